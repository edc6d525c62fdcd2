import { claimsFileSchema } from '@claimline/core/schema';
import type { Diagnostic } from '../diagnostic.ts';
import { CsvTable, type Row } from '../tree/csv.ts';
import { blockingProblems, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { type Builder, Fields } from './builder.ts';
import type { BuiltList, ClaimList } from './claim-lists.ts';
import { RowShape } from './row-shape.ts';
import { checkShape } from './shape.ts';

/** A stretch of a file, and the claims in it. */
export interface Stretch {
  readonly start: number;
  /** Up to here; the next stretch begins here. */
  readonly end: number;
}
export type ListPart = ClaimList & Stretch;
export type BuiltPart = BuiltList & Stretch;

/** Rows of a part: so many are read again where one of them has changed. */
const ROWS = 250;

/** What it takes to read rows of a file. */
interface Reading {
  readonly file: SourceFile;
  readonly table: CsvTable;
  readonly shape: RowShape;
  /** Makes what collects a part. */
  readonly builder: () => Builder;
}

/** A CSV file in parts, each with what is wrong in it; `builder` makes what collects them. */
export function partsOfRows(file: SourceFile, builder: () => Builder): readonly ListPart[] {
  const blocking = blockingProblems(file, 'csv');
  const problems: Diagnostic[] = [];
  const table = blocking.length > 0 ? undefined : CsvTable.of(file, problems);
  const reading = table === undefined ? undefined : { file, table, shape: new RowShape(), builder };
  const whole = { start: 0, end: file.text.length };
  const parts = reading === undefined ? [] : partsOf(reading, reading.table.rows(file, problems), whole.end, problems);
  if (parts.length > 0) return parts;
  const build = builder();
  // A table without a row may be no table at all.
  build.add(blocking.length > 0 ? blocking : readTree(file).diagnostics);
  return [{ build, ids: [], usable: [], ...whole }];
}

/** The rows of a stretch that begins and ends between rows; undefined when a quote mark reaches beyond it. */
export function partsOfStretch(
  file: SourceFile,
  { start, end }: Stretch,
  builder: () => Builder,
): readonly ListPart[] | undefined {
  if (blockingProblems(file.stretch(start, end), 'csv').some(({ code }) => code !== 'file-empty')) return undefined;
  const table = CsvTable.of(file, []);
  if (table === undefined) return undefined;
  const problems: Diagnostic[] = [];
  const rows = table.rows(file.upTo(end), problems, start);
  const parts = partsOf({ file, table, shape: new RowShape(), builder }, rows, end, problems);
  return problems.some(({ code }) => code === 'csv-unclosed-quote') ? undefined : parts;
}

function partsOf(
  reading: Reading,
  rows: Iterable<Row>,
  end: number,
  problems: readonly Diagnostic[],
): readonly ListPart[] {
  const parts: ListPart[] = [];
  let [start, rowsOfPart, told, heard] = [0, 0, 0, 0];
  let ids: string[] = [];
  const close = (until: number): void => {
    const build = reading.builder();
    build.add(problems.slice(told, heard));
    parts.push({ build, ids, usable: usableRows(reading, build, { start, end: until }), start, end: until });
    [told, rowsOfPart, ids] = [heard, 0, []];
  };
  for (const row of rows) {
    const at = row[0]?.start ?? 0;
    // What is wrong with a row has been told when it comes, and belongs to its part.
    if (rowsOfPart === ROWS) close(at);
    if (rowsOfPart === 0) start = at;
    rowsOfPart += 1;
    const id = reading.table.textOf(row, 'id');
    if (id !== undefined) ids.push(id);
    heard = problems.length;
  }
  heard = problems.length;
  if (rowsOfPart > 0) close(end);
  return parts;
}

/**
 * The rows that fit the schema, read again to build claims from: those of a million at once
 * take gigabytes. What does not fit is told as they are gone through.
 */
function usableRows({ file, table, shape }: Reading, build: Builder, { start, end }: Stretch): Iterable<Fields> {
  const rows = function* (): Generator<Fields> {
    for (const row of table.rows(file.upTo(end), [], start)) {
      const map = table.map(row);
      if (shape.fits(map)) yield new Fields(build, file, map);
      else build.add(checkShape(claimsFileSchema, { ...map, kind: 'list', items: [map] }, file).diagnostics);
    }
  };
  return { [Symbol.iterator]: rows };
}
