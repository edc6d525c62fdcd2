import { type Decimal, type DossierIndex, subtractDecimals, ZERO } from '@claimline/core';
import { balancesOf, type Imbalance, type Series, type Report as SeriesReport } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayReckoned, sayReported } from '../say.ts';
import type { Report, Rule } from '../types.ts';

/** Share of days from which a mismatch is a habit. */
const HABIT = 0.2;
/** Off by less than this share of what was counted: cases that were cleared up, told as one where there are more than a few. */
const TRIFLE = 0.1;
const FEW = 3;

export const countMismatch: Rule = {
  id: 'series/count-mismatch',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A total does not grow by what was counted in the meantime',
    why: 'The total of today is that of yesterday and what the day brought. Where it is not, cases were added or taken away without being told, or one of the figures is wrong. More than three days that are off by less than a tenth of what was counted are told as one: cases that were cleared up; and so are four reports or more one after another. A stock, such as reserves, is held so against its net change, a measure that may be below zero and that `adds-to` it.',
    recommendation: 'Look for a published revision and declare it as a `correction` under `events`.',
    source: 'stock and flow reconciliation in official statistics',
  },
  options: {},
  messages: {
    en: {
      one: '{who}: the total went from {x} to {y} as of {when}; with what was counted in between it should be {sum}.',
      still: '{who}: the total stands still at {y} as of {when}; with what was counted in between it should be {sum}.',
      anew: '{who} gives {y} for {when}; what was counted in that time comes to {sum}.',
      stock: '{who} went from {x} to {y} as of {when}; with the change told in between it should be {sum}.',
      declared:
        '{who}: the total went from {x} to {y} as of {when}; with what was counted in between it should be {sum}, and a correction by {amount} is declared, which does not make up for that.',
      stretch:
        '{who}: from {first} to {last}, in {n} reports, the total does not grow by what was counted, most of all as of {when}: {y} instead of {sum}.',
      level: '{who} is {y} as of {when}; the change told before it and the one behind it both lead to {sum}.',
      sign: '{who} went from {x} to {y} as of {when}, and its change is given as {c}: a sign lost?',
      slipped: '{who} counts {c} as of {when}, and its total grows by {grown}, to {y}: a digit or a zero out of place?',
      many: '{who}: in {n} of {days} reports the total does not grow by what was counted, most of all as of {when}: {y} instead of {sum}.',
    },
    sq: {
      one: '{who}: totali shkoi nga {x} në {y} më {when}; me atë që u numërua ndërkohë do të ishte {sum}.',
      still: '{who}: totali mbetet {y} më {when}; me atë që u numërua ndërkohë do të ishte {sum}.',
      anew: '{who} jep {y} për {when}; ajo që u numërua në atë kohë bën {sum}.',
      stock: '{who} shkoi nga {x} në {y} më {when}; me ndryshimin e thënë ndërkohë do të ishte {sum}.',
      declared:
        '{who}: totali shkoi nga {x} në {y} më {when}; me atë që u numërua ndërkohë do të ishte {sum}, dhe është deklaruar një korrigjim prej {amount}, që nuk e shpjegon.',
      stretch:
        '{who}: nga {first} deri më {last}, në {n} raporte, totali nuk rritet sa u numërua, më së shumti më {when}: {y} në vend të {sum}.',
      level: '{who} është {y} më {when}; ndryshimi i thënë para saj dhe ai pas saj çojnë të dy te {sum}.',
      sign: '{who} shkoi nga {x} në {y} më {when}, dhe ndryshimi jepet {c}: një shenjë e humbur?',
      slipped:
        '{who} numëron {c} më {when}, dhe totali i saj rritet me {grown}, në {y}: një shifër a një zero jo në vend?',
      many: '{who}: në {n} nga {days} raporte totali nuk rritet sa u numërua, më së shumti më {when}: {y} në vend të {sum}.',
    },
  },
  bad: [
    {
      title: 'a total that grew by more than the day',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 31, 33],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
        ],
      },
      findings: [{ message: 'one', claims: ['day-3', 'day-2', 'in-3'] }],
    },
    {
      title: 'a zero too many in the count of a day',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 120, 2],
          ),
        ],
      },
      findings: [{ message: 'slipped', claims: ['in-3', 'day-3', 'day-2'] }],
    },
  ],
  good: [
    {
      title: 'a total of each year, as its period says',
      dossier: {
        claims: [
          { id: 'to-november', asOf: '2023-01-01/2023-11-30', value: '=310' },
          { id: 'to-december', asOf: '2023-01-01/2023-12-31', value: '=334' },
          { id: 'to-january', asOf: '2024-01-01/2024-01-31', value: '=29' },
          { id: 'in-december', measure: 'injured-in-a-day', asOf: '2023-12', value: '=24' },
          { id: 'in-january', measure: 'injured-in-a-day', asOf: '2024-01', value: '=29' },
        ].map((one) => ({ measure: 'injured', for: 'ministry-a', of: 'residents', at: 'county', ...one })),
      },
      findings: [],
    },
    {
      title: 'a total and its days',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { total, off, checked } of balancesOf(index)) {
      if (total.kind !== 'total') {
        for (const told of ofStock(index, total, off)) report(told);
        continue;
      }
      // Off on most days: the two count differently, which is one finding.
      const isHabit = off.length > 5 && off.length > checked * HABIT;
      const trifles = off.filter(isTrifle);
      const together = isHabit ? off : trifles.length > FEW ? trifles : [];
      const stretches = isHabit
        ? []
        : stretchesOf(
            total,
            off.filter((one) => !together.includes(one)),
          );
      const tell = (one: Imbalance, many: number): void =>
        report({
          message: many > 1 ? 'many' : one.declared !== undefined ? 'declared' : messageFor(one),
          values: {
            who: sayCount(index, total.voice, one.after.claim),
            ...(many > 1 || one.before === undefined ? {} : { x: quantityOf(one.before.claim) }),
            y: quantityOf(one.after.claim),
            when: sayReported(one.after),
            sum: sayReckoned(one.after.claim, one.sum),
            ...(many > 1 ? { n: many, days: checked } : {}),
            ...(many > 1 || one.declared === undefined ? {} : { amount: sayReckoned(one.after.claim, one.declared) }),
          },
          claims: [one.after, ...(one.before === undefined ? [] : [one.before]), ...one.counts].map(
            ({ claim }) => claim.id,
          ),
          field: 'value',
        });
      for (const stretch of stretches) {
        const [first, last, worst] = [stretch[0], stretch.at(-1), worstOf(stretch)];
        if (first === undefined || last === undefined || worst === undefined) continue;
        report({
          message: 'stretch',
          values: {
            who: sayCount(index, total.voice, worst.after.claim),
            first: sayReported(first.after),
            last: sayReported(last.after),
            n: stretch.length,
            when: sayReported(worst.after),
            y: quantityOf(worst.after.claim),
            sum: sayReckoned(worst.after.claim, worst.sum),
          },
          claims: [...new Set([worst, ...stretch])].map(({ after }) => after.claim.id),
          field: 'value',
        });
      }
      const inStretches = new Set(stretches.flat());
      for (const one of off) {
        if (together.includes(one) || inStretches.has(one)) continue;
        const slipped = slippedIn(one);
        if (slipped === undefined) tell(one, 1);
        else
          report({
            message: 'slipped',
            values: {
              who: sayCount(index, total.voice, slipped.claim),
              c: quantityOf(slipped.claim),
              when: sayReported(slipped),
              y: quantityOf(one.after.claim),
              grown: sayReckoned(one.after.claim, grownIn(one)),
            },
            claims: [slipped, one.after, ...(one.before === undefined ? [] : [one.before])].map(
              ({ claim }) => claim.id,
            ),
            field: 'value',
          });
      }
      const worst = worstOf(together);
      if (worst !== undefined) tell(worst, together.length);
    }
  },
};

/** Steps that are off one after another, from so many on: they have one cause, and are one finding. */
const STRETCH = 4;
/** Reports from one to the next of them: one in between may fit by chance. */
const NEXT = 2;

function stretchesOf({ reports }: Series, off: readonly Imbalance[]): readonly (readonly Imbalance[])[] {
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
function ofStock(index: DossierIndex, { voice }: Series, off: readonly Imbalance[]): readonly Report[] {
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
        message: isAlone ? 'level' : isSign ? 'sign' : 'stock',
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
