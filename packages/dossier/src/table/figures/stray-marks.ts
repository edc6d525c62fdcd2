/** A figure with one mark before three digits, as the others of its column have the other one. */
export interface StrayMarks {
  /** Where they stand among the figures. */
  readonly at: ReadonlySet<number>;
  readonly mark: '.' | ',';
  /** How many others have the other mark, and the first of them. */
  readonly others: number;
  readonly like: string;
}

/** So many times more others say how a column is written. */
const TO_ONE = 8;

/**
 * Figures such as `16.375` in a column of `9,520`: whichever mark is the decimal one, they say a thousandth or a
 * thousandfold of what they would say with the mark of the others. Where the mapping names no decimal mark, `9,520.5`
 * is written as the others are; where any other figure shows what its mark means, nothing strays.
 */
export function strayMarks(texts: readonly string[], decimal: '.' | ',' | undefined): StrayMarks | undefined {
  const found = { '.': [] as number[], ',': [] as number[] };
  for (const [i, text] of texts.entries()) {
    const mark = markOf(text, decimal);
    if (mark === 'other') return undefined;
    if (mark !== 'none') found[mark].push(i);
  }
  const mark = found['.'].length < found[','].length ? '.' : ',';
  const [few, many] = mark === '.' ? [found['.'], found[',']] : [found[','], found['.']];
  const like = texts[many[0] ?? -1];
  if (like === undefined || few.length === 0 || many.length < TO_ONE * few.length) return undefined;
  // Points throughout may be thousands or fractions: that is asked of the column.
  if (decimal === undefined && mark === ',') return undefined;
  // Only a lone mark can be the other one; 1.234.567 is as plain as it looks.
  if (few.some((i) => !/^-?\d{1,3}[.,]\d{3}$/.test(texts[i] ?? ''))) return undefined;
  return { at: new Set(few), mark, others: many.length, like };
}

function markOf(text: string, decimal: '.' | ',' | undefined): '.' | ',' | 'none' | 'other' {
  if (!/[.,]/.test(text)) return 'none';
  const bare = text.replace(/^-/, '');
  if (decimal === undefined && /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(bare)) return ',';
  if (/^[1-9]\d{0,2}(?:,\d{3})+$/.test(bare)) return ',';
  return /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(bare) ? '.' : 'other';
}

/** The same figure with the other mark. */
export function withOtherMark(text: string): string {
  return text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}
