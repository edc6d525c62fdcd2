import type { MapEntry, ScalarNode } from '../tree/node.ts';
import { dayId } from './date/day-id.ts';
import { entry } from './entry.ts';
import { type FigureCell, type FigureStyle, readFigures } from './figures/read-figures.ts';
import { MISSING } from './missing.ts';
import type { Row } from './rows.ts';
import { FIELDS, isFromColumn, scopeOf } from './settings.ts';
import { idStart, slug } from './slug.ts';
import type { Column, Dated, Setting, TableClaim, TableSource } from './types.ts';

/** Kinds of which a figure is all that there was in its time. */
const OF_A_TIME: ReadonlySet<string> = new Set(['flow', 'rate']);

/** The figures of one column of a table, and what the mapping says of them. */
export class ColumnReader {
  private readonly missing: ReadonlySet<string>;
  private readonly source: TableSource;
  private readonly name: string;
  private readonly column: Column;
  private readonly scope: ReturnType<typeof scopeOf>;
  private values: ReadonlyMap<ScalarNode, string> = new Map();

  constructor(source: TableSource, [name, column]: readonly [string, Column]) {
    const { table } = source;
    this.source = source;
    this.name = name;
    this.column = column;
    this.scope = scopeOf(table, column);
    this.missing = new Set(['', ...(table.missing ?? MISSING)]);
  }

  /** The cell of a row in this column, if it is to hold a figure. */
  figure(row: Row): ScalarNode | undefined {
    const cell = row.get(this.name);
    return cell === undefined || this.missing.has(cell.text.trim()) ? undefined : cell;
  }

  /** Reads the figures of these rows: of this column, or with those of the other columns of a table whose days stand across. */
  read(rows: readonly Row[]): void {
    this.values = readFigures(this.source, this.cells(rows), this.style('column'));
  }

  /** The same for columns that are one, for their days stand across. */
  static readTogether(source: TableSource, readers: readonly ColumnReader[], rows: readonly Row[]): void {
    const [first] = readers;
    if (first === undefined) return;
    const cells = readers.flatMap((reader) => reader.cells(rows));
    const values = readFigures(source, cells, first.style('table'));
    for (const reader of readers) reader.values = values;
  }

  private cells(rows: readonly Row[]): readonly FigureCell[] {
    return rows.flatMap((row) => {
      const cell = this.figure(row);
      return cell === undefined ? [] : [{ cell, unit: this.unit(row), isWhole: this.countsWhole(row) }];
    });
  }

  private style(of: FigureStyle['of']): FigureStyle {
    const { table } = this.source;
    return {
      exact: this.column.exact ?? table.exact ?? true,
      marks: table.marks ?? [],
      isNegativeInBrackets: table.brackets === 'negative',
      of,
    };
  }

  private unit(row: Row): string | undefined {
    const measure = this.field(row, 'measure');
    return this.field(row, 'unit') ?? (measure === undefined ? undefined : this.source.measure(measure)?.unit);
  }

  private countsWhole(row: Row): boolean {
    const measure = this.field(row, 'measure');
    return measure !== undefined && this.source.measure(measure)?.integer !== false;
  }

  /** The claim that a row makes; undefined without a figure, or without a day. */
  claim(row: Row, dated: Dated | undefined): TableClaim | undefined {
    const cell = this.figure(row);
    const written = cell === undefined || dated === undefined ? undefined : this.values.get(cell);
    if (cell === undefined || dated === undefined || written === undefined) return undefined;
    const measure = this.field(row, 'measure');
    const kind = measure === undefined ? undefined : this.source.measure(measure)?.kind;
    // In a column of what happened a plus is a sign: the 17 of a day, and not another 17.
    const value = kind !== undefined && OF_A_TIME.has(kind) ? written.replace(/^(\W*)\+/u, '$1') : written;
    const isTotal = kind === 'cumulative';
    const day = isTotal ? (dated.until ?? dated.edtf) : dated.edtf;
    const fields = FIELDS.flatMap((key): MapEntry[] => {
      const text = this.field(row, key);
      return text === undefined ? [] : [entryOf(row, key, this.setting(key), text, cell)];
    });
    fields.push(...this.scopeEntry(row, cell));
    const said = this.column.said ?? this.source.table.said;
    if (said !== undefined) fields.push(entry('said', said, cell));
    const own = this.ofRow(row);
    const id = [...this.idBegins(), ...own, dayId(day)].join('-');
    const entries: MapEntry[] = [
      entry('id', id, cell),
      ...fields,
      // What is found about the day is found where it stands.
      entry('as-of', day, dated.cell, `${this.name} as-of`),
      entry('value', value, cell, this.name),
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

  private idBegins(): readonly string[] {
    const { id, table } = this.source;
    if (this.column.id !== undefined) return [this.column.id];
    const name = 'across' in Object(table.date) ? [] : [idStart(this.name)];
    return id === undefined ? name : [id, ...name];
  }

  private setting(key: (typeof FIELDS)[number]): Column[typeof key] {
    return this.column[key] ?? this.source.table[key];
  }

  /** What the columns of the mapping say of the figures of a row: its place, its group. */
  private ofRow(row: Row): readonly string[] {
    const settings = [...FIELDS.map((key) => this.setting(key)), ...this.scope.map(([, setting]) => setting)];
    // Words without a letter or digit are in no id, and nothing that is declared.
    return settings.flatMap((setting) => (isFromColumn(setting) ? textOf(row, setting) || [] : []));
  }

  /** `scope` of a claim, if the mapping says anything of further axes. */
  private scopeEntry(row: Row, figure: ScalarNode): readonly MapEntry[] {
    const entries = this.scope.flatMap(([axis, setting]): MapEntry[] => {
      const text = textOf(row, setting);
      return text === undefined ? [] : [entryOf(row, axis, setting, text, figure)];
    });
    if (entries.length === 0) return [];
    const { start, end } = figure;
    return [{ key: 'scope', keyStart: start, keyEnd: end, value: { kind: 'map', start, end, entries } }];
  }

  private field(row: Row, key: (typeof FIELDS)[number]): string | undefined {
    return textOf(row, this.setting(key));
  }
}

function textOf(row: Row, setting: Setting | undefined): string | undefined {
  if (setting === undefined || typeof setting === 'string') return setting;
  const text = row.get(setting.column)?.text.trim() ?? '';
  if (text === '') return undefined;
  return setting.ids !== undefined && Object.hasOwn(setting.ids, text) ? setting.ids[text] : slug(text);
}

/** What a column of the table says stands there, and what the mapping says at the figure. */
function entryOf(row: Row, key: string, setting: Setting | undefined, text: string, figure: ScalarNode): MapEntry {
  const cell = isFromColumn(setting) ? row.get(setting.column) : undefined;
  return cell === undefined || !isFromColumn(setting)
    ? entry(key, text, figure)
    : entry(key, text, cell, setting.column);
}

function startOf(row: Row): number {
  for (const { start } of row.values()) return start;
  return 0;
}
