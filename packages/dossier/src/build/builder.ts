import {
  type FuzzyDate,
  type Problem,
  parseDate,
  parseQuantity,
  type Quantity,
  type QuantityConventions,
} from '@claimline/core';
import { type Diagnostic, diagnosticAt } from '../diagnostic.ts';
import { containing, nearest, toChooseFrom } from '../suggest.ts';
import { readDateCell } from '../table/date-cell.ts';
import { childOf, type MapNode, type ScalarNode, type SourceNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { ofColumnOfTable } from './once-a-table.ts';
import { Places } from './places.ts';
import { Scopes } from './scopes.ts';

/** A known set of ids, with the word that messages use for its members. */
export interface Ids {
  readonly what: string;
  /** The id as it is declared, undefined when it is not: those who refer to it hold one text. */
  get(id: string): string | undefined;
  all(): Iterable<string>;
}

/** Figures as they are written, of positive numbers and of negative ones too, of all and of whole ones alone. */
type Quantities = Readonly<Record<'any' | 'whole' | 'negative' | 'negativeWhole', Map<string, Quantity>>>;

/** Collects what is built and what is wrong; one for all files of a dossier. */
export class Builder {
  readonly diagnostics: Diagnostic[] = [];
  readonly locations: Places;
  /** Dates, figures, scopes and words by how they are written: thousands of claims give the same day. */
  readonly dates: Map<string, FuzzyDate>;
  readonly scopes: Scopes;
  readonly words: Map<string, string>;
  /** By which numbers there are. */
  readonly quantities: Quantities;

  /** `locations` are those to add to; dates, words, scopes and quantities are shared with others. */
  constructor(
    locations: Places = new Places(),
    { dates, words, scopes, quantities }: Partial<Pick<Builder, 'dates' | 'words' | 'scopes' | 'quantities'>> = {},
  ) {
    this.locations = locations;
    this.dates = dates ?? new Map();
    this.words = words ?? new Map();
    this.scopes = scopes ?? new Scopes();
    this.quantities = quantities ?? noQuantities();
  }

  /** What has been read of such numbers. */
  quantitiesOf(of: Numbers | undefined): Map<string, Quantity> {
    const { quantities } = this;
    if (of?.negative === true) return of.integer === true ? quantities.negativeWhole : quantities.negative;
    return of?.integer === true ? quantities.whole : quantities.any;
  }

  problem(problem: Problem, file: SourceFile, node: SourceNode, more: Partial<Diagnostic> = {}): void {
    const start = node.start + (node.kind === 'scalar' ? innerOffset(node, problem.offset, file) : 0);
    const end = Math.max(start + 1, node.kind === 'scalar' ? node.end : start + 1);
    const diagnostic = diagnosticAt(problem, file.location(start, end), more);
    if (node.kind !== 'scalar' || node.column === undefined) this.diagnostics.push(diagnostic);
    else this.diagnostics.push(ofColumnOfTable(diagnostic, node.column, file.text.slice(node.start, node.end)));
  }

  report(code: string, message: string, file: SourceFile, node: SourceNode, more: Partial<Diagnostic> = {}): void {
    this.problem({ code, message }, file, node, more);
  }

  /** One by one: there may be more than a call takes arguments. */
  add(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.diagnostics.push(diagnostic);
  }
}

/** Which numbers there are of what is counted: whole ones alone, negative ones as well. */
export interface Numbers {
  readonly integer?: boolean;
  readonly negative?: boolean;
}

/** None read so far, of each kind of measure. */
export function noQuantities(): Builder['quantities'] {
  return { any: new Map(), whole: new Map(), negative: new Map(), negativeWhole: new Map() };
}

/** A half-year, a quarter, or a week of ISO 8601. */
const OF_CALENDAR = /^\d{4}-?(?:H[12]|Q[1-4]|W\d\d)$/u;

/** Reading of one map of one file: typed access to its keys, with a diagnostic for what cannot be read. */
export class Fields {
  readonly build: Builder;
  readonly file: SourceFile;
  private readonly own: MapNode;
  constructor(build: Builder, file: SourceFile, node: MapNode) {
    this.build = build;
    this.file = file;
    this.own = node;
  }

  get node(): MapNode {
    return this.own;
  }

  /** Can there be anything under one of these keys? */
  mayHave(keys: ReadonlySet<string>): boolean {
    for (const { key } of this.node.entries) if (keys.has(key)) return true;
    return false;
  }

  get(key: string): SourceNode | undefined {
    const child = childOf(this.node, key);
    return child?.kind === 'scalar' && child.value === null ? undefined : child;
  }

  map(key: string): Fields | undefined {
    const child = this.get(key);
    return child?.kind === 'map' ? new Fields(this.build, this.file, child) : undefined;
  }

  text(key: string): string | undefined {
    const child = this.get(key);
    return child?.kind === 'scalar' ? child.text : undefined;
  }

  /** A text that many claims have alike. */
  word(key: string): string | undefined {
    const text = this.text(key);
    if (text === undefined) return undefined;
    const { words } = this.build;
    const known = words.get(text);
    if (known === undefined) words.set(text, text);
    return known ?? text;
  }

  number(key: string): number | undefined {
    const child = this.get(key);
    return child?.kind === 'scalar' && typeof child.value === 'number' ? child.value : undefined;
  }

  flag(key: string): boolean | undefined {
    const child = this.get(key);
    return child?.kind === 'scalar' && typeof child.value === 'boolean' ? child.value : undefined;
  }

  /** One scalar or a list of scalars, as nodes. */
  scalars(key: string): readonly ScalarNode[] {
    const child = this.get(key);
    if (child === undefined) return [];
    return child.kind === 'list'
      ? child.items.filter((item) => item.kind === 'scalar')
      : child.kind === 'scalar'
        ? [child]
        : [];
  }

  texts(key: string): readonly string[] {
    return this.scalars(key).map((node) => node.text);
  }

  names(key: string): Readonly<Record<string, string>> | undefined {
    const child = this.get(key);
    if (child?.kind !== 'map') return undefined;
    return Object.fromEntries(
      child.entries.flatMap((entry) => (entry.value.kind === 'scalar' ? [[entry.key, entry.value.text]] : [])),
    );
  }

  /** An id of something that is declared; `severity` says how bad it is when it is not. */
  reference(key: string, known: Ids, severity: Diagnostic['severity'] = 'error'): string | undefined {
    const child = this.get(key);
    return child?.kind === 'scalar' ? this.known(child, known, severity) : undefined;
  }

  references(key: string, known: Ids): readonly string[] {
    return this.scalars(key).flatMap((node) => this.known(node, known) ?? []);
  }

  known(node: ScalarNode, known: Ids, severity: Diagnostic['severity'] = 'error'): string | undefined {
    const declared = known.get(node.text);
    if (declared !== undefined) return declared;
    const alike = containing(node.text.toLowerCase(), known.all());
    const suggestion = nearest(node.text, known.all()) ?? (alike.length === 1 ? alike[0] : undefined);
    const choice = alike.length > 1 ? alike : toChooseFrom(node.text.toLowerCase(), known.all());
    const hint =
      node.column !== undefined
        ? `Say under \`ids\` in the mapping of column “${node.column.slice(0, 60)}” what it stands for, or declare it.`
        : choice.length === 0
          ? 'Declare it, or use one that is declared.'
          : `Declare it, or use ${choice.length === 1 ? '' : 'one of '}${choice.join(', ')}.`;
    this.build.report(
      'unknown-reference',
      `There is no ${known.what} with the id “${node.text.slice(0, 60)}”.`,
      this.file,
      node,
      {
        severity,
        found: node.text.slice(0, 60),
        expected: `the id of a ${known.what}`,
        ...(suggestion === undefined ? { hint } : { suggestion }),
      },
    );
    return undefined;
  }

  /** The scope of those who state the same node of an axis as this map, beside what they state already. */
  narrowed(scopes: Scopes, axis: string, nodes: Ids): Scopes {
    const stated = this.text(axis);
    if (stated === undefined) return scopes;
    const known = scopes.known(axis, stated);
    if (known !== undefined) return known;
    const node = this.reference(axis, nodes);
    return node === undefined ? scopes : scopes.with(axis, node);
  }

  date(key: string): FuzzyDate | undefined {
    const child = this.get(key);
    if (child === undefined) return undefined;
    if (child.kind === 'scalar') return this.edtf(child);
    if (child.kind !== 'map') return undefined;
    const inner = new Fields(this.build, this.file, child);
    const node = inner.get('edtf');
    const date = node?.kind === 'scalar' ? this.edtf(node) : undefined;
    const phrase = inner.text('phrase');
    if (date === undefined || phrase === undefined) return date;
    const anchor = inner.text('anchor');
    return {
      ...date,
      resolvedBy: { phrase, rule: inner.text('rule') ?? '', ...(anchor === undefined ? {} : { anchor }) },
    };
  }

  private edtf(node: ScalarNode): FuzzyDate | undefined {
    const known = this.build.dates.get(node.text);
    if (known !== undefined) return known;
    // A block of YAML ends with a line end; white space around a date is none of it.
    const written = node.text.trim();
    // EDTF has numbers for quarters and none for weeks; people write what their calendar has.
    const read = parseDate((OF_CALENDAR.test(written) ? readDateCell(written, undefined) : undefined) ?? written);
    if (read.ok) {
      this.build.dates.set(node.text, read.value);
      return read.value;
    }
    const { offset = 0 } = read.problem;
    const lead = node.text.length - node.text.trimStart().length;
    this.build.problem({ ...read.problem, offset: offset + lead }, this.file, node);
    return undefined;
  }

  /** `conventions` are those of the dossier; `of` says which numbers there are of what is counted. */
  quantity(key: string, conventions: QuantityConventions, of?: Numbers): Quantity | undefined {
    const child = this.get(key);
    if (child?.kind !== 'scalar') return undefined;
    const quantities = this.build.quantitiesOf(of);
    const known = quantities.get(child.text);
    if (known !== undefined) return known;
    const { integer = false, negative = false } = of ?? {};
    const read = parseQuantity(child.text, { conventions, ...(of === undefined ? {} : { integer, negative }) });
    if (read.ok) {
      quantities.set(child.text, read.value);
      return read.value;
    }
    this.build.problem(read.problem, this.file, child);
    return undefined;
  }

  /** Remembers where this map and its keys stand, under `name`. */
  remember(name: string): void {
    this.build.locations.remember(name, this.file, this.node);
  }
}

/**
 * Offsets inside a scalar hold in the file as far as its text stands there as it is read; quoted text starts one column
 * later. Behind an escape, in a folded text and in one that is named elsewhere the value as a whole is pointed to.
 */
function innerOffset(node: ScalarNode, offset: number | undefined, { text }: SourceFile): number {
  if (offset === undefined || offset <= 0 || node.column !== undefined) return 0;
  if (!text.startsWith(node.text.slice(0, offset), node.start + node.inset)) return 0;
  return Math.min(node.inset + offset, Math.max(0, node.end - node.start - 1));
}

/** Entries of a map as key and value, empty for anything else. */
export function entriesOf(node: SourceNode | undefined): MapNode['entries'] {
  return node?.kind === 'map' ? node.entries : [];
}
/** Items of a list, empty for anything else. */
export function itemsOf(node: SourceNode | undefined): readonly SourceNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The id that an item of a list gives itself, if any. */
export function idOf(item: SourceNode): readonly string[] {
  const node = childOf(item, 'id');
  return node?.kind === 'scalar' ? [node.text] : [];
}

/** Leaves out keys without a value, so that optional fields are absent rather than undefined. */
export function present<T extends object>(
  fields: { [K in keyof T]: T[K] | undefined },
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
}
