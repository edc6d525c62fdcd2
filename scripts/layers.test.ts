import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const settings = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'turbo.json'];
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'claimline-layers-'));
  for (const name of settings) copyFileSync(join(root, name), join(copy, name));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  place('core', 'export {};\n', []);
});
afterAll(() => rmSync(copy, { recursive: true }));

/** A package with the layer tag of the real one, one source file, and these dependencies. */
function place(name: string, source: string, dependencies: readonly string[]): void {
  const folder = join(copy, 'packages', name);
  mkdirSync(join(folder, 'src'), { recursive: true });
  copyFileSync(join(root, 'packages', name, 'turbo.json'), join(folder, 'turbo.json'));
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'));
  const ours = Object.fromEntries(dependencies.map((dependency) => [dependency, 'workspace:^']));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies: ours, devDependencies: {} }));
  writeFileSync(join(folder, 'src', 'index.ts'), source);
}

function boundaries(): { status: number | null; text: string } {
  const done = spawnSync(join(root, 'node_modules', '.bin', 'turbo'), ['boundaries'], { cwd: copy, encoding: 'utf8' });
  return { status: done.status, text: `${done.stdout}${done.stderr}` };
}

test('an import down the layers passes', () => {
  place('core', 'export {};\n', []);
  place('validation', "import '@claimline/core';\n", ['@claimline/core']);
  expect(boundaries()).toMatchObject({ status: 0 });
});

test('an import up the layers fails, even when package.json allows it', () => {
  place('validation', 'export {};\n', []);
  place('core', "import '@claimline/validation';\n", ['@claimline/validation']);
  const { status, text } = boundaries();
  expect(status).not.toBe(0);
  expect(text).toContain('@claimline/validation');
});
