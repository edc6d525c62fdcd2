import type { MappingFile } from '@claimline/core/schema';
import type { Builder } from '../build/builder.ts';
import type { MapEntry, MapNode, ScalarNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { periodAround, readDateCell } from './date-cell.ts';
import { readNumberCell } from './number-cell.ts';
import { withoutRepeats } from './repeated.ts';
import { type Row, readRows } from './rows.ts';

type Table = MappingFile['tables'][number];
type Column = NonNullable<Table['columns']>[string];

type DateColumn = Extract<Table['date'], { column: string }>;

const MISSING: readonly string[] = ['NA', 'N/A', 'n/a', '-', 'null'];
const FIELDS = ['for', 'by', 'via', 'measure', 'of', 'status', 'at', 'unit', 'mode'] as const;

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

/**
 * The claims of one table: one for each figure, named by its column, its place if that
 * comes from a column, and its day. Cells that cannot be read are reported where they stand;
 * empty ones are no claims.
 */
export function claimsOfTable(build: Builder, file: SourceFile, table: Table): readonly TableClaim[] {
  const { columns, rows, diagnostics } = readRows(file, table.delimiter);
  build.add(diagnostics);
  const date = typeof table.date === 'string' ? { column: table.date } : table.date;
  const across = 'across' in date;
  const wanted: readonly (readonly [string, Column])[] = across
    ? columns.flatMap((name) => (readDateCell(name, date.format) === undefined ? [] : [[name, {}] as const]))
    : Object.entries(table.columns ?? {});
  const named = across ? [] : [date.column, ...wanted.map(([name]) => name)];
  for (const name of named)
    if (!columns.includes(name))
      build.diagnostics.push({
        code: 'column-missing',
        severity: 'error',
        message: `The table has no column “${name.slice(0, 60)}”.`,
        location: file.location(0),
        expected: `one of ${columns.slice(0, 20).join(', ').slice(0, 200)}`,
      });
  const claims = wanted.flatMap(([name, column]) => {
    const reader = new ColumnReader(build, file, table, [name, column], rows);
    return rows.flatMap((row): readonly TableClaim[] => {
      const cell = row.get(name);
      if (cell === undefined || reader.isMissing(cell)) return [];
      const written = across ? readDateCell(name, date.format) : reader.day(row.get(date.column), date.format);
      const day = written === undefined || across ? written : asPeriod(date, written);
      return day === undefined ? [] : reader.claim(row, cell, day);
    });
  });
  return withInputs(table, withoutRepeats(build, file, claims));
}

function asPeriod({ days, names }: DateColumn, day: string): string {
  return days === undefined ? day : periodAround(day, days, names ?? 'last');
}

/** 2.5 and 117.6 beside it say that 117.672 is a fraction too. */
function showsDecimals(cell: string): boolean {
  return /^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(cell.trim()) || /^-?0\.\d+$/.test(cell.trim());
}

/** In the notation of the format 12.234 can be read as twelve thousand; 012.234 cannot. */
function asFraction(value: string): string {
  return value.replace(/^([~<>=+-]*)([1-9]\d{0,2}\.\d{3})(?!\d)/, '$10$2');
}

class ColumnReader {
  private readonly missing: ReadonlySet<string>;
  private readonly build: Builder;
  private readonly file: SourceFile;
  private readonly table: Table;
  private readonly name: string;
  private readonly column: Column;
  /** Is `12.234` a fraction here, and not twelve thousand? */
  private readonly hasDecimals: boolean;

  constructor(
    build: Builder,
    file: SourceFile,
    table: Table,
    [name, column]: readonly [string, Column],
    rows: readonly Row[],
  ) {
    this.build = build;
    this.file = file;
    this.table = table;
    this.name = name;
    this.column = column;
    this.missing = new Set(['', ...(table.missing ?? MISSING)]);
    this.hasDecimals = table.decimal !== undefined || rows.some((row) => showsDecimals(row.get(name)?.text ?? ''));
  }

  isMissing(cell: ScalarNode): boolean {
    return this.missing.has(cell.text.trim());
  }

  day(cell: ScalarNode | undefined, format: string | undefined): string | undefined {
    const day = cell === undefined ? undefined : readDateCell(cell.text, format);
    if (day === undefined && cell !== undefined)
      this.build.report('date-unreadable', 'The date of this row cannot be read.', this.file, cell, {
        found: cell.text.slice(0, 60),
        expected: format ?? 'YYYY-MM-DD',
        hint: 'Say how dates are written: date: { column: …, format: DD.MM.YYYY }.',
      });
    return day;
  }

  claim(row: Row, cell: ScalarNode, day: string): readonly TableClaim[] {
    const exact = this.column.exact ?? this.table.exact ?? true;
    const read = readNumberCell(cell.text, this.table.decimal ?? '.', exact);
    const value = read === undefined || !this.hasDecimals ? read : asFraction(read);
    if (value === undefined) {
      this.build.report('number-unreadable', 'The separators of this figure cannot be told apart.', this.file, cell, {
        found: cell.text.slice(0, 60),
        hint: 'Say which mark is the decimal one: decimal: ",".',
      });
      return [];
    }
    const fields = FIELDS.flatMap((key): [string, string][] => {
      const text = this.field(row, key);
      return text === undefined ? [] : [[key, text]];
    });
    const own = FIELDS.flatMap((key) => (isFromColumn(this.setting(key)) ? (this.field(row, key) ?? []) : []));
    const id = [
      this.column.id ?? slug('across' in Object(this.table.date) ? 'figure' : this.name),
      ...own,
      slug(day),
    ].join('-');
    const entries: MapEntry[] = [
      ['id', id] as const,
      ...fields,
      ['as-of', day] as const,
      ['value', value] as const,
    ].map(([key, text]) => entry(key, text, cell));
    return [
      {
        id,
        column: this.name,
        group: own.join(' '),
        day,
        row: { start: startOf(row) },
        node: { kind: 'map', start: cell.start, end: cell.end, entries },
      },
    ];
  }

  private setting(key: (typeof FIELDS)[number]): Column[typeof key] {
    return this.column[key] ?? this.table[key];
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

/** Words of a table as an id: letters without accents, digits and dashes. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function entry(key: string, text: string, cell: ScalarNode): MapEntry {
  const value: ScalarNode = { kind: 'scalar', text, value: text, start: cell.start, end: cell.end, inset: 0 };
  return { key, keyStart: cell.start, keyEnd: cell.end, value };
}

/** Adds `derived-from`: the last figure of the named column up to the same day, of the same place. */
function withInputs(table: Table, claims: readonly TableClaim[]): readonly TableClaim[] {
  const byColumn = new Map<string, TableClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.column, claim.group]);
    const group = byColumn.get(key);
    if (group === undefined) byColumn.set(key, [claim]);
    else group.push(claim);
  }
  for (const group of byColumn.values()) group.sort((a, b) => (a.day < b.day ? -1 : 1));
  const done = new Map<string, number>();
  const inOrder = [...claims].sort((a, b) => (a.day < b.day ? -1 : 1));
  const inputs = new Map<TableClaim, string>();
  for (const claim of inOrder) {
    const from = table.columns?.[claim.column]?.['derived-from'];
    if (from === undefined) continue;
    const group = byColumn.get(JSON.stringify([from, claim.group])) ?? [];
    const key = JSON.stringify([claim.column, claim.group]);
    let at = done.get(key) ?? 0;
    while (at < group.length && (group[at]?.day ?? '') <= claim.day) at += 1;
    done.set(key, at);
    const input = group[at - 1];
    if (input !== undefined) inputs.set(claim, input.id);
  }
  return claims.map((claim) => {
    const input = inputs.get(claim);
    const { node } = claim;
    const cell = node.entries[0]?.value;
    if (input === undefined || cell?.kind !== 'scalar') return claim;
    return { ...claim, node: { ...node, entries: [...node.entries, entry('derived-from', input, cell)] } };
  });
}
