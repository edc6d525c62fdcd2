import type { Claim } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { passagesOf } from './passages.ts';

const quoted = (id: string, start: number, end: number): Claim =>
  ({ id, quote: { in: 'text', exact: '', start, end } }) as unknown as Claim;

describe('passages', () => {
  test.prop([fc.string({ minLength: 1 }), fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 })])(
    'put together again are the text, in order and without overlap',
    (text, spans) => {
      const claims = spans.map(([start, length], i) => quoted(`c${i}`, start, start + length));
      const passages = passagesOf(text, claims);
      expect(passages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      // A quote that reaches beyond its text is of another text, so it marks nothing.
      for (const { start, end, claims: ids } of passages)
        for (const [i, [from, length]] of spans.entries())
          expect(ids.includes(`c${i}`)).toBe(
            length > 0 && from + length <= text.length && from <= start && end <= from + length,
          );
    },
  );
  test('names the narrower quote first where two overlap', () => {
    const [, second] = passagesOf('abcdef', [quoted('wide', 0, 6), quoted('narrow', 2, 4)]);
    expect(second).toEqual({ start: 2, end: 4, claims: ['narrow', 'wide'] });
  });
});
