import { type Decimal, multiplyDecimals, toDecimal } from '@claimline/core';
import type { NumberMention } from './types.ts';

/** Ordinals of round numbers, in every language that is read, without their endings. */
const ORDINALS: readonly (readonly [scale: number, stems: string])[] = [
  [100, 'hundredth|qindt[ëia]|hundertste|centième|centésim|centesim|сот(?:ый|ая|ое|ого|ой|ий)'],
  [1_000, 'thousandth|mijt[ëia]|tausendste|millième|milésim|millesim|тысячн|тисячн'],
  [1_000_000, 'millionth|miliont[ëia]|millionste|millionième|millonésim|milionesim|миллионн|мільйонн'],
  [1_000_000_000, 'billionth|miliardt[ëia]|milliardste|milliardième|milmillonésim|miliardesim|миллиардн|мільярдн'],
];
const READ: readonly (readonly [scale: Decimal, ordinal: RegExp])[] = ORDINALS.map(([scale, stems]) => [
  toDecimal(scale),
  new RegExp(`(?<!\\p{L})(?:ein|një)?(?:${stems})`, 'giu'),
]);

/** "The one billionth dose": how many there are by then, which a count may be recorded by. */
export function reachedIn(text: string, mentions: readonly NumberMention[]): readonly Decimal[] {
  return READ.flatMap(([scale, ordinal]) =>
    [...text.matchAll(ordinal)].flatMap(({ index }) => {
      const before = text.slice(0, index).replace(/[\s-]+$/u, '');
      const times = mentions.filter(({ words, vague }) => !vague && before.endsWith(words));
      return times.length === 0
        ? [scale]
        : times.flatMap(({ readings }) => readings.map((n) => multiplyDecimals(n, scale)));
    }),
  );
}
