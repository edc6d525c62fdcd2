/**
 * `npm run docs [-- FOLDER]`: sets everything up and builds the documentation as a site, in `.cache/site` or FOLDER.
 */
import { resolve } from 'node:path';
import { isStopping, run, stopTogether } from './house/children.mjs';
import { childEnvironment } from './house/environment.mjs';
import { StepFailed } from './house/progress.mjs';
import { inRoot, userFolder } from './house/root.mjs';
import { setUp } from './house/set-up.mjs';

const given = process.argv[2];

stopTogether();
try {
  const tools = await setUp();
  const parameters = [
    inRoot('scripts', 'site', 'build.ts'),
    ...(given === undefined ? [] : [resolve(userFolder, given)]),
  ];
  const { code } = await run(tools.node, parameters, { env: childEnvironment(tools), output: 'inherit' });
  process.exitCode = code;
} catch (problem) {
  if (!(problem instanceof StepFailed)) throw problem;
  if (!isStopping()) console.error(problem.message);
  process.exitCode ||= 2;
}
