import { formatJson } from './json.ts';
import { formatText } from './text.ts';
import type { Formatter } from './types.ts';

/** Formats of `claimline check` by name; one file and one line each. */
export const formatters: Readonly<Record<'text' | 'json', Formatter>> = {
  text: formatText,
  json: formatJson,
};
