/**
 * Bad input is a value, not a throw: what is wrong, as data, so that the reader
 * of a file can add the position and a locale can add the sentence.
 */
export interface Problem {
  /** Stable kebab-case id, e.g. `quantity-syntax`, `date-not-edtf`. */
  readonly code: string;
  /** One plain English sentence: what is wrong. */
  readonly message: string;
  /** The offending text. */
  readonly found?: string;
  /** What would have been right. */
  readonly expected?: string;
  /** One correction to try. */
  readonly suggestion?: string;
  /** UTF-16 offset inside the text that was parsed. */
  readonly offset?: number;
}
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}
export function fail<T>(problem: Problem): Result<T> {
  return { ok: false, problem };
}
