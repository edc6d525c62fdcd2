import { fold } from './fold.ts';
import type { Token } from './tokens.ts';

export type PhraseEntries<T> = Iterable<readonly [phrase: string, value: T]>;

/** Phrases of one or more words, found longest first. Made by a `Lexicon`, which marks the words that begin them. */
export class Phrases<T> {
  readonly slot: number;
  private readonly byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();

  constructor(slot: number, entries: PhraseEntries<T>) {
    this.slot = slot;
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

  /** Does a phrase begin with this word? */
  begins(token: Token | undefined): boolean {
    return token !== undefined && token.word.roles[this.slot] === 1;
  }

  /** The longest phrase that begins at a token; `to` is behind its last. */
  at(tokens: readonly Token[], from: number): { readonly value: T; readonly to: number } | undefined {
    const first = tokens[from];
    if (first === undefined || first.word.roles[this.slot] !== 1) return undefined;
    for (const { words, value } of this.byFirst.get(first.word.text) ?? []) {
      const to = matched(tokens, from, words);
      if (to >= 0) return { value, to };
    }
    return undefined;
  }

  /** The longest phrase that ends before a token. */
  before(tokens: readonly Token[], end: number, longest = 6): { readonly value: T; readonly from: number } | undefined {
    for (let from = Math.max(0, end - longest); from < end; from += 1) {
      if (tokens[from]?.word.roles[this.slot] !== 1) continue;
      // A longer phrase may hide a shorter one that ends here, so each is tried.
      for (const { words, value } of this.byFirst.get(tokens[from]?.text ?? '') ?? [])
        if (matched(tokens, from, words) === end) return { value, from };
    }
    return undefined;
  }
}

/** Words of one kind. Made by a `Lexicon`. */
export class WordSet {
  readonly slot: number;
  constructor(slot: number) {
    this.slot = slot;
  }
  has(token: Token | undefined): boolean {
    return token !== undefined && token.word.roles[this.slot] === 1;
  }
}

/** Where the words end when they stand here, -1 when they do not; hyphens between them are passed over. */
function matched(tokens: readonly Token[], from: number, words: readonly string[]): number {
  let at = from;
  for (let i = 0; i < words.length; i += 1) {
    if (i > 0 && isHyphen(tokens[at])) at += 1;
    if (tokens[at]?.text !== words[i]) return -1;
    at += 1;
  }
  return at;
}

/** A hyphen that ties two words. */
export function isHyphen(token: Token | undefined): boolean {
  if (token === undefined || !token.glued || token.kind !== 'mark') return false;
  return token.text === '-' || token.text === '\u2010' || token.text === '\u2011';
}
