import {
  type Claim,
  type DossierIndex,
  outlookOf,
  type QuantityForm,
  relateDates,
  relateMeasures,
  stanceOf,
} from '@claimline/core';
import { isDerived } from '../../sets/series/index.ts';
import type { DriftKind, Verdict } from '../../types.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { groupBy, hasFigure, publisherOf, rowNumber, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';
import { sayDifference } from './sides.ts';

/** One report of a briefing in the examples. */
function briefing(id: 'd' | 'e', rest: Partial<ExampleClaim>): ExampleClaim {
  const plain = { for: 'ministry-a', measure: 'killed', of: 'residents', at: 'county', value: '127' } as const;
  const days = { said: '2024-05-04', asOf: '2024-05-04' } as const;
  return { id, ...plain, ...days, via: [`outlet-${id}`, 'ministry-a'], utterance: 'briefing', ...rest };
}

/** What one briefing, marked as such, became in another outlet. */
const DRIFTS: readonly (readonly [string, Partial<ExampleClaim>, Partial<ExampleClaim>])[] = [
  ['the dead of a briefing, told as its dead and injured', {}, { measure: 'casualties' }],
  ['a county that became a town', {}, { at: 'town-a' }],
  ['residents that became children', {}, { of: 'children' }],
  ['another day', {}, { asOf: '2024-05-08' }],
  ['a plan that became a fact', { mode: 'planned', measure: 'sheltered' }, { measure: 'sheltered' }],
  ['“more than” that was added', {}, { value: '>127' }],
  ['“up to” that was lost', { value: '..127' }, {}],
];

export const drifted: Rule = {
  id: 'source/drifted',
  severity: 'warning',
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
    en: { found: 'One figure of {who}, {x}, is reported of two different things: {drift}.' },
    sq: { found: 'Një shifër e {who}, {x}, raportohet për dy gjëra të ndryshme: {drift}.' },
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
    ...DRIFTS.map(([title, original, report]) => ({
      title,
      dossier: { claims: [briefing('d', original), briefing('e', report)] },
      findings: [{ message: 'found', claims: ['d', 'e'] }],
    })),
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
      title: 'two things of which one voice gives one figure, in no utterance that anybody marked',
      dossier: {
        claims: [
          { id: 'killed', for: 'ministry-a', said: '2024-05-04', measure: 'killed', of: 'residents', value: '127' },
          { id: 'hurt', for: 'ministry-a', said: '2024-05-04', measure: 'casualties', of: 'residents', value: '127' },
        ],
      },
      findings: [],
    },
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
  check({ index, number, judge, report }) {
    const reports = index.dossier.claims.filter(
      (claim) => hasFigure(claim) && !isDerived(claim) && (isMarked(claim) || tells(claim)),
    );
    const groups = groupBy(reports, (claim) => {
      const who = voice(index, claim);
      return who === undefined ? undefined : JSON.stringify([who, claim.value.stated]);
    });
    for (const group of groups.values()) {
      const told = new Set<string>();
      for (const [i, a] of group.slice(0, MOST).entries())
        for (const b of group.slice(i + 1, MOST)) {
          const isDeclared = isMarked(a) && a.utterance === b.utterance;
          if (!isDeclared && !(tells(a) && tells(b))) continue;
          const days = isPart(index, a, b) ? Math.max(number('days'), number('part-days')) : number('days');
          if (!isOneUtterance(index, a, b, days)) continue;
          const drift = isDeclared ? driftOfMarked(a, b) : driftOf(a, b);
          if (drift.length === 0 || (isDeclared && isMisreported(judge(a, b)))) continue;
          const what = isDeclared ? allOf : whatOf;
          const key = JSON.stringify([what(a), what(b)].sort());
          if (told.has(key)) continue;
          told.add(key);
          report({
            message: 'found',
            values: {
              who: sayName(index, voice(index, a) ?? ''),
              x: quantityOf(a),
              drift: drift.map((kind) => sayDifference(index, kind, a, b)),
            },
            claims: [a.id, b.id],
            field: 'value',
            // That two reports are of one utterance is a guess where no editor says so.
            ...(isDeclared ? {} : { milder: 'info' as const }),
          });
        }
    }
  },
};

/** Reports of one figure that are held against each other; a figure that all repeat is no drift. */
const MOST = 50;

function isMarked({ utterance }: Claim): boolean {
  return utterance !== undefined;
}

function isMisreported({ type, row }: Verdict): boolean {
  return type === 'contradicts' && rowNumber(row) === 3;
}

/** A hundred may be said of many things in a day; 1,250 hardly. */
function tells({ value, mode }: Claim): boolean {
  return stanceOf(mode) === 'affirms' && value.stated.some((n) => Math.abs(Number(n)) >= 1000);
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
  if (x !== undefined && x === y) return false;
  if (isMarked(a) || isMarked(b)) return a.utterance === b.utterance;
  const [s, t] = [a.said, b.said];
  if (s === undefined || t === undefined) return false;
  const [from, to] = [Math.max(s.earliest ?? 0, t.earliest ?? 0), Math.min(s.latest ?? 0, t.latest ?? 0)];
  return from - to <= days;
}

function driftOf(a: Claim, b: Claim): readonly DriftKind[] {
  const found: readonly (readonly [DriftKind, boolean])[] = [
    ['unit', a.unit !== b.unit],
    ['definition', a.unit === b.unit && a.measure !== b.measure],
    ['status', isApart('status', a, b)],
    ['place', isApart('at', a, b)],
  ];
  // Another population is another fact, not another wording.
  return isApart('of', a, b) ? [] : found.flatMap(([kind, is]) => (is ? [kind] : []));
}

/** What may differ beside that where an editor marked both as one utterance. */
function driftOfMarked(a: Claim, b: Claim): readonly DriftKind[] {
  const population: readonly DriftKind[] = isApart('of', a, b) ? ['population'] : [];
  const { of: _, ...scope } = a.scope;
  const elsewhere = driftOf({ ...a, scope }, b);
  const isOtherDay = a.asOf !== undefined && b.asOf !== undefined && relateDates(a.asOf, b.asOf) === 'apart';
  const isOtherMode = outlookOf(a.mode) !== outlookOf(b.mode) || stanceOf(a.mode) !== stanceOf(b.mode);
  return [
    ...population,
    ...elsewhere,
    ...(isOtherDay ? (['date'] as const) : []),
    ...(isOtherMode ? (['mode'] as const) : []),
    ...(boundOf(a.value.form) === boundOf(b.value.form) ? [] : (['bound'] as const)),
  ];
}

function isApart(axis: string, a: Claim, b: Claim): boolean {
  const [x, y] = [a.scope[axis], b.scope[axis]];
  return x !== undefined && y !== undefined && x !== y;
}

/** Which way the words leave a figure open. */
function boundOf(form: QuantityForm): 'up' | 'down' | 'none' {
  if (form === 'more-than' || form === 'at-least' || form === 'a-little-over') return 'up';
  return ['less-than', 'at-most', 'up-to', 'nearly'].includes(form) ? 'down' : 'none';
}

function allOf(claim: Claim): string {
  return JSON.stringify([whatOf(claim), claim.scope['of'], claim.asOf?.edtf, claim.mode, claim.value.form]);
}

function whatOf({ measure, unit, scope }: Claim): string {
  return JSON.stringify([measure, unit, scope['status'], scope['at']]);
}
