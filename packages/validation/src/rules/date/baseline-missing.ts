import { type Claim, type DossierIndex, relateNodes } from '@claimline/core';
import { claimsOfMeasure } from '../claims-of.ts';
import { hasFigure, voice } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const baselineMissing: Rule = {
  id: 'date/baseline-missing',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'A running total does not say since when it counts',
    why: '“So far” and “in total” mean nothing without a start: two totals with different baselines differ by right.',
    recommendation: 'Give the measure a `baseline`, or the claim an interval as `as-of` (`2022-02-24/2024-10-28`).',
    source: 'XBRL durations; restarts in published casualty series',
  },
  options: {},
  messages: {
    en: { found: '{x} is counted since when? Neither the measure nor the claim says it.' },
    sq: { found: '{x} numërohet që nga kur? Nuk e thotë as masa, as pohimi.' },
  },
  bad: [
    {
      title: 'evacuated so far, since some day',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'evacuated',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-40'] }],
    },
  ],
  good: [
    {
      title: 'arrivals of a day, a month and a year, which are their own periods',
      dossier: {
        claims: ['2024-05-04', '2024-01', '2023'].map((asOf, i) => ({
          id: `a-${i + 1}`,
          for: 'ministry-a',
          measure: 'arrived',
          asOf,
          of: 'residents',
          at: 'town-a',
          value: `=${40 + i}`,
        })),
      },
      findings: [],
    },
    {
      title: 'a total of a stated time',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'evacuated',
            asOf: '2024-05-01/2024-05-07',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a measure that names its baseline',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOfMeasure(index, ({ kind }) => kind === 'cumulative')) {
      const measure = index.measure(claim.measure);
      // What happened on a day or in a year has that for its period; only what counts on has a beginning somewhere.
      if (measure?.kind !== 'cumulative' || measure.baseline !== undefined) continue;
      if (!hasFigure(claim) || claim.asOf === undefined || claim.asOf.kind === 'interval') continue;
      if (beginsAnew(index, claim)) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'as-of' });
    }
  },
};

/** What was declared to start again has counted since then. */
function beginsAnew(index: DossierIndex, claim: Claim): boolean {
  return index.dossier.events.some(
    (event) =>
      event.kind === 'reset' &&
      event.measure === claim.measure &&
      (event.for === undefined || event.for === claim.for || event.for === voice(index, claim)) &&
      Object.entries(event.scope).every(([axis, node]) => isWithin(index, axis, claim.scope[axis], node)) &&
      (event.date.earliest ?? Number.POSITIVE_INFINITY) <= (claim.asOf?.latest ?? Number.NEGATIVE_INFINITY),
  );
}

function isWithin(index: DossierIndex, axis: string, node: string | undefined, whole: string): boolean {
  const known = index.axis(axis);
  if (node === undefined || known === undefined) return false;
  return ['equal', 'within'].includes(relateNodes(known, node, whole));
}
