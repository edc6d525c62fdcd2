import type { Evidence, Side } from './evidence.ts';

/** Stated figures of which the larger is at most this many times the smaller. */
const NEAR = 1.25;

/** One voice that tells its running total twice, once to a day and once to a month: it grew, unless it fell within days. */
export function areDaysOfOneCount(e: Evidence): boolean {
  const areRunning = e.a.kind === 'cumulative' && e.b.kind === 'cumulative';
  const isOther = e.open.length === 0 || e.a.loose || e.b.loose;
  return areRunning && isOther && e.independence === 'same-voice' && e.time === 'perhaps' && e.undated.length === 0;
}

/**
 * Figures of one order that may well be of one thing: they pull apart, whatever the open question
 * turns out to be (docs/model.md, row 22).
 */
export function areNear(e: Evidence): boolean {
  const [x, y] = [Number(e.a.stated[0]), Number(e.b.stated[0])];
  // A figure of which nobody says where it comes from pulls at nothing.
  if (e.a.unsourced || e.b.unsourced) return false;
  // A running total without a day can be of any.
  const isRunning = (side: Side): boolean => side.kind === 'cumulative' || side.total;
  const areRunningTotals = isRunning(e.a) && isRunning(e.b);
  if (areRunningTotals && e.undated.some((side) => e[side].said === null)) return false;
  // Whether somebody was there at all pulls apart only where both say when.
  if ((e.a.presence || e.b.presence) && e.undated.length > 0) return false;
  if (isPresenceAgainstAbsence(e)) return true;
  // Two definitions about which nothing is stated are no two words for one thing.
  if (e.open.includes('measure') && !e.a.loose && !e.b.loose) return false;
  if (e.a.stated.length !== 1 || e.b.stated.length !== 1 || !(x > 0) || !(y > 0)) return false;
  const times = Math.max(x, y) / Math.min(x, y);
  // What the running totals of two voices can have grown by within an open month pulls at nothing.
  const areRunning = e.a.kind === 'cumulative' && e.b.kind === 'cumulative' && e.time === 'perhaps';
  const mayHaveGrown = areRunning && e.independence !== 'same-voice' && e.undated.length === 0 && !isConverted(e);
  const higher = x === y ? null : x > y ? 'a' : 'b';
  const isHigherLater = higher !== null && higher === e.endsLater;
  return times <= NEAR && !(mayHaveGrown && isHigherLater && times <= e.growth);
}

function isConverted({ a, b }: Evidence): boolean {
  return a.conversion !== null || b.conversion !== null;
}

/** None all the time until a day, and somebody on some day of the month around it: who was there for long may have been away. */
export function isPresenceAgainstAbsence({ a, b }: Evidence): boolean {
  const [there, away] = a.presence ? [a, b] : [b, a];
  const isNobody = away.stated.length === 1 && away.stated[0] === '0' && away.form !== 'about';
  return there.presence && isNobody && there.asOf?.includes('/') === false;
}
