import type { Day, FuzzyDate } from '@claimline/core';
import type { DatePart } from './types.ts';

/** One glyph per form of date; a month is never a point, an open end fades out. */
export function dateShape(date: FuzzyDate): readonly DatePart[] {
  const { earliest, latest } = date;
  if (earliest === null && latest === null) return [];
  if (earliest === null) return [{ kind: 'open', at: latest ?? 0, towards: 'past' }];
  if (latest === null) return [{ kind: 'open', at: earliest, towards: 'future' }];
  if (earliest === latest) return [{ kind: 'day', at: earliest }];
  const look = date.approximate ? 'about' : date.kind === 'interval' ? 'period' : 'unit';
  const span: DatePart = { kind: 'span', from: earliest, to: latest, look };
  // "About 5 May" still has a day that the words name.
  const named =
    date.approximate && date.precision === 'day' && date.kind === 'point' ? Math.round((earliest + latest) / 2) : null;
  return named === null ? [span] : [span, { kind: 'day', at: named }];
}

/** The day at which the glyph stands: the day itself, the stated end, the end of a counting period, the middle of a unit. */
export function anchorDayOf(date: FuzzyDate, isCumulative: boolean): Day | null {
  const { earliest, latest } = date;
  if (earliest === null) return latest;
  if (latest === null) return earliest;
  if (isCumulative && date.kind === 'interval') return latest;
  return Math.round((earliest + latest) / 2);
}
