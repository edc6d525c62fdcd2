/** 2.5 and 117.6 beside it say that 117.672 is a fraction too. */
function showsDecimals(text: string): boolean {
  return /^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(text) || /^-?0\.\d+$/.test(text);
}

/** One point or more, each before three digits: thousands in one country, and a fraction in another. */
function isGroupedByPoints(text: string): boolean {
  return /^[~<>=+-]*[1-9]\d{0,2}(?:\.\d{3})+\s?%?$/.test(text);
}

/** Commas before three digits, where commas do not part the cells: thousands in one country, and fractions in those that write semicolons. */
export function isGroupedByCommas(text: string): boolean {
  return /^[~<>=+-]*[1-9]\d{0,2},\d{3}\s?%?$/.test(text);
}

/** Shows a comma how it is meant: `12,5` and `0,512` are fractions, `1,234,567` and `1,234.5` are thousands. */
export function showsCommas(text: string): boolean {
  return /^-?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+)$/.test(text) || /,\d{3}[.,]\d/.test(text);
}

/** What the points of a column say of one another. */
export type Points = 'fractions' | 'thousands-or-fractions' | 'none';

/** How the points of figures are meant, where the mapping names no decimal mark. */
export function pointsOf(texts: readonly string[]): Points {
  if (texts.some(showsDecimals)) return 'fractions';
  return texts.some(isGroupedByPoints) ? 'thousands-or-fractions' : 'none';
}

/** How many figures have a point before three digits. */
export function countGrouped(texts: readonly string[]): number {
  return texts.filter(isGroupedByPoints).length;
}

/** In the notation of the format 12.234 can be read as twelve thousand; 012.234 cannot. */
export function asFraction(value: string): string {
  return value.replace(/^([~<>=+-]*)([1-9]\d{0,2}\.\d{3})(?!\d)/, '$10$2');
}
