import { childOf, type SourceNode } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import { SourceFile } from '../tree/source-file.ts';

/**
 * Where a claim stands in a file, as the path that edits begin with: `['claims', 3]`, or
 * `[3]` in a file that is a list of claims. Undefined when it does not stand there, and
 * in tables, which are edited in a spreadsheet.
 */
export function pathOfClaim(path: string, text: string, id: string): readonly (string | number)[] | undefined {
  if (formatOf(path) === 'csv') return undefined;
  const { root } = readTree(SourceFile.of({ path, text }));
  if (root === null) return undefined;
  const inList = (
    list: SourceNode | undefined,
    before: readonly string[],
  ): readonly (string | number)[] | undefined => {
    if (list?.kind !== 'list') return undefined;
    const at = list.items.findIndex((item) => {
      const own = childOf(item, 'id');
      return own?.kind === 'scalar' && own.text === id;
    });
    return at < 0 ? undefined : [...before, at];
  };
  return inList(childOf(root, 'claims'), ['claims']) ?? inList(root, []);
}
