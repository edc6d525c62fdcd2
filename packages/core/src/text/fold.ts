/** A text made comparable, with the way back: `map[i]` is the UTF-16 offset in the original of folded unit i. */
export interface FoldedText {
  readonly folded: string;
  /** One entry per folded unit, plus one for the end. */
  readonly map: readonly number[];
}

export type FoldKind = 'spaces' | 'quotes' | 'dashes' | 'composition' | 'invisible';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/u;
const SINGLE_QUOTES = '‘’‚‛ʼ`´′';
const DOUBLE_QUOTES = '“”„‟«»″';
const DASHES = '‐‑‒–—―−';
const COMBINING = /\p{M}/u;

/**
 * Folds what editors and web pages change without changing the words: composed and
 * decomposed letters, kinds of quote marks, dashes and spaces, invisible marks.
 * Letters, digits and case stay. Linear in the length of the text.
 */
export function foldText(text: string): FoldedText {
  let folded = '';
  const map: number[] = [];
  let lastWasSpace = false;
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at);
    const piece = foldCluster(text.slice(at, end), lastWasSpace);
    for (let i = 0; i < piece.length; i += 1) map.push(at);
    folded += piece;
    if (piece !== '') lastWasSpace = piece === ' ';
    at = end;
  }
  map.push(text.length);
  return { folded, map };
}

/** Which kinds of folding two texts need to become equal; empty when they are equal as they are. */
export function foldDifferences(a: string, b: string): readonly FoldKind[] {
  if (a === b) return [];
  const kinds: FoldKind[] = [];
  const differs = (pattern: RegExp): boolean =>
    (a.match(pattern) ?? []).join('|') !== (b.match(pattern) ?? []).join('|');
  if (differs(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/gu)) kinds.push('spaces');
  if (differs(new RegExp(`[${SINGLE_QUOTES}${DOUBLE_QUOTES}'"]`, 'gu'))) kinds.push('quotes');
  if (differs(new RegExp(`[${DASHES}-]`, 'gu'))) kinds.push('dashes');
  if (differs(new RegExp(INVISIBLE.source, 'gu'))) kinds.push('invisible');
  if (kinds.length === 0 || a.normalize('NFC') !== a || b.normalize('NFC') !== b) kinds.push('composition');
  return kinds;
}

/** A base character and the combining marks behind it. A lone surrogate is a cluster of its own. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && COMBINING.test(text[end] ?? '')) end += 1;
  return end;
}

function foldCluster(cluster: string, afterSpace: boolean): string {
  if (cluster.length === 1) {
    if (INVISIBLE.test(cluster)) return '';
    if (SPACE.test(cluster)) return afterSpace ? '' : ' ';
    if (SINGLE_QUOTES.includes(cluster)) return "'";
    if (DOUBLE_QUOTES.includes(cluster)) return '"';
    if (DASHES.includes(cluster)) return '-';
    return cluster;
  }
  return cluster.normalize('NFC');
}
