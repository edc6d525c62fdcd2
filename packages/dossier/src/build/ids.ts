import type { SourceNode } from '../tree/node.ts';
import { entriesOf, type Ids } from './builder.ts';

/** Ids with the word that messages use for what they name; gone through when the first of them is asked for. */
export function ids(what: string, all: Iterable<string>): Ids {
  let declared: Map<string, string> | undefined;
  // Claims are the longest list by far, and few dossiers have claims that refer to others.
  const made = (): Map<string, string> => {
    if (declared === undefined) {
      declared = new Map();
      for (const id of all) declared.set(id, id);
    }
    return declared;
  };
  return { what, get: (id) => made().get(id), all: () => made().keys() };
}

/** The keys of a map as ids. */
export function idsOfMap(what: string, node: SourceNode | undefined): Ids {
  return ids(
    what,
    entriesOf(node).map((entry) => entry.key),
  );
}
