import { build } from './build.mjs';
import { install } from './install.mjs';
import { step } from './progress.mjs';
import { bringTools } from './tools.mjs';

/**
 * Everything between a fresh clone and a built tree; what is up to date is skipped.
 *
 * @param {{ silent?: boolean }} options
 */
export async function setUp(options = {}) {
  const tools = await step('Bringing the tools', bringTools, options);
  await step('Installing dependencies', () => install(tools), options);
  await step('Building', () => build(tools), options);
  return tools;
}
