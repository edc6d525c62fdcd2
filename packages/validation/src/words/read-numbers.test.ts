import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { numberWords } from './languages.ts';
import { readNumbers } from './read-numbers.ts';

function read(text: string, language?: string): unknown[] {
  return readNumbers(text, language).map((m) => [m.readings.join('|'), m.vague ? 'vague' : (m.hedge?.form ?? 'bare')]);
}

describe('numbers of a text', () => {
  it.each([
    ['rreth 3.000 ushtarë', 'sq', [['3000|3', 'about']]],
    ['më shumë se 600.000 ushtarëve', 'sq', [['600000|600', 'more-than']]],
    ['10.000 ushtarë', 'sq', [['10000|10', 'bare']]],
    ['shtimi i mijëra ushtarëve', 'sq', [['1000', 'vague']]],
    ['dhjetëra mijëra ushtarë', 'sq', [['10000', 'vague']]],
    ['3,5 milionë banorë', 'sq', [['3500000', 'bare']]],
    ['600 mijë', 'sq', [['600000', 'bare']]],
    ['njëzet e pesë mijë', 'sq', [['25000', 'bare']]],
    ['dymbëdhjetë mijë e pesëqind', 'sq', [['12500', 'bare']]],
    ['gjysmë milioni', 'sq', [['500000', 'bare']]],
    ['deri në 12.000', 'sq', [['12000|12', 'up-to']]],
    ['jo më pak se 500', 'sq', [['500', 'at-least']]],
    ['diplomatë të 32 vendeve', 'sq', [['32', 'bare']]],
    ['some 10 000 people', 'en', [['10000', 'about']]],
    [
      '400 737s',
      'en',
      [
        ['400', 'bare'],
        ['737', 'bare'],
      ],
    ],
    ['almost 1,000 000 servicemen', 'en', [['1000000', 'nearly']]],
    ['3.141 592', 'en', [['3.141592', 'bare']]],
    ['10 000s of people', 'en', [['10000', 'bare']]],
    ['at least 3,000 soldiers', 'en', [['3000|3', 'at-least']]],
    [
      'between 11,000 and 12,000',
      'en',
      [
        ['11000|11', 'bare'],
        ['12000|12', 'bare'],
      ],
    ],
    ['tens of thousands', 'en', [['10000', 'vague']]],
    [
      'two dozen, dozens',
      'en',
      [
        ['24', 'bare'],
        ['12', 'vague'],
      ],
    ],
    ['twelve thousand five hundred', 'en', [['12500', 'bare']]],
    ['half a million', 'en', [['500000', 'bare']]],
    ['1.9 trn dollars', 'en', [['1900000000000', 'bare']]],
    ['1,9 trilionë dollarë', 'sq', [['1900000000000', 'bare']]],
    ['1.2 million or more', 'en', [['1200000', 'at-least']]],
    ['10,000+ troops', 'en', [['10000|10', 'at-least']]],
    ['a little over 1,234.5', 'en', [['1234.5', 'a-little-over']]],
    ['10.000', undefined, [['10000|10', 'bare']]],
    ['just under 500', 'en', [['500', 'nearly']]],
    ['constructor __proto__ toString', 'en', []],
  ])('%s (%s)', (text, language, expected) => {
    expect(read(text, language)).toEqual(expected);
  });

  it('says where a number stands', () => {
    const [mention] = readNumbers('janë rreth 3.000 ushtarë', 'sq');
    expect(mention).toMatchObject({ start: 11, end: 16, words: '3.000', hedge: { words: 'rreth' } });
  });

  property.prop([fc.integer({ min: 0, max: 999_999_999 })])('reads back what a newspaper would print', (n) => {
    for (const [language, mark] of [
      ['en', ','],
      ['sq', '.'],
    ] as const) {
      const printed = String(n).replace(/\B(?=(?:\d{3})+$)/g, mark);
      expect(readNumbers(`x ${printed} y`, language)[0]?.readings[0]).toBe(String(n));
    }
  });

  property.prop([fc.string({ maxLength: 300 })])('never fails and stays inside the text', (text) => {
    for (const language of [...numberWords.keys(), 'xx'])
      for (const mention of readNumbers(text, language)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.words);
        expect(mention.readings.length).toBeGreaterThan(0);
      }
  });

  it('reads a long hostile text in linear time', () => {
    const started = performance.now();
    for (const piece of ['1.', '1 ', 'e ', 'tens of ', '9'.repeat(50)]) readNumbers(piece.repeat(20_000), 'en');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
