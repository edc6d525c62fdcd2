import { type Claim, type DossierIndex, type Measure, outlookOf, type SeriesEvent, stanceOf } from '@claimline/core';
import { cellOf, claimsByCell, contentOf, groupBy, originVoice, publisherOf, voice } from '../../rules/facts.ts';
import { strayedClaims } from '../../rules/pair/told-as-fact.ts';
import type { Report, Series, SeriesKind } from './types.ts';

interface Collected {
  readonly series: readonly Series[];
  readonly contested: readonly (readonly Claim[])[];
}
const known = new WeakMap<DossierIndex, Collected>();

/**
 * The series of a dossier: what one voice reports about one cell, day by day. Figures
 * that somebody derived (carried forward, added up) are no reports and stay out, as do
 * figures that were replaced, ranges, increments, plans and denials.
 */
export function seriesOf(index: DossierIndex): readonly Series[] {
  return collected(index).series;
}

function collected(index: DossierIndex): Collected {
  const made = known.get(index) ?? collect(index);
  known.set(index, made);
  return made;
}

/** Name of the series that a claim would stand in: who counts, and what. */
export function seriesKey(index: DossierIndex, claim: Claim): string {
  return `${seriesVoice(index, claim)} ${cellOf(claim)}`;
}

/** Whose series it is: the voice; where none is named, who published it. */
export function seriesVoice(index: DossierIndex, claim: Claim): string {
  return voice(index, claim) ?? originVoice(index, claim) ?? publisherOf(index, claim) ?? '';
}

export function isDerived(claim: Claim): boolean {
  return claim.links.some(({ kind }) => kind === 'derived-from');
}

/**
 * Days for which a list gives two figures in so many words, as claims by id: they are set
 * against each other and against no other day, for nobody knows which of them is meant.
 */
export function contestedOf(index: DossierIndex): readonly (readonly Claim[])[] {
  return collected(index).contested;
}

/** Days that make a series, which does without one of them. */
const SERIES = 3;
/** Share of its days for which a list may give a second figure. */
const RARELY = 0.2;

function contestedIn(group: readonly Report[]): readonly (readonly Report[])[] {
  const days = groupBy(group, ({ day }) => String(day));
  if (days.size < SERIES) return [];
  const contested = [...days.values()].flatMap((reports) => {
    if (reports.length < 2) return [];
    const plain = reports.filter(({ claim }) => claim.quote === undefined && claim.links.length === 0);
    const rows = [...groupBy(plain, ({ claim }) => rowOf(claim)).values()];
    return rows.filter((row) => new Set(row.map(({ quantity }) => quantity.text)).size > 1);
  });
  // What gives several figures for most days is no list with a row too many.
  return contested.length <= Math.max(1, RARELY * days.size) ? contested : [];
}

/** Everything that a claim says but its figure. */
function rowOf(claim: Claim): string {
  return contentOf({ ...claim, value: { ...claim.value, text: '' } });
}

function collect(index: DossierIndex): Collected {
  const strayed = strayedClaims(index);
  const voices = new Voices(index);
  const groups = new Map<string, readonly Report[]>();
  for (const [cell, claims] of claimsByCell(index)) {
    // Where every voice gives one figure there is no series.
    if (claims.length < 2 || !voices.isOneTwiceIn(claims)) continue;
    const reports = claims.flatMap((claim) => (strayed.has(claim.id) ? [] : (reportOf(claim) ?? [])));
    for (const [voice, own] of groupBy(reports, ({ claim }) => seriesVoice(index, claim)))
      if (own.length > 1) groups.set(`${voice} ${cell}`, own);
  }
  const contested = [...groups.values()].flatMap(contestedIn);
  const open = new Set(contested.flat());
  const series = [...groups].flatMap(([key, all]): Series[] => {
    const claim = all[0]?.claim;
    const measure = claim === undefined ? undefined : index.measure(claim.measure);
    const kind = measure === undefined ? undefined : KINDS[measure.kind];
    if (claim === undefined || measure === undefined || kind === undefined) return [];
    const group = byClock(open.size === 0 ? all : all.filter((report) => !open.has(report)));
    const of = { cell: cellOf(claim), kind, voice: seriesVoice(index, claim), measure };
    return byLength(group, measure.kind).map((reports, i) => ({
      ...of,
      key: i === 0 ? key : `${key} ${i}`,
      reports: byDay(reports),
    }));
  });
  const byId = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : 1);
  return { series, contested: contested.map((row) => row.map(({ claim }) => claim).sort(byId)) };
}

/** Looks for voices that come twice among claims; each has a number, so that of a million cells none needs a set. */
class Voices {
  private readonly index: DossierIndex;
  /** Of voices by their name, and of those that a claim names itself by what it names. */
  private readonly numbers = new Map<string, number>();
  private readonly named = new Map<string, number>();
  /** When a voice was met last. */
  private readonly met: number[] = [];
  private round = 0;

  constructor(index: DossierIndex) {
    this.index = index;
  }

  isOneTwiceIn(claims: readonly Claim[]): boolean {
    this.round += 1;
    for (const claim of claims) {
      const voice = this.numberOf(claim);
      if (this.met[voice] === this.round) return true;
      this.met[voice] = this.round;
    }
    return false;
  }

  private numberOf(claim: Claim): number {
    const known = claim.for === undefined ? undefined : this.named.get(claim.for);
    if (known !== undefined) return known;
    const voice = seriesVoice(this.index, claim);
    const number = this.numbers.get(voice) ?? this.met.push(0) - 1;
    this.numbers.set(voice, number);
    // Whoever is spoken for is the voice, whatever else the claim says.
    if (claim.for !== undefined) this.named.set(claim.for, number);
    return number;
  }
}

/** Lengths of periods, in days, up to which they are of one kind: days, weeks, fortnights, months, quarters, halves, years. */
const LENGTHS: readonly number[] = [1, 8, 17, 31, 93, 185];

/** What is counted month by month, and once more year by year, is two series: the one of most reports first. */
function byLength(reports: readonly Report[], kind: Measure['kind']): readonly (readonly Report[])[] {
  if (kind !== 'flow' && kind !== 'rate') return [reports];
  const groups = groupBy(reports, (report) => String(lengthOf(report)));
  if (groups.size < 2) return [reports];
  const inOrder = [...groups.values()].sort((a, b) => b.length - a.length);
  const parts = inOrder.filter(({ length }) => length >= SERIES);
  // Beside two lengths a report or two of another belong to none.
  if (parts.length > 1) return parts;
  // A week that was cut short belongs to the others; the year to which its months come does not.
  const [most] = inOrder[0] ?? [];
  const longer = reports.filter((report) => most !== undefined && lengthOf(report) > lengthOf(most));
  const sums = new Set(longer.filter((report) => reports.filter((other) => isWithin(other, report)).length > 1));
  return [sums.size === 0 ? reports : reports.filter((report) => !sums.has(report))];
}

function lengthOf({ day, from }: Report): number {
  const length = LENGTHS.findIndex((most) => day - from + 1 <= most);
  return length < 0 ? LENGTHS.length : length;
}

function isWithin(inner: Report, outer: Report): boolean {
  return inner !== outer && inner.from >= outer.from && inner.day <= outer.day;
}

const KINDS: Readonly<Record<string, SeriesKind | undefined>> = {
  cumulative: 'total',
  stock: 'level',
  share: 'level',
  rate: 'level',
  ratio: 'level',
  flow: 'count',
};

export function reportOf(claim: Claim): Report | undefined {
  const { asOf, value, mode } = claim;
  if (asOf === undefined || asOf.latest === null || value.stated.length !== 1 || value.increment) return undefined;
  if (isDerived(claim) || stanceOf(mode) !== 'affirms' || outlookOf(mode) !== 'actual') return undefined;
  if (asOf.approximate || asOf.uncertain || asOf.members !== undefined) return undefined;
  const from = asOf.earliest ?? asOf.latest;
  return { claim, day: asOf.latest, from, value: Number(value.stated[0]), quantity: value };
}

/** Hours of a day are days of their own where any day is told at several. */
function byClock(group: readonly Report[]): readonly Report[] {
  const clocks = groupBy(group, ({ day, claim }) => (claim.asOf?.precision === 'time' ? String(day) : undefined));
  const isByHours = [...clocks.values()].some((ofDay) => new Set(ofDay.map(({ claim }) => claim.asOf?.edtf)).size > 1);
  if (!isByHours) return group;
  return group.map((report) => {
    const hour = hourOf(report.claim);
    return hour === undefined ? report : { ...report, day: report.day + hour, from: report.from + hour, isHour: true };
  });
}

/** The time of the day of what is dated to one, as a part of the day. */
export function hourOf({ asOf }: Claim): number | undefined {
  const clock = /T(\d\d):(\d\d)/.exec(asOf?.edtf ?? '');
  return clock === null ? undefined : (Number(clock[1]) + Number(clock[2]) / 60) / 24;
}

/**
 * In time, of a day the words of the voice itself before what others report of them, and then the last said; ties go by
 * id, so that the order of files is nothing.
 */
function byDay(group: readonly Report[]): readonly Report[] {
  const isOwn = ({ claim }: Report): number => Number(claim.via.length === 0);
  const inOrder = [...group].sort(
    (a, b) =>
      a.day - b.day ||
      isOwn(a) - isOwn(b) ||
      (a.claim.said?.latest ?? 0) - (b.claim.said?.latest ?? 0) ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
  return inOrder.filter((report, i) => inOrder[i + 1]?.day !== report.day);
}

/** Declared breaks that concern a series, between two of its days. */
export function eventsBetween(
  index: DossierIndex,
  series: Series,
  before: Report,
  after: Report,
): readonly SeriesEvent[] {
  const { scope } = after.claim;
  return index.dossier.events.filter(
    (event) =>
      (event.measure === series.measure.id || event.measure === series.measure.addsTo) &&
      (event.for === undefined || event.for === series.voice || event.for === after.claim.for) &&
      Object.entries(event.scope).every(([axis, node]) => isIn(index, axis, scope[axis], node)) &&
      (event.date.latest ?? after.day) >= before.day &&
      (event.date.earliest ?? before.day) <= after.day,
  );
}

function isIn(index: DossierIndex, axis: string, node: string | undefined, within: string): boolean {
  return node !== undefined && (node === within || index.axis(axis)?.ancestors.get(node)?.has(within) === true);
}
