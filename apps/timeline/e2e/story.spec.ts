import AxeBuilder from '@axe-core/playwright';
import { expect, open, openWith, picture, test } from './support/open-page.ts';

test('a story leads step by step, each with its own view, and can be left and shared', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Follow the story in 4 steps' }).click();
  const story = page.getByRole('region', { name: /The story/ });
  await expect(story).toContainText('1 of 4');
  await expect(story).toBeFocused();
  await expect(story.getByRole('button', { name: 'Back' })).toBeDisabled();
  await story.getByRole('button', { name: 'Next' }).click();
  await expect(story.getByRole('heading')).toHaveText('Kyiv speaks of 10,000');
  expect(page.url()).toContain('step=2');
  expect(page.url()).toContain('claim=kyiv-10000-ready');
  await expect(page.getByRole('complementary')).toContainText('Volodymyr Zelensky');

  await story.getByRole('button', { name: 'Next' }).click();
  await story.getByRole('button', { name: 'Next' }).click();
  await expect(story.getByRole('heading')).toHaveText('Both can be true');
  expect(page.url()).toContain('against=us-3000-training');
  await expect(story.getByRole('button', { name: 'Next' })).toBeDisabled();

  await page.reload();
  await expect(story).toContainText('4 of 4');
  await page.goBack();
  await expect(story).toContainText('3 of 4');
  await story.focus();
  await page.keyboard.press('Escape');
  await expect(story).toBeHidden();
  expect(page.url()).toContain('claim=us-3000-training');
});

test('axe finds nothing wrong with a step of a story', async ({ page }) => {
  await open(page, '#v=1&step=2&claim=kyiv-10000-ready');
  await expect(picture(page)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});

test('a step that the dossier does not have offers the story from its beginning', async ({ page, request }) => {
  await open(page, '#v=1&step=99');
  await expect(page.getByRole('button', { name: 'Follow the story in 4 steps' })).toBeVisible();
  const dossier = await (await request.get('/dossier.json')).json();
  await openWith(page, { ...dossier, story: [] });
  await expect(page.getByRole('button', { name: /story/ })).toBeHidden();
});
