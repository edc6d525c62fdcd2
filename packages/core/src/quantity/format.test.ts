import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { percentageOf } from './arithmetic.ts';
import { toDecimal } from './decimal.ts';
import {
  formatDecimal,
  formatInterval,
  formatNumber,
  formatQuantity,
  formatUnit,
  parseFormattedDecimal,
} from './format.ts';
import { parseQuantity } from './notation.ts';
import type { Quantity } from './types.ts';
import { convertDecimal, convertQuantity, declaredUnit, isMeasured, sameUnitDimension, unitOf } from './units.ts';

function read(text: string): Quantity {
  const result = parseQuantity(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each([
  ['~3000', 'about 3,000', 'rreth 3.000'],
  ['>600000', 'more than 600,000', 'më shumë se 600.000'],
  ['1000s', 'thousands', 'mijëra'],
  ['10000', '10,000', '10.000'],
  ['..12000', 'up to 12,000', 'deri në 12.000'],
  ['11000..12000', '11,000 to 12,000', '11.000 deri në 12.000'],
  ['+1500', 'another 1,500', 'edhe 1.500 të tjerë'],
  ['?', 'no figure', 'pa shifër'],
])('%s is said as “%s” and “%s”', (text, english, albanian) => {
  expect(formatQuantity(read(text), 'en')).toBe(english);
  expect(formatQuantity(read(text), 'sq')).toBe(albanian);
});

test('intervals in words', () => {
  expect(formatInterval(read('~3000').soft, 'en')).toBe('2,500 to 3,500');
  expect(formatInterval(read('>600000').hard, 'en')).toBe('more than 600,000');
});

test.prop([fc.tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(999)), fc.constantFrom('en', 'sq')])(
  'a printed number is read back',
  ([a, b], locale) => {
    const n = toDecimal(`${a}.${b}`);
    expect(parseFormattedDecimal(formatDecimal(n, locale), locale)).toEqual({ ok: true, value: n });
  },
);

test('units convert exactly and only inside their dimension', () => {
  expect(convertDecimal(toDecimal('2.5'), 't', 'kg')).toEqual({ ok: true, value: '2500' });
  expect(convertDecimal(toDecimal(7), 'person/d', 'person/wk')).toEqual({ ok: true, value: '49' });
  expect(sameUnitDimension('person', 'case')).toBe(false);
  expect(sameUnitDimension('person', 'persons')).toBe(true);
  expect(unitOf('persn')).toMatchObject({ ok: false });
  expect(convertDecimal(toDecimal('1'), 'barrel', 'l')).toEqual({ ok: true, value: '158.987294928' });
  expect(declaredUnit('school')).toMatchObject({ ok: true, value: { dimension: 'school' } });
  expect(sameUnitDimension('school/wk', 'school/d')).toBe(true);
  expect(sameUnitDimension('school', 'seat')).toBe(false);
  expect(declaredUnit('of them')).toMatchObject({ ok: false });
  expect(declaredUnit('{parts of them}')).toMatchObject({ ok: true });
  for (const words of ['{per 100,000}', '{µg/m³}', '{deaths/1,000 births}', '{%}'])
    expect(declaredUnit(words)).toMatchObject({ ok: true, value: { dimension: words } });
  expect(declaredUnit('{new cases}/d')).toMatchObject({ ok: true, value: { dimension: '{new cases}/time' } });
  for (const broken of ['{}', '{ a}', '{a }', '{a}{b}', '{a\nb}', '{a', '{a}/', '{a}/x', '{a}/d/d'])
    expect(declaredUnit(broken)).toMatchObject({ ok: false });
  expect(convertDecimal(toDecimal(1), 'person', 'battalion')).toMatchObject({
    ok: false,
    problem: { code: 'unit-dimension' },
  });
});

test.prop([fc.integer({ min: 1, max: 1e9 })])('a conversion there and back is the same quantity', (n) => {
  const there = convertQuantity(read(`~${n}`), 't', 'kg');
  const back = there.ok ? convertQuantity(there.value, 'kg', 't') : there;
  expect(back).toEqual({ ok: true, value: read(`~${n}`) });
});

test('a third of 11,000', () => {
  expect(percentageOf(read('~33'), read('11000')).stated).toEqual(['3630']);
});

test.each([
  ['5400000000', '5.4 billion', '5,4 miliardë'],
  ['1100000000000', '1.1 trillion', '1,1 bilionë'],
  ['-2000000000000', '−2 trillion', '−2 bilionë'],
  ['1234567000000', '1,234.567 billion', '1.234,567 miliardë'],
  ['999000000', '999,000,000', '999.000.000'],
  ['5400000001', '5,400,000,001', '5.400.000.001'],
  ['5400000000.5', '5,400,000,000.5', '5.400.000.000,5'],
])('%s is told as %s', (n, en, sq) => {
  expect(formatNumber(toDecimal(n), 'en')).toBe(en);
  expect(formatNumber(toDecimal(n), 'sq')).toBe(sq);
});

test('a sum of money is told as it was said', () => {
  expect(formatQuantity(read('~1.1tn'), 'en')).toBe('about 1.1 trillion');
  expect(formatQuantity(read('5.4bn..6bn'), 'en')).toBe('5.4 billion to 6 billion');
});

test('a unit is printed as people read it, whatever its code', () => {
  const units = ['km2', 'Cel', 'd', 'a', 'pp', 'kt', 'EUR'];
  expect(units.map((unit) => formatUnit(unit, false, 'en'))).toEqual([
    'km²',
    '°C',
    'days',
    'years',
    'percentage points',
    'kt',
    'EUR',
  ]);
  expect(units.map((unit) => formatUnit(unit, true, 'sq')).slice(2, 5)).toEqual(['ditë', 'vit', 'pikë përqindjeje']);
});

test('a measurement and a sum of money need their unit, a counted thing does not', () => {
  expect(['t', 'km²', 'd', 'EUR', '°C'].map(isMeasured)).not.toContain(false);
  expect(['person', '{person}', 'dose', 'school', '1', 'person/d', 'no-unit'].map(isMeasured)).not.toContain(true);
});
