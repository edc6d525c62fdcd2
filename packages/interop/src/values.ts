import { parseDate } from '@claimline/core';
import type { CsvRow } from './types.ts';

/** A field of an unknown object. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? new Map<string, unknown>(Object.entries(value)).get(key)
    : undefined;
}

/** A field as text: numbers are written out, everything else is none. */
export function textOf(value: unknown, ...keys: readonly string[]): string {
  for (const key of keys) {
    const found = fieldOf(value, key);
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
    if (typeof found === 'number') return String(found);
  }
  return '';
}

export function cellOf(row: CsvRow, ...columns: readonly string[]): string {
  for (const column of columns) {
    const found = row.get(column);
    if (found !== undefined && found !== '') return found;
  }
  return '';
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of a text that may carry markup: tags go, entities are read. */
export function withoutMarkup(text: string): string {
  return text
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]{0,200}>/gi, ' ')
    .replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      const code =
        decimal === undefined ? (hex === undefined ? Number.NaN : Number.parseInt(hex, 16)) : Number(decimal);
      if (!Number.isNaN(code)) return isCharacter(code) ? String.fromCodePoint(code) : ' ';
      return ENTITIES[String(name).toLowerCase()] ?? whole;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Neither a control character nor half of one. */
function isCharacter(code: number): boolean {
  return code > 31 && code < 0x11_00_00 && (code < 0x7f || code > 0x9f) && (code < 0xd800 || code > 0xdfff);
}

/** EDTF of year, month and day as fields of their own; what is missing or zero makes it coarser. */
export function dateOfParts(year: string, month: string, day: string): string | null {
  if (!/^-?\d{1,5}$/.test(year)) return null;
  const sign = year.startsWith('-') ? '-' : '';
  const own = `${sign}${year.replace('-', '').padStart(4, '0')}`;
  const two = (part: string): string | null =>
    /^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(part) ? part.padStart(2, '0') : null;
  const [m, d] = [two(month), two(day)];
  return checked(m === null ? own : d === null ? `${own}-${m}` : `${own}-${m}-${d}`);
}

/** EDTF of a date as tools write it: ISO with or without a time, or milliseconds since 1970. The day is kept as written. */
export function dateOfText(text: string): string | null {
  const iso = /^(-?\d{4,6}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/.exec(text.trim())?.[1];
  if (iso !== undefined) return checked(iso);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/.exec(text.trim());
  if (slashed !== null) {
    const [, a = '', b = '', year = ''] = slashed;
    // 3/14/2024 can only be a month first, 14/3/2024 only a day; 3/4/2024 is either, so only its year is sure.
    if (Number(a) > 12 && Number(b) <= 12) return dateOfParts(year, b, a);
    if (Number(b) > 12 && Number(a) <= 12) return dateOfParts(year, a, b);
    return checked(year);
  }
  if (/^-?\d{11,14}$/.test(text.trim())) {
    const day = new Date(Number(text.trim()));
    return Number.isNaN(day.getTime()) ? null : checked(day.toISOString().slice(0, 10));
  }
  return null;
}

/** From one date to another; one alone, or the same twice, is itself. */
export function spanOf(from: string | null, to: string | null): string | null {
  if (from === null || to === null || from === to) return from ?? to;
  return checked(`${from}/${to}`) ?? from;
}

function checked(edtf: string): string | null {
  return parseDate(edtf).ok ? edtf : null;
}

export function slugOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .replace(/-+$/, '') || 'item'
  );
}
