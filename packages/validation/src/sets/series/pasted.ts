import { type DossierIndex, relateMeasures, relateNodes } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { besideOf } from './beside.ts';
import { seriesOf } from './collect.ts';
import { median, quantile } from './spread.ts';
import { pairsOfColumns } from './swapped-columns.ts';
import type { Report, Series } from './types.ts';

/** Reports of one column that are those of another one, to the digit. */
export interface PastedColumn {
  readonly voice: string;
  /** Of the column that left its own level for the other's. */
  readonly reports: readonly Report[];
  readonly originals: readonly Report[];
}

/** So many reports one after another, of so many digits each on the whole, are alike by no chance. */
const LEAST = 3;
const DIGITS = 3;
/** Two columns of which more are alike otherwise are one figure told twice. */
const SELDOM = 0.02;
/** Reports on each side that tell where a column stands. */
const REACH = 15;
const ENOUGH = 6;
/** How far from its own level, as a ratio, the pasted column has to be. */
const AWAY = 1.3;
/** Or how many times the larger of its steps it goes there, and back. */
const LEAP = 1.5;
const LARGE = 0.9;

/** Runs in which a column of a voice holds the figures of another one, far from its own, or reached from there by a leap. */
export function pastedColumns(index: DossierIndex): readonly PastedColumn[] {
  return pairsOfColumns(index).flatMap(([one, other]) =>
    runsOf(one, other).flatMap((run) => (isPartOf(index, one, other) ? [] : (pastedIn(one, other, run) ?? []))),
  );
}

/** All who came may well be all who came through one gate. */
function isPartOf(index: DossierIndex, one: Series, other: Series): boolean {
  const isNested = (relation: string): boolean => relation === 'within' || relation === 'contains';
  const [x, y] = [one.reports[0]?.claim.scope ?? {}, other.reports[0]?.claim.scope ?? {}];
  const areAxes = Object.keys({ ...x, ...y }).some((name) => {
    const axis = index.axis(name);
    return axis !== undefined && isNested(relateNodes(axis, x[name], y[name]));
  });
  const sums = index.dossier.measures.flatMap(({ id, sumOf }) => sumOf?.map((part) => `${id} ${part}`) ?? []);
  const [a, b] = [one.measure.id, other.measure.id];
  return (
    areAxes ||
    isNested(relateMeasures(index.measures, a, b)) ||
    sums.includes(`${a} ${b}`) ||
    sums.includes(`${b} ${a}`)
  );
}

/** Reports of two columns on the same days, one after another. */
type Run = readonly (readonly [Report, Report])[];

function runsOf(one: Series, other: Series): readonly Run[] {
  const rows = besideOf(one, other);
  const runs: (readonly [Report, Report])[][] = [[]];
  let alike = 0;
  for (const row of rows) {
    const isAlike = row[0].quantity.text === row[1].quantity.text;
    if (isAlike) {
      runs.at(-1)?.push(row);
      alike += 1;
    } else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.flatMap((run) => {
    const isTelling = run.length >= LEAST && new Set(run.map(([{ value }]) => value)).size >= LEAST;
    const digits = run.reduce((sum, [{ quantity }]) => sum + digitsOf(quantity.stated[0] ?? ''), 0);
    const isLong = digits >= LEAST * DIGITS;
    return isTelling && isLong && alike - run.length <= SELDOM * rows.length ? [run] : [];
  });
}

function digitsOf(n: string): number {
  return n.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

function pastedIn(one: Series, other: Series, rows: Run): PastedColumn | undefined {
  const run = [rows.map(([a]) => a), rows.map(([, b]) => b)] as const;
  const isOne = [leaves, leaps]
    .map((is) => [is(one, run[0]), is(other, run[1])] as const)
    .find(([ofOne, ofOther]) => ofOne !== ofOther)?.[0];
  if (isOne === undefined) return undefined;
  const [reports, originals] = isOne ? run : [run[1], run[0]];
  return { voice: one.voice, reports, originals };
}

/** Is a run far from where its column stands before and after it? */
function leaves({ reports }: Series, run: readonly Report[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return false;
  const [from, to] = [reports.indexOf(first), reports.indexOf(last)];
  const around = [...reports.slice(Math.max(0, from - REACH), from), ...reports.slice(to + 1, to + 1 + REACH)];
  if (around.length < ENOUGH) return false;
  const [usual, here] = [around, run].map((some) => median(some.map(({ value }) => value)));
  if (usual === undefined || here === undefined || usual <= 0 || here <= 0) return false;
  return Math.max(usual, here) >= AWAY * Math.min(usual, here);
}

/** Does a column go to a run, and back from it, by far more than it moves by otherwise? Prices of two fuels lie near one another. */
function leaps({ reports }: Series, run: readonly Report[]): boolean {
  const [from, to] = [run[0], run.at(-1)].map((one) => (one === undefined ? -1 : reports.indexOf(one)));
  if (from === undefined || to === undefined || from < 1 || to + 1 >= reports.length) return false;
  const step = (at: number): number => (reports[at]?.value ?? Number.NaN) - (reports[at - 1]?.value ?? Number.NaN);
  const places = [...reports.keys()].slice(Math.max(1, from - REACH), to + 1 + REACH);
  const others = places.filter((at) => at < from || at > to + 1);
  if (others.length < 2 * ENOUGH || Math.sign(step(from)) === Math.sign(step(to + 1))) return false;
  const most =
    LEAP *
    quantile(
      others.map((at) => Math.abs(step(at))),
      LARGE,
    );
  return most > 0 && Math.min(Math.abs(step(from)), Math.abs(step(to + 1))) >= most;
}

/** So many figures, of so many digits together, stand in two rows by no chance. */
const COLUMNS = 4;
const DIGITS_OF_ROW = 10;
/** One column may have been written anew: then so many rows one below the other tell it. */
const MOST_COLUMNS = 0.75;
const ROWS = 3;
/** What stands in more rows than this is no figure that tells one from another. */
const COMMON = 5;

/** Rows of a voice that stand in its table again further down: the week of a year before for that of this year. */
export interface PastedRows {
  readonly voice: string;
  /** Of each row, what has been copied. */
  readonly firsts: readonly (readonly Report[])[];
  readonly copies: readonly (readonly Report[])[];
}

interface Cell {
  readonly series: Series;
  readonly report: Report;
  readonly at: number;
}

/** Two rows by what is alike in them. */
interface Alike {
  readonly cells: readonly (readonly [Cell, Cell])[];
  readonly isWhole: boolean;
  /** Does it tell by itself that it was copied, or only below one that does? */
  readonly isTelling: boolean;
}

/** Rows that stand there again, not one below the other; those that follow one another in both places are one block. */
export function pastedRows(index: DossierIndex): readonly PastedRows[] {
  const counts = seriesOf(index).filter(({ kind }) => kind !== 'total');
  return [...groupBy(counts, ({ voice }) => voice).values()].flatMap((ofVoice) =>
    ofVoice.length < COLUMNS ? [] : blocksOf(alikeIn(ofVoice)),
  );
}

function alikeIn(ofVoice: readonly Series[]): readonly Alike[] {
  const cells = ofVoice.flatMap((series) => series.reports.map((report, at): Cell => ({ series, report, at })));
  const days = [...groupBy(cells, ({ report }) => String(report.day)).values()];
  return [...wholeRows(days), ...partialRows(days)];
}

/** Rows of which every figure stands in one other row; what comes back again and again is how the table is. */
function wholeRows(days: readonly (readonly Cell[])[]): readonly Alike[] {
  const rows = days.filter((row) => row.length >= COLUMNS && row.some(hasMoved));
  const alike = groupBy(rows, (row) =>
    JSON.stringify(row.map(({ series, report }) => [series.key, report.quantity.text]).sort()),
  );
  return [...alike.values()].flatMap(([x, y, ...more]): Alike[] => {
    if (x === undefined || y === undefined || more.length > 0) return [];
    const ofKey = new Map(y.map((cell) => [cell.series.key, cell]));
    const cells = x.flatMap((cell): (readonly [Cell, Cell])[] => {
      const other = ofKey.get(cell.series.key);
      return other === undefined ? [] : [[cell, other]];
    });
    return [{ cells, isWhole: true, isTelling: y.every(hasMoved) && x.every(hasMoved) && isTelling(x) }];
  });
}

/** Rows of which most figures, and not all, stand in another one, and are seldom else. */
function partialRows(days: readonly (readonly Cell[])[]): readonly Alike[] {
  const widths = new Map(days.map((row) => [row[0]?.report.day, row.length]));
  const same = groupBy(days.flat().filter(hasMoved), ({ series, report }) => `${series.key} ${report.quantity.text}`);
  const pairs = [...same.values()].flatMap((cells) => (cells.length > COMMON ? [] : pairsIn(cells)));
  const rows = groupBy(pairs, ([x, y]) => `${x.report.day} ${y.report.day}`);
  return [...rows.values()].flatMap((row): Alike[] => {
    const width = Math.max(...(row[0] ?? []).map(({ report }) => widths.get(report.day) ?? 0));
    const isMost = row.length >= COLUMNS && row.length >= MOST_COLUMNS * width && row.length < width;
    return isMost && isTelling(row.map(([x]) => x)) ? [{ cells: row, isWhole: false, isTelling: true }] : [];
  });
}

function isTelling(cells: readonly Cell[]): boolean {
  return cells.reduce((sum, { report }) => sum + digitsOf(report.quantity.stated[0] ?? ''), 0) >= DIGITS_OF_ROW;
}

function pairsIn(same: readonly Cell[]): readonly (readonly [Cell, Cell])[] {
  return same.flatMap((x, i) => same.slice(i + 1).map((y) => [x, y] as const));
}

function blocksOf(alike: readonly Alike[]): readonly PastedRows[] {
  const blocks: Alike[][] = [];
  // By the places of a figure in both rows: the block whose rows it stood in.
  const blockAt = new Map<string, Alike[]>();
  for (const row of [...alike].sort((a, b) => dayOf(a, 1) - dayOf(b, 1) || dayOf(a, 0) - dayOf(b, 0))) {
    const above = row.cells.map(([x, y]) => blockAt.get(placeOf(x, y, 1))).find((one) => goesOn(one?.at(-1), row));
    const block = above ?? [];
    if (above === undefined) blocks.push(block);
    block.push(row);
    for (const [x, y] of row.cells) blockAt.set(placeOf(x, y), block);
  }
  return blocks.flatMap((block): PastedRows[] => {
    if (!block.some((row) => row.isTelling)) return [];
    if (block.length < ROWS && !block.every(({ isWhole }) => isWhole)) return [];
    const reportsOf = (side: 0 | 1) => block.map(({ cells }) => cells.map((pair) => pair[side].report));
    return [{ voice: block[0]?.cells[0]?.[0].series.voice ?? '', firsts: reportsOf(0), copies: reportsOf(1) }];
  });
}

function placeOf(x: Cell, y: Cell, above = 0): string {
  return `${x.series.key} ${x.at - above} ${y.at - above}`;
}

function dayOf({ cells }: Alike, side: 0 | 1): number {
  return cells[0]?.[side].report.day ?? 0;
}

/** Does a row stand right below another, in both places and for most of its columns? */
function goesOn(above: Alike | undefined, { cells }: Alike): boolean {
  const places = new Set(above?.cells.map(([x, y]) => placeOf(x, y)));
  const going = cells.filter(([x, y]) => places.has(placeOf(x, y, 1)));
  return going.length >= COLUMNS;
}

/** A figure that stood there at the report before tells nothing. */
function hasMoved({ series, report, at }: Cell): boolean {
  return series.reports[at - 1]?.quantity.text !== report.quantity.text;
}
