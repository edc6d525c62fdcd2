import type { Day } from '@claimline/core';
import type { Unit } from '../../languages/types.ts';
import type { Token } from '../../text/tokens.ts';
import { period, shifted, unitAt as unitFrom } from '../calendar.ts';
import type { Dated } from './dated.ts';
import { spanAt } from './spans.ts';
import type { DateWords } from './words.ts';

/** Longest run of words behind "three days before", as the event that it hangs on. */
const EVENT_WORDS = 5;

/** "within days", "brenda 48 orëve", "in the coming weeks". */
export function withinAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const word = words.lists.within.at(tokens, at);
  if (word === undefined) return undefined;
  const counted = countAt(words, tokens, word.to);
  const unit = words.units.at(tokens, counted?.to ?? word.to);
  if (unit === undefined) return undefined;
  const most = counted?.high ?? { hour: 24, day: 6, week: 4, month: 3, year: 2 }[unit.value];
  const last = unit.value === 'hour' ? anchor + Math.max(1, Math.ceil(most / 24)) : shifted(anchor, unit.value, most);
  return { from: at, to: unit.to, ...period(anchor, last), relative: true, rule: 'within' };
}

/** "the last three weeks", "ditët e fundit", "the coming days". */
export function lastFewAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  // "Expected to last six weeks".
  if (words.lasting.has(tokens[at - 1])) return undefined;
  const window = windowAt(words, tokens, at, anchor);
  if (window !== undefined) return window;
  for (const [name, sign] of [
    ['past', -1],
    ['coming', 1],
  ] as const) {
    const word = words.lists[name].at(tokens, at);
    if (word === undefined) continue;
    const lead = words.last.at(tokens, word.to);
    const counted = countAt(words, tokens, lead?.to ?? word.to);
    // "Ces 24 dernières heures": the word that says which stands between the count and its unit.
    const between = counted === undefined ? undefined : words.last.at(tokens, counted.to);
    const unit = counted === undefined ? undefined : words.units.at(tokens, between?.to ?? counted.to);
    if (counted === undefined || unit === undefined) continue;
    const behind = words.last.at(tokens, unit.to);
    const isSaid = [lead, behind, between].some((one) => one?.value === sign) || says(words, tokens, at, word.to, sign);
    if (words.language.dates.modifiers !== 'before' && !isSaid) continue;
    const end = behind?.to ?? unit.to;
    const far =
      unit.value === 'hour'
        ? anchor + sign * Math.ceil(counted.high / 24)
        : shifted(anchor, unit.value, sign * counted.high);
    const span = sign < 0 ? period(far, anchor) : period(anchor, far);
    return { from: at, to: end, ...span, relative: true, rule: name };
  }
  return undefined;
}

/** "The past year": up to now, and not the year of the calendar before this one. */
function windowAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const word = words.window.at(tokens, at);
  const unit = word === undefined ? undefined : words.units.at(tokens, word.to);
  if (unit === undefined || unit.value === 'hour' || unit.value === 'day') return undefined;
  if (words.plurals.has(tokens[unit.to - 1]) || words.lists.links.at(tokens, unit.to) !== undefined) return undefined;
  return { from: at, to: unit.to, ...period(shifted(anchor, unit.value, -1), anchor), relative: true, rule: 'window' };
}

/** "three weeks ago", "dy javë më parë", "para dy javësh", "in two days", "disa ditë para deklaratës". */
export function countedAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const before = words.lists.agoBefore.at(tokens, at);
  if (before !== undefined) {
    const found = countedUnit(words, tokens, before.to);
    if (found !== undefined) return counted(at, found.to, found, -1, anchor, 'ago');
  }
  const ahead = words.lists.aheadBefore.at(tokens, at);
  if (ahead !== undefined && isToCome(words, tokens, at)) {
    const found = countedUnit(words, tokens, ahead.to);
    // "Через два дні після аварії" hangs on what it follows.
    const hangs = found !== undefined && words.lists.afterWords.at(tokens, found.to) !== undefined;
    if (found !== undefined && !hangs && found.unit !== 'hour') return counted(at, found.to, found, 1, anchor, 'ahead');
  }
  const found = countedUnit(words, tokens, at) ?? oneUnit(words, tokens, at);
  if (found === undefined) return undefined;
  const ago = words.lists.agoAfter.at(tokens, found.to);
  if (ago !== undefined) return counted(at, ago.to, found, -1, anchor, 'ago');
  const event = words.lists.beforeWords.at(tokens, found.to);
  if (event === undefined) return undefined;
  const date = spanAt(words, tokens, event.to, anchor);
  const from = date?.first ?? anchor;
  const to = date?.to ?? eventEnd(words, tokens, event.to);
  return to === undefined ? undefined : counted(at, to, found, -1, from, 'before-event');
}

/** Is one of the words "last", or "next", in its own form? */
function says(words: DateWords, tokens: readonly Token[], from: number, to: number, sign: 1 | -1): boolean {
  for (let i = from; i < to; i += 1) if (words.last.at(tokens, i)?.value === sign) return true;
  return false;
}

/** Is what the sentence tells still to come? "It rose in two years" is no day. */
function isToCome(words: DateWords, tokens: readonly Token[], at: number): boolean {
  if (words.language.dates.future.length === 0) return true;
  for (let i = at - 1; i >= 0 && at - i < 12 && !/^[.!?;:]$/.test(tokens[i]?.text ?? ''); i -= 1)
    if (words.future.has(tokens[i])) return true;
  return false;
}

function counted(
  from: number,
  to: number,
  found: { readonly unit: Unit; readonly low: number; readonly high: number },
  sign: 1 | -1,
  anchor: Day,
  rule: string,
): Dated {
  const ends = [shifted(anchor, found.unit, sign * found.low), shifted(anchor, found.unit, sign * found.high)].sort(
    (a, b) => a - b,
  );
  const [first = anchor, last = anchor] = ends;
  const coarse = found.low === found.high && (found.unit === 'month' || found.unit === 'year');
  const span = coarse ? unitFrom(anchor, found.unit, sign * found.low) : period(first, last);
  return { from, to, ...span, relative: true, rule };
}

/** "Рік тому": one of it, where the language has no article. */
function oneUnit(words: DateWords, tokens: readonly Token[], at: number): ReturnType<typeof countedUnit> {
  const unit = words.language.numbers.juxtaposed === true ? words.units.at(tokens, at) : undefined;
  if (unit === undefined || words.lists.agoAfter.at(tokens, unit.to) === undefined) return undefined;
  return words.numbers.at(tokens, at - 1) === undefined
    ? { to: unit.to, unit: unit.value, low: 1, high: 1 }
    : undefined;
}

function countedUnit(
  words: DateWords,
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly unit: Unit; readonly low: number; readonly high: number } | undefined {
  const count = countAt(words, tokens, at);
  const unit = count === undefined ? undefined : words.units.at(tokens, count.to);
  return count === undefined || unit === undefined
    ? undefined
    : { to: unit.to, unit: unit.value, low: count.low, high: count.high };
}

function countAt(
  words: DateWords,
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly low: number; readonly high: number } | undefined {
  // "5 për qind një vit më parë": the second half of a per cent counts no years.
  if (words.percent.before(tokens, at + 1) !== undefined) return undefined;
  const few = words.few.at(tokens, at);
  if (few !== undefined) return { to: few.to, low: few.value[0], high: few.value[1] };
  const token = tokens[at];
  if (token?.kind === 'word' && words.numbers.articles.has(token)) return { to: at + 1, low: 1, high: 1 };
  const number = words.numbers.at(tokens, at);
  if (number === undefined || !Number.isInteger(number.value) || number.value > 1000 || number.value < 1)
    return undefined;
  return { to: number.to, low: number.value, high: number.value };
}

/** The words of an event: as far as a noun phrase goes. */
function eventEnd(words: DateWords, tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'word') return undefined;
  let to = at + 1;
  while (to < tokens.length && to < at + EVENT_WORDS) {
    const token = tokens[to];
    if (token?.kind !== 'word' || (words.stops.has(token) && !words.nounLinks.has(token))) break;
    const isLink = words.nounLinks.has(token);
    if (!isLink && !words.nounLinks.has(tokens[to - 1]) && !token.capital) break;
    to += 1;
  }
  while (to > at + 1 && words.nounLinks.has(tokens[to - 1])) to -= 1;
  return to;
}
