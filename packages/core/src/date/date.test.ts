import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  civilFromDay,
  compareDates,
  dayFromCivil,
  dayFromIso,
  type FuzzyDate,
  formatDate,
  isBefore,
  isoFromDay,
  parseDate,
  printDate,
  relateDates,
  widenByDays,
} from './index.ts';

function date(text: string): FuzzyDate {
  const read = parseDate(text);
  if (!read.ok) throw new Error(`${text}: ${read.problem.message}`);
  return read.value;
}
const span = (text: string): string => {
  const { earliest, latest } = date(text);
  const side = (day: number | null): string => (day === null ? '..' : isoFromDay(day));
  return `${side(earliest)} ${side(latest)}`;
};

describe('which days an expression allows', () => {
  it.each([
    ['2024-10-28', '2024-10-28 2024-10-28'],
    ['2024-02-29', '2024-02-29 2024-02-29'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2023-02', '2023-02-01 2023-02-28'],
    ['2024', '2024-01-01 2024-12-31'],
    ['202X', '2020-01-01 2029-12-31'],
    ['2024-1X', '2024-10-01 2024-12-31'],
    ['2024-10-2X', '2024-10-20 2024-10-29'],
    ['2024-10-21/2024-10-27', '2024-10-21 2024-10-27'],
    ['2024-10/2024-11', '2024-10-01 2024-11-30'],
    ['../2024-10-27', '.. 2024-10-27'],
    ['2024-10-27/..', '2024-10-27 ..'],
    ['2024-10-28?', '2024-10-28 2024-10-28'],
    ['2024-10-28~', '2024-10-27 2024-10-29'],
    ['2024-10~', '2024-09-01 2024-11-30'],
    ['2024~', '2023-01-01 2025-12-31'],
    ['2024-21', '2024-03-01 2024-05-31'],
    ['-0001', '-0001-01-01 -0001-12-31'],
    ['[2024-10-01,2024-12-01]', '2024-10-01 2024-12-01'],
  ])('%s is %s', (text, days) => expect(span(text)).toBe(days));

  it('an uncertain date is not widened but says so', () => {
    expect(date('2024-10-23?')).toMatchObject({ uncertain: true, approximate: false });
    expect(date('2024-10-23~')).toMatchObject({ uncertain: false, approximate: true });
    expect(date('2024-10-23%')).toMatchObject({ uncertain: true, approximate: true });
  });

  it('a month has no day that surely belongs to it; a period has', () => {
    expect(date('2024-10').core).toBeUndefined();
    expect(date('2024-10/2024-11').core).toEqual({ start: dayFromIso('2024-10-01'), end: dayFromIso('2024-11-30') });
    expect(date('2024-10-28').core).toEqual({ start: dayFromIso('2024-10-28'), end: dayFromIso('2024-10-28') });
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'date-not-edtf'],
    ['last week', 'date-not-edtf'],
    ['2024-02-30', 'date-impossible'],
    ['2023-02-29', 'date-impossible'],
    ['2024-13', 'date-impossible'],
    ['2024-10-28/2024-10-01', 'date-reversed'],
    [' 2024-10-28', 'date-not-edtf'],
    ['2024-10-28T25:00:00Z', 'date-not-edtf'],
    ['2024-10-28\n', 'date-not-edtf'],
    ['２０２４-10-28', 'date-not-edtf'],
  ])('%j', (text, code) => {
    const read = parseDate(text);
    expect(read.ok ? 'read' : read.problem.code).toBe(code);
  });

  it.each([
    ['28.10.2024', '2024-10-28'],
    ['28/10/2024', '2024-10-28'],
    ['2024/10/28', '2024-10-28'],
    ['2024-1-5', '2024-01-05'],
  ])('%s suggests %s', (text, suggestion) => {
    const read = parseDate(text);
    expect(read.ok ? undefined : read.problem.suggestion).toBe(suggestion);
  });

  prop.prop([fc.string({ maxLength: 120 })])('no text makes it throw', (text) => {
    const read = parseDate(text);
    expect(read.ok ? read.value.edtf : read.problem.code).toBeTypeOf('string');
  });
});

/** Days of a few centuries, as numbers. */
const anyDay = fc.integer({ min: -200_000, max: 200_000 });
const iso = (day: number): string => isoFromDay(day);
const point = anyDay.map(iso);
const month = anyDay.map((day) => iso(day).replace(/-\d\d$/, ''));
const period = fc.tuple(anyDay, fc.nat({ max: 800 })).map(([day, n]) => `${iso(day)}/${iso(day + n)}`);
const open = anyDay.chain((day) => fc.constantFrom(`../${iso(day)}`, `${iso(day)}/..`));
const unsure = fc.tuple(fc.oneof(point, month), fc.constantFrom('~', '?', '%')).map(([text, mark]) => text + mark);
const anyDate = fc.oneof(point, month, period, open, unsure).filter((text) => parseDate(text).ok);

describe('laws of dates', () => {
  prop.prop([anyDay])('a day and its calendar date are one', (day) => {
    const { year, month: m, day: d } = civilFromDay(day);
    expect(dayFromCivil(year, m, d)).toBe(day);
    expect(dayFromIso(isoFromDay(day))).toBe(day);
  });
  prop.prop([anyDay])('days follow the calendar of the platform', (day) => {
    const platform = new Date(0);
    platform.setUTCDate(1 + day);
    expect(civilFromDay(day)).toEqual({
      year: platform.getUTCFullYear(),
      month: platform.getUTCMonth() + 1,
      day: platform.getUTCDate(),
    });
  });
  prop.prop([anyDate])('reading what was printed gives the same date', (text) => {
    expect(date(printDate(date(text)))).toEqual(date(text));
  });
  prop.prop([anyDate, anyDate])('overlap does not depend on the order', (a, b) => {
    expect(relateDates(date(a), date(b))).toBe(relateDates(date(b), date(a)));
  });
  prop.prop([anyDate])('a date is never apart from itself', (text) => {
    expect(relateDates(date(text), date(text))).not.toBe('apart');
  });
  prop.prop([anyDay, anyDay])('two days are the same or apart', (a, b) => {
    expect(relateDates(date(iso(a)), date(iso(b)))).toBe(a === b ? 'same' : 'apart');
  });
  prop.prop([anyDate, anyDate, fc.nat({ max: 60 })])('widening never tears dates apart', (a, b, days) => {
    const before = relateDates(date(a), date(b));
    const after = relateDates(widenByDays(date(a), days), date(b));
    if (before === 'same') expect(after).toBe('same');
    if (before === 'perhaps') expect(after).not.toBe('apart');
  });
  prop.prop([anyDate, fc.nat({ max: 40 }), fc.nat({ max: 40 })])('widening twice is widening by the sum', (a, x, y) => {
    const once = widenByDays(date(a), x + y);
    const twice = widenByDays(widenByDays(date(a), x), y);
    expect([twice.earliest, twice.latest]).toEqual([once.earliest, once.latest]);
  });
  prop.prop([fc.array(anyDate, { maxLength: 8 })])('the order of a list is total', (texts) => {
    const dates = texts.map(date);
    const sorted = [...dates].sort(compareDates);
    expect([...dates].reverse().sort(compareDates)).toEqual(sorted);
  });
  prop.prop([anyDate, anyDate])('before one way is not before the other way', (a, b) => {
    if (isBefore(date(a), date(b)) === 'yes') expect(isBefore(date(b), date(a))).toBe('no');
  });
  prop.prop([anyDay, fc.nat({ max: 300 }), fc.nat({ max: 300 }), anyDate])(
    'a more precise date never turns "same" into "apart"',
    (day, before, after, other) => {
      const wide = date(`${iso(day - before)}/${iso(day + after)}`);
      const relation = relateDates(wide, date(other));
      if (relation === 'apart') expect(relateDates(date(iso(day)), date(other))).toBe('apart');
    },
  );
});

describe('years that begin in another month', () => {
  it.each([
    ['[2000-07..2001-06]', 'en', '2000/01'],
    ['[1999-04..2000-03]', 'en', '1999/00, from April'],
    ['[2000-09..2001-08]', 'sq', '2000/01, nga shtator'],
    ['[2000-07..2001-07]', 'en', '1 Jul 2000 – 31 Jul 2001'],
    ['2000/2001', 'en', '2000 – 2001'],
    ['2000-07/2001-06', 'en', 'July 2000 – June 2001'],
  ])('%s in %s is %s', (edtf, language, words) => {
    expect(formatDate(date(edtf), language)).toBe(words);
  });
});
