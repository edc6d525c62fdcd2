/** Letters that decompose into nothing but are written plainly all the same. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' };

/** Folded words of this run; texts repeat their words. Bounded, so that a hostile text costs no memory. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** A word as it is looked up: lower case, without accents, whatever its Unicode form; soft hyphens dropped. */
export function fold(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const folded = /^[a-z]*$/.test(word) ? word : folding(word);
  if (known.size < MOST_KNOWN && word.length < 60) known.set(word, folded);
  return folded;
}

function folding(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060]/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[ßłøđıæœ]/g, (letter) => PLAIN[letter] ?? letter);
}
