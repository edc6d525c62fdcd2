import { type Claim, type Dossier, locationOf } from '@claimline/core';
import type { Builder, Fields, Ids } from './builder.ts';
import { buildClaim, type Surroundings } from './claims.ts';
import type { TakenIds } from './taken-ids.ts';

/** The claims of one place in the files, before they are built. */
export interface ClaimList {
  /** Ids that others may refer to, also of claims that cannot be used. */
  readonly ids: readonly string[];
  /** Collects what reading the list found wrong; its maps report there as well. */
  readonly build: Builder;
  /** Can be gone through again. */
  readonly usable: Iterable<Fields>;
}

/** What became of a list, whole enough to stand in for building it again. */
export interface BuiltList {
  readonly claims: readonly Claim[];
  readonly ids: readonly string[];
  readonly build: Builder;
  /** Did any of its claims refer to other claims? Then it depends on which there are. */
  readonly refers: boolean;
  /** Was one of its ids taken? */
  readonly clashes: boolean;
}

/** Builds the claims of a list; ids that are `taken` are refused, those of the list become so. */
export function buildList(
  list: ClaimList,
  around: Surroundings,
  taken: TakenIds,
  before: Pick<Dossier, 'locations'>,
): BuiltList {
  const { build } = list;
  const claims: Claim[] = [];
  let clashes = false;
  const references = new Listener(around.claims);
  const heard = { ...around, claims: references };
  for (const fields of list.usable) {
    const id = fields.text('id');
    const at = id === undefined ? undefined : taken.take(id);
    if (id !== undefined && at === undefined) {
      clashes = true;
      const first = build.locations.get(id)?.fieldAt?.('id') ?? locationOf(before, id, 'id');
      build.report(
        'duplicate-id',
        `The id “${id}” is used by another claim${first ? ` (${first.file}:${first.line})` : ''}.`,
        fields.file,
        fields.get('id') ?? fields.node,
        { found: id, hint: isOfTable(fields) ? OF_TABLE : 'Give one of them another id.' },
      );
      continue;
    }
    const claim = buildClaim(build, fields, heard);
    taken.settle(at, claim);
    if (claim) claims.push(claim);
  }
  return { claims, ids: list.ids, build, refers: references.heard, clashes };
}

/** Ids of figures are made of the name of their column and their day. */
const OF_TABLE =
  'Give one of the tables or columns an `id` of its own in the mapping: the ids of its claims begin with it.';

function isOfTable({ file }: Fields): boolean {
  return file.path.startsWith('tables/');
}

/** Ids that know whether anybody asked for one. */
class Listener implements Ids {
  heard = false;
  readonly what: string;
  private readonly ids: Ids;
  constructor(ids: Ids) {
    this.ids = ids;
    this.what = ids.what;
  }

  get(id: string): string | undefined {
    this.heard = true;
    return this.ids.get(id);
  }

  all(): Iterable<string> {
    this.heard = true;
    return this.ids.all();
  }
}
