import { fail, type Result } from '../result.ts';
import { parseDecimal } from './decimal.ts';
import { quantityLocale } from './locale/index.ts';
import type { Decimal, Interval, Quantity } from './types.ts';
import { isMeasured, symbolOf } from './units.ts';

/** A number in the habit of a language: 600000 is "600,000" in English, "600.000" in Albanian. */
export function formatDecimal(n: Decimal, locale: string): string {
  const { group, decimal, groupFrom } = quantityLocale(locale);
  const negative = n.startsWith('-');
  const [whole = '0', fraction] = (negative ? n.slice(1) : n).split('.');
  const grouped = whole.length >= groupFrom ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return `${negative ? '−' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}

/** A number as readers take it in: thousands of millions in words, 5400000000 is "5.4 billion". */
export function formatNumber(n: Decimal, locale: string): string {
  const { scales } = quantityLocale(locale);
  const [, sign = '', whole = ''] = /^(-?)([1-9]\d{9,14})$/u.exec(n) ?? [];
  for (const [digits, scale] of [
    [12, scales.trillion],
    [9, scales.billion],
  ] as const) {
    // Three digits behind the point are as many as a reader takes in.
    if (whole.length <= digits || !whole.endsWith('0'.repeat(digits - 3))) continue;
    const [top, rest] = [whole.slice(0, -digits), whole.slice(-digits).replace(/0+$/u, '')];
    return `${formatDecimal(`${sign}${top}${rest === '' ? '' : `.${rest}`}` as Decimal, locale)} ${scale}`;
  }
  return formatDecimal(n, locale);
}

/** Reads back what `formatDecimal` wrote in the same language. */
export function parseFormattedDecimal(text: string, locale: string): Result<Decimal> {
  const { group, decimal } = quantityLocale(locale);
  const bare = text.replaceAll(group, '').replace('−', '-');
  const plain = decimal === '.' ? bare : bare.replace(decimal, '.');
  const read = parseDecimal(plain);
  if (read.ok && formatDecimal(read.value, locale) === text) return read;
  return fail({
    code: 'number-not-in-locale',
    message: `This is not how ${locale} writes a number.`,
    found: text,
    expected: formatDecimal('12345.5' as Decimal, locale),
  });
}

/** What of a quantity is told: its words and the numbers in them. */
export type ToldQuantity = Pick<Quantity, 'form' | 'stated' | 'grain'> & Partial<Pick<Quantity, 'increment'>>;

/** A quantity in words with numbers, for labels and sentences: "about 3,000", "rreth 3.000". */
export function formatQuantity(q: ToldQuantity, locale: string): string {
  const words = quantityLocale(locale);
  const [first, second, third] = q.stated.map((n) => formatNumber(writtenTo(n, q.grain), locale));
  const ends = q.form === 'best' ? [second, third] : [first, second];
  const named = q.form === 'vague' ? words.vagueNames[q.stated[0] ?? ''] : undefined;
  const phrase = named ?? fill(words.phrases[q.form], { n: first ?? '', a: ends[0] ?? '', b: ends[1] ?? '' });
  return q.increment ? fill(words.increment, { q: phrase }) : phrase;
}

/**
 * A unit behind a number: "1 house", "12 houses", "5 ha", "5 km²". A word of the dossier's own is printed as it is written there,
 * for nobody else knows its forms; braces around it are not read aloud.
 */
export function formatUnit(unit: string, isOne: boolean, locale: string): string {
  const { units, per } = quantityLocale(locale);
  const forms = Object.hasOwn(units, unit) ? units[unit] : undefined;
  if (forms !== undefined) return forms[isOne ? 0 : 1];
  const [thing = '', time = '', ...more] = unit.split('/');
  const ofTime = Object.hasOwn(units, time) ? units[time] : undefined;
  // “Persons per day”; but a measurement has signs: m³/s.
  if (ofTime !== undefined && more.length === 0 && thing !== '' && !isMeasured(thing))
    return `${formatUnit(thing, isOne, locale)} ${per} ${ofTime[0]}`;
  return symbolOf(unit) ?? unit.replace(/[{}]/g, '');
}

/** Does a unit behind this figure stand in the singular? */
export function isOneThing({ stated }: { readonly stated: readonly string[] }): boolean {
  return stated.length === 1 && stated[0] === '1';
}

/** With the zeros with which it was written: 7.0, not 7. */
function writtenTo(n: Decimal, grain: Decimal | undefined): Decimal {
  const places = grain?.split('.')[1]?.length ?? 0;
  const [whole = '0', fraction = ''] = n.split('.');
  return places > fraction.length ? (`${whole}.${fraction.padEnd(places, '0')}` as Decimal) : n;
}

/** An interval in words: "2,500 to 3,500", "more than 600,000", "any number". */
export function formatInterval(i: Interval, locale: string): string {
  const { phrases } = quantityLocale(locale);
  const low = i.low === null ? undefined : formatNumber(i.low, locale);
  const high = i.high === null ? undefined : formatNumber(i.high, locale);
  if (low !== undefined && high !== undefined) {
    if (low === high) return low;
    if (i.low === '0') return fill(phrases[i.highOpen ? 'less-than' : 'at-most'], { n: high });
    return fill(phrases.range, { a: low, b: high });
  }
  if (low !== undefined) return fill(phrases[i.lowOpen ? 'more-than' : 'at-least'], { n: low });
  if (high !== undefined) return fill(phrases[i.highOpen ? 'less-than' : 'at-most'], { n: high });
  return phrases.none;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
