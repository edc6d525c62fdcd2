import type { Hedge, Language } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { scaleBrackets } from './bracketed.ts';
import type { Numbers } from './numbers.ts';
import { hedgeBefore, hedged } from './quantities/hedges.ts';
import { afterFirst, everyAt, oneOrTwoAt, pairAt } from './quantities/joined.ts';
import { operandAt } from './quantities/operands.ts';
import { finish, make } from './quantities/readings.ts';
import { QuantityWords } from './quantities/words.ts';
import { joinBounds } from './two-bounds.ts';
import type { QuantityReading } from './types.ts';

/** Number phrases of one language, from hedge to unit. */
export class Quantities {
  private readonly words: QuantityWords;

  constructor(language: Language, numbers: Numbers, lexicon: Lexicon) {
    this.words = new QuantityWords(language, numbers, lexicon);
  }

  /** All number phrases of the tokens; `taken` marks what is a date or another thing already. */
  read(text: string, tokens: readonly Token[], taken: Uint8Array): readonly QuantityReading[] {
    const blocked = this.words.guards.blocked(tokens);
    for (let i = 0; i < taken.length; i += 1) if (taken[i] === 1) blocked[i] = 1;
    const readings: QuantityReading[] = [];
    let free = 0;
    for (let at = 0; at < tokens.length; ) {
      const found = this.words.mayBegin(tokens[at])
        ? quantityAt(this.words, text, tokens, at, blocked, free)
        : undefined;
      if (found === undefined) {
        at += 1;
        continue;
      }
      readings.push(...found.readings);
      at = found.to;
      free = at;
    }
    const joined = joinBounds(withWholes(text, readings), tokens, this.words.also);
    return scaleBrackets(joined, tokens, this.words.numbers);
  }
}

function quantityAt(
  words: QuantityWords,
  text: string,
  tokens: readonly Token[],
  at: number,
  blocked: Uint8Array,
  free: number,
): { readonly readings: readonly QuantityReading[]; readonly to: number } | undefined {
  if (blocked[at] === 1) return undefined;
  // Words that are a whole quantity, with what a hedge before them does to it.
  const whole = (
    { value, to }: { readonly value: number; readonly to: number },
    more: Pick<QuantityReading, 'unit' | 'relation' | 'rule'>,
  ): { readonly readings: readonly QuantityReading[]; readonly to: number } => {
    const hedge = hedgeBefore(words, tokens, at, blocked, free);
    const isHedged = hedge !== undefined && hedge.value !== 'increment';
    const bounds = hedged(value, isHedged ? (hedge.value as Exclude<Hedge, 'increment'>) : 'exact');
    const spans = { from: isHedged ? hedge.from : at, to, coreFrom: at, coreTo: to };
    return { to, readings: [make(text, tokens, spans, bounds, { ...more, rejected: [] })] };
  };
  const multiple = words.multiples.at(tokens, at) ?? timesAt(words, tokens, at);
  if (multiple !== undefined) return whole(multiple, { unit: 'times', relation: 'multiplier', rule: 'multiple' });
  const zero = words.zero.at(tokens, at);
  const none = zero !== undefined && words.zeroNouns.has(tokens[zero.to]) ? zero : words.noneOf.at(tokens, at);
  if (none !== undefined) return whole({ value: 0, to: none.to }, { unit: 'count', relation: null, rule: 'none' });
  const pair = pairAt(words, tokens, at, blocked);
  if (pair !== undefined) return finish(words, text, tokens, pair, blocked, free);
  const every = everyAt(words, tokens, at, blocked);
  if (every !== undefined) return finish(words, text, tokens, every, blocked, free);
  const first = operandAt(words, tokens, at, blocked) ?? oneOrTwoAt(words, tokens, at, blocked);
  if (first === undefined) return undefined;
  return finish(words, text, tokens, afterFirst(words, tokens, first, blocked), blocked, free);
}

/** "10 times higher", "в 2,5 раза": a number of times as much as something unnamed. */
function timesAt(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const number = words.numbers.at(tokens, at);
  if (number === undefined || !words.times.has(tokens[number.to])) return undefined;
  const follows = words.timesFollow.at(tokens, number.to + 1) !== undefined;
  return follows || words.timesBefore.has(tokens[at - 1]) ? { value: number.value, to: number.to + 1 } : undefined;
}

/** "16 of them" is a part only of more that the sentence has counted before. */
function withWholes(text: string, readings: readonly QuantityReading[]): readonly QuantityReading[] {
  return readings.map((one, i) => {
    if (one.relation !== 'part' || readings[i + 1]?.relation === 'whole') return one;
    const before = readings[i - 1];
    const most = one.high ?? one.low ?? 0;
    const isLarger =
      before?.unit === 'count' && one.unit === 'count' && (before.high ?? Number.POSITIVE_INFINITY) >= most;
    return isLarger && !/[.!?]\s/.test(text.slice(before.end, one.start)) ? one : { ...one, relation: null };
  });
}
