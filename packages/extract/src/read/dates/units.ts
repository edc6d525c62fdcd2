import type { Day } from '@claimline/core';
import type { Token } from '../../text/tokens.ts';
import { period, shifted, unitAt as unitFrom } from '../calendar.ts';
import type { Dated } from './dated.ts';
import type { DateWords } from './words.ts';

export function phraseAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const phrase = words.phrases.at(tokens, at);
  if (phrase === undefined) return undefined;
  // "pesë vjet" counts years; "vjet" alone is last year.
  if (
    words.units.at(tokens, at)?.to === phrase.to &&
    (words.numbers.at(tokens, at - 1) !== undefined || tokens[at - 1]?.kind === 'digits')
  )
    return undefined;
  const [unit, offset] = phrase.value;
  return { from: at, to: phrase.to, ...unitFrom(anchor, unit, offset), relative: true, rule: 'phrase' };
}

/** "last week", "javën e kaluar", "this year". */
export function unitAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const { modifiers } = words.language.dates;
  const modifier = modifiers === 'after' ? undefined : words.last.at(tokens, at);
  const unit = words.units.at(tokens, modifier?.to ?? at);
  if (unit === undefined || unit.value === 'hour') return undefined;
  const behind = modifiers === 'before' || modifier !== undefined ? undefined : words.last.at(tokens, unit.to);
  const offset = modifier?.value ?? behind?.value;
  if (offset === undefined) return undefined;
  const plural = words.numbers.at(tokens, (modifier?.to ?? at) - 1) !== undefined && modifier === undefined;
  if (plural) return undefined;
  const to = behind?.to ?? unit.to;
  if (words.plurals.has(tokens[unit.to - 1])) {
    // "ditët e fundit", "the coming days".
    const far = shifted(anchor, unit.value, offset * (unit.value === 'day' ? 6 : 3));
    return offset === 0
      ? undefined
      : { from: at, to, ...(offset < 0 ? period(far, anchor) : period(anchor, far)), relative: true, rule: 'recent' };
  }
  return { from: at, to, ...unitFrom(anchor, unit.value, offset), relative: true, rule: 'unit' };
}

/** "the end of the year", "në fund të muajit": the year or month of the anchor. */
function ownUnitAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const unit = words.units.at(tokens, at);
  if (unit === undefined || (unit.value !== 'year' && unit.value !== 'month' && unit.value !== 'week'))
    return undefined;
  if (words.plurals.has(tokens[unit.to - 1])) return undefined;
  return { from: at, to: unit.to, ...unitFrom(anchor, unit.value, 0), relative: true, rule: 'unit' };
}

/** "Anfang des Jahres": the word for a unit may itself be listed as a link. */
export function ownUnitBetween(
  words: DateWords,
  tokens: readonly Token[],
  from: number,
  to: number,
  anchor: Day,
): Dated | undefined {
  for (let at = from; at <= to; at += 1) {
    const own = ownUnitAt(words, tokens, at, anchor);
    if (own !== undefined) return own;
  }
  return undefined;
}
