import AxeBuilder from '@axe-core/playwright';
import { expect, open, openWith, picture, test } from './support/open-page.ts';

for (const [view, hash] of [
  ['the whole page', ''],
  ['a selected claim', '#v=1&claim=kyiv-10000-ready'],
] as const) {
  test(`axe finds nothing wrong with ${view}`, async ({ page }) => {
    await open(page, hash);
    await expect(picture(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
}

test('markup in a dossier is shown as text and runs nowhere', async ({ page, request }) => {
  const dossier = await (await request.get('/dossier.json')).json();
  const hostile = '<img src=x onerror="document.body.dataset.ran=1"><script>document.body.dataset.ran=2</script>';
  await openWith(page, { ...dossier, title: hostile });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile);
  await expect(picture(page)).toBeVisible();
  expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined();
});

test('a dossier without claims says so instead of failing', async ({ page, request }) => {
  const dossier = await (await request.get('/dossier.json')).json();
  await openWith(page, { ...dossier, claims: [] });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an address that names no known claim still opens the page', async ({ page }) => {
  await open(page, '#v=1&claim=no-such-claim');
  await expect(picture(page)).toBeVisible();
});
