import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { childEnvironment } from './environment.mjs';
import { StepFailed } from './progress.mjs';
import { inRoot } from './root.mjs';
import { hashOfContents, hashOfTimes, sources, workspaces } from './sources.mjs';
import { readStamp, removeStamp, writeStamp } from './stamp.mjs';

/** The command line's entry. */
export const builtCommand = () => inRoot('packages', 'cli', 'dist', 'main.js');

/** Whether what is built comes from the sources as they stand. Some ten milliseconds. */
export function isBuilt() {
  const done = readStamp('build');
  if (done === undefined || !outputsExist()) return false;
  const files = sources();
  if (done.times === hashOfTimes(files)) return true;
  if (done.contents !== hashOfContents(files)) return false;
  writeStamp('build', { contents: done.contents, times: hashOfTimes(files) });
  return true;
}

/** Builds every package and the page; turbo skips those whose inputs are as before. */
export async function build(tools) {
  if (isBuilt()) return;
  removeStamp('build');
  const files = sources();
  const before = { contents: hashOfContents(files), times: hashOfTimes(files) };
  const { code, output } = await run(
    inRoot('node_modules', '.bin', 'turbo'),
    ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'],
    {
      env: childEnvironment(tools),
    },
  );
  if (code !== 0) throw new StepFailed(`The build ended with status ${code}:\n${output.trimEnd()}`);
  writeStamp('build', before);
}

function outputsExist() {
  return workspaces().every((folder) => existsSync(join(folder, 'dist'))) && existsSync(builtCommand());
}
