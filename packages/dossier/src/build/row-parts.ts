import { claimsFileSchema } from '@claimline/core/schema';
import type { Diagnostic } from '../diagnostic.ts';
import { CsvTable, type Row } from '../tree/csv-table.ts';
import { blockingProblems, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { Builder, Fields } from './builder.ts';
import type { BuiltList, ClaimList } from './claim-lists.ts';
import { ofColumn } from './column-problems.ts';
import { RowFields } from './row-fields.ts';
import { fitsClaim, hasRequired } from './row-shape.ts';
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
  /** Makes what collects a part. */
  readonly builder: () => Builder;
}

/**
 * A CSV file in parts, each with what is wrong in it; `builder` makes what collects them. The rows of a part are at
 * hand until the next one is asked for.
 */
export function* partsOfRows(file: SourceFile, builder: () => Builder): Generator<ListPart, undefined> {
  const blocking = blockingProblems(file, 'csv');
  const problems: Diagnostic[] = [];
  const table = blocking.length > 0 ? undefined : CsvTable.of(file, problems, fitsClaim);
  const whole = { start: 0, end: file.text.length };
  let isEmpty = true;
  if (table !== undefined)
    for (const part of partsOf({ file, table, builder }, table.rows(file, problems), whole.end, problems)) {
      isEmpty = false;
      yield part;
    }
  if (!isEmpty) return;
  const build = builder();
  // A table without a row may be no table at all.
  build.add(blocking.length > 0 ? blocking : readTree(file).diagnostics);
  yield { build, ids: [], usable: [], ...whole };
}

/** The ids that the rows of a CSV file give themselves. */
export function* idsOfRows(file: SourceFile): Generator<string, undefined> {
  const table = blockingProblems(file, 'csv').length > 0 ? undefined : CsvTable.of(file, []);
  for (const row of table?.rows(file, []) ?? []) {
    const id = table?.textOf(row, 'id');
    if (id !== undefined) yield id;
  }
}

/** The rows of a stretch that begins and ends between rows; undefined when a quote mark reaches beyond it. */
export function partsOfStretch(
  file: SourceFile,
  { start, end }: Stretch,
  builder: () => Builder,
): readonly ListPart[] | undefined {
  if (blockingProblems(file.stretch(start, end), 'csv').some(({ code }) => code !== 'file-empty')) return undefined;
  const table = CsvTable.of(file, [], fitsClaim);
  if (table === undefined) return undefined;
  const problems: Diagnostic[] = [];
  const rows = table.rows(file.upTo(end), problems, start);
  const parts = [...partsOf({ file, table, builder }, rows, end, problems)];
  return problems.some(({ code }) => code === 'csv-unclosed-quote') ? undefined : parts;
}

function* partsOf(
  reading: Reading,
  rows: Iterable<Row>,
  end: number,
  problems: readonly Diagnostic[],
): Generator<ListPart, undefined> {
  let [start, told, heard] = [0, 0, 0];
  let ofPart: Row[] = [];
  const part = (until: number): ListPart & { readonly usable: PartRows } => {
    const build = reading.builder();
    build.add(problems.slice(told, heard));
    const ids = ofPart.flatMap((row) => reading.table.textOf(row, 'id') ?? []);
    return { build, ids, usable: new PartRows(reading, build, { start, end: until }, ofPart), start, end: until };
  };
  for (const row of rows) {
    const at = row[0]?.start ?? 0;
    if (ofPart.length === ROWS) {
      const closed = part(at);
      yield closed;
      closed.usable.letGo();
      [told, ofPart] = [heard, []];
    }
    if (ofPart.length === 0) start = at;
    ofPart.push(row);
    // What is wrong with a row has been told when it comes, and belongs to its part.
    heard = problems.length;
  }
  heard = problems.length;
  if (ofPart.length > 0) yield part(end);
}

/** The rows of a part that fit the schema. What does not fit is told as they are gone through. */
class PartRows implements Iterable<Fields> {
  private readonly reading: Reading;
  private readonly build: Builder;
  private readonly stretch: Stretch;
  /** undefined once they are let go: then they are read again, for those of a million at once take gigabytes. */
  private rows: readonly Row[] | undefined;

  constructor(reading: Reading, build: Builder, stretch: Stretch, rows: readonly Row[]) {
    this.reading = reading;
    this.build = build;
    this.stretch = stretch;
    this.rows = rows;
  }

  letGo(): void {
    this.rows = undefined;
  }

  *[Symbol.iterator](): Generator<Fields, undefined> {
    const { build } = this;
    const { file, table } = this.reading;
    const { start, end } = this.stretch;
    for (const row of this.rows ?? table.rows(file.upTo(end), [], start)) {
      if (table.fitsRow(row) && hasRequired(table, row)) yield new RowFields(build, file, table, row);
      else {
        const map = table.map(row);
        const { diagnostics } = checkShape(claimsFileSchema, { ...map, kind: 'list', items: [map] }, file);
        build.add(diagnostics.map((one) => ofColumn(one, row, table, file)));
      }
    }
  }
}
