/** Words of a table as an id: letters without accents, digits and dashes. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** What stands alone above a column of figures, in words. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['‰', 'permille'],
  ['€', 'eur'],
  ['$', 'usd'],
  ['£', 'gbp'],
  ['+', 'plus'],
  ['-', 'minus'],
  ['−', 'minus'],
  ['±', 'change'],
  ['+/-', 'change'],
  ['#', 'number'],
]);

/** The beginning of an id, from the name of a column or a file. It is a letter or a digit: one with a dash in front looks like an option. */
export function idStart(name: string): string {
  const words = slug(name);
  return words === '' ? (SIGNS.get(name.trim()) ?? 'figure') : words;
}
