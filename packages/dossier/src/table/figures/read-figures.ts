import { MAX_NOTATION_LENGTH, parseQuantity } from '@claimline/core';
import type { ScalarNode } from '../../tree/node.ts';
import { tellOnce } from '../tell-once.ts';
import type { TableSource } from '../types.ts';
import { besideFigure, withoutMarks } from './marks.ts';
import { withoutMoney } from './money.ts';
import { readNumberCell } from './number-cell.ts';
import { Refusals } from './refusals.ts';
import { asFraction, countGrouped, isGroupedByCommas, pointsOf, showsCommas } from './separators.ts';
import { withoutExponent, withSize } from './sizes.ts';
import { type StrayMarks, strayMarks, withOtherMark } from './stray-marks.ts';

/** A cell that is to hold a figure, and the unit of its measure, where that is known. */
export interface FigureCell {
  readonly cell: ScalarNode;
  readonly unit: string | undefined;
  /** Are whole things counted? */
  readonly isWhole: boolean;
}

/** How the figures of a column are written, and whether the days of a table stand across, so that its columns are one. */
export interface FigureStyle {
  readonly exact: boolean;
  readonly marks: readonly string[];
  readonly isNegativeInBrackets: boolean;
  readonly of: 'column' | 'table';
}

/** The figures of a column in the notation of the format; what cannot be read is told once for each reason. */
export function readFigures(
  source: TableSource,
  cells: readonly FigureCell[],
  style: FigureStyle,
): ReadonlyMap<ScalarNode, string> {
  const refusals = new Refusals(source, style.of);
  const bare = cells.flatMap(({ cell, unit, isWhole }) => {
    // The notation says that it is too long; what follows is for figures.
    if (cell.text.length > MAX_NOTATION_LENGTH) return [{ cell, isWhole, text: cell.text }];
    const marked = withoutMarks(cell.text, style.marks);
    const text = style.isNegativeInBrackets ? marked.replace(/^\(\s*(.*\S)\s*\)$/s, '-$1') : marked;
    const money = withoutMoney(text, unit);
    if (money !== undefined && 'foreign' in money) {
      refusals.money(cell, money.foreign, unit);
      return [];
    }
    return [{ cell, isWhole, text: (money?.text ?? withSize(withoutExponent(text))).replace(/^[−–](?=\s*\d)/, '-') }];
  });
  const { decimal } = source.table;
  const texts = bare.map(({ text }) => text);
  // A record of JSON that holds a number says itself what its point is.
  const isNumber = cells.some(({ cell }) => typeof cell.value === 'number' && cell.text.includes('.'));
  const points = decimal !== undefined || isNumber ? 'fractions' : pointsOf(texts);
  const commas =
    decimal === undefined && !texts.some(showsCommas)
      ? bare.filter(({ cell, text, isWhole }) => !isWhole && cell.inset === 0 && isGroupedByCommas(text))
      : [];
  const strays = isNumber || commas.length > 0 ? undefined : strayMarks(texts, decimal);
  const doubtful = new Set(
    strays !== undefined
      ? bare.filter((_, i) => strays.at.has(i))
      : points === 'thousands-or-fractions'
        ? bare.filter(({ text }) => countGrouped([text]) > 0)
        : commas,
  );
  if (strays !== undefined) tellStrays(source, [...doubtful], strays, style.of);
  else {
    tellDoubtful(source, [...doubtful], bare.length, style.of);
    // Of a column that is written so the few others tell nothing.
    if (doubtful.size > OF_ALL * bare.length) return new Map();
  }
  // Beside −36 a +6 is six more than nothing, and no six more than before.
  const isSigned = texts.some((text) => /^-\s*\d/.test(text));
  const values = new Map<ScalarNode, string>();
  for (const one of bare) {
    const { cell, text: written } = one;
    if (doubtful.has(one)) continue;
    const text = isSigned ? written.replace(/^\+\s*(?=\d)/, '') : written;
    const read = text.length > MAX_NOTATION_LENGTH ? text : readNumberCell(text, decimal ?? '.', style.exact);
    if (read === undefined) {
      refusals.separators(cell);
      continue;
    }
    const value = points === 'fractions' ? asFraction(read) : read;
    const parsed = PLAIN.test(value) ? undefined : parseQuantity(value);
    // What the notation can say better, it says at the claim.
    const isUnknown =
      parsed?.ok === false && parsed.problem.suggestion === undefined && text.length <= MAX_NOTATION_LENGTH;
    if (!isUnknown || !refusals.isTold(cell, text, besideFigure(text))) values.set(cell, value);
  }
  refusals.tell(values.size);
  return values;
}

/** What the notation reads without a doubt. */
const PLAIN = /^[~<>=+-]{0,3}\d+(?:\.\d+)?%?$/;

/** Parts of a column that may be left out without the rest saying something else. */
const OF_ALL = 0.05;

/** A mark before three digits where nearly all others of the column have the other mark there. */
function tellStrays(
  source: TableSource,
  doubtful: readonly { readonly cell: ScalarNode; readonly text: string }[],
  { mark, others, like }: StrayMarks,
  of: FigureStyle['of'],
): void {
  const [first] = doubtful;
  if (first === undefined) return;
  const { text } = first;
  tellOnce(
    source,
    doubtful.map(({ cell }) => cell),
    'number-ambiguous',
    `This figure has a ${mark === '.' ? 'point' : 'comma'} before three digits where ${others} others of its ${of} have a ${mark === '.' ? 'comma' : 'point'} (${like}); it is not read.`,
    {
      expected: withOtherMark(text),
      hint: `Write ${withOtherMark(text)} if it is meant as they are; else ${text.replace(mark, '')} or ${text}0, which can mean but one thing.`,
    },
    of,
  );
}

/** A mark before three digits, and nothing in the column says whether these are thousands. */
function tellDoubtful(
  source: TableSource,
  doubtful: readonly { readonly cell: ScalarNode; readonly text: string }[],
  all: number,
  of: FigureStyle['of'],
): void {
  const [first] = doubtful;
  if (first === undefined) return;
  const isPoint = first.text.includes('.');
  const isAlone = doubtful.length <= OF_ALL * all;
  tellOnce(
    source,
    [first.cell],
    'number-ambiguous',
    `${doubtful.length} of the ${all} figures of this ${of} ${doubtful.length === 1 ? 'has' : 'have'} a ${isPoint ? 'point' : 'comma'} before three digits, which parts thousands in one country and fractions in another; ${isAlone ? 'it is not read' : 'none of them is read'}.`,
    {
      expected: 'decimal: "," or decimal: "."',
      hint: isPoint
        ? 'Say in the mapping which mark is the decimal one: decimal: "," reads 2.216 as two thousand, decimal: "." as two and a bit.'
        : 'Say in the mapping which mark is the decimal one: decimal: "," reads 2,216 as two and a bit, decimal: "." as two thousand.',
    },
  );
}
