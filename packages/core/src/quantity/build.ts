import { defaultQuantityConventions, hedgeWidth, nextLandmark, roundingTolerance } from './conventions.ts';
import {
  addDecimals,
  compareDecimals,
  minDecimal,
  multiplyDecimals,
  signOfDecimal,
  subtractDecimals,
  ZERO,
} from './decimal.ts';
import { ALL, interval, point } from './interval.ts';
import type { Decimal, Interval, Quantity, QuantityConventions, QuantityForm } from './types.ts';

/** What the words say, before the conventions turn them into intervals. */
export interface Said {
  readonly form: QuantityForm;
  /** [n], [a, b], [best, a, b], [unit of the vague size] or []. */
  readonly stated: readonly Decimal[];
  readonly increment?: boolean;
  readonly unit?: string;
  readonly text: string;
  /** The place to which a fraction was written, where it ends in zeros. */
  readonly grain?: Decimal;
  /** Lower end where the words state none; default 0, null for measures that may be negative. */
  readonly floor?: Decimal | null;
}

interface Reading {
  readonly hard: Interval;
  readonly soft: Interval;
}
type Reader = (
  n: readonly Decimal[],
  floor: Decimal | null,
  conventions: QuantityConventions,
  grain: Decimal | undefined,
) => Reading;

/**
 * Words → intervals, one row per form (docs/model.md "Quantities").
 * `hard` is what the words commit the speaker to, `soft` what they suggest.
 */
const readers: Readonly<Record<QuantityForm, Reader>> = {
  figure: ([n = ZERO], _floor, c, grain) => ({ hard: point(n), soft: around(n, roundingTolerance(n, c, grain)) }),
  exact: ([n = ZERO]) => both(point(n)),
  about: ([n = ZERO], floor, c, grain) => ({ hard: interval(floor, null), soft: around(n, hedgeWidth(n, c, grain)) }),
  'more-than': ([n = ZERO]) => ({
    hard: interval(n, null, { lowOpen: true }),
    soft: interval(n, nextLandmark(n), { lowOpen: true }),
  }),
  'at-least': ([n = ZERO]) => ({ hard: interval(n, null), soft: interval(n, nextLandmark(n)) }),
  'less-than': ([n = ZERO], floor) => both(interval(floorBelow(floor, n), n, { highOpen: true })),
  'at-most': ([n = ZERO], floor) => both(interval(floorBelow(floor, n), n)),
  'up-to': ([n = ZERO], floor) => ({
    hard: interval(floorBelow(floor, n), null),
    soft: interval(floorBelow(floor, n), n),
  }),
  nearly: ([n = ZERO], floor, c, grain) => ({
    hard: interval(floorBelow(floor, n), n, { highOpen: true }),
    soft: interval(subtractDecimals(n, hedgeWidth(n, c, grain)), n, { highOpen: true }),
  }),
  'a-little-over': ([n = ZERO], _floor, c, grain) => ({
    hard: interval(n, null, { lowOpen: true }),
    soft: interval(n, addDecimals(n, hedgeWidth(n, c, grain)), { lowOpen: true }),
  }),
  range: ([a = ZERO, b = a]) => both(interval(a, b)),
  best: ([, a = ZERO, b = a]) => both(interval(a, b)),
  'about-range': ([a = ZERO, b = a], floor, c, grain) => ({
    hard: interval(floor, null),
    soft: interval(subtractDecimals(a, hedgeWidth(a, c, grain)), addDecimals(b, hedgeWidth(b, c, grain))),
  }),
  vague: ([u = ZERO], _floor, c) => ({
    hard: interval(multiplyDecimals(u, c.vagueLow), null),
    soft: interval(multiplyDecimals(u, c.vagueLow), multiplyDecimals(u, c.vagueHigh)),
  }),
  none: () => both(ALL),
};

/** A quantity from its words, as plain data. */
export function buildQuantity(said: Said, conventions: QuantityConventions = defaultQuantityConventions): Quantity {
  const floor = said.floor === undefined ? ZERO : said.floor;
  const { hard, soft } = readers[said.form](said.stated, floor, conventions, said.grain);
  const [first] = said.stated;
  return {
    form: said.form,
    increment: said.increment === true,
    hard,
    soft,
    stated: said.stated,
    ...(said.form === 'best' && first !== undefined ? { best: first } : {}),
    ...(said.grain === undefined ? {} : { grain: said.grain }),
    tolerance: ROUNDED.has(said.form) ? toleranceOf(said, conventions) : ZERO,
    text: said.text,
    ...(said.unit === undefined ? {} : { unit: said.unit }),
  };
}

/** Both ends of a range were rounded to the finer of their places: "30,000 to 30,500" is no matter of thousands. */
function toleranceOf({ stated, grain }: Said, conventions: QuantityConventions): Decimal {
  const [first = ZERO, ...others] = stated
    .filter((n) => n !== ZERO)
    .map((n) => roundingTolerance(n, conventions, grain));
  return others.reduce((least, one) => minDecimal(least, one), first);
}

/** Forms of bare figures, which may be rounded: the ends of a range are such as well. */
const ROUNDED: ReadonlySet<QuantityForm> = new Set<QuantityForm>(['figure', 'range']);
/** Forms whose soft upper end is a ceiling that hearers merely expect: passing it is no conflict. */
const HINTED_CEILING: ReadonlySet<QuantityForm> = new Set<QuantityForm>(['more-than', 'at-least']);
/** Forms whose soft end can be cancelled by the speaker, so it never makes a contradiction by itself. */
const CANCELLABLE: ReadonlySet<QuantityForm> = new Set<QuantityForm>(['up-to', 'vague']);

/**
 * The widest reading that still respects the words, used by the contradiction test:
 * the soft interval plus the rounding tolerance of a bare figure; the hard interval
 * where the soft end is a hint (">600000") or can be cancelled ("up to 12,000", "thousands").
 */
export function widened(q: Quantity): Interval {
  return HINTED_CEILING.has(q.form) || CANCELLABLE.has(q.form) ? q.hard : q.soft;
}

/** Is the upper soft end only what hearers expect? Then it is never drawn or judged as said. */
export function ceilingIsHint(q: Quantity): boolean {
  return HINTED_CEILING.has(q.form);
}

function both(reading: Interval): Reading {
  return { hard: reading, soft: reading };
}

/** n ± width, not across zero for a positive figure. */
function around(n: Decimal, width: Decimal): Interval {
  const low = subtractDecimals(n, width);
  return interval(signOfDecimal(n) >= 0 && signOfDecimal(low) < 0 ? ZERO : low, addDecimals(n, width));
}

function floorBelow(floor: Decimal | null, n: Decimal): Decimal | null {
  return floor === null || compareDecimals(floor, n) > 0 ? null : floor;
}
