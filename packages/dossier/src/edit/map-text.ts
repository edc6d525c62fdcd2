import { fail, ok, type Result } from '@claimline/core';
import type { MapNode, ScalarNode, SourceNode } from '../tree/node.ts';
import type { Notation, Plain } from './notation.ts';

/** The text with another value in the place of one. */
export function replaced(text: string, target: ScalarNode, value: Plain, notation: Notation): string {
  const start = target.start === target.end && text[target.start - 1] === ':' ? ' ' : '';
  const { end, remark } = blockEnd(text, target);
  return text.slice(0, target.start) + start + notation.value(value) + remark + text.slice(end);
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

/** The text with a new key behind the last one of a map, in the form that the map has. */
export function inserted(text: string, map: MapNode, key: string, value: Plain, notation: Notation): Result<string> {
  const last = map.entries.at(-1);
  if (text[map.start] === '{') {
    const colon = notation.colon(last === undefined ? '' : text.slice(last.keyEnd, last.value.start));
    const written = notation.key(key) + colon + notation.value(value);
    const at = last === undefined ? map.start + 1 : last.value.end;
    const put = last === undefined ? ` ${written} ` : `,${spaceBefore(text, last.keyStart)}${written}`;
    return ok(text.slice(0, at) + put + text.slice(at));
  }
  const first = map.entries[0];
  if (first === undefined) return fail({ code: 'edit-place', message: 'The map is empty.', found: key });
  const lineStart = text.lastIndexOf('\n', first.keyStart - 1) + 1;
  const indent = ' '.repeat(first.keyStart - lineStart);
  const end = endOfEntry(text, map);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.slice(0, end);
  const written = `${notation.key(key)}: ${notation.value(value)}`;
  return ok(`${before}${before.endsWith('\n') ? '' : line}${indent}${written}${line}${text.slice(end)}`);
}

/** What stands between two keys of a map in braces: a line with its indentation, a space, or nothing in packed JSON. */
function spaceBefore(text: string, keyStart: number): string {
  let at = keyStart;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at -= 1;
  if (text[at - 1] === '\n') at -= text[at - 2] === '\r' ? 2 : 1;
  return text.slice(at, keyStart);
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

/** The text without a key of a map; a map of one key stays as it is. */
export function removed(text: string, map: MapNode, key: string): Result<string> {
  const at = map.entries.findIndex((entry) => entry.key === key);
  const entry = map.entries[at];
  if (entry === undefined) return ok(text);
  if (map.entries.length === 1) return onlyKey(key);
  const next = map.entries[at + 1];
  if (text[map.start] === '{') {
    const before = map.entries[at - 1];
    const [from, to] = next ? [entry.keyStart, next.keyStart] : [before?.value.end ?? entry.keyStart, entry.value.end];
    return ok(text.slice(0, from) + text.slice(to));
  }
  if (at === 0 && text.slice(text.lastIndexOf('\n', entry.keyStart - 1) + 1, entry.keyStart).includes('-')) {
    // The first key of a list item stands behind its dash: the next one takes its place.
    return next ? ok(text.slice(0, entry.keyStart) + text.slice(next.keyStart)) : onlyKey(key);
  }
  const from = text.lastIndexOf('\n', entry.keyStart - 1) + 1;
  const to = text.indexOf('\n', Math.max(entry.keyEnd, lastLeafEnd(entry.value) - 1));
  return ok(text.slice(0, from) + (to < 0 ? '' : text.slice(to + 1)));
}

function onlyKey(key: string): Result<string> {
  return fail({ code: 'edit-place', message: 'It is the only key of its map.', found: key.slice(0, 60) });
}
