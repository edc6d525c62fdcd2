import { expect, open, picture, test } from './support/open-page.ts';
import { placeOf } from './support/scene-of-page.ts';

const washington = /about 3,000 North Korean soldiers are in Russia for training/;
const kyiv = /10,000 North Korean soldiers are ready to join/;

test('a newcomer reads what it is about and what it comes to', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/North Korean soldiers in Russia, October 2024/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('North Korean soldiers in Russia, October 2024');
  const finding = page.getByText('do not contradict each other');
  await expect(finding).toBeInViewport();
  await expect(finding).toContainText('10,000');
  await expect(finding).toContainText('about 3,000');
  await expect(picture(page)).toBeInViewport();
});

test('a click or tap on a mark opens its claim', async ({ page, isMobile }) => {
  await open(page);
  const { x, y } = await placeOf(page, 'us-3000-training');
  if (isMobile) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  await expect(page.getByRole('heading', { level: 2, name: washington })).toBeVisible();
});

test('the panel tells the words, the people, the dates, and what the claim stands against', async ({ page }) => {
  await open(page, '#v=1&claim=kyiv-10000-ready');
  const aside = page.getByRole('complementary');
  await expect(aside.getByRole('heading', { level: 2, name: kyiv })).toBeVisible();
  // In the original, said to be Albanian, with the English beside it.
  const quote = aside.getByRole('blockquote');
  await expect(quote).toContainText('10.000 ushtarë të Koresë e Veriut janë gati');
  await expect(quote).toHaveAttribute('lang', 'sq');
  await expect(aside).toContainText('Earlier he had said that his government has obtained information');
  await expect(aside).toContainText('Volodymyr Zelensky');
  await expect(aside).toContainText('President of Ukraine');
  // Hop by hop, publisher first.
  const hops = aside.getByRole('listitem').filter({ hasText: /quotes|cites|says it/ });
  await expect(hops).toHaveText([
    /Radio Free Europe.*quotes/,
    /Volodymyr Zelensky.*cites/,
    /Ukrainian government information.*says it/,
  ]);
  // The dates, and how “earlier” became one.
  await expect(aside).toContainText('until 27 Oct 2024');
  await expect(aside).toContainText('“paraprakisht”');
  await expect(aside).toContainText('when it was said at the latest');
  await expect(aside).toContainText(/dossier\.yaml:\d+/);
  // Why it is no contradiction, and what would make it one.
  await expect(aside).toContainText('Not a contradiction: Kyiv counts soldiers ready to join the war');
  await expect(aside).toContainText('They would contradict if both spoke of the same group at the same time');
  await expect(aside).toContainText('What would settle it');
});

test('a verdict leads to the other claim, and Back leads home', async ({ page }) => {
  await open(page, '#v=1&claim=kyiv-10000-ready');
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /Washington about 3,000/ })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: washington })).toBeVisible();
  await expect(page).toHaveURL(/claim=us-3000-training/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: kyiv })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { level: 2, name: kyiv })).toBeHidden();
});

test('a passage opens its claim', async ({ page }) => {
  await open(page);
  const article = page.getByRole('region', { name: 'The article' }).last();
  await article.getByRole('link', { name: /rreth 3\.000 ushtarë/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: washington })).toBeVisible();
  await expect(article.getByRole('link', { name: /rreth 3\.000 ushtarë/ })).toHaveAttribute('aria-current', 'true');
});

test('a passage opens by Enter, too', async ({ page }) => {
  await open(page);
  const passage = page.getByRole('link', { name: /më shumë se 600\.000 ushtarëve/ });
  await passage.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /lost more than 600,000 soldiers/ })).toBeVisible();
});

test('selecting a claim shows its passage', async ({ page, isMobile }) => {
  test.setTimeout(20_000);
  await open(page);
  const { x, y } = await placeOf(page, 'us-3000-training');
  if (isMobile) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
  const passage = page.getByRole('link', { name: /rreth 3\.000 ushtarë/ });
  await expect(passage).toHaveAttribute('aria-current', 'true');
  // On a phone the text stands below the picture, and the page stays where the finger is.
  if (!isMobile) await expect(passage).toBeInViewport();
});

test('quotes that overlap are each within reach', async ({ page }) => {
  await open(page);
  const shared = page.getByRole('link', { name: 'Rutte', exact: true });
  await shared.click();
  const first = await page.getByRole('complementary').getByRole('heading', { level: 2 }).first().textContent();
  await shared.click();
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 }).first()).not.toHaveText(first ?? '');
});
