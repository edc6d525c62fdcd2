import type { FuzzyDate } from '@claimline/core';
import { Builder, noQuantities } from './build/builder.ts';
import type { BuiltPart } from './build/row-parts.ts';
import { Scopes } from './build/scopes.ts';
import type { TakenIds } from './build/taken-ids.ts';
import type { LastReading } from './read-again.ts';
import type { TreeResult } from './tree/read-tree.ts';
import type { SourceFile } from './tree/source-file.ts';

/** Everything outside its own file that the claims of a file are built from. */
export interface Around {
  /** Sources, documents, vocabularies and conventions as written, and the stored texts. */
  readonly written: readonly string[];
  readonly declared: ReadonlySet<string>;
}

/**
 * Files of claims as they were read last, for the next reading of a dossier of which
 * little has changed. Made by `createReadMemory`, handed to `loadDossier`, which keeps
 * it up to date. The result is the same as without it; where the claims of an earlier
 * result stand is not to be asked any more.
 */
export interface ReadMemory {
  /** Ids in a file of the very same text. */
  idsOf(file: SourceFile): readonly string[] | undefined;
  /** Begins a reading; forgets what is built from other surroundings. */
  begin(around: Around): void;
  /** What the claims of a file were built to, when they would be built to the same again. */
  recall(file: SourceFile, taken: Pick<TakenIds, 'has'>): readonly BuiltPart[] | undefined;
  keep(file: SourceFile, parts: readonly BuiltPart[]): void;
  /** Collects what a part of a file is built to; parts share their dates, words, scopes and quantities. */
  builder(): Builder;
  /** The tree of the main file, read when its text is another. */
  treeOf(file: SourceFile, read: (file: SourceFile) => TreeResult): TreeResult;
  /** The last reading, when the next one can go on from it. */
  last: LastReading | undefined;
}

export function createReadMemory(): ReadMemory {
  return new Memory();
}

class Memory implements ReadMemory {
  last: LastReading | undefined;
  private readonly files = new Map<string, { readonly text: string; readonly parts: readonly BuiltPart[] }>();
  private around: Around = { written: [], declared: new Set() };
  private sameIds = true;
  private readonly written = {
    dates: new Map<string, FuzzyDate>(),
    words: new Map<string, string>(),
    scopes: new Scopes(),
    quantities: noQuantities(),
  };
  private tree: { readonly path: string; readonly text: string; readonly read: TreeResult } | undefined;

  idsOf(file: SourceFile): readonly string[] | undefined {
    return this.of(file)?.flatMap(({ ids }) => ids);
  }

  begin(around: Around): void {
    if (!isSameList(around.written, this.around.written)) {
      this.files.clear();
      // They were read by the conventions of what stood around.
      for (const quantities of Object.values(this.written.quantities)) quantities.clear();
      this.written.scopes.clear();
    }
    this.sameIds = isSameSet(around.declared, this.around.declared);
    this.around = around;
  }

  recall(file: SourceFile, taken: Pick<TakenIds, 'has'>): readonly BuiltPart[] | undefined {
    const parts = this.of(file);
    const isOther = ({ refers, ids }: BuiltPart): boolean =>
      (refers && !this.sameIds) || ids.some((id) => taken.has(id));
    return parts?.some(isOther) === true ? undefined : parts;
  }

  keep(file: SourceFile, parts: readonly BuiltPart[]): void {
    if (parts.some(({ clashes }) => clashes)) this.files.delete(file.path);
    else this.files.set(file.path, { text: file.text, parts });
  }

  builder(): Builder {
    return new Builder(undefined, this.written);
  }

  treeOf(file: SourceFile, read: (file: SourceFile) => TreeResult): TreeResult {
    const { tree } = this;
    if (tree?.path === file.path && tree.text === file.text) return tree.read;
    this.tree = { path: file.path, text: file.text, read: read(file) };
    return this.tree.read;
  }

  private of(file: SourceFile): readonly BuiltPart[] | undefined {
    const known = this.files.get(file.path);
    return known?.text === file.text ? known.parts : undefined;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}
