import { claimsFileSchema } from '@claimline/core/schema';
import { childOf } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { type Builder, idOf, itemsOf } from './builder.ts';
import type { ClaimList } from './claim-lists.ts';
import { claimMaps } from './claims.ts';
import { type ListPart, partsOfRows } from './row-parts.ts';
import { checkShape } from './shape.ts';

/** Is this the path of a file with claims beside the main file? */
export function isClaimsFile(path: string): boolean {
  return /^claims\//.test(path) && formatOf(path) !== undefined;
}

/** The claims of a file, a table in parts one at a time; `builder` makes what collects a part. */
export function listsOf(file: SourceFile, builder: () => Builder): Iterable<ListPart> {
  if (formatOf(file.path) === 'csv') return partsOfRows(file, builder);
  return [{ ...claimsOfTree(file, builder()), start: 0, end: file.text.length }];
}

function claimsOfTree(file: SourceFile, build: Builder): ClaimList {
  const { root: tree, diagnostics } = readTree(file);
  build.add(diagnostics);
  if (tree === null) return { build, usable: [], ids: [] };
  const shape = checkShape(claimsFileSchema, tree, file);
  build.add(shape.diagnostics);
  const list = tree.kind === 'list' ? tree : childOf(tree, 'claims');
  const items = itemsOf(list);
  const broken = new Set(
    shape.paths
      .map((path) => (tree.kind === 'list' ? path[0] : path[1]))
      .filter((step) => typeof step === 'number')
      .map((step) => items[step]),
  );
  return {
    build,
    usable: claimMaps(build, file, list).filter((fields) => !broken.has(fields.node)),
    ids: items.flatMap(idOf),
  };
}
