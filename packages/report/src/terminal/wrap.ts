import stringWidth from 'string-width';

/** Columns that a text takes in a terminal: wide characters two, combining ones none. */
export function columnsOf(text: string): number {
  if (ONE_EACH.test(text)) return text.length;
  const known = widths.get(text);
  if (known !== undefined) return known;
  const columns = stringWidth(text, { countAnsiEscapeCodes: true });
  if (text.length <= SHORT && widths.size < MOST_SHORT) widths.set(text, columns);
  return columns;
}

/** Widths of marks and short words, which stand in front of every line. */
const widths = new Map<string, number>();
const [SHORT, MOST_SHORT] = [4, 500];

/** Printable ASCII, letters with accents, dashes and quotes: nearly every word of a report, and asked for each. */
const ONE_EACH = /^[ -~\u{a1}-\u{ac}\u{ae}-\u{24f}\u{2010}-\u{2027}]*$/u;

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Narrowest column that words are laid out in; below it, lines would be mostly breaks. */
export const NARROWEST = 12;

/**
 * A text in lines of at most `width` columns, broken at spaces; a word that is longer
 * than a line is broken between characters as people see them. The first line may be
 * shorter by `taken` columns. Never returns no line at all.
 */
export function wrap(text: string, width: number, taken = 0): readonly string[] {
  const room = Math.max(NARROWEST, width);
  if (!text.startsWith(' ') && columnsOf(text) <= room - Math.min(taken, room)) return [text];
  const lines: string[] = [];
  let line = '';
  let used = Math.min(taken, room);
  for (const word of text.split(' ')) {
    const gap = line === '' ? 0 : 1;
    const columns = columnsOf(word);
    if (used + gap + columns <= room) {
      line += (gap ? ' ' : '') + word;
      used += gap + columns;
      continue;
    }
    if (line !== '' || used > 0) lines.push(line);
    const pieces = columns <= room ? [word] : breakWord(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = columnsOf(line);
  }
  return [...lines, line];
}

function breakWord(word: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of GRAPHEMES.segment(word)) {
    const columns = columnsOf(segment);
    if (used + columns > room && piece !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += segment;
    used += columns;
  }
  return [...pieces, piece];
}

/** A text padded with spaces to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** The start of a text in at most that many columns, with an ellipsis when something is cut. */
export function clip(text: string, columns: number, ellipsis = '…'): string {
  if (columnsOf(text) <= columns) return text;
  const [first = ''] = breakWord(text, Math.max(1, columns - columnsOf(ellipsis)));
  return first + ellipsis;
}
