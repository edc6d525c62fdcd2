import { type Claim, type DossierIndex, originOf } from '@claimline/core';
import { groupBy, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const originElsewhere: Rule = {
  id: 'source/origin-elsewhere',
  severity: 'info',
  reach: partiesOf,
  docs: {
    summary: 'One party is said to give a figure that comes from another party',
    why: 'A report that puts the count of one side into the mouth of the other makes an admission out of an accusation. Where the party did take the figure over, it is no second witness.',
    recommendation:
      'Go back to the words. If the party only relays, name it in `via` with the role `cites`; if the report erred, correct `for`.',
    source: 'reports of casualty counts in which the counted side was named as the counting one',
  },
  options: {},
  messages: {
    en: { found: '{who} is said to give {x}, a figure of {origin}, which is of another side.' },
    sq: { found: '{who} thuhet se jep {x}, një shifër të {origin}, që është e një pale tjetër.' },
  },
  bad: [
    {
      title: 'the count of one ministry in the mouth of the other',
      dossier: {
        claims: [
          {
            id: 'b-1250',
            for: 'ministry-b',
            origin: 'ministry-a',
            said: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['b-1250'] }],
    },
    {
      title: 'a ministry that takes over the counts of another one, month after month',
      dossier: {
        claims: [
          {
            id: 'b-may',
            for: 'ministry-b',
            origin: 'ministry-a',
            said: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
          {
            id: 'b-june',
            for: 'ministry-b',
            origin: 'ministry-a',
            said: '2024-06-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1310',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['b-may', 'b-june'] }],
    },
  ],
  good: [
    {
      title: 'a party that says whose figure it is',
      dossier: {
        claims: [
          {
            id: 'a-1250',
            for: 'ministry-a',
            origin: 'ministry-a',
            said: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
          {
            id: 'b-1250',
            for: 'ministry-b',
            via: ['ministry-b', 'ministry-a'],
            origin: 'ministry-a',
            said: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    // Who takes over another's figures again and again does one thing.
    if (!index.dossier.sources.some(({ side }) => side !== undefined)) return;
    for (const [first, ...others] of groupBy(index.dossier.claims, (claim) => partiesOf(index, claim)).values()) {
      if (first === undefined) continue;
      report({
        message: 'found',
        values: {
          who: sayName(index, voice(index, first) ?? ''),
          x: quantityOf(first),
          origin: sayName(index, originOf(first) ?? ''),
        },
        claims: [first, ...others].map(({ id }) => id),
        field: 'origin',
      });
    }
  },
};

/** Who speaks, and of which other side the figure is. */
function partiesOf(index: DossierIndex, claim: Claim): string | undefined {
  return isOfAnotherSide(index, claim) ? JSON.stringify([voice(index, claim), originOf(claim)]) : undefined;
}

function isOfAnotherSide(index: DossierIndex, claim: Claim): boolean {
  const [who, origin] = [voice(index, claim), originOf(claim)];
  if (who === undefined || origin === undefined || who === origin) return false;
  // A chain that leads to the origin says itself who relays whom.
  if (claim.via.some(({ source }) => source === origin)) return false;
  const [ours, theirs] = [sidesOf(index, who), sidesOf(index, origin)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((side) => theirs.includes(side));
}

/** The parties that a source is of, or those of the nearest institution above it. */
function sidesOf(index: DossierIndex, id: string): readonly string[] {
  let source = index.source(id);
  for (let steps = 0; source !== undefined && steps < 5; steps += 1) {
    if (source.side !== undefined) return source.side.split(',').map((side) => side.trim());
    source = index.source(source.for ?? source.partOf ?? '');
  }
  return [];
}
