import type { ErrorCode, YAMLParseError } from 'yaml';

/** "Kursk: the troops" without quotes reads like a map in a place where none can be, and all that follows like its entries. */
const TAKEN_FOR_MAP: ReadonlySet<string> = new Set<ErrorCode>(['BLOCK_AS_IMPLICIT_KEY', 'BLOCK_IN_FLOW']);

// As long as what it stands for, so that everything is found in its place.
const [COLON, MEANT] = [/:[ \t]/g, ':\u{e000}'];

/** Texts with a colon in them that stand without quotes. */
export interface Unquoted {
  /** The file as if there were no such colons. */
  readonly text: string;
  /** Where they begin. */
  readonly starts: ReadonlySet<number>;
}

/** undefined where nothing was taken for a map that may have been meant as a text. */
export function unquotedIn(text: string, errors: readonly YAMLParseError[]): Unquoted | undefined {
  const starts = new Set<number>();
  let [read, from] = ['', 0];
  for (const { code, pos } of errors) {
    const [start, to] = pos;
    if (!TAKEN_FOR_MAP.has(code) || start < from) continue;
    const end = code === 'BLOCK_IN_FLOW' ? to : endOfLine(text, start);
    const meant = text.slice(start, end);
    const without = meant.replace(COLON, MEANT);
    if (without === meant || /[\r\n]/.test(meant)) continue;
    starts.add(start);
    read += text.slice(from, start) + without;
    from = end;
  }
  return starts.size === 0 ? undefined : { text: read + text.slice(from), starts };
}

function endOfLine(text: string, from: number): number {
  const end = text.slice(from).search(/[\r\n]/);
  return end < 0 ? text.length : from + end;
}

/** A text of such a file as it was written. */
export function withColons(text: string): string {
  return text.replaceAll(MEANT, ': ');
}
