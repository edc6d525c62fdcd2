/**
 * `npm run --silent claimline -- ARGS`: the command line from a checkout. Nothing but the
 * command's own output is printed; what is missing or stale is built first, silently.
 * Runs inside this process, so that streams, signals and the exit status are the command's own.
 */
import { pathToFileURL } from 'node:url';
import { builtCommand, isBuilt } from './house/build.mjs';
import { userFolder } from './house/root.mjs';

process.exitCode = 0;
if (isBuilt() || (await prepared())) {
  process.chdir(userFolder);
  process.argv.splice(1, 1, builtCommand());
  await import(pathToFileURL(builtCommand()).href);
}

async function prepared() {
  const { setUp } = await import('./house/set-up.mjs');
  const { StepFailed } = await import('./house/progress.mjs');
  try {
    await setUp({ silent: true });
    return true;
  } catch (problem) {
    if (!(problem instanceof StepFailed)) throw problem;
    console.error(problem.message);
    process.exitCode = 2;
    return false;
  }
}
