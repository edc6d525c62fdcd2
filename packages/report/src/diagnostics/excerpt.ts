import { escapeForTerminal } from '../terminal/escape.ts';
import { columnsOf } from '../terminal/wrap.ts';

/** A source line with a caret, cut round the column. */
export interface Excerpt {
  readonly line: string;
  readonly caret: string;
}

/** Longest stretch that a caret underlines. */
const LONGEST_CARET = 40;

/**
 * The part of a source line round a column (from 1, UTF-16 units) that fits into `room`
 * columns, tabs as spaces, unsafe characters visible, and a caret under the place.
 */
export function excerptOf(line: string, column: number, endColumn: number | undefined, room: number): Excerpt {
  const at = Math.min(Math.max(0, column - 1), line.length);
  const end = Math.min(Math.max(at + 1, (endColumn ?? column + 1) - 1), at + LONGEST_CARET);
  // Half of the room stands before the place, so that a line of any length costs the same.
  const from = line.length <= room ? 0 : Math.max(0, at - Math.floor(room / 2));
  const before = shown(line.slice(from, at));
  const marked = shown(line.slice(at, end));
  const after = shown(line.slice(end, end + room));
  const lead = from > 0 ? '…' : '';
  const body = cut(`${lead}${before}${marked}${after}`, room);
  const start = columnsOf(`${lead}${before}`);
  const length = Math.max(1, Math.min(columnsOf(marked), room - start));
  return { line: body, caret: `${' '.repeat(start)}${'^'.repeat(length)}` };
}

/** As a terminal shows it; a half of a character at the cut stays visible as an escape. */
function shown(text: string): string {
  return escapeForTerminal(text.replaceAll('\t', '  '));
}

function cut(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  let end = Math.min(text.length, room);
  while (end > 0 && columnsOf(text.slice(0, end)) > room - 1) end -= 1;
  return `${text.slice(0, end)}…`;
}
