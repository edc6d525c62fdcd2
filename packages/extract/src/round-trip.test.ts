import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { languageIds } from './languages/index.ts';
import { readText } from './read/reader.ts';
import { cardinalSets, spell, spelloutRules } from './testing/rbnf.ts';

/** The number that a text of nothing but number words is read as; the words must be one reading. */
function readBack(words: string, language: string): number | string {
  // A noun behind it, so that "one" and "a" are told from articles where they can be.
  const read = readText(`— ${words}`, { language, date: '2024-10-28' });
  if (!read.ok) return read.problem.message;
  const [first, ...others] = read.value.filter((one) => one.type === 'quantity');
  if (first === undefined) return `nothing read in ${words}`;
  return others.length > 0 || first.value === null ? `in pieces: ${words}` : first.value;
}

describe.each(languageIds.map((id) => [id]))('what CLDR spells is read back: %s', (language) => {
  const rules = spelloutRules(language);
  const sets = cardinalSets(rules);

  it('from 2 to 2,000, in every gender and case', () => {
    const wrong: string[] = [];
    for (const set of sets)
      for (let n = 2; n <= 2000; n += 1) {
        const words = spell(rules, set, n, language);
        const back = readBack(words, language);
        if (back !== n) wrong.push(`${n} ${words}: ${back}`);
      }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test.prop([fc.integer({ min: 2, max: 1_000_000 }), fc.constantFrom(...sets)], { numRuns: 300 })(
    'up to a million',
    (n, set) => {
      expect(readBack(spell(rules, set, n, language), language)).toBe(n);
    },
  );
});

test.prop([fc.integer({ min: 2, max: 1_000_000 })])(
  'Albanian as it is written: without accents, thousands joined, tri for tre',
  (n) => {
    const rules = spelloutRules('sq');
    const words = spell(rules, '%spellout-cardinal-feminine', n, 'sq');
    const plain = words.normalize('NFD').replace(/\p{M}/gu, '');
    for (const written of [plain, words.replace(/^(\p{L}+) mijë/u, '$1mijë')]) expect(readBack(written, 'sq')).toBe(n);
  },
);
