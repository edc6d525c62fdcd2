import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatMarkdown } from './markdown.ts';
import { formatText } from './text.ts';
import type { Formatter } from './types.ts';

/** Formats of `claimline check` by name; one file and one line each. */
export const formatters: Readonly<Record<'text' | 'json' | 'github' | 'markdown', Formatter>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  markdown: formatMarkdown,
};
