import type { BuiltList } from './build/claim-lists.ts';
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
 * it up to date. The result is the same as without it.
 */
export interface ReadMemory {
  /** Ids in a file of the very same text. */
  idsOf(file: SourceFile): readonly string[] | undefined;
  /** Begins a reading; forgets what is built from other surroundings. */
  begin(around: Around): void;
  /** What the claims of a file were built to, when they would be built to the same again. */
  recall(file: SourceFile, seen: ReadonlySet<string>): BuiltList | undefined;
  keep(file: SourceFile, built: BuiltList): void;
}

export function createReadMemory(): ReadMemory {
  return new Memory();
}

class Memory implements ReadMemory {
  private readonly files = new Map<string, { readonly text: string; readonly built: BuiltList }>();
  private around: Around = { written: [], declared: new Set() };
  private sameIds = true;

  idsOf(file: SourceFile): readonly string[] | undefined {
    return this.of(file)?.ids;
  }

  begin(around: Around): void {
    if (!isSameList(around.written, this.around.written)) this.files.clear();
    this.sameIds = isSameSet(around.declared, this.around.declared);
    this.around = around;
  }

  recall(file: SourceFile, seen: ReadonlySet<string>): BuiltList | undefined {
    const built = this.of(file);
    if (built === undefined || (built.refers && !this.sameIds) || built.ids.some((id) => seen.has(id)))
      return undefined;
    return built;
  }

  keep(file: SourceFile, built: BuiltList): void {
    if (built.clashes) this.files.delete(file.path);
    else this.files.set(file.path, { text: file.text, built });
  }

  private of(file: SourceFile): BuiltList | undefined {
    const known = this.files.get(file.path);
    return known?.text === file.text ? known.built : undefined;
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
