import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import { proposeClaims, readText } from '../../packages/extract/src/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const article = readFileSync(`${root}seeds/kursk-2024-10/documents/rferl-article.txt`, 'utf8');

test('the article: every number, date and speaker, and nothing else', () => {
  const read = readText(article, { language: 'sq', date: '2024-10-28' });
  if (!read.ok) throw new Error(read.problem.message);
  const words = (type: string): readonly string[] =>
    read.value.flatMap((one) => {
      if (one.type !== type) return [];
      const span = one.type === 'attribution' ? one.speaker : one;
      return [article.slice(span.start, span.end)];
    });
  expect(words('quantity')).toEqual(['më shumë se 600.000', '32', 'mijëra', '10.000', 'rreth 3.000']);
  expect(words('date')).toEqual([
    '28 tetor',
    'javën e kaluar',
    'javën e kaluar',
    'brenda ditësh',
    'Disa ditë para deklaratës së Zelenskyt',
  ]);
  expect(words('attribution')).toEqual([
    'Mark Rutte',
    'tij',
    'ai',
    'Ai',
    'ai',
    'zyrtarë perëndimorë',
    'Volodymyr Zelensky',
    'ai',
    'zyrtarë të Shteteve të Bashkuara dhe Koresë së Jugut',
    'SHBA-ja',
  ]);
});

test('proposals against the dossier that editors made of the article', async () => {
  const { dossier } = await loadDossier(`${root}seeds/kursk-2024-10`, nodePort);
  const proposed = proposeClaims(article, { language: 'sq', date: '2024-10-28' });
  if (dossier === null || !proposed.ok) throw new Error('unreadable');
  const withNumbers = dossier.claims.filter(
    (claim) => claim.quote !== undefined && /^[~<>.]*\d{2,}|s$/.test(claim.value.text),
  );
  const found = proposed.value.map((one) => ({
    value: one.value,
    claim: withNumbers.find((claim) => {
      const { start = -1, end = -1 } = claim.quote ?? {};
      return start < one.quote.end && one.quote.start < end;
    }),
  }));
  for (const { value, claim } of found)
    if (claim !== undefined) expect(value).toBe(claim.value.text.replaceAll('_', ''));
  const page = `# Reading texts

\`claimline extract article.txt --lang sq --date 2024-10-28\` reads a text and proposes claims; \`--write my-dossier\` makes a
dossier of them, each marked \`state: proposed\`. No proposal is judged until an editor takes the mark away.
This page is written by \`scripts/whole/extract.test.ts\` on every run of the tests.

## What is read

Dates first, so that no number is taken from one; then numbers with their hedges, ranges, shares, vague sizes and
multiples; then speakers and the words of saying. Names (Boeing 737, Article 5, F-16), ordinals, telephone numbers and
times of day are no quantities. Relative dates are counted from \`--date\`; every reading names its rule, and what else the words could mean.

| Language | sentences | quantities | dates | speakers | read exactly |
|---|---|---|---|---|---|
${rows().join('\n')}

The sentences are in \`packages/extract/cases\`, one file per language; all of them are tests. Besides, every number from 2 to
2,000 and a sample up to a million, as CLDR spells it in each gender and case, is read back.

## The article of the first dossier

${proposed.value.length} proposals, all with the words at their place and the value that the editors gave. What an editor adds to each: the
measure, the population, the status and the place (${proposed.value.length * 4} entries), and the speaker of one, who is not named in its sentence. The other
${dossier.claims.length - found.filter(({ claim }) => claim !== undefined).length} claims of the dossier carry no number (someone is there, something was denied) and are not proposed.

## What rests on unconfirmed words

A native editor has not confirmed the Albanian list: numerals, separators, months, weekdays and the main relative words are
checked against CLDR and press texts; the case forms beyond them, the hedges (*afro*, *nja*, *mëse*, *së shumti* and the like) and the
verbs of saying and denying are not. The same holds for the case forms of Ukrainian and Russian hedges.
`;
  await expect(page).toMatchFileSnapshot(`${root}docs/extract.md`);
});

/** Counts of the cases of every language; that they are read exactly is what the tests of the package hold. */
function rows(): readonly string[] {
  const folder = `${root}packages/extract/cases/`;
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const lines = readFileSync(folder + file, 'utf8').split('\n');
      const expected = lines.filter((line) => line.startsWith(' ')).join('\n');
      const sentences = lines.filter((line) => line !== '' && !line.startsWith(' ')).length;
      const count = (mark: RegExp): number => [...expected.matchAll(mark)].length;
      const name = new Intl.DisplayNames('en', { type: 'language' }).of(file.slice(0, 2));
      return `| ${name} | ${sentences} | ${count(/\[/g)} | ${count(/</g)} | ${count(/\{/g)} | all |`;
    });
}
