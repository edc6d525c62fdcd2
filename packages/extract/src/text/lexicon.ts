import { fold } from './fold.ts';
import { type PhraseEntries, Phrases, WordSet } from './phrases.ts';

/** A word, a run of digits or a mark as written, with what is known of it wherever it stands. */
export interface Word {
  readonly kind: 'word' | 'digits' | 'mark';
  /** Folded for words; as written for digits and marks. */
  readonly text: string;
  readonly capital: boolean;
  /** A few capitals: LH, NATO. */
  readonly acronym: boolean;
  /** 1 for every list of the language that has it, or a phrase that begins with it, by the list's slot. */
  readonly roles: Uint8Array;
}

/** Words of texts that are remembered; bounded, so that a hostile text costs no memory. */
const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 60;

/** Room for the lists of one language. */
const SLOTS = 160;
const NO_ROLES = new Uint8Array(SLOTS);

/**
 * All lists of one language under one roof. Each has a slot, and each word knows the
 * slots that it opens: most words of most texts open none, and are passed over with
 * one look in an array instead of a search in every list.
 */
export class Lexicon {
  private readonly roles = new Map<string, Uint8Array>();
  private readonly known = new Map<string, Word>();
  private readonly predicates: { readonly slot: number; readonly holds: (text: string) => boolean }[] = [];
  private slots = 0;

  /** Phrases with what they mean. */
  phrases<T>(entries: PhraseEntries<T>): Phrases<T> {
    const made = new Phrases<T>(this.newSlot(), entries);
    for (const word of made.starts()) this.give(word, made.slot);
    return made;
  }
  mapped<T>(words: Readonly<Record<string, T>> = {}): Phrases<T> {
    return this.phrases(Object.entries(words));
  }
  listed(words: readonly string[] = []): Phrases<true> {
    return this.phrases(words.map((word): readonly [string, true] => [word, true]));
  }

  /** Single words. */
  set(words: Iterable<string> = []): WordSet {
    const made = new WordSet(this.newSlot());
    for (const word of words) this.give(fold(word), made.slot);
    return made;
  }

  /** Words that have a property, asked once for each word. */
  where(holds: (text: string) => boolean): WordSet {
    const slot = this.newSlot();
    this.predicates.push({ slot, holds });
    return new WordSet(slot);
  }

  /** What is known of a word as written. */
  word(written: string): Word {
    const found = this.known.get(written);
    if (found !== undefined) return found;
    const made = this.described(written);
    if (this.known.size < MOST_KNOWN && written.length < LONGEST_KNOWN) this.known.set(written, made);
    return made;
  }

  /** A mark, as one of the words. */
  mark(written: string): Word {
    const found = this.known.get(written);
    if (found !== undefined) return found;
    const roles = this.roles.get(written) ?? NO_ROLES;
    const made: Word = { kind: 'mark', text: written, capital: false, acronym: false, roles };
    if (this.known.size < MOST_KNOWN) this.known.set(written, made);
    return made;
  }

  digits(written: string): Word {
    return { kind: 'digits', text: written, capital: false, acronym: false, roles: NO_ROLES };
  }

  private described(written: string): Word {
    const text = fold(written);
    const first = written.charAt(0);
    const capital = first !== first.toLowerCase();
    const acronym = capital && written.length < 5 && written === written.toUpperCase();
    let roles = this.roles.get(text) ?? NO_ROLES;
    for (const { slot, holds } of this.predicates)
      if (holds(text)) {
        roles = roles.slice();
        roles[slot] = 1;
      }
    return { kind: 'word', text, capital, acronym, roles };
  }

  private newSlot(): number {
    if (this.known.size > 0) throw new Error('A list is added to a language whose texts are being read.');
    if (this.slots === SLOTS) throw new Error(`A language has more than ${SLOTS} lists.`);
    this.slots += 1;
    return this.slots - 1;
  }

  private give(word: string, slot: number): void {
    const roles = this.roles.get(word) ?? new Uint8Array(SLOTS);
    roles[slot] = 1;
    this.roles.set(word, roles);
  }
}
