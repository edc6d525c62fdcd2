import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { run } from '../house/children.mjs';
import { StepFailed } from '../house/progress.mjs';
import { inRoot } from '../house/root.mjs';

const ofMachine = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A Chromium for the browser tests: the machine's, else Debian's package, else the one
 * Playwright brings. Returns its path, or `undefined` for Playwright's own.
 */
export async function bringChromium(tools, env) {
  const found = ofMachine.find(existsSync);
  if (found !== undefined) return found;
  if (await isDebianRoot()) {
    const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-q'], options);
    const { code } = await run(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      options,
    );
    const installed = ofMachine.find(existsSync);
    if (code === 0 && installed !== undefined) return installed;
  }
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js');
  const { code, output } = await run(tools.node, [playwright, 'install', 'chromium'], { env });
  if (code !== 0) throw new StepFailed(`No Chromium on this machine, and none could be brought:\n${output.trimEnd()}`);
  return undefined;
}

async function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  return /^ID=debian$/m.test(await readFile('/etc/os-release', 'utf8').catch(() => ''));
}
