import type { Day } from '@claimline/core';
import type { Token } from '../../text/tokens.ts';
import { addMonths, monthDays, partsOf, period, two, year4 } from '../calendar.ts';
import type { Dated } from './dated.ts';
import { monthAt } from './months.ts';
import { ownUnitBetween, unitAt } from './units.ts';
import type { DateWords } from './words.ts';
import { yearAt } from './years.ts';

/** "The first nine months of 2024", "nëntë muajt e parë të vitit": so many units from where a year or month begins. */
export function firstOfAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const before = words.first.at(tokens, at);
  if (before === undefined && !isFirstNear(words, tokens, at)) return undefined;
  const count = words.numbers.at(tokens, before?.to ?? at);
  if (count === undefined || count.value < 2 || count.value > 60 || !Number.isInteger(count.value)) return undefined;
  const between = before === undefined ? words.first.at(tokens, count.to) : undefined;
  const unit = words.units.at(tokens, between?.to ?? count.to);
  if (unit === undefined || unit.value === 'hour' || unit.value === 'year') return undefined;
  const behind = before === undefined && between === undefined ? words.first.at(tokens, unit.to) : undefined;
  if (before === undefined && between === undefined && behind === undefined) return undefined;
  const next = words.skipLinks(tokens, behind?.to ?? unit.to);
  const whole =
    yearAt(words, tokens, words.skipIn(tokens, next)) ??
    yearAt(words, tokens, next) ??
    monthAt(words, tokens, next, anchor, true) ??
    unitAt(words, tokens, next, anchor) ??
    ownUnitBetween(words, tokens, behind?.to ?? unit.to, next, anchor);
  if (whole === undefined && unit.value === 'month' && count.value >= 3)
    return ofOwnYear(at, behind?.to ?? unit.to, count.value, anchor);
  if (whole === undefined || whole.first === null) return undefined;
  const start = partsOf(whole.first);
  if (unit.value === 'month') {
    const end = addMonths(start, count.value - 1);
    const edtf = `${year4(start.year)}-${two(start.month)}/${year4(end.year)}-${two(end.month)}`;
    return { ...whole, from: at, edtf, first: whole.first, last: monthDays(end).last, rule: 'first-of' };
  }
  const days = count.value * (unit.value === 'week' ? 7 : 1);
  return { ...whole, from: at, ...period(whole.first, whole.first + days - 1), rule: 'first-of' };
}

/** "In the first nine months": of the last year in which they have passed. */
function ofOwnYear(from: number, to: number, months: number, anchor: Day): Dated | undefined {
  if (months > 12) return undefined;
  const own = partsOf(anchor);
  const year = months < own.month ? own.year : own.year - 1;
  const edtf = `${year4(year)}-01/${year4(year)}-${two(months)}`;
  const first = monthDays({ year, month: 1 }).first;
  return { from, to, edtf, first, last: monthDays({ year, month: months }).last, relative: true, rule: 'first-of' };
}

/** Words from a count to its "first" behind it. */
const REACH = 5;

function isFirstNear(words: DateWords, tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i <= at + REACH; i += 1) if (words.first.begins(tokens[i])) return true;
  return false;
}
