import { indexDossier } from '@claimline/core';
import { renderMessage } from '@claimline/validation';
import { claimData, verdictData } from '../formats/json.ts';
import { codeText, markdownText } from '../formats/markdown-text.ts';
import { moreOf } from '../locale/index.ts';
import { jsonText } from '../terminal/json-text.ts';
import { Page, type ReportOptions, type Style } from '../terminal/page.ts';
import type { CheckedDossier } from './find-changes.ts';
import { changeWords } from './locale/index.ts';
import { type ChangeLine, outlineOf } from './outline.ts';
import type { Changes } from './types.ts';

/** Two states and what lies between them. */
export interface ChangesInput {
  readonly before: CheckedDossier;
  readonly after: CheckedDossier;
  readonly changes: Changes;
}
type ChangesFormatter = (input: ChangesInput, options: ReportOptions) => string;

const STYLES: Readonly<Record<ChangeLine['sign'], Style>> = { '+': 'good', '-': 'error', '~': 'warning', '!': 'error' };

/** For a terminal. */
const formatChangesText: ChangesFormatter = ({ changes, before, after }, options) => {
  const words = changeWords(options.locale ?? 'en');
  const page = new Page(options);
  const sections = outlineOf(changes, before, after, outlineOptions(options));
  if (sections.length === 0) page.text(words.nothing, { style: 'good' });
  for (const section of sections) {
    page.gap();
    page.text(section.title, { style: 'strong' });
    for (const line of section.lines) {
      const text = line.id === undefined ? line.text : `${line.id}  ${line.text}`;
      page.text(text, { indent: 2, lead: `${line.sign} `, leadStyle: STYLES[line.sign] });
      for (const more of line.more) page.text(more, { indent: 6, style: 'quiet' });
    }
    if (section.hidden > 0) page.text(moreOf(words, section.hidden), { indent: 2, style: 'quiet' });
  }
  return page.toString();
};

/** For a review: one list per kind of change. */
const formatChangesMarkdown: ChangesFormatter = ({ changes, before, after }, options) => {
  const words = changeWords(options.locale ?? 'en');
  const sections = outlineOf(changes, before, after, outlineOptions(options));
  const blocks = sections.flatMap((section) => [
    `### ${markdownText(section.title)}`,
    [
      ...section.lines.flatMap((line) => [
        `- ${line.id === undefined ? '' : `\`${codeText(line.id)}\` `}${markdownText(line.text)}`,
        ...line.more.map((more) => `  - ${markdownText(more)}`),
      ]),
      ...(section.hidden > 0 ? [`- ${markdownText(moreOf(words, section.hidden))}`] : []),
    ].join('\n'),
  ]);
  const title = `## ${markdownText(after.dossier.title)}`;
  return `${[title, ...(blocks.length === 0 ? [words.nothing] : blocks)].join('\n\n')}\n`;
};

/** Version of the JSON list of changes; additions keep it. */
const JSON_CHANGES_VERSION = 1;

/** For programs: everything, never cut. */
const formatChangesJson: ChangesFormatter = (input, options) => `${jsonText(changesData(input, options), 2)}\n`;

function changesData({ changes, before, after }: ChangesInput, options: ReportOptions): object {
  const locale = options.locale ?? 'en';
  const [old, now] = [indexDossier(before.dossier), indexDossier(after.dossier)];
  return {
    version: JSON_CHANGES_VERSION,
    locale,
    title: changes.title,
    claims: {
      added: changes.added.map((claim) => claimData(now, claim, locale)),
      removed: changes.removed.map((claim) => claimData(old, claim, locale)),
      renamed: changes.renamed,
      changed: changes.changed.map(({ id, fields }) => ({ id, fields })),
    },
    verdicts: {
      changed: changes.flipped.map(({ verdict, ...one }) => ({ ...one, verdict: verdictData(verdict, locale) })),
      disputesAdded: changes.disputesAdded.map((one) => verdictData(one, locale)),
      disputesRemoved: changes.disputesRemoved.map((one) => verdictData(one, locale)),
    },
    findings: {
      added: changes.findingsAdded.map((one) => findingData(one, locale)),
      removed: changes.findingsRemoved.map((one) => findingData(one, locale)),
    },
    definitions: changes.definitions,
  };
}

function findingData(finding: Changes['findingsAdded'][number], locale: string): object {
  const { rule, severity, message, claims, location } = finding;
  return { rule, severity, claims, sentence: renderMessage(message, locale), message, location: location ?? null };
}

function outlineOptions(options: ReportOptions): { locale: string; maxLines: number } {
  return { locale: options.locale ?? 'en', maxLines: options.maxFindings ?? 100 };
}

/** One line per form. */
export const changesFormatters: Readonly<Record<'text' | 'json' | 'markdown', ChangesFormatter>> = {
  text: formatChangesText,
  json: formatChangesJson,
  markdown: formatChangesMarkdown,
};
