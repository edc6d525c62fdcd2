/** The programs of `examples/` run on the shipped dossiers. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const seed = join(root, 'seeds', 'kursk-2024-10');
const scratch = join(root, '.cache', 'examples');
let changed = '';

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  cpSync(join(root, 'examples'), scratch, { recursive: true });
  mkdirSync(join(scratch, 'node_modules', '@claimline'), { recursive: true });
  for (const name of readdirSync(join(root, 'packages')))
    symlinkSync(join(root, 'packages', name), join(scratch, 'node_modules', '@claimline', name), 'junction');
  for (const name of ['@observablehq', 'linkedom'])
    symlinkSync(join(root, 'node_modules', name), join(scratch, 'node_modules', name), 'junction');
  changed = mkdtempSync(join(tmpdir(), 'claimline-examples-'));
  cpSync(seed, changed, { recursive: true });
  const text = readFileSync(join(seed, 'dossier.yaml'), 'utf8');
  const another =
    '  - { id: kyiv-9000-training, for: ukraine, said: 2024-10-23, measure: strength, of: dprk-soldiers, status: in-training, at: russia, as-of: 2024-10-23, value: "=9000", mode: estimated }';
  writeFileSync(join(changed, 'dossier.yaml'), `${text.trimEnd()}\n${another}\n`);
});
afterAll(() => rmSync(changed, { recursive: true, force: true }));

function start(...parameters: string[]): { status: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, parameters, { cwd: scratch, encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

test('ci-check: a change that makes no dispute passes, one that makes a dispute fails and says which', () => {
  expect(start('ci-check/check.mjs', seed, seed)).toMatchObject({ status: 0, err: '' });
  const worse = start('ci-check/check.mjs', seed, changed);
  expect(worse.err).toBe('');
  expect(worse.out).toContain('us-3000-training');
  expect([worse.status, /contradiction|tension/.test(worse.out)]).toEqual([1, true]);
});

test('plot-chart: draws every figure that has two ends', () => {
  const { status, out, err } = start('plot-chart/chart.mjs', seed);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(/^<svg/);
  expect(out.match(/<circle/g)?.length).toBeGreaterThan(2);
});

test('text-bot: finds the figures of a text in the dossier', () => {
  const text = join(seed, 'documents', 'rferl-article.txt');
  const { status, out, err } = start('text-bot/bot.mjs', seed, text, 'sq', '2024-10-28');
  expect([status, err]).toEqual([0, '']);
  expect(out).toContain('us-3000-training');
  expect(out).toContain('kyiv-10000-ready');
});

test('two-timelines: the page can be built with what the packages show', async () => {
  await build({
    root: join(scratch, 'two-timelines'),
    configFile: false,
    logLevel: 'silent',
    build: { target: 'es2024' },
  });
  expect(existsSync(join(scratch, 'two-timelines', 'dist', 'index.html'))).toBe(true);
});
