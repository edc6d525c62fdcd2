import type { Location } from '@claimline/core';
import { unmarked } from './byte-order-mark.ts';

/** A file of the dossier: its path in messages and its text, with offsets turned into lines and columns. */
export class SourceFile {
  readonly path: string;
  readonly text: string;
  private starts: Int32Array | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /** Where lines begin; looked for when somebody asks for a place. */
  private get lineStarts(): Int32Array {
    if (this.starts !== undefined) return this.starts;
    const starts = startsIn(this.text, 0, this.text.length);
    // The first line begins where the text does.
    this.starts = new Int32Array(starts.length + 1);
    this.starts.set(starts, 1);
    return this.starts;
  }

  /** Takes the lines from an earlier state of the file that has so many characters ahead and behind in common with it. */
  linesAsIn(
    { text, starts }: SourceFile,
    { ahead, behind }: { readonly ahead: number; readonly behind: number },
  ): void {
    if (starts === undefined) return;
    const by = this.text.length - text.length;
    const end = this.text.length - behind;
    const from = lineAt(starts, ahead) + 1;
    const to = lineAt(starts, end - by) + 1;
    const between = startsIn(this.text, ahead, end);
    const behindThem = starts.subarray(to);
    const next = new Int32Array(from + between.length + behindThem.length);
    next.set(starts.subarray(0, from));
    next.set(between, from);
    next.set(behindThem, from + between.length);
    if (by !== 0) for (let i = from + between.length; i < next.length; i += 1) next[i] = (next[i] ?? 0) + by;
    this.starts = next;
  }

  /** A file as read; a byte order mark is no part of the text. */
  static of(file: { readonly path: string; readonly text: string }): SourceFile {
    return new SourceFile(file.path, unmarked(file.text).body);
  }

  /** The file as if it ended there. */
  upTo(end: number): SourceFile {
    return end === this.text.length ? this : new SourceFile(this.path, this.text.slice(0, end));
  }

  /** A piece of the file by itself. */
  stretch(start: number, end: number): SourceFile {
    return new SourceFile(this.path, this.text.slice(start, end));
  }

  /** The place of a span; lines and columns count from 1. */
  location(start: number, end: number = start): Location {
    const from = this.position(start);
    const to = this.position(Math.max(start, end));
    return { file: this.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  private position(offset: number): { line: number; column: number } {
    const { lineStarts } = this;
    const line = lineAt(lineStarts, offset);
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  }
}

/** Where lines begin behind the ends of lines in a stretch of text. */
function startsIn(text: string, start: number, end: number): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The last line that begins at an offset or before, from 0. */
function lineAt(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
