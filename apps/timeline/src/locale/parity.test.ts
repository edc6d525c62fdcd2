import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { pageLocales } from './index.ts';
import { sq } from './sq.ts';

/** Every path to a word, with its kind; a list counts by its length. */
function paths(value: unknown, at = ''): readonly string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, part]) => paths(part, `${at}/${key}`));
  return [`${at} ${typeof value}${typeof value === 'function' ? value.length : ''}`];
}
function strings(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(strings)
    : typeof value === 'string'
      ? [value]
      : [];
}

const [english, ...others] = [...pageLocales];

describe.each(others)('%s', (_, words) => {
  test('says everything that English says', () => {
    expect([...paths(words)].sort()).toEqual([...paths(english?.[1])].sort());
  });
  test('leaves nothing empty', () => {
    expect(strings(words).filter((one) => one.trim() === '')).toEqual([]);
  });
  test('leaves hardly anything in English', () => {
    const mine = new Set(strings(english?.[1]));
    // Names of keys are the same on every keyboard.
    const same = strings({ ...words, keys: [] }).filter((one) => mine.has(one));
    expect(same).toEqual([]);
  });
});

test('one claim is told as one', () => {
  for (const words of [en, sq]) {
    const told = [
      words.showing(1, 1),
      words.finding.calm(1),
      words.plotLabel('T', 1),
      words.minimap.window('a', 'b', 1, 1),
    ];
    for (const sentence of told) expect(sentence).not.toMatch(/\b1 (?:claims|pohime)\b|\b1 pohimeve\b/);
  }
});
