import type { z } from 'zod';
import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../suggest.ts';
import { type MapEntry, nodeAt, type SourceNode, toPlain } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const COMMA_HINT = 'Inside { } a comma ends the value: put words that hold a comma in double quotes.';

export interface ShapeResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Paths at which something is wrong. */
  readonly paths: readonly Path[];
}

/** Holds the values of a file against the schema; every difference is a diagnostic at the value or key. */
export function checkShape(schema: z.ZodType, root: SourceNode, file: SourceFile): ShapeResult {
  const result = schema.safeParse(toPlain(root));
  if (result.success) return { diagnostics: [], paths: [] };
  const reporter = new ShapeReporter(schema, root, file);
  for (const issue of result.error.issues) reporter.issue(issue, []);
  return reporter;
}

class ShapeReporter implements ShapeResult {
  readonly diagnostics: Diagnostic[] = [];
  readonly paths: Path[] = [];
  private readonly schema: z.ZodType;
  private readonly root: SourceNode;
  private readonly file: SourceFile;
  constructor(schema: z.ZodType, root: SourceNode, file: SourceFile) {
    this.schema = schema;
    this.root = root;
    this.file = file;
  }

  issue(issue: Issue, before: Path): void {
    const path = [...before, ...issue.path];
    if (issue.code === 'invalid_union') {
      const { node } = nodeAt(this.root, path);
      const branch = fittingBranch(issue.errors, node);
      if (branch) {
        for (const inner of branch) this.issue(inner, path);
        return;
      }
    }
    this.paths.push(path);
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) this.unknownKey(key, path);
    else if (issue.code === 'invalid_key') this.invalidKey(path, issue);
    else if (this.isMissing(path)) this.missingKey(path);
    else this.invalidValue(issue, path);
  }

  private isMissing(path: Path): boolean {
    const parent = nodeAt(this.root, path.slice(0, -1)).node;
    const last = path.at(-1);
    return parent.kind === 'map' && typeof last === 'string' && !parent.entries.some((entry) => entry.key === last);
  }

  private missingKey(path: Path): void {
    const parent = nodeAt(this.root, path.slice(0, -1)).node;
    const first = parent.kind === 'map' ? parent.entries[0] : undefined;
    const key = String(path.at(-1));
    this.add(
      'missing-key',
      `The key “${key}” is missing.`,
      first?.keyStart ?? parent.start,
      first?.keyEnd ?? parent.start + 1,
      { expected: `${key}: …` },
    );
  }

  private unknownKey(key: string, path: Path): void {
    const { node } = nodeAt(this.root, path);
    const entry = node.kind === 'map' ? node.entries.find((candidate) => candidate.key === key) : undefined;
    const known = keysAt(this.schema, path);
    const suggestion = nearest(key, known);
    this.add(
      'unknown-key',
      `The key “${key.slice(0, 60)}” is not known here.`,
      entry?.keyStart ?? node.start,
      entry?.keyEnd ?? node.start + 1,
      {
        found: key.slice(0, 60),
        ...(known.length > 0 ? { expected: `one of ${known.join(', ')}` } : {}),
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(suggestion === undefined && this.isCutByComma(node, entry) ? { hint: COMMA_HINT } : {}),
      },
    );
  }

  /** `{ exact: exceeded 3,000 }` reads as the key “000” without a value: the comma ends the words. */
  private isCutByComma(node: SourceNode, entry: MapEntry | undefined): boolean {
    const isEmpty = entry?.value.kind === 'scalar' && entry.value.value === null;
    return isEmpty && this.file.text[node.start] === '{';
  }

  private invalidKey(path: Path, issue: Issue): void {
    const { node, entry } = nodeAt(this.root, path);
    const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined;
    this.add(
      'invalid-key',
      `The key “${String(path.at(-1)).slice(0, 60)}” cannot be used as a name.`,
      entry?.keyStart ?? node.start,
      entry?.keyEnd ?? node.end,
      { expected: withoutLead(inner ?? issue.message) },
    );
  }

  private invalidValue(issue: Issue, path: Path): void {
    const { node, entry } = nodeAt(this.root, path);
    const text = node.kind === 'scalar' ? node.text : node.kind;
    const options = wordsFor(issue);
    const suggestion = nearest(text, options);
    const name = entry?.key ?? (typeof path.at(-1) === 'number' ? 'this item' : String(path.at(-1) ?? 'the file'));
    const isEmpty = node.kind === 'scalar' && node.value === null;
    // In braces YAML takes a bare question mark for a sign of its own.
    const isQuestion =
      isEmpty && entry !== undefined && /^\s*:\s*\?/.test(this.file.text.slice(entry.keyEnd, entry.keyEnd + 20));
    this.add(
      isEmpty ? 'empty-value' : 'invalid-value',
      isEmpty ? `“${name}” has no value.` : `The value of “${name}” does not fit.`,
      isEmpty && entry ? entry.keyStart : node.start,
      isEmpty && entry ? entry.keyEnd : node.kind === 'scalar' ? node.end : node.start + 1,
      {
        found: text.slice(0, 60),
        expected: withoutLead(issue.message),
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(isQuestion ? { hint: 'Put the question mark in quotes: "?".' } : {}),
      },
    );
  }

  private add(code: string, message: string, start: number, end: number, more: Partial<Diagnostic>): void {
    this.diagnostics.push({
      code,
      severity: 'error',
      message,
      location: this.file.location(start, Math.max(end, start + 1)),
      ...more,
    });
  }
}

/** The words that could stand in the place of a wrong one. */
function wordsFor(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union') return [];
  return issue.errors.flat().flatMap((inner) => (inner.path.length === 0 ? wordsFor(inner) : []));
}

/** Of the readings of a union, the one that the shape of the value speaks for. */
function fittingBranch(branches: readonly (readonly Issue[])[], node: SourceNode): readonly Issue[] | undefined {
  if (node.kind === 'scalar') return undefined;
  const fitting = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let current: readonly SchemaDef[] = unwrap(schema as unknown as SchemaDef);
  for (const step of path) current = current.flatMap((one) => inner(one, step)).flatMap(unwrap);
  return [...new Set(current.flatMap((one) => (one.def.type === 'object' ? Object.keys(one.def.shape ?? {}) : [])))];
}

interface SchemaDef {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, SchemaDef>>;
    readonly element?: SchemaDef;
    readonly valueType?: SchemaDef;
    readonly innerType?: SchemaDef;
    readonly options?: readonly SchemaDef[];
  };
}

function unwrap(schema: SchemaDef): readonly SchemaDef[] {
  const { innerType, options } = schema.def;
  if (innerType) return unwrap(innerType);
  return options ? options.flatMap(unwrap) : [schema];
}

function inner(schema: SchemaDef, step: PropertyKey): readonly SchemaDef[] {
  const { shape, element, valueType } = schema.def;
  if (shape && typeof step === 'string' && Object.hasOwn(shape, step)) return shape[step] ? [shape[step]] : [];
  if (element && typeof step === 'number') return [element];
  return valueType ? [valueType] : [];
}

function withoutLead(message: string): string {
  return message.replace(/^expected /, '').replace(/^Invalid input: expected /, '');
}
