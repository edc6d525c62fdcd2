import type { MapEntry, ScalarNode } from '../tree/node.ts';
import { dayId } from './date/day-id.ts';
import { entry } from './entry.ts';
import { readNumberCell } from './number-cell.ts';
import type { Row } from './rows.ts';
import { slug } from './slug.ts';
import type { Column, Dated, TableClaim, TableSource } from './types.ts';

const MISSING: readonly string[] = ['NA', 'N/A', 'n/a', '-', 'null'];
const FIELDS = ['for', 'by', 'via', 'measure', 'of', 'status', 'at', 'unit', 'mode'] as const;

/** 2.5 and 117.6 beside it say that 117.672 is a fraction too. */
function showsDecimals(cell: string): boolean {
  return /^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(cell.trim()) || /^-?0\.\d+$/.test(cell.trim());
}

/** In the notation of the format 12.234 can be read as twelve thousand; 012.234 cannot. */
function asFraction(value: string): string {
  return value.replace(/^([~<>=+-]*)([1-9]\d{0,2}\.\d{3})(?!\d)/, '$10$2');
}

/** The figures of one column of a table, and what the mapping says of them. */
export class ColumnReader {
  private readonly missing: ReadonlySet<string>;
  private readonly source: TableSource;
  private readonly name: string;
  private readonly column: Column;
  /** Is `12.234` a fraction here, and not twelve thousand? */
  private readonly hasDecimals: boolean;

  constructor(source: TableSource, [name, column]: readonly [string, Column], rows: readonly Row[]) {
    const { table } = source;
    this.source = source;
    this.name = name;
    this.column = column;
    this.missing = new Set(['', ...(table.missing ?? MISSING)]);
    this.hasDecimals = table.decimal !== undefined || rows.some((row) => showsDecimals(row.get(name)?.text ?? ''));
  }

  /** The cell of a row in this column, if it is to hold a figure. */
  figure(row: Row): ScalarNode | undefined {
    const cell = row.get(this.name);
    return cell === undefined || this.missing.has(cell.text.trim()) ? undefined : cell;
  }

  /** The claim that a row makes; undefined without a figure, or without a day. */
  claim(row: Row, dated: Dated | undefined): TableClaim | undefined {
    const cell = this.figure(row);
    const value = cell === undefined || dated === undefined ? undefined : this.value(cell);
    if (cell === undefined || dated === undefined || value === undefined) return undefined;
    const { table } = this.source;
    const day = dated.edtf;
    const fields = FIELDS.flatMap((key): [string, string][] => {
      const text = this.field(row, key);
      return text === undefined ? [] : [[key, text]];
    });
    const own = FIELDS.flatMap((key) => (isFromColumn(this.setting(key)) ? (this.field(row, key) ?? []) : []));
    const id = [this.column.id ?? slug('across' in Object(table.date) ? 'figure' : this.name), ...own, dayId(day)].join(
      '-',
    );
    const entries: MapEntry[] = [
      ...[['id', id] as const, ...fields].map(([key, text]) => entry(key, text, cell)),
      // What is found about the day is found where it stands.
      entry('as-of', day, dated.cell),
      entry('value', value, cell),
    ];
    return {
      id,
      column: this.name,
      group: own.join(' '),
      day,
      row: { start: startOf(row) },
      node: { kind: 'map', start: cell.start, end: cell.end, entries },
    };
  }

  private value(cell: ScalarNode): string | undefined {
    const { build, file, table } = this.source;
    const exact = this.column.exact ?? table.exact ?? true;
    const read = readNumberCell(cell.text, table.decimal ?? '.', exact);
    if (read === undefined)
      build.report('number-unreadable', 'The separators of this figure cannot be told apart.', file, cell, {
        found: cell.text.slice(0, 60),
        hint: 'Say which mark is the decimal one: decimal: ",".',
      });
    return read === undefined || !this.hasDecimals ? read : asFraction(read);
  }

  private setting(key: (typeof FIELDS)[number]): Column[typeof key] {
    return this.column[key] ?? this.source.table[key];
  }

  private field(row: Row, key: (typeof FIELDS)[number]): string | undefined {
    const setting = this.setting(key);
    if (setting === undefined || typeof setting === 'string') return setting;
    const text = row.get(setting.column)?.text.trim() ?? '';
    if (text === '') return undefined;
    return setting.ids !== undefined && Object.hasOwn(setting.ids, text) ? setting.ids[text] : slug(text);
  }
}

function startOf(row: Row): number {
  return Math.min(...[...row.values()].map(({ start }) => start));
}

function isFromColumn(setting: unknown): setting is { column: string; ids?: Record<string, string> } {
  return typeof setting === 'object' && setting !== null;
}
