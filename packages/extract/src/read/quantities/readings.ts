import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { plain } from '../spelling.ts';
import type { QuantityReading, Relation } from '../types.ts';
import { bounded, hedgeAfter, hedgeBefore, hedged, withPlus } from './hedges.ts';
import type { Bounds, Found, Operand, Two, Unit } from './operand.ts';
import type { QuantityWords } from './words.ts';

/** Puts hedges around what was found and makes readings of it. */
export function finish(
  words: QuantityWords,
  text: string,
  tokens: readonly Token[],
  found: Found,
  blocked: Uint8Array,
  free: number,
): { readonly readings: readonly QuantityReading[]; readonly to: number } | undefined {
  const { first } = found;
  if (found.kind !== 'every' && isDuration(words, tokens, found)) return undefined;
  if (
    found.kind === 'one' &&
    (looksLikeYear(text, tokens, first, words.language.capitalNouns === true) || isYearOf(words, tokens, first))
  )
    return undefined;
  if (found.kind === 'range') return { to: found.to, readings: [range(words, text, tokens, found, blocked, free)] };
  if (found.kind === 'every') {
    const before = hedgeBefore(words, tokens, found.from, blocked, free);
    const hedge = before?.value === 'increment' ? undefined : before?.value;
    const spans = {
      from: hedge === undefined ? found.from : (before?.from ?? found.from),
      to: found.to,
      coreFrom: found.from,
      coreTo: found.to,
    };
    const bounds = hedged(first.low / found.second.low, hedge ?? 'exact');
    return {
      to: found.to,
      readings: [make(text, tokens, spans, bounds, { unit: 'ratio', relation: null, rule: 'one-in', rejected: [] })],
    };
  }
  if (found.kind === 'part' || found.kind === 'change' || found.kind === 'growth' || found.kind === 'change-back') {
    const relations: Readonly<Record<typeof found.kind, readonly [Relation, Relation]>> = {
      part: ['part', 'whole'],
      change: ['from', 'to'],
      growth: ['increment', 'to'],
      'change-back': ['to', 'from'],
    };
    const [x, y] = relations[found.kind];
    return {
      to: found.to,
      readings: [
        single(words, text, tokens, first, blocked, free, x),
        single(words, text, tokens, found.second, blocked, found.second.from, y),
      ],
    };
  }
  const reading = single(words, text, tokens, first, blocked, free, null);
  let to = first.to;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < reading.end) to += 1;
  return { to, readings: [reading] };
}

function range(
  words: QuantityWords,
  text: string,
  tokens: readonly Token[],
  found: Two<'range'>,
  blocked: Uint8Array,
  free: number,
): QuantityReading {
  const { first, second } = found;
  const hedge = hedgeBefore(words, tokens, found.from, blocked, free);
  const isUnit = (unit: Unit): boolean => first.unit === unit || second.unit === unit;
  const unit: Unit = isUnit('%') ? '%' : isUnit('point') ? 'point' : second.unit;
  const bounds: Bounds = {
    value: null,
    low: first.low,
    high: second.high,
    lowClosed: true,
    highClosed: true,
    hedge: 'between',
    notation: `${hedge?.value === 'about' ? '~' : ''}${plain(first.low)}..${plain(second.high)}`,
  };
  const from = hedge?.value === 'about' ? hedge.from : found.from;
  return make(text, tokens, { from, to: found.to, coreFrom: first.from, coreTo: second.coreTo }, bounds, {
    unit,
    relation: hedge?.value === 'increment' ? 'increment' : null,
    rule: 'range',
    rejected: [...first.rejected, ...second.rejected],
  });
}

function single(
  words: QuantityWords,
  text: string,
  tokens: readonly Token[],
  operand: Operand,
  blocked: Uint8Array,
  free: number,
  relation: Relation | null,
): QuantityReading {
  const before = hedgeBefore(words, tokens, operand.from, blocked, free);
  const after = hedgeAfter(words, tokens, operand.to);
  const more =
    words.moreAfter.at(tokens, operand.to) ??
    (after === undefined ? moreBehindNoun(words, tokens, operand.to) : undefined);
  // "Выросло до 27": how far something went is how many there are, no bound.
  const isReached =
    before?.value === 'up-to' && words.reach.has(tokens[before.from]) && changeEnds(words, tokens, before.from);
  const isMore = before?.value === 'increment' || more !== undefined || relation === 'increment';
  // "About five hundred or more": the bound says more than the hedge.
  const isBounded = before?.value === 'about' && after !== undefined && after.value !== 'about';
  const used = before !== undefined && before.value !== 'increment' && !isBounded ? before : after;
  const said = used?.value === 'increment' ? undefined : used?.value;
  const hedge = isReached ? operand.own : (said ?? operand.own);
  const bounds = bounded(operand, hedge);
  const from = before === undefined ? operand.from : before.from;
  const to = after !== undefined && used === after ? after.to : operand.to;
  const spans = { from, to, coreFrom: operand.from, coreTo: operand.coreTo };
  const rule = hedge === undefined ? operand.kind : `${hedge}-${operand.kind}`;
  return make(text, tokens, spans, isMore ? { ...bounds, notation: withPlus(bounds.notation) } : bounds, {
    unit: operand.unit,
    relation: relation ?? (isReached ? 'to' : isMore ? 'increment' : partOf(words, tokens, from, to)),
    rule,
    rejected: operand.rejected,
  });
}

/** Words between the verb of a change and what it came to. */
const CHANGE_REACH = 9;

/** Is the verb of a change right before a token, or one word before it? */
function changeEnds(words: QuantityWords, tokens: readonly Token[], at: number): boolean {
  if (words.change.before(tokens, at) !== undefined || words.change.before(tokens, at - 1) !== undefined) return true;
  // "Снизилась на 1,7%, до 9,2 млн": behind how much it changed.
  if (!/^[,—–-]$/.test(tokens[at - 1]?.text ?? '')) return false;
  for (let i = at - 2; i >= 0 && at - i <= CHANGE_REACH; i -= 1) {
    if (words.change.at(tokens, i) !== undefined) return true;
    if (/^[.!?;]$/.test(tokens[i]?.text ?? '') && tokens[i + 1]?.glued !== true) return false;
  }
  return false;
}

/** "16 of them", "including 16": a part of what was counted before. */
function partOf(words: QuantityWords, tokens: readonly Token[], from: number, to: number): 'part' | null {
  const isPart = words.partBefore.before(tokens, from) ?? words.partBehind.at(tokens, to);
  return isPart === undefined ? null : 'part';
}

/** "3.000 trupa të tjera", "3 000 soldats supplémentaires". */
function moreBehindNoun(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
): { readonly to: number } | undefined {
  const noun = tokens[at];
  if (noun?.kind !== 'word' || words.stops.has(noun) || words.joiners.has(noun)) return undefined;
  const more = words.moreAfter.at(tokens, at + 1);
  return more !== undefined && moreIsClear(words, tokens, at + 1) ? more : undefined;
}

/** "more" behind a noun compares as often as it adds. */
function moreIsClear(words: QuantityWords, tokens: readonly Token[], at: number): boolean {
  if (!['more', 'mehr', 'mas', 'me', 'di', 'de', 'in'].includes(tokens[at]?.text ?? '')) return true;
  // "3.000 soldados más.": at the end of a clause nothing is compared.
  const to = words.moreAfter.at(tokens, at)?.to ?? tokens.length;
  return tokens[to] === undefined || /^[.,;:!?]$/.test(tokens[to]?.text ?? '');
}

/** "the 2024 budget": a year of these decades behind an article, no round number. */
function isYearOf(words: QuantityWords, tokens: readonly Token[], operand: Operand): boolean {
  const own = tokens[operand.from];
  if (operand.to !== operand.from + 1 || own?.kind !== 'digits' || !/^(?:19[5-9]|20[0-3])\d$/.test(own.text))
    return false;
  return Number(own.text) % 100 !== 0 && words.fillers.has(tokens[operand.from - 1]);
}

/** "For three weeks", "7 dhe 9 vjeç", "half an hour": a length of time is no count that a claim could be about. */
function isDuration(words: QuantityWords, tokens: readonly Token[], { first, to }: Found): boolean {
  if (first.unit !== 'count' && first.unit !== 'ratio') return false;
  if (isTimeUnit(words, tokens, to, first.kind === 'fraction')) return true;
  const joined =
    words.joiners.has(tokens[to]) || words.withHalf.has(tokens[to]) ? to + 1 : words.middle.at(tokens, to)?.to;
  const second =
    joined === undefined ? undefined : (words.numbers.at(tokens, joined) ?? words.fractions.at(tokens, joined));
  return second !== undefined && isTimeUnit(words, tokens, second.to, false);
}

function isTimeUnit(words: QuantityWords, tokens: readonly Token[], at: number, isShare: boolean): boolean {
  const from = isHyphen(tokens[at]) && tokens[at + 1]?.glued === true ? at + 1 : at;
  // "Half an hour", but "£31 a year".
  return [from, isShare && words.numbers.articles.has(tokens[from]) ? from + 1 : from].some(
    (place) => words.units.at(tokens, place) !== undefined || words.timeUnits.has(tokens[place]),
  );
}

export function make(
  text: string,
  tokens: readonly Token[],
  { from, to, coreFrom, coreTo }: { from: number; to: number; coreFrom: number; coreTo: number },
  bounds: Bounds,
  more: Pick<QuantityReading, 'unit' | 'relation' | 'rule' | 'rejected'>,
): QuantityReading {
  const place = (a: number, b: number): { start: number; end: number } => ({
    start: tokens[a]?.start ?? 0,
    end: tokens[b - 1]?.end ?? text.length,
  });
  return { type: 'quantity', ...place(from, to), core: place(coreFrom, coreTo), ...bounds, ...more };
}

/** 2014 alone is a year, unless something that it counts stands behind it. */
function looksLikeYear(text: string, tokens: readonly Token[], operand: Operand, capitalNouns: boolean): boolean {
  const token = tokens[operand.from];
  if (operand.to !== operand.from + 1 || token?.kind !== 'digits' || !/^(?:1[89]|20)\d\d$/.test(token.text))
    return false;
  const next = tokens[operand.to];
  if (next === undefined || next.kind !== 'word') return true;
  return next.capital !== capitalNouns || text.slice(token.end, next.start).trim() !== '';
}
