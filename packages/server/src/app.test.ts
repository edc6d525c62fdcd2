import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readApp } from './app.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimline-app-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
});
afterEach(() => rm(folder, { recursive: true }));

test('every file of the page is a route with its media type', async () => {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'assets', 'app-1a.js'), '');
  const app = await readApp(folder);
  if (!app.ok) throw new Error(app.problem.message);
  expect([...app.value].map(([route, asset]) => [route, asset.type])).toEqual([
    ['/assets/app-1a.js', 'text/javascript; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/', 'text/html; charset=utf-8'],
  ]);
});

test('links and source maps are left out', async () => {
  await symlink('/etc/hostname', join(folder, 'link.txt'));
  await writeFile(join(folder, 'app.js.map'), '{}');
  const app = await readApp(folder);
  expect(app.ok && [...app.value.keys()]).toEqual(['/index.html', '/']);
});

test('a name that a target could spell in two ways is a problem', async () => {
  await writeFile(join(folder, 'a b.js'), '');
  expect(await readApp(folder)).toMatchObject({ ok: false, problem: { code: 'app-unreadable' } });
});

test('a page that is not there, or has no index.html, is a problem', async () => {
  expect(await readApp(join(folder, 'none'))).toMatchObject({ ok: false, problem: { code: 'app-missing' } });
  await rm(join(folder, 'index.html'));
  expect(await readApp(folder)).toMatchObject({ ok: false, problem: { code: 'app-missing' } });
});
