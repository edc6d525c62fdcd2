import { type Claim, type ClaimsEdit, type Dossier, knowEdit } from '@claimline/core';
import type { Builder, Ids } from './build/builder.ts';
import { type BuiltList, buildList, type ClaimList } from './build/claim-lists.ts';
import type { Surroundings } from './build/claims.ts';
import { isClaimsFile, listsOf } from './build/lists-of-file.ts';
import { type PartsSince, partsSince } from './build/parts-since.ts';
import { placeRecord } from './build/place-record.ts';
import type { Places } from './build/places.ts';
import type { BuiltPart } from './build/row-parts.ts';
import { TakenIds } from './build/taken-ids.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { InputFile } from './read-dossier.ts';
import type { ReadMemory } from './read-memory.ts';
import { formatOf } from './tree/read-tree.ts';
import { SourceFile } from './tree/source-file.ts';

/** The claims of a file of its own. */
export interface FileBuilt {
  readonly path: string;
  readonly parts: readonly BuiltPart[];
}

/** The claims of a dossier: those of the main file, of files of claims, and of tables. */
export interface ClaimsBuilt {
  readonly first: BuiltList;
  readonly files: readonly FileBuilt[];
  readonly last: BuiltList;
  readonly all: readonly Claim[];
  /** Where the claims of files stand, by id. */
  readonly places: Map<string, Places>;
  readonly locations: Dossier['locations'];
}

/** A reading from which the next one can go on when nothing but files of claims has changed. */
export interface LastReading {
  readonly dossier: Dossier;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly around: Surroundings;
  readonly claims: ClaimsBuilt;
  readonly own: Places;
  /** What is wrong outside files of claims. */
  readonly diagnostics: readonly Diagnostic[];
  /** The ids of all claims, brought up to date from reading to reading. */
  readonly ids: Set<string>;
  /** Does anything name a claim, so that it matters which there are? */
  readonly refers: boolean;
}

/** undefined where an id is given twice: which of the two counts depends on all files. */
export function lastReading(reading: {
  readonly dossier: Dossier;
  readonly around: Surroundings;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly claims: ClaimsBuilt;
  readonly root: Builder;
  readonly lists: readonly ClaimList[];
}): LastReading | undefined {
  const { dossier, around, files, claims, root, lists } = reading;
  const ids = new Set<string>();
  for (const list of [...lists, ...claims.files.flatMap(({ parts }) => parts)])
    for (const id of list.ids) {
      if (ids.has(id)) return undefined;
      ids.add(id);
    }
  return {
    dossier,
    sources: files,
    around: { ...around, claims: idsIn(around.claims.what, ids) },
    claims,
    own: root.locations,
    diagnostics: [...root.diagnostics],
    ids,
    refers: isReferring(dossier) || [claims.first, claims.last].some(({ refers }) => refers),
  };
}

function isReferring({ overrides, suppressions, events, story }: Dossier): boolean {
  return overrides.length + suppressions.length + events.length > 0 || story !== undefined;
}

/** The live ids of a dossier. */
function idsIn(what: string, ids: ReadonlySet<string>): Ids {
  return { what, get: (id) => (ids.has(id) ? id : undefined), all: () => ids.keys() };
}

export function addPlaces(places: Map<string, Places>, { build: { locations } }: BuiltPart): void {
  for (const id of locations.keys()) if (!places.has(id)) places.set(id, locations);
}

const MOST_LISTS = 5_000;

type Lists = readonly (readonly Claim[])[];

function listsOfClaims(first: BuiltList, files: readonly FileBuilt[], last: BuiltList): Lists {
  return [first, ...files.flatMap(({ parts }) => parts), last].map(({ claims }) => claims);
}

export function allClaims(first: BuiltList, files: readonly FileBuilt[], last: BuiltList): readonly Claim[] {
  const lists = listsOfClaims(first, files, last);
  let all: readonly Claim[] = [];
  // Ten thousand lists at once would be more arguments than a call takes.
  for (let i = 0; i < lists.length; i += MOST_LISTS) all = all.concat(...lists.slice(i, i + MOST_LISTS));
  return all;
}

/** Where the claims of lists differ from those of other ones: behind the lists that are the same, and before them. */
function editOf(before: Lists, now: Lists): ClaimsEdit {
  const shorter = Math.min(before.length, now.length);
  let [ahead, behind] = [0, 0];
  while (ahead < shorter && before[ahead] === now[ahead]) ahead += 1;
  while (behind < shorter - ahead && before.at(-1 - behind) === now.at(-1 - behind)) behind += 1;
  const claimsIn = (lists: Lists): number => lists.reduce((sum, { length }) => sum + length, 0);
  const from = claimsIn(now.slice(0, ahead));
  const endOf = (lists: Lists): number => from + claimsIn(lists.slice(ahead, lists.length - behind));
  return { from, before: endOf(before), now: endOf(now) };
}

/**
 * A reading of files of which only some of those with claims have changed: these are read again, tables only where
 * they changed, and all else is taken from the last reading. undefined where it has to be read whole.
 */
export function readAgain(memory: ReadMemory, files: readonly InputFile[]): Again | undefined {
  const { last } = memory;
  // Until this reading has come to its end there is none to go on from.
  memory.last = undefined;
  const changed = last === undefined ? undefined : changedFiles(last, files);
  if (last === undefined || changed === undefined) return undefined;
  const since = changed.map((file) => fileSince(last, file, memory));
  const ids = settleIds(last, since);
  if (ids === undefined) return undefined;
  const { first, last: behind, places } = last.claims;
  for (const { gone } of since)
    for (const part of gone) for (const id of part.build.locations.keys()) places.delete(id);
  const built = new Map(
    since.map(({ file, kept, lists }) => {
      const fresh = lists.map((list) => ({
        ...buildList(list, last.around, new TakenIds(), last.dossier),
        start: list.start,
        end: list.end,
      }));
      for (const part of fresh) addPlaces(places, part);
      return [file.path, [...kept, ...fresh].sort((a, b) => a.start - b.start)];
    }),
  );
  // What names a claim is kept for as long as the ids are those of a whole reading.
  if (ids === 'other' && [...built.values()].flat().some(({ refers }) => refers)) return undefined;
  const claimFiles = last.claims.files.map((one) => ({ path: one.path, parts: built.get(one.path) ?? one.parts }));
  const all = allClaims(first, claimFiles, behind);
  const edit = editOf(listsOfClaims(first, last.claims.files, behind), listsOfClaims(first, claimFiles, behind));
  knowEdit(last.claims.all, all, edit);
  const locations = placeRecord(last.own, places);
  const dossier = { ...last.dossier, claims: all, locations };
  for (const file of changed) memory.keep(file, built.get(file.path) ?? []);
  memory.last = {
    ...last,
    dossier,
    sources: new Map([...last.sources, ...changed.map((file) => [file.path, file] as const)]),
    claims: { ...last.claims, files: claimFiles, all, locations },
  };
  const diagnostics = [...last.diagnostics];
  for (const { parts } of claimFiles)
    for (const { build } of parts) for (const one of build.diagnostics) diagnostics.push(one);
  return { dossier, diagnostics };
}

interface Again {
  readonly dossier: Dossier;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of claims that have changed; undefined where another file has, or there are others. */
function changedFiles({ sources }: LastReading, files: readonly InputFile[]): readonly SourceFile[] | undefined {
  if (files.length !== sources.size) return undefined;
  const changed: SourceFile[] = [];
  for (const input of files) {
    const before = sources.get(input.path)?.text;
    if (before === input.text) continue;
    const file = SourceFile.of(input);
    if (before === file.text) continue;
    if (before === undefined || !isClaimsFile(input.path)) return undefined;
    changed.push(file);
  }
  return changed;
}

/** A file of claims that has changed: the parts that went, those that stay, and what has to be built. */
interface FileSince extends PartsSince {
  readonly file: SourceFile;
}

function fileSince(last: LastReading, file: SourceFile, memory: ReadMemory): FileSince {
  const before = last.claims.files.find(({ path }) => path === file.path)?.parts ?? [];
  const then = last.sources.get(file.path);
  const since =
    formatOf(file.path) === 'csv' && then !== undefined
      ? partsSince(file, then, before, () => memory.builder())
      : undefined;
  return { file, ...(since ?? { gone: before, kept: [], lists: [...listsOf(file, () => memory.builder())] }) };
}

/** Brings the ids up to date; undefined where one is given twice, or where somebody asks for claims and they are others. */
function settleIds({ ids, refers, claims }: LastReading, since: readonly FileSince[]): 'same' | 'other' | undefined {
  const gone = new Set(since.flatMap((one) => one.gone.flatMap((part) => part.ids)));
  const come = since.flatMap((one) => one.lists.flatMap((list) => list.ids));
  for (const id of gone) ids.delete(id);
  for (const id of come) {
    if (ids.has(id)) return undefined;
    ids.add(id);
  }
  if (gone.size === come.length && come.every((id) => gone.has(id))) return 'same';
  const isAsked = refers || claims.files.some(({ parts }) => parts.some((part) => part.refers));
  return isAsked ? undefined : 'other';
}
