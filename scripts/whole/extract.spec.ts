// The readers of texts give the same bytes in the browser as in Node: all sentences of all languages, and their proposals.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import { proposeClaims, readText } from '../../packages/extract/src/index.ts';

const root = join(import.meta.dirname, '..', '..');
const cases = readdirSync(join(root, 'packages/extract/cases')).map((file) => ({
  language: file.slice(0, 2),
  text: readFileSync(join(root, 'packages/extract/cases', file), 'utf8'),
}));
let folder = '';
let server: Server;
let origin = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-readers-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@claimline/source', 'browser', 'module', 'import', 'default'] },
    build: {
      outDir: folder,
      lib: { entry: join(root, 'packages/extract/src/index.ts'), formats: ['es'], fileName: () => 'extract.js' },
    },
  });
  server = createServer((request, response) => {
    const isScript = request.url === '/extract.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? readFileSync(join(folder, 'extract.js')) : '<!doctype html><title>readers</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
});
test.afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

test('texts are read in the browser as in Node, byte for byte @desktop', async ({ page }) => {
  await page.goto(`${origin}/`);
  const there = await page.evaluate(async (texts) => {
    const path = '/extract.js';
    const readers: typeof import('../../packages/extract/src/index.ts') = await import(path);
    return texts.map(({ language, text }) => {
      const how = { language, date: '2024-10-28' };
      return JSON.stringify([readers.readText(text, how), readers.proposeClaims(text, how)]);
    });
  }, cases);
  const here = cases.map(({ language, text }) => {
    const how = { language, date: '2024-10-28' };
    return JSON.stringify([readText(text, how), proposeClaims(text, how)]);
  });
  expect(there.map((text) => text.length)).toEqual(here.map((text) => text.length));
  expect(there.every((text, i) => text === here[i])).toBe(true);
  expect(here.join('').length).toBeGreaterThan(100_000);
});
