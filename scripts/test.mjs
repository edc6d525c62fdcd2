/**
 * `npm test`: sets everything up, then runs every check; a failing one does not hide the
 * later ones. Ends with `N passed, N failed`: the tests of vitest and Playwright by their
 * own reports, and each other step as one.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { builtCommand } from './house/build.mjs';
import { isStopping, run, stopTogether } from './house/children.mjs';
import { childEnvironment } from './house/environment.mjs';
import { StepFailed, step } from './house/progress.mjs';
import { inRoot } from './house/root.mjs';
import { setUp } from './house/set-up.mjs';
import { bringChromium } from './steps/chromium.mjs';
import { playwrightCounts, vitestCounts } from './steps/counts.mjs';
import { freePort } from './steps/free-port.mjs';
import { bringNodes } from './steps/nodes.mjs';

const reports = inRoot('.cache', 'reports');
const total = { passed: 0, failed: 0 };

stopTogether();
const tools = await attempt('set-up', setUp);
if (tools !== undefined) await everyStep(tools);
if (!isStopping()) {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function everyStep(tools) {
  const env = childEnvironment(tools);
  const bin = (name) => inRoot('node_modules', '.bin', name);
  const steps = [
    ['types of the packages', bin('tsc'), ['-b', '--pretty', 'false']],
    ['types of the app', bin('tsc'), ['-p', 'apps/timeline', '--pretty', 'false']],
    ['types of the tests', bin('tsc'), ['-p', 'tsconfig.test.json', '--pretty', 'false']],
    ['lint', bin('biome'), ['lint', '--error-on-warnings', '.']],
    ['format', bin('biome'), ['format', '.']],
    ['layers', bin('turbo'), ['boundaries']],
    ['unused code', bin('knip'), ['--no-progress', '--no-config-hints']],
    ['size of core', tools.node, ['scripts/steps/core-size.mjs'], { shown: true }],
    // The Node that people have, which may be older than the one of the tools.
    ['the command on this Node', process.execPath, [builtCommand(), '--version']],
  ];
  for (const [name, program, parameters, { shown = false } = {}] of steps) {
    await attempt(name, async () => {
      const { code, output } = await run(program, parameters, { env });
      if (code !== 0) throw new StepFailed(output.trimEnd());
      if (shown) console.log(output.trimEnd());
    });
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await unitTests(bin('vitest'), env);
  await browserTests(tools, env);
}

async function unitTests(vitest, env) {
  const report = `${reports}/vitest.json`;
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const nodes = (await attempt('other versions of Node', bringNodes)) ?? [];
  const { code } = await run(vitest, parameters, {
    env: { ...env, CLAIMLINE_NODES: nodes.join(delimiter) },
    output: 'inherit',
  });
  add('unit tests', code, vitestCounts(report));
}

async function browserTests(tools, env) {
  let browser;
  const ready = await attempt('browser', async () => {
    browser = await step('Bringing a Chromium', () => bringChromium(tools, env));
    return true;
  });
  if (!ready) return;
  const report = `${reports}/playwright.json`;
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const { code } = await run(tools.node, [playwright, 'test', '--reporter=list,json'], {
    output: 'inherit',
    env: {
      ...env,
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      CLAIMLINE_E2E_PORT: String(await freePort()),
      ...(browser === undefined ? {} : { CLAIMLINE_CHROMIUM: browser }),
    },
  });
  add('browser tests', code, playwrightCounts(report));
}

/** Runs one step that counts as one; its failure is printed and does not end the run. */
async function attempt(name, work) {
  if (isStopping()) return undefined;
  const start = performance.now();
  try {
    const value = await work();
    total.passed += 1;
    console.log(`ok    ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return value;
  } catch (problem) {
    if (isStopping()) return undefined;
    total.failed += 1;
    console.log(`FAIL  ${name}\n${problem instanceof StepFailed ? problem.message : problem.stack}`);
    return undefined;
  }
}

function add(name, code, counts) {
  const passed = counts?.passed ?? 0;
  // A runner that ends badly without a failed test failed itself.
  const failed = counts?.failed || (code === 0 && passed > 0 ? 0 : 1);
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? 'ok   ' : 'FAIL '} ${name}: ${passed} passed, ${failed} failed`);
}
