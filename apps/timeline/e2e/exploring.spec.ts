import type { Page } from '@playwright/test';
import { expect, open, openWith, picture, test } from './support/open-page.ts';

const count = (page: Page) => page.locator('.find output');

/** The sample with two figures for one group on one day, and one of them told again months later. */
async function openClash(page: Page, hash = ''): Promise<void> {
  const seed = await (await page.request.get('/dossier.json')).json();
  const base = seed.claims.find((claim: { id: string }) => claim.id === 'us-3000-training');
  const day = (iso: string) => {
    const at = Date.parse(iso) / 86_400_000;
    return {
      edtf: iso,
      kind: 'point',
      earliest: at,
      latest: at,
      core: { start: at, end: at },
      precision: 'day',
      approximate: false,
      uncertain: false,
    };
  };
  const value = (figure: string) => {
    const interval = { low: figure, lowOpen: false, high: figure, highOpen: false };
    return { ...base.value, text: `=${figure}`, form: 'exact', stated: [figure], hard: interval, soft: interval };
  };
  const told = (id: string, voice: string, figure: string, iso: string) => ({
    id,
    for: voice,
    via: [],
    said: day(iso),
    asOf: day(iso),
    published: day(iso),
    measure: base.measure,
    scope: base.scope,
    unit: base.unit,
    value: value(figure),
    mode: 'observed',
    links: [],
    tags: [],
  });
  const sources = [
    ...seed.sources,
    { id: 'first-ministry', name: 'First ministry', kind: 'institution' },
    { id: 'second-ministry', name: 'Second ministry', kind: 'institution' },
  ];
  const claims = [
    ...seed.claims,
    told('first', 'first-ministry', '50000', '2024-10-28'),
    told('second', 'second-ministry', '70000', '2024-10-28'),
    told('later', 'second-ministry', '90000', '2024-10-30'),
  ];
  await openWith(page, { ...seed, sources, claims }, { hash });
}

test('the plainest contradiction is one press away from the headline', async ({ page }) => {
  await openClash(page);
  await page.getByRole('button', { name: 'Show the plainest' }).click();
  const aside = page.getByRole('complementary');
  const first = aside.locator('.verdict').first();
  await expect(first).toContainText('contradiction');
  await expect(first).toContainText(/First ministry|Second ministry/);
  await expect(first).toHaveAttribute('aria-current', 'true');
  // The picture shows the two alone, and says how many it hides.
  await expect(count(page)).toHaveText('2 of 27 claims, 25 hidden by search and filters');
  await expect(page).toHaveURL(/only=pair/);
  await page.reload();
  await expect(count(page)).toHaveText('2 of 27 claims, 25 hidden by search and filters');
  await page.getByRole('button', { name: 'Show all claims' }).click();
  await expect(count(page)).toHaveText('27 claims');
});

test('disputes are listed plainest first and by the day on which they arose', async ({ page }) => {
  await openClash(page, '#v=1&side=disputes');
  const list = page.getByRole('complementary').locator('ol > li');
  await expect(list.first()).toContainText('said on the same day');
  await page
    .getByRole('combobox', { name: 'Day on which the clash arose' })
    .selectOption(String(Date.parse('2024-10-28') / 86_400_000));
  await expect(page).toHaveURL(/on=2024-10-28/);
  await expect(list.first()).toContainText('70,000');
  await expect(page.getByRole('complementary')).not.toContainText('90,000');
  await expect(page).toHaveURL(/on=2024-10-28/);
});

test('filters hide with a count, by dispute and by voice', async ({ page }) => {
  await openClash(page);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Only contradicted');
  await expect(count(page)).toContainText(/^\d+ of 27 claims, \d+ hidden/);
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'First ministry (1)' });
  await expect(count(page)).toContainText('1 of 27 claims');
  // The table is filtered alike.
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'First ministry' })).toBeVisible();
});

test('the figures of one day stand side by side, and lead to their claims', async ({ page }) => {
  await openClash(page, '#v=1&side=moment&on=2024-10-28');
  const aside = page.getByRole('complementary');
  await expect(aside.getByRole('button', { name: /First ministry.*50,000.*of this day.*contradicted/ })).toBeVisible();
  await expect(aside).not.toContainText('90,000');
  // Two days on, the second ministry has another figure, and the first is two days old.
  await page.getByRole('button', { name: '+1' }).click();
  await page.getByRole('button', { name: '+1' }).click();
  await expect(aside).toContainText('90,000');
  await expect(aside).not.toContainText('70,000');
  await aside.getByRole('button', { name: /First ministry.*2 days old/ }).click();
  await expect(page).toHaveURL(/claim=first/);
});

test('the page goes back to what was known on a day', async ({ page }) => {
  await openClash(page, '#v=1&known=2024-10-28');
  const line = page.locator('.known output');
  await expect(line).toHaveText(/^As known on 28 Oct 2024: \d+ of 27 claims/);
  // The rest are counted, and what was told on 30 October is not there.
  const [, known, later] = /: (\d+) of 27 claims, (\d+) came later/.exec((await line.textContent()) ?? '') ?? [];
  expect(Number(known) + Number(later)).toBe(27);
  await expect(count(page)).toHaveText(`${known} claims`);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('table')).toContainText('70,000');
  await expect(page.getByRole('table')).not.toContainText('90,000');
  await page.getByRole('slider', { name: 'As known on' }).press('ArrowLeft');
  await expect(line).toContainText('As known on 27 Oct 2024');
  await expect(page).toHaveURL(/known=2024-10-27/);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await expect(line).toHaveText('Everything known today');
});

test('a link to a claim that came later says so', async ({ page }) => {
  await openClash(page, '#v=1&claim=later&known=2024-10-28');
  await expect(page.getByRole('alert')).toContainText('was not yet known');
});

test('the strip of the whole time moves the picture by key', { tag: '@desktop' }, async ({ page }) => {
  await openClash(page, '#v=1&days=20010..20020');
  const strip = page.getByRole('slider', { name: /part of the whole time/ });
  await strip.press('ArrowRight');
  await expect(page).toHaveURL(/days=20011\.\.20021/);
  await expect(strip).toHaveAttribute('aria-valuetext', /\d+ of \d+ claims/);
});

test('the whole state comes back from its address, and Back undoes a step', async ({ page }) => {
  await openClash(page);
  await page.getByRole('button', { name: 'Disputes', exact: true }).click();
  await expect(page).toHaveURL(/side=disputes/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Claim', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(picture(page)).toBeVisible();
});

test('an address of nonsense opens the plain page', async ({ page }) => {
  await open(page, '#v=9&side=__proto__&only=constructor&known=soon&on=NaN&days=9..1&voice=nobody');
  await expect(count(page)).toContainText('0 of 24 claims, 24 hidden by search and filters');
  await page.getByRole('button', { name: 'Show all claims' }).click();
  await expect(count(page)).toHaveText('24 claims');
});

test('a large dossier is drawn before it is judged, and judged then @desktop', async ({ page, request }) => {
  const dossier = await (await request.get('/dossier.json')).json();
  const [figure] = dossier.claims.filter(({ id }: { id: string }) => id === 'us-3000-training');
  const more = Array.from({ length: 3_000 }, (_, i) => ({ ...figure, id: `more-${i}` }));
  const seen: string[] = [];
  await page.exposeFunction('seen', (words: string) => seen.push(words));
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const words = document.querySelector('.finding')?.textContent ?? '';
      const isDrawn = document.querySelector('canvas') !== null;
      (globalThis as unknown as { seen: (words: string) => void }).seen(`${isDrawn} ${words}`);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await openWith(page, { ...dossier, claims: [...dossier.claims, ...more] });
  await expect(page.locator('.finding')).toContainText('do not contradict each other', { timeout: 30_000 });
  await expect(picture(page)).toBeVisible();
  expect(seen.some((one) => one.startsWith('true Checking the claims'))).toBe(true);
});
