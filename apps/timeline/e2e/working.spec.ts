import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';

/** A copy of the seed behind a server of its own, which a test may write into. */
interface Desk {
  readonly url: string;
  readonly file: string;
  readonly folder: string;
}
let server: ChildProcess;
let desk: Desk;

test.beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-desk-'));
  cpSync('seeds/kursk-2024-10', folder, { recursive: true });
  server = spawn(process.execPath, ['packages/cli/dist/main.js', 'serve', folder, '--port', '0', '--editor', 'code']);
  const url = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (part: Buffer) => resolve(/http:\S+/.exec(part.toString())?.[0] ?? ''));
  });
  desk = { url, folder, file: join(folder, 'dossier.yaml') };
});
test.afterEach(() => {
  server.kill('SIGTERM');
  rmSync(desk.folder, { recursive: true, force: true });
});

const text = (): string => readFileSync(desk.file, 'utf8');
/** Saves as editors do: a new file, renamed over the old one. */
function save(change: (before: string) => string): void {
  writeFileSync(`${desk.file}~`, change(text()));
  renameSync(`${desk.file}~`, desk.file);
}
async function open(page: Page, hash: string): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${desk.url}${hash}`);
  await expect(page.getByText('New claim from the text')).toBeVisible();
}
const side = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('complementary');

test('a save in the editor shows in the page, which keeps its view and its selection', async ({ page }) => {
  await open(page, '#v=1&claim=us-3000-training&scale=log');
  await expect(side(page)).toContainText('about 3,000');
  save((before) => before.replace('value: "~3000"', 'value: "~12000"'));
  await expect(side(page).locator('strong', { hasText: 'about 12,000' }).first()).toBeVisible();
  expect(page.url()).toContain('claim=us-3000-training');
  expect(page.url()).toContain('scale=log');
});

test('broken YAML while watching: the last good picture stays, the banner names file and line, and it recovers', async ({
  page,
}) => {
  await open(page, '#v=1&claim=us-3000-training');
  const good = text();
  save((before) => before.replace('value: "~3000"', 'value: "3000 or so"'));
  await expect(page.getByRole('alert')).toContainText(/dossier\.yaml:496:\d+/);
  await expect(page.getByRole('application')).toBeVisible();
  await expect(side(page)).toContainText('about 3,000');
  save(() => good);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('a value is changed by keys alone, stands in the file with everything else as it was, and is taken back', async ({
  page,
}) => {
  await open(page, '#v=1&claim=us-3000-training');
  const before = text();
  await side(page).getByText('Change this claim').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Value', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('~4000');
  await page.keyboard.press('Enter');
  await expect.poll(text).toBe(before.replace('value: "~3000"', 'value: ~4000'));
  await expect(side(page)).toContainText('about 4,000');
  await side(page).getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(text).toBe(before);
});

test('a value that cannot be read is refused before anything is written', async ({ page }) => {
  await open(page, '#v=1&claim=us-3000-training');
  const before = text();
  await side(page).getByText('Change this claim').click();
  await page.getByLabel('Value', { exact: true }).fill('lots');
  await page.getByLabel('Value', { exact: true }).press('Enter');
  await expect(page.getByLabel('Value', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(side(page).getByText(/“lots” is not a number/)).toBeInViewport();
  expect(text()).toBe(before);
});

test('a field that changed on disk is not written over: the editor chooses', async ({ page }) => {
  await open(page, '#v=1&claim=us-3000-training');
  await side(page).getByText('Change this claim').click();
  await page.getByLabel('Value', { exact: true }).fill('~4000');
  save((before) => before.replace('as-of: 2024-10-23?\n    value: "~3000"', 'as-of: 2024-10-24?\n    value: "~5000"'));
  await expect(side(page).locator('strong', { hasText: 'about 5,000' }).first()).toBeVisible();
  await page.getByLabel('Value', { exact: true }).press('Enter');
  await expect(side(page).getByText('The file says “~5000” by now.')).toBeVisible();
  await side(page).getByRole('button', { name: 'Write mine' }).click();
  await expect.poll(text).toContain('value: ~4000');
  expect(text()).toContain('as-of: 2024-10-24?');
});

test('a passage of the article becomes a claim, with its figure read first', async ({ page }) => {
  await open(page, '');
  await page.getByText('New claim from the text').click();
  await page.getByLabel('Words', { exact: true }).fill('rreth 3.000 ushtarë koreano-veriorë janë në Rusi');
  await page.getByRole('button', { name: 'Read' }).press('Enter');
  await expect(page.locator('.live-new').getByLabel('Value')).toHaveValue('~3000');
  await page.locator('.live-new').getByLabel('Id', { exact: true }).fill('made-in-the-page');
  await page.locator('.live-new').getByRole('combobox', { name: 'What is counted' }).selectOption('strength');
  await page.getByRole('button', { name: 'Add the claim' }).press('Enter');
  await expect(side(page)).toContainText('from-the-page.yaml');
  expect(readFileSync(join(desk.folder, 'claims', 'from-the-page.yaml'), 'utf8')).toContain('made-in-the-page');
  await expect(page.getByLabel('Words', { exact: true })).toBeFocused();
});

test('a marked passage is read in the document in which it stands, whichever that is', async ({ page }) => {
  writeFileSync(join(desk.folder, 'documents', 'reply.txt'), 'Moscow answers.\n\nOnly 500 men came.\n');
  const reply = '  reply: { title: The reply, text: documents/reply.txt, language: en }\n';
  const said =
    '  - { id: moscow-answers, measure: strength, value: "?", quote: { in: reply, exact: Moscow answers } }\n';
  save((before) => before.replace('\n# Shipped vocabularies', `${reply}\n# Shipped vocabularies`) + said);
  await open(page, '#v=1&claim=moscow-answers');
  await page.getByText('New claim from the text').click();
  await page.locator('.article-text p', { hasText: 'Only 500 men came.' }).selectText();
  await expect(page.getByLabel('Words', { exact: true })).toHaveValue('Only 500 men came.');
  await page.getByRole('button', { name: 'Read' }).click();
  await expect(page.locator('.live-new').getByLabel('Value')).toHaveValue('500');
  await page.goto(`${desk.url}#v=1&claim=us-3000-training`);
  await page.locator('.article-text a', { hasText: 'rreth 3.000 ushtarë koreano-veriorë' }).first().selectText();
  await page.getByRole('button', { name: 'Read' }).click();
  await expect(page.locator('.live-new').getByLabel('Value')).toHaveValue('~3000');
});

test('beside the article the first verdict on a claim and every field of a new one are in reach of a mouse @desktop', async ({
  page,
}) => {
  await open(page, '#v=1&claim=kyiv-10000-ready');
  const article = side(page).getByRole('heading', { name: 'The article' });
  const bottomOf = async (one: ReturnType<Page['locator']>): Promise<number> => {
    const box = await one.boundingBox();
    return box === null ? Number.POSITIVE_INFINITY : box.y + box.height;
  };
  const panel = side(page).locator('.panel');
  const verdict = side(page).locator('.verdict').first();
  expect(await bottomOf(verdict.getByRole('button'))).toBeLessThan(await bottomOf(panel));
  await page.getByText('New claim from the text').click();
  await page.getByLabel('Words', { exact: true }).fill('rreth 3.000 ushtarë koreano-veriorë janë në Rusi');
  await page.getByRole('button', { name: 'Read' }).click();
  const add = page.getByRole('button', { name: 'Add the claim' });
  await add.scrollIntoViewIfNeeded();
  await add.click({ trial: true });
  expect(await bottomOf(add)).toBeLessThan(await bottomOf(article));
});

test('a proposal is confirmed with one key', async ({ page }) => {
  save((before) => before.replace('  - id: us-3000-training\n', '  - id: us-3000-training\n    state: proposed\n'));
  await open(page, '#v=1&claim=us-3000-training');
  await side(page).getByRole('button', { name: 'Confirm' }).press('Enter');
  await expect.poll(text).toContain('state: confirmed');
});

test('whoever works by key stays in the part after every button that goes away', async ({ page }) => {
  save((before) => before.replace('  - id: us-3000-training\n', '  - id: us-3000-training\n    state: proposed\n'));
  await open(page, '#v=1&claim=us-3000-training');
  const value = page.getByLabel('Value', { exact: true });
  await side(page).getByRole('button', { name: 'Confirm' }).press('Enter');
  await expect(side(page).getByRole('button', { name: 'Confirm' })).toBeHidden();
  await expect(side(page).getByText('Change this claim')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(value).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('~4000');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(text).toContain('value: ~4000');
  await expect(value).toBeFocused();
  const undo = side(page).getByRole('button', { name: 'Undo' });
  await undo.press('Enter');
  await expect.poll(text).toContain('value: "~3000"');
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(undo).toBeHidden();
  await expect(side(page).getByText('Change this claim')).toBeFocused();
  await expect(value).toBeVisible();
});

test('what counts, who speaks and where are chosen in the page from what the dossier names', async ({ page }) => {
  save((before) => before.replace('  - id: us-3000-training\n', '  - id: us-3000-training\n    state: proposed\n'));
  await open(page, '#v=1&claim=us-3000-training');
  // An open proposal shows its fields at once.
  const field = page.getByLabel('What is counted', { exact: true });
  await field.selectOption({ label: 'captured' });
  await field.locator('xpath=..').getByRole('button', { name: 'Save' }).press('Enter');
  await expect.poll(text).toMatch(/id: us-3000-training[\s\S]*measure: captured/);
  const who = side(page).getByLabel('Who', { exact: true });
  await who.selectOption({ label: 'NATO' });
  await who.locator('xpath=..').getByRole('button', { name: 'Save' }).press('Enter');
  await expect.poll(text).toMatch(/id: us-3000-training[\s\S]*for: nato\n/);
});

test('a dossier of proposals alone says that they wait, and shows them on the day of their text', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-proposed-'));
  const run = (...args: string[]): ChildProcess => spawn(process.execPath, ['packages/cli/dist/main.js', ...args]);
  const article = 'seeds/kursk-2024-10/documents/rferl-article.txt';
  const made = run('init', join(folder, 'report'), '--from-article', article, '--lang', 'sq', '--date', '2024-10-28');
  await new Promise((resolve) => {
    made.once('close', resolve);
  });
  const own = run('serve', join(folder, 'report'), '--port', '0');
  const url = await new Promise<string>((resolve) => {
    own.stdout?.on('data', (part: Buffer) => resolve(/http:\S+/.exec(part.toString())?.[0] ?? ''));
  });
  try {
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Shefi i NATO-s konfirmon prezencën/);
    await expect(page.locator('.finding')).toContainText('5 proposed claims wait to be confirmed.');
    await expect(page.locator('.minimap')).toContainText('26 Oct 2024 to 30 Oct 2024, 5 of 5 claims');
    await page.locator('.passage').first().click();
    await expect(side(page).getByRole('heading', { level: 2, name: 'nobody named' })).toBeVisible();
    await expect(side(page)).toContainText('“më shumë se 600.000” is read as >600000');
  } finally {
    own.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the place of a claim opens in the editor that was named', async ({ page }) => {
  await open(page, '#v=1&claim=us-3000-training');
  await side(page).getByText('Change this claim').click();
  const link = side(page).getByRole('link', { name: /dossier\.yaml:496/ });
  await expect(link).toHaveAttribute('href', `vscode://file${desk.folder}/dossier.yaml:496:12`);
});

test('Server stopped with a browser open: the page says so and keeps what was written', async ({ page }) => {
  await open(page, '#v=1&claim=us-3000-training');
  await side(page).getByText('Change this claim').click();
  await page.getByLabel('Value', { exact: true }).fill('~4000');
  server.kill('SIGTERM');
  await expect(page.getByRole('alert')).toContainText('Not connected');
  await expect(page.getByLabel('Value', { exact: true })).toHaveValue('~4000');
});
