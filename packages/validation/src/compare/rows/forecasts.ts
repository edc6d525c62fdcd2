import { containsDecimal, type Decimal, outlookOf } from '@claimline/core';
import type { Evidence, Outcome, Reading } from '../evidence.ts';
import { suggestedMove } from '../suggested.ts';
import { agreement, finer, onlyTouch, partFit, sameFigureOrTop } from '../zones.ts';
import { nested, partSide } from './ask.ts';

/**
 * Plans and forecasts change until their day comes, so two that are apart do not
 * contradict: a later one of the same voice for the same horizon replaces the earlier,
 * two voices strain each other where the horizons meet, and without a horizon nothing
 * can be told.
 */
export function forecasts(e: Evidence, r: Reading): Outcome | null {
  if (!e.a.prospective || !e.b.prospective || areCountsOfPromises(e)) return null;
  if (r.scope === 'equal' && areOfOtherMonths(e))
    return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.horizon' };
  if (!(r.scope === 'equal' ? areOther(e) : exceeds(e, r))) return null;
  // Who gives two figures of what is to come in one breath means a part and the whole.
  const [x, y] = [Number(e.a.stated.at(-1)), Number(e.b.stated.at(-1))];
  if (r.scope === 'equal' && e.oneBreath && (x < y || y < x)) {
    return {
      type: 'part-of-whole',
      subject: x < y ? 'a' : 'b',
      dimension: 'value',
      reason: 'part-of-whole.one-breath',
    };
  }
  // Two reports of what one voice expected on one day, for one day: no stage, and no revision.
  if (e.independence === 'same-voice' && e.samePeriod && e.saidLater === null && e.undated.length === 0) return null;
  const areVoices = e.independence !== 'same-voice' && e.undated.length === 0;
  if (areVoices && areOfOtherYears(e) && (e.time !== 'apart' || areDue(e)))
    return { type: 'incomparable', dimension: 'time', reason: 'incomparable.horizons' };
  if (e.undated.length > 0 || e.time === 'apart')
    return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.horizon' };
  if (areVoices) return { type: 'tension', dimension: 'value', reason: 'tension.forecasts' };
  return e.saidLater === null || r.scope !== 'equal'
    ? { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.horizon' }
    : { type: 'superseded', subject: e.saidLater, dimension: 'time', reason: 'superseded.forecast' };
}

/** One without a day, and told weeks from the other with other numbers: perhaps of the next plan. */
function areOfOtherMonths(e: Evidence): boolean {
  const areNumbers = e.a.form !== 'vague' && e.b.form !== 'vague' && !e.a.presence && !e.b.presence;
  return e.undated.length === 1 && !e.toldTogether && areNumbers && !sameFigureOrTop(e.a, e.b);
}

/** By the end of 2007, and by that of 2015: two plans for two years. */
function areOfOtherYears({ a, b }: Evidence): boolean {
  const [x, y] = [a, b].map(({ asOf }) => /(?:^|\/)(\d{4})[^/]*$/u.exec(asOf ?? '')?.[1]);
  if (x === undefined || y === undefined || x === y) return false;
  // The last days of December and the first of January are of one time.
  const isNamed = [a, b].some(({ asOf }) => /(?:^|\/)\d{4}$/u.test(asOf ?? ''));
  return isNamed || Math.abs(Number(x) - Number(y)) > 1;
}

/** How many were promised by a day is counted as what was delivered by it; only what is expected has a day of its own. */
function areCountsOfPromises({ a, b }: Evidence): boolean {
  return [a, b].every(
    ({ mode, kind, asOf, said }) =>
      outlookOf(mode) === 'actual' &&
      kind !== 'target' &&
      asOf !== null &&
      said !== null &&
      DAY.test(asOf) &&
      asOf <= said,
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** By the end of a time, and no count of a day. */
function areDue({ a, b }: Evidence): boolean {
  return [a, b].every(({ asOf }) => asOf?.startsWith('../') === true);
}

/** Not one number, or one only because a ceiling allows whatever is below it. */
function areOther(e: Evidence): boolean {
  if (hasGotNumber(e)) return false;
  if (agreement(e.a, e.b) !== 'meet' || isLoweredSince(e)) return true;
  const noDay = e.undated.length > 0 || e.time === 'apart';
  if (!noDay || e.a.form === 'vague' || e.b.form === 'vague') return false;
  const isToldAgain = e.independence !== 'same-voice' || !e.saidWeeksApart || sameFigureOrTop(e.a, e.b);
  return !isToldAgain || suggestedMove(e.a, e.b) !== null;
}

/** "Thousands" are to come, and 10,900. */
export function hasGotNumber({ a, b }: Evidence): boolean {
  return a.prospective && b.prospective && (a.form === 'vague') !== (b.form === 'vague') && finer(a, b) !== null;
}

/** More is expected in a part than in its whole: a stage, or a revision. */
function exceeds(e: Evidence, r: Reading): boolean {
  if (!nested(r)) return false;
  const [part, whole] = partSide(r) === 'a' ? [e.a, e.b] : [e.b, e.a];
  return partFit(part, whole) !== 'fits';
}

/** "20.5 to 21 billion", and months later "about 20" from the same voice: that its hedge reaches the old range keeps nobody to it. */
function isLoweredSince(e: Evidence): boolean {
  if (e.independence !== 'same-voice' || !e.samePeriod || !e.saidWeeksApart || e.saidLater === null) return false;
  // Guidance of 400 to 450 that becomes 375 to 400 is another.
  if (onlyTouch(e.a, e.b)) return true;
  const [later, earlier] = e.saidLater === 'a' ? [e.a, e.b] : [e.b, e.a];
  const [n] = later.stated;
  const isPointed = later.form === 'figure' || later.form === 'about' || later.form === 'exact';
  return isPointed && n !== undefined && earlier.form === 'range' && !containsDecimal(earlier.zones.soft, n as Decimal);
}
