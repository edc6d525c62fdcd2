import type { Phrases } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { plain } from './spelling.ts';
import type { QuantityReading } from './types.ts';

/**
 * "More than 100 but fewer than 300" bounds one number from both sides: two readings of
 * one unit with nothing but a conjunction between them become one. Each end keeps what
 * its words say of it, included or not; the notation of dossiers has the ends as said.
 */
export function joinBounds(
  readings: readonly QuantityReading[],
  tokens: readonly Token[],
  also: Phrases<true>,
): readonly QuantityReading[] {
  const joined: QuantityReading[] = [];
  let at = 0;
  for (const reading of readings) {
    const last = joined.at(-1);
    if (last !== undefined && areTwoSides(last, reading)) {
      while (at < tokens.length && (tokens[at]?.start ?? 0) < last.end) at += 1;
      if (isConjunction(tokens, at, reading.start, also)) {
        joined[joined.length - 1] = join(last, reading);
        continue;
      }
    }
    joined.push(reading);
  }
  return joined;
}

function areTwoSides(a: QuantityReading, b: QuantityReading): boolean {
  if (a.unit !== b.unit || a.relation !== null || b.relation !== null) return false;
  const [low, high] = a.high === null ? [a, b] : [b, a];
  if (low.low === null || low.high !== null || high.high === null || high.low !== null) return false;
  return low.hedge !== 'order' && low.low < high.high;
}

function isConjunction(tokens: readonly Token[], from: number, end: number, also: Phrases<true>): boolean {
  let at = tokens[from]?.text === ',' ? from + 1 : from;
  const word = also.at(tokens, at);
  if (word === undefined && at === from) return false;
  at = word?.to ?? at;
  return tokens[at]?.start === end;
}

function join(first: QuantityReading, second: QuantityReading): QuantityReading {
  const [low, high] = first.high === null ? [first, second] : [second, first];
  return {
    ...first,
    end: second.end,
    core: { start: first.core.start, end: second.core.end },
    value: null,
    low: low.low,
    high: high.high,
    lowClosed: low.lowClosed,
    highClosed: high.highClosed,
    hedge: 'between',
    notation: `${plain(low.low ?? 0)}..${plain(high.high ?? 0)}`,
    rule: 'two-bounds',
    rejected: [...first.rejected, ...second.rejected],
  };
}
