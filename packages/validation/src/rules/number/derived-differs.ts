import {
  absDecimal,
  addDecimals,
  type Claim,
  convertQuantity,
  type Decimal,
  type DossierIndex,
  divideDecimals,
  hull,
  type Interval,
  isAdditive,
  type Message,
  multiplyDecimals,
  point,
  subtractDecimals,
  toDecimal,
  widenInterval,
} from '@claimline/core';
import { betweenThem, changesBetween, isAmong, productsAndRatios, sumsAndDifferences } from '../../sets/derivations.ts';
import { outOfProportion, seriesVoice } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { cellOf, hasNumber, linkingClaims } from '../facts.ts';
import { quantityOf, sayAmong, sayCount, sayDate, sayReckoned } from '../say.ts';
import type { Rule } from '../types.ts';

export const derivedDiffers: Rule = {
  id: 'number/derived-differs',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A figure that was worked out from others is none that they give',
    why: 'A figure of the editors carries no quote: it stands on the figures that it names. Where no sum, difference, mean, product or ratio of them gives it, one of them has changed since, another was meant, or it was reckoned wrong. In a list of figures that were worked out from one other each, as cases per 100,000 from cases, nearly all are in one proportion to it: one that is not was reckoned or written wrong, or what it comes from has changed since.',
    recommendation: 'Reckon it again, or name in `derived-from` what it was worked out from.',
    source: 'derived variables and consistency checks in statistical data editing (UNECE); XBRL calculation links',
  },
  options: {},
  messages: {
    en: {
      two: '{x} is said to be worked out from {of}; their sum is {sum}, their difference {difference}.',
      more: '{x} is said to be worked out from {of}; no sum or difference of them gives it. All together they are {sum}.',
      share: '{x} is said to be worked out from {of}; the one is {share} of the other.',
      proportion:
        '{who} gives {x} as of {when}, worked out from {of}; in the proportion of the other {n} it would be {meant}.',
    },
    sq: {
      two: '{x} thuhet se është nxjerrë nga {of}; shuma e tyre është {sum}, dallimi i tyre {difference}.',
      more: '{x} thuhet se është nxjerrë nga {of}; asnjë shumë a dallim i tyre nuk e jep. Të gjitha bashkë janë {sum}.',
      share: '{x} thuhet se është nxjerrë nga {of}; njëra është {share} e tjetrës.',
      proportion: '{who} jep {x} më {when}, nxjerrë nga {of}; në përpjesëtimin e {n} të tjerave do të ishte {meant}.',
    },
  },
  bad: [
    {
      title: 'a rise of 750, from 1,800 to 2,350',
      dossier: {
        claims: [
          { id: 'first', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1800' },
          { id: 'then', for: 'ministry-a', asOf: '2024-05-14', of: 'residents', at: 'town-a', value: '=2350' },
          {
            id: 'rise',
            derivedFrom: ['first', 'then'],
            asOf: '2024-05-14',
            of: 'residents',
            at: 'town-a',
            measure: 'arrived',
            value: '=750',
          },
        ],
      },
      findings: [{ message: 'two', claims: ['rise', 'first', 'then'] }],
    },
    {
      title: 'one of nine shares of the injured that is ten times too high',
      dossier: { claims: perHundred([40, 43, 41, 49, 52, 55, 51, 47, 45], [8, 8.6, 8.2, 9.8, 104, 11, 10.2, 9.4, 9]) },
      findings: [{ message: 'proportion', claims: ['of-5', 'day-5'] }],
    },
  ],
  good: [
    {
      title: 'the adults, as those who are no children',
      dossier: {
        claims: [
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=2350' },
          { id: 'young', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=1250' },
          {
            id: 'grown',
            derivedFrom: ['all', 'young'],
            asOf: '2024-05-04',
            of: 'adults',
            at: 'town-a',
            value: '=1100',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a day between two days, and a day after them',
      dossier: {
        claims: [
          { id: 'first', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1800' },
          { id: 'then', for: 'ministry-a', asOf: '2024-05-14', of: 'residents', at: 'town-a', value: '=2350' },
          {
            id: 'between',
            derivedFrom: ['first', 'then'],
            asOf: '2024-05-08',
            of: 'residents',
            at: 'town-a',
            value: '=2020',
          },
          {
            id: 'after',
            derivedFrom: ['first', 'then'],
            asOf: '2024-05-18',
            of: 'residents',
            at: 'town-a',
            value: '=2570',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of linkingClaims(index)) {
      const inputs = inputsOf(index, claim);
      if (inputs.length < 2 || !hasNumber(claim) || !inputs.every(hasNumber)) continue;
      const told = differs(index, claim, inputs);
      if (told === undefined) continue;
      report({
        message: told.message,
        values: { x: quantityOf(claim), of: sayInputs(index, inputs), ...told.values },
        claims: [claim.id, ...inputs.map(({ id }) => id)],
        field: 'value',
        milder: 'info',
      });
    }
    for (const { claim, base, meant, others } of outOfProportion(index)) {
      if (claim.asOf === undefined) continue;
      report({
        message: 'proportion',
        values: {
          who: sayCount(index, seriesVoice(index, claim), claim),
          x: quantityOf(claim),
          when: sayDate(claim.asOf),
          of: quantityOf(base),
          n: others,
          meant: sayReckoned(claim, meant),
        },
        claims: [claim.id, base.id],
        field: 'value',
      });
    }
  },
};

/** Injured in a day, and how many that is of a hundred who are sheltered, for an example. */
function perHundred(counts: readonly number[], shares: readonly number[]): readonly ExampleClaim[] {
  const fields = { for: 'ministry-a', of: 'residents', at: 'county', from: '2024-05-02' };
  const told = days({ ...fields, name: 'of', measure: 'share-flooded' }, shares);
  return [
    ...days({ ...fields, name: 'day', measure: 'injured-in-a-day' }, counts),
    ...told.map((one, i) => ({ ...one, derivedFrom: `day-${i + 1}` })),
  ];
}

/** The figures that a figure was worked out from. */
function inputsOf(index: DossierIndex, claim: Claim): readonly Claim[] {
  const ids = claim.links.flatMap(({ kind, claims }) => (kind === 'derived-from' ? claims : []));
  return [...new Set(ids)].flatMap((id) => index.claim(id) ?? []);
}

interface Told {
  readonly message: string;
  readonly values: Readonly<Record<string, Message>>;
}

function differs(index: DossierIndex, claim: Claim, inputs: readonly Claim[]): Told | undefined {
  const kind = index.measure(claim.measure)?.kind;
  // A rate is reckoned with days that no figure names.
  if (kind === undefined || kind === 'rate' || mayLieBetween(index, claim, inputs)) return undefined;
  const figure = asRounded(claim);
  const isPart = kind === 'share' || kind === 'ratio';
  return isPart && inputs.every(({ measure }) => measure !== claim.measure)
    ? differsAsPart(claim, figure, inputs)
    : differsAsSum(claim, figure, inputs);
}

/** A figure of the very thing that the others are of, at another time: between them it may be anything, and beyond them too. */
function mayLieBetween(index: DossierIndex, claim: Claim, inputs: readonly Claim[]): boolean {
  const measure = index.measure(claim.measure);
  if (!inputs.every((one) => one.measure === claim.measure && one.unit === claim.unit)) return false;
  const isOneCell = inputs.every((one) => cellOf(one) === cellOf(claim));
  // Of places together a mean is weighed, and how is not said.
  if (!isOneCell && measure !== undefined && isAdditive(measure)) return false;
  const ends = inputs.map(({ value }) => value.soft);
  const days = inputs.flatMap(({ asOf }) => asOf?.latest ?? []);
  const day = claim.asOf?.latest;
  const isOutside = day != null && days.length > 1 && (day > Math.max(...days) || day < Math.min(...days));
  return (isOneCell && isOutside) || isAmong(asRounded(claim), [betweenThem(ends)]);
}

function differsAsPart(claim: Claim, figure: Interval, inputs: readonly Claim[]): Told | undefined {
  const [a, b, ...more] = inputs;
  if (a === undefined || b === undefined || more.length > 0) return undefined;
  const other = convertQuantity(b.value, b.unit, a.unit);
  // By how much a year it rose over ten years is no share of anything.
  const areYearsApart = Math.abs((a.asOf?.latest ?? 0) - (b.asOf?.latest ?? 0)) > TWO_YEARS;
  if (!other.ok || (areYearsApart && cellOf(a) === cellOf(b))) return undefined;
  const [x, y] = [a.value.soft, other.value.soft];
  const scale = PARTS_OF.get(claim.unit);
  // Per hundred thousand, or of a year: with what was reckoned no figure says.
  if (scale === undefined) return undefined;
  const factor = toDecimal(scale);
  if (isAmong(figure, [...productsAndRatios([x, y]), ...changesBetween(x, y)], factor)) return undefined;
  const [n, m] = [a.value.stated[0], other.value.stated[0]];
  if (n === undefined || m === undefined || n === '0' || m === '0') return undefined;
  const of = claim.value.stated[0];
  // The way round that comes nearer to what is given.
  const ways = [divide(n, m, factor), divide(m, n, factor)].sort((p, q) => gapOf(p, of) - gapOf(q, of));
  return { message: 'share', values: { share: sayReckoned(claim, ways[0] ?? n) } };
}

function differsAsSum(claim: Claim, figure: Interval, inputs: readonly Claim[]): Told | undefined {
  const [a, b, ...more] = inputs;
  const said = inputs.map((one) => convertQuantity(one.value, one.unit, claim.unit));
  const values = said.flatMap((one) => (one.ok ? [one.value] : []));
  if (a === undefined || b === undefined) return undefined;
  // Sacks and their weight: what is multiplied has units of its own.
  const raw = inputs.map(({ value }) => value.soft);
  const areOfOneUnit = values.length === inputs.length;
  const reckoned = areOfOneUnit ? sumsAndDifferences(values.map(({ soft }) => soft)) : [];
  const hundredth = toDecimal('0.01');
  const times = productsAndRatios(raw);
  if (!areOfOneUnit || isAmong(figure, [...reckoned, ...times]) || isAmong(figure, times, hundredth)) return undefined;
  const stated = values.flatMap(({ stated: [n] }) => n ?? []);
  if (stated.length !== inputs.length) return undefined;
  const sum = stated.reduce(addDecimals);
  if (more.length > 0) return { message: 'more', values: { sum: sayReckoned(claim, sum) } };
  const difference = absDecimal(subtractDecimals(stated[0] ?? sum, stated[1] ?? sum));
  return { message: 'two', values: { sum: sayReckoned(claim, sum), difference: sayReckoned(claim, difference) } };
}

const TWO_YEARS = 700;

const PARTS_OF: ReadonlyMap<string, number> = new Map([
  ['1', 1],
  ['%', 100],
  ['‰', 1000],
]);

/** Who works a figure out rounds it: “53.9” and “=53.9” stand for whatever rounds to it. */
function asRounded({ value }: Claim): Interval {
  const [n, ...more] = value.stated;
  if (n === undefined || more.length > 0 || (value.form !== 'exact' && value.form !== 'figure')) return value.soft;
  const places = n.split('.')[1]?.length ?? 0;
  return hull(value.soft, widenInterval(point(n), toDecimal(`0.${'0'.repeat(places)}5`)));
}

function divide(n: Decimal, m: Decimal, factor: Decimal): Decimal {
  return divideDecimals(multiplyDecimals(n, factor), m, { digits: 1 });
}

function gapOf(n: Decimal, from: Decimal | undefined): number {
  return Math.abs(Number(n) - Number(from ?? 0));
}

/** “1,800 (4 May) and 2,350 (14 May)”. */
function sayInputs(index: DossierIndex, inputs: readonly Claim[]): Message {
  const said = inputs.map((one): Message => {
    const what = sayAmong(index, one, inputs);
    return what === undefined ? quantityOf(one) : { id: 'series.count', values: { who: quantityOf(one), what } };
  });
  return said.reduce((sum, one) => ({ id: 'series.and', values: { sum, one } }));
}
