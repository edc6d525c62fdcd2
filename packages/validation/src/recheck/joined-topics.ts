import type { Dossier } from '@claimline/core';
import { type Columns, linkedCorners, widestCorners } from './columns.ts';
import type { Corners, Joined, Topics } from './topics.ts';

/** How corners are joined to topics, and by what. */
export interface JoinedTopics {
  readonly joined: Joined;
  readonly inUse: Corners;
  readonly links: readonly (readonly number[])[];
  readonly widest: readonly number[];
}

/** The topics of a dossier. */
export function joinedTopics(topics: Topics, dossier: Dossier, columns: Columns): JoinedTopics {
  const inUse = topics.inUse(columns.corners);
  const links = linkedCorners(dossier, columns);
  const widest = widestCorners(columns);
  return { joined: topics.join(inUse, links, widest), inUse, links, widest };
}

/** The topics of two runs: what was one topic, or is one, is one. Mostly those of the first. */
export function joinedSince(before: JoinedTopics, topics: Topics, dossier: Dossier, columns: Columns): JoinedTopics {
  const inUse = topics.inUse(columns.corners);
  const links = linkedCorners(dossier, columns);
  const widest = widestCorners(columns);
  const isCovered =
    links.length + widest.length === 0 && inUse.every((isUsed, corner) => isUsed === 0 || before.inUse[corner] === 1);
  if (isCovered) return { ...before, links, widest };
  const both = inUse.map((isUsed, corner) => Math.max(isUsed, before.inUse[corner] ?? 0));
  const joined = topics.join(both, [...before.links, ...links], [...before.widest, ...widest]);
  return { joined, inUse, links, widest };
}
