import { type Interval, nextLandmark, type Quantity, type QuantityForm } from '@claimline/core';
import type { ValuePart } from './types.ts';

type Shape = (q: Quantity, n: readonly number[]) => readonly ValuePart[];

const number = (end: string | null, otherwise: number): number => (end === null ? otherwise : Number(end));
function softBand(q: Quantity, look: 'soft' | 'hatched'): ValuePart {
  const { low, high }: Interval = q.soft;
  return { kind: 'band', low: number(low, 0), high: number(high, number(low, 0)), look };
}
function landmark(q: Quantity): number {
  const [n] = q.stated;
  return n === undefined ? 0 : Number(nextLandmark(n));
}

/**
 * One glyph per number phrase; each shows only what the words say. A bare figure is a
 * point, "about" a soft band without caps, "more than" an open ring with a fade, and so on.
 */
export const valueShapes: Readonly<Record<QuantityForm, Shape>> = {
  figure: (_, [n = 0]) => [{ kind: 'dot', at: n, look: 'filled' }],
  exact: (_, [n = 0]) => [
    { kind: 'dot', at: n, look: 'filled' },
    { kind: 'cap', at: n, look: 'solid' },
  ],
  about: (q, [n = 0]) => [softBand(q, 'soft'), { kind: 'dot', at: n, look: 'filled' }],
  'more-than': (q, [n = 0]) => [
    { kind: 'fade', from: n, to: landmark(q), arrow: true },
    { kind: 'dot', at: n, look: 'open' },
  ],
  'at-least': (q, [n = 0]) => [
    { kind: 'fade', from: n, to: landmark(q), arrow: true },
    { kind: 'cap', at: n, look: 'foot' },
  ],
  'less-than': (_, [n = 0]) => [
    { kind: 'fade', from: n, to: 0, arrow: false },
    { kind: 'cap', at: n, look: 'solid' },
    { kind: 'dot', at: n, look: 'open' },
  ],
  'at-most': (_, [n = 0]) => [
    { kind: 'fade', from: n, to: 0, arrow: false },
    { kind: 'cap', at: n, look: 'solid' },
  ],
  'up-to': (_, [n = 0]) => [
    { kind: 'fade', from: n, to: 0, arrow: false },
    { kind: 'cap', at: n, look: 'dashed' },
  ],
  nearly: (q, [n = 0]) => [softBand(q, 'soft'), { kind: 'cap', at: n, look: 'solid' }],
  'a-little-over': (q, [n = 0]) => [softBand(q, 'soft'), { kind: 'dot', at: n, look: 'open' }],
  range: (_, [a = 0, b = a]) => [{ kind: 'band', low: a, high: b, look: 'flat' }],
  best: (_, [n = 0, a = n, b = n]) => [
    { kind: 'band', low: a, high: b, look: 'flat' },
    { kind: 'dot', at: n, look: 'filled' },
  ],
  'about-range': (q, [a = 0, b = a]) => [softBand(q, 'soft'), { kind: 'band', low: a, high: b, look: 'soft' }],
  vague: (q) => [softBand(q, 'hatched')],
  none: () => [],
};

/** Where the glyph is anchored: the figure itself, the middle of a band, null without a figure. */
export function anchorOf(q: Quantity): number | null {
  const [first, second] = q.stated;
  if (q.form === 'none' || first === undefined) return null;
  if (q.form === 'vague') return (Number(q.soft.low ?? 0) + Number(q.soft.high ?? 0)) / 2;
  return second === undefined || q.form === 'best' ? Number(first) : (Number(first) + Number(second)) / 2;
}
