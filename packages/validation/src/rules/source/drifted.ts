import { type Claim, type DossierIndex, type Message, relateMeasures, stanceOf } from '@claimline/core';
import { isDerived } from '../../sets/series/index.ts';
import type { DriftKind } from '../../types.ts';
import { groupBy, hasFigure, publisherOf, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const drifted: Rule = {
  id: 'source/drifted',
  severity: 'info',
  docs: {
    summary: 'One figure that somebody gave is reported of two different things',
    why: 'The number survives the way from report to report, what it counts often does not: “killed or wounded” becomes “lost”, “in Russia” becomes “in Kursk”, “will go” becomes “is on its way”. Two such reports agree in the figure and look like a confirmation.',
    recommendation: 'Go back to the words of the speaker and correct the report that counts something else.',
    source: 'docs/model.md "Hops distort"; reports of briefings in several outlets',
  },
  options: {
    days: {
      kind: 'number',
      default: 2,
      least: 0,
      most: 31,
      description: 'Days within which two reports may be of one utterance.',
    },
    'part-days': {
      kind: 'number',
      default: 21,
      least: 0,
      most: 92,
      description:
        'The same where one counts a part of the other: no voice gives one figure for all and soon after for some of them.',
    },
  },
  messages: {
    en: { found: 'One figure of {who}, {x}, is reported of two different things: {drift} changed on the way.' },
    sq: { found: 'Një shifër e {who}, {x}, raportohet për dy gjëra të ndryshme: rrugës ka ndryshuar {drift}.' },
  },
  bad: [
    {
      title: 'casualties in one outlet, killed in the other',
      dossier: {
        claims: [
          {
            id: 'd-casualties',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            measure: 'casualties',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
          {
            id: 'e-killed',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['d-casualties', 'e-killed'] }],
    },
    {
      title: 'the casualties of one week as the dead of the next',
      dossier: {
        claims: [
          {
            id: 'd-casualties',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            measure: 'casualties',
            of: 'residents',
            at: 'county',
            value: '4000',
          },
          {
            id: 'e-killed',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-16',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '4000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['d-casualties', 'e-killed'] }],
    },
  ],
  good: [
    {
      title: 'two outlets that count the same',
      dossier: {
        claims: [
          {
            id: 'd-killed',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '1250',
          },
          {
            id: 'e-killed',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
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
  check({ index, number, report }) {
    const reports = index.dossier.claims.filter(
      (claim) => hasFigure(claim) && !isDerived(claim) && stanceOf(claim.mode) === 'affirms' && tells(claim),
    );
    const groups = groupBy(reports, (claim) => {
      const who = voice(index, claim);
      return who === undefined ? undefined : JSON.stringify([who, claim.value.stated]);
    });
    for (const group of groups.values()) {
      const told = new Set<string>();
      for (const [i, a] of group.slice(0, MOST).entries())
        for (const b of group.slice(i + 1, MOST)) {
          const days = isPart(index, a, b) ? Math.max(number('days'), number('part-days')) : number('days');
          const drift = isOneUtterance(index, a, b, days) ? driftOf(a, b) : [];
          if (drift.length === 0) continue;
          const key = JSON.stringify([whatOf(a), whatOf(b)].sort());
          if (told.has(key)) continue;
          told.add(key);
          report({
            message: 'found',
            values: {
              who: sayName(index, voice(index, a) ?? ''),
              x: quantityOf(a),
              drift: drift.map((kind): Message => ({ id: `drift.${kind}`, values: {} })),
            },
            claims: [a.id, b.id],
            field: 'value',
          });
        }
    }
  },
};

/** Reports of one figure that are held against each other; a figure that all repeat is no drift. */
const MOST = 50;

/** A hundred may be said of many things in a day; 1,250 hardly. */
function tells({ value }: Claim): boolean {
  return value.stated.some((n) => Math.abs(Number(n)) >= 1000);
}

/** Killed among killed and wounded: a part by definition, of the same people in the same state. */
function isPart(index: DossierIndex, a: Claim, b: Claim): boolean {
  const relation = relateMeasures(index.measures, a.measure, b.measure);
  if (relation !== 'within' && relation !== 'contains') return false;
  // A total and the count of one period may well be one number.
  if (index.measure(a.measure)?.kind !== index.measure(b.measure)?.kind) return false;
  return ['of', 'status'].every((axis) => a.scope[axis] === b.scope[axis]);
}

/** Said within days by two publishers; one page that gives a figure twice means two things. */
function isOneUtterance(index: DossierIndex, a: Claim, b: Claim, days: number): boolean {
  const [x, y] = [publisherOf(index, a) ?? a.via[0]?.source, publisherOf(index, b) ?? b.via[0]?.source];
  if (a.utterance !== undefined && b.utterance !== undefined) return a.utterance === b.utterance;
  const [s, t] = [a.said, b.said];
  if (s === undefined || t === undefined || (x !== undefined && x === y)) return false;
  const [from, to] = [Math.max(s.earliest ?? 0, t.earliest ?? 0), Math.min(s.latest ?? 0, t.latest ?? 0)];
  return from - to <= days;
}

function driftOf(a: Claim, b: Claim): readonly DriftKind[] {
  const apart = (axis: string): boolean => {
    const [x, y] = [a.scope[axis], b.scope[axis]];
    return x !== undefined && y !== undefined && x !== y;
  };
  const found: readonly (readonly [DriftKind, boolean])[] = [
    ['unit', a.unit !== b.unit],
    ['definition', a.unit === b.unit && a.measure !== b.measure],
    ['status', apart('status')],
    ['place', apart('at')],
  ];
  // Another population is another fact, not another wording.
  return apart('of') ? [] : found.flatMap(([kind, is]) => (is ? [kind] : []));
}

function whatOf({ measure, unit, scope }: Claim): string {
  return JSON.stringify([measure, unit, scope['status'], scope['at']]);
}
