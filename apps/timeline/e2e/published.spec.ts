import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';

const command = 'packages/cli/dist/main.js';
const folder = mkdtempSync(join(tmpdir(), 'claimline-published-'));

/** Publishes the seed, with the network off, and opens it from disk. */
async function openPublished(page: Page, hash = ''): Promise<{ requests: string[]; errors: string[] }> {
  const file = join(folder, 'page.html');
  execFileSync(process.execPath, [command, 'build', 'seeds/kursk-2024-10', '-o', file]);
  await page.context().setOffline(true);
  const seen = { requests: [] as string[], errors: [] as string[] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted/i.test(message.text()))
      seen.errors.push(message.text());
  });
  await page.goto(pathToFileURL(file).href + hash);
  await expect(page.getByRole('application', { name: /Timeline of 24 claims/ })).toBeVisible();
  return seen;
}

test('one file opens from disk with the network off and asks for nothing', async ({ page }) => {
  const seen = await openPublished(page);
  expect(seen.requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1);
  expect(seen.errors).toEqual([]);
});

test('the picture is saved as a file, with what it is of, and without a network', async ({ page }) => {
  const seen = await openPublished(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('north-korean-soldiers-in-russia-october-2024.svg');
  const svg = readFileSync(await download.path(), 'utf8');
  expect(svg).toMatch(/^<svg /);
  const words = svg.replace(/<[^>]+>\s*/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain(
    'North Korean soldiers in Russia, October 2024 · 24 claims · 28 Sep 2024 – 9 Nov 2024 Kyiv, NATO',
  );
  const [drawn] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ]);
  expect(drawn.suggestedFilename()).toBe('north-korean-soldiers-in-russia-october-2024.png');
  const png = readFileSync(await drawn.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Drawn, and not an empty sheet.
  expect(png.length).toBeGreaterThan(20_000);
  expect(seen.errors).toEqual([]);
});

test('a link to a claim in the file shows that claim', async ({ page }) => {
  const seen = await openPublished(page, '#v=1&claim=kyiv-10000-ready');
  await expect(page.getByRole('complementary')).toContainText('10.000 ushtarë');
  expect(seen.errors).toEqual([]);
});

test('the findings of rules stand beside their claims, those made beforehand and those of the page @desktop', async ({
  page,
}) => {
  const file = join(folder, 'findings.html');
  execFileSync(process.execPath, [command, 'build', 'seeds/dprk-2024', '-o', file]);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('application')).toBeVisible({ timeout: 20_000 });
  for (const [claim, rule] of [
    ['ukmod-2024-11-daily-1523', 'number/hedge-lost'],
    ['24ur-rutte-2024-10-28-600000', 'source/drifted'],
    ['blinken-2024-10-31-daily-1200', 'number/magnitude-slip'],
    ['ukmod-2024-09-daily-1271', 'source/misreported'],
    ['nyt-us-2024-10-killed-115000', 'series/cumulative-drop'],
  ]) {
    await page.evaluate((id) => {
      location.hash = `#v=1&claim=${id}`;
    }, claim);
    await expect(page.locator('.findings')).toContainText(rule ?? '');
  }
});

test('a page that was built in Albanian opens in Albanian for whoever reads it @desktop', async ({ page }) => {
  const file = join(folder, 'albanian.html');
  execFileSync(process.execPath, [command, 'build', 'seeds/kursk-2024-10', '--locale', 'sq', '-o', file]);
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('application')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('sq');
});

test('a published text takes the height beside the picture that nothing else needs @desktop', async ({ page }) => {
  const file = join(folder, 'with-texts.html');
  execFileSync(process.execPath, [command, 'build', 'seeds/kursk-2024-10', '--with-texts', '-o', file]);
  await page.goto(pathToFileURL(file).href);
  const article = page.locator('.article-text');
  await expect(article).toBeVisible();
  expect((await article.boundingBox())?.height).toBeGreaterThan(600);
  // A claim takes of it what its panel needs, and leaves a part to read.
  await page.locator('.passage').first().click();
  await expect(page.locator('.panel')).toBeVisible();
  expect((await article.boundingBox())?.height).toBeGreaterThan(120);
});

test('without scripts the file is a table of the claims', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  execFileSync(process.execPath, [command, 'build', 'seeds/kursk-2024-10', '-o', join(folder, 'page.html')]);
  await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  await expect(page.getByRole('table')).toContainText('more than 600,000');
  await context.close();
});

test('a dossier full of markup runs nothing in the page it is published as', async ({ page }) => {
  const nasty = '</script><img src=x onerror="window.clxss=1"><!--<script>';
  const seed = readFileSync('seeds/kursk-2024-10/dossier.yaml', 'utf8');
  const own = join(folder, 'nasty.yaml');
  writeFileSync(own, seed.replace(/^title: .*$/m, `title: ${JSON.stringify(nasty)}`).replace(/^ {4}text: .*\n/m, ''));
  execFileSync(process.execPath, [command, 'build', own, '-o', join(folder, 'nasty.html')]);
  await page.goto(pathToFileURL(join(folder, 'nasty.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nasty);
  expect(await page.evaluate(() => 'clxss' in window)).toBe(false);
});
