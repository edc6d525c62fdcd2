import type { Claim, Day, DossierIndex } from '@claimline/core';
import { isSeriesRow } from '../../sets/series/row.ts';
import { claimsOf } from '../claims-of.ts';
import { cellOf, claimsByCell, hasFigure } from '../facts.ts';
import { quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const stale: Rule = {
  id: 'date/stale',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'A figure was old when it was said',
    why: 'A count of last winter, told today without its date, is read as a count of today. Of a list of months only the last is told for now.',
    recommendation: 'Print the day that the figure holds for beside it, or look for a newer one.',
    source: 'Every Casualty Counts, Standards for Casualty Recording (2016): date of information',
  },
  options: {
    days: {
      kind: 'number',
      default: 90,
      least: 1,
      most: 3650,
      description: 'Age in days from which a figure counts as old.',
    },
  },
  messages: {
    en: { found: '{x} was more than {n} days old when it was said ({said}): it holds for {when}.' },
    sq: { found: '{x} ishte më e vjetër se {n} ditë kur u tha ({said}): vlen për {when}.' },
  },
  bad: [
    {
      title: 'a winter count told in summer',
      dossier: {
        claims: [
          {
            id: 'a-old',
            for: 'ministry-a',
            said: '2024-08-01',
            asOf: '2024-02-01',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-old'] }],
    },
  ],
  good: [
    {
      title: 'a list of months up to the last one',
      dossier: {
        claims: ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03'].map((asOf) => ({
          id: `jobs-${asOf}`,
          for: 'ministry-a',
          said: '2024-04-10',
          asOf,
          of: 'residents',
          at: 'town-a',
          value: '3000',
        })),
      },
      findings: [],
    },
    {
      title: 'a count of last week',
      dossier: {
        claims: [
          {
            id: 'a-new',
            for: 'ministry-a',
            said: '2024-05-08',
            asOf: '2024-05-01',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, number, report }) {
    for (const claim of claimsOf(index, 'said')) {
      const { said, asOf } = claim;
      if (said === undefined || asOf === undefined || !hasFigure(claim)) continue;
      const measure = index.measure(claim.measure);
      if (measure?.kind !== 'stock' || said.earliest === null || asOf.latest === null) continue;
      // A census holds for as long as its measure says.
      const days = Math.max(number('days'), measure.validityDays);
      if (said.earliest - asOf.latest <= days || isFollowed(index, claim)) continue;
      report({
        message: 'found',
        values: { x: quantityOf(claim), n: days, said: sayDate(said), when: sayDate(asOf) },
        claims: [claim.id],
        field: 'as-of',
      });
    }
  },
};

/** Does the list in which a figure stands give a later one? Nobody takes what is behind that for today. */
function isFollowed(index: DossierIndex, claim: Claim): boolean {
  if (!isSeriesRow(claim)) return false;
  const last = lastDays(claimsByCell(index).get(cellOf(claim)) ?? []).get(listOf(claim));
  return last !== undefined && last > (claim.asOf?.latest ?? last);
}

function listOf(claim: Claim): string {
  return `${claim.for} ${claim.said?.edtf}`;
}

const known = new WeakMap<readonly Claim[], ReadonlyMap<string, Day>>();

/** The last day of each list of a cell. */
function lastDays(cell: readonly Claim[]): ReadonlyMap<string, Day> {
  const made = known.get(cell) ?? readLast(cell);
  known.set(cell, made);
  return made;
}

function readLast(cell: readonly Claim[]): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const claim of cell) {
    const day = isSeriesRow(claim) ? (claim.asOf?.latest ?? null) : null;
    const list = listOf(claim);
    if (day !== null && day > (last.get(list) ?? Number.NEGATIVE_INFINITY)) last.set(list, day);
  }
  return last;
}
