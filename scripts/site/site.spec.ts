// The examples of the documentation that can be changed in the page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { buildSite } from './build.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
let folder = '';
let server: Server;
let origin = '';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'claimline-site-'));
  await buildSite(folder);
  server = createServer((request, response) => {
    const path = normalize(decodeURI(request.url ?? '/'))
      .replace(/[?#].*$/, '')
      .replace(/\/$/, '/index.html');
    try {
      const body = readFileSync(join(folder, path));
      response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
});
test.afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

test('an example is judged anew at every key, under a strict policy', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('request', (request) => request.url().startsWith(origin) || problems.push(request.url()));
  await page.goto(`${origin}/docs/try.html`);
  const area = page.getByRole('textbox').nth(1);
  const told = page.locator('output').nth(1);
  await expect(told).toContainText('Not a contradiction');
  await area.fill((await area.inputValue()).replace('"800"', '"8000"'));
  await expect(told).toContainText('1 contradiction');
  await area.fill('claimline: [');
  await expect(told).toContainText('dossier.yaml:1');
  expect(problems).toEqual([]);
});

test('the pages can be read by everybody', async ({ page }) => {
  for (const path of ['/index.html', '/docs/gallery.html', '/docs/rules/index.html', '/docs/try.html']) {
    await page.goto(origin + path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  }
});
