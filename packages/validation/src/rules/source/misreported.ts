import { type Claim, type DossierIndex, type Message, stanceOf } from '@claimline/core';
import type { DriftKind, Verdict } from '../../types.ts';
import { groupBy, pageOf, rowNumber, voice } from '../facts.ts';
import { quantityBeside, sayName } from '../say.ts';
import type { Rule, RuleContext, RulePart } from '../types.ts';
import { areOwnWords, cites, toldOfThing, toldWithFigure } from './cites.ts';
import { isOneUtterance } from './one-utterance.ts';
import { sayDimension } from './sides.ts';
import { isOfOtherThing, strayedReports } from './strayed.ts';
import { tellerOf } from './teller.ts';

const PARTS: readonly RulePart[] = [
  {
    reach: 'topic',
    check(context) {
      for (const verdict of context.verdicts) tell(context, verdict);
    },
  },
  {
    reach: speechOf,
    check(context) {
      const { index, verdicts, judge } = context;
      const pairs = pairsOfOneSpeaker(index);
      const ids = new Set(pairs.flatMap(([a, b]) => [a.id, b.id]));
      const among = ids.size === 0 ? [] : verdicts.filter(({ a, b }) => ids.has(a) && ids.has(b));
      const met = new Set(among.map(({ a, b }) => JSON.stringify([a, b])));
      for (const [a, b] of pairs) if (!met.has(JSON.stringify([a.id, b.id]))) tell(context, judge(a, b));
    },
  },
];

function tell(context: RuleContext, verdict: Verdict): void {
  const { index, report } = context;
  if (verdict.type !== 'contradicts') return;
  const [first, second] = [index.claim(verdict.a), index.claim(verdict.b)];
  if (first === undefined || second === undefined) return;
  const where = rowNumber(verdict.row) === 3 ? 'utterance' : placeOfClash(index, first, second, verdict);
  if (where === null) return;
  if (where === 'utterance' && isToldElsewhere(context, first, second)) return;
  const isStraying = straysFrom(index, first, second);
  const hasMoved = where === 'utterance' && hasMovedTo(index, first, second);
  const [a, b] = isStraying || hasMoved ? [second, first] : [first, second];
  const drift = verdict.drift ?? ['number'];
  const told = drift.filter((kind) => kind !== 'number' && kind !== 'bound' && kind !== 'unit');
  const isTurned = where === 'day' && stanceOf(a.mode) !== stanceOf(b.mode);
  const message = isTurned ? 'turned' : where !== 'utterance' ? where : told.length > 0 ? 'what' : 'found';
  const isHop = isStraying || straysFrom(index, b, a);
  const way = sayWay(index, a, b, isHop, told);
  const who = sayName(index, voice(index, a) ?? '');
  const values =
    where === 'utterance'
      ? { ...way, drift: drift.map((kind) => ({ id: `drift.${kind}`, values: {} })) }
      : where === 'day'
        ? { x: way.x, y: way.y, who }
        : { x: quantityBeside(a, b), y: quantityBeside(b, a), who };
  report({
    message,
    values,
    // Where it is known who had it from whom, or of what the figure was told, the report is what strayed.
    claims: isHop || hasMoved || (where === 'utterance' && hasMovedTo(index, b, a)) ? [b.id, a.id] : [a.id, b.id],
    field: 'value',
    verdict,
    settle: verdict.settle,
    // That both are of one utterance is a guess.
    ...(where === 'day' ? { milder: 'warning' as const } : {}),
  });
}

/** Does a claim tell again what the other one says: in a report of its words, or of its report? */
function straysFrom(index: DossierIndex, report: Claim, other: Claim): boolean {
  if (report.via.length === 0) return false;
  return areOwnWords(index, other) || cites(index, report, other);
}

/** The figure itself has stayed; whom it counts has not: the other tells it of another thing. */
function hasMovedTo(index: DossierIndex, report: Claim, other: Claim): boolean {
  return toldWithFigure(index, report).some(
    (claim) =>
      claim !== report && tellerOf(index, claim) === tellerOf(index, other) && isOfOtherThing(index, claim, report),
  );
}

/** Is it told of the report with another claim, which says better where it went wrong? */
function isToldElsewhere({ index, judge }: RuleContext, a: Claim, b: Claim): boolean {
  // That is an error too, where the voice’s own words are at hand.
  const isMoved = (report: Claim, other: Claim): boolean =>
    hasMovedTo(index, report, other) && strayedReports(index).some((one) => one.report === report);
  // The agency that a paper names had it right: it went wrong behind it.
  const isBehind = (report: Claim, other: Claim): boolean =>
    !cites(index, report, other) &&
    toldOfThing(index, report).some((claim) => {
      if (claim === report || claim === other || !cites(index, report, claim)) return false;
      const verdict = judge(claim, report);
      return verdict.type === 'contradicts' && rowNumber(verdict.row) === 3;
    });
  if (a.utterance === undefined || a.utterance !== b.utterance) return false;
  return isMoved(a, b) || isMoved(b, a) || isBehind(a, b) || isBehind(b, a);
}

/** Who has it as what, and from whom to whom it went, as far as the two are told apart by that. */
function sayWay(
  index: DossierIndex,
  a: Claim,
  b: Claim,
  isHop: boolean,
  told: readonly DriftKind[],
): Readonly<Record<'x' | 'y' | 'way', Message>> {
  const [from, to] = [tellerOf(index, a), tellerOf(index, b)];
  const areTwo = from !== undefined && to !== undefined && from !== to;
  const sayOne = (claim: Claim, other: Claim, teller: string | undefined): Message => {
    const figure = quantityBeside(claim, other);
    const what = told.map((kind) => sayDimension(index, kind, claim));
    const x = what.length === 0 ? figure : { id: 'source/misreported:of', values: { x: figure, what } };
    return areTwo ? { id: 'source/misreported:by', values: { x, who: sayName(index, teller ?? '') } } : x;
  };
  return {
    x: sayOne(a, b, from),
    y: sayOne(b, a, to),
    way:
      areTwo && isHop
        ? { id: 'source/misreported:hop', values: { from: sayName(index, from), to: sayName(index, to) } }
        : { id: 'source/misreported:way', values: {} },
  };
}

export const misreported: Rule = {
  id: 'source/misreported',
  severity: 'error',
  pairs: true,
  opposes: true,
  docs: {
    summary: 'Two reports of one utterance cannot both be its words',
    why: 'A figure drifts from hop to hop: 1,200 a day becomes 12,000, “casualties” becomes “died”, “up to” becomes “more than”. Whoever spoke said one thing; at least one report is wrong.',
    recommendation:
      'Go to the utterance itself (transcript, recording, first report) and correct the claim that strays from it.',
    source: 'docs/model.md "Verdict of a pair", row 3; copy detection in data fusion: shared mistakes show who copied',
  },
  options: {},
  messages: {
    en: {
      found: 'One utterance is reported as {x} and as {y}: {drift} drifted {way}.',
      what: 'One utterance is reported as {x} and as {y}: {drift} drifted {way}.',
      of: '{x} ({what})',
      by: '{x} by {who}',
      way: 'on the way',
      hop: 'on the way from {from} to {to}',
      page: 'One page tells {x} and {y} of {who}, and both cannot be true.',
      turned: '{who} is reported with {x} of one day, and with a denial of it.',
      day: '{who} is reported with {x} and with {y} of one day, and both cannot be true.',
    },
    sq: {
      found: 'E njëjta deklaratë raportohet si {x} dhe si {y}: {way} ka ndryshuar {drift}.',
      what: 'E njëjta deklaratë raportohet si {x} dhe si {y}: {way} ka ndryshuar {drift}.',
      of: '{x} ({what})',
      by: '{x} nga {who}',
      way: 'rrugës',
      hop: 'rrugës nga {from} te {to}',
      page: 'Një faqe jep {x} dhe {y} për {who}, dhe të dyja nuk mund të jenë të vërteta.',
      turned: 'Për {who} raportohet {x} e një dite, dhe një përgënjeshtrim i saj.',
      day: 'Për {who} raportohen {x} dhe {y} të së njëjtës ditë, dhe të dyja nuk mund të jenë të vërteta.',
    },
  },
  bad: [
    {
      title: 'a digit too many on the way from one outlet to the next',
      dossier: {
        claims: [
          {
            id: 'd-1200',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
          {
            id: 'e-12000',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '12000',
            utterance: 'briefing-1',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['d-1200', 'e-12000'] }],
    },
    {
      title: 'a denial that became an affirmation on the way',
      dossier: {
        claims: [
          {
            id: 'd-denied',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            mode: 'denied',
            utterance: 'briefing-1',
          },
          {
            id: 'e-1200',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
        ],
      },
      findings: [{ message: 'what', claims: ['d-denied', 'e-1200'] }],
    },
    {
      title: 'a page that calls all the casualties of its source dead, and gives the dead as well',
      dossier: {
        text: 'Already 4,000 residents have died, the ministry says. Of these about 1,000 were killed.',
        claims: [
          {
            id: 'a-4000',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '4000',
            quote: '4,000 residents have died',
          },
          {
            id: 'a-1000',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            measure: 'killed',
            of: 'residents',
            at: 'county',
            value: '~1000',
            quote: 'about 1,000 were killed',
          },
        ],
      },
      findings: [{ message: 'page', claims: ['a-4000', 'a-1000'] }],
    },
    {
      title: 'ten thousand nine hundred, translated as nineteen thousand',
      dossier: {
        claims: [
          {
            id: 'd-10900',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '10900',
          },
          {
            id: 'e-19000',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04~',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '~19000',
          },
        ],
      },
      findings: [{ message: 'day', claims: ['d-10900', 'e-19000'] }],
    },
  ],
  good: [
    {
      title: 'two officials with names who disagree',
      dossier: {
        sources: [
          { id: 'minister', kind: 'person' },
          { id: 'deputy', kind: 'person' },
        ],
        claims: [
          {
            id: 'd-1354',
            by: 'minister',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '1354',
          },
          {
            id: 'e-1500',
            by: 'deputy',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '1500',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'two reports with the same figure',
      dossier: {
        claims: [
          {
            id: 'd-1200',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
          {
            id: 'e-1200',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
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

/**
 * What one named speaker said on one day of a place and of the way there, which do not meet: a relay may have moved the
 * figure from one to the other.
 */
function pairsOfOneSpeaker(index: DossierIndex): readonly (readonly [Claim, Claim])[] {
  const ways = new Map([...(index.axis('at')?.nodes.values() ?? [])].map(({ id, towards }) => [id, towards]));
  const ends = new Set([...ways.values()].filter((end) => end !== undefined));
  if (ends.size === 0) return [];
  const isUnderWay = ({ at = '' }: Claim['scope']): boolean => ends.has(at) || ways.get(at) !== undefined;
  const groups = groupBy(index.dossier.claims, (claim) =>
    isUnderWay(claim.scope) ? speechOf(index, claim) : undefined,
  );
  const leads = (from: Claim, to: Claim): boolean => {
    const end = ways.get(from.scope['at'] ?? '');
    return end !== undefined && end === to.scope['at'];
  };
  return [...groups.values()].flatMap((group) => {
    const told = group.slice(0, MOST);
    return told.flatMap((a, i) =>
      told.slice(i + 1).flatMap((b): [Claim, Claim][] => (leads(a, b) || leads(b, a) ? [[a, b]] : [])),
    );
  });
}

/** Who spoke on which day of whom. */
function speechOf(index: DossierIndex, { by, said, scope, measure }: Claim): string | undefined {
  const isDay = said !== undefined && said.earliest !== null && said.earliest === said.latest;
  const isPerson = by !== undefined && index.source(by)?.kind === 'person';
  return isDay && isPerson ? JSON.stringify([by, said.earliest, measure, scope['of']]) : undefined;
}

/** Claims of one speech that are held against one another. */
const MOST = 50;

/** Does one voice contradict itself on one page, or in two reports of one day about one time? Then a report errs, not the voice. */
function placeOfClash(index: DossierIndex, a: Claim, b: Claim, verdict: Verdict): 'page' | 'day' | null {
  const speaker = voice(index, a);
  if (speaker === undefined || speaker !== voice(index, b)) return null;
  const page = pageOf(a);
  if (page !== undefined && page === pageOf(b)) return 'page';
  const { evidence } = verdict;
  return evidence.twoRelays && evidence.samePeriod && a.asOf !== undefined && isOneUtterance(index, a, b, 0)
    ? 'day'
    : null;
}
