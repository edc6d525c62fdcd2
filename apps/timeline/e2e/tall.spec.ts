// A dossier of very many things: its picture is higher than any canvas that a browser can hold.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

const PLACES = 900;
let server: ChildProcess;
let folder = '';
let url = '';

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-tall-'));
  const numbers = Array.from({ length: PLACES }, (_, i) => i);
  writeFileSync(
    join(folder, 'dossier.yaml'),
    [
      'claimline: 1\ntitle: Very many places\nlanguage: en\nsources: { office: { name: Office, kind: institution } }\n',
      'vocabularies:\n  measures: { people: { label: people, unit: person } }\n  population:\n',
      ...numbers.map((i) => `    p${i}: { label: people of place ${i} }\n`),
      'claims:\n',
      ...numbers.map(
        (i) =>
          `  - { id: c${i}, for: office, said: 2024-05-01, as-of: 2024-05-01, measure: people, of: p${i}, value: ${1000 + i} }\n`,
      ),
    ].join(''),
  );
  server = spawn(process.execPath, ['packages/cli/dist/main.js', 'serve', folder, '--port', '0']);
  url = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (part: Buffer) => resolve(/http:\S+/.exec(part.toString())?.[0] ?? ''));
  });
});
test.afterAll(() => {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

/** Where the canvas stands in the window, its size, and whether ink is on it in the middle of the window. */
async function canvas(
  page: Page,
): Promise<{ top: number; bottom: number; pixels: number; side: number; ink: boolean }> {
  return page.evaluate(() => {
    const found = document.querySelector<HTMLCanvasElement>('.plane canvas');
    if (found === null) throw new Error('no canvas');
    const { top, bottom } = found.getBoundingClientRect();
    const ratio = found.width / found.clientWidth;
    const from = Math.round((Math.max(0, innerHeight / 2 - 100) - top) * ratio);
    const data = found.getContext('2d')?.getImageData(0, from, found.width, Math.round(200 * ratio)).data ?? [];
    const tones = new Set<number>();
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) tones.add(data[i] ?? 0);
    return { top, bottom, pixels: found.width * found.height, side: found.height, ink: tones.size > 2 };
  });
}
const picture = (page: Page): ReturnType<Page['locator']> => page.locator('.plane');

test('a picture higher than any canvas is drawn wherever one scrolls', async ({ page }) => {
  await page.goto(url);
  await expect(picture(page).locator('canvas')).toBeVisible();
  const height = (await picture(page).boundingBox())?.height ?? 0;
  expect(height).toBeGreaterThan(70_000);
  for (const part of [0.3, 0.7, 0.02, 0.98]) {
    await page.evaluate(
      ([to]) =>
        scrollTo({ top: (document.querySelector('.plane')?.clientHeight ?? 0) * (to ?? 0), behavior: 'instant' }),
      [part],
    );
    await expect.poll(async () => (await canvas(page)).ink, { message: `at ${part}` }).toBe(true);
    const { top, bottom, pixels, side } = await canvas(page);
    expect(top).toBeLessThanOrEqual(0);
    expect(bottom).toBeGreaterThanOrEqual(844);
    expect(pixels).toBeLessThan(2 ** 24);
    expect(side).toBeLessThan(16_384);
  }
});

test('a mark far down is hit where it is seen', async ({ page }) => {
  await page.goto(url);
  await expect(picture(page).locator('canvas')).toBeVisible();
  await page.evaluate(() => scrollTo({ top: 40_000, behavior: 'instant' }));
  await expect.poll(async () => (await canvas(page)).ink).toBe(true);
  const box = await picture(page).boundingBox();
  if (box === null) throw new Error('no picture');
  // All figures are of one day and stand one above another: somewhere along that line in the window is a mark.
  const x = await page.evaluate(() => {
    const found = document.querySelector<HTMLCanvasElement>('.plane canvas');
    return found === null ? 0 : found.clientWidth;
  });
  let hit = '';
  for (let y = 300; y < 420 && hit === ''; y += 6)
    for (let at = 0.2; at < 0.9 && hit === ''; at += 0.02) {
      await page.mouse.move(box.x + x * at, y);
      const cursor = await picture(page).evaluate((element) => element.style.cursor);
      if (cursor !== 'pointer') continue;
      await page.mouse.click(box.x + x * at, y);
      await expect.poll(() => page.url()).toContain('claim=c');
      hit = page.url();
    }
  expect(hit).toMatch(/claim=c\d{2,3}/);
});

test('on paper the picture is whole', async ({ page }) => {
  await page.goto(url);
  await expect(picture(page).locator('canvas')).toBeVisible();
  const [printed, after] = await page.evaluate(() => {
    const size = (): number => {
      const found = document.querySelector<HTMLCanvasElement>('.plane canvas');
      return (found?.clientHeight ?? 0) / (document.querySelector('.plane')?.clientHeight ?? 1);
    };
    dispatchEvent(new Event('beforeprint'));
    const whole = size();
    dispatchEvent(new Event('afterprint'));
    return [whole, size()];
  });
  expect(printed).toBe(1);
  expect(after).toBeLessThan(0.1);
});
