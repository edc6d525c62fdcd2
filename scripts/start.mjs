/**
 * `npm start [-- DIR]`: sets everything up, checks a dossier and shows its timeline.
 * DIR is taken from where the person stands; without it, the seed dossier is shown.
 */
import { resolve } from 'node:path';
import { builtCommand } from './house/build.mjs';
import { isStopping, run, stopTogether } from './house/children.mjs';
import { childEnvironment } from './house/environment.mjs';
import { openBrowser } from './house/open-browser.mjs';
import { StepFailed } from './house/progress.mjs';
import { userFolder } from './house/root.mjs';
import { setUp } from './house/set-up.mjs';

const given = process.argv[2];
const dossier = given === undefined ? 'seeds/kursk-2024-10' : resolve(userFolder, given);

stopTogether();
try {
  const tools = await setUp();
  const env = childEnvironment(tools);
  const checked = await run(tools.node, [builtCommand(), 'check', dossier], { env, output: 'inherit' });
  if (checked.code !== 0 && !isStopping()) {
    console.error(`claimline check ended with status ${checked.code}; the timeline shows what could be read.`);
  }
  if (!isStopping()) {
    const served = await run(tools.node, [builtCommand(), 'serve', dossier], {
      env,
      output: 'inherit',
      onLine: openFirstAddress(),
    });
    process.exitCode ||= served.code;
  }
} catch (problem) {
  if (!(problem instanceof StepFailed)) throw problem;
  if (!isStopping()) console.error(problem.message);
  process.exitCode ||= 2;
}

function openFirstAddress() {
  let opened = false;
  return (line) => {
    const [address] = /http:\/\/[\w.:[\]]+\//.exec(line) ?? [];
    if (address === undefined || opened) return;
    opened = true;
    openBrowser(address);
  };
}
