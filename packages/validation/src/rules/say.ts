import {
  type Claim,
  civilFromDay,
  type Day,
  type Decimal,
  type DossierIndex,
  type FuzzyDate,
  isoFromDay,
  isoYear,
  type Message,
  parseDate,
} from '@claimline/core';
import { figureWithUnit, labelMessage, withUnit } from '../compare/reasons.ts';
import { publisherOf, voice } from './facts.ts';

/** The value of a claim in words with numbers, in the reader's language; with its unit, where that is no counted thing. */
export function quantityOf(claim: Claim): Message {
  return figureWithUnit(claim, false);
}

/** A number that was reckoned from figures such as that of a claim. */
export function sayReckoned({ unit }: Claim, n: Decimal): Message {
  return withUnit({ id: '@number', values: { n } }, unit, false);
}

/** The same with its unit, where two are told beside one another in different ones. */
export function quantityBeside(claim: Claim, other: Claim): Message {
  return figureWithUnit(claim, claim.unit !== other.unit);
}

/** The same where several are told beside one another. */
export function quantityAmong(claim: Claim, claims: readonly Claim[]): Message {
  return quantityBeside(claim, claims.find(({ unit }) => unit !== claim.unit) ?? claim);
}

/** A date as people say it. */
export function sayDate(date: FuzzyDate): Message {
  return { id: '@date', values: { edtf: date.edtf, kind: date.kind, earliest: date.earliest, latest: date.latest } };
}

/** A day as people say it. */
export function sayDay(at: Day): Message {
  const day = Math.floor(at);
  return { id: '@date', values: { edtf: isoFromDay(day), kind: 'point', earliest: day, latest: day } };
}

/** A time of a day as people say it, where days are told by the hour. */
function sayMoment(at: Day, isHour: boolean): Message {
  const minutes = Math.round((at % 1) * 24 * 60);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
  const day = Math.floor(at);
  if (!isHour) return sayDay(day);
  return { id: '@date', values: { edtf: `${isoFromDay(day)}T${clock}`, kind: 'point', earliest: day, latest: day } };
}

/** When a report was due, as the others are dated: a day, a month, a quarter, a time of a day. */
export function sayDue({ asOf }: Claim, at: Day, isHour: boolean): Message {
  if (asOf === undefined || (asOf.precision !== 'month' && asOf.precision !== 'season')) return sayMoment(at, isHour);
  const { year, month } = civilFromDay(Math.floor(at));
  const code = asOf.precision === 'month' ? month : FIRST_QUARTER + Math.floor((month - 1) / 3);
  const date = parseDate(`${isoYear(year)}-${String(code).padStart(2, '0')}`);
  return date.ok ? sayDate(date.value) : sayMoment(at, isHour);
}

/** In EDTF the quarters of a year are its seasons 33 to 36. */
const FIRST_QUARTER = 33;

/** The day of a report of a series; the month or the year where it is of one, the hour where the day has several. */
export function sayReported({
  claim: { asOf },
  day,
  isHour,
}: {
  readonly claim: Claim;
  readonly day: Day;
  readonly isHour?: boolean;
}): Message {
  const isDay = asOf === undefined || asOf.kind === 'interval' || (asOf.earliest === asOf.latest && isHour !== true);
  return isDay ? sayDay(day) : sayDate(asOf);
}

/** The name of a source in the reader's language; its id when it is not declared. */
export function sayName(index: DossierIndex, id: string): Message {
  const source = index.source(id);
  return labelMessage(source?.name ?? id, source?.names);
}

/** Whose claim it is: the voice, else the claim's id. */
export function claimLabel(index: DossierIndex, claim: Claim): Message {
  const speaker = voice(index, claim);
  return speaker === undefined ? labelMessage(claim.id, undefined) : sayName(index, speaker);
}

/** Who counts what, of whom and where, on which day. */
export function sayOfDay(index: DossierIndex, claim: Claim): Message {
  const who = voice(index, claim);
  const count = who === undefined ? claimLabel(index, claim) : sayCount(index, who, claim);
  return claim.asOf === undefined ? count : { id: 'series.on', values: { count, when: sayDate(claim.asOf) } };
}

/** Who tells two claims; where both are of one voice, in which reports. */
export function tellersOf(index: DossierIndex, a: Claim, b: Claim): readonly [Message, Message] {
  const voices = [claimLabel(index, a), claimLabel(index, b)] as const;
  if (JSON.stringify(voices[0]) !== JSON.stringify(voices[1])) return voices;
  const inReport = (claim: Claim, label: Message): Message => {
    const outlet = publisherOf(index, claim);
    return outlet === undefined ? label : sayName(index, outlet);
  };
  return [inReport(a, voices[0]), inReport(b, voices[1])];
}

/** Who counts what, of whom and where: “Ministry of Health in Gaza (killed, women, Gaza Strip)”. */
export function sayCount(index: DossierIndex, who: string, claim: Claim): Message {
  const measure = index.measure(claim.measure);
  const nodes = [...index.axes].flatMap(([axis, known]): Message[] => {
    const node = known.nodes.get(claim.scope[axis] ?? '');
    // “All grades” tells nobody more than silence; “second grade” says which figure is meant.
    const isSilent = node !== undefined && !NAMED_AXES.has(axis) && node.broader.length === 0;
    return node === undefined || isSilent ? [] : [labelMessage(node.label, node.labels)];
  });
  const what = [labelMessage(measure?.label ?? claim.measure, measure?.labels), ...nodes];
  const listed = what.reduce((sum, one) => ({ id: 'series.and', values: { sum, one } }));
  return { id: 'series.count', values: { who: sayName(index, who), what: listed } };
}

const NAMED_AXES: ReadonlySet<string> = new Set(['of', 'status', 'at']);

/** What of a claim tells it from others that are told beside it: its measure, whom, where, when. */
export function sayAmong(index: DossierIndex, claim: Claim, claims: readonly Claim[]): Message | undefined {
  const differs = (of: (one: Claim) => string | undefined): boolean => claims.some((one) => of(one) !== of(claim));
  const measure = index.measure(claim.measure);
  const nodes = [...index.axes].flatMap(([axis, known]): Message[] => {
    const node = known.nodes.get(claim.scope[axis] ?? '');
    return node === undefined || !differs(({ scope }) => scope[axis]) ? [] : [labelMessage(node.label, node.labels)];
  });
  const [first, ...more] = [
    ...(differs((one) => one.measure) ? [labelMessage(measure?.label ?? claim.measure, measure?.labels)] : []),
    ...nodes,
    ...(claim.asOf !== undefined && differs(({ asOf }) => asOf?.edtf) ? [sayDate(claim.asOf)] : []),
  ];
  return first === undefined
    ? undefined
    : more.reduce((sum, one) => ({ id: 'series.and', values: { sum, one } }), first);
}

/** What, whom or where a claim counts, in so far as another one counts others: “women”. */
export function sayOthers(index: DossierIndex, claim: Claim, than: Claim): Message {
  const nodes = [...index.axes.keys()].flatMap((axis): Message[] => {
    const id = claim.scope[axis];
    const node = id === undefined || id === than.scope[axis] ? undefined : index.axis(axis)?.nodes.get(id);
    return node === undefined ? [] : [labelMessage(node.label, node.labels)];
  });
  const measure = index.measure(claim.measure);
  const what = claim.measure === than.measure ? [] : [labelMessage(measure?.label ?? claim.measure, measure?.labels)];
  const [first = claimLabel(index, claim), ...more] = [...what, ...nodes];
  return more.reduce((sum, one) => ({ id: 'series.and', values: { sum, one } }), first);
}
