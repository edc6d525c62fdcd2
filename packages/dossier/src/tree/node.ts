/** A value of a file as written: text, place and shape, whatever the file's format. */
export type SourceNode = ScalarNode | ListNode | MapNode;

export interface Span {
  /** UTF-16 offsets in the file, end exclusive. */
  readonly start: number;
  readonly end: number;
}
/** Where a value stands that a key has. */
export interface KeySpan extends Span {
  readonly key: string;
}
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  /** The text as it stands in the file, without quotes: `10.000` stays "10.000". */
  readonly text: string;
  /** The typed value: unquoted numbers, true/false and null are what they look like. */
  readonly value: string | number | boolean | null;
  /** Columns between `start` and the first character of `text` (1 behind a quote mark). */
  readonly inset: number;
  /** Of a figure or a day of a table, which is made from what stands there: its column. Offsets in `text` do not hold in the file. */
  readonly column?: string;
}
export interface ListNode extends Span {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}
export interface MapEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceNode;
}
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

/** The value under a key of a map; undefined for other kinds of node. */
export function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  if (node?.kind !== 'map') return undefined;
  for (const entry of node.entries) if (entry.key === key) return entry.value;
  return undefined;
}

/** The node at a path of keys and indexes, or the deepest one that exists on the way. */
export function nodeAt(
  root: SourceNode,
  path: readonly PropertyKey[],
): { readonly node: SourceNode; readonly entry?: MapEntry } {
  let node = root;
  let entry: MapEntry | undefined;
  for (const step of path) {
    if (node.kind === 'map') {
      const found: MapEntry | undefined = node.entries.find((candidate) => candidate.key === String(step));
      if (found === undefined) break;
      entry = found;
      node = found.value;
    } else if (node.kind === 'list' && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      entry = undefined;
    } else break;
  }
  return entry === undefined ? { node } : { node, entry };
}

/** Plain values for the schema. Maps have no prototype, so `__proto__` and `constructor` are ordinary keys. */
export function toPlain(node: SourceNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) plain[entry.key] = toPlain(entry.value);
  return plain;
}

const WHOLE = /^-?(?:0|[1-9]\d{0,14})$/;
const FRACTION = /^-?(?:0|[1-9]\d{0,14})\.\d{1,15}$/;

/** Is this unquoted text a word for nothing? */
export function isNull(text: string): boolean {
  return text === '' || text === '~' || text === 'null' || text === 'Null' || text === 'NULL';
}

/** What an unquoted scalar is: the core schema of YAML, without octal, hexadecimal, infinities and old booleans. */
export function plainScalar(text: string): string | number | boolean | null {
  if (isNull(text)) return null;
  if (text === 'true' || text === 'True' || text === 'TRUE') return true;
  if (text === 'false' || text === 'False' || text === 'FALSE') return false;
  return WHOLE.test(text) || FRACTION.test(text) ? Number(text) : text;
}
