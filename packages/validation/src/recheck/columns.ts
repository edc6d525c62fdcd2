import type { Claim, Dossier, DossierIndex } from '@claimline/core';
import { isUndated } from '../compare/recap.ts';
import type { Reach } from '../rules/types.ts';
import { type Change, patched } from './change.ts';
import type { Topics } from './topics.ts';

type KeyOf = Extract<Reach, (...given: never[]) => unknown>;

/** What is remembered of each claim, by its place in the dossier. */
export interface Columns {
  /** Numbers of the corners of topics. */
  readonly corners: Int32Array;
  readonly marks: Int32Array;
  /** By the key that a rule groups by: numbers of the keys, −1 where a claim has none. */
  readonly keys: ReadonlyMap<KeyOf, Int32Array>;
}

/** Names of keys and their numbers; only grow. */
export type KeyNames = ReadonlyMap<KeyOf, Map<string, number>>;

const [LINKED, WIDEST, UNDATED] = [1, 2, 4];

/** What nothing is remembered of yet. */
export function noColumns(keys: Iterable<KeyOf>): Columns {
  const none = new Int32Array(0);
  return { corners: none, marks: none, keys: new Map(Array.from(keys, (key) => [key, none])) };
}

/** Brings the columns up to date. */
export function columnsAfter(
  columns: Columns,
  change: Change,
  index: DossierIndex,
  topics: Topics,
  names: KeyNames,
): Columns {
  return {
    corners: patched(columns.corners, change, (claim) => topics.cornerOf(claim)),
    marks: patched(columns.marks, change, (claim) => marksOf(claim, topics)),
    keys: new Map(
      [...columns.keys].map(([keyOf, numbers]) => [
        keyOf,
        patched(numbers, change, (claim) => keyNumber(index, claim, keyOf, names)),
      ]),
    ),
  };
}

/** Number of the key of a claim, −1 for none. */
export function keyNumber(index: DossierIndex, claim: Claim, keyOf: KeyOf, names: KeyNames): number {
  const key = keyOf(index, claim);
  const known = names.get(keyOf);
  if (key === undefined || known === undefined) return -1;
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

function marksOf(claim: Claim, topics: Topics): number {
  const isLinked = claim.links.length > 0 || claim.shareOf?.claim !== undefined;
  return (isLinked ? LINKED : 0) + (topics.meetsAll(claim) ? WIDEST : 0) + (isUndated(claim) ? UNDATED : 0);
}

/** Does the claim say something that is asked for to judge others: that it replaces one, or stands in an overview? */
export function isAskedFor(claim: Claim): boolean {
  return claim.links.length > 0 || isUndated(claim);
}

/** Corners that links of claims, shares of claims and overrides join. */
export function linkedCorners({ claims, overrides }: Dossier, { corners, marks }: Columns): readonly number[][] {
  const linked = marked(marks, LINKED).flatMap((i) => claims[i] ?? []);
  const groups = [...overrides.map(({ a, b }) => [a, b]), ...linked.map((claim) => [claim.id, ...linkedIds(claim)])];
  if (groups.length === 0) return [];
  const asked = new Set(groups.flat());
  const known = new Map<string, number>();
  for (const [i, { id }] of claims.entries()) if (asked.has(id)) known.set(id, corners[i] ?? 0);
  return groups.map((ids) => ids.flatMap((id) => known.get(id) ?? []));
}

/** Ids of the claims that a claim names. */
function linkedIds({ links, shareOf }: Pick<Claim, 'links' | 'shareOf'>): readonly string[] {
  const whole = shareOf?.claim;
  return [...links.flatMap(({ claims }) => claims), ...(whole === undefined ? [] : [whole])];
}

/** Corners of the claims that meet all others of their measures. */
export function widestCorners({ corners, marks }: Columns): readonly number[] {
  return [...new Set(marked(marks, WIDEST).map((i) => corners[i] ?? 0))];
}

/** Does a claim name one of these? */
export function isOneNamed({ claims }: Dossier, { marks }: Columns, ids: ReadonlySet<string>): boolean {
  return marked(marks, LINKED).some((i) => linkedIds(claims[i] ?? NOTHING).some((id) => ids.has(id)));
}

const NOTHING: Pick<Claim, 'links'> = { links: [] };

/** Places with a mark. */
function marked(marks: Int32Array, mark: number): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < marks.length; i += 1) if (((marks[i] ?? 0) & mark) !== 0) places.push(i);
  return places;
}
