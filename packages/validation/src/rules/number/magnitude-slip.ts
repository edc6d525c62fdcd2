import {
  type Claim,
  compareDecimals,
  convertDecimal,
  type Decimal,
  type DossierIndex,
  multiplyDecimals,
  roundSignificant,
  toDecimal,
} from '@claimline/core';
import { oddSeries, seriesKey } from '../../sets/series/index.ts';
import { hasFigure } from '../facts.ts';
import { quantityOf, tellersOf } from '../say.ts';
import type { Rule } from '../types.ts';

const LEAST_POWER = 10;
const POWERS: readonly Decimal[] = [String(LEAST_POWER), '100', '1000', '1000000'].map((power) => toDecimal(power));

export const magnitudeSlip: Rule = {
  id: 'number/magnitude-slip',
  severity: 'warning',
  reach: 'topic',
  pairs: true,
  opposes: true,
  docs: {
    summary: 'Two figures in conflict differ by a power of ten',
    why: '10.000 read as 10, a zero too many, thousands taken for units: slips of a factor ten are the commonest errors of copying, and they are easily mistaken for a dispute.',
    recommendation: 'Check both quotes and the number habits of their languages before calling it a contradiction.',
    source: 'unit-error detection in statistical editing; separators by CLDR',
  },
  options: {
    percent: {
      kind: 'number',
      default: 2,
      least: 0,
      most: 20,
      description:
        'How far figures of the same digits, one of them rounded, may be from an exact power of ten, in percent.',
    },
  },
  messages: {
    en: {
      found: '{a}: {x}. {b}: {y}. The same digits, {factor} times apart: a slip of a zero or of a separator?',
      unit: '{a}: {x}. {b}: {y}. The same number, {factor} times apart: in another unit than was meant?',
    },
    sq: {
      found: '{a}: {x}. {b}: {y}. Të njëjtat shifra, {factor} herë larg: një zero apo një ndarës i gabuar?',
      unit: '{a}: {x}. {b}: {y}. I njëjti numër, {factor} herë larg: në një njësi tjetër nga ajo që ishte menduar?',
    },
  },
  bad: [
    {
      title: 'a digit lost, and rounded',
      dossier: {
        claims: [
          { id: 'a-654965', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '654965' },
          { id: 'b-65500', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~65500' },
        ],
      },
      findings: [{ message: 'found', claims: ['a-654965', 'b-65500'] }],
    },
    {
      title: 'a zero too many',
      dossier: {
        claims: [
          { id: 'a-1200', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '1200' },
          { id: 'b-12000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '12000' },
        ],
      },
      findings: [{ message: 'found', claims: ['a-1200', 'b-12000'] }],
    },
  ],
  good: [
    {
      title: 'about ten times as many, in other digits',
      dossier: {
        claims: [
          { id: 'a-6371', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '6371' },
          { id: 'b-63130', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '63130' },
        ],
      },
      findings: [],
    },
    {
      title: 'figures in conflict with other digits',
      dossier: {
        claims: [
          { id: 'a-1200', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '1200' },
          { id: 'b-9000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '9000' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, verdicts, number, report }) {
    const margin = number('percent') / 100;
    const slipped = slipsOfSeries(index);
    for (const verdict of verdicts) {
      if (verdict.type !== 'contradicts' && verdict.type !== 'tension') continue;
      const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
      // “Some are there” is no figure that could have slipped.
      if (a === undefined || b === undefined || !hasDigits(a) || !hasDigits(b)) continue;
      // What its own series shows to be a slip is told there.
      if (seriesKey(index, a) === seriesKey(index, b) && (slipped.has(a.id) || slipped.has(b.id))) continue;
      const factor = factorBetween(a, b, margin);
      if (factor === undefined) continue;
      const [one, other] = tellersOf(index, a, b);
      report({
        message: a.unit === b.unit ? 'found' : 'unit',
        values: { a: one, x: quantityOf(a), b: other, y: quantityOf(b), factor },
        claims: [a.id, b.id],
        field: 'value',
      });
    }
  },
};

/** “Hundreds” has no digits that could be those of 1,000. */
function hasDigits(claim: Claim): boolean {
  return hasFigure(claim) && claim.value.form !== 'vague';
}

function slipsOfSeries(index: DossierIndex): ReadonlySet<string> {
  return new Set(
    oddSeries(index).flatMap(({ series, odd }) =>
      odd.flatMap((one) => (one.kind === 'slip' ? (series.reports[one.at]?.claim.id ?? []) : [])),
    ),
  );
}

/** The power of ten by which the numbers of two claims differ, all of them within the margin. */
function factorBetween(a: Claim, b: Claim, margin: number): string | undefined {
  if (a.unit !== b.unit) return factorOfUnits(a, b);
  const [xs, ys] = [a.value.stated, b.value.stated];
  const isRange = ({ value }: Claim): boolean => value.form === 'range' || value.form === 'about-range';
  // The end of a range is no figure that somebody copied by itself.
  if (isRange(a) !== isRange(b)) return undefined;
  // Of two ranges both ends have slipped, or neither has.
  const count = xs.length === ys.length ? xs.length : 1;
  const [first, ...others] = xs.slice(0, count).map((x, i) => factorOf(x, ys[i], margin));
  return others.every((factor) => factor === first) ? first : undefined;
}

/** 8.1 kt for 8.1 Mt: how many times the one unit is the other, where all numbers are the same. */
function factorOfUnits(a: Claim, b: Claim): string | undefined {
  const isSame = a.value.stated.length > 0 && a.value.stated.join() === b.value.stated.join();
  const times = (from: Claim, to: Claim): Decimal | undefined => {
    const read = isSame ? convertDecimal(toDecimal(1), from.unit, to.unit) : undefined;
    return read?.ok === true ? read.value : undefined;
  };
  const [there, back] = [times(a, b), times(b, a)];
  return POWERS.find((power) => power === there || power === back);
}

function factorOf(x: Decimal | undefined, y: Decimal | undefined, margin: number): string | undefined {
  if (x === undefined || y === undefined || x === '0' || y === '0') return undefined;
  const [small, large] = compareDecimals(x, y) < 0 ? [x, y] : [y, x];
  // Most pairs that clash are far from the least of the powers; only the others are worth exact arithmetic.
  if (Number(large) < Number(small) * LEAST_POWER * (1 - margin) * 0.99) return undefined;
  if (!areSameDigits(small, large)) return undefined;
  return POWERS.find((power) => {
    const target = multiplyDecimals(small, power);
    const low = multiplyDecimals(target, toDecimal(1 - margin));
    const high = multiplyDecimals(target, toDecimal(1 + margin));
    return compareDecimals(large, low) >= 0 && compareDecimals(large, high) <= 0;
  });
}

/** Of the one to which fewer were said, and of the other rounded to as many: 65,500 and 654,965. */
function areSameDigits(x: Decimal, y: Decimal): boolean {
  const [few, many] = digitsOf(x).length < digitsOf(y).length ? [x, y] : [y, x];
  return digitsOf(few) === digitsOf(roundSignificant(many, Math.max(LEAST_DIGITS, digitsOf(few).length)));
}

/** A single digit is that of most figures. */
const LEAST_DIGITS = 2;

function digitsOf(n: Decimal): string {
  return n.replace(/[-.]/gu, '').replace(/^0+|0+$/gu, '');
}
