import { fail, ok, type Result } from '@claimline/core';
import { unmarked } from '../tree/byte-order-mark.ts';
import { nodeAt, type SourceNode } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import { SourceFile } from '../tree/source-file.ts';
import { inserted, removed, replaced } from './map-text.ts';
import { jsonNotation, yamlNotation } from './notation.ts';
import { type Shared, sharedWith } from './reused.ts';

/** One change: the value at a path is set, or removed when `value` is undefined. */
export interface Edit {
  readonly path: readonly (string | number)[];
  readonly value: string | number | boolean | undefined;
}

/**
 * The text of a dossier file with changes made. Everything else stays byte for byte:
 * comments, order, quotes, line ends. Sets a value that stands there, adds a key to a map,
 * removes a key with its line. Fails, and changes nothing, when a path leads nowhere, when
 * the text counts in another place as well, or when the file is a table.
 */
export function editDossierText(path: string, text: string, edits: readonly Edit[]): Result<string> {
  const { mark, body } = unmarked(text);
  let current = body;
  for (const edit of edits) {
    const next = editOnce(path, current, edit);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(mark + current);
}

function editOnce(path: string, text: string, edit: Edit): Result<string> {
  const format = formatOf(path);
  if (format === 'csv') return refused(edit, 'Tables are edited in a spreadsheet.');
  const file = SourceFile.of({ path, text });
  const { root, diagnostics, reuses = [] } = readTree(file);
  if (root === null || diagnostics.length > 0) return refused(edit, 'The file cannot be read.');
  const way = walk(root, edit.path.slice(0, -1));
  const parent = way?.at(-1);
  const key = edit.path.at(-1);
  if (way === undefined || parent === undefined || key === undefined)
    return refused(edit, 'There is no such place in the file.');
  const target = walk(parent, [key])?.at(-1);
  const shared = sharedWith(reuses, way, target ?? parent);
  if (shared !== undefined) return refusedShared(file, shared);
  const notation = format === 'json' ? jsonNotation : yamlNotation;
  if (edit.value === undefined)
    return parent.kind === 'map' ? removed(text, parent, String(key)) : refused(edit, 'Only keys are removed.');
  if (target !== undefined)
    return target.kind === 'scalar'
      ? ok(replaced(text, target, edit.value, notation))
      : refused(edit, 'A list or a map stands there.');
  return parent.kind === 'map' && typeof key === 'string'
    ? inserted(text, parent, key, edit.value, notation)
    : refused(edit, 'There is no such place in the file.');
}

/** The nodes on a path, the root first; undefined when it leads nowhere. */
function walk(root: SourceNode, path: readonly (string | number)[]): readonly SourceNode[] | undefined {
  const way = [root];
  let node = root;
  for (const step of path) {
    const next = nodeAt(node, [step]).node;
    if (next === node) return undefined;
    way.push(next);
    node = next;
  }
  return way;
}

function refused(edit: Edit, message: string): Result<string> {
  return fail({ code: 'edit-place', message, found: edit.path.join(' → ').slice(0, 60) });
}

function refusedShared(file: SourceFile, { name, place, isOwner }: Shared): Result<string> {
  const { line, column } = file.location(place);
  const other = `${file.path}:${line}:${column}`;
  return fail({
    code: 'edit-shared',
    message: isOwner
      ? `“*${name}” only names what stands at ${other}, which would change as well. Write it out here, in the file, first.`
      : `What stands here counts at ${other} as well (“*${name}”), which would change too. Write it out there, in the file, first.`,
    found: name.slice(0, 60),
  });
}
