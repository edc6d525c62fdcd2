import { addDecimals, type Decimal, type DossierIndex, subtractDecimals, ZERO } from '@claimline/core';
import type { Balance, Imbalance, Series, Report as SeriesReport } from '../../sets/series/index.ts';
import { quantityOf, sayCount, sayReckoned, sayReported } from '../say.ts';
import type { Report } from '../types.ts';

/** Share of days from which a mismatch is a habit. */
const HABIT = 0.2;
/** Off by less than this share of what was counted: cases that were cleared up, told as one where there are more than a few. */
const TRIFLE = 0.1;
const FEW = 3;

/** What does not go with what was counted of a total: a habit once, a stretch once, and every other step. */
export function reportsOfTotal(index: DossierIndex, { total, off, checked }: Balance): readonly Report[] {
  // Off on most days: the two count differently, which is one finding.
  const isHabit = off.length > 5 && off.length > checked * HABIT;
  const trifles = off.filter(isTrifle);
  const together = isHabit ? off : trifles.length > FEW ? trifles : [];
  const others = off.filter((one) => !together.includes(one));
  const stretches = runsOf(total, others);
  const single = others.filter((one) => !stretches.some((stretch) => stretch.includes(one)));
  return [
    ...stretches.flatMap((stretch) => ofStretch(index, total, stretch)),
    ...single.map((one) => ofStep(index, total, one)),
    ...ofHabit(index, total, together, checked),
  ];
}

function ofStep(index: DossierIndex, total: Series, one: Imbalance): Report {
  const slipped = slippedIn(one);
  if (slipped !== undefined) return ofSlip(index, total, one, slipped);
  const { before, after, sum, declared } = one;
  const isDeclared = declared !== undefined && before !== undefined;
  return {
    message: isDeclared ? 'declared' : messageFor(one),
    values: {
      ...toldOf(index, total, one),
      ...(before === undefined ? {} : { x: quantityOf(before.claim) }),
      sum: sayReckoned(after.claim, isDeclared ? addDecimals(sum, declared) : sum),
      ...(isDeclared ? { amount: sayReckoned(after.claim, declared) } : {}),
    },
    claims: claimsOf(one),
    field: 'value',
  };
}

function ofSlip(index: DossierIndex, total: Series, one: Imbalance, slipped: SeriesReport): Report {
  const { before, after } = one;
  return {
    message: 'slipped',
    values: {
      who: sayCount(index, total.voice, slipped.claim),
      c: quantityOf(slipped.claim),
      when: sayReported(slipped),
      y: quantityOf(after.claim),
      grown: sayReckoned(after.claim, grownIn(one)),
    },
    claims: [slipped, after, ...(before === undefined ? [] : [before])].map(({ claim }) => claim.id),
    field: 'value',
  };
}

function ofHabit(
  index: DossierIndex,
  total: Series,
  together: readonly Imbalance[],
  checked: number,
): readonly Report[] {
  const worst = worstOf(together);
  if (worst === undefined) return [];
  const sum = sayReckoned(worst.after.claim, worst.sum);
  const values = { ...toldOf(index, total, worst), sum, n: together.length, days: checked };
  return [{ message: 'many', values, claims: claimsOf(worst), field: 'value' }];
}

function ofStretch(index: DossierIndex, total: Series, stretch: readonly Imbalance[]): readonly Report[] {
  const [first, last, worst] = [stretch[0], stretch.at(-1), worstOf(stretch)];
  if (first === undefined || last === undefined || worst === undefined) return [];
  return [
    {
      message: 'stretch',
      values: {
        ...toldOf(index, total, worst),
        first: sayReported(first.after),
        last: sayReported(last.after),
        n: stretch.length,
        sum: sayReckoned(worst.after.claim, worst.sum),
      },
      claims: [...new Set([worst, ...stretch])].map(({ after }) => after.claim.id),
      field: 'value',
    },
  ];
}

/** Who counts what, and what the total is on that day. */
function toldOf(index: DossierIndex, { voice }: Series, { after }: Imbalance): NonNullable<Report['values']> {
  return { who: sayCount(index, voice, after.claim), y: quantityOf(after.claim), when: sayReported(after) };
}

function claimsOf({ before, after, counts }: Imbalance): readonly string[] {
  return [after, ...(before === undefined ? [] : [before]), ...counts].map(({ claim }) => claim.id);
}

/** Steps that are off one after another, from so many on: they have one cause, and are one finding. */
const STRETCH = 4;
/** Reports from one to the next of them: one in between may fit by chance. */
const NEXT = 2;

function runsOf({ reports }: Series, off: readonly Imbalance[]): readonly (readonly Imbalance[])[] {
  const places = new Map(reports.map((report, i) => [report, i]));
  const place = (one: Imbalance | undefined): number => (one && places.get(one.after)) ?? Number.NaN;
  const stretches: Imbalance[][] = [];
  for (const one of off) {
    const open = stretches.at(-1);
    if (open !== undefined && place(one) - place(open.at(-1)) <= NEXT) open.push(one);
    else stretches.push([one]);
  }
  return stretches.filter(({ length }) => length >= STRETCH);
}

function worstOf(off: readonly Imbalance[]): Imbalance | undefined {
  return off.reduce<Imbalance | undefined>(
    (most, one) => (most === undefined || Math.abs(one.rest) > Math.abs(most.rest) ? one : most),
    undefined,
  );
}

/** What does not go with the change of a stock; of a stock that is wrong in one report, once. */
export function reportsOfStock(index: DossierIndex, { total: { voice }, off }: Balance): readonly Report[] {
  const isOpposite = (one: Imbalance, next: Imbalance | undefined): next is Imbalance =>
    next !== undefined && next.before === one.after && Math.abs(one.rest + next.rest) < 1e-9;
  return off.flatMap((one, i): Report[] => {
    const [last, next] = [off[i - 1], off[i + 1]];
    const { before, after, counts } = one;
    if (before === undefined || (last !== undefined && isOpposite(last, one))) return [];
    const [count, ...more] = counts;
    const isSign =
      count !== undefined && more.length === 0 && Math.abs(after.value - before.value + count.value) < 1e-9;
    const isAlone = isOpposite(one, next);
    const shown = isAlone ? [after, before, next.after] : isSign ? [count, after, before] : [after, before];
    return [
      {
        message: isAlone ? 'level' : isSign ? 'sign' : before.value === after.value ? 'stock-still' : 'stock',
        values: {
          who: sayCount(index, voice, after.claim),
          x: quantityOf(before.claim),
          y: quantityOf(after.claim),
          when: sayReported(after),
          ...(isSign && !isAlone ? { c: quantityOf(count.claim) } : { sum: sayReckoned(after.claim, one.sum) }),
        },
        claims: [...new Set([...shown, ...counts, ...(isAlone ? next.counts : [])])].map(({ claim }) => claim.id),
        field: 'value',
      },
    ];
  });
}

/** The one count of a step whose digits are those of what the total grew by, with a zero more or less or two the other way round. */
function slippedIn(one: Imbalance): SeriesReport | undefined {
  const [count, ...more] = one.counts;
  const grown = Number(grownIn(one));
  if (count === undefined || more.length > 0 || one.before === undefined || !(grown > 0)) return undefined;
  const [said, meant] = [digitsOf(count.value), digitsOf(grown)];
  const isTenfold = said !== '' && said.replace(/0+$/, '') === meant.replace(/0+$/, '');
  return isTenfold || areTurned(said, meant) ? count : undefined;
}

/** What the total grew by. */
function grownIn({ before, after }: Imbalance): Decimal {
  const [x, y] = [before?.quantity.stated[0] ?? ZERO, after.quantity.stated[0] ?? ZERO];
  return subtractDecimals(y, x);
}

/** Its digits, without the decimal point and what stands in front of them. */
function digitsOf(value: number): string {
  return String(value).replace('.', '').replace(/^0+/, '');
}

function areTurned(a: string, b: string): boolean {
  if (a.length < 3 || a.length !== b.length) return false;
  const places = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [first, second, ...more] = places;
  return more.length === 0 && second === (first ?? 0) + 1 && a[first ?? 0] === b[second] && a[second] === b[first ?? 0];
}

function messageFor({ before, after }: Imbalance): string {
  if (before === undefined) return 'anew';
  return before.value === after.value ? 'still' : 'one';
}

function isTrifle({ before, sum, rest }: Imbalance): boolean {
  return Math.abs(rest) <= TRIFLE * Math.abs(Number(sum) - (before?.value ?? 0));
}
