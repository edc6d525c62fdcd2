import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../house/children.mjs';
import { childEnvironment } from '../house/environment.mjs';
import { inRoot } from '../house/root.mjs';

/** Beside the Node of whoever runs the tests, and that of the tools: what others have installed. */
const VERSIONS = ['20.19.5', '22.23.3'];

/**
 * Programs of other versions of Node, brought from the registry where it has them for this
 * system; the packages are tried on each. What cannot be brought is left out and told.
 *
 * @returns {Promise<readonly string[]>} paths of programs
 */
export async function bringNodes() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const nodes = [process.execPath];
  for (const version of VERSIONS) {
    if (process.versions.node.split('.')[0] === version.split('.')[0]) continue;
    const home = inRoot('.tools', `node-${version}`);
    const program = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (!existsSync(program) && !(await download(`${name}@${version}`, home))) {
      console.log(`      Node ${version} cannot be brought for ${name}; the packages are not tried on it.`);
      continue;
    }
    nodes.push(program);
  }
  return nodes;
}

async function download(wanted, home) {
  const unfinished = `${home}.${process.pid}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const parameters = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', wanted];
  const { code } = await run(npm, parameters, { cwd: unfinished, env: childEnvironment() });
  if (code === 0) {
    rmSync(home, { recursive: true, force: true });
    renameSync(unfinished, home);
  } else rmSync(unfinished, { recursive: true, force: true });
  return code === 0;
}
