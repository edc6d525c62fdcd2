import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type ListNode, type MapEntry, type MapNode, plainScalar, type ScalarNode, type SourceNode } from './node.ts';
import type { Reuse, TreeResult } from './read-tree.ts';
import type { SourceFile } from './source-file.ts';
import { unquotedIn, withColons } from './yaml-colons.ts';

const MOST_SHOWN = 60;

/** Reads YAML 1.2 with the core schema: no tags, no merge keys, few aliases. Any failure is a diagnostic. */
export function readYaml(file: SourceFile): TreeResult {
  try {
    const written = parsed(file.text);
    const unquoted = unquotedIn(file.text, written[0]?.errors ?? []);
    const [document, second] = unquoted === undefined ? written : parsed(unquoted.text);
    if (document === undefined) return { root: null, diagnostics: [] };
    const reader = new YamlReader(file, unquoted?.starts);
    for (const error of document.errors)
      reader.report('yaml-syntax', yamlMessage(error.message, error.code), error.pos[0], error.pos[1]);
    if (second !== undefined)
      reader.report(
        'yaml-several-documents',
        'The file holds several YAML documents.',
        second.range?.[0] ?? 0,
        undefined,
        'Remove the lines “---” between them, or split the file.',
      );
    const root = document.contents === null ? null : reader.node(document.contents, 0);
    return { root, diagnostics: reader.diagnostics, reuses: reader.reuses };
  } catch (error) {
    // The library recurses; whatever it throws on hostile input is a problem of the file, not a crash.
    const message = error instanceof Error ? error.message : String(error);
    return {
      root: null,
      diagnostics: [
        {
          code: 'yaml-unreadable',
          severity: 'error',
          message: 'The file cannot be read as YAML.',
          found: message.slice(0, 60),
          location: file.location(0),
        },
      ],
    };
  }
}

function parsed(text: string): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, {
    schema: 'core',
    merge: false,
    // The library's own check is quadratic; duplicates are found below with a set per map.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: new LineCounter(),
    keepSourceTokens: false,
    logLevel: 'silent',
  });
  return Array.isArray(documents) ? documents : [];
}

class YamlReader {
  readonly diagnostics: Diagnostic[] = [];
  readonly reuses: Reuse[] = [];
  private aliases = 0;
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private readonly file: SourceFile;
  private readonly unquoted: ReadonlySet<number>;
  constructor(file: SourceFile, unquoted: ReadonlySet<number> = new Set()) {
    this.file = file;
    this.unquoted = unquoted;
  }

  report(code: string, message: string, start: number, end: number | undefined, hint?: string): void {
    if (this.diagnostics.length >= limits.diagnosticsPerFile) return;
    this.diagnostics.push({
      code,
      severity: 'error',
      message,
      location: this.file.location(start, end ?? start + 1),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  node(node: Node, depth: number): SourceNode {
    const [start, end] = rangeOf(node);
    if (depth > limits.depth) {
      this.report('file-too-deep', `Lists and maps are nested more than ${limits.depth} deep.`, start, end);
      return nothing(start);
    }
    if (!isAlias(node)) this.noteProperties(node, start);
    if (isMap(node)) return this.map(node.items, start, end, depth);
    if (isSeq(node)) return this.list(node.items, start, end, depth);
    if (isAlias(node)) return this.alias(node, depth);
    return isScalar(node) ? this.scalar(node, start, end) : nothing(start);
  }

  private noteProperties(node: Node, start: number): void {
    const { anchor, tag } = node as { anchor?: string; tag?: string };
    if (anchor !== undefined) this.anchors.set(anchor, node);
    if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:'))
      this.report(
        'yaml-tag',
        `The tag ${tag.slice(0, 40)} is not read.`,
        start,
        undefined,
        'Remove the tag; values are text, numbers, true and false.',
      );
  }

  private alias(node: Alias, depth: number): SourceNode {
    const [start, end] = rangeOf(node);
    this.aliases += 1;
    if (this.aliases > limits.aliases) {
      if (this.aliases === limits.aliases + 1)
        this.report('yaml-too-many-aliases', `More than ${limits.aliases} aliases are used.`, start, end);
      return nothing(start);
    }
    const target = this.anchors.get(node.source);
    if (target === undefined || this.open.has(target)) {
      this.report(
        'yaml-alias',
        target === undefined
          ? `The anchor &${node.source} is not defined.`
          : `The alias *${node.source} stands inside what it names.`,
        start,
        end,
      );
      return nothing(start);
    }
    const [from, to] = rangeOf(target);
    this.reuses.push({ name: node.source, of: { start: from, end: to }, at: { start, end } });
    this.open.add(target);
    const copy = this.node(target, depth + 1);
    this.open.delete(target);
    return { ...copy, start, end };
  }

  private map(items: readonly Pair<unknown, unknown>[], start: number, end: number, depth: number): MapNode {
    const entries: MapEntry[] = [];
    const seen = new Set<string>();
    for (const item of items) {
      const keyNode = item.key as Node | null;
      const [keyStart, keyEnd] = keyNode === null ? [start, start] : rangeOf(keyNode);
      if (keyNode === null || !isScalar(keyNode)) {
        this.report('yaml-key', 'A key must be a plain word.', keyStart, keyEnd);
        continue;
      }
      const key = scalarText(keyNode);
      if (key === '<<' && keyNode.type === 'PLAIN') {
        this.report('yaml-merge-key', 'Merge keys (“<<”) are not read.', keyStart, keyEnd, 'Write the keys out.');
        continue;
      }
      if (seen.has(key)) {
        this.report(
          'duplicate-key',
          `The key “${key.slice(0, 60)}” stands twice in one map.`,
          keyStart,
          keyEnd,
          'Remove one of them.',
        );
        continue;
      }
      seen.add(key);
      const valueNode = item.value as Node | null;
      const value = valueNode === null ? nothing(keyEnd) : this.node(valueNode, depth + 1);
      entries.push({ key, keyStart, keyEnd, value });
    }
    return { kind: 'map', start, end, entries };
  }

  private list(items: readonly unknown[], start: number, end: number, depth: number): ListNode {
    return {
      kind: 'list',
      start,
      end,
      items: items.map((item) => (item === null ? nothing(start) : this.node(item as Node, depth + 1))),
    };
  }

  private scalar(node: Scalar, start: number, end: number): ScalarNode {
    if (this.unquoted.has(start)) return this.withoutQuotes(withColons(scalarText(node)), start, end);
    const text = scalarText(node);
    const isPlain = node.type === 'PLAIN' || node.type === undefined;
    return { kind: 'scalar', text, value: isPlain ? plainScalar(text) : text, start, end, inset: isPlain ? 0 : 1 };
  }

  private withoutQuotes(text: string, start: number, end: number): ScalarNode {
    const quoted =
      text.length > MOST_SHOWN ? `${JSON.stringify(text.slice(0, MOST_SHOWN)).slice(0, -1)}…"` : JSON.stringify(text);
    this.report('yaml-syntax', 'A text with a colon in it needs quotes.', start, end, `Write it as ${quoted}.`);
    return { kind: 'scalar', text, value: text, start, end, inset: 0 };
  }
}

/** The text as written: the library has already turned `10.000` into 10, so its source is read. */
function scalarText(node: Scalar): string {
  if (typeof node.value === 'string') return node.value;
  return node.source ?? (node.value === null ? '' : String(node.value));
}

function rangeOf(node: Node): [number, number] {
  const range = node.range;
  return range ? [range[0], range[1]] : [0, 0];
}

function nothing(at: number): ScalarNode {
  return { kind: 'scalar', text: '', value: null, start: at, end: at, inset: 0 };
}

function yamlMessage(message: string, code: string): string {
  const first = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
  if (code === 'TAB_AS_INDENT') return 'A tab is used as indentation; YAML takes spaces only.';
  if (code === 'BAD_INDENT') return `The indentation does not fit: ${lowerFirst(first)}.`;
  return `This is not YAML: ${lowerFirst(first)}.`.replace(/\.\.$/, '.');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
