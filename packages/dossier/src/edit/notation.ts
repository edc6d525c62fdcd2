import { yamlScalar } from './yaml-scalar.ts';

/** What a single value of a file can be. */
export type Plain = string | number | boolean;

/** How a format writes a key, what follows it, and a value. */
export interface Notation {
  key(key: string): string;
  /** The colon of a new key, after the one that stands behind the key before it. */
  colon(before: string): string;
  value(value: Plain): string;
}

export const jsonNotation: Notation = {
  key: (key) => JSON.stringify(key),
  colon: (before) => (/^[ \t]*:[ \t]*$/.test(before) ? before : ': '),
  value: (value) => JSON.stringify(value),
};

export const yamlNotation: Notation = {
  key: (key) => key,
  // Behind a plain word a colon alone would be a part of it.
  colon: () => ': ',
  value: yamlScalar,
};
