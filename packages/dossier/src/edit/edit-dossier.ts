import { fail, ok, type Result } from '@claimline/core';
import { applyEdits, modify } from 'jsonc-parser';
import { type MapNode, nodeAt, type SourceNode } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import { SourceFile } from '../tree/source-file.ts';
import { type Shared, sharedWith } from './reused.ts';
import { yamlScalar } from './yaml-scalar.ts';

/** One change: the value at a path is set, or removed when `value` is undefined. Lists take their length as the next index. */
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
  // Places in a file count from behind its mark of byte order.
  if (text.startsWith('\uFEFF')) {
    const edited = editDossierText(path, text.slice(1), edits);
    return edited.ok ? ok(`\uFEFF${edited.value}`) : edited;
  }
  let current = text;
  for (const edit of edits) {
    const next = formatOf(path) === 'json' ? editJson(current, edit) : editYaml(path, current, edit);
    if (!next.ok) return next;
    current = next.value;
  }
  return ok(current);
}

function editJson(text: string, edit: Edit): Result<string> {
  const options = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };
  return ok(applyEdits(text, modify(text, [...edit.path], edit.value, options)));
}

function editYaml(path: string, text: string, edit: Edit): Result<string> {
  if (formatOf(path) === 'csv') return refused(edit, 'Tables are edited in a spreadsheet.');
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
  if (edit.value === undefined)
    return parent.kind === 'map' ? removed(text, parent, String(key), edit) : refused(edit, 'Only keys are removed.');
  if (target !== undefined)
    return target.kind === 'scalar'
      ? replaced(text, target, edit.value)
      : refused(edit, 'A list or a map stands there.');
  return parent.kind === 'map' && typeof key === 'string'
    ? inserted(text, parent, key, edit.value)
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

function replaced(text: string, target: SourceNode, value: NonNullable<Edit['value']>): Result<string> {
  const start = target.start === target.end && text[target.start - 1] === ':' ? ' ' : '';
  const { end, remark } = blockEnd(text, target);
  return ok(text.slice(0, target.start) + start + yamlScalar(value) + remark + text.slice(end));
}

/**
 * Where the words of a value end. A block (`|`, `>`) reaches to the start of the next line:
 * its line end stays, as does the remark behind its mark, which is none of its words.
 */
function blockEnd(text: string, { start, end }: SourceNode): { readonly end: number; readonly remark: string } {
  if (text[start] !== '|' && text[start] !== '>') return { end, remark: '' };
  const mark = text.slice(start, end).split(/[\r\n]/, 1)[0] ?? '';
  let last = end;
  while (' \t\r\n'.includes(text[last - 1] ?? '?')) last -= 1;
  return { end: last, remark: /\s+#.*$/.exec(mark)?.[0] ?? '' };
}

/** A new key goes behind the last one of its map, in the form that the map has. */
function inserted(text: string, map: MapNode, key: string, value: NonNullable<Edit['value']>): Result<string> {
  const last = map.entries.at(-1);
  const written = `${key}: ${yamlScalar(value)}`;
  if (text[map.start] === '{') {
    const at = last === undefined ? map.start + 1 : last.value.end;
    return ok(
      `${text.slice(0, at)}${last === undefined ? ' ' : ', '}${written}${last === undefined ? ' ' : ''}${text.slice(at)}`,
    );
  }
  const first = map.entries[0];
  if (first === undefined) return fail({ code: 'edit-place', message: 'The map is empty.', found: key });
  const lineStart = text.lastIndexOf('\n', first.keyStart - 1) + 1;
  const indent = ' '.repeat(first.keyStart - lineStart);
  const end = endOfEntry(text, map);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, end);
  return ok(`${before}${before.endsWith('\n') ? '' : line}${indent}${written}${line}${text.slice(end)}`);
}

/** The start of the line behind the last value of a block map. */
function endOfEntry(text: string, map: MapNode): number {
  const last = map.entries.at(-1);
  const at = Math.max(last?.keyEnd ?? map.start, lastLeafEnd(last?.value));
  const next = text.indexOf('\n', Math.max(0, at - 1));
  return next < 0 ? text.length : next + 1;
}

function lastLeafEnd(node: SourceNode | undefined): number {
  if (node === undefined) return 0;
  if (node.kind === 'scalar') return node.end;
  const inner = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
  const isFlow = inner.length === 0 || node.end > lastLeafEnd(inner.at(-1)) + 80;
  return isFlow ? node.start : Math.max(node.start, lastLeafEnd(inner.at(-1)));
}

function removed(text: string, map: MapNode, key: string, edit: Edit): Result<string> {
  const at = map.entries.findIndex((entry) => entry.key === key);
  const entry = map.entries[at];
  if (entry === undefined) return ok(text);
  if (map.entries.length === 1) return refused(edit, 'It is the only key of its map.');
  const next = map.entries[at + 1];
  if (text[map.start] === '{') {
    const before = map.entries[at - 1];
    const [from, to] = next ? [entry.keyStart, next.keyStart] : [before?.value.end ?? entry.keyStart, entry.value.end];
    return ok(text.slice(0, from) + text.slice(to));
  }
  if (at === 0 && text.slice(text.lastIndexOf('\n', entry.keyStart - 1) + 1, entry.keyStart).includes('-')) {
    // The first key of a list item stands behind its dash: the next one takes its place.
    return next
      ? ok(text.slice(0, entry.keyStart) + text.slice(next.keyStart))
      : refused(edit, 'It is the only key of its map.');
  }
  const from = text.lastIndexOf('\n', entry.keyStart - 1) + 1;
  const to = text.indexOf('\n', Math.max(entry.keyEnd, lastLeafEnd(entry.value) - 1));
  return ok(text.slice(0, from) + (to < 0 ? '' : text.slice(to + 1)));
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
