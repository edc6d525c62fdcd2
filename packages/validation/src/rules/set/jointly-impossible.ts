import { type Claim, type DossierIndex, type Message, meets, widened } from '@claimline/core';
import { inUnitOf } from '../../compare/in-unit-of.ts';
import { conflictsOf, opposedIn, systemsOf } from '../../sets/feasible/index.ts';
import type { Opposed } from '../../sets/feasible/opposed.ts';
import { addsUp, breakdowns, sumOfParts } from '../../sets/partitions.ts';
import { type Periods, wholesAboveParts } from '../../sets/periods.ts';
import { besideOddTotals, countedTotals, divergencesOf, seriesVoice } from '../../sets/series/index.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { cellOf, claimsByCell, groupBy, hasNumber, sameNumbers, voice } from '../facts.ts';
import { claimLabel, quantityAmong, quantityOf, sayAmong, sayCount, sayDate, sayOthers } from '../say.ts';
import type { Rule, RuleContext } from '../types.ts';
import { saySum } from './say-sum.ts';

export const jointlyImpossible: Rule = {
  id: 'set/jointly-impossible',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'Claims that agree pair by pair cannot all be true together',
    why: 'Breakdowns by sex and by place, sums, and totals over time bind many figures at once; a clash among three or more of them shows in no pair.',
    recommendation:
      'At least one of the claims named is wrong, or counts something else than its words say; leave out any one of them, and the others can be true. Check the one that you trust least.',
    source:
      'Fellegi and Holt, A systematic approach to automatic edit and imputation (1976); minimal infeasible subsets, Chinneck (2008)',
  },
  options: {},
  messages: {
    en: {
      found: '{count} claims cannot all be true, though without any one of them the others can: {claims}.',
      periods: '{voice}: the {count} figures within {when} come to {sum}, and all of it is given as {value}.',
      periodsMany: '{first} The same goes for {n} more of its figures: one cause?',
      periodsSwapped:
        '{voice}: the {count} figures within {when} come to {sum}, and all of it is given as {value}; of {other} it is the other way round: have the two changed places?',
      one: '{value} ({voice})',
      oneOf: '{value} ({voice}, {what})',
      more: '{n} more',
      sum: '{parts} come to {sum}, against {whole}',
      sums: '{parts} come to {sum}, against {others}, which come to {other}',
    },
    sq: {
      found:
        '{count} pohime nuk mund të jenë të gjitha të vërteta, megjithëse pa njërin prej tyre të tjerët munden: {claims}.',
      periods: '{voice}: {count} shifrat brenda {when} bëjnë {sum}, kurse e tëra jepet si {value}.',
      periodsMany: '{first} Po ashtu edhe {n} shifra të tjera të saj: një shkak?',
      periodsSwapped:
        '{voice}: {count} shifrat brenda {when} bëjnë {sum}, kurse e tëra jepet si {value}; te {other} është anasjelltas: a kanë ndërruar vendet të dyja?',
      one: '{value} ({voice})',
      oneOf: '{value} ({voice}, {what})',
      more: 'edhe {n}',
      sum: '{parts} bëjnë bashkë {sum}, kundrejt {whole}',
      sums: '{parts} bëjnë bashkë {sum}, kundrejt {others}, që bëjnë bashkë {other}',
    },
  },
  bad: [
    {
      title: 'two halves of a year, and the year',
      dossier: {
        claims: [
          {
            id: 'first',
            for: 'ministry-a',
            measure: 'arrived',
            asOf: '2024-01-01/2024-06-30',
            of: 'residents',
            at: 'county',
            value: '=7988',
          },
          {
            id: 'second',
            for: 'ministry-a',
            measure: 'arrived',
            asOf: '2024-07-01/2024-12-31',
            of: 'residents',
            at: 'county',
            value: '=8012',
          },
          {
            id: 'year',
            for: 'ministry-a',
            measure: 'arrived',
            asOf: '2024',
            of: 'residents',
            at: 'county',
            value: '=15000',
          },
        ],
      },
      findings: [{ message: 'periods', claims: ['year', 'first', 'second'] }],
    },
    {
      title: 'a year that its quarters do not come to, with its months beside them',
      dossier: {
        claims: [
          ...Array.from({ length: 12 }, (_, i) => ofYear(`m-${i + 1}`, `2024-${String(i + 1).padStart(2, '0')}`, 1000)),
          ...Array.from({ length: 4 }, (_, i) => ofYear(`q-${i + 1}`, `2024-${33 + i}`, 3000)),
          ofYear('year', '2024', 11000),
        ],
      },
      findings: [{ message: 'periods', claims: ['year', 'q-1', 'q-2', 'q-3', 'q-4'] }],
    },
    {
      title: 'children and adults of one town leave nobody for the other',
      dossier: {
        claims: [
          { id: 'county', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'county', value: '=1000' },
          { id: 'children-a', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=500' },
          { id: 'adults-a', for: 'ministry-b', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=400' },
          { id: 'town-b', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '=300' },
        ],
      },
      findings: [{ message: 'found', claims: ['county', 'children-a', 'adults-a', 'town-b'] }],
    },
    {
      title: 'told at once for one year, of some day of it',
      dossier: {
        claims: [
          { id: 'county', for: 'ministry-a', asOf: '2024', of: 'residents', at: 'county', value: '=1300' },
          { id: 'children-a', for: 'ministry-a', asOf: '2024', of: 'children', at: 'town-a', value: '=500' },
          { id: 'adults-a', for: 'ministry-a', asOf: '2024', of: 'adults', at: 'town-a', value: '=520' },
          { id: 'children-b', for: 'ministry-a', asOf: '2024', of: 'children', at: 'town-b', value: '=480' },
        ],
      },
      findings: [{ message: 'found', claims: ['county', 'children-a', 'adults-a', 'children-b'] }],
    },
    {
      title: 'two breakdowns of one whole that nobody has stated',
      dossier: {
        claims: [
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'county', value: '=500' },
          { id: 'adults', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'county', value: '=700' },
          { id: 'town-a', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=600' },
          { id: 'town-b', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '=400' },
        ],
      },
      findings: [{ message: 'found', claims: ['children', 'adults', 'town-a', 'town-b'] }],
    },
    {
      title: 'a total that grows by less than was counted in between',
      dossier: {
        claims: [
          { id: 'first', for: 'ministry-a', measure: 'killed', asOf: '2024-05-04', of: 'residents', value: '=40' },
          { id: 'injured', for: 'ministry-a', measure: 'injured', asOf: '2024-05-06', of: 'residents', value: '=70' },
          { id: 'all', for: 'ministry-b', measure: 'casualties', asOf: '2024-05-06', of: 'residents', value: '<=100' },
        ],
      },
      findings: [{ message: 'found', claims: ['first', 'injured', 'all'] }],
    },
  ],
  good: [
    {
      title: 'the same breakdowns with a hedge that leaves room',
      dossier: {
        claims: [
          { id: 'county', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'county', value: '>1000' },
          { id: 'children-a', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=500' },
          { id: 'adults-a', for: 'ministry-b', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=400' },
          { id: 'town-b', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '=300' },
        ],
      },
      findings: [],
    },
    {
      title: 'of some day of a year each, as two offices tell it',
      dossier: {
        claims: [
          { id: 'county', for: 'ministry-a', asOf: '2024', of: 'residents', at: 'county', value: '=1300' },
          { id: 'children-a', for: 'ministry-a', asOf: '2024', of: 'children', at: 'town-a', value: '=500' },
          { id: 'adults-a', for: 'ministry-b', asOf: '2024', of: 'adults', at: 'town-a', value: '=520' },
          { id: 'children-b', for: 'ministry-b', asOf: '2024', of: 'children', at: 'town-b', value: '=480' },
        ],
      },
      findings: [],
    },
    {
      title: 'figures of other days bind nothing',
      dossier: {
        claims: [
          { id: 'county', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'county', value: '=1000' },
          { id: 'town-a', for: 'ministry-a', asOf: '2024-05-09', of: 'residents', at: 'town-a', value: '=900' },
          { id: 'town-b', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '=300' },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index, report } = context;
    const sums: Periods[] = [...wholesAboveParts(index)];
    const conflicts = systemsOf(index).flatMap((system) =>
      conflictsOf(system).map((conflict) => ({ system, conflict })),
    );
    if (conflicts.length + sums.length === 0) return;
    const said = saidElsewhere(context);
    const apart = new Set(
      divergencesOf(index).flatMap(({ a, b }) => [
        JSON.stringify([a.cell, a.voice, b.voice]),
        JSON.stringify([a.cell, b.voice, a.voice]),
      ]),
    );
    const isOfOddTotal = besideOddTotals(index);
    const clashing = new Set(conflicts.flatMap(({ conflict }) => (conflict.length === 2 ? conflict : [])));
    const order = new Map(index.dossier.claims.map((claim, i) => [claim.id, i]));
    for (const { system, conflict } of conflicts) {
      // Two claims that clash are a finding of their pair, and one breakdown that does not add up of its own rule.
      // Nor does anybody follow what one of two that clash would mean for a month of others.
      if (conflict.length > NAMED && conflict.some((id) => clashing.has(id))) continue;
      if (conflict.length < 3 || said.some((claims) => conflict.every((id) => claims.has(id)))) continue;
      const claims = [...conflict]
        .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        .flatMap((id) => index.claim(id) ?? []);
      if (holdDrift(index, claims) || isOfTwoSeries(index, claims, apart)) continue;
      if (isOfOddTotal(claims) || isOfClash(context, claims)) continue;
      const periods = ofPeriods(index, claims);
      if (periods !== undefined) {
        sums.push(periods);
        continue;
      }
      const opposed = opposedIn(system, conflict);
      report({
        message: 'found',
        values: {
          count: claims.length,
          claims: opposed === undefined ? sayAll(index, claims, claims) : saySums(index, claims, opposed),
        },
        claims: claims.map((claim) => claim.id),
        field: 'value',
      });
    }
    for (const row of groupBy(sums, (one) => rowOf(index, one)).values()) tellPeriods(context, row);
  },
};

/** The sums of one row of a table: of one voice, for one year. */
function rowOf(index: DossierIndex, { whole }: Periods): string {
  return JSON.stringify([voice(index, whole), whole.asOf?.edtf]);
}

/** Sums of one row are one finding; two that would be right if they changed places have done so. */
function tellPeriods(context: Pick<RuleContext, 'index' | 'report'>, row: readonly Periods[]): void {
  const { index, report } = context;
  const [first, second, ...more] = row;
  if (first === undefined) return;
  const { whole, parts } = first;
  const values = {
    voice: sayCount(index, voice(index, whole) ?? '', whole),
    count: parts.length,
    when: whole.asOf === undefined ? null : sayDate(whole.asOf),
    sum: saySum(whole, parts, sumOfParts(index, parts), index.measure(whole.measure)?.integer === true),
    value: quantityOf(whole),
  };
  const claims = row.flatMap((one) => [one.whole.id, ...one.parts.map(({ id }) => id)]);
  if (second === undefined) report({ message: 'periods', values, claims, field: 'value' });
  else if (more.length === 0 && haveSwapped(index, first, second))
    report({
      message: 'periodsSwapped',
      values: { ...values, other: sayOthers(index, second.whole, whole) },
      claims,
      field: 'value',
    });
  else if (more.length === 0) for (const one of row) tellPeriods(context, [one]);
  else
    report({
      message: 'periodsMany',
      values: { ...values, n: row.length - 1, first: { id: 'set/jointly-impossible:periods', values } },
      claims,
      field: 'value',
    });
}

/** Who arrived within a time, for an example. */
function ofYear(id: string, asOf: string, n: number): ExampleClaim {
  return { id, for: 'ministry-a', measure: 'arrived', asOf, of: 'residents', at: 'county', value: `=${n}` };
}

/** Do the parts of each come to the whole of the other? */
function haveSwapped(index: DossierIndex, a: Periods, b: Periods): boolean {
  const isSumOf = (whole: Claim, parts: readonly Claim[]): boolean =>
    meets(sumOfParts(index, parts), widened(inUnitOf(whole, parts[0] ?? whole)));
  return isSumOf(a.whole, b.parts) && isSumOf(b.whole, a.parts);
}

/** Claims that a sentence names; all are in the finding. */
const NAMED = 6;

/** What the figures of either side come to, the side of several first: 400 and 500 are 900, against 800. */
function saySums(index: DossierIndex, claims: readonly Claim[], opposed: Opposed): Message {
  const [a, b] = opposed.map((ids) => claims.filter(({ id }) => ids.includes(id)));
  const [parts = [], others = []] = (a?.length ?? 0) > 1 ? [a, b] : [b, a];
  const come = (to: readonly Claim[], beside: readonly Claim[]): Message | null => {
    const [whole] = beside;
    if (whole === undefined) return null;
    return saySum(whole, to, sumOfParts(index, to), index.measure(whole.measure)?.integer === true);
  };
  const values = { parts: sayAll(index, parts, claims), sum: come(parts, others) };
  const told = sayAll(index, others, claims);
  return others.length > 1
    ? { id: 'set/jointly-impossible:sums', values: { ...values, others: told, other: come(others, parts) } }
    : { id: 'set/jointly-impossible:sum', values: { ...values, whole: told } };
}

function sayAll(index: DossierIndex, some: readonly Claim[], claims: readonly Claim[]): readonly Message[] {
  const named = some.slice(0, NAMED).map((claim) => sayOne(index, claim, claims));
  const more = some.length - named.length;
  return more > 0 ? [...named, { id: 'set/jointly-impossible:more', values: { n: more } }] : named;
}

/** The figure, who gives it, and of what, as far as the others are of something else. */
function sayOne(index: DossierIndex, claim: Claim, claims: readonly Claim[]): Message {
  const what = sayAmong(index, claim, claims);
  const values = { voice: claimLabel(index, claim), value: quantityAmong(claim, claims) };
  return what === undefined
    ? { id: 'set/jointly-impossible:one', values }
    : { id: 'set/jointly-impossible:oneOf', values: { ...values, what } };
}

/** Do the parts of one voice clash with the total of another, from whose total they are apart all along? That is told of the two series. */
function isOfTwoSeries(index: DossierIndex, claims: readonly Claim[], apart: ReadonlySet<string>): boolean {
  const voices = [...new Set(claims.map((claim) => seriesVoice(index, claim)))];
  if (voices.length !== 2) return false;
  return claims.some((claim) => {
    const own = seriesVoice(index, claim);
    const others = claims.filter((one) => one !== claim);
    const [other] = voices.filter((one) => one !== own);
    const isAlone = others.every((one) => seriesVoice(index, one) === other);
    return isAlone && apart.has(JSON.stringify([cellOf(claim), own, other]));
  });
}

/**
 * Does the figure of one voice clash with figures of another, which itself gives the very same and clashes there? That is
 * told of the two.
 */
function isOfClash({ index, judge }: RuleContext, claims: readonly Claim[]): boolean {
  return claims.some((alone) => {
    const others = claims.filter((one) => one !== alone);
    const [voice, ...more] = new Set(others.map((one) => seriesVoice(index, one)));
    if (voice === undefined || more.length > 0 || voice === seriesVoice(index, alone)) return false;
    const own = (claimsByCell(index).get(cellOf(alone)) ?? []).filter(
      (one) => seriesVoice(index, one) === voice && one.asOf?.edtf === alone.asOf?.edtf,
    );
    return own.some((one) => judge(alone, one).type === 'contradicts' || judge(one, alone).type === 'contradicts');
  });
}

/** A year and its months, of one count of one voice. */
function ofPeriods(index: DossierIndex, claims: readonly Claim[]): Periods | undefined {
  const [first] = claims;
  if (first === undefined || index.measure(first.measure)?.kind !== 'flow') return undefined;
  const isOneCount = claims.every((one) => cellOf(one) === cellOf(first) && voice(index, one) === voice(index, first));
  if (!isOneCount) return undefined;
  const within = ({ asOf: part }: Claim, { asOf: whole }: Claim): boolean =>
    part?.earliest != null && part.latest != null && whole?.earliest != null && whole.latest != null
      ? part.earliest >= whole.earliest && part.latest <= whole.latest
      : false;
  const whole = claims.find((one) => claims.every((other) => within(other, one)));
  if (whole === undefined) return undefined;
  // What is told is what anybody would add up: all twelve months, also where nine of them are too many already, or the
  // four quarters.
  const all = (claimsByCell(index).get(cellOf(whole)) ?? []).filter(
    (one) => one !== whole && voice(index, one) === voice(index, whole) && hasNumber(one) && within(one, whole),
  );
  const [fewest] = [all, ...groupBy(all, lengthOf).values()]
    .filter((parts) => tile(parts, whole))
    .sort((a, b) => a.length - b.length);
  return { whole, parts: fewest ?? claims.filter((one) => one !== whole) };
}

/** Months are as long as months, whatever their days. */
function lengthOf({ asOf }: Claim): string {
  const days = (asOf?.latest ?? 0) - (asOf?.earliest ?? 0) + 1;
  return String(LENGTHS.findIndex((most) => days <= most));
}

/** Days, weeks, months, quarters and halves of a year. */
const LENGTHS: readonly number[] = [1, 8, 31, 93, 185];

/** Do periods follow one another from the first day of a whole to its last? */
function tile(parts: readonly Claim[], whole: Claim): boolean {
  const spans = parts.map(({ asOf }) => [asOf?.earliest ?? 0, asOf?.latest ?? 0] as const).sort(([a], [b]) => a - b);
  let next = whole.asOf?.earliest ?? Number.NaN;
  for (const [from, to] of spans) {
    if (from !== next) return false;
    next = to + 1;
  }
  return next - 1 === whole.asOf?.latest;
}

/** Do two of them tell one figure of one voice of two places or groups? One of the two drifted, which is told as that. */
function holdDrift(index: DossierIndex, claims: readonly Claim[]): boolean {
  return claims.some((a, i) =>
    claims.slice(i + 1).some((b) => {
      if (a.utterance !== undefined && a.utterance === b.utterance) return true;
      const isRelayed = (a.via.length === 0) !== (b.via.length === 0);
      const areTold = a.said !== undefined && a.said.edtf === b.said?.edtf && a.asOf?.edtf === b.asOf?.edtf;
      return isRelayed && areTold && sameNumbers(a, b) && voice(index, a) === voice(index, b);
    }),
  );
}

/** Breakdowns of one voice that do not add up, and totals beside what it counts day by day: their own rules report them. */
function saidElsewhere({ index }: RuleContext): readonly ReadonlySet<string>[] {
  const sums = breakdowns(index).flatMap((one) => (addsUp(index, one) ? [] : [[one.whole, ...one.parts]]));
  const counted = countedTotals(index).map(({ total, added }) =>
    [total, ...added].flatMap(({ reports }) => reports.map(({ claim }) => claim)),
  );
  return [...sums, ...counted].map((claims) => new Set(claims.map(({ id }) => id)));
}
