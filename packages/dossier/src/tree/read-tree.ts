import type { Diagnostic } from '../diagnostic.ts';
import { characterProblems } from './characters.ts';
import { readCsv } from './csv-table.ts';
import { readJson } from './json.ts';
import type { SourceNode, Span } from './node.ts';
import type { SourceFile } from './source-file.ts';
import { readYaml } from './yaml.ts';

/** A file as a tree of values with places; `root` is null when there is nothing to use. */
export interface TreeResult {
  readonly root: SourceNode | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Only YAML lets one text count in several places. */
  readonly reuses?: readonly Reuse[];
}

/** A place (`*name`) where a text counts that stands in another one (`&name`). */
export interface Reuse {
  readonly name: string;
  readonly of: Span;
  readonly at: Span;
}

type Reader = (file: SourceFile) => TreeResult;

/** Formats by the ending of a file's name. A new format is one reader and one line here. */
const READERS: Readonly<Record<StructuredFormat, Reader>> = { yaml: readYaml, json: readJson, csv: readCsv };
export type StructuredFormat = 'yaml' | 'json' | 'csv';

/** The format that the name of a file promises; undefined for texts and other files. */
export function formatOf(path: string): StructuredFormat | undefined {
  const ending = /\.(ya?ml|json|csv)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  return ending === 'json' || ending === 'csv' ? ending : 'yaml';
}

/** Reads a file by its format; files with another ending are taken for YAML. Never throws. */
export function readTree(file: SourceFile): TreeResult {
  const format = formatOf(file.path) ?? 'yaml';
  const blocking = blockingProblems(file, format);
  if (blocking.length > 0) return { root: null, diagnostics: blocking };
  const read = READERS[format](file);
  return read.root === null && read.diagnostics.length === 0 ? { root: null, diagnostics: [empty(file)] } : read;
}

/** Why a file is not read at all. */
export function blockingProblems(file: SourceFile, format: StructuredFormat): readonly Diagnostic[] {
  const problems = characterProblems(file, format);
  return problems.length === 0 && file.text.trim() === '' ? [empty(file)] : problems;
}

/** White space and comments alone are no dossier either, and no claims. */
function empty(file: SourceFile): Diagnostic {
  const what = { code: 'file-empty', severity: 'error', message: 'The file is empty.' } as const;
  const location = file.location(0);
  if (!file.path.startsWith('claims/'))
    return {
      ...what,
      location,
      expected: 'a dossier that begins with “claimline: 1”',
      hint: 'The README shows a first dossier.',
    };
  const expected = formatOf(file.path) === 'csv' ? 'a table of claims' : 'a list of claims';
  return { ...what, location, expected, hint: 'Write claims into it, or remove it.' };
}
