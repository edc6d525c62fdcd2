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
export function withSize(text: string, isMoney = false): string {
  const size = [...WORDS, ...(isMoney ? LETTERS : [])].find(([words]) => words.test(text));
  return size === undefined ? text : text.replace(size[0], size[1]);
}
