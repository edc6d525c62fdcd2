import { type Decimal, multiplyDecimals, parseDecimal } from '@claimline/core';
import type { NumberWords } from './types.ts';

/** Spaces, thin spaces and apostrophes that group digits in any language. */
const NEUTRAL_GROUP = /[\u0020\u00a0\u2009\u202f'’]/gu;
/** "1,000 000": before a space that groups, the mark that groups does so too; "3.141 592" has decimals. */
const MIXED_GROUP = /[.,](?=\d{3}[\u0020\u00a0\u2009\u202f'’])/gu;

/**
 * The values that digits with separators can stand for, likeliest first.
 *
 * "10.000" is ten thousand where the dot groups and ten where it is the decimal mark;
 * when the language is unknown, or the text groups by the other mark than its language
 * does ("13,000" in Albanian, taken over from an English source), both readings stay.
 */
export function readDigits(text: string, words: NumberWords | undefined): readonly Decimal[] {
  const bare = text.replace(MIXED_GROUP, (mark) => (mark === words?.group ? '' : mark)).replace(NEUTRAL_GROUP, '');
  const dots = bare.split('.').length - 1;
  const commas = bare.split(',').length - 1;
  if (dots === 0 && commas === 0) return plain(bare);
  if (dots > 0 && commas > 0) return bothMarks(bare);
  const mark = dots > 0 ? '.' : ',';
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(bare) ? plain(bare.replaceAll(mark, '')) : [];
  const fraction = dots + commas === 1 ? plain(bare.replace(mark, '.')) : [];
  const ordinary = words === undefined || words.group === mark || words.decimal !== mark;
  return ordinary ? [...grouped, ...fraction] : [...fraction, ...grouped];
}

/** 1.234,5 and 1,234.5: the last mark is the decimal one. */
function bothMarks(bare: string): readonly Decimal[] {
  const decimal = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
  const group = decimal === '.' ? ',' : '.';
  return plain(bare.replaceAll(group, '').replace(decimal, '.'));
}

/** Both readings times the scale word behind the digits ("3,5 milionë"). */
export function scaled(readings: readonly Decimal[], factor: Decimal): readonly Decimal[] {
  return readings.map((reading) => multiplyDecimals(reading, factor));
}

function plain(text: string): readonly Decimal[] {
  const read = parseDecimal(text);
  return read.ok ? [read.value] : [];
}
