import { type MoneySign, signAt } from './currency-signs.ts';
import { withSize } from './sizes.ts';

/** A cell without the money that it names, or the sign that is not of the unit of its measure. */
export type MoneyRead = { readonly text: string } | { readonly foreign: MoneySign };

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
    return isOf(before, unit) ? { text: withSize(`${marks}${minus}${figure}`, true) } : { foreign: before };
  }
  const behind = /\d/.test(text) ? signAt(text, 'end') : undefined;
  if (behind === undefined || !isOf(behind, unit)) return undefined;
  const figure = text.slice(0, -behind.sign.length).trim();
  return /\d\s?\p{L}*\.?$/u.test(figure) ? { text: withSize(figure, true) } : undefined;
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
