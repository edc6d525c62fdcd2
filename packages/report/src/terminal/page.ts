import picocolors from 'picocolors';
import { escapeForTerminal, escapeLine, tameLine } from './escape.ts';
import { columnsOf, NARROWEST, pad, wrap } from './wrap.ts';

/** How a report is laid out. */
export interface ReportOptions {
  /** Colours and bold; never the only carrier of a meaning. Default false. */
  readonly color?: boolean;
  /** Columns to lay text out in, 20 to 400. Default 80. */
  readonly width?: number;
  /** Language of the sentences. Default en. */
  readonly locale?: string;
  /** Findings shown; 0 shows all. Default 100. */
  readonly maxFindings?: number;
  /** Leave out what is no finding, such as pairs that agree; in text also the title and the counts. Default false. */
  readonly findingsOnly?: boolean;
  /** Marks that every terminal has. Default false. */
  readonly ascii?: boolean;
  /**
   * The path of a file as those know it who put the report beside their own files: GitHub and code scanning go from the
   * root of the repository. Default: as the dossier has it.
   */
  readonly pathOf?: (file: string) => string;
}

export type Style = 'error' | 'warning' | 'info' | 'good' | 'strong' | 'quiet' | 'words' | 'plain';

const DEFAULT_WIDTH = 80;
/** Characters of one field that are shown; longer ones are in the file, and in JSON. */
const LONGEST_FIELD = 2_000;

function shortened(text: string): string {
  return text.length <= LONGEST_FIELD ? text : `${text.slice(0, LONGEST_FIELD)}… (${text.length} characters)`;
}

/** The width that is laid out: what was asked for, within reason. */
function widthOf(options: ReportOptions): number {
  return Math.min(400, Math.max(20, options.width ?? DEFAULT_WIDTH));
}

/**
 * A page for a terminal, built line by line. Every text that comes in is escaped here,
 * and here only; styles are put around it afterwards, so that no text can carry any.
 */
export class Page {
  private readonly lines: string[] = [];
  private readonly paint: Readonly<Record<Style, (text: string) => string>>;
  readonly width: number;
  /** Pages of one look lay out the same text in the same lines. */
  readonly looks: string;

  constructor(options: ReportOptions) {
    this.width = widthOf(options);
    this.looks = `${this.width} ${options.color === true}`;
    const colors = picocolors.createColors(options.color === true);
    this.paint = {
      error: (text) => colors.bold(colors.red(text)),
      warning: (text) => colors.yellow(text),
      info: (text) => colors.cyan(text),
      good: (text) => colors.green(text),
      strong: colors.bold,
      quiet: colors.dim,
      words: colors.italic,
      plain: (text) => text,
    };
  }

  /** An empty line, but never two, and none at the top. */
  gap(): void {
    if (this.lines.length > 0 && this.lines.at(-1) !== '') this.lines.push('');
  }

  /** A wrapped paragraph; `lead` stands on the first line, the rest hangs below the text. */
  text(text: string, layout: { style?: Style; indent?: number; lead?: string; leadStyle?: Style } = {}): void {
    const lead = escapeForTerminal(layout.lead ?? '');
    const indent = this.indentOf(layout.indent ?? 0);
    const hang = Math.min(columnsOf(lead), Math.max(0, this.width - indent - NARROWEST));
    const rows = wrap(escapeForTerminal(shortened(text)), this.width - indent - hang);
    const paint = this.paint[layout.style ?? 'plain'];
    const paintLead = this.paint[layout.leadStyle ?? layout.style ?? 'plain'];
    for (const [i, text] of rows.entries()) {
      const row = i === 0 && lead !== '' ? text : tameLine(text);
      const start = ' '.repeat(indent) + (i === 0 ? paintLead(lead) : ' '.repeat(hang));
      this.lines.push(row === '' && lead === '' ? '' : (start + paint(row)).trimEnd());
    }
  }

  /** A line that is never wrapped, such as a source line with its caret. */
  verbatim(text: string, layout: { style?: Style; indent?: number } = {}): void {
    const shown = escapeLine(text);
    this.lines.push(
      (' '.repeat(this.indentOf(layout.indent ?? 0)) + this.paint[layout.style ?? 'plain'](shown)).trimEnd(),
    );
  }

  /** Rows in columns as wide as their widest cell; where that is too wide, the cells stand under one another. */
  table(rows: readonly (readonly string[])[], layout: { indent?: number; head?: boolean } = {}): void {
    const indent = this.indentOf(layout.indent ?? 0);
    const cells = rows.map((row) => row.map(escapeForTerminal));
    const widths = (cells[0] ?? []).map((_, i) => Math.max(...cells.map((row) => columnsOf(row[i] ?? ''))));
    const total = widths.reduce((sum, width) => sum + width + 2, indent);
    if (total - 2 > this.width) {
      this.stack(rows, layout);
      return;
    }
    for (const [i, row] of cells.entries()) {
      const line = tameLine(row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  '));
      const paint = this.paint[i === 0 && layout.head === true ? 'quiet' : 'plain'];
      this.lines.push((' '.repeat(indent) + paint(line.trimEnd())).trimEnd());
    }
  }

  /** The lines that are printed meanwhile. */
  record(print: () => void): readonly string[] {
    const from = this.lines.length;
    print();
    return this.lines.slice(from);
  }

  /** Lines of a page of the same looks. */
  repeat(lines: readonly string[]): void {
    for (const line of lines) this.lines.push(line);
  }

  toString(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  private stack(rows: readonly (readonly string[])[], layout: { indent?: number; head?: boolean }): void {
    const head = layout.head === true ? rows[0] : undefined;
    for (const row of head === undefined ? rows : rows.slice(1)) {
      const [first = '', ...others] = row;
      this.text(first, { indent: layout.indent ?? 0 });
      for (const [i, cell] of others.entries()) {
        if (cell === '') continue;
        const name = head?.[i + 1];
        this.text(name === undefined || name === '' ? cell : `${name}: ${cell}`, { indent: (layout.indent ?? 0) + 2 });
      }
    }
  }

  /** Indents shrink on a narrow terminal, so that words keep some room. */
  private indentOf(wanted: number): number {
    return Math.min(wanted, Math.max(0, Math.floor((this.width - NARROWEST) / 2)));
  }
}
