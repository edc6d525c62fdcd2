import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { plain } from '../spelling.ts';
import { CURRENCY } from './hedges.ts';
import type { Found, Operand } from './operand.ts';
import { operandAt } from './operands.ts';
import type { QuantityWords } from './words.ts';

const DASH = /^[-\u2010-\u2015~]$/;

/** How many words back a verb makes two numbers a change. */
const VERB_REACH = 6;

/** "from 8,000 to 10,000", "between 20% and 30%". */
export function pairAt(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
  blocked: Uint8Array,
): Found | undefined {
  const open = words.pairs.at(tokens, at);
  if (open === undefined) return undefined;
  const first = operandAt(words, tokens, skip(words, tokens, open.to), blocked);
  const middle = first === undefined ? undefined : (open.value.at(tokens, first.to) ?? dashAt(tokens, first.to));
  const second =
    first === undefined || middle === undefined
      ? undefined
      : operandAt(words, tokens, skip(words, tokens, middle.to), blocked);
  if (first === undefined || second === undefined || !areCounts(first, second)) return undefined;
  // "Von 3 auf 5" is a change whatever the verb, and so is what falls.
  const isChange =
    hasVerbBefore(words, tokens, at) ||
    (first !== undefined && middle?.to === first.to + 1 && words.changeMiddle.has(tokens[first.to]));
  const shared = shareScale(first, second);
  if (isChange) return { kind: 'change', from: at, first: shared, second, to: second.to };
  if (shared.low < second.high) return { kind: 'range', from: at, first: shared, second, to: second.to };
  return words.middle.at(tokens, first.to) === undefined
    ? undefined
    : { kind: 'change', from: at, first: shared, second, to: second.to };
}

/** "un soldat sur cinq", "one soldier in five": one, what it is, and of how many. */
export function everyAt(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
  blocked: Uint8Array,
): Found | undefined {
  if (!words.numbers.articles.has(tokens[at])) return undefined;
  for (const to of [at + 1, at + 2, at + 3]) {
    if (to > at + 1 && tokens[to - 1]?.kind !== 'word') return undefined;
    // "Un total de 30": with a noun between, only words that mean nothing else make a share.
    const isOne = !words.plainArticles.has(tokens[at]);
    const every = to === at + 1 || isOne ? words.inEvery.at(tokens, to) : words.inEveryFar.at(tokens, to);
    const whole = every === undefined ? undefined : operandAt(words, tokens, every.to, blocked);
    if (whole?.kind !== 'number' || whole.unit !== 'count' || whole.low < 2 || whole.low > 1000) continue;
    // "one of 120 hostages" is one of them, no share: a share has a round or small base.
    if (whole.low > 20 && whole.low % 10 !== 0) continue;
    if (to > at + 1 && !isOne && !ROUND_WHOLES.has(whole.low)) continue;
    const one: Operand = { ...whole, from: at, to: at + 1, coreTo: at + 1, low: 1, high: 1 };
    if (to > at + 1 || !words.partOf.at(tokens, to) || every?.to !== words.partOf.at(tokens, to)?.to)
      return { kind: 'every', from: at, first: one, second: whole, to: whole.to };
  }
  return undefined;
}

/** "One or two soldiers": an article is a number where another one follows. */
export function oneOrTwoAt(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
  blocked: Uint8Array,
): Operand | undefined {
  if (!words.numbers.articles.has(tokens[at])) return undefined;
  const number = words.numbers.at(tokens, at);
  const middle = number?.to === at + 1 ? words.middle.at(tokens, at + 1) : undefined;
  const second = middle === undefined ? undefined : operandAt(words, tokens, middle.to, blocked);
  if (number === undefined || second?.kind !== 'number' || second.digits || second.unit !== 'count') return undefined;
  // "Ein bis zwei Millionen": the scale is for both.
  const count = second.low / second.scale;
  if (count <= number.value || count > 10) return undefined;
  const common = { digits: false, rejected: [], scale: 1, unit: 'count' as const };
  return { ...common, kind: 'number', from: at, to: at + 1, coreTo: at + 1, low: number.value, high: number.value };
}

/** "10–12k", "8.000 nga 10.000", "one in five", or the operand alone. */
export function afterFirst(words: QuantityWords, tokens: readonly Token[], first: Operand, blocked: Uint8Array): Found {
  const alone: Found = { kind: 'one', from: first.from, first, to: first.to };
  const every = first.kind === 'number' ? words.inEvery.at(tokens, first.to) : undefined;
  if (every !== undefined) {
    const whole = operandAt(words, tokens, every.to, blocked);
    if (whole !== undefined && isEvery(words, tokens, first, whole))
      return { kind: 'every', from: first.from, first, second: whole, to: whole.to };
  }
  const far = every === undefined ? everyBehindNoun(words, tokens, first, blocked) : undefined;
  if (far !== undefined) return { kind: 'every', from: first.from, first, second: far, to: far.to };
  const was = changedFrom(words, tokens, first, blocked);
  if (was !== undefined) return { kind: 'change-back', from: first.from, first, second: was, to: was.to };
  const part = first.kind === 'number' ? words.partOf.at(tokens, first.to) : undefined;
  if (part !== undefined) {
    const whole = operandAt(words, tokens, skip(words, tokens, part.to), blocked);
    if (whole?.kind === 'number' && whole.low >= first.low && whole.unit === 'count' && whole.low > 1)
      return { kind: 'part', from: first.from, first, second: whole, to: whole.to };
  }
  // "vier- bis fünftausend": a hyphen for what both have in common.
  const shared = isHyphen(tokens[first.to]) ? words.middle.at(tokens, first.to + 1) : undefined;
  const middle = shared ?? dashAt(tokens, first.to) ?? words.middle.at(tokens, first.to);
  if (middle === undefined || first.kind !== 'number') return alone;
  const second = operandAt(words, tokens, skip(words, tokens, middle.to), blocked);
  if (second === undefined || !areCounts(first, second)) return alone;
  if (isPaidTo(words, tokens, first, second)) return alone;
  // "Rose by 3,000 to 12,000": so much more, and how many there are then; "by 20 to 25 per cent" is a range.
  const isOneUnit = first.unit === 'count' && second.unit !== 'count';
  const grows = shared === undefined && !isOneUnit && dashAt(tokens, first.to) === undefined;
  if (
    grows &&
    second.low >= 2 * first.low &&
    words.by.has(tokens[first.from - 1]) &&
    hasVerbBefore(words, tokens, first.from - 1)
  )
    return { kind: 'growth', from: first.from, first, second, to: second.to };
  const scaled = shareScale(first, second);
  return scaled.low < second.high ? { kind: 'range', from: first.from, first: scaled, second, to: second.to } : alone;
}

/** Wholes of which a share is told; of nine members six are a part. */
const ROUND_WHOLES: ReadonlySet<number> = new Set([2, 3, 4, 5, 10, 20, 100, 1000]);

/** "Seven in ten", and not "8 nga 10 ushtarët", which are ten soldiers that are known. */
function isEvery(words: QuantityWords, tokens: readonly Token[], first: Operand, whole: Operand): boolean {
  if (whole.kind !== 'number' || whole.unit !== 'count' || first.unit !== 'count') return false;
  if (whole.low <= first.low || first.low > 20 || whole.low > 1000 || !Number.isInteger(first.low)) return false;
  const isPart = words.partOf.at(tokens, first.to) !== undefined;
  const noun = tokens[whole.to];
  const isDefinite = noun?.kind === 'word' && words.definite.some((ending) => noun.text.endsWith(ending));
  return !isPart || (ROUND_WHOLES.has(whole.low) && !isDefinite);
}

/** "Neuf Français sur dix", "9 people out of 10": the noun between the two. */
function everyBehindNoun(
  words: QuantityWords,
  tokens: readonly Token[],
  first: Operand,
  blocked: Uint8Array,
): Operand | undefined {
  if (first.kind !== 'number' || first.unit !== 'count' || first.low > 20 || tokens[first.to]?.kind !== 'word')
    return undefined;
  const every = words.inEveryFar.at(tokens, first.to + 1) ?? words.inEveryFar.at(tokens, first.to + 2);
  const whole = every === undefined ? undefined : operandAt(words, tokens, every.to, blocked);
  const isShare = whole?.kind === 'number' && whole.unit === 'count' && ROUND_WHOLES.has(whole.low);
  return isShare && whole.low > first.low ? whole : undefined;
}

/** "Rose to 35 from 20": the number before the change, behind the one after it. */
function changedFrom(
  words: QuantityWords,
  tokens: readonly Token[],
  first: Operand,
  blocked: Uint8Array,
): Operand | undefined {
  const to = first.from - 1;
  const from = words.changedFrom.at(tokens, first.to);
  if (first.kind !== 'number' || from === undefined || !words.changedTo.has(tokens[to])) return undefined;
  if (!hasVerbBefore(words, tokens, to)) return undefined;
  const was = operandAt(words, tokens, skip(words, tokens, from.to), blocked);
  return was?.kind === 'number' && was.unit === first.unit ? was : undefined;
}

/** "£1,000 to 2,700 victims": money, and how many it goes to; "£1,000 to 2,700 a month" is a range. */
function isPaidTo(words: QuantityWords, tokens: readonly Token[], first: Operand, second: Operand): boolean {
  const isMoney = (one: Operand): boolean =>
    [tokens[one.from - 1], tokens[one.to]].some((token) => CURRENCY.test(token?.text ?? ''));
  const next = tokens[second.to];
  const isCounted =
    next?.kind === 'word' && [words.stops, words.joiners, words.behindSums].every((set) => !set.has(next));
  return isCounted && words.toward.has(tokens[first.to]) && isMoney(first) && !isMoney(second);
}

function dashAt(tokens: readonly Token[], at: number): { readonly to: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'mark' || !DASH.test(token.text)) return undefined;
  const next = tokens[at + 1];
  const isTied = token.glued === next?.glued;
  return isTied && (next?.kind === 'digits' || token.glued) ? { to: at + 1 } : undefined;
}

function hasVerbBefore(words: QuantityWords, tokens: readonly Token[], at: number): boolean {
  for (let i = Math.max(0, at - VERB_REACH); i < at; i += 1) if (words.change.at(tokens, i) !== undefined) return true;
  return false;
}

function skip(words: QuantityWords, tokens: readonly Token[], at: number): number {
  // "between $1.5 billion and $2 billion"
  if (CURRENCY.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'digits') return at + 1;
  return words.fillers.has(tokens[at]) && tokens[at + 1]?.kind === 'digits' ? at + 1 : at;
}

/** "10-12 mijë": the scale behind the second serves both, where the first has none and would else be larger or tiny. */
function shareScale(first: Operand, second: Operand): Operand {
  const thousands = leftOutThousands(first, second);
  if (thousands !== undefined) return thousands;
  if (first.scale !== 1 || second.scale < 10 || first.low >= second.scale) return first;
  const low = first.low * second.scale;
  return low <= second.high ? { ...first, low, high: low, scale: second.scale } : first;
}

/**
 * "11 to 12,000 troops": the thousands of the first are left out where the whole range
 * is then a narrow one, and would else reach from nothing to the second.
 */
function leftOutThousands(first: Operand, second: Operand): Operand | undefined {
  if (!first.digits || !second.digits || first.scale !== 1 || second.scale !== 1) return undefined;
  const [low, high] = [first.low * 1000, second.high];
  if (high % 1000 !== 0 || !Number.isInteger(first.low) || low >= high || low * 4 < high) return undefined;
  return { ...first, low, high: low, rejected: [...first.rejected, `read as ${plain(first.low)}`] };
}

function areCounts(a: Operand, b: Operand): boolean {
  const isPlain = (one: Operand): boolean => one.kind === 'number' || one.kind === 'fraction';
  const agree = a.unit === b.unit || a.unit === 'count';
  return isPlain(a) && isPlain(b) && agree;
}
