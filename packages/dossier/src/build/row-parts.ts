import { claimsFileSchema } from '@claimline/core/schema';
import type { Diagnostic } from '../diagnostic.ts';
import { csvItems, csvItemsFrom } from '../tree/csv.ts';
import type { MapNode } from '../tree/node.ts';
import { blockingProblems, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { type Builder, Fields, idOf } from './builder.ts';
import type { BuiltList, ClaimList } from './claim-lists.ts';
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

/** A CSV file in parts, each with what is wrong in it; `builder` makes one for each. */
export function partsOfRows(file: SourceFile, builder: () => Builder): readonly ListPart[] {
  const blocking = blockingProblems(file, 'csv');
  const problems: Diagnostic[] = [];
  const parts = blocking.length > 0 ? [] : partsOf(csvItems(file, problems), file, file.text.length, problems, builder);
  if (parts.length > 0) return parts;
  const build = builder();
  // A table without a row may be no table at all.
  build.add(blocking.length > 0 ? blocking : readTree(file).diagnostics);
  return [{ build, ids: [], usable: [], start: 0, end: file.text.length }];
}

/** The rows of a stretch that begins and ends between rows; undefined when a quote mark reaches beyond it. */
export function partsOfStretch(
  file: SourceFile,
  { start, end }: Stretch,
  builder: () => Builder,
): readonly ListPart[] | undefined {
  const until = file.upTo(end);
  if (blockingProblems(file.stretch(start, end), 'csv').some(({ code }) => code !== 'file-empty')) return undefined;
  const problems: Diagnostic[] = [];
  const parts = partsOf(csvItemsFrom(until, start, problems), until, end, problems, builder);
  return problems.some(({ code }) => code === 'csv-unclosed-quote') ? undefined : parts;
}

function partsOf(
  rows: Iterable<MapNode>,
  file: SourceFile,
  end: number,
  problems: readonly Diagnostic[],
  builder: () => Builder,
): readonly ListPart[] {
  const parts: ListPart[] = [];
  let items: MapNode[] = [];
  let [told, heard] = [0, 0];
  const close = (until: number, upTo: number): void => {
    parts.push(partOf(items, file, { start: items[0]?.start ?? 0, end: until }, problems.slice(told, upTo), builder()));
    told = upTo;
    items = [];
  };
  for (const row of rows) {
    // What is wrong with a row has been told when it comes, and belongs to its part.
    if (items.length === ROWS) close(row.start, heard);
    items.push(row);
    heard = problems.length;
  }
  if (items.length > 0) close(end, problems.length);
  return parts;
}

/** Its rows are read again to build claims from: those of a million at once take gigabytes. */
function partOf(
  items: readonly MapNode[],
  file: SourceFile,
  { start, end }: Stretch,
  problems: readonly Diagnostic[],
  build: Builder,
): ListPart {
  build.add(problems);
  const shape = checkShape(claimsFileSchema, { kind: 'list', start, end, items: [...items] }, file);
  build.add(shape.diagnostics);
  const broken = new Set(shape.paths.map(([step]) => step));
  const usable = function* (): Generator<Fields> {
    let at = 0;
    for (const item of csvItemsFrom(file.upTo(end), start, [])) {
      if (!broken.has(at)) yield new Fields(build, file, item);
      at += 1;
    }
  };
  return { build, ids: items.flatMap(idOf), usable: { [Symbol.iterator]: usable }, start, end };
}
