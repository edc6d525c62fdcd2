import { type Claim, type DossierIndex, withClaims } from '@claimline/core';
import { shareRecaps } from '../compare/recap.ts';
import { shareRevisedTables } from '../rules/pair/revised-rows.ts';
import type { Change } from './change.ts';
import type { Columns } from './columns.ts';
import { type JoinedTopics, joinedSince } from './joined-topics.ts';
import type { LastRun } from './last-run.ts';
import { type SeenSeries, seriesSeen } from './series-seen.ts';
import type { Corners } from './topics.ts';

/** A part of a dossier as it was, or as it is. */
interface Part {
  readonly index: DossierIndex;
  readonly ids: ReadonlySet<string>;
}

/** The topics in which something has changed. */
export interface Touched {
  readonly before: Part;
  readonly now: Part;
  /** By corner: does something of it stand there? */
  readonly corners: Corners;
  readonly joined: JoinedTopics;
  /** Series of the last run that stand in other topics. */
  readonly otherSeries: readonly SeenSeries[];
}

/** From this share of the dossier on, it is checked whole. */
const MOST = 0.5;

/**
 * The claims, as they were and as they are, that have to do with those that changed. Where something is odd about a
 * series of a voice, its other series belong to them.
 */
export function touchedTopics(
  last: LastRun,
  index: DossierIndex,
  columns: Columns,
  { removed, added }: Change,
  alsoAt: ReadonlySet<number> = new Set(),
): Touched | undefined {
  const { topics, index: old, columns: then } = last;
  const since = joinedSince(last.joined, topics, index.dossier, columns);
  const { joined } = since;
  const changed = [...removed, ...added].map((claim) => topics.cornerOf(claim));
  const tops = new Set([...changed, ...alsoAt].map((corner) => joined.of(corner)));
  const isTouched = ({ corner }: SeenSeries): boolean => tops.has(joined.of(corner));
  const part = (of: DossierIndex, corners: Int32Array, touched: Corners): Part => {
    const claims: Claim[] = [];
    for (let i = 0; i < corners.length; i += 1) {
      const claim = touched[corners[i] ?? 0] === 1 ? of.dossier.claims[i] : undefined;
      if (claim !== undefined) claims.push(claim);
    }
    const only = withClaims(of, { ...of.dossier, claims });
    shareRecaps(only, last.recaps);
    shareRevisedTables(only, last.revised);
    return { index: only, ids: new Set(claims.map(({ id }) => id)) };
  };
  for (;;) {
    const touched = joined.among(tops);
    const now = part(index, columns.corners, touched);
    if (now.index.dossier.claims.length > MOST * index.dossier.claims.length) return undefined;
    const seen = [...last.series.filter(isTouched), ...seriesSeen(now.index, (claim) => topics.cornerOf(claim))];
    const voices = new Set(seen.flatMap(({ isOdd, voice }) => (isOdd ? [voice] : [])));
    const more = last.series.filter((series) => voices.has(series.voice) && !isTouched(series));
    if (more.length === 0)
      return {
        before: part(old, then.corners, touched),
        now,
        corners: touched,
        joined: since,
        otherSeries: last.series.filter((one) => !isTouched(one)),
      };
    for (const { corner } of more) tops.add(joined.of(corner));
  }
}
