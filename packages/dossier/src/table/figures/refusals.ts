import type { ScalarNode } from '../../tree/node.ts';
import { MISSING } from '../missing.ts';
import { tellOnce } from '../tell-once.ts';
import type { TableSource } from '../types.ts';
import type { MoneySign } from './currency-signs.ts';
import { readNumberCell } from './number-cell.ts';
import { withOtherMark } from './stray-marks.ts';

type Reason = 'separators' | 'no-figure' | 'beside' | 'brackets' | 'fault' | 'behind' | 'two';

/** Cells of a column that hold no figure that can be read, by the reason; each reason is told once, with its remedy. */
export class Refusals {
  private readonly source: TableSource;
  private readonly of: 'column' | 'table';
  private readonly cells = new Map<Reason, ScalarNode[]>();
  private readonly foreign = new Map<
    string,
    { readonly sign: MoneySign; readonly unit: string; readonly cells: ScalarNode[] }
  >();
  /** What stands in place of figures, and beside them. */
  private readonly words = new Set<string>();
  private readonly marks = new Set<string>();

  constructor(source: TableSource, of: 'column' | 'table') {
    this.source = source;
    this.of = of;
  }

  separators(cell: ScalarNode): void {
    this.add('separators', cell);
  }

  money(cell: ScalarNode, sign: MoneySign, unit: string | undefined): void {
    const key = `${sign.sign} ${unit ?? ''}`;
    const known = this.foreign.get(key);
    if (known === undefined) this.foreign.set(key, { sign, unit: unit ?? '', cells: [cell] });
    else known.cells.push(cell);
  }

  /** Can it be said here why the notation does not know this text? Else the notation says it. */
  isTold(cell: ScalarNode, text: string, beside: string | undefined): boolean {
    if (/^\(\s*[\d.,\s]+%?\s*\)$/.test(text)) this.add('brackets', cell);
    else if (!/\d/.test(text)) {
      this.add('no-figure', cell);
      if (this.words.size < MOST_NAMED) this.words.add(text.slice(0, LONGEST_NAMED));
    } else if (/^#/.test(text)) this.add('fault', cell);
    else if (/^\d[\d.,\s]*[-−–]$/u.test(text)) this.add('behind', cell);
    else if (beside !== undefined && /\d/.test(beside)) this.add('two', cell);
    else if (beside !== undefined) {
      this.add('beside', cell);
      if (this.marks.size < MOST_NAMED) this.marks.add(beside);
    } else return false;
    return true;
  }

  /** `read` is how many others were read: where they are more, the decimal mark is known. */
  tell(read: number): void {
    const separators = this.cells.get('separators') ?? [];
    const swapped = withOtherMark(separators[0]?.text.trim() ?? '');
    const decimal = this.source.table.decimal ?? '.';
    const isSwapped = readNumberCell(swapped, decimal, true) !== undefined;
    if (isSwapped && (this.source.table.decimal !== undefined || read > separators.length))
      this.tellOf(
        'separators',
        'number-unreadable',
        `The decimal mark of this figure is the one that parts thousands in the others of this ${this.of}.`,
        { expected: swapped, hint: `Write ${swapped} if that is what is meant.` },
      );
    else
      this.tellOf('separators', 'number-unreadable', 'The separators of this figure cannot be told apart.', {
        hint:
          this.source.table.decimal === undefined
            ? 'Say which mark is the decimal one: decimal: ",".'
            : `The decimal mark of this table is “${decimal}”.`,
      });
    this.tellOf('no-figure', 'number-unreadable', 'This is not a figure.', {
      hint: `If it says that there is none, name it in the mapping: missing: ${listed([...this.words, ...(this.source.table.missing ?? MISSING)])}.`,
    });
    this.tellOf('beside', 'number-unreadable', 'Something stands beside the figure that is no unit.', {
      hint: `If it marks a provisional figure or a footnote, have it taken off in the mapping: marks: ${listed([...this.marks, ...(this.source.table.marks ?? [])])}. If it is a unit, give that to the measure.`,
    });
    this.tellOf('fault', 'number-unreadable', 'This is a fault of a spreadsheet, and no figure.', {
      hint: 'Mend the formula and save the table again.',
    });
    this.tellOf('behind', 'number-unreadable', 'A minus stands behind the figure.', {
      hint: 'If that says that it is below zero, write it in front: -12.',
    });
    this.tellOf('two', 'number-unreadable', 'The cell holds two figures.', {
      hint: 'Give each of them a column of its own.',
    });
    this.tellOf('brackets', 'number-unreadable', 'The figure stands in brackets.', {
      hint: 'If that says that it is below zero, say so in the mapping: brackets: negative; if it is a footnote: marks: ["(", ")"].',
    });
    for (const { sign, unit, cells } of this.foreign.values())
      tellOnce(
        this.source,
        cells,
        'number-unit',
        unit === ''
          ? `“${sign.sign}” stands beside the figure, and its measure has no unit.`
          : `“${sign.sign}” stands beside the figure, and the unit of its measure is “${unit.slice(0, 60)}”.`,
        {
          expected: `unit: ${sign.codes.slice(0, 3).join(', or ')}`,
          hint: `Give the measure, or the column in the mapping, the unit that is meant: unit: ${sign.codes[0] ?? ''}.`,
        },
        this.of,
      );
  }

  private add(reason: Reason, cell: ScalarNode): void {
    const known = this.cells.get(reason);
    if (known === undefined) this.cells.set(reason, [cell]);
    else known.push(cell);
  }

  private tellOf(
    reason: Reason,
    code: string,
    message: string,
    more: { readonly hint: string; readonly expected?: string },
  ): void {
    tellOnce(this.source, this.cells.get(reason) ?? [], code, message, more, this.of);
  }
}

/** Enough to see what stands there. */
const MOST_NAMED = 12;
const LONGEST_NAMED = 30;

function listed(words: readonly string[]): string {
  return JSON.stringify([...new Set(words)]).replaceAll(',"', ', "');
}
