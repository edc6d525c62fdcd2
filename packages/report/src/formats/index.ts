import { formatGithub } from './github.ts';
import { formatHtml } from './html.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatMarkdown } from './markdown.ts';
import type { FormatName } from './names.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';
import type { Formatter } from './types.ts';

/** Formats of `claimline check` by name; one file, and one line here and in names.ts. */
export const formatters: Readonly<Record<FormatName, Formatter>> = {
  text: formatText,
  json: formatJson,
  github: formatGithub,
  markdown: formatMarkdown,
  html: formatHtml,
  sarif: formatSarif,
  junit: formatJunit,
};
