import { claimsFileSchema } from '@claimline/core/schema';
import type { Diagnostic } from '../diagnostic.ts';
import { csvItems } from '../tree/csv.ts';
import type { MapNode } from '../tree/node.ts';
import { blockingProblems, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { type Builder, Fields, idOf } from './builder.ts';
import type { ClaimList } from './claim-lists.ts';
import { checkShape } from './shape.ts';

/** Rows that are held against the schema at a time. */
const AT_A_TIME = 1000;

/**
 * The claims of a CSV file. Its rows are read twice, first for ids and what is wrong, then
 * to build claims from: the rows of a million claims at once take gigabytes.
 */
export function claimsOfRows(build: Builder, file: SourceFile): ClaimList {
  const blocking = blockingProblems(file, 'csv');
  build.add(blocking);
  if (blocking.length > 0) return { build, ids: [], usable: [] };
  const ids: string[] = [];
  const broken = new Set<number>();
  const unread: Diagnostic[] = [];
  let before = 0;
  for (const items of inParts(csvItems(file, unread))) {
    const shape = checkShape(claimsFileSchema, { kind: 'list', start: 0, end: file.text.length, items }, file);
    build.add(shape.diagnostics);
    for (const [step] of shape.paths) if (typeof step === 'number') broken.add(before + step);
    for (const item of items) for (const id of idOf(item)) ids.push(id);
    before += items.length;
  }
  // A table without a row may be no table at all.
  build.add(before === 0 ? readTree(file).diagnostics : unread);
  return { build, ids, usable: { [Symbol.iterator]: () => usableRows(build, file, broken) } };
}

function* usableRows(build: Builder, file: SourceFile, broken: ReadonlySet<number>): Generator<Fields> {
  const told: Diagnostic[] = [];
  let at = 0;
  for (const item of csvItems(file, told)) {
    if (!broken.has(at)) yield new Fields(build, file, item);
    at += 1;
  }
}

function* inParts(items: Iterable<MapNode>): Generator<readonly MapNode[]> {
  let part: MapNode[] = [];
  for (const item of items) {
    part.push(item);
    if (part.length < AT_A_TIME) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
