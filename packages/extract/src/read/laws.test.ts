import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readText } from './reader.ts';
import type { Reading, Span } from './types.ts';

const options = { language: 'en', date: '2024-10-28' };
const pieces = fc.constantFrom(
  'about ',
  '3,000',
  ' troops',
  ' said',
  ' on 28 October',
  '\u00ad',
  '\r\n',
  '😀',
  '\u200f',
  'e\u0301',
  '“',
  '”',
  ', ',
  '. ',
  'between ',
  ' and ',
  '12',
  '-',
  '%',
  'last week',
  'thousands',
  ' of ',
  '\u00a0',
  '1.5',
  'million',
  '(',
  '\t',
  'ç',
  'c\u0327',
  'Article 5',
  '+',
);
const texts = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function read(text: string, language = 'en'): readonly Reading[] {
  const result = readText(text, { ...options, language });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function spansOf(one: Reading): readonly Span[] {
  return one.type === 'attribution' ? [one.speaker, one.cue] : one.type === 'quantity' ? [one, one.core] : [one];
}

describe('laws', () => {
  test.prop([texts, fc.constantFrom('en', 'sq')])('every place lies in the text and holds words', (text, language) => {
    for (const span of read(text, language).flatMap(spansOf)) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(text.slice(span.start, span.end).trim()).not.toBe('');
    }
  });

  test.prop([texts])('no quantity lies in a date, and none in another', (text) => {
    const found = read(text);
    const spans = found.flatMap((one) => (one.type === 'attribution' ? [] : [one]));
    const inOrder = [...spans].sort((a, b) => a.start - b.start);
    for (const [i, one] of inOrder.entries()) expect(one.start).toBeGreaterThanOrEqual(inOrder[i - 1]?.end ?? 0);
  });

  test.prop([texts])('the same text gives the same readings', (text) => {
    expect(read(text)).toEqual(read(text));
  });

  test.prop([texts, fc.constantFrom('Before. ', '', 'Më parë. ')])(
    'what stands before a sentence moves places and changes no reading',
    (text, before) => {
      const shift = before.length;
      const plain = (one: Reading): unknown =>
        one.type === 'attribution' ? one.polarity : one.type === 'date' ? one.edtf : one.notation;
      fc.pre(/^[a-z]/.test(text) && !/\n/.test(text));
      expect(
        read(before + text)
          .filter((one) => spansOf(one).every(({ start }) => start >= shift))
          .map(plain),
      ).toEqual(read(text).map(plain));
    },
  );
});

describe('marks that are not seen', () => {
  test.each([
    ['NFD', 'Rreth dyqind të plagosur'.normalize('NFD'), '~200'],
    ['a soft hyphen', 'Rreth dy\u00adqind të plagosur', '~200'],
    ['a no-break space', 'Rreth\u00a010\u00a0000 ushtarë', '~10000'],
    ['a mark of direction', '\u200frreth 3.000 ushtarë', '~3000'],
    ['capitals', 'RRETH 3.000 USHTARË', '~3000'],
    ['no accents', 'te pakten dymbedhjete mije', '>=12000'],
  ])('%s', (_, text, value) => {
    expect(read(text, 'sq').map((one) => (one.type === 'quantity' ? one.notation : ''))).toEqual([value]);
  });

  test('a language that is not read is an error', () => {
    expect(readText('3.000 ushtarë', { language: 'ja', date: '2024-10-28' })).toMatchObject({
      ok: false,
      problem: { code: 'language-unread' },
    });
  });
});
