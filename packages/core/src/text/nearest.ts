/** Words of a quote and what a text has in their place, with a common word where one side has none. */
export interface WordChange {
  readonly was: string;
  readonly now: string;
}

/** The passage of a text that is most like a quote which is not in it. */
export interface NearestPassage {
  /** UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly changes: readonly WordChange[];
}

interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\d+(?:[.,'’\u00a0\u2009\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?%?|[~≈≥≤<>+-](?=\d)|[\p{L}\p{M}]+/gu;
/** A quote is a sentence or two; more words tell no more about where it was. */
const MOST_WORDS = 120;
/** How far words may be put in or left out, in words. */
const DRIFT = 4;
/** Occurrences of one word of the quote that are looked at. */
const MOST_OCCURRENCES = 2_000;
/** Below this share of common words a passage is another one. */
const LEAST_COMMON = 0.5;

/**
 * The passage that shares most words with a quote, in about their order, and where they
 * part; undefined when none shares half of them. For saying what changed, never for
 * taking one for the other. Rare words count more than common ones.
 */
export function nearestPassage(text: string, exact: string, near = 0): NearestPassage | undefined {
  const wanted = wordsOf(exact).slice(0, MOST_WORDS);
  const there = wordsOf(text);
  if (wanted.length === 0 || there.length === 0) return undefined;
  const from = bestStart(wanted, there, near);
  if (from === undefined) return undefined;
  const window = there.slice(Math.max(0, from - DRIFT), from + wanted.length + DRIFT);
  return aligned(text, exact, wanted, window);
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    key: match[0]
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\u00a0\u2009\u202f]/gu, ' '),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Votes of all common words for the place where the quote would begin, neighbours counted in. */
function bestStart(wanted: readonly Word[], there: readonly Word[], near: number): number | undefined {
  const places = new Map<string, number[]>(wanted.map(({ key }) => [key, []]));
  for (const [i, { key }] of there.entries()) {
    const list = places.get(key);
    if (list !== undefined && list.length < MOST_OCCURRENCES) list.push(i);
  }
  const votes = new Map<number, number>();
  for (const [i, { key }] of wanted.entries()) {
    const list = places.get(key) ?? [];
    for (const place of list) votes.set(place - i, (votes.get(place - i) ?? 0) + 1 / Math.sqrt(list.length));
  }
  let best: { readonly at: number; readonly votes: number; readonly away: number } | undefined;
  for (const at of votes.keys()) {
    let sum = 0;
    for (let d = -DRIFT; d <= DRIFT; d += 1) sum += (votes.get(at + d) ?? 0) / (1 + Math.abs(d) / 4);
    const away = Math.abs((there[Math.max(0, at)]?.start ?? 0) - near);
    if (best === undefined || sum > best.votes || (sum === best.votes && away < best.away))
      best = { at, votes: sum, away };
  }
  return best === undefined ? undefined : Math.max(0, best.at);
}

/** Longest common subsequence of the two lists of words; what lies between common words has changed. */
function aligned(
  text: string,
  exact: string,
  wanted: readonly Word[],
  window: readonly Word[],
): NearestPassage | undefined {
  const common = commonWords(wanted, window);
  const [first] = common;
  const last = common.at(-1);
  if (first === undefined || last === undefined || common.length < wanted.length * LEAST_COMMON) return undefined;
  // Words before the first and behind the last common one stand for those of the quote there.
  const from = Math.max(0, first[1] - first[0]);
  const to = Math.min(window.length, last[1] + (wanted.length - last[0]));
  const changes: WordChange[] = [];
  let [a, b] = [0, from];
  for (const [i, j] of [...common, [wanted.length, to] as const]) {
    if (i > a || j > b) changes.push(between(exact, wanted, [a, i], text, window, [b, j]));
    [a, b] = [i + 1, j + 1];
  }
  return { start: window[from]?.start ?? 0, end: window[to - 1]?.end ?? 0, changes };
}

type Stretch = readonly [from: number, to: number];

/** Where one side has nothing, a common word beside it says where: "about 3,000" became "3,000". */
function between(
  exact: string,
  wanted: readonly Word[],
  [a, i]: Stretch,
  text: string,
  window: readonly Word[],
  [b, j]: Stretch,
): WordChange {
  const isOneSided = i === a || j === b;
  const behind = isOneSided && i < wanted.length ? 1 : 0;
  const before = isOneSided && behind === 0 && a > 0 ? 1 : 0;
  return {
    was: slice(exact, wanted, a - before, i + behind),
    now: slice(text, window, b - before, j + behind),
  };
}

function commonWords(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * width + j] = a[i]?.key === b[j]?.key ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]?.key === b[j]?.key) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function slice(text: string, words: readonly Word[], from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  return first === undefined || last === undefined || to <= from ? '' : text.slice(first.start, last.end);
}
