/** Words for thousands and more behind a figure, and the sign that the notation has for them. */
const WORDS: readonly (readonly [words: RegExp, suffix: string])[] = [
  [/(\d)\s?(?:mn|mln|mio\.?|millions?)$/i, '$1M'],
  [/(\d)\s?(?:bn|bln|mrd\.?|billions?)$/i, '$1bn'],
  [/(\d)\s?(?:tn|trn|trillions?)$/i, '$1tn'],
  [/(\d)\s?(?:tsd\.?|thousand)$/i, '$1k'],
];

/** Letters that stand for metres and bytes as well, unless they stand behind money. */
const LETTERS: readonly (readonly [letter: RegExp, suffix: string])[] = [
  [/(\d)\s?m$/i, '$1M'],
  [/(\d)\s?b$/i, '$1bn'],
  [/(\d)\s?k$/i, '$1k'],
];

/** A figure with the size behind it as the notation writes it: “2,13 Mio” is 2,13M. */
/** `1.2e+04`, as statistics packages write large and small numbers, in digits. */
export function withoutExponent(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^\s*([~<>=+−–-]*)\s*(\d+)(?:[.,](\d+))?e([+-]?\d{1,2})\s*$/iu.exec(text) ?? [];
  if (exponent === undefined) return text;
  const [digits, point] = [whole + fraction, whole.length + Number(exponent)];
  const padded = digits.padEnd(Math.max(point, 0), '0').padStart(digits.length + Math.max(0, 1 - point), '0');
  const at = Math.max(point, 1);
  const [before, behind] = [padded.slice(0, at).replace(/^0+(?=\d)/, ''), padded.slice(at).replace(/0+$/, '')];
  return `${sign}${before}${behind === '' ? '' : `.${behind}`}`;
}

export function withSize(text: string, isMoney = false): string {
  const size = [...WORDS, ...(isMoney ? LETTERS : [])].find(([words]) => words.test(text));
  return size === undefined ? text : text.replace(size[0], size[1]);
}
