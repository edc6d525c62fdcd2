// The large sample: 337 claims on some forty planes, most of which are out of the window.
import { type ChildProcess, spawn } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';

let server: ChildProcess;
let url = '';
test.beforeAll(async () => {
  server = spawn(process.execPath, ['packages/cli/dist/main.js', 'serve', 'seeds/dprk-2024', '--port', '0']);
  url = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (part: Buffer) => resolve(/http:\S+/.exec(part.toString())?.[0] ?? ''));
  });
});
test.afterAll(() => {
  server.kill('SIGTERM');
});

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(url + hash);
  await expect(page.getByRole('button', { name: 'Show the plainest' })).toBeVisible({ timeout: 30_000 });
}
const side = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('complementary');
const ofDay = (iso: string): string => String(Date.parse(iso) / 86_400_000);

test('the contradiction of a day is two presses away, and each side gives its words', async ({ page }) => {
  await open(page);
  await side(page).getByRole('combobox').selectOption(ofDay('2024-10-28'));
  const first = side(page).locator('ol > li').first();
  await expect(first).toContainText('US Department of Defense about 10,000 against Ukraine about 3,000');
  // Anywhere on the line, not on its first words alone.
  await first.click({ position: { x: 60, y: ((await first.boundingBox())?.height ?? 0) - 12 } });
  await expect(side(page).getByRole('heading', { level: 2 })).toHaveText('US Department of Defense about 10,000');
  await expect(side(page).locator('.panel')).toContainText('about 10,000 of its military');
  const held = side(page).locator('.verdict[aria-current="true"]');
  await expect(held).toContainText('Ukraine about 3,000');
  const words = (await held.locator('.other-words').textContent()) ?? '';
  expect(words.length).toBeGreaterThan(5);
  // The other side takes its place in the panel; the picture keeps the two.
  await held.getByRole('button').click();
  await expect(side(page).locator('.panel blockquote')).toHaveText(words);
  await expect(held).toContainText('US Department of Defense about 10,000');
  await expect(page).toHaveURL(/only=pair/);
});

test('a denial is told as one, and a share with its sign', async ({ page }) => {
  await open(page, '#v=1&side=disputes');
  await side(page).getByRole('combobox').selectOption(ofDay('2024-10-28'));
  await expect(side(page)).toContainText('North Korea denied: any against NATO some, no number');
  await expect(side(page)).not.toContainText('at least 1');
  await side(page).getByRole('combobox').selectOption('');
  await expect(side(page)).toContainText('Ukrainian and American officials about 33 %');
});

test('of hundreds of verdicts the first are shown, then the facts of the claim', async ({ page }) => {
  await open(page, '#v=1&claim=censor-singh-2024-10-28-russia-10000');
  const verdicts = side(page).locator('.verdict');
  await expect(verdicts).toHaveCount(8);
  await side(page)
    .getByRole('button', { name: /^Show \d+ more$/ })
    .click();
  expect(await verdicts.count()).toBeGreaterThan(50);
  // What the verdicts say is not said again as findings.
  await expect(side(page).locator('.findings')).not.toContainText('pair/');
});

test('a claim that is chosen elsewhere comes into the window, with its day @desktop', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    location.hash = '#v=1&claim=dprk-2025-killed-350';
  });
  await expect(side(page).locator('.panel')).toContainText('it lost about 350 soldiers');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await expect(page).toHaveURL(/days=/);
  const [from, to] = (/days=(-?[\d.]+)\.\.(-?[\d.]+)/.exec(page.url()) ?? []).slice(1).map(Number);
  expect(from).toBeLessThan(Number(ofDay('2025-09-02')));
  expect(to).toBeGreaterThan(Number(ofDay('2025-09-02')));
});

test('walking the disputes shows pair after pair, each in the window @desktop', async ({ page }) => {
  await open(page);
  const seen = new Set<string>();
  for (let i = 0; i < 4; i += 1) {
    await page.getByRole('button', { name: 'Next dispute' }).click();
    await expect(side(page).locator('.verdict').first()).toHaveAttribute('aria-current', 'true');
    if (i === 0) await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    seen.add(/claim=[^&]+&against=[^&]+/.exec(page.url())?.[0] ?? '');
  }
  expect(seen.size).toBe(4);
});

test('on a telephone a strip leads down to the disputes, and from a mark to its words @phone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^\d+ disputes/ }).tap();
  await expect(side(page).locator('ol > li').first()).toBeInViewport();
  await side(page).locator('ol > li').first().tap();
  await expect(page.getByRole('application')).toBeInViewport();
  await page.getByRole('button', { name: /more than 1 words and verdicts/ }).tap();
  await expect(side(page).locator('blockquote')).toBeInViewport();
});
