import AxeBuilder from '@axe-core/playwright';
import { expect, open, openWith, picture, test } from './support/open-page.ts';

for (const [view, hash] of [
  ['the whole page', ''],
  ['a selected claim', '#v=1&claim=kyiv-10000-ready'],
  ['the disputes', '#v=1&side=disputes'],
  ['the figures of one day', '#v=1&side=moment&on=2024-10-27'],
  ['the table', '#v=1&view=table'],
  ['an earlier day', '#v=1&known=2024-10-25'],
  ['high contrast', '#v=1&theme=contrast&claim=kyiv-10000-ready'],
  ['Albanian', '#v=1&lang=sq&claim=kyiv-10000-ready'],
  ['right to left', '#v=1&lang=xb&claim=kyiv-10000-ready'],
] as const) {
  test(`axe finds nothing wrong with ${view}`, async ({ page }) => {
    await open(page, hash);
    await expect(hash.includes('view=table') ? page.getByRole('table') : page.locator('canvas')).toBeVisible();
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

test('hostile words in every field run nothing, load nothing, and stay words', async ({ page, request }) => {
  const dossier = await (await request.get('/dossier.json')).json();
  const hostile = '"><img src=//evil.invalid/x onerror=document.body.dataset.ran=1><svg onload=alert(1)>';
  const keep = new Set(['edtf', 'kind', 'form', 'text', 'unit', 'measure', 'mode', 'role', 'in', 'precision', 'rule']);
  const poison = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((part) => poison(part));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poison(part, name)]));
    const isWords = ['name', 'title', 'summary', 'exact', 'gloss', 'phrase', 'label', 'role', 'certainty', 'note'];
    if (key === 'url' || key === 'archive') return 'javascript:document.body.dataset.ran=3';
    return typeof value === 'string' && isWords.includes(key) && !keep.has(key) ? `${value} ${hostile}` : value;
  };
  const dangerous = poison(dossier);
  for (const hash of ['#v=1&claim=kyiv-10000-ready', '#v=1&view=table', '#v=1&side=disputes', '#v=1&side=moment']) {
    await openWith(page, dangerous, { hash });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<img');
    expect(await page.evaluate(() => document.body.dataset['ran'])).toBeUndefined();
    expect(await page.locator('#app img, #app script, #app a[href^="javascript"]').count()).toBe(0);
    await page.goto('about:blank');
  }
});

test('names of ten thousand characters and dates of all ages stay on the page', async ({ page, request }) => {
  const dossier = await (await request.get('/dossier.json')).json();
  const point = (day: number) => ({
    edtf: '2024',
    kind: 'point',
    earliest: day,
    latest: day,
    core: { start: day, end: day },
    precision: 'day',
    approximate: false,
    uncertain: false,
  });
  const claims = dossier.claims.map((claim: object, i: number) => ({
    ...claim,
    summary: 'word'.repeat(2500),
    asOf: point(i % 2 === 0 ? -902_000 : 47_500),
  }));
  const sources = dossier.sources.map((source: object) => ({ ...source, name: 'W'.repeat(10_000) }));
  await openWith(
    page,
    { ...dossier, title: 'T'.repeat(10_000), sources, claims },
    { hash: '#v=1&claim=kyiv-10000-ready' },
  );
  await expect(picture(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

for (const [what, keep] of [
  ['one claim', 1],
  ['no claim', 0],
] as const)
  test(`a dossier of ${what} opens in every view`, async ({ page, request }) => {
    const dossier = await (await request.get('/dossier.json')).json();
    for (const hash of ['', '#v=1&view=table', '#v=1&side=disputes', '#v=1&side=moment', '#v=1&known=2024-10-25']) {
      await openWith(page, { ...dossier, claims: dossier.claims.slice(0, keep) }, { hash });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goto('about:blank');
    }
  });

test('problems in the files are listed with their place, and the rest is shown', async ({ page, request }) => {
  const dossier = await (await request.get('/dossier.json')).json();
  const problem = { message: 'not a date: “soon”', location: { file: 'dossier.yaml', line: 12, column: 5 } };
  await openWith(page, dossier, { diagnostics: [problem] });
  await page.getByText('1 problem in the files').click();
  await expect(page.getByText('dossier.yaml:12:5')).toBeVisible();
  await expect(picture(page)).toBeVisible();
});

test('a missing dossier says what to do', async ({ page }) => {
  await page.route('**/dossier.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The dossier could not be loaded');
  await expect(page.getByText('claimline serve')).toBeVisible();
});

test('print shows the claim and no controls, black on white', async ({ page }) => {
  await open(page, '#v=1&theme=dark&claim=kyiv-10000-ready');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Zoom in' })).toBeHidden();
  await expect(page.getByRole('blockquote')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
});
