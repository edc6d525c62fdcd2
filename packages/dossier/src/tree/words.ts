/** A text of a column, and what has been read from it. */
export interface Word<T> {
  readonly text: string;
  /** What it says, once somebody has read it. */
  read: T | undefined;
  /** What has been made of it last, and of what else, by which it is known again. */
  made: unknown;
  by: object | undefined;
  /** The one that stood below it the last time. */
  below: Word<T> | undefined;
}

/** Texts of a column that are remembered. */
const MOST = 50_000;

/**
 * The texts of a column of a table. Most stand in it many times, and below the same as before: days in runs, places in
 * turn. Such a cell is neither cut out of the text nor read again.
 */
export class Words<T> {
  private readonly known = new Map<string, Word<T>>();
  private last: Word<T> = wordOf('');

  /** The word that is to be expected next, when it stands there; it must still end where a cell does. */
  expected(text: string, start: number): Word<T> | undefined {
    const { below } = this.last;
    return below !== undefined && text.startsWith(below.text, start) ? below : undefined;
  }

  /** That word has come. */
  follow(word: Word<T>): void {
    this.last = word;
  }

  of(text: string): Word<T> {
    let word = this.known.get(text);
    if (word === undefined) {
      word = wordOf(text);
      if (this.known.size < MOST) this.known.set(text, word);
      else {
        // A chain of words that are not remembered would remember them all.
        this.last = word;
        return word;
      }
    }
    this.last.below = word;
    this.last = word;
    return word;
  }
}

function wordOf<T>(text: string): Word<T> {
  return { text, read: undefined, made: undefined, by: undefined, below: undefined };
}
