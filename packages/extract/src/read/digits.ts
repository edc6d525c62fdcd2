/** The value of digits with separators; `rejected` is what else they could be read as. */
export interface Digits {
  readonly value: number;
  readonly rejected: readonly number[];
}

/** Most digits of most texts have no separator. */
const PLAIN = /^\d+$/;
const NONE: readonly number[] = [];
const NEUTRAL = /[ \u00a0\u2009\u202f'’]/gu;
const MIXED = /[.,](?=\d{3}[ \u00a0\u2009\u202f'’])/gu;

/**
 * Digits as a number. One mark before exactly three digits groups them, in whatever
 * language: "13,000" is thirteen thousand in Albanian papers too. Before a scale word
 * ("3,500 million") a mark that the language uses for decimals is one.
 */
export function readDigits(text: string, group: '.' | ',', beforeScale: boolean): Digits {
  if (PLAIN.test(text)) return { value: Number(text), rejected: NONE };
  // "1,000 000": before a space that groups, the mark that groups does so too; "3.141 592" has decimals.
  const bare = text.replace(MIXED, (mark) => (mark === group ? '' : mark)).replace(NEUTRAL, '');
  const marks = bare.replace(/\d/g, '');
  if (marks === '') return { value: Number(bare), rejected: [] };
  if (marks.includes('.') && marks.includes(',')) return { value: mixed(bare), rejected: [] };
  const mark = marks.charAt(0);
  const grouped = Number(bare.replaceAll(mark, ''));
  const decimal = Number(bare.replace(mark, '.'));
  const isGrouping = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(bare);
  if (!isGrouping) return { value: marks.length > 1 ? grouped : decimal, rejected: [] };
  if (marks.length > 1) return { value: grouped, rejected: [] };
  if (beforeScale && mark !== group) return { value: decimal, rejected: [grouped] };
  return { value: grouped, rejected: mark === group ? [] : [decimal] };
}

/** 1.234,5 and 1,234.5: the last mark is the decimal one. */
function mixed(bare: string): number {
  const decimal = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ',';
  const group = decimal === '.' ? ',' : '.';
  return Number(bare.replaceAll(group, '').replace(decimal, '.'));
}
