import { fail, ok, type Result } from '../result.ts';
import type { Decimal } from './types.ts';

/** Longest number that is read; a figure in the news has at most some twenty digits. */
export const MAX_DECIMAL_LENGTH = 200;
const PLAIN = /^[-+]?(\d+(?:\.\d*)?|\.\d+)$/;
/** Up to 15 digits a Number holds every integer exactly, so Number arithmetic is safe and fast. */
const SAFE_DIGITS = 15;

export const ZERO: Decimal = '0' as Decimal;
export const ONE: Decimal = '1' as Decimal;

/** Reads a plain decimal ("600000", "-2.50"); grouping, exponents and words are not plain. */
export function parseDecimal(text: string): Result<Decimal> {
  if (text.length > MAX_DECIMAL_LENGTH) {
    return fail({
      code: 'number-too-long',
      message: `The number has ${text.length} characters; at most ${MAX_DECIMAL_LENGTH} are read.`,
      found: `${text.slice(0, 20)}…`,
    });
  }
  if (!PLAIN.test(text)) {
    return fail({
      code: 'number-syntax',
      message: 'This is not a plain decimal number.',
      found: text,
      expected: 'digits with an optional decimal point, such as 600000 or 2.5',
    });
  }
  return ok(canonical(text));
}

/**
 * A decimal from a number of our own (a constant, a count). Throws a RangeError for
 * NaN, infinities and text that is not plain: those are mistakes of the caller;
 * text from outside goes through `parseDecimal`.
 */
export function toDecimal(value: string | number | bigint): Decimal {
  if (typeof value === 'bigint') return value.toString() as Decimal;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`toDecimal: ${value} is not a finite number`);
    if (Number.isSafeInteger(value)) return (Object.is(value, -0) ? '0' : String(value)) as Decimal;
    return expandExponent(String(value));
  }
  const read = parseDecimal(value);
  if (!read.ok) throw new RangeError(`toDecimal: ${read.problem.message} (${value.slice(0, 40)})`);
  return read.value;
}

/** The nearest double: for drawing and sorting, never for a verdict. */
export function decimalToNumber(value: Decimal): number {
  return Number(value);
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  if (isSmallInteger(a) && isSmallInteger(b)) return String(Number(a) + Number(b)) as Decimal;
  const [x, y, scale] = align(a, b);
  return fromScaled(x + y, scale);
}

export function negateDecimal(a: Decimal): Decimal {
  if (a === '0') return a;
  return (a.startsWith('-') ? a.slice(1) : `-${a}`) as Decimal;
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, negateDecimal(b));
}

export function absDecimal(a: Decimal): Decimal {
  return (a.startsWith('-') ? a.slice(1) : a) as Decimal;
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const [x, scaleX] = unscaled(a);
  const [y, scaleY] = unscaled(b);
  return fromScaled(x * y, scaleX + scaleY);
}

export type Rounding = 'down' | 'up' | 'half-even';

/**
 * a ÷ b with `digits` decimals. `down` and `up` go towards −∞ and +∞, so that a lower
 * bound stays a lower bound. Throws a RangeError for division by zero.
 */
export function divideDecimals(a: Decimal, b: Decimal, options: { digits?: number; round?: Rounding } = {}): Decimal {
  const { digits = 20, round = 'half-even' } = options;
  const [x, y] = align(a, b);
  if (y === 0n) throw new RangeError('divideDecimals: division by zero');
  const scaled = x * 10n ** BigInt(digits);
  return fromScaled(roundedQuotient(scaled, y, round), digits);
}

/** Rounds to a number of decimals. */
export function roundDecimal(a: Decimal, digits: number, round: Rounding = 'half-even'): Decimal {
  return divideDecimals(a, ONE, { digits, round });
}

/** Rounds to a number of significant digits: 32779.537 to four is 32780. */
export function roundSignificant(a: Decimal, digits: number): Decimal {
  const [whole = '', fraction = ''] = absDecimal(a).split('.');
  const magnitude = whole === '0' ? -(fraction.match(/^0*/)?.[0].length ?? 0) : whole.length;
  const places = digits - magnitude;
  if (places >= 0) return roundDecimal(a, places);
  const unit = `1${'0'.repeat(-places)}` as Decimal;
  return multiplyDecimals(divideDecimals(a, unit, { digits: 0 }), unit);
}

/** Negative, zero or positive, as a sort comparator expects. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  if (a.length <= SAFE_DIGITS && b.length <= SAFE_DIGITS) {
    const difference = Number(a) - Number(b);
    // Two different canonical texts of at most 15 characters are never the same double.
    return difference < 0 ? -1 : 1;
  }
  const [x, y] = align(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function minDecimal(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return rest.reduce((least, next) => (compareDecimals(next, least) < 0 ? next : least), first);
}

export function maxDecimal(first: Decimal, ...rest: readonly Decimal[]): Decimal {
  return rest.reduce((most, next) => (compareDecimals(next, most) > 0 ? next : most), first);
}

export function isIntegerDecimal(a: Decimal): boolean {
  return !a.includes('.');
}

export function signOfDecimal(a: Decimal): -1 | 0 | 1 {
  return a === '0' ? 0 : a.startsWith('-') ? -1 : 1;
}

/** The greatest integer not above, and the least not below, a decimal. */
export function floorDecimal(a: Decimal): Decimal {
  return roundDecimal(a, 0, 'down');
}
export function ceilDecimal(a: Decimal): Decimal {
  return roundDecimal(a, 0, 'up');
}

function canonical(text: string): Decimal {
  const negative = text.startsWith('-');
  const body = negative || text.startsWith('+') ? text.slice(1) : text;
  const point = body.indexOf('.');
  const whole = (point < 0 ? body : body.slice(0, point)).replace(/^0+/, '') || '0';
  const fraction = point < 0 ? '' : trimTrailingZeros(body.slice(point + 1));
  const joined = fraction === '' ? whole : `${whole}.${fraction}`;
  return (negative && joined !== '0' ? `-${joined}` : joined) as Decimal;
}

function trimTrailingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return digits.slice(0, end);
}

function isSmallInteger(a: Decimal): boolean {
  return a.length < SAFE_DIGITS && !a.includes('.');
}

/** The digits as an integer, and how many of them stand behind the point. */
function unscaled(a: Decimal): [bigint, number] {
  const point = a.indexOf('.');
  if (point < 0) return [BigInt(a), 0];
  return [BigInt(a.slice(0, point) + a.slice(point + 1)), a.length - point - 1];
}

function align(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const [x, scaleX] = unscaled(a);
  const [y, scaleY] = unscaled(b);
  const scale = Math.max(scaleX, scaleY);
  return [x * 10n ** BigInt(scale - scaleX), y * 10n ** BigInt(scale - scaleY), scale];
}

function fromScaled(digits: bigint, scale: number): Decimal {
  if (scale === 0) return digits.toString() as Decimal;
  const negative = digits < 0n;
  const body = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  return canonical(`${negative ? '-' : ''}${body.slice(0, -scale)}.${body.slice(-scale)}`);
}

function roundedQuotient(x: bigint, y: bigint, round: Rounding): bigint {
  const [n, d] = y < 0n ? [-x, -y] : [x, y];
  const truncated = n / d;
  const remainder = n - truncated * d;
  if (remainder === 0n) return truncated;
  const floor = n < 0n ? truncated - 1n : truncated;
  if (round === 'down') return floor;
  if (round === 'up') return floor + 1n;
  const twice = 2n * (n - floor * d);
  if (twice === d) return floor % 2n === 0n ? floor : floor + 1n;
  return twice < d ? floor : floor + 1n;
}

function expandExponent(text: string): Decimal {
  const [mantissa = '0', exponent] = text.split('e');
  if (exponent === undefined) return canonical(mantissa);
  const [digits, scale] = unscaled(canonical(mantissa));
  const shift = Number(exponent) - scale;
  return shift >= 0 ? fromScaled(digits * 10n ** BigInt(shift), 0) : fromScaled(digits, -shift);
}
