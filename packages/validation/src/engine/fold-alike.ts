import type { DossierIndex, Message } from '@claimline/core';
import { sayDay, sayReported } from '../rules/say.ts';
import { columnsOf, type Report } from '../sets/series/index.ts';
import type { Finding } from '../types.ts';
import { alikeInSeries } from './fold-series.ts';

/** Place of a claim in a series. */
export interface Place {
  readonly series: string;
  readonly report: Report;
  /** Its number in the series. */
  readonly at: number;
  /** Reports of the series. */
  readonly of: number;
}

/** How far off findings say that something is; only folding asks, so no report carries it. */
const sizes = new WeakMap<Finding, number>();

export function rememberSize(finding: Finding, size: number): void {
  sizes.set(finding, size);
}

/** For a finding that has only been put elsewhere. */
export function copySize(from: Finding, to: Finding): void {
  const size = sizes.get(from);
  if (size !== undefined) sizes.set(to, size);
}

/** What findings were folded from, each of which says the same of another day. */
const members = new WeakMap<Finding, readonly Finding[]>();

/** The findings that became this one by folding; a finding that was not folded is alone. */
export function membersOf(finding: Finding): readonly Finding[] {
  return members.get(finding) ?? [finding];
}

/** Claims by id that stand in long series or in columns of tables. */
export function placesInSeries(index: DossierIndex): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { key, reports } of columnsOf(index))
    for (const [at, report] of reports.entries())
      places.set(report.claim.id, { series: key, report, at, of: reports.length });
  return places;
}

/**
 * Findings of one cause about many figures of the same series are one finding: about
 * the largest of them, with the days and the places of the others. Of one cause are those
 * that are off by about the same, or that come so often that they are a habit; a slip of
 * one and a slip of thousands are two. What a rule says of single places of a series (a
 * fall, a slip) stays single, for each has a cause of its own. What is a property of the
 * measure is one finding for all series of a table.
 */
export function foldAlike(places: ReadonlyMap<string, Place>, findings: readonly Finding[]): readonly Finding[] {
  if (places.size === 0) return findings;
  const groups = new Map<string, Finding[]>();
  const out: Finding[] = [];
  for (const finding of findings) {
    const at = finding.claims.map((claim) => places.get(claim)?.series);
    if (finding.rule.startsWith('series/') || at.length === 0 || at.includes(undefined)) {
      out.push(finding);
      continue;
    }
    const key = JSON.stringify([finding.rule, finding.severity, finding.message.id, at]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const placeOf = (one: Finding | undefined): Place | undefined => places.get(one?.claims[0] ?? '');
  for (const group of groups.values())
    for (const cause of causesOf(group, placeOf))
      for (const finding of folded(cause, placeOf, places)) out.push(finding);
  return alikeInSeries(places, out, membersOf).map(([first, ...others]) => withSeries(first, others));
}

/** One finding with how many other series it goes for. */
function withSeries(first: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return first;
  const places = others.flatMap(({ location, related }) => [...(location === undefined ? [] : [location]), ...related]);
  const all: Finding = {
    ...first,
    message: { id: 'engine.alike-series', values: { first: first.message, n: others.length } },
    related: [...first.related, ...places],
  };
  members.set(all, [first, ...others].flatMap(membersOf));
  return all;
}

/** Share of the reports of a series from which what is off is a habit. */
const HABIT = 0.2;
/** Sizes of one cause lie no further apart than this from the next. */
const ALIKE = 2.5;

/** Two within so many reports of one another are of one cause. */
const CLOSE = 2;
/** So are two anywhere that are off by the same but for this share. */
const EQUAL = 1.02;

type PlaceOf = (one: Finding | undefined) => Place | undefined;

function causesOf(group: readonly Finding[], placeOf: PlaceOf): readonly (readonly Finding[])[] {
  const reports = placeOf(group[0])?.of ?? 0;
  if (group.length > 5 && group.length > HABIT * reports) return [group];
  const causes: Finding[][] = [];
  for (const one of [...group].sort((a, b) => sizeOf(a) - sizeOf(b) || byClaim(a, b))) {
    const last = causes.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && areAlike(sizeOf(before), sizeOf(one))) last.push(one);
    else causes.push([one]);
  }
  return causes
    .flatMap((cause) => apartFromEqual(cause, placeOf))
    .flatMap((cause) => (areTwo(cause, placeOf) ? cause.map((one) => [one]) : [cause]));
}

/** From so many on, those that are off by the very same are of one cause, and what is off by something else elsewhere is not. */
const SAME = 3;

/** Findings in the order of their size: those that are off by the same, with what stands beside them, and the others. */
function apartFromEqual(cause: readonly Finding[], placeOf: PlaceOf): readonly (readonly Finding[])[] {
  let [from, until, end] = [0, 0, 0];
  for (const [start, one] of cause.entries()) {
    end = Math.max(end, start);
    while (end < cause.length && areAlike(sizeOf(one), sizeOf(cause[end] ?? one), EQUAL)) end += 1;
    if (end - start > until - from) [from, until] = [start, end];
  }
  const equal = cause.slice(from, until);
  if (equal.length < SAME || equal.length === cause.length) return [cause];
  const places = new Set(equal.map((one) => placeOf(one)?.at ?? 0));
  const steps = Array.from({ length: 2 * CLOSE + 1 }, (_, i) => i - CLOSE);
  const isBeside = (one: Finding): boolean => steps.some((step) => places.has((placeOf(one)?.at ?? 0) + step));
  const [near, far] = [cause.filter(isBeside), cause.filter((one) => !isBeside(one))];
  return far.length === 0 ? [cause] : [near, far];
}

/** Two and no more, of about the same size, and far apart: that is chance. */
function areTwo([a, b, ...more]: readonly Finding[], placeOf: PlaceOf): boolean {
  if (a === undefined || b === undefined || more.length > 0) return false;
  const [x, y] = [placeOf(a)?.at ?? 0, placeOf(b)?.at ?? 0];
  return Math.abs(x - y) > CLOSE && !areAlike(sizeOf(a), sizeOf(b), EQUAL);
}

function byClaim({ claims: [a = ''] }: Finding, { claims: [b = ''] }: Finding): number {
  return a < b ? -1 : Number(a > b);
}

/** Findings that tell no size are alike. */
function areAlike(x: number, y: number, times: number = ALIKE): boolean {
  if (Math.sign(x) !== Math.sign(y)) return false;
  return Math.max(Math.abs(x), Math.abs(y)) <= times * Math.min(Math.abs(x), Math.abs(y));
}

function sizeOf(finding: Finding): number {
  const size = sizes.get(finding);
  if (size !== undefined) return size;
  const { a, b } = finding.verdict?.evidence ?? {};
  const apart = Number(a?.stated[0]) - Number(b?.stated[0]);
  return Number.isFinite(apart) ? apart : 0;
}

/** Days that are named one by one. */
const NAMED = 5;

function folded(cause: readonly Finding[], placeOf: PlaceOf, places: ReadonlyMap<string, Place>): readonly Finding[] {
  const dayOf = (one: Finding): number => placeOf(one)?.report.day ?? 0;
  const inTime = [...cause].sort((a, b) => dayOf(a) - dayOf(b) || byClaim(a, b));
  const largest = inTime.reduce<Finding | undefined>(
    (most, one) => (most === undefined || Math.abs(sizeOf(one)) > Math.abs(sizeOf(most)) ? one : most),
    undefined,
  );
  if (largest === undefined) return [];
  const others = inTime.filter((one) => one !== largest);
  const [first, last] = [others[0], others.at(-1)];
  if (first === undefined || last === undefined) return [largest];
  const few = others.length <= NAMED;
  const days: readonly Message[] = (few ? others : [first, last]).map((one) => {
    // One figure that is more than those of two days is told with the other day, and not with its own again.
    const other = one.claims.find((id, i) => id !== largest.claims[i]) ?? '';
    const report = (places.get(other) ?? placeOf(one))?.report;
    return report === undefined ? sayDay(0) : sayReported(report);
  });
  const related = others.flatMap((one) => (one.location === undefined ? [] : [one.location]));
  const all: Finding = {
    ...largest,
    message: {
      id: few ? 'engine.alike' : 'engine.alike-many',
      values: { first: largest.message, n: others.length, ...(few ? { days } : { from: days[0], to: days[1] }) },
    } as Message,
    related: [...largest.related, ...related],
  };
  members.set(all, inTime);
  return [all];
}
