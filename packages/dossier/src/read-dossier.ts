import { type Dossier, knowClaims, type ScopeNode, vocabularies as shipped, type Vocabulary } from '@claimline/core';
import { dossierSchema, FORMAT_VERSION } from '@claimline/core/schema';
import { buildAxes } from './build/axes.ts';
import { Builder, entriesOf, Fields, idOf, itemsOf } from './build/builder.ts';
import { buildList, type ClaimList } from './build/claim-lists.ts';
import { claimMaps, type Surroundings } from './build/claims.ts';
import { onceAColumn } from './build/column-problems.ts';
import { buildEvents, buildOverrides, buildSuppressions } from './build/declared.ts';
import { buildConventions, buildDocuments, buildMeasures, buildRules, buildSources } from './build/entities.ts';
import { ids, idsOfMap } from './build/ids.ts';
import { isClaimsFile, listsOf } from './build/lists-of-file.ts';
import { onceATable } from './build/once-a-table.ts';
import { placeRecord } from './build/place-record.ts';
import type { Places } from './build/places.ts';
import { type BuiltPart, idsOfRows, type ListPart } from './build/row-parts.ts';
import { checkShape } from './build/shape.ts';
import { buildStory } from './build/story.ts';
import { TakenIds } from './build/taken-ids.ts';
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import { addPlaces, allClaims, type ClaimsBuilt, type FileBuilt, lastReading, readAgain } from './read-again.ts';
import type { ReadMemory } from './read-memory.ts';
import { nearest } from './suggest.ts';
import { tableClaims } from './table/mapping.ts';
import { childOf, type SourceNode, toPlain } from './tree/node.ts';
import { formatOf, readTree, type TreeResult } from './tree/read-tree.ts';
import { SourceFile } from './tree/source-file.ts';

/** A file of the dossier as text; paths are relative to the dossier folder, with “/”. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
}

/** What was read: the dossier as far as it can be used, and everything that is wrong. */
export interface ReadResult {
  /** null when there is no usable dossier at all. */
  readonly dossier: Dossier | null;
  readonly diagnostics: readonly Diagnostic[];
  /** The files that were read, for excerpts in messages. */
  readonly files: readonly InputFile[];
}

const MAIN = /^dossier\.(?:ya?ml|json)$/;

/**
 * Reads a dossier from its files: one main file (`dossier.yaml`, or the only file),
 * claims in `claims/`, stored texts by the paths that documents name. Pure; never
 * throws for bad input; all problems of all files in one run, in a fixed order.
 */
export function readDossier(inputs: readonly InputFile[]): ReadResult {
  return readParsed(inputs, {});
}

/** What a caller may have at hand already. */
export interface AtHand {
  /** Trees by path, so that no file is parsed twice. */
  readonly trees?: ReadonlyMap<string, TreeResult>;
  /** What the last reading built. */
  readonly memory?: ReadMemory | undefined;
}

export function readParsed(inputs: readonly InputFile[], atHand: AtHand): ReadResult {
  const files = [...inputs].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const again = atHand.memory === undefined ? undefined : readAgain(atHand.memory, files);
  if (again !== undefined)
    return {
      dossier: asFarAsRead(again.dossier, again.diagnostics),
      diagnostics: toldOnce(again.diagnostics).sort(compareDiagnostics),
      files,
    };
  const sources = new Map(files.map((file) => [file.path, SourceFile.of(file)]));
  const build = new Builder();
  const main = mainFile(sources, build);
  const dossier = main === undefined ? null : assemble(build, main, sources, atHand);
  if (atHand.memory !== undefined && dossier === null) atHand.memory.last = undefined;
  return {
    dossier: dossier === null ? null : asFarAsRead(dossier, build.diagnostics),
    diagnostics: toldOnce(build.diagnostics).sort(compareDiagnostics),
    files,
  };
}

/** A dossier that says of itself whether all of it was read: what nothing refers to may be referred to in the rest. */
export function asFarAsRead(dossier: Dossier, diagnostics: readonly Diagnostic[]): Dossier {
  const isPartial = diagnostics.some(({ severity, code }) => severity === 'error' || code === 'table-without-rows');
  return isPartial ? { ...dossier, partial: true } : dossier;
}

function toldOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return onceATable(onceAColumn(diagnostics));
}

function mainFile(files: ReadonlyMap<string, SourceFile>, build: Builder): SourceFile | undefined {
  const candidates = [...files.values()].filter((file) => MAIN.test(file.path));
  const [first, second] = candidates;
  if (second && first) {
    build.diagnostics.push({
      code: 'several-dossiers',
      severity: 'error',
      message: `The folder holds ${candidates.map((file) => file.path).join(' and ')}.`,
      location: second.location(0),
      hint: 'Keep one of them.',
    });
  }
  if (first) return first;
  const structured = [...files.values()].filter((file) => formatOf(file.path) !== undefined);
  return structured.length === 1 ? structured[0] : undefined;
}

function assemble(
  build: Builder,
  main: SourceFile,
  files: ReadonlyMap<string, SourceFile>,
  { trees, memory }: AtHand,
): Dossier | null {
  const { root: tree, diagnostics } = trees?.get(main.path) ?? memory?.treeOf(main, readTree) ?? readTree(main);
  build.add(diagnostics);
  // A file that its parser could not follow has no shape to speak of: further messages would mislead.
  if (tree === null || (diagnostics.length > 0 && childOf(tree, 'claimline') === undefined)) return null;
  if (tree.kind !== 'map') {
    build.report(
      'not-a-dossier',
      `A dossier is a map of keys; this file is ${tree.kind === 'list' ? 'a list' : 'plain text'}.`,
      main,
      tree,
      { expected: 'claimline: 1, title: …, claims: …' },
    );
    return null;
  }
  if (!versionFits(build, main, tree)) return null;
  const shape = checkShape(dossierSchema, tree, main);
  build.add(shape.diagnostics);
  const root = new Fields(build, main, tree);
  root.remember('dossier');
  const ownClaims = itemsOf(childOf(tree, 'claims'));
  const broken = new Set(
    shape.paths
      .filter((path) => path[0] === 'claims' && typeof path[1] === 'number')
      .map((path) => ownClaims[Number(path[1])]),
  );
  const own: ClaimList = {
    build,
    ids: ownClaims.flatMap(idOf),
    usable: claimMaps(build, main, childOf(tree, 'claims')).filter((fields) => !broken.has(fields.node)),
  };
  const inFiles = [...files.values()].flatMap((file): FileClaims[] =>
    isClaimsFile(file.path) ? [fileClaims(build, file, memory)] : [],
  );
  const fromTables = tableClaims(root, files);
  const tables: ClaimList = { build, ids: fromTables.flatMap(({ node }) => idOf(node)), usable: fromTables };
  return fromParts(build, root, { own, inFiles, tables }, files, memory);
}

/** The claims of a dossier by where they stand. */
interface Lists {
  readonly own: ClaimList;
  readonly inFiles: readonly FileClaims[];
  readonly tables: ClaimList;
}

/** The claims of a file of its own; it is read only when they are not remembered. */
interface FileClaims {
  readonly file: SourceFile;
  /** Read from a table only when somebody asks: few dossiers have claims that refer to others. */
  readonly ids: Iterable<string>;
  lists(): Iterable<ListPart>;
}

/** Newer formats are refused unread: what they mean is not known here. */
function versionFits(build: Builder, main: SourceFile, tree: SourceNode): boolean {
  const node = childOf(tree, 'claimline');
  if (node === undefined) {
    const misspelt =
      tree.kind === 'map' ? tree.entries.find((entry) => nearest(entry.key, ['claimline']) !== undefined) : undefined;
    build.report('version-missing', 'The format version is missing.', main, misspelt?.value ?? tree, {
      expected: `claimline: ${FORMAT_VERSION}`,
      ...(misspelt ? { found: misspelt.key, suggestion: 'claimline' } : {}),
      hint: `Begin the file with “claimline: ${FORMAT_VERSION}”.`,
    });
    return false;
  }
  if (node.kind === 'scalar' && node.value === FORMAT_VERSION) return true;
  const found = node.kind === 'scalar' ? node.text : node.kind;
  const isNewer = node.kind === 'scalar' && typeof node.value === 'number' && node.value > FORMAT_VERSION;
  build.report(
    isNewer ? 'version-newer' : 'version-unknown',
    isNewer
      ? `The dossier has format version ${found}; this Claimline reads version ${FORMAT_VERSION}.`
      : 'The format version cannot be read.',
    main,
    node,
    {
      found: found.slice(0, 60),
      expected: `claimline: ${FORMAT_VERSION}`,
      ...(isNewer ? { hint: 'Use a newer Claimline.' } : {}),
    },
  );
  return false;
}

function fileClaims(build: Builder, file: SourceFile, memory: ReadMemory | undefined): FileClaims {
  // Without a memory the parts of a file are collected in one.
  const own = new Builder(build.locations);
  const lists = (): Iterable<ListPart> => listsOf(file, () => memory?.builder() ?? own);
  if (formatOf(file.path) === 'csv')
    return {
      file,
      ids: { [Symbol.iterator]: () => (memory?.idsOf(file) ?? idsOfRows(file))[Symbol.iterator]() },
      lists,
    };
  const known = memory?.idsOf(file);
  if (known !== undefined) return { file, ids: known, lists };
  const read = [...lists()];
  return { file, ids: read.flatMap(({ ids }) => ids), lists: () => read };
}

function fromParts(
  build: Builder,
  root: Fields,
  lists: Lists,
  files: ReadonlyMap<string, SourceFile>,
  memory: ReadMemory | undefined,
): Dossier {
  const { own, inFiles, tables } = lists;
  const declared = {
    *[Symbol.iterator]() {
      for (const list of [own, ...inFiles, tables]) yield* list.ids;
    },
  };
  memory?.begin({ written: writtenAround(root, files), declared: new Set(declared) });
  const sourceIds = idsOfMap('source', root.get('sources'));
  const documentIds = idsOfMap('document', root.get('documents'));
  const vocabularies = root.map('vocabularies');
  const used = usedVocabularies(vocabularies);
  const conventions = buildConventions(build, root.map('conventions'));
  const shippedMeasures = used.flatMap((vocabulary) => vocabulary.measures);
  const measureIds = ids('measure', [
    ...shippedMeasures.map((measure) => measure.id),
    ...entriesOf(vocabularies?.get('measures')).map((entry) => entry.key),
  ]);
  const sources = buildSources(build, root, sourceIds);
  const documents = buildDocuments(build, root, sourceIds, files);
  const measures = buildMeasures(build, vocabularies, shippedMeasures, conventions, measureIds);
  const axes = buildAxes(build, vocabularies, nodesOf(used));
  const around: Surroundings = {
    sources: sourceIds,
    documents: documentIds,
    measures: measureIds,
    claims: ids('claim', declared),
    axes: new Map(
      axes.map((axis) => [
        axis.id,
        ids(
          axis.label,
          axis.nodes.map((node) => node.id),
        ),
      ]),
    ),
    sourceById: new Map(sources.map((source) => [source.id, source])),
    documentById: new Map(documents.map((document) => [document.id, document])),
    measureById: new Map(measures.map((measure) => [measure.id, measure])),
    conventions,
  };
  const summary = root.text('summary');
  const claims = buildClaims(build, lists, around, memory);
  const dossier: Dossier = {
    version: FORMAT_VERSION,
    title: root.text('title') ?? '',
    ...(summary === undefined ? {} : { summary }),
    language: root.text('language') ?? 'en',
    sources,
    documents,
    measures,
    axes,
    claims: claims.all,
    overrides: buildOverrides(root, around),
    suppressions: buildSuppressions(root, around),
    events: buildEvents(root, around),
    ...(root.get('story') === undefined ? {} : { story: buildStory(root, around.claims) }),
    conventions,
    rules: buildRules(build, root),
    locations: claims.locations,
  };
  if (memory !== undefined)
    memory.last = lastReading({ dossier, around, files, claims, root: build, lists: [own, tables] });
  const builders = new Set(claims.files.flatMap(({ parts }) => parts.map((part) => part.build)));
  for (const { diagnostics } of builders) build.add(diagnostics);
  return dossier;
}

/** All that claims are built from but themselves, as far as it can change between two readings. */
function writtenAround(root: Fields, files: ReadonlyMap<string, SourceFile>): readonly string[] {
  const parts = ['sources', 'documents', 'vocabularies', 'conventions'].map((key) => {
    const node = root.get(key);
    return node === undefined ? '' : JSON.stringify(toPlain(node));
  });
  const texts = [...files.values()].filter(({ path }) => formatOf(path) === undefined);
  return [...parts, ...texts.flatMap(({ path, text }) => [path, text])];
}

function buildClaims(
  build: Builder,
  { own, inFiles, tables }: Lists,
  around: Surroundings,
  memory: ReadMemory | undefined,
): ClaimsBuilt {
  const taken = new TakenIds();
  const places = new Map<string, Places>();
  const before = { locations: placeRecord(build.locations, places) };
  const first = buildList(own, around, taken, before);
  const files = inFiles.map(({ file, lists }): FileBuilt => {
    const known = memory?.recall(file, taken);
    const parts =
      known ??
      Array.from(lists(), (list): BuiltPart => {
        const part = { ...buildList(list, around, taken, before), start: list.start, end: list.end };
        if (memory !== undefined) addPlaces(places, part);
        return part;
      });
    if (known === undefined) memory?.keep(file, parts);
    else
      for (const part of known) {
        for (const claim of part.claims) taken.settle(taken.take(claim.id), claim);
        for (const id of part.build.locations.keys()) taken.take(id);
        addPlaces(places, part);
      }
    return { path: file.path, parts };
  });
  const last = buildList(tables, around, taken, before);
  const all = allClaims(first, files, last);
  knowClaims(all, taken.lookup());
  return { first, files, last, places, all, locations: before.locations };
}

function usedVocabularies(fields: Fields | undefined): readonly Vocabulary[] {
  const known = ids('vocabulary', shipped.keys());
  const names = fields?.references('use', known) ?? [];
  return names.flatMap((name) => shipped.get(name) ?? []);
}

function nodesOf(used: readonly Vocabulary[]): ReadonlyMap<string, readonly ScopeNode[]> {
  const byAxis = new Map<string, ScopeNode[]>();
  for (const vocabulary of used) {
    for (const [axis, nodes] of Object.entries(vocabulary.nodes))
      byAxis.set(axis, [...(byAxis.get(axis) ?? []), ...nodes]);
  }
  return byAxis;
}
