import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { widened } from './build.ts';
import { toDecimal } from './decimal.ts';
import { composeNotation, parseQuantity, printQuantity } from './notation.ts';
import type { Interval, Quantity, QuantityForm } from './types.ts';

function read(text: string): Quantity {
  const result = parseQuantity(text);
  if (!result.ok) throw new Error(`${text}: ${result.problem.message}`);
  return result.value;
}
function show(i: Interval): string {
  return `${i.lowOpen || i.low === null ? '(' : '['}${i.low ?? '-∞'}, ${i.high ?? '∞'}${i.highOpen || i.high === null ? ')' : ']'}`;
}

describe('every row of the notation', () => {
  // text, form, hard, soft, widened
  test.each([
    ['12417', 'figure', '[12417, 12417]', '[12416.5, 12417.5]', '[12416.5, 12417.5]'],
    ['10000', 'figure', '[10000, 10000]', '[9500, 10500]', '[9500, 10500]'],
    ['=12417', 'exact', '[12417, 12417]', '[12417, 12417]', '[12417, 12417]'],
    ['~3000', 'about', '[0, ∞)', '[2500, 3500]', '[2500, 3500]'],
    ['~10000', 'about', '[0, ∞)', '[8000, 12000]', '[8000, 12000]'],
    ['~12000', 'about', '[0, ∞)', '[11400, 12600]', '[11400, 12600]'],
    ['~600000', 'about', '[0, ∞)', '[550000, 650000]', '[550000, 650000]'],
    ['>600000', 'more-than', '(600000, ∞)', '(600000, 700000]', '(600000, ∞)'],
    ['>=10000', 'at-least', '[10000, ∞)', '[10000, 20000]', '[10000, ∞)'],
    ['<12000', 'less-than', '[0, 12000)', '[0, 12000)', '[0, 12000)'],
    ['<=12000', 'at-most', '[0, 12000]', '[0, 12000]', '[0, 12000]'],
    ['..12000', 'up-to', '[0, ∞)', '[0, 12000]', '[0, ∞)'],
    ['~<10000', 'nearly', '[0, 10000)', '[8000, 10000)', '[8000, 10000)'],
    ['<~12000', 'nearly', '[0, 12000)', '[11400, 12000)', '[11400, 12000)'],
    ['~>10000', 'a-little-over', '(10000, ∞)', '(10000, 12000]', '(10000, 12000]'],
    ['11000..12000', 'range', '[11000, 12000]', '[11000, 12000]', '[11000, 12000]'],
    ['11500 [11000..12000]', 'best', '[11000, 12000]', '[11000, 12000]', '[11000, 12000]'],
    ['1000s', 'vague', '[2000, ∞)', '[2000, 10000]', '[2000, ∞)'],
    ['12s', 'vague', '[24, ∞)', '[24, 120]', '[24, ∞)'],
    ['~10000..12000', 'about-range', '[0, ∞)', '[8000, 12600]', '[8000, 12600]'],
    ['?', 'none', '(-∞, ∞)', '(-∞, ∞)', '(-∞, ∞)'],
    ['-5', 'figure', '[-5, -5]', '[-5.25, -4.75]', '[-5.25, -4.75]'],
    ['2.5', 'figure', '[2.5, 2.5]', '[2.45, 2.55]', '[2.45, 2.55]'],
    ['7.0', 'figure', '[7, 7]', '[6.95, 7.05]', '[6.95, 7.05]'],
    ['42.30', 'figure', '[42.3, 42.3]', '[42.295, 42.305]', '[42.295, 42.305]'],
    ['~7.0', 'about', '[0, ∞)', '[6.65, 7.35]', '[6.65, 7.35]'],
    ['2.00M', 'figure', '[2000000, 2000000]', '[1995000, 2005000]', '[1995000, 2005000]'],
    ['1.2M', 'figure', '[1200000, 1200000]', '[1150000, 1250000]', '[1150000, 1250000]'],
    ['600_000', 'figure', '[600000, 600000]', '[570000, 630000]', '[570000, 630000]'],
  ])('%s', (text, form, hard, soft, wide) => {
    const q = read(text);
    expect([q.form, show(q.hard), show(q.soft), show(widened(q))]).toEqual([form, hard, soft, wide]);
    expect(printQuantity(q)).toBe(text);
  });

  test.each([
    ['+1500', 'figure'],
    ['~+2000', 'about'],
    ['+~2000', 'about'],
    ['>=+3000', 'at-least'],
    ['<=+3500', 'at-most'],
    ['+1000..3000', 'range'],
  ])('%s is an increment', (text, form) => {
    const q = read(text);
    expect([q.form, q.increment]).toEqual([form, true]);
  });

  test('a value may carry its own unit', () => {
    expect(read('2.5 t')).toMatchObject({ unit: 't', stated: ['2.5'] });
    expect(read('25%')).toMatchObject({ unit: '%', stated: ['25'] });
  });
});

test.each([
  ['300\n', '300'],
  ['\r\n ~3000 \t\r\n', '~3000'],
  ['11000\n..\n12000\n', '11000..12000'],
  ['300\u00a0person\u00a0', '300 person'],
  ['?\n', '?'],
])('white space and line ends around %j do not matter', (text, plain) => {
  const [spaced, tight] = [read(text), read(plain)];
  expect({ ...spaced, text: '' }).toEqual({ ...tight, text: '' });
  expect(spaced.text).toBe(text.trim());
});

describe('what is refused, with what to write instead', () => {
  test.each([
    ['10.000', 'quantity-ambiguous-separator', '10000'],
    ['600.000', 'quantity-ambiguous-separator', '600000'],
    ['10,000', 'quantity-ambiguous-separator', '10000'],
    ['3 000', 'quantity-ambiguous-separator', '3000'],
    ['1,5', 'quantity-separator', '1.5'],
    ['1,000,000', 'quantity-separator', '1000000'],
    ['1 000 000', 'quantity-separator', '1000000'],
    ['1 000 000.5', 'quantity-separator', '1000000.5'],
    ['2.500.000.000', 'quantity-separator', '2500000000'],
    ["1'000'000", 'quantity-separator', '1000000'],
    ['1,00,000', 'quantity-separator', '100000'],
    ['-1,234.5', 'quantity-separator', '-1234.5'],
    ['1.234,56', 'quantity-separator', '1234.56'],
    ['1 000 000..2 000 000', 'quantity-separator', '1000000'],
    ['1,234.567,8', 'quantity-ambiguous-separator', undefined],
    ['1.9 trillion', 'quantity-scale', '1.9tn'],
    ['~1.9 billion USD', 'quantity-scale', '~1.9bn USD'],
    ['2.5 M', 'quantity-scale', '2.5M'],
    ['1.9trn', 'quantity-scale', '1.9tn'],
    ['trillions', 'quantity-syntax', '1000000000000s'],
    ['12000..11000', 'quantity-bounds-reversed', '11000..12000'],
    ['9 [10..12]', 'quantity-best-outside', undefined],
    ['1e4', 'quantity-syntax', undefined],
    ['0x10', 'quantity-syntax', undefined],
    ['', 'quantity-empty', '?'],
    ['about 3000', 'quantity-syntax', undefined],
    ['>', 'quantity-syntax', undefined],
    ['>~=5', 'quantity-marks', undefined],
    ['5 parsec', 'unit-unknown', undefined],
    ['NaN', 'quantity-syntax', undefined],
    ['<0', 'quantity-empty-interval', undefined],
    ['3000 4000', 'quantity-syntax', undefined],
    ['10..', 'quantity-syntax', undefined],
  ])('%s', (text, code, suggestion) => {
    const result = parseQuantity(text, { negative: false });
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.problem.code).toBe(code);
      if (suggestion !== undefined) expect(result.problem.suggestion).toBe(suggestion);
    }
  });

  test('counts have no halves', () => {
    expect(parseQuantity('3.5', { integer: true })).toMatchObject({
      ok: false,
      problem: { code: 'quantity-not-whole' },
    });
    expect(parseQuantity('3.2..3.7', { integer: true })).toMatchObject({
      ok: false,
      problem: { code: 'quantity-no-whole-number' },
    });
    expect(parseQuantity('0.125').ok).toBe(true);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 60 })])('no text makes the reader throw', (text) => {
    expect(typeof parseQuantity(text).ok).toBe('boolean');
  });
});

const number = fc
  .oneof(
    fc.nat(2_000_000).map(String),
    fc.tuple(fc.nat(9_999), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
  )
  .map(toDecimal);
const single = fc.constantFrom<QuantityForm>(
  'figure',
  'exact',
  'about',
  'more-than',
  'at-least',
  'at-most',
  'up-to',
  'a-little-over',
);
const words = fc.oneof(
  fc.record({ form: single, stated: fc.tuple(number), increment: fc.boolean() }),
  fc.record({
    form: fc.constantFrom<QuantityForm>('range', 'about-range'),
    stated: fc.tuple(number, number).map((pair) => pair.sort((a, b) => Number(a) - Number(b))),
    increment: fc.boolean(),
  }),
);

test.prop([words])('parse(print(q)) is q, and composing is the inverse of reading', (said) => {
  const text = composeNotation(said);
  const q = read(text);
  expect(read(printQuantity(q))).toEqual(q);
  expect({ form: q.form, stated: [...q.stated], increment: q.increment }).toEqual(said);
});

test('three digits behind a point are a fraction before a suffix', () => {
  expect(parseQuantity('4.526bn')).toMatchObject({ ok: true, value: { stated: ['4526000000'] } });
  expect(parseQuantity('~1.250M')).toMatchObject({ ok: true, value: { stated: ['1250000'] } });
  expect(parseQuantity('4.526')).toMatchObject({ ok: false, problem: { code: 'quantity-ambiguous-separator' } });
  expect(parseQuantity('4,526bn')).toMatchObject({ ok: false, problem: { suggestion: '4.526' } });
});
