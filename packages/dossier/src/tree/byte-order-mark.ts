/** A text without the mark of byte order that it may begin with, and the mark itself, which stays with the file. */
export interface Unmarked {
  readonly mark: string;
  readonly body: string;
}

/**
 * Places in a file count from behind its mark. Whoever reads or edits a text by place takes the mark off here first, so
 * that no edit lands a character early.
 */
export function unmarked(text: string): Unmarked {
  return text.charCodeAt(0) === 0xfeff ? { mark: text.slice(0, 1), body: text.slice(1) } : { mark: '', body: text };
}
