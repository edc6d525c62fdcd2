import { quantile } from './spread.ts';
import type { Oddity, Series } from './types.ts';

/** Reports from which the sign of a series is known. */
const ENOUGH = 12;
/** Without its sign the figure lies between its neighbours, or no further off than this. */
const NEAR = 1.25;
/** Neighbours that are further apart than this tell nothing. */
const ALIKE = 1.5;
/** Share of the reports that may have the other sign. */
const RARELY = 0.05;
/** Reports of which a single one has the other sign, and the share of them that tells how large they usually are. */
const MANY = 60;
const RANGE = 0.9;

/**
 * A figure with the other sign than all around it, which without it would be just where its neighbours are: a profit
 * that was written as a loss, and not one that became one.
 */
export function strayedSigns({ reports }: Series): readonly Oddity[] {
  const values = reports.map(({ value }) => value);
  if (values.length < ENOUGH) return [];
  const usual = values.filter((value) => value > 0).length >= values.length / 2 ? 1 : -1;
  const others = values.filter((value) => value * usual <= 0).length;
  if (others === 0 || others > Math.max(1, SOMETIMES * values.length)) return [];
  const sizes = values.filter((value) => value * usual > 0).map((value) => Math.abs(value));
  const usualRange = { low: quantile(sizes, 1 - RANGE), high: quantile(sizes, RANGE) };
  const strayed = values.flatMap((value, at): Oddity[] => {
    const [before = 0, after = 0] = [values[at - 1], values[at + 1]].map((one) => (one ?? 0) * usual);
    const own = -value * usual;
    if (own <= 0 || before <= 0 || after <= 0) return [];
    const [low, high] = [Math.min(before, after), Math.max(before, after)];
    // The only one of many, and no larger than they are, has lost its sign, however much they go up and down.
    const isOnlyOne = others === 1 && values.length >= MANY && own >= usualRange.low && own <= usualRange.high;
    const isThere = isOnlyOne || (own >= low / NEAR && own <= high * NEAR && high <= ALIKE * low);
    return isThere ? [{ kind: 'spike', at, before: at - 1, after: at + 1, times: -1, isSign: true }] : [];
  });
  if (strayed.length === others && others <= Math.max(1, RARELY * values.length)) return strayed;
  // Where some are on the other side for good reason, as a price of power is now and then, any of them may be; but not
  // one that is twice as far out as all others and just where its neighbours are.
  const beyond = strayed.filter((one) => one.kind === 'spike' && isFarOut(values, one.at, usual));
  return beyond.length === 1 && values.length >= MANY ? beyond : [];
}

/** The share of figures of the other sign up to which one can be told from the others. */
const SOMETIMES = 0.2;
const FAR_OUT = 2;
/** How far off the line between its neighbours, of which neither is far from the other. */
const JUST_THERE = 1.02;

function isFarOut(values: readonly number[], at: number, usual: number): boolean {
  const own = Math.abs(values[at] ?? 0);
  const others = values.filter((value, i) => i !== at && value * usual <= 0).map(Math.abs);
  const beside = [values[at - 1], values[at + 1]].map((value) => Math.abs(value ?? 0));
  const [low, high] = [Math.min(...beside), Math.max(...beside)];
  const isThere = own * JUST_THERE >= low && own <= high * JUST_THERE && high <= NEAR * low;
  return isThere && own >= FAR_OUT * Math.max(0, ...others);
}
