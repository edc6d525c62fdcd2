import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

/** Phrases of one or more words, found longest first. */
export class Phrases<T> {
  private readonly byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      // An elided word is one of its own: "jusqu'à" is "jusqu'" and "à".
      const words = phrase.split(/[\s-]+|(?<=['’])(?=\p{L})/u).map(fold);
      const [first] = words;
      if (first === undefined || first === '') continue;
      const list = this.byFirst.get(first);
      if (list === undefined) this.byFirst.set(first, [{ words, value }]);
      else list.push({ words, value });
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The words with which phrases begin. */
  starts(): Iterable<string> {
    return this.byFirst.keys();
  }

  /** The longest phrase that begins at a token; `to` is behind its last. */
  at(tokens: readonly Token[], from: number): { readonly value: T; readonly to: number } | undefined {
    const first = tokens[from];
    if (first === undefined || first.kind === 'digits') return undefined;
    const list = this.byFirst.get(first.text);
    if (list === undefined) return undefined;
    for (const { words, value } of list) {
      const to = matched(tokens, from, words);
      if (to !== undefined) return { value, to };
    }
    return undefined;
  }

  /** The longest phrase that ends before a token. */
  before(tokens: readonly Token[], end: number, longest = 6): { readonly value: T; readonly from: number } | undefined {
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      const found = this.at(tokens, from);
      if (found?.to === end) return { value: found.value, from };
      // A longer phrase may hide a shorter one that ends here.
      const shorter = found === undefined ? undefined : this.ending(tokens, from, end);
      if (shorter !== undefined) return { value: shorter, from };
    }
    return undefined;
  }

  private ending(tokens: readonly Token[], from: number, end: number): T | undefined {
    for (const { words, value } of this.byFirst.get(tokens[from]?.text ?? '') ?? [])
      if (matched(tokens, from, words) === end) return value;
    return undefined;
  }
}

/** Where the words end when they stand here; hyphens between them are passed over. */
function matched(tokens: readonly Token[], from: number, words: readonly string[]): number | undefined {
  let at = from;
  for (const [i, word] of words.entries()) {
    if (i > 0 && isHyphen(tokens[at])) at += 1;
    if (tokens[at]?.text !== word) return undefined;
    at += 1;
  }
  return at;
}

/** A hyphen that ties two words. */
export function isHyphen(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.glued && /^[-\u2010\u2011]$/.test(token.text);
}

export function listed(words: readonly string[]): Phrases<true> {
  return new Phrases(words.map((word): [string, true] => [word, true]));
}
export function mapped<T>(words: Readonly<Record<string, T>>): Phrases<T> {
  return new Phrases(Object.entries(words));
}
