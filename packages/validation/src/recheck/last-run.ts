import type { Claim, Dossier, DossierIndex } from '@claimline/core';
import { recapsIn } from '../compare/recap.ts';
import type { Place } from '../engine/fold-alike.ts';
import type { CheckOptions } from '../engine/options.ts';
import type { PairCounts, Run } from '../engine/run.ts';
import { partsOf } from '../engine/run-rules.ts';
import { revisedTables } from '../rules/pair/revised-rows.ts';
import type { Rule } from '../rules/types.ts';
import type { Finding, Verdict } from '../types.ts';
import { changeOf } from './change.ts';
import { type Columns, columnsAfter, type KeyNames, noColumns } from './columns.ts';
import { type JoinedTopics, joinedTopics } from './joined-topics.ts';
import { type SeenSeries, seriesSeen } from './series-seen.ts';
import { Topics } from './topics.ts';

/** What a run leaves for the next one. */
export interface LastRun {
  readonly index: DossierIndex;
  readonly options: CheckOptions;
  /** In the order of the dossier: those of the pairs kept, and those of the clashes beyond. */
  readonly kept: Cornered;
  readonly clashes: Cornered;
  readonly byVerdict: Run['byVerdict'];
  readonly pairs: PairCounts;
  /** What each part of each rule has said, before anything is folded or left out. */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  readonly topics: Topics;
  readonly names: KeyNames;
  readonly columns: Columns;
  readonly joined: JoinedTopics;
  readonly series: readonly SeenSeries[];
  readonly places: ReadonlyMap<string, Place>;
  readonly recaps: ReadonlySet<string>;
  readonly revised: ReadonlyMap<Claim, Claim>;
}

/** Verdicts, and the corner of the first claim of each. */
export interface Cornered {
  readonly verdicts: readonly Verdict[];
  readonly corners: Int32Array;
}

/** Looks the corners of verdicts up. */
export function cornered(verdicts: readonly Verdict[], index: DossierIndex, topics: Topics): Cornered {
  const corners = Int32Array.from(verdicts, ({ a }) => {
    const claim = index.claim(a);
    return claim === undefined ? 0 : topics.cornerOf(claim);
  });
  return { verdicts, corners };
}

/** What is worth remembering of a whole run. */
export function remembered(
  { shared, options, rulebook, pairs, places, byVerdict }: Run,
  found: ReadonlyMap<string, readonly Finding[]>,
): LastRun {
  const { index, verdicts } = shared;
  const topics = new Topics(index);
  const rules = new Set(rulebook.passes.flatMap(({ settings }) => settings.rules.map(({ rule }) => rule)));
  const keys = [...rules].flatMap(keysOf);
  const names = new Map(keys.map((key) => [key, new Map<string, number>()]));
  const columns = columnsAfter(noColumns(keys), changeOf([], index.dossier.claims), index, topics, names);
  return {
    index,
    options,
    kept: cornered(verdicts.slice(0, pairs.kept), index, topics),
    clashes: cornered(verdicts.slice(pairs.kept), index, topics),
    byVerdict,
    pairs,
    found,
    topics,
    names,
    columns,
    joined: joinedTopics(topics, index.dossier, columns),
    series: seriesSeen(index, (claim: Claim) => topics.cornerOf(claim)),
    places,
    recaps: recapsIn(index),
    revised: revisedTables(index),
  };
}

function keysOf(rule: Rule): readonly Extract<Rule['reach'], (...given: never[]) => unknown>[] {
  return partsOf(rule).flatMap(({ reach }) => (typeof reach === 'function' ? [reach] : []));
}

/** All of a dossier that rules look at, but its claims and where things stand. */
const AROUND = [
  'language',
  'sources',
  'documents',
  'measures',
  'axes',
  'overrides',
  'events',
  'conventions',
  'rules',
  'partial',
] as const satisfies readonly (keyof Dossier)[];

/** Is a dossier, to be checked in the same way, the one of the last run but for its claims? */
export function isLike(last: LastRun, dossier: Dossier, options: CheckOptions): boolean {
  const [a, b] = [last.options, options];
  const isOne =
    haveSame(a.registry, b.registry) &&
    haveSame(a.overrides, b.overrides) &&
    a.numbersOf === b.numbersOf &&
    a.speakersOf === b.speakersOf;
  return isOne && written(a) === written(b) && AROUND.every((key) => isSame(last.index.dossier[key], dossier[key]));
}

function written({ registry: _, overrides: __, memory: ___, ...options }: CheckOptions): string {
  return JSON.stringify(options);
}

function haveSame(a: readonly unknown[] = [], b: readonly unknown[] = []): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
