/** Signs of money and the codes of ISO 4217 that each may stand for; what a table means by one is said by the unit of its measure. */
const SIGNS: readonly (readonly [sign: string, ...codes: string[]])[] = [
  ['US$', 'USD'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['HK$', 'HKD'],
  ['MX$', 'MXN'],
  ['NT$', 'TWD'],
  ['NZ$', 'NZD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['$', 'USD', 'ARS', 'AUD', 'BMD', 'BSD', 'CAD', 'CLP', 'COP', 'HKD', 'JMD', 'MXN', 'NZD', 'SGD', 'TTD', 'TWD', 'UYU'],
  ['€', 'EUR'],
  ['£', 'GBP', 'EGP', 'FKP', 'GIP', 'LBP', 'SDG', 'SHP', 'SSP', 'SYP'],
  ['¥', 'JPY', 'CNY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₾', 'GEL'],
  ['₦', 'NGN'],
  ['Lek', 'ALL'],
  ['lekë', 'ALL'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['kr', 'DKK', 'ISK', 'NOK', 'SEK'],
  ['Fr.', 'CHF'],
];

/** What stands for money in front of a figure or behind it: the sign, and the codes that it may mean. */
export interface MoneySign {
  readonly sign: string;
  readonly codes: readonly string[];
}

/** A sign of money at the beginning of a text, or at its end. */
export function signAt(text: string, end: 'start' | 'end'): MoneySign | undefined {
  for (const [sign, ...codes] of SIGNS)
    if (end === 'start' ? text.startsWith(sign) : text.endsWith(sign)) return { sign, codes };
  const code = (end === 'start' ? /^[A-Z]{3}(?![\p{L}])/u : /(?<![\p{L}])[A-Z]{3}$/u).exec(text)?.[0];
  return code === undefined || !isCurrency(code) ? undefined : { sign: code, codes: [code] };
}

let known: ReadonlySet<string> | undefined;

function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}
