import { convertDecimal, type Decimal, multiplyDecimals, sameUnitDimension } from '@claimline/core';
import type { NumberMention } from './types.ts';

/** Units of the oil and gas trade that hold a scale: millions of barrels a day, billions of cubic metres. */
const TRADE: readonly (readonly [written: RegExp, factor: string, unit: string])[] = [
  [/^mm?(?:b\/d|bd|bpd|bbl\/d)$/iu, '1000000', 'bbl/d'],
  [/^k(?:b\/d|bd|bpd|bbl\/d)$/iu, '1000', 'bbl/d'],
  [/^(?:mb|mmb|mmbbl)$/iu, '1000000', 'bbl'],
  [/^mcm$/iu, '1000000', 'm3'],
  [/^bcm$/iu, '1000000000', 'm3'],
  [/^tcm$/iu, '1000000000000', 'm3'],
];

/** Behind a number: a word, with what it is taken over. */
const UNIT = /^[\s-]?(?<written>\p{L}[\p{L}\d²³]*(?:\/\p{L}+)?)/u;

/** "9.02 mb/d" recorded in barrels, "12 Mt" in tonnes: the same figure, its zeros in the unit. */
export function inUnit(unit: string, text: string, mentions: readonly NumberMention[]): readonly Decimal[] {
  return mentions.flatMap(({ words, readings, vague }) =>
    vague ? [] : unitsBehind(words, text).flatMap((written) => readings.flatMap((n) => scaledTo(unit, n, written))),
  );
}

function unitsBehind(words: string, text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const written = UNIT.exec(text.slice(at + words.length))?.groups?.['written'];
    if (written !== undefined) found.push(written);
  }
  return found;
}

function scaledTo(unit: string, n: Decimal, written: string): readonly Decimal[] {
  const trade = TRADE.find(([pattern, , of]) => pattern.test(written) && sameUnitDimension(of, unit));
  const [from, value] = trade === undefined ? [written, n] : [trade[2], multiplyDecimals(n, trade[1] as Decimal)];
  const [one, converted] = [convertDecimal('1' as Decimal, from, unit), convertDecimal(value, from, unit)];
  // Miles told in kilometres are reckoned, and no longer the figure of the words.
  return one.ok && converted.ok && /^(?:10*|0\.0*1)$/.test(one.value) ? [converted.value] : [];
}
