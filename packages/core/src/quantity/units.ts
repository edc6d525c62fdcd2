import { fail, ok, type Result } from '../result.ts';
import { divideDecimals, multiplyDecimals } from './decimal.ts';
import type { Decimal, Interval, Quantity } from './types.ts';
import { unitTable } from './unit-table.ts';

/**
 * A unit: its code, its dimension, and how many of the dimension's base units it is
 * (an exact ratio). Units convert only inside one dimension; persons, cases,
 * battalions and rounds are dimensions of their own and never mix.
 */
export interface Unit {
  readonly code: string;
  readonly dimension: string;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** Code of the Unified Code for Units of Measure, where there is one. */
  readonly ucum?: string;
  /** As it is printed in every language, where its code is not. */
  readonly symbol?: string;
}

const ONE_TEXT = '1' as Decimal;
const byCode: ReadonlyMap<string, Unit> = new Map(
  unitTable.flatMap((row) => {
    const unit: Unit = {
      code: row.code,
      dimension: row.dimension,
      numerator: (row.times ?? '1') as Decimal,
      denominator: (row.over ?? '1') as Decimal,
      ...(row.ucum === undefined ? {} : { ucum: row.ucum }),
      ...(row.symbol === undefined ? {} : { symbol: row.symbol }),
    };
    return [row.code, ...(row.aliases ?? []), ...(row.ucum === undefined ? [] : [row.ucum])].map(
      (name): [string, Unit] => [name, unit],
    );
  }),
);

const CURRENCY = 'currency-';
let currencies: ReadonlySet<string> | undefined;

/** A currency by its code of ISO 4217. Its rate is of a day and in no table, so it converts into no other. */
function currency(code: string): Unit | undefined {
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  if (!currencies.has(code)) return undefined;
  return { code, dimension: `${CURRENCY}${code}`, numerator: ONE_TEXT, denominator: ONE_TEXT };
}

/** Is one sum of money as good as another for what is measured, whatever its currency? */
export function areMoney(a: string, b: string): boolean {
  const [x, y] = [unitOf(a), unitOf(b)];
  return x.ok && y.ok && [x, y].every(({ value }) => value.dimension.startsWith(CURRENCY));
}

/** The unit of a code; `person/d` and the like are composed of a counted unit and a time. */
export function unitOf(code: string): Result<Unit> {
  const known = composed(code, (name) => byCode.get(name) ?? currency(name));
  if (known) return ok(known);
  const suggestion = closestCode(code);
  return fail({
    code: 'unit-unknown',
    message: `“${code.slice(0, 40)}” is not a known unit.`,
    found: code.slice(0, 60),
    expected: 'a unit such as person, case, battalion, %, t, km, or a rate such as person/d',
    ...(suggestion === undefined ? {} : { suggestion }),
  });
}

/** A word for things that are counted: `dose`, `ballot-paper`; in braces, as UCUM writes them, any words. */
const COUNTED = /^(?:\p{Ll}[\p{L}-]{2,39}|\{[^{}\p{C}\p{Z}](?:[^{}\p{C}\p{Zl}\p{Zp}]{0,38}[^{}\p{C}\p{Z}])?\})$/u;
/** A thing and a time, as in `person/d`; what braces hold is one word, with or without a stroke. */
const PARTS = /^(?<thing>\{[^{}]*\}|[^/]*)(?:\/(?<period>.*))?$/su;

/**
 * The unit of a code, or of any word that a measure is declared to count: doses, seats and
 * schools are dimensions of their own, and convert into nothing.
 */
export function declaredUnit(code: string): Result<Unit> {
  const unit = composed(code, (name) => byCode.get(name) ?? currency(name) ?? counted(name));
  return unit === undefined ? unitOf(code) : ok(unit);
}

/** So much of each: `person/d`, `%`, and in words `{per 100,000}` (in Albanian „për“). */
export function isPerUnit(code: string): boolean {
  return /[/%‰]/u.test(code) || /^\{(?:.* )?(?:per|për) .*\}$/iu.test(code);
}

/** How a unit is printed in every language: km², °C; undefined where its code is printed. */
export function symbolOf(code: string): string | undefined {
  return byCode.get(code)?.symbol;
}

/** Is this the unit of a measurement or a sum of money, without which its figure says nothing: t, km², EUR, but not persons? */
export function isMeasured(code: string): boolean {
  const unit = byCode.get(code) ?? currency(code);
  return unit !== undefined && unit.code !== '1' && unit.dimension !== unit.code;
}

function counted(code: string): Unit | undefined {
  if (!COUNTED.test(code)) return undefined;
  return { code, dimension: code, numerator: ONE_TEXT, denominator: ONE_TEXT };
}

function composed(code: string, named: (name: string) => Unit | undefined): Unit | undefined {
  const { thing, period } = PARTS.exec(code)?.groups ?? {};
  const top = thing === undefined ? undefined : named(thing);
  if (period === undefined) return top;
  const bottom = byCode.get(period);
  if (top === undefined || bottom === undefined) return undefined;
  return {
    code,
    dimension: `${top.dimension}/${bottom.dimension}`,
    numerator: multiplyDecimals(top.numerator, bottom.denominator),
    denominator: multiplyDecimals(top.denominator, bottom.numerator),
  };
}

/** May values in these units be compared at all? Unknown units only with themselves. */
export function sameUnitDimension(a: string, b: string): boolean {
  if (a === b) return true;
  const x = declaredUnit(a);
  const y = declaredUnit(b);
  return x.ok && y.ok && x.value.dimension === y.value.dimension;
}

/** A value in another unit of the same dimension, exactly where the ratio is a finite decimal. */
export function convertDecimal(value: Decimal, from: string, to: string): Result<Decimal> {
  if (from === to) return ok(value);
  const x = declaredUnit(from);
  if (!x.ok) return x;
  const y = declaredUnit(to);
  if (!y.ok) return y;
  if (x.value.dimension !== y.value.dimension) {
    return fail({
      code: 'unit-dimension',
      message: `${from} and ${to} measure different things.`,
      found: from,
      expected: `a unit of ${y.value.dimension}`,
    });
  }
  const top = multiplyDecimals(multiplyDecimals(value, x.value.numerator), y.value.denominator);
  const bottom = multiplyDecimals(x.value.denominator, y.value.numerator);
  return ok(bottom === ONE_TEXT ? top : divideDecimals(top, bottom, { digits: 30 }));
}

/** A quantity in another unit; the words (`text`, `unit`) stay as they were said. */
export function convertQuantity(q: Quantity, from: string, to: string): Result<Quantity> {
  if (from === to) return ok(q);
  const probe = convertDecimal(ONE_TEXT, from, to);
  if (!probe.ok) return probe;
  const convert = (n: Decimal): Decimal => {
    const result = convertDecimal(n, from, to);
    return result.ok ? result.value : n;
  };
  const ends = (i: Interval): Interval => ({
    ...i,
    low: i.low === null ? null : convert(i.low),
    high: i.high === null ? null : convert(i.high),
  });
  // To which place it was written is said in the unit of the words.
  const { grain: _, ...figure } = q;
  return ok({
    ...figure,
    hard: ends(q.hard),
    soft: ends(q.soft),
    stated: q.stated.map(convert),
    ...(q.best === undefined ? {} : { best: convert(q.best) }),
    tolerance: convert(q.tolerance),
  });
}

function closestCode(code: string): string | undefined {
  const wanted = code.toLowerCase();
  const codes = [...byCode.keys()];
  return (
    codes.find((known) => known.toLowerCase() === wanted) ??
    codes.find((known) => known.length > 3 && (wanted === `${known}s` || wanted.startsWith(known.toLowerCase())))
  );
}
