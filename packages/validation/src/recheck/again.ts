import { type Claim, type Dossier, type DossierIndex, withClaims } from '@claimline/core';
import { isUndated, recapsIn, shareRecaps } from '../compare/recap.ts';
import { type Shared, share } from '../engine/context.ts';
import { placesInSeries } from '../engine/fold-alike.ts';
import type { CheckOptions } from '../engine/options.ts';
import { BROKEN } from '../engine/own-findings.ts';
import { readQuotes } from '../engine/quotes.ts';
import { dayOf, type Run } from '../engine/run.ts';
import { findingsBy, guarded, partsOf, rulebook, runPart } from '../engine/run-rules.ts';
import { isRow, revisedTables, shareRevisedTables } from '../rules/pair/revised-rows.ts';
import type { RulePart } from '../rules/types.ts';
import { runKey } from '../settings/by-file.ts';
import type { ResolvedRule } from '../settings/resolve.ts';
import type { Finding, Verdict } from '../types.ts';
import type { Change } from './change.ts';
import { type Columns, columnsAfter, keyNumber } from './columns.ts';
import type { LastRun } from './last-run.ts';
import {
  edgeCorners,
  movedCorners,
  type PairsAgain,
  pairsAgain,
  pairsAnew,
  pairsAtEdge,
  verdictsAt,
} from './pairs-again.ts';
import type { Placed } from './placed.ts';
import { seriesSeen } from './series-seen.ts';
import { type Touched, touchedTopics } from './touched.ts';

/** A run over what has changed, and what it leaves for the next one. */
export interface Again {
  readonly run: Run;
  readonly findings: readonly Finding[];
  readonly found?: undefined;
  readonly last: LastRun;
}

/**
 * Judges and looks again at what has to do with the claims that changed since the last run, and takes the rest from
 * there; undefined where that would be most of the dossier, or is no thing of its topics alone.
 */
export function again(
  last: LastRun,
  dossier: Dossier,
  change: Change,
  given: Pick<Run, 'whole' | 'options' | 'waiting'>,
  placed: Placed,
): Again | undefined {
  if (change.added.some((claim) => last.topics.isNew(claim))) return undefined;
  const index = withClaims(last.index, dossier);
  const changed = [...change.removed, ...change.added];
  const recaps = changed.some(isUndated) ? recapsIn(index) : last.recaps;
  shareRecaps(index, recaps);
  const revised = changed.some(isRow) ? revisedTables(index) : last.revised;
  shareRevisedTables(index, revised);
  if (!isSameSet(recaps, last.recaps) || !isSameMap(revised, last.revised)) return undefined;
  const columns = columnsAfter(last.columns, change, index, last.topics, last.names);
  const { options } = given;
  const judged = judgedIn(last, index, columns, change, options);
  if (judged === undefined) return undefined;
  const { pairs, topics } = judged;
  const { before, now } = topics;
  const shareOf = (part: DossierIndex, verdicts: readonly Verdict[]): Shared => ({
    ...share(part, verdicts, dayOf(options.now), readQuotes(part, options)),
    onFinding: placed.listener(index),
  });
  const whole = shareOf(index, pairs.kept.verdicts.concat(pairs.clashes.verdicts));
  const looks = new Looks(
    last,
    columns,
    index,
    change,
    { whole, topic: shareOf(now.index, verdictsAt(pairs, topics.corners)) },
    before.ids,
  );
  const found = new Map<string, readonly Finding[]>();
  const book = rulebook(dossier, options);
  const findings = findingsBy(
    book,
    () => true,
    (resolved) =>
      guarded(resolved, () =>
        partsOf(resolved.rule).flatMap((part, i) => {
          const key = `${runKey(resolved)} ${i}`;
          const said = looks.again(resolved, part, last.found.get(key) ?? []).map((one) => placed.now(index, one));
          found.set(key, said);
          return said;
        }),
      ),
  );
  if (findings.some(({ rule }) => rule === BROKEN)) return undefined;
  const places = new Map([...last.places].filter(([id]) => !before.ids.has(id)));
  for (const [id, place] of placesInSeries(now.index)) places.set(id, place);
  return {
    run: { ...given, shared: whole, rulebook: book, pairs: pairs.counts, places, byVerdict: pairs.byVerdict },
    findings,
    last: {
      ...last,
      index,
      options,
      kept: pairs.kept,
      clashes: pairs.clashes,
      byVerdict: pairs.byVerdict,
      pairs: pairs.counts,
      found,
      columns,
      joined: topics.joined,
      series: [...topics.otherSeries, ...seriesSeen(now.index, (claim) => last.topics.cornerOf(claim))],
      places,
      recaps,
      revised,
    },
  };
}

/** The pairs of the dossier now, and the topics in which something is to be looked at again. */
function judgedIn(
  last: LastRun,
  index: DossierIndex,
  columns: Columns,
  change: Change,
  options: CheckOptions,
): { readonly pairs: PairsAgain; readonly topics: Touched } | undefined {
  const touched = (alsoAt?: ReadonlySet<number>): Touched | undefined =>
    touchedTopics(last, index, columns, change, alsoAt);
  const changed = touched();
  if (changed === undefined) return undefined;
  const alike = pairsAgain(last, index, changed, change, options);
  if (alike !== undefined) return { pairs: alike, topics: changed };
  const near = touched(edgeCorners(last, index));
  const atEdge = near === undefined ? undefined : pairsAtEdge(last, index, changed, near, options);
  if (near !== undefined && atEdge !== undefined) return { pairs: atEdge, topics: near };
  const pairs = pairsAnew(last, index, options);
  // Which pairs are kept may have changed elsewhere as well.
  const topics = touched(movedCorners(last, pairs));
  return topics === undefined ? undefined : { pairs, topics };
}

/** Looks of rules at what has changed. */
class Looks {
  private readonly last: LastRun;
  private readonly columns: Columns;
  private readonly index: DossierIndex;
  private readonly change: Change;
  private readonly shared: { readonly whole: Shared; readonly topic: Shared };
  private readonly touched: ReadonlySet<string>;
  private readonly changed: ReadonlySet<string>;

  constructor(
    last: LastRun,
    columns: Columns,
    index: DossierIndex,
    change: Change,
    shared: { readonly whole: Shared; readonly topic: Shared },
    touched: ReadonlySet<string>,
  ) {
    this.last = last;
    this.columns = columns;
    this.index = index;
    this.change = change;
    this.shared = shared;
    this.touched = touched;
    this.changed = new Set(change.removed.map(({ id }) => id));
  }

  /** What a part of a rule says now, when it said that before. */
  again(resolved: ResolvedRule, part: RulePart, before: readonly Finding[]): readonly Finding[] {
    const { reach } = part;
    if (reach === undefined)
      return this.looksAsBefore(part, before) ? before : runPart(resolved, part, this.shared.whole);
    if (reach === 'topic') return [...without(before, this.touched), ...runPart(resolved, part, this.shared.topic)];
    if (reach === 'claim') {
      const said = this.change.added.length === 0 ? [] : runPart(resolved, part, this.onlyOf(this.change.added));
      return [...without(before, this.changed), ...said];
    }
    return this.byKey(resolved, part, reach, before);
  }

  /** Do the claims that changed, of which nothing was told, look to a rule as they did? */
  private looksAsBefore({ outline }: RulePart, before: readonly Finding[]): boolean {
    const { removed, added, isInPlace } = this.change;
    if (outline === undefined) return false;
    // Which claims look how decides whether there is anything to tell at all.
    if (!isInPlace) return before.length === 0 && [...removed, ...added].every((claim) => this.hasTwin(claim, outline));
    const isSame = removed.every((old, i) => {
      const now = added[i];
      return now !== undefined && outline(old) === outline(now);
    });
    return isSame && !before.some(({ claims }) => claims.some((id) => this.changed.has(id)));
  }

  /** Does one of the claims next to those that changed look to a rule as this one does? */
  private hasTwin(claim: Claim, outline: (claim: Claim) => string): boolean {
    const { claims, from, now } = this.change;
    const sought = outline(claim);
    const isTwin = (other: Claim): boolean => outline(other) === sought;
    return claims.slice(Math.max(0, from - NEAR), from).some(isTwin) || claims.slice(now, now + NEAR).some(isTwin);
  }

  private byKey(
    resolved: ResolvedRule,
    part: RulePart,
    keyOf: Extract<RulePart['reach'], (...given: never[]) => unknown>,
    before: readonly Finding[],
  ): readonly Finding[] {
    const { names, index: old } = this.last;
    const keys = this.columns.keys.get(keyOf);
    if (keys === undefined) return runPart(resolved, part, this.shared.whole);
    const touched = new Set([
      ...this.change.removed.map((claim) => keyNumber(old, claim, keyOf, names)),
      ...this.change.added.map((claim) => keyNumber(this.index, claim, keyOf, names)),
    ]);
    touched.delete(-1);
    if (touched.size === 0) return before;
    const claims = claimsOf(this.index.dossier.claims, keys, marksOf(touched));
    // Those of before are the same, but for what has changed.
    const ids = new Set([...claims, ...this.change.removed].map(({ id }) => id));
    const said = claims.length === 0 ? [] : runPart(resolved, part, this.onlyOf(claims));
    return [...without(before, ids), ...said];
  }

  /** As if these were all claims there are; what pairs say is asked of the whole. */
  private onlyOf(claims: readonly Claim[]): Shared {
    const { whole } = this.shared;
    return { ...whole, index: withClaims(this.index, { ...this.index.dossier, claims }) };
  }
}

/** Most claims look as one of so many on either side of them does. */
const NEAR = 100;

/** Numbers as marks at their places, which a hundred thousand keys are held against faster than against a set. */
function marksOf(numbers: Iterable<number>): Uint8Array {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  const marks = new Uint8Array(most + 1);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

/** Those whose key is marked. */
function claimsOf(claims: readonly Claim[], keys: Int32Array, isTouched: Uint8Array): readonly Claim[] {
  const found: Claim[] = [];
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? -1;
    const claim = key >= 0 && isTouched[key] === 1 ? claims[i] : undefined;
    if (claim !== undefined) found.push(claim);
  }
  return found;
}

/** Findings that are of none of these claims; a finding is of its first. */
function without(findings: readonly Finding[], ids: ReadonlySet<string>): readonly Finding[] {
  return findings.filter(({ claims: [first = ''] }) => !ids.has(first));
}

function isSameMap<T>(a: ReadonlyMap<T, T>, b: ReadonlyMap<T, T>): boolean {
  return a === b || (a.size === b.size && [...a].every(([key, one]) => b.get(key) === one));
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((one) => b.has(one)));
}
