import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import type { ScalarNode } from './node.ts';
import type { SourceFile } from './source-file.ts';
import type { Word, Words } from './words.ts';

/** A cell of a table as it stands, without the quote marks around it. */
export interface Cell {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
  /** Of a column of a table of claims, unless it is quoted: what is known of its text there. */
  readonly word?: Word<Judged> | undefined;
}

/** What a cell says. */
export type Read = Pick<ScalarNode, 'text' | 'value'>;
/** And does it fit? */
export interface Judged extends Read {
  readonly fits: boolean;
}

/** The cells of a CSV file row by row, with their places; RFC 4180 with another mark between cells if wanted. */
export function* csvRows(
  file: SourceFile,
  diagnostics: Diagnostic[],
  delimiter = ',',
  from = 0,
  words: readonly (Words<Judged> | undefined)[] = [],
): Generator<Cell[], undefined> {
  const { text } = file;
  const mark = delimiter.charCodeAt(0);
  let row: Cell[] = [];
  let at = from;
  while (at < text.length) {
    const cell =
      text.charCodeAt(at) === QUOTE
        ? quotedCell(file, at, diagnostics, mark)
        : plainCell(text, at, mark, words[row.length]);
    row.push(cell);
    at = cell.end;
    if (text.charCodeAt(at) === mark) {
      at += 1;
      if (at === text.length) row.push({ text: '', quoted: false, start: at, end: at });
      continue;
    }
    if (text.charCodeAt(at) === RETURN) at += 1;
    if (text.charCodeAt(at) === LINE_FEED) at += 1;
    // A spreadsheet leaves rows behind that hold nothing but the marks between cells.
    if (row.some(isFilled)) yield row;
    row = [];
    if (diagnostics.length >= limits.diagnosticsPerFile) break;
  }
  if (row.some(isFilled)) yield row;
}

function isFilled({ text }: Cell): boolean {
  return trimmed(text) !== '';
}

/** Without white space around it. Most cells have none: of a million nothing is cut to see that. */
export function trimmed(text: string): string {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim();
}

/** Of ASCII; of other characters some are white space. */
function isInk(unit: number): boolean {
  return unit > SPACE && unit < DELETE;
}

const SPACE = 0x20;
const DELETE = 0x7f;
const QUOTE = 0x22;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

function plainCell(text: string, start: number, mark: number, words: Words<Judged> | undefined): Cell {
  const expected = words?.expected(text, start);
  if (words !== undefined && expected !== undefined) {
    const end = start + expected.text.length;
    if (cellEnd(text, end, mark) === end) {
      words.follow(expected);
      return { text: expected.text, quoted: false, start, end, word: expected };
    }
  }
  const end = cellEnd(text, start, mark);
  const own = text.slice(start, end);
  const word = words?.of(own);
  return { text: word?.text ?? own, quoted: false, start, end, word };
}

/** Where the next mark between cells or rows stands, or the text ends. */
function cellEnd(text: string, from: number, mark: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === mark || unit === LINE_FEED || unit === RETURN) break;
  }
  return end;
}

function quotedCell(file: SourceFile, start: number, diagnostics: Diagnostic[], mark: number): Cell {
  const { text } = file;
  let body = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) {
      const cell = { text: body + text.slice(from), quoted: true, start, end: text.length };
      report(file, diagnostics, 'csv-unclosed-quote', 'A quote mark opens here and is never closed.', {
        ...cell,
        end: start + 1,
      });
      return cell;
    }
    body += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const end = cellEnd(text, close + 1, mark);
      const cell = { text: body, quoted: true, start, end };
      if (text.slice(close + 1, end).trim() !== '')
        report(
          file,
          diagnostics,
          'csv-text-after-quote',
          'Text follows a closing quote mark.',
          { ...cell, start: close + 1 },
          'Double a quote mark that belongs to the text: "".',
        );
      return cell;
    }
    body += '"';
    from = close + 2;
  }
}

export function report(
  file: SourceFile,
  diagnostics: Diagnostic[],
  code: string,
  message: string,
  at: { start: number; end: number } = { start: 0, end: 0 },
  hint?: string,
): void {
  diagnostics.push({
    code,
    severity: 'error',
    message,
    location: file.location(at.start, at.end),
    ...(hint === undefined ? {} : { hint }),
  });
}
