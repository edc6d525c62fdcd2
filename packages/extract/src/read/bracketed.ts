import type { Token } from '../text/tokens.ts';
import type { Numbers } from './numbers.ts';
import { plain } from './spelling.ts';
import type { QuantityReading } from './types.ts';

/** How many words may stand between a figure and the bracket with its bounds: "million excess deaths worldwide (…)". */
const REACH = 6;

/**
 * "18.2 million (95% interval 17.1–19.6)": a range in brackets in which the figure before
 * them lies counts in the scale of that figure. Only a range that ends there, or before
 * another remark: "1.5 million (1-2 per household)" counts something else.
 */
export function scaleBrackets(
  readings: readonly QuantityReading[],
  tokens: readonly Token[],
  numbers: Numbers,
): readonly QuantityReading[] {
  return readings.map((one, i) => {
    const scale = one.hedge === 'between' ? scaleOf(one, readings.slice(0, i), tokens, numbers) : undefined;
    if (scale === undefined || one.low === null || one.high === null) return one;
    const [low, high] = [tidy(one.low * scale), tidy(one.high * scale)];
    return { ...one, low, high, notation: `${plain(low)}..${plain(high)}`, rule: 'bracketed-range' };
  });
}

function scaleOf(
  { core, low, high, unit }: QuantityReading,
  before: readonly QuantityReading[],
  tokens: readonly Token[],
  numbers: Numbers,
): number | undefined {
  if (unit !== 'count' || low === null || high === null || high >= 1000) return undefined;
  const behind = tokens.find(({ start }) => start >= core.end);
  if (behind === undefined || !/^[)\],;]$/.test(behind.text)) return undefined;
  const bracket = openBefore(tokens, placeOf(tokens, core.start));
  const figure = before.findLast(({ end }) => bracket !== undefined && end <= (tokens[bracket]?.start ?? 0));
  if (bracket === undefined || figure === undefined || figure.unit !== 'count' || figure.value === null)
    return undefined;
  const between = tokens.slice(0, bracket).filter(({ start }) => start >= figure.end);
  if (between.length > REACH || between.some(({ kind }) => kind === 'mark')) return undefined;
  const scale = numbers.at(tokens, placeOf(tokens, figure.core.start))?.scale ?? 1;
  const said = figure.value / scale;
  return scale >= 1000 && low <= said && said <= high ? scale : undefined;
}

/** The bracket that is open at a token. */
function openBefore(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from - 1; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (/^[()[\]]$/.test(text)) return text === '(' || text === '[' ? at : undefined;
  }
  return undefined;
}

function placeOf(tokens: readonly Token[], start: number): number {
  return tokens.findIndex((token) => token.start === start);
}

/** 17.1 million is 17,100,000 and not 17,100,000.000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}
