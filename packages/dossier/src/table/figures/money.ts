import { type MoneySign, signAt } from './currency-signs.ts';

/** A cell without the money that it names, or the sign that is not of the unit of its measure. */
export type MoneyRead = { readonly text: string } | { readonly foreign: MoneySign };

/** Words for thousands and more, as they stand behind sums of money. */
const SIZES: readonly (readonly [words: RegExp, suffix: string])[] = [
  [/(\d)\s?(?:m|mn|mln|mio\.?|million)$/i, '$1M'],
  [/(\d)\s?(?:b|bn|bln|mrd\.?|billion)$/i, '$1bn'],
  [/(\d)\s?(?:tn|trn|trillion)$/i, '$1tn'],
  [/(\d)\s?(?:k|tsd\.?)$/i, '$1k'],
];

/**
 * A sum of money as a bare figure, where the unit of the measure is that money: `$25,799,173` in USD, `12 kr` in NOK.
 * Undefined where no money is named; what stands behind a figure of another unit is left to the notation, which knows units.
 */
export function withoutMoney(text: string, unit: string | undefined): MoneyRead | undefined {
  const [, marks = '', minus = '', rest = ''] = /^([~<>=+]*)\s*([-−]?)\s*(.*)$/su.exec(text) ?? [];
  const before = signAt(rest, 'start');
  if (before !== undefined) {
    const figure = rest.slice(before.sign.length).trim();
    if (!/^[-−]?\d/.test(figure)) return undefined;
    return isOf(before, unit) ? { text: sized(`${marks}${minus}${figure}`) } : { foreign: before };
  }
  const behind = /\d/.test(text) ? signAt(text, 'end') : undefined;
  if (behind === undefined || !isOf(behind, unit)) return undefined;
  const figure = text.slice(0, -behind.sign.length).trim();
  return /\d\p{L}*\.?$/u.test(figure) ? { text: sized(figure) } : undefined;
}

/** Is it the money of a unit such as USD, or USD/d? */
function isOf({ codes }: MoneySign, unit: string | undefined): boolean {
  return unit !== undefined && codes.includes(MONEY_NAMES[unit.split('/')[0] ?? ''] ?? unit.split('/')[0] ?? '');
}

const MONEY_NAMES: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
});

function sized(text: string): string {
  const size = SIZES.find(([words]) => words.test(text));
  return size === undefined ? text : text.replace(size[0], size[1]);
}
