import type { Claim } from '@claimline/core';
import type { DriftKind, Verdict } from '../../types.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { replacedBy, rowNumber, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule, RuleContext, RulePart } from '../types.ts';
import {
  type Drifted,
  driftsOfAttribution,
  driftsOfFigures,
  driftsOfWords,
  figureOfOrigin,
  figureOfTeller,
  subjectOfVoice,
} from './drifts.ts';
import { sayDifference } from './sides.ts';
import { strayedReports } from './strayed.ts';
import { driftsOfReports, driftsOfWording, figuresOfDay, utteranceOf } from './wordings.ts';

/** One report of a briefing in the examples. */
function briefing(id: 'd' | 'e', rest: Partial<ExampleClaim>): ExampleClaim {
  const plain = { for: 'ministry-a', measure: 'killed', of: 'residents', at: 'county', value: '127' } as const;
  const days = { said: '2024-05-04', asOf: '2024-05-04' } as const;
  return { id, ...plain, ...days, via: [`outlet-${id}`, 'ministry-a'], utterance: 'briefing', ...rest };
}

const SHELTERS = { for: 'ministry-a', said: '2024-06-04', of: 'residents', at: 'town-a' } as const;
const OFFICIALS = { for: 'officials', said: '2024-05-04', of: 'residents', at: 'county' } as const;

/** What one briefing, marked as such, became in another outlet. */
const DRIFTS: readonly (readonly [string, Partial<ExampleClaim>, Partial<ExampleClaim>, 'worded'?])[] = [
  ['the dead of a briefing, told as its dead and injured', {}, { measure: 'casualties' }],
  ['a county that became a town', {}, { at: 'town-a' }],
  ['residents that became children', {}, { of: 'children' }],
  ['another day', {}, { asOf: '2024-05-08' }, 'worded'],
  ['a plan that became a fact', { mode: 'planned', measure: 'sheltered' }, { measure: 'sheltered' }],
  ['“more than” that was added', {}, { value: '>127' }, 'worded'],
  ['“up to” that was lost', { value: '..127' }, {}, 'worded'],
];

/** What the words of a voice, marked as one utterance with the report of an outlet, became there. */
const WORDINGS: readonly (readonly [string, Partial<ExampleClaim>, Partial<ExampleClaim>])[] = [
  ['“about” that became “exactly”', { value: '~130' }, { value: '=130' }],
  ['“about” that was lost', { value: '~130' }, { value: '130' }],
  ['the upper end of a range for the number', { value: '100..130' }, { value: '130' }],
  ['another range', { value: '100..130' }, { value: '100..200' }],
  ['another voice', {}, { for: 'ministry-b', via: ['outlet-e', 'ministry-b'] }],
  ['another day for a plan', { mode: 'planned', asOf: '../2024-12-31' }, { mode: 'planned', asOf: '../2024-09-30' }],
];

const PARTS: readonly RulePart[] = [
  {
    reach: figureOfTeller,
    check(context) {
      const { index, number, judge } = context;
      const days = { days: number('days'), partDays: number('part-days') };
      tell(
        context,
        driftsOfFigures(index, days, (a, b) => isMisreported(judge(a, b))),
      );
    },
  },
  {
    reach: subjectOfVoice,
    check: (context) => tell(context, driftsOfWords(context.index, context.number('days'))),
  },
  {
    reach: utteranceOf,
    check: (context) => tell(context, driftsOfWording(context.index)),
  },
  {
    reach: figuresOfDay,
    check: (context) =>
      tell(
        context,
        driftsOfReports(context.index, context.number('days'), (a, b) => isMisreported(context.judge(a, b))),
      ),
  },
  {
    reach: figureOfOrigin,
    check: (context) => tell(context, driftsOfAttribution(context.index, context.number('days'))),
  },
];

function tell({ index, report }: RuleContext, found: readonly Drifted[]): void {
  const strayed = new Set(found.length === 0 ? [] : strayedReports(index).map((one) => one.report.id));
  for (const { a, b, claims, drift, more = [], isDeclared, isPlain = false } of found) {
    // What takes another back differs from it by that.
    if (isReplacing(a, b) || isReplacing(b, a)) continue;
    const all = [{ b, drift }, ...more];
    const kinds = all.flatMap((one) => one.drift);
    // The missing have become dead, and the words are at hand. That two reports are of one utterance is a guess where no
    // editor says so.
    const isWrong = isDeclared && kinds.some((kind) => OTHER_THING.has(kind)) && strayed.has(b.id);
    report({
      message: kinds.every((kind) => WORDING.has(kind)) ? 'worded' : 'found',
      values: {
        who: sayName(index, voice(index, a) ?? ''),
        x: quantityOf(a),
        drift: all.flatMap((one) => one.drift.map((kind) => sayDifference(index, kind, a, one.b))),
      },
      claims: claims.map(({ id }) => id),
      field: 'value',
      ...(isWrong ? {} : { milder: isDeclared || isPlain ? 'warning' : 'info' }),
    });
  }
}

/** Another thing is counted, or others are. */
const OTHER_THING: ReadonlySet<DriftKind> = new Set(['definition', 'population']);

/** What is said of one thing in two ways. */
const WORDING: ReadonlySet<DriftKind> = new Set(['bound', 'hedge', 'number', 'date', 'attribution']);

function isReplacing(newer: Claim, old: Claim): boolean {
  return replacedBy(newer).some(({ id }) => id === old.id);
}

export const drifted: Rule = {
  id: 'source/drifted',
  severity: 'error',
  docs: {
    summary: 'One figure that somebody gave is reported of two different things',
    why: 'The number survives the way from report to report, what it counts often does not: “killed or wounded” becomes “lost”, “in Russia” becomes “in Kursk”, “will go” becomes “is on its way”. Two such reports agree in the figure and look like a confirmation. Where an editor marks the utterance this is a warning, and an error where the voice’s own words are at hand and the report counts another thing or others; where nobody does, it is a warning where a floor in the report is higher, or a ceiling lower, than in the words of that day, else a note, for two reports of one figure may be of two utterances, and a figure below a thousand (a hundred from one agency) of two things tells nothing, unless it stands in the voice’s own words of that day and the report differs in the state alone.',
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
    en: {
      found: 'One figure of {who}, {x}, is reported of two different things: {drift}.',
      worded: 'One figure of {who}, {x}, is reported in two ways: {drift}.',
    },
    sq: {
      found: 'Një shifër e {who}, {x}, raportohet për dy gjëra të ndryshme: {drift}.',
      worded: 'Një shifër e {who}, {x}, raportohet në dy mënyra: {drift}.',
    },
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
      findings: [{ message: 'found', claims: ['e-killed', 'd-casualties'] }],
    },
    ...DRIFTS.map(([title, original, report, message = 'found']) => ({
      title,
      dossier: { claims: [briefing('d', original), briefing('e', report)] },
      findings: [{ message, claims: ['e', 'd'] }],
    })),
    ...WORDINGS.map(([title, original, report]) => ({
      title,
      dossier: { claims: [briefing('d', { via: [], ...original }), briefing('e', report)] },
      findings: [{ message: 'worded', claims: ['e', 'd'] }],
    })),
    {
      title: '“up to” that was lost on the way to the paper, in no utterance that anybody marked',
      dossier: {
        claims: [
          { id: 'd-own', ...SHELTERS, asOf: '2024-06-04', value: '..500' },
          { id: 'e-paper', ...SHELTERS, asOf: '2024-06-04', via: ['outlet-e', 'ministry-a'], value: '500' },
        ],
      },
      findings: [{ message: 'worded', claims: ['e-paper', 'd-own'] }],
    },
    {
      title: '“more than 500” that have become “more than 5,300”',
      dossier: {
        claims: [
          { id: 'd-own', ...SHELTERS, asOf: '2024-06-04', value: '>500' },
          { id: 'e-paper', ...SHELTERS, asOf: '2024-06-04', via: ['outlet-e', 'ministry-a'], value: '>5300' },
        ],
      },
      findings: [{ message: 'worded', claims: ['e-paper', 'd-own'] }],
    },
    {
      title: 'the arrivals of one year, as those of the year before',
      dossier: {
        claims: [
          { id: 'd-own', ...SHELTERS, measure: 'arrived', asOf: '2023', value: '44' },
          {
            id: 'e-paper',
            ...SHELTERS,
            measure: 'arrived',
            asOf: '2022',
            via: ['outlet-e', 'ministry-a'],
            value: '44',
          },
        ],
      },
      findings: [{ message: 'worded', claims: ['e-paper', 'd-own'] }],
    },
    {
      title: 'the children whom the office counts, as residents in a paper of the day',
      dossier: {
        claims: [
          { id: 'd-own', ...SHELTERS, of: 'children', asOf: '2024-06-04', value: '4480' },
          { id: 'e-paper', ...SHELTERS, asOf: '2024-06-04', via: ['outlet-e', 'ministry-a'], value: '4480' },
        ],
      },
      findings: [{ message: 'found', claims: ['e-paper', 'd-own'] }],
    },
    {
      title: 'forty who were to be moved, as forty who were, in a paper of the day',
      dossier: {
        claims: [
          { id: 'd-own', ...SHELTERS, asOf: '2024-06-04', status: 'planned', value: '40' },
          {
            id: 'e-paper',
            ...SHELTERS,
            asOf: '2024-06-04',
            status: 'moved',
            via: ['outlet-e', 'ministry-a'],
            value: '40',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['e-paper', 'd-own'] }],
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
      findings: [{ message: 'found', claims: ['e-killed', 'd-casualties'] }],
    },
    {
      title: 'a figure of unnamed officials, from one agency',
      dossier: {
        claims: [
          { id: 'd', ...OFFICIALS, measure: 'casualties', via: ['outlet-d', 'outlet-f'], value: '~400' },
          { id: 'e', ...OFFICIALS, measure: 'killed', via: ['outlet-e', 'outlet-f'], value: '>400' },
        ],
      },
      findings: [{ message: 'found', claims: ['e', 'd'] }],
    },
    {
      title: 'nobody in the shelters “since the middle of the month”, and “since the first”',
      dossier: {
        claims: [
          { id: 'd-none', ...SHELTERS, via: ['outlet-d', 'ministry-a'], asOf: '2024-05-16/2024-06-04', value: '0' },
          { id: 'e-none', ...SHELTERS, via: ['outlet-e', 'ministry-a'], asOf: '2024-05-01/2024-06-04', value: '0' },
        ],
      },
      findings: [{ message: 'worded', claims: ['e-none', 'd-none'] }],
    },
    {
      title: 'a number that was withheld, and given elsewhere',
      dossier: {
        claims: [
          { id: 'd-withheld', ...SHELTERS, via: ['outlet-d', 'ministry-a'], value: '?', mode: 'no-comment' },
          { id: 'e-given', ...SHELTERS, via: ['outlet-e', 'ministry-a'], value: '1000..3000' },
        ],
      },
      findings: [{ message: 'found', claims: ['e-given', 'd-withheld'] }],
    },
    {
      title: 'the figure of one office in the mouth of another',
      dossier: {
        claims: [
          { id: 'd-c', ...SHELTERS, for: 'office-c', via: ['outlet-d', 'office-c'], value: '>10000' },
          { id: 'e-a', ...SHELTERS, for: 'office-g', via: ['outlet-e'], origin: 'office-c', value: '10000' },
        ],
        sources: [{ id: 'office-g', kind: 'institution', side: 'c' }],
      },
      findings: [{ message: 'worded', claims: ['e-a', 'd-c'] }],
    },
  ],
  good: [
    {
      title: 'two counts of one table that are alike by chance',
      dossier: {
        claims: [
          { id: 'hurt', for: 'ministry-a', asOf: '2024-05-04', measure: 'injured', of: 'residents', value: '1250' },
          { id: 'housed', for: 'ministry-a', asOf: '2024-05-05', measure: 'sheltered', of: 'residents', value: '1250' },
        ],
      },
      findings: [],
    },
    {
      title: 'two officials with names, of two days',
      dossier: {
        sources: [
          { id: 'head', kind: 'person' },
          { id: 'spokesman', kind: 'person' },
        ],
        claims: [
          { id: 'd-head', ...SHELTERS, by: 'head', via: ['outlet-d', 'ministry-a'], at: 'county', value: '10000' },
          { id: 'e-spokesman', ...SHELTERS, by: 'spokesman', via: ['outlet-e', 'ministry-a'], value: '10000' },
        ],
      },
      findings: [],
    },
    {
      title: 'one group, told of two days at two stages',
      dossier: {
        claims: [
          {
            id: 'd-planned',
            ...SHELTERS,
            via: ['outlet-d', 'ministry-a'],
            asOf: '2024-05-20',
            status: 'planned',
            value: '1500',
          },
          {
            id: 'e-moved',
            ...SHELTERS,
            via: ['outlet-e', 'ministry-a'],
            asOf: '2024-06-04',
            status: 'moved',
            value: '1500',
          },
        ],
      },
      findings: [],
    },
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
      title: 'a count, and two honest roundings of it',
      dossier: {
        claims: [
          briefing('d', { via: [], value: '3412' }),
          briefing('e', { value: '~3400' }),
          { ...briefing('e', { value: '>3400' }), id: 'f', via: ['outlet-f', 'ministry-a'] },
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
  parts: PARTS,
  check(context) {
    for (const part of PARTS) part.check(context);
  },
};

/** Is it told of the pair that it misreports? What counts two things is held against one another only here. */
function isMisreported(verdict: Verdict): boolean {
  if (verdict.type !== 'contradicts' || rowNumber(verdict.row) !== 3) return false;
  return verdict.drift?.[0] !== 'definition' || verdict.evidence.measure !== 'disjoint';
}
