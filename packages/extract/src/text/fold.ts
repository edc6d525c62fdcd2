/** Letters that decompose into nothing but are written plainly all the same. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' };

/** A word as it is looked up: lower case, without accents, whatever its Unicode form; soft hyphens dropped. */
export function fold(word: string): string {
  if (/^[a-z]*$/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060]/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[ßłøđıæœ]/g, (letter) => PLAIN[letter] ?? letter);
}
