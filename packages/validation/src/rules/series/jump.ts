import { type Claim, compareDates, type DossierIndex } from '@claimline/core';
import { oddSeries, seriesOf } from '../../sets/series/index.ts';
import { cellFor, claimsByCell, groupsInCells, voice } from '../facts.ts';
import { quantityOf, sayDate, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const jump: Rule = {
  id: 'series/jump',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'A figure of one voice grows many times over within days',
    why: 'Growth that nobody could have carried out is usually a new definition, a wider group, or a slip of the pen.',
    recommendation: 'Look whether both count the same; declare a `definition-change` if not.',
    source: 'statistical process control: a step without a cause is examined',
  },
  options: {
    times: { kind: 'number', default: 5, least: 2, most: 1000, description: 'Growth from which it is told.' },
    days: { kind: 'number', default: 7, least: 1, most: 365, description: 'Within how many days.' },
  },
  messages: {
    en: { found: '{who} gave {x} as of {earlier}, and {y} as of {later}: more than {n} times as much.' },
    sq: { found: '{who} dha {x} për {earlier} dhe {y} për {later}: më shumë se {n} herë aq.' },
  },
  bad: [
    {
      title: 'from two hundred to five thousand in two days',
      dossier: {
        claims: [
          { id: 'before', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=200' },
          { id: 'after', for: 'ministry-a', asOf: '2024-05-06', of: 'residents', at: 'town-a', value: '=5000' },
        ],
      },
      findings: [{ message: 'found', claims: ['after', 'before'] }],
    },
  ],
  good: [
    {
      title: 'a total, and the count of the day that brought it there',
      dossier: {
        claims: [
          { id: 'before', for: 'ministry-a', measure: 'injured', asOf: '2024-05-04', of: 'residents', value: '=200' },
          {
            id: 'day',
            for: 'ministry-a',
            measure: 'injured-in-a-day',
            asOf: '2024-05-05',
            of: 'residents',
            value: '1800',
          },
          { id: 'after', for: 'ministry-a', measure: 'injured', asOf: '2024-05-05', of: 'residents', value: '=2000' },
        ],
      },
      findings: [],
    },
    {
      title: 'slow growth',
      dossier: {
        claims: [
          { id: 'before', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=200' },
          { id: 'after', for: 'ministry-a', asOf: '2024-05-06', of: 'residents', at: 'town-a', value: '=300' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, number, report }) {
    // Counts of days leap by nature, and long series are judged by their own history.
    const judged = new Set(
      seriesOf(index).flatMap(({ kind, reports }) =>
        kind === 'count' || reports.length >= OWN_HISTORY ? reports.map(({ claim }) => claim.id) : [],
      ),
    );
    for (const { series, odd } of oddSeries(index))
      for (const one of odd)
        if (one.kind === 'slip' || one.kind === 'spike')
          for (const at of [one.at, one.at + 1]) judged.add(series.reports[at]?.claim.id ?? '');
    const groups = groupsInCells(
      index,
      (claim) => {
        const who = voice(index, claim);
        const isPoint = claim.value.stated.length === 1 && !claim.value.increment && claim.asOf !== undefined;
        return who === undefined || !isPoint ? undefined : `${claim.mode} ${who}`;
      },
      (cell) => isWide(cell, number('times')),
    );
    for (const claims of groups) {
      const inTime = [...claims].sort((a, b) => (a.asOf && b.asOf ? compareDates(a.asOf, b.asOf) : 0));
      for (const [i, later] of inTime.entries()) {
        const earlier = inTime[i - 1];
        if (earlier === undefined || judged.has(later.id) || !leaps(earlier, later, number('times'), number('days')))
          continue;
        if (isCounted(index, earlier, later)) continue;
        report({
          message: 'found',
          values: {
            who: sayName(index, voice(index, later) ?? ''),
            x: quantityOf(earlier),
            y: quantityOf(later),
            n: number('times'),
            ...(earlier.asOf === undefined ? {} : { earlier: sayDate(earlier.asOf) }),
            ...(later.asOf === undefined ? {} : { later: sayDate(later.asOf) }),
          },
          claims: [later.id, earlier.id],
          field: 'value',
        });
      }
    }
  },
};

const SMALL = 100;
/** Reports from which a series has a history to be judged by. */
const OWN_HISTORY = 12;

/** Do figures of a cell lie so far apart that one may have leapt to the other? */
function isWide(cell: readonly Claim[], times: number): boolean {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { value } of cell) {
    const n = Number(value.stated[0]);
    if (n >= SMALL && n < least) least = n;
    if (n > most) most = n;
  }
  return most / least > times;
}

/** Share of what a total has grown by that counts of the days between have to make up. */
const MOSTLY = 0.8;

/** Do the counts that add to a total, of the days between, say that it grew like that? */
function isCounted(index: DossierIndex, earlier: Claim, later: Claim): boolean {
  const [from, to] = [earlier.asOf?.latest ?? null, later.asOf?.latest ?? null];
  if (from === null || to === null) return false;
  const who = voice(index, later);
  const counts = index.dossier.measures.filter(({ addsTo }) => addsTo === later.measure);
  return counts.some(({ id, unit }) => {
    const between = (claimsByCell(index).get(cellFor(id, unit, later.scope)) ?? []).filter(
      (one) => voice(index, one) === who && (one.asOf?.earliest ?? from) > from && (one.asOf?.latest ?? to + 1) <= to,
    );
    const sum = between.reduce((all, { value }) => all + Number(value.stated[0] ?? 0), 0);
    return sum >= MOSTLY * (Number(later.value.stated[0]) - Number(earlier.value.stated[0]));
  });
}

function leaps({ value, asOf }: Claim, later: Claim, times: number, days: number): boolean {
  // "Hundreds" may have been nine hundred.
  const [x, y] = [
    Number((value.form === 'vague' ? value.soft.high : null) ?? value.stated[0]),
    Number(later.value.stated[0]),
  ];
  const [from, to] = [asOf?.earliest ?? null, later.asOf?.latest ?? null];
  // Small numbers leap by nature: four and then twenty-one.
  if (from === null || to === null || !(x >= SMALL)) return false;
  return to - from <= days && to > from && y / x > times;
}
