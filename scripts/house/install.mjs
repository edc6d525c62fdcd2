import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './children.mjs';
import { childEnvironment } from './environment.mjs';
import { StepFailed } from './progress.mjs';
import { inRoot } from './root.mjs';
import { hashOfContents, manifests } from './sources.mjs';
import { removeStamp } from './stamp.mjs';

/** Kept inside node_modules: whoever deletes that folder deletes the stamp with it. */
const stamp = () => inRoot('node_modules', '.claimline-installed');

function isInstalled(tools) {
  if (!existsSync(stamp())) return false;
  return readFileSync(stamp(), 'utf8') === hashOfContents(manifests(), tools.key);
}

/** Installs exactly what the lockfile names, without running anybody's install scripts. */
export async function install(tools) {
  if (isInstalled(tools)) return;
  rmSync(stamp(), { force: true });
  removeStamp('build');
  const before = hashOfContents(manifests(), tools.key);
  const { code, output } = await run(
    tools.node,
    [tools.pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      env: childEnvironment(tools, { CI: '1' }),
    },
  );
  if (code !== 0) throw new StepFailed(`pnpm install ended with status ${code}:\n${output.trimEnd()}`);
  writeFileSync(stamp(), before);
}
