import type { DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { seriesOf } from './collect.ts';
import { growthAround } from './copies.ts';
import type { Report, Series } from './types.ts';

/** Rows of a table that stand there twice, one below the other: figures of several series of one voice. */
export interface CopiedRow {
  readonly voice: string;
  /** Of the row that was copied. */
  readonly first: readonly Report[];
  /** Of the copies, one column after the other. */
  readonly copies: readonly (readonly Report[])[];
  readonly series: ReadonlySet<Series>;
}

/** Reports that must show how seldom a figure repeats. */
const ENOUGH = 12;
/** How unlikely it must be by chance, as a power of ten. */
const BY_CHANCE = 2.5;
/** What a total that did not move can tell at most, however fast it grows. */
const MOST_OF_TOTAL = 3;
/** Growth for a report below which a total may well stand still. */
const GROWS = 20;

interface Repeat {
  readonly series: Series;
  readonly at: number;
  readonly isSame: boolean;
}

/**
 * Days on which all that one voice counts, or all of one measure or of one group, is what it was at the report before, to the digit:
 * as likely as one in three hundred, judged by how often each series repeats a figure.
 */
export function copiedRowsOf(index: DossierIndex): readonly CopiedRow[] {
  const long = seriesOf(index).filter(({ reports }) => reports.length >= ENOUGH);
  return [...groupBy(long, ({ voice }) => voice).values()].flatMap((ofVoice) => {
    const whole = rowsIn(ofVoice);
    if (whole.length > 0) return whole;
    const told = new Set<Report>();
    return partsOf(ofVoice).flatMap((part) =>
      rowsIn(part).filter(({ copies }) => {
        const isNew = copies.flat().some((report) => !told.has(report));
        for (const report of copies.flat()) told.add(report);
        return isNew;
      }),
    );
  });
}

/** Columns that may make rows of their own: of one measure, of one group, and what differs on one axis alone, as the guests of one region do. */
function partsOf(series: readonly Series[]): readonly (readonly Series[])[] {
  const scopeOf = ({ reports }: Series): Readonly<Record<string, string>> => reports[0]?.claim.scope ?? {};
  const axes = new Set(series.flatMap((one) => Object.keys(scopeOf(one))));
  const without = (one: Series, axis: string): string =>
    JSON.stringify([axis, Object.entries(scopeOf(one)).filter(([name]) => name !== axis)]);
  const groups = [
    groupBy(series, ({ measure }) => measure.id),
    ...[...axes].map((axis) => groupBy(series, (one) => without(one, axis))),
    groupBy(series, (one) => JSON.stringify(scopeOf(one))),
    // A spreadsheet reckons its running totals itself, also from a row that was copied.
    groupBy(
      series.filter(({ kind }) => kind !== 'total'),
      (one) => JSON.stringify(scopeOf(one)),
    ),
  ];
  const parts = groups.flatMap((group) => [...group.values()]).filter(({ length }) => length < series.length);
  // The widest first: what it tells is told.
  return parts.sort((a, b) => b.length - a.length);
}

function rowsIn(group: readonly Series[]): readonly CopiedRow[] {
  if (group.length < 2) return [];
  const repeats = group.flatMap((series) =>
    series.reports.flatMap(({ quantity, day }, at): { days: string; one: Repeat }[] => {
      const before = series.reports[at - 1];
      if (before === undefined) return [];
      return [{ days: `${before.day} ${day}`, one: { series, at, isSame: before.quantity.text === quantity.text } }];
    }),
  );
  const rows = [...groupBy(repeats, ({ days }) => days).values()]
    .map((row) => row.map(({ one }) => one))
    .filter((row) => row.length > 1 && row.every(({ isSame }) => isSame))
    .sort((a, b) => lastDay(a) - lastDay(b));
  const repeatsIn = new Map(group.map((series) => [series, repeatsOf(series)]));
  return joined(rows).flatMap((run): CopiedRow[] => {
    const [row = []] = run;
    const own = row.filter((one, i) => !row.slice(0, i).some((other) => areReckoned(one.series, other.series)));
    if (own.length < 2) return [];
    const told = own.reduce(
      (sum, one) => sum + (isFull(one, row) ? 0 : run.length * tells(one, run.length, repeatsIn.get(one.series) ?? 0)),
      0,
    );
    const most = Math.max(...group.map(({ reports }) => reports.length));
    const [only] = row;
    if (row.some((one) => isOver(one, run.length))) return [];
    if (only === undefined || told - Math.log10(most) < BY_CHANCE) return [];
    const reportsOf = (some: readonly Repeat[], back: number): readonly Report[] =>
      some.flatMap(({ series, at }) => series.reports[at - back] ?? []);
    return [
      {
        voice: only.series.voice,
        first: reportsOf(row, 1),
        copies: run.map((some) => reportsOf(some, 0)),
        series: new Set(row.map(({ series }) => series)),
      },
    ];
  });
}

/** What the ratio of two columns moves by, of what the one moves by itself, where it is reckoned from the other. */
const RECKONED = 0.2;
const RATIOS: ReadonlySet<string> = new Set(['share', 'rate', 'ratio']);

/** Is one column the other, divided by something that stays, as a count and its rate? Then they repeat together. */
function areReckoned(a: Series, b: Series): boolean {
  if (![a, b].some(({ measure }) => RATIOS.has(measure.kind)) || a.kind === 'total' || b.kind === 'total') return false;
  const others = new Map(b.reports.map(({ day, value }) => [day, value]));
  const both = a.reports.flatMap(({ day, value }) => {
    const other = others.get(day);
    return other === undefined || !(value > 0) || !(other > 0) ? [] : [[value, other] as const];
  });
  const spreadOf = (values: readonly number[]): number => Math.max(...values) / Math.min(...values) - 1;
  return both.length >= ENOUGH && spreadOf(both.map(([x, y]) => x / y)) <= RECKONED * spreadOf(both.map(([x]) => x));
}

/** Rows of the same columns that follow one another. */
function joined(rows: readonly (readonly Repeat[])[]): readonly (readonly (readonly Repeat[])[])[] {
  const runs: (readonly Repeat[])[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const above = run?.at(-1) ?? [];
    const goesOn =
      above.length === row.length &&
      above.every(({ series, at }) => row.some((one) => one.series === series && one.at === at + 1));
    if (run !== undefined && goesOn) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function lastDay([one]: readonly Repeat[]): number {
  return one?.series.reports[one.at]?.day ?? 0;
}

/** How many reports of a series are what the one before them was. */
function repeatsOf({ reports }: Series): number {
  return reports.filter(
    ({ quantity, value }, at) => reports[at - 1]?.quantity.text === quantity.text && Math.abs(value) >= FEW,
  ).length;
}

/** Has a total not moved since? Then nothing more happened, to whatever else is told beside it. */
function isOver({ series: { kind, reports }, at }: Repeat, length: number): boolean {
  return kind === 'total' && at + length >= reports.length;
}

/** Nothing or all of it, as a share or beside what it is a part of: there a figure stays by nature. */
function isFull({ series, at }: Repeat, row: readonly Repeat[]): boolean {
  const own = series.reports[at];
  if (own === undefined) return false;
  if (series.measure.kind === 'share') return own.value === 0 || own.value === 100;
  return row.some(({ series: other, at: there }) => {
    const { claim, value } = other.reports[there] ?? own;
    return other !== series && claim.unit === own.claim.unit && value === own.value;
  });
}

/** Share of its reports at which a series must have changed for one that did not to tell anything: a capacity seldom does. */
const CHANGES = 0.1;

/** How much a figure that stands there again speaks for a copy, as a power of ten. */
function tells({ series: { kind, reports }, at }: Repeat, length: number, repeats: number): number {
  const others = Math.max(0, repeats - length);
  // One repeat more than were seen: a series without any has not shown that it never repeats.
  if (kind !== 'total' && reports.length - 1 - repeats < CHANGES * reports.length) return 0;
  if (kind !== 'total')
    return Math.abs(reports[at]?.value ?? 0) < FEW ? 0 : -Math.log10((others + 1) / (reports.length + 1));
  // Of a total that stands still now and then, or has not moved since, nobody knows more.
  if (others > 0) return 0;
  const growth = growthAround(reports, at - 1, at - 1 + length);
  // So many that come one by one stay away for a whole report as seldom as this (Poisson).
  return growth < GROWS ? 0 : Math.min(MOST_OF_TOTAL, growth * Math.LOG10E);
}

/** Counts below this repeat by chance. */
const FEW = 5;
