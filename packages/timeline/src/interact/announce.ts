import { formatDay, formatQuantity } from '@claimline/core';
import { nameIn, type TimelineLocale } from '../locale/index.ts';
import type { Mark, Marks } from '../marks/types.ts';

const LONGEST = 120;

/** One short sentence for a screen reader: who, the figure or what was said, when, disputes. At most 120 characters. */
export function announcement(mark: Mark, marks: Marks, language: string, locale: TimelineLocale): string {
  const value = mark.anchorValue !== null ? formatQuantity(mark.quantity, language) : (mark.summary ?? '');
  const disputes = marks.pairs.filter(
    (pair) => (pair.a === mark.claim || pair.b === mark.claim) && (pair.state === 'clash' || pair.state === 'tension'),
  ).length;
  const who = nameIn(mark.voiceName, mark.voiceNames, language);
  const end = `, ${formatDay(mark.anchorDay, language)}, ${locale.disputes(disputes)}`;
  const start = `${who}, ${value}`;
  return start.length + end.length <= LONGEST
    ? start + end
    : `${start.slice(0, Math.max(0, LONGEST - end.length - 1))}…${end}`.slice(0, LONGEST);
}
