import { parseQuantity } from '@claimline/core';
import type { Hedge } from '../../languages/types.ts';
import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { plain } from '../spelling.ts';
import type { Bounds, Operand } from './operand.ts';
import type { QuantityWords } from './words.ts';

const MARKS: Readonly<Record<string, Hedge>> = {
  '~': 'about',
  '≈': 'about',
  '±': 'about',
  '>': 'more-than',
  '≥': 'at-least',
  '<': 'less-than',
  '≤': 'at-most',
};

const SIGNS: Readonly<Record<string, string>> = {
  about: '~',
  nearly: '~<',
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
  'up-to': '..',
  'a-little-over': '~>',
  exact: '',
};

export const CURRENCY: RegExp = /^\p{Sc}$/u;

/** Hedges that are written short. */
const SHORT = /^(?:c|ca|approx|ungef|env|aprox|rr|бл|ок|прибл)$/;

export function hedgeBefore(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
  blocked: Uint8Array,
  free: number,
): { readonly from: number; readonly value: Hedge } | undefined {
  const mark = tokens[at - 1];
  if (mark?.kind === 'mark' && at - 1 >= free && Object.hasOwn(MARKS, mark.text)) {
    const value = MARKS[mark.text];
    if (value !== undefined) return { from: at - 1, value };
  }
  // "About £3m": the sign of a currency belongs to the number.
  const begins = mark?.kind === 'mark' && CURRENCY.test(mark.text) ? at - 1 : at;
  // "Ca. 300": the hedge is written short.
  const short = tokens[begins - 1]?.text === '.' && tokens[begins - 1]?.glued === true ? tokens[begins - 2] : undefined;
  const isShort = short !== undefined && SHORT.test(short.text);
  for (const end of isShort || words.fillers.has(tokens[begins - 1]) ? [begins, begins - 1] : [begins]) {
    const found = words.before.before(tokens, end);
    if (found !== undefined && found.from >= free && blocked[found.from] !== 1)
      return isTopic(words, tokens, found.from, end) ? undefined : found;
  }
  return undefined;
}

/** Words before "über" in which something is told about the number, and not a bound. */
const TOPIC_REACH = 3;

/** "Der Bericht über zwölf Tote": about them, not more of them. */
function isTopic(words: QuantityWords, tokens: readonly Token[], from: number, end: number): boolean {
  if (from !== end - 1 || !words.topicHedges.has(tokens[from])) return false;
  for (let at = from - 1; at >= 0 && from - at <= TOPIC_REACH; at -= 1)
    if (words.topicWords.has(tokens[at])) return true;
  return false;
}

export function hedgeAfter(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
): { readonly to: number; readonly value: Hedge } | undefined {
  const mark = tokens[at];
  if (mark?.text === '+' && mark.glued && tokens[at + 1]?.kind !== 'digits') return { to: at + 1, value: 'at-least' };
  // "600,000-plus", "3.000-und mehr": a hyphen may tie the words to the number.
  const after = words.after.at(tokens, isHyphen(tokens[at]) ? at + 1 : at);
  if (after === undefined) return undefined;
  // "3 and more than 20": the words belong to the number behind them.
  for (let i = at; i < after.to; i += 1) if ((words.before.at(tokens, i)?.to ?? 0) > after.to) return undefined;
  return after;
}

export function bounded(
  operand: Pick<Operand, 'kind' | 'low' | 'high'>,
  hedge: Exclude<Hedge, 'increment'> | undefined,
): Bounds {
  if (operand.kind === 'vague')
    return {
      value: null,
      low: operand.low * 2,
      high: null,
      lowClosed: true,
      highClosed: false,
      hedge: 'order',
      notation: `${plain(operand.low)}s`,
    };
  if (operand.kind === 'few')
    return {
      value: null,
      low: operand.low,
      high: operand.high,
      lowClosed: true,
      highClosed: true,
      hedge: 'few',
      notation: `~${plain(operand.low)}..${plain(operand.high)}`,
    };
  return hedged(operand.low, hedge ?? 'exact');
}

/** What a hedge leaves of a number, as the model of quantities has it. */
export function hedged(value: number, hedge: Exclude<Hedge, 'increment'>): Bounds {
  const notation = `${SIGNS[hedge] ?? ''}${plain(value)}`;
  const common = { value, hedge, notation };
  if (hedge === 'exact') return { ...common, low: value, high: value, lowClosed: true, highClosed: true };
  if (hedge === 'more-than' || hedge === 'a-little-over')
    return { ...common, low: value, high: null, lowClosed: false, highClosed: false };
  if (hedge === 'at-least') return { ...common, low: value, high: null, lowClosed: true, highClosed: false };
  if (hedge === 'less-than') return { ...common, low: null, high: value, lowClosed: false, highClosed: false };
  if (hedge === 'at-most' || hedge === 'up-to')
    return { ...common, low: null, high: value, lowClosed: false, highClosed: true };
  const read = parseQuantity(notation);
  const soft = read.ok ? read.value.soft : null;
  const low = soft?.low ?? null;
  const high = soft?.high ?? null;
  return {
    ...common,
    low: low === null ? null : Number(low),
    high: high === null ? null : Number(high),
    lowClosed: true,
    highClosed: hedge !== 'nearly',
  };
}

export function withPlus(notation: string): string {
  return notation.startsWith('+') ? notation : `+${notation.replace(/^~(?=\d)/, '')}`;
}
