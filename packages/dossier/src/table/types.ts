import type { MappingFile } from '@claimline/core/schema';
import type { Builder } from '../build/builder.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { MapNode, ScalarNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { MeasureFacts } from './measure-facts.ts';

export type Table = MappingFile['tables'][number];
export type Column = NonNullable<Table['columns']>[string];
/** What a mapping says of figures: one word for all of them, or the column that says it of each. */
export type Setting = NonNullable<Column['scope']>[string];
export type FromColumn = Extract<Setting, { column: string }>;
export type DateColumn = Extract<Table['date'], { column: string }>;
export type DateColumns = Extract<Table['date'], { year: string }>;
export type DateAcross = Extract<Table['date'], { across: true }>;

/** A table, what the mapping says of it, and what collects its problems. */
export interface TableSource {
  readonly build: Builder;
  readonly file: SourceFile;
  readonly table: Table;
  /** How the ids of its claims begin, before or in place of the name of their column. */
  readonly id: string | undefined;
  /** What is declared of a measure; undefined for one that is not declared. */
  measure(id: string): MeasureFacts | undefined;
  /** Tells what is wrong with the mapping, at a key of its entry for this table. */
  atMapping(path: readonly string[], code: string, message: string, more?: Partial<Diagnostic>): void;
}

/** A day or a period as EDTF, and the cell or header that says it. */
export interface Dated {
  readonly edtf: string;
  /** The last day of so many days (`days`): what is counted up to now is counted up to it. */
  readonly until?: string;
  readonly cell: ScalarNode;
}

/** A claim of a table as it would stand in a file of claims; its places are those of its cells. */
export interface TableClaim {
  readonly id: string;
  readonly node: MapNode;
  readonly column: string;
  /** What its row says of it besides the figure: a place, a population. */
  readonly group: string;
  readonly day: string;
  /** Where its row begins. */
  readonly row: { readonly start: number };
}
