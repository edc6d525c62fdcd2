import type { FuzzyDate, Quantity, QuantityConventions } from '@claimline/core';
import type { Diagnostic } from '../diagnostic.ts';
import type { Judged } from '../tree/csv.ts';
import type { CsvTable, Row } from '../tree/csv-table.ts';
import type { MapNode, SourceNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { Word } from '../tree/words.ts';
import { type Builder, Fields, type Ids, type Numbers } from './builder.ts';
import type { Scopes } from './scopes.ts';

const NOTHING: MapNode = { kind: 'map', start: 0, end: 0, entries: [] };

/**
 * Reading of one row of a table of claims. What a word of a column stands for is the same in all rows: it is made for
 * the first of them, and for the others neither looked up nor laid out as a tree. `by` says what it was made with.
 */
export class RowFields extends Fields {
  private readonly row: Row;
  private readonly table: CsvTable;

  constructor(build: Builder, file: SourceFile, table: CsvTable, row: Row) {
    super(build, file, NOTHING);
    this.table = table;
    this.row = row;
  }

  override get node(): MapNode {
    return this.table.map(this.row);
  }

  override mayHave(keys: ReadonlySet<string>): boolean {
    return this.table.hasColumnOf(keys);
  }

  override get(key: string): SourceNode | undefined {
    const place = this.table.placeOf(key);
    const child = place < 0 ? undefined : this.table.valueAt(this.row, place);
    return child?.kind === 'scalar' && child.value === null ? undefined : child;
  }

  override text(key: string): string | undefined {
    const place = this.table.placeOf(key);
    if (place < 0) return undefined;
    const read = this.table.readAt(this.row, place);
    if (read === undefined) return super.text(key);
    return read.value === null ? undefined : read.text;
  }

  override word(key: string): string | undefined {
    const word = this.wordOf(key);
    const { words } = this.build;
    if (word?.by === words) return word.made as string;
    return made(word, words, super.word(key));
  }

  override reference(key: string, known: Ids, severity?: Diagnostic['severity']): string | undefined {
    const word = this.wordOf(key);
    if (word?.by === known) return word.made as string;
    return made(word, known, super.reference(key, known, severity));
  }

  override narrowed(scopes: Scopes, axis: string, nodes: Ids): Scopes {
    const word = this.wordOf(axis);
    if (word?.by === scopes) return word.made as Scopes;
    const narrowed = super.narrowed(scopes, axis, nodes);
    return narrowed === scopes ? scopes : made(word, scopes, narrowed);
  }

  override date(key: string): FuzzyDate | undefined {
    const word = this.wordOf(key);
    const { dates } = this.build;
    if (word?.by === dates) return word.made as FuzzyDate;
    return made(word, dates, super.date(key));
  }

  override quantity(key: string, conventions: QuantityConventions, of?: Numbers): Quantity | undefined {
    const word = this.wordOf(key);
    const quantities = this.build.quantitiesOf(of);
    if (word?.by === quantities) return word.made as Quantity;
    return made(word, quantities, super.quantity(key, conventions, of));
  }

  override remember(name: string): void {
    this.build.locations.rememberRow(name, this.file, this.row[0]?.start ?? 0, this.table);
  }

  private wordOf(key: string): Word<Judged> | undefined {
    const place = this.table.placeOf(key);
    return place < 0 ? undefined : this.table.wordAt(this.row, place);
  }
}

/** Writes down what has been made of a word; what could not be made is told of wherever it stands. */
function made<T>(word: Word<Judged> | undefined, by: object, value: T): T {
  if (word !== undefined && value !== undefined) {
    word.by = by;
    word.made = value;
  }
  return value;
}
