import type { Token } from './tokens.ts';
import type { HedgeForm, NumberWords } from './types.ts';

/** Longest hedge, in words, and how many small words may stand between it and the number. */
const LONGEST = 4;
const MOST_FILLERS = 1;

/** Hedging marks that need no language. */
const MARKS: Readonly<Record<string, HedgeForm>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'more-than',
  '≥': 'at-least',
  '<': 'less-than',
  '≤': 'at-most',
};

export interface Hedge {
  readonly form: HedgeForm;
  readonly words: string;
}

/**
 * The hedge of the number in tokens [from, to): the longest phrase directly before it
 * (a small word may stand between), else one directly behind it.
 */
export function findHedge(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  words: NumberWords | undefined,
): Hedge | undefined {
  const before = tokens[from - 1];
  if (before?.kind === 'mark') {
    const form = Object.hasOwn(MARKS, before.text) ? MARKS[before.text] : undefined;
    if (form !== undefined) return { form, words: text.slice(before.start, before.end) };
  }
  const after = tokens[to];
  if (after?.text === '+' && after.start === tokens[to - 1]?.end) return { form: 'at-least', words: '+' };
  if (words === undefined) return undefined;
  for (let skipped = 0; skipped <= MOST_FILLERS; skipped += 1) {
    const end = from - skipped;
    if (skipped > 0 && !words.fillers.includes(tokens[end]?.text ?? '')) break;
    const hedge = longest(text, tokens, words.before, end, -1);
    if (hedge !== undefined) return hedge;
  }
  return longest(text, tokens, words.after, to, 1) ?? longest(text, tokens, words.after, to + 1, 1);
}

/** The longest phrase of a table that ends at (−1) or starts at (+1) a token. */
function longest(
  text: string,
  tokens: readonly Token[],
  table: Readonly<Record<string, HedgeForm>>,
  at: number,
  direction: -1 | 1,
): Hedge | undefined {
  for (let count = LONGEST; count > 0; count -= 1) {
    const first = direction === -1 ? at - count : at;
    if (first < 0) continue;
    const slice = tokens.slice(first, first + count);
    if (slice.length < count) continue;
    const phrase = slice.map((token) => token.text).join(' ');
    if (!Object.hasOwn(table, phrase)) continue;
    const form = table[phrase];
    if (form === undefined) continue;
    return { form, words: text.slice(slice[0]?.start ?? 0, slice.at(-1)?.end ?? 0) };
  }
  return undefined;
}
