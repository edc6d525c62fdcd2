import { entriesOf } from './build/builder.ts';
import { isInsidePath } from './build/entities.ts';
import type { Diagnostic } from './diagnostic.ts';
import { compareDiagnostics } from './diagnostic.ts';
import { limits } from './limits.ts';
import type { FilePort, FileProblem } from './port.ts';
import { asFarAsRead, type InputFile, type ReadResult, readParsed } from './read-dossier.ts';
import type { ReadMemory } from './read-memory.ts';
import { TABLES } from './table/mapping.ts';
import { childOf, type SourceNode } from './tree/node.ts';
import { readTree, type TreeResult } from './tree/read-tree.ts';
import { SourceFile } from './tree/source-file.ts';

/** A dossier from disk. `root` is the folder that paths in messages are relative to. */
export interface LoadResult extends ReadResult {
  readonly root: string;
}

const MAIN_NAMES = ['dossier.yaml', 'dossier.yml', 'dossier.json'];
const STRUCTURED = /\.(?:ya?ml|json|csv)$/i;
/** Tables may have tabs between their cells, too. */
const TABLE = /\.(?:ya?ml|json|csv|tsv)$/i;
const PROBLEMS: Readonly<Record<FileProblem, string>> = {
  missing: 'The file has vanished.',
  denied: 'The file may not be read.',
  'not-a-file': 'This is not a regular file.',
  outside: 'The file is a link that leads out of the dossier folder.',
  'too-large': `The file is larger than ${limits.fileBytes / 1024 / 1024} MB.`,
  'not-utf8': 'The file is not UTF-8 text.',
  changed: 'The file changes while it is being read.',
  unreadable: 'The file cannot be read.',
};

/**
 * Loads a dossier: a folder with `dossier.yaml`, or one file. Reads nothing outside its
 * folder. With a `memory` of the last time, claims in files that did not change are not
 * built again.
 */
export async function loadDossier(path: string, port: FilePort, memory?: ReadMemory): Promise<LoadResult> {
  const kind = await port.kind(path);
  if (kind === 'folder') return await new Loader(path, port, memory).folder();
  if (kind === 'file') return await new Loader(port.parent(path), port, memory).single(port.name(path));
  const messages = {
    missing: 'There is no such file or folder.',
    denied: 'The path may not be read.',
    other: 'This is neither a folder nor a regular file.',
  } as const;
  return failed(
    path,
    kind === 'missing' ? 'path-missing' : kind === 'denied' ? 'path-denied' : 'path-not-a-file',
    messages[kind],
    'Give the folder of a dossier, or its file.',
  );
}

class Loader {
  private readonly files: InputFile[] = [];
  private readonly trees = new Map<string, TreeResult>();
  private readonly diagnostics: Diagnostic[] = [];
  private readonly root: string;
  private readonly port: FilePort;
  private readonly memory: ReadMemory | undefined;
  constructor(root: string, port: FilePort, memory: ReadMemory | undefined) {
    this.root = root;
    this.port = port;
    this.memory = memory;
  }

  async folder(): Promise<LoadResult> {
    const entries = await this.port.list(this.root).catch(() => undefined);
    if (entries === undefined)
      return failed(this.root, 'path-denied', 'The folder may not be read.', 'Check its permissions.');
    const mains = entries.filter((entry) => MAIN_NAMES.includes(entry.name)).map((entry) => entry.name);
    if (mains.length === 0)
      return failed(
        this.root,
        'dossier-missing',
        'The folder holds no dossier.yaml.',
        'Create one that begins with “claimline: 1”, or give another folder.',
      );
    for (const name of mains.sort()) await this.add(name);
    await this.claims('claims', 0);
    await this.claims(TABLES, 0);
    await this.texts();
    return this.result();
  }

  async single(name: string): Promise<LoadResult> {
    await this.add(name);
    if (MAIN_NAMES.includes(name)) for (const folder of ['claims', TABLES]) await this.claims(folder, 0);
    await this.texts();
    return this.result();
  }

  private async claims(folder: string, depth: number): Promise<void> {
    if (depth > 8) return;
    const path = this.path(folder);
    if ((await this.port.kind(path)) !== 'folder') return;
    const entries = await this.port.list(path).catch(() => []);
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const inner = `${folder}/${entry.name}`;
      if (entry.kind === 'folder') await this.claims(inner, depth + 1);
      else if ((isOfTables(folder) ? TABLE : STRUCTURED).test(entry.name)) await this.add(inner);
      if (this.files.length > limits.files) {
        this.diagnostics.push({
          code: 'too-many-files',
          severity: 'error',
          message: `The dossier has more than ${limits.files} files.`,
          location: { file: folder, line: 0, column: 0 },
        });
        return;
      }
    }
  }

  /** Texts that documents name; only paths inside the folder are opened at all. */
  private async texts(): Promise<void> {
    const main = this.files[0];
    if (main === undefined) return;
    const file = SourceFile.of(main);
    const tree = this.memory?.treeOf(file, readTree) ?? readTree(file);
    this.trees.set(main.path, tree);
    for (const path of textPaths(tree.root ?? undefined)) {
      if (!isInsidePath(path) || this.files.some((file) => file.path === path)) continue;
      if ((await this.port.kind(this.path(path))) !== 'missing') await this.add(path);
    }
  }

  private async add(path: string): Promise<void> {
    const read = await this.port.read(this.path(path), this.root);
    if (read.ok) {
      this.files.push({ path, text: read.text });
      return;
    }
    this.diagnostics.push({
      code: `file-${read.code}`,
      severity: 'error',
      message: PROBLEMS[read.code],
      location: { file: path, ...(read.at ?? { line: 0, column: 0 }) },
      ...(read.code === 'not-utf8' ? { hint: 'Save the file as UTF-8.' } : {}),
      ...(read.detail === '' ? {} : { found: read.detail }),
    });
  }

  private path(relative: string): string {
    return relative.split('/').reduce((folder, name) => this.port.join(folder, name), this.root);
  }

  private result(): LoadResult {
    const read = readParsed(this.files, { trees: this.trees, memory: this.memory });
    return {
      ...read,
      dossier: read.dossier === null ? null : asFarAsRead(read.dossier, this.diagnostics),
      diagnostics: [...this.diagnostics, ...read.diagnostics].sort(compareDiagnostics),
      root: this.root,
    };
  }
}

function isOfTables(folder: string): boolean {
  return folder === TABLES || folder.startsWith(`${TABLES}/`);
}

/** Paths under `documents: … text:`, each once, in order. */
function textPaths(main: SourceNode | undefined): readonly string[] {
  const paths = entriesOf(childOf(main, 'documents')).flatMap((entry) => {
    const text = childOf(entry.value, 'text');
    return text?.kind === 'scalar' && text.text !== '' ? [text.text] : [];
  });
  return [...new Set(paths)].sort();
}

function failed(path: string, code: string, message: string, hint: string): LoadResult {
  return {
    dossier: null,
    files: [],
    root: path,
    diagnostics: [{ code, severity: 'error', message, location: { file: path, line: 0, column: 0 }, hint }],
  };
}
