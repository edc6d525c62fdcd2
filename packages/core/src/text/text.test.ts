import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { foldDifferences, foldText, locateQuote } from './index.ts';

const text = 'Kievi tha: “10.000 ushtarë janë gati”. Uashingtoni tha: rreth 3.000 ushtarë. 3.000 ushtarë.';

describe('finding the words of a quote', () => {
  it.each([
    [{ exact: '10.000 ushtarë' }, 'exact'],
    [{ exact: 'rreth 3.000 ushtarë', start: 5 }, 'moved'],
    [{ exact: '3.000 ushtarë' }, 'ambiguous'],
    [{ exact: '3.000 ushtarë', prefix: 'rreth ' }, 'exact'],
    [{ exact: '3.000 ushtarë', start: text.lastIndexOf('3.000') }, 'exact'],
    [{ exact: '"10.000 ushtarë janë gati"' }, 'folded'],
    [{ exact: '10.000\u00a0ushtarë' }, 'folded'],
    [{ exact: '10.000 ushtare\u0308' }, 'folded'],
    [{ exact: '10.000 ushtare' }, 'not-found'],
    [{ exact: '10.001 ushtarë' }, 'not-found'],
    [{ exact: '10,000 ushtarë' }, 'not-found'],
    [{ exact: '1.000 ushtarë' }, 'not-found'],
    [{ exact: '' }, 'not-found'],
    [{ exact: ' ' }, 'ambiguous'],
  ])('%j is %s', (quote, state) => expect(locateQuote(text, { in: 'a', ...quote }).state).toBe(state));

  it('says that there is no text to look in', () =>
    expect(locateQuote(undefined, { in: 'a', exact: 'x' })).toEqual({ state: 'no-text' }));

  it('gives the place in the original, whatever was folded', () => {
    const original = 'Ai tha\u00a0„rreth\u00ad 3.000 ushtare\u0308\u201d sot.';
    const match = locateQuote(original, { in: 'a', exact: '"rreth 3.000 ushtarë"' });
    expect(match.state).toBe('folded');
    if (match.state !== 'folded') return;
    expect(original.slice(match.start, match.end)).toBe('„rreth\u00ad 3.000 ushtare\u0308\u201d');
    expect([...match.folded].sort()).toEqual(['composition', 'invisible', 'quotes']);
  });
});

const words = fc.array(
  fc.constantFrom(
    'ushtarë',
    '3.000',
    '“',
    '”',
    ' ',
    '\u00a0',
    '\r\n',
    'e\u0308',
    '😀',
    '\u00ad',
    '–',
    'שלום',
    '\u200f',
    'x',
  ),
  { maxLength: 40 },
);

describe('ends of words', () => {
  it.each([
    ['3.000 ushtarë', 'Janë 13.000 ushtarë.'],
    ['3.000', 'Janë 3.000.000 ushtarë.'],
    ['confirmed', 'This is unconfirmed.'],
    ['10', 'The count is 105.'],
  ])('%j does not stand in %j', (exact, source) => {
    expect(locateQuote(source, { in: 'a', exact }).state).toBe('not-found');
  });
  it.each([
    ['NATO', 'Tha NATO-ja.'],
    ['3,000', 'There are 3,000.'],
    ['3,000', 'In 2024, 3,000, and more.'],
    ['兵士', '北朝鮮兵士は'],
  ])('%j stands in %j', (exact, source) => {
    expect(locateQuote(source, { in: 'a', exact }).state).toBe('exact');
  });
});

describe('laws of folding and finding', () => {
  prop.prop([words])('folding twice is folding once', (parts) => {
    const { folded } = foldText(parts.join(''));
    expect(foldText(folded).folded).toBe(folded);
  });
  prop.prop([words])('every folded unit has a place, in order', (parts) => {
    const source = parts.join('');
    const { folded, map } = foldText(source);
    expect(map).toHaveLength(folded.length + 1);
    expect([...map].sort((a, b) => a - b)).toEqual(map);
    expect(map.at(-1)).toBe(source.length);
  });
  prop.prop([words, fc.nat(), fc.nat()])(
    'a piece of a text that cuts no number is found in it, and the offsets give it back',
    (parts, from, length) => {
      const source = parts.join('');
      const start = source === '' ? 0 : from % source.length;
      const exact = source.slice(start, start + 1 + (length % 12));
      const match = locateQuote(source, { in: 'a', exact, start });
      const isCut = (before: string, behind: string): boolean => /\d$/.test(before) && /^[.]?\d/.test(behind);
      const end = start + exact.length;
      const cuts =
        isCut(source.slice(0, start).replace(/\.$/, ''), source.slice(start)) ||
        isCut(source.slice(0, end), source.slice(end));
      if (exact === '' || cuts) return;
      expect(match.state).toBe('exact');
      if (match.state === 'exact') expect(source.slice(match.start, match.end)).toBe(exact);
    },
  );
  prop.prop([words])('equal texts need no folding', (parts) => {
    expect(foldDifferences(parts.join(''), parts.join(''))).toEqual([]);
  });
});
