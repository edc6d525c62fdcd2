/**
 * The code blocks of every page (README, docs, package READMEs) are true. By info string:
 *
 * - `sh run [exit=N]`: run by bash in a scratch folder of the page, where `seeds` is at hand,
 *   `claimline` is on PATH and `npm run` finds the repository; ends with status N (default 0).
 * - `ts run`: run by Node against the sources of the packages.
 * - `text output`: directly after a run block: what that block prints on stdout; a line `…`
 *   stands for any number of lines.
 * - `yaml dossier=PATH` (or any language with `file=PATH`): put into the scratch folder for the blocks below.
 * - `yaml dossier`: a whole dossier: it can be read (`claimline check` does not end with 2).
 * - `yaml`, `json`, `ts` without a mark: only parsed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { delimiter, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Fence, fencesOf } from './fences.ts';
import { matchesOutput } from './output.ts';
import { pagesOf } from './pages.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const scratch = join(root, '.cache', 'docs');
const command = join(root, 'packages', 'cli', 'dist', 'main.js');

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  const scope = join(scratch, 'node_modules', '@claimline');
  mkdirSync(scope, { recursive: true });
  for (const name of readdirSync(join(root, 'packages')))
    symlinkSync(join(root, 'packages', name), join(scope, name), 'junction');
  const bin = join(scratch, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'claimline'), `#!/bin/sh\nexec "${process.execPath}" "${command}" "$@"\n`, { mode: 0o755 });
});

for (const page of pagesOf(root)) {
  const fences = fencesOf(readFileSync(join(root, page), 'utf8'));
  const folder = join(scratch, page.replaceAll(/[^\w]/g, '-'));
  const tested = fences.filter((fence) => isTested(fence));
  if (tested.length === 0) continue;
  describe(page, () => {
    beforeAll(() => {
      mkdirSync(folder, { recursive: true });
      symlinkSync(join(root, 'seeds'), join(folder, 'seeds'), 'junction');
    });
    for (const fence of tested) {
      const next = fences[fences.indexOf(fence) + 1];
      const output = next?.language === 'text' && next.marks.has('output') ? next.text : undefined;
      test(`${fence.language} block at line ${fence.line}`, async () => proof(fence, folder, output), 120_000);
    }
  });
}

function isTested(fence: Fence): boolean {
  if (['sh', 'bash', 'shell', 'console'].includes(fence.language)) return fence.marks.has('run');
  return fence.marks.has('file') || ['ts', 'yaml', 'json'].includes(fence.language);
}

async function proof(fence: Fence, folder: string, output: string | undefined): Promise<void> {
  const path = fence.marks.get('dossier') ?? fence.marks.get('file');
  if (path !== undefined && path !== '') put(folder, path, fence.text);
  if (fence.language === 'sh' || fence.language === 'bash') return runShell(fence, folder, output);
  if (fence.language === 'ts')
    return fence.marks.has('run') ? runModule(fence, folder, output) : void stripTypeScriptTypes(fence.text);
  if (fence.language === 'json') return void JSON.parse(fence.text);
  if (fence.language !== 'yaml') return;
  await parseYaml(fence.text);
  if (path === '') {
    put(folder, `line-${fence.line}/dossier.yaml`, fence.text);
    const { status, text } = start(process.execPath, [command, 'check', `line-${fence.line}`], folder);
    expect(status, text).toBeLessThan(2);
  }
}

function put(folder: string, path: string, text: string): void {
  const place = resolve(folder, path);
  if (!place.startsWith(folder + sep)) throw new Error(`${path} leaves the scratch folder`);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function runShell(fence: Fence, folder: string, output: string | undefined): void {
  // Blocks are written for a reader who stands in a checkout, where npm knows the script.
  put(
    folder,
    'package.json',
    JSON.stringify({ scripts: { claimline: `node "${join(root, 'scripts', 'claimline.mjs')}"` } }),
  );
  const { status, stdout, text } = start('bash', ['-euc', fence.text], folder);
  expect(status, text).toBe(Number(fence.marks.get('exit') ?? 0));
  if (output !== undefined) expect(matchesOutput(stdout, output), stdout).toBe(true);
}

function runModule(fence: Fence, folder: string, output: string | undefined): void {
  const file = `line-${fence.line}.ts`;
  put(folder, file, fence.text);
  const { status, stdout, text } = start(process.execPath, ['--conditions=@claimline/source', file], folder);
  expect(status, text).toBe(0);
  if (output !== undefined) expect(matchesOutput(stdout, output), stdout).toBe(true);
}

function start(
  program: string,
  parameters: readonly string[],
  cwd: string,
): { status: number | null; stdout: string; text: string } {
  const { FORCE_COLOR: _, INIT_CWD: __, ...environment } = process.env;
  const path = [join(scratch, 'bin'), process.env['PATH'] ?? ''].join(delimiter);
  const done = spawnSync(program, parameters, {
    cwd,
    encoding: 'utf8',
    env: { ...environment, PATH: path, NO_COLOR: '1' },
    timeout: 100_000,
  });
  return { status: done.status, stdout: done.stdout, text: `${done.stdout}${done.stderr}` };
}

/** The YAML library belongs to the package that reads dossiers. */
async function parseYaml(text: string): Promise<void> {
  const place = createRequire(join(root, 'packages', 'dossier', 'package.json')).resolve('yaml');
  const { parse } = await import(pathToFileURL(place).href);
  parse(text);
}
