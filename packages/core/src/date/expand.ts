import { civilFromDay, dayFromCivil, daysInMonth } from './civil.ts';
import { type DayRun, runsOf } from './digits.ts';
import { seasonDays } from './seasons.ts';
import type { SyntaxNode } from './syntax.ts';
import type { Day, FuzzyDate } from './types.ts';

/** The days of one date of an expression, already widened where it says "about". */
export interface Expansion {
  readonly runs: readonly DayRun[];
  readonly precision: FuzzyDate['precision'];
}

/** Beyond this year day numbers are no longer exact integers. */
const MAX_YEAR = 1e12;

const YEAR_BITS = 0b1111;
const MONTH_BITS = 0b11_0000;
const DAY_BITS = 0b1100_0000;

/** The possible days of a date; null when a year lies beyond {@link MAX_YEAR}; no runs when no such day exists. */
export function expand(node: SyntaxNode): Expansion | null {
  if (Math.abs(node.values[0] ?? 0) > MAX_YEAR) return null;
  const plain = expandPlain(node);
  if (node.approximate === 0) return plain;
  const unit = widenedUnit(node, plain.precision);
  return { precision: plain.precision, runs: joined(plain.runs.map((run) => widenRun(run, unit))) };
}

function expandPlain(node: SyntaxNode): Expansion {
  const [year = 0, second = 0] = node.values;
  switch (node.type) {
    case 'Decade':
      return { precision: 'decade', runs: [years(...block(year, 10))] };
    case 'Century':
      return { precision: 'century', runs: [years(...block(year, 100))] };
    case 'Season': {
      if (node.unspecified !== 0) return { precision: 'season', runs: [{ first: null, last: null }] };
      const season = seasonDays(year, second);
      return { precision: 'season', runs: season ? [{ first: season.first, last: season.last }] : [] };
    }
    case 'Year':
      return significantYears(year, node.significant);
    case 'Date':
      return node.significant > 0
        ? significantYears(year, node.significant)
        : { precision: datePrecision(node), runs: runsOf(node.values, node.unspecified) };
  }
}

/** Decade 201 is 2010–2019; before year 0 the digits count away from it, as unspecified digits do. */
function block(value: number, size: number): [number, number] {
  if (value < 0 || Object.is(value, -0)) return [value * size - (size - 1), value * size];
  return [value * size, value * size + size - 1];
}

/** "1950S2": a year known to two significant digits, so anywhere in 1900–1999. */
function significantYears(year: number, significant: number): Expansion {
  const digits = String(Math.abs(year)).length;
  if (significant <= 0 || significant >= digits) return { precision: 'year', runs: [years(year, year)] };
  const size = 10 ** (digits - significant);
  const base = Math.floor(Math.abs(year) / size) * size;
  const [low, high] = year < 0 ? [-(base + size - 1), -base] : [base, base + size - 1];
  const precision = size === 10 ? 'decade' : 'century';
  return { precision, runs: [years(low, high)] };
}

/** The coarsest part that is fully known names the unit: "2024-10-XX" is some day of a month. */
function datePrecision(node: SyntaxNode): FuzzyDate['precision'] {
  if (node.values.length > 3) return 'time';
  const known = [YEAR_BITS, MONTH_BITS, DAY_BITS].slice(0, node.values.length);
  if ((node.unspecified & YEAR_BITS) === 0b1000 && node.values.length === 1) return 'decade';
  if ((node.unspecified & YEAR_BITS) !== 0 && node.values.length === 1) return 'century';
  const lastMasked = known.findLastIndex((bits) => (node.unspecified & bits) !== 0);
  if (lastMasked === known.length - 1 && lastMasked > 0) {
    const monthMasked = (node.unspecified & MONTH_BITS) !== 0;
    if (!monthMasked) return 'month';
    return (node.unspecified & YEAR_BITS) === 0 ? 'year' : 'decade';
  }
  return node.values.length === 1 ? 'year' : node.values.length === 2 ? 'month' : 'day';
}

type Unit = FuzzyDate['precision'];

/** "About" reaches one unit further each way; a group qualifier counts in its own finest part. */
function widenedUnit(node: SyntaxNode, precision: Unit): Unit {
  if (node.type !== 'Date' || node.approximate === 255) return precision === 'time' ? 'day' : precision;
  if ((node.approximate & DAY_BITS) !== 0 && node.values.length >= 3) return precision === 'time' ? 'day' : precision;
  if ((node.approximate & MONTH_BITS) !== 0 && node.values.length >= 2) return 'month';
  return 'year';
}

const UNIT_MONTHS: Readonly<Record<Exclude<Unit, 'day' | 'time'>, number>> = {
  month: 1,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

function widenRun(run: DayRun, unit: Unit): DayRun {
  return {
    first: run.first === null ? null : moveByUnit(run.first, unit, -1),
    last: run.last === null ? null : moveByUnit(run.last, unit, 1),
  };
}

/** Whole-month moves keep "last day of the month" on the last day; others are clamped into the month. */
function moveByUnit(day: Day, unit: Unit, direction: 1 | -1): Day {
  if (unit === 'day' || unit === 'time') return day + direction;
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  const index = year * 12 + (month - 1) + direction * UNIT_MONTHS[unit];
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const length = daysInMonth(newYear, newMonth);
  const wasLast = dayOfMonth === daysInMonth(year, month) && direction === 1;
  return dayFromCivil(newYear, newMonth, wasLast ? length : Math.min(dayOfMonth, length));
}

function years(first: number, last: number): DayRun {
  return { first: dayFromCivil(first, 1, 1), last: dayFromCivil(last, 12, 31) };
}

/** Runs in order, overlapping or touching ones merged. */
export function joined(runs: readonly DayRun[]): readonly DayRun[] {
  const sorted = [...runs].sort((a, b) => (a.first ?? -Infinity) - (b.first ?? -Infinity));
  const result: DayRun[] = [];
  for (const run of sorted) {
    const previous = result.at(-1);
    if (previous && (previous.last === null || run.first === null || run.first <= previous.last + 1)) {
      const last = previous.last === null || run.last === null ? null : Math.max(previous.last, run.last);
      result[result.length - 1] = { first: previous.first, last };
    } else {
      result.push(run);
    }
  }
  return result;
}
