import type { Claim, DossierIndex } from '@claimline/core';
import { cellOf, groupBy, voice } from '../rules/facts.ts';
import { addsUp, type Breakdown, breakdowns } from './partitions.ts';

/** A column of a table that stands a row too late or too early for some time: with it moved, what does not add up does. */
export interface SlippedColumn {
  /** Its figures of those days, in time. */
  readonly figures: readonly Claim[];
  /** A figure of the same row, from another column. */
  readonly beside: Claim;
  readonly belongs: 'earlier' | 'later';
  /** What does not add up. */
  readonly off: readonly Breakdown[];
  /** The axis along which its rows follow one another, where it is not time: grades, districts. */
  readonly across?: string;
}

/** Rows that must come right, for chance is not so kind; and other figures among those of the column. */
const ROWS = 4;
const OTHERS = 3;
/** Rows of one day that must come right: there are seldom many, and figures of three digits do not by chance. */
const ROWS_OF_DAY = 3;
const TELLING = 100;
/** At one end of the run a row has lost its figure. */
const LOST = 1;

const known = new WeakMap<DossierIndex, readonly SlippedColumn[]>();

/** Found once for all who ask. */
export function slippedColumns(index: DossierIndex): readonly SlippedColumn[] {
  const made = known.get(index) ?? find(index);
  known.set(index, made);
  return made;
}

function find(index: DossierIndex): readonly SlippedColumn[] {
  const whole = breakdowns(index).filter(({ complete, whole: { asOf } }) => complete && asOf?.latest != null);
  const tables = groupBy(whole, (one) =>
    JSON.stringify([voice(index, one.whole), one.along, ...columnsOf(one).map(cellOf)]),
  );
  const overTime = [...tables.values()].flatMap((rows) => {
    const inTime = [...rows].sort((a, b) => (a.whole.asOf?.latest ?? 0) - (b.whole.asOf?.latest ?? 0));
    return runsOf(inTime.map((row) => !addsUp(index, row))).flatMap((run) => slippedIn(index, inTime, run, ROWS));
  });
  const told = new Set(overTime.flatMap(({ off }) => off));
  return [...overTime, ...ofOneDay(index, whole).filter(({ off }) => !off.some((one) => told.has(one)))];
}

/** Columns whose rows are of one day, and follow one another along an axis in the order of the table. */
function ofOneDay(index: DossierIndex, whole: readonly Breakdown[]): readonly SlippedColumn[] {
  if (whole.length < ROWS_OF_DAY || whole.every((one) => addsUp(index, one))) return [];
  const axes = new Set(whole.flatMap((one) => Object.keys(one.whole.scope)));
  return [...axes].flatMap((axis) => {
    const tables = groupBy(whole, (one) =>
      one.along === axis || one.whole.scope[axis] === undefined ? undefined : keyOfDay(index, one, axis),
    );
    return [...tables.values()].flatMap((rows) =>
      runsOf(rows.map((row) => !addsUp(index, row))).flatMap((run) =>
        run.every((at) => columnsOf(rows[at] as Breakdown).every(({ value }) => Number(value.stated[0]) >= TELLING))
          ? slippedIn(index, rows, run, ROWS_OF_DAY).map((one) => ({ ...one, across: axis }))
          : [],
      ),
    );
  });
}

function keyOfDay(index: DossierIndex, one: Breakdown, axis: string): string {
  const columns = columnsOf(one).map((claim) => {
    const { [axis]: _, ...scope } = claim.scope;
    return cellOf({ ...claim, scope });
  });
  return JSON.stringify([voice(index, one.whole), one.along, one.whole.asOf?.edtf, one.whole.said?.edtf, ...columns]);
}

/** The whole first. */
function columnsOf({ whole, parts }: Breakdown): readonly Claim[] {
  return [whole, ...parts];
}

/** Places of rows that are off, one behind another; one among them may add up by chance. */
function runsOf(off: readonly boolean[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [at, isOff] of off.entries()) {
    if (!isOff) continue;
    const run = runs.at(-1);
    if (run !== undefined && at - (run.at(-1) ?? at) <= 2) run.push(at);
    else runs.push([at]);
  }
  return runs.filter(({ length }) => length > ROWS_OF_DAY);
}

function slippedIn(
  index: DossierIndex,
  rows: readonly Breakdown[],
  run: readonly number[],
  least: number,
): readonly SlippedColumn[] {
  const [first] = run;
  const columns = first === undefined ? 0 : columnsOf(rows[first] as Breakdown).length;
  for (let column = 0; column < columns; column += 1)
    for (const step of [1, -1]) {
      // Of a hundred columns all but one are not looked at beyond their second row.
      let wrong = 0;
      for (const at of run) {
        if (!comesRight(index, rows, at, { column, step })) wrong += 1;
        if (wrong > LOST) break;
      }
      if (wrong > LOST || run.length - wrong < least) continue;
      const figures = run.flatMap((at) => figureAt(rows, at, column) ?? []);
      const [beside] = run.flatMap((at) => figureAt(rows, at, column === 0 ? 1 : 0) ?? []);
      const isOdd = new Set(figures.map(({ value }) => value.text)).size >= OTHERS;
      if (beside === undefined || !isOdd) continue;
      const off = run.flatMap((at) => rows[at] ?? []);
      return [{ figures, beside, belongs: step === 1 ? 'earlier' : 'later', off }];
    }
  return [];
}

function figureAt(rows: readonly Breakdown[], at: number, column: number): Claim | undefined {
  const row = rows[at];
  return row === undefined ? undefined : columnsOf(row)[column];
}

/** Does a row add up with the figure that its column has some rows on? */
function comesRight(
  index: DossierIndex,
  rows: readonly Breakdown[],
  at: number,
  { column, step }: { readonly column: number; readonly step: number },
): boolean {
  const [row, figure] = [rows[at], figureAt(rows, at + step, column)];
  if (row === undefined || figure === undefined) return false;
  const [whole = row.whole, ...parts] = columnsOf(row).with(column, figure);
  return addsUp(index, { ...row, whole, parts });
}
