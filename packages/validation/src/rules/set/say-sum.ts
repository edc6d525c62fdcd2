import {
  addDecimals,
  type Claim,
  type Interval,
  type Message,
  parseQuantity,
  type Quantity,
  ZERO,
} from '@claimline/core';
import { inUnitOf } from '../../compare/in-unit-of.ts';
import { figureWithUnit, intervalMessage, wholeWithin } from '../../compare/reasons.ts';

const COUNTED: ReadonlySet<Quantity['form']> = new Set(['exact', 'figure']);

/**
 * What parts come to, as a reader would reckon it: single figures by what is said, “about” where one of them is hedged;
 * else from where to where they reach, in whole numbers where no halves are counted.
 */
export function saySum(whole: Claim, parts: readonly Claim[], sum: Interval, isWhole: boolean): Message {
  const said = parts.map((part) => inUnitOf(part, whole));
  const isPoint = ({ form, stated }: Quantity): boolean =>
    stated.length === 1 && (COUNTED.has(form) || form === 'about');
  if (said.every(isPoint)) {
    const n = said.reduce((all, { stated: [one = ZERO] }) => addDecimals(all, one), ZERO);
    const isExact = said.every(({ form }) => form === 'exact');
    const read = parseQuantity(isExact ? `=${n}` : said.every(({ form }) => COUNTED.has(form)) ? n : `~${n}`);
    if (read.ok) return figureWithUnit({ ...whole, value: read.value }, false);
  }
  return intervalMessage(isWhole ? wholeWithin(sum) : sum);
}
