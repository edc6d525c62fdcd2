import {
  addDecimals,
  areMoney,
  type Claim,
  ceilDecimal,
  ceilingIsHint,
  compareDecimals,
  convertDecimal,
  convertQuantity,
  type Decimal,
  type DossierIndex,
  type FuzzyDate,
  floorDecimal,
  type Interval,
  interval,
  isWithin,
  type Measure,
  maxDecimal,
  multiplyDecimals,
  ONE,
  percentageOf,
  type Quantity,
  scaleInterval,
  stanceOf,
  subtractDecimals,
  toDecimal,
  ZERO,
} from '@claimline/core';
import { clockOf } from './clock.ts';
import { isAnybodyDenied } from './denied.ts';
import { type Base, toldBase } from './told-base.ts';

/** How a claim was brought into the terms of another: nothing that anybody said, but what follows from it. */
export interface Conversion {
  readonly how: 'share' | 'rate' | 'presumed';
  /** The claim that gave the number by which a share was multiplied, where it was another claim. */
  readonly base: string | null;
  /** That number, as written; days for a rate; null for what is presumed. */
  readonly by: string | null;
  /** It is hours, and no days. */
  readonly inHours?: true;
  /** A mean that was told before its month was over. */
  readonly early?: true;
  /** A total of which some may be of before the other's days. */
  readonly ofBefore?: true;
}
export interface Converted {
  readonly claim: Claim;
  readonly conversion: Conversion | null;
}

/**
 * Both claims in terms in which they compare, where there are such terms: a share times
 * its denominator is a count, a rate times the days of its period is a count within that
 * period, and a death presumes that somebody was there. Everything else stays as it is.
 * Source: MODEL §1 (shares are compared after multiplying out, rates over equal periods).
 */
export function inCommonTerms(index: DossierIndex, a: Claim, b: Claim): readonly [Converted, Converted] {
  const [x, y] = [inTermsOf(index, a, b), inTermsOf(index, b, a)];
  return [besideShare(index, x, y), besideShare(index, y, x)];
}

/** What is weighed or measured has been rounded in a table as its share has: “=76” of 100.5 and 75.7 % are one figure. */
function besideShare(index: DossierIndex, own: Converted, { conversion }: Converted): Converted {
  const { claim } = own;
  const isMeasured = own.conversion === null && index.measure(claim.measure)?.integer === false;
  if (conversion?.how !== 'share' || !isMeasured || claim.value.form !== 'exact') return own;
  const rounded = asRounded(claim.value);
  return { ...own, claim: { ...claim, value: { ...rounded, hard: rounded.soft } } };
}

function inTermsOf(index: DossierIndex, claim: Claim, other: Claim): Converted {
  const as = (found: Converted | undefined): Converted => found ?? { claim, conversion: null };
  const [measure, opposite] = [index.measure(claim.measure), index.measure(other.measure)];
  if (measure === undefined || opposite === undefined) return as(undefined);
  if (measure.kind === 'share') {
    const bothShares = opposite.kind === 'share';
    // Of what one of them does not say, it is of what the other is of.
    const isOneShare = measure === opposite && (claim.shareOf === undefined) !== (other.shareOf === undefined);
    const areOfOneBase = bothShares && (isOneShare || sameBase(claim, other));
    return as(areOfOneBase ? undefined : multipliedShare(index, claim, measure));
  }
  if (measure.kind === 'rate' && opposite.kind === 'flow' && !isShorter(other, claim))
    return as(overItsPeriod(index, claim, measure));
  return as(presumed(index, claim, measure, other));
}

function sameBase(a: Claim, b: Claim): boolean {
  const key = (claim: Claim): string =>
    JSON.stringify([claim.shareOf?.claim, claim.shareOf?.quantity?.text, claim.shareOf?.measure]);
  return key(a) === key(b);
}

function multipliedShare(index: DossierIndex, claim: Claim, measure: Measure): Converted | undefined {
  const numerator = measure.numerator === undefined ? undefined : index.measure(measure.numerator);
  if (numerator === undefined) return undefined;
  const base = baseOf(index, claim, measure, numerator);
  const whole = base === undefined ? undefined : asCounted(base, numerator);
  const percent = convertQuantity(claim.value, claim.unit, '%');
  if (base === undefined || whole === undefined || !percent.ok) return undefined;
  const exact = percentageOf(asRounded(percent.value), withoutHint(whole));
  const product = numerator.integer ? { ...exact, soft: wholeNumbers(exact.soft) } : exact;
  // A product of words is never sharper than "about", and of "21 %" all of its rounding is meant.
  const isAbout = product.stated.length === 1;
  const hard = isAbout && isWithin(product.hard, product.soft) ? product.soft : product.hard;
  const value: Quantity = { ...product, hard, form: isAbout ? 'about' : product.form };
  return {
    claim: { ...claim, measure: numerator.id, unit: numerator.unit, value },
    conversion: { how: 'share', base: base.claim, by: base.quantity.text },
  };
}

/** Nobody has a share to the last digit: =51.1 % is written for whatever rounds to it. */
function asRounded(q: Quantity): Quantity {
  const [n] = q.stated;
  if (q.form !== 'exact' || n === undefined) return q;
  const places = n.split('.')[1]?.length ?? 0;
  const half = toDecimal(places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`);
  return { ...q, soft: interval(maxDecimal(subtractDecimals(n, half), ZERO), addDecimals(n, half)) };
}

/** "More than 4,000" suggests a ceiling that it does not state, and its share has none either. */
function withoutHint(q: Quantity): Quantity {
  return ceilingIsHint(q) ? { ...q, soft: q.hard } : q;
}

/** The whole numbers inside an interval; the interval itself where it holds none. */
function wholeNumbers(i: Interval): Interval {
  const low = i.low === null ? null : ceilDecimal(i.low);
  const high = i.high === null ? null : floorDecimal(i.high);
  return low !== null && high !== null && compareDecimals(low, high) > 0 ? i : { ...i, low, high };
}

const bases = new WeakMap<DossierIndex, Map<string, Base | null>>();

/** What a share is a share of: as stated, else what its voice gave for the whole, on the same page or near it in time. */
function baseOf(index: DossierIndex, claim: Claim, measure: Measure, numerator: Measure): Base | undefined {
  const known = bases.get(index) ?? new Map<string, Base | null>();
  bases.set(index, known);
  let found = known.get(claim.id);
  if (found === undefined) {
    found = statedBase(index, claim, measure) ?? toldBase(index, claim, measure, numerator) ?? null;
    known.set(claim.id, found);
  }
  return found ?? undefined;
}

function statedBase(index: DossierIndex, { shareOf }: Claim, { denominator }: Measure): Base | undefined {
  const stated = shareOf?.quantity;
  if (stated !== undefined) {
    const unit = stated.unit ?? index.measure(shareOf?.measure ?? denominator ?? '')?.unit ?? '';
    return { quantity: stated, unit, claim: null };
  }
  const claim = shareOf?.claim === undefined ? undefined : index.claim(shareOf.claim);
  if (claim === undefined) return undefined;
  const measure = index.measure(claim.measure);
  if (measure?.kind !== 'share') return { quantity: claim.value, unit: claim.unit, claim: claim.id };
  // A share of a share: 10 % of the 80 % that are in use.
  const multiplied = isInRing(index, claim) ? undefined : multipliedShare(index, claim, measure)?.claim;
  return multiplied && { quantity: multiplied.value, unit: multiplied.unit, claim: claim.id };
}

/**
 * A whole in the unit in which its parts are counted: 20 % of 9.3 TWh are so many GWh. What does not convert is of other
 * things, so many dead of so many cases; but of dollars no share is so many euro.
 */
function asCounted({ quantity, unit }: Base, { unit: counted }: Measure): Quantity | undefined {
  const converted = convertQuantity(quantity, unit, counted);
  if (converted.ok) return converted.value;
  return areMoney(unit, counted) ? undefined : quantity;
}

/** Is a share, by what it is a share of, one of itself? */
function isInRing(index: DossierIndex, claim: Claim): boolean {
  const seen = new Set<string>();
  for (let at: Claim | undefined = claim; at !== undefined; ) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    at = at.shareOf?.claim === undefined ? undefined : index.claim(at.shareOf.claim);
  }
  return false;
}

/** A daily mean of a month says nothing about one day of it. */
function isShorter(count: Claim, rate: Claim): boolean {
  const length = ({ asOf }: Claim): number => (asOf?.latest ?? Number.POSITIVE_INFINITY) - (asOf?.earliest ?? 0);
  return length(count) < length(rate);
}

/** So many a day throughout a month are so many times its days within the month. */
function overItsPeriod(index: DossierIndex, claim: Claim, measure: Measure): Converted | undefined {
  const count = measure.numerator === undefined ? undefined : index.measure(measure.numerator);
  const { asOf } = claim;
  if (count === undefined || asOf === undefined || asOf.earliest === null || asOf.latest === null) return undefined;
  const isEarly = (claim.said?.latest ?? asOf.latest) < asOf.latest;
  const lasted = durationOf(asOf, asOf.latest - asOf.earliest + 1);
  // In the rate’s own unit of time, for a day is no round part of a week.
  const own = claim.unit.split('/').at(-1) ?? 'd';
  const length = convertDecimal(lasted.value, lasted.unit, own);
  const [unit, factor] = length.ok ? [own, length.value] : [lasted.unit, lasted.value];
  const rate = convertQuantity(claim.value, claim.unit, `${count.unit}/${unit}`);
  if (!rate.ok) return undefined;
  return {
    claim: { ...claim, measure: count.id, unit: count.unit, value: times(rate.value, factor) },
    conversion: {
      how: 'rate',
      base: null,
      by: lasted.value,
      ...(lasted.unit === 'h' ? { inHours: true } : {}),
      ...(isEarly ? { early: true } : {}),
    },
  };
}

/** In hours where both ends say theirs, else in days, both of them counted. */
function durationOf(
  { edtf, precision }: FuzzyDate,
  days: number,
): { readonly value: Decimal; readonly unit: 'h' | 'd' } {
  const [from, to] = edtf.split('/').map((end) => clockOf({ edtf: end, precision }));
  if (from == null || to == null || to <= from) return { value: toDecimal(days), unit: 'd' };
  return { value: toDecimal(Math.round(((to - from) / HOUR) * 1e6) / 1e6), unit: 'h' };
}

const HOUR = 3_600_000;

/** The same words about so many times as many; rounding and hedge grow with it. */
function times({ grain: _, ...q }: Quantity, factor: Decimal): Quantity {
  return {
    ...q,
    hard: scaleInterval(q.hard, factor),
    soft: scaleInterval(q.soft, factor),
    stated: q.stated.map((n) => multiplyDecimals(n, factor)),
    tolerance: multiplyDecimals(q.tolerance, factor),
  };
}

/** Denied, or not confirmed, that there is anybody at all; or, for the days of a count, said that there was nobody. */
function isAnybodyRefused(claim: Claim, counted: Measure): boolean {
  const { form, stated } = claim.value;
  if (claim.mode === 'not-confirmed') return form === 'at-least' && stated[0] === '1';
  // Of a total the dead may be of other days.
  const isNobody = stated.length === 1 && stated[0] === '0' && (form === 'figure' || form === 'exact');
  const isOfItsPeriod = counted.kind === 'flow' || counted.kind === 'rate';
  return isAnybodyDenied(claim) || (isNobody && stanceOf(claim.mode) === 'affirms' && isOfItsPeriod);
}

/** Days within which those of a total may all be of before. */
const OF_BEFORE = 14;

/** Nobody in combat since mid-December, and a total of the 13th of January: it may be of before, and is hardly that. */
function isTotalOfAbsence(
  { asOf: counted, scope }: Claim,
  { kind }: Measure,
  { mode, value, asOf, scope: where }: Claim,
): boolean {
  const isNobody = value.stated.length === 1 && value.stated[0] === '0' && stanceOf(mode) === 'affirms';
  const day = counted?.latest ?? null;
  // Elsewhere there may have been somebody.
  const isThere = scope['at'] === where['at'] && scope['of'] === where['of'];
  if (kind !== 'cumulative' || !isNobody || !isThere || day === null || asOf?.kind !== 'interval') return false;
  return asOf.earliest !== null && asOf.latest !== null && day >= asOf.earliest + OF_BEFORE && day <= asOf.latest;
}

/** `>=1` as the notation is read, without the reader: the published page has none. */
export const SOMEBODY: Quantity = {
  form: 'at-least',
  increment: false,
  hard: interval(ONE, null),
  soft: interval(ONE, toDecimal(2)),
  stated: [ONE],
  tolerance: ZERO,
  text: '>=1',
};

/** Who was killed somewhere was there: set against a denial that anybody was. */
function presumed(index: DossierIndex, claim: Claim, measure: Measure, other: Claim): Converted | undefined {
  const presumes = measure.presumes;
  if (presumes === undefined || presumes.measure !== other.measure) return undefined;
  const mayBeOfBefore = !isAnybodyRefused(other, measure);
  if (mayBeOfBefore && !isTotalOfAbsence(claim, measure, other)) return undefined;
  const target = index.measure(presumes.measure);
  if (target === undefined || stanceOf(claim.mode) !== 'affirms' || !isMoreThanNobody(claim)) return undefined;
  const status = presumes.status === undefined ? {} : { status: presumes.status };
  return {
    claim: {
      ...claim,
      measure: target.id,
      unit: target.unit,
      value: SOMEBODY,
      scope: { ...claim.scope, ...status },
    },
    conversion: { how: 'presumed', base: null, by: null, ...(mayBeOfBefore ? { ofBefore: true as const } : {}) },
  };
}

function isMoreThanNobody(claim: Claim): boolean {
  const { low } = claim.value.hard;
  return (low !== null && low !== '0') || (claim.value.form === 'about' && claim.value.stated[0] !== '0');
}
