import { delimiter, dirname } from 'node:path';
import { inRoot } from './root.mjs';

const npmOwn = /^npm_(?:config|package|lifecycle)_/i;
const kept = /^npm_config_(?:registry|cache|proxy|https[_-]proxy|noproxy|cafile|strict[_-]ssl)$/i;

/**
 * The environment for child processes. npm hands its own settings down as variables,
 * and pnpm would obey or refuse them; only those that say how to reach the registry stay.
 * PATH starts with the repository's tools, so that nothing of the machine is preferred.
 *
 * @param {{ node: string, bin: string } | undefined} tools
 * @param {Record<string, string>} extra
 */
export function childEnvironment(tools = undefined, extra = {}) {
  const environment = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (!npmOwn.test(name) || kept.test(name)) environment[name] = value;
  }
  const path = process.env.PATH ?? '';
  const first = tools === undefined ? [] : [inRoot('node_modules', '.bin'), dirname(tools.node), tools.bin];
  return {
    ...environment,
    PATH: [...first, path].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...extra,
  };
}
