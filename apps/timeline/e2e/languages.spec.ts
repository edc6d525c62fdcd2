import { expect, open, test } from './support/open-page.ts';

const views = ['', '&claim=kyiv-10000-ready', '&side=disputes', '&side=moment&on=2024-10-28', '&view=table'];

for (const view of views) {
  test(`nothing is left untranslated in ${view || 'the plain page'}`, async ({ page }) => {
    await open(page, `#v=1&lang=xa${view}`);
    const bare = await page.evaluate(() => {
      const names = [...document.querySelectorAll('button, select, input, summary, legend, h3, dt, output')];
      return names
        .filter((one) => one.closest('dialog, .numbered, .verdict, .moment ul, table td, tbody, h3 + ul') === null)
        .filter((one) => !one.matches('.moment h3'))
        .map((one) => one.getAttribute('aria-label') ?? (one.matches('select, input') ? '⟦' : (one.textContent ?? '')))
        .filter((name) => /\p{L}/u.test(name) && !name.includes('⟦'));
    });
    expect(bare).toEqual([]);
  });

  for (const language of ['xa', 'xb', 'sq'])
    test(`${language} fits ${view || 'the plain page'} on a small phone`, { tag: '@phone' }, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, `#v=1&lang=${language}${view}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'xb' ? 'rtl' : 'ltr');
    });
}
