import { type DossierIndex, indexDossier } from '@claimline/core';
import { type Finding, renderMessage, type Verdict } from '@claimline/validation';
import { type ClaimInWords, describeClaim, placeText } from '../claims/describe.ts';
import { factLines } from '../diagnostics/facts.ts';
import { problemIn } from '../diagnostics/in-language.ts';
import { claimsShown } from '../findings/claims-shown.ts';
import { decidedLine } from '../findings/decided.ts';
import { firstOnes, sentenceOf } from '../findings/once.ts';
import { sectionsOf } from '../findings/sections.ts';
import { moreOf, nameOf, type ReportWords, wordsFor } from '../locale/index.ts';
import { symbolsOf } from '../terminal/symbols.ts';
import { codeText as code, markdownText as md } from './markdown-text.ts';
import { summaryLine } from './summary.ts';
import type { Formatter } from './types.ts';

/** Verdicts listed per section; all pairs are in the JSON. */
const MOST_VERDICTS = 10;

/** The report for a pull request or a wiki: the same sections as the text report. */
export const formatMarkdown: Formatter = (input, options) => {
  const words = wordsFor(options.locale ?? 'en');
  const locale = options.locale ?? 'en';
  const blocks: string[] = [];
  for (const problem of (input.diagnostics ?? []).map((one) => problemIn(locale, one))) {
    const first = [problem.message, ...(problem.hint === undefined ? [] : [problem.hint])].map(md).join(' ');
    const facts = factLines(problem, locale);
    blocks.push(
      [`- **${md(placeText(problem.location))}** ${first}`, ...facts.map((one) => `  - ${md(one)}`)].join('\n'),
    );
  }
  if (input.dossier !== null && input.result !== null) {
    const index = indexDossier(input.dossier);
    const sections = sectionsOf(index, input.result, options);
    const most = options.maxFindings === 0 ? Number.POSITIVE_INFINITY : (options.maxFindings ?? 100);
    blocks.push(`## ${md(input.dossier.title)}`);
    blocks.push(...findingBlocks(index, words.disputes, sections.disputes.flat().slice(0, most), words, locale));
    blocks.push(...findingBlocks(index, words.misreported, sections.misreported.slice(0, most), words, locale));
    blocks.push(...findingBlocks(index, words.errorsToCorrect, sections.errors.slice(0, most), words, locale));
    blocks.push(...verdictBlocks(words.seeming, sections.seeming, words, locale));
    blocks.push(...verdictBlocks(words.open, sections.open, words, locale));
    blocks.push(...verdictBlocks(words.agreements, sections.agreements, words, locale));
    blocks.push(...findingBlocks(index, words.findings, sections.others.slice(0, most), words, locale));
    const lists = [sections.disputes.flat(), sections.misreported, sections.errors, sections.others];
    const hidden = lists.reduce((sum, list) => sum + Math.max(0, list.length - most), 0);
    if (hidden > 0) blocks.push(md(`${moreOf(words, hidden)} ${words.moreHint}`));
  }
  const { dossier, result } = input;
  const decided =
    dossier === null || result === null ? undefined : decidedLine(dossier, result, words, symbolsOf(options), locale);
  if (decided !== undefined && options.findingsOnly !== true) blocks.push(md(decided));
  blocks.push(`**${md(summaryLine(input, words, symbolsOf(options)))}**`);
  return `${blocks.join('\n\n')}\n`;
};

function findingBlocks(
  index: DossierIndex,
  title: string,
  findings: readonly Finding[],
  words: ReportWords,
  locale: string,
): readonly string[] {
  if (findings.length === 0) return [];
  return [`### ${md(title)}`, ...findings.map((finding) => findingBlock(index, finding, words, locale))];
}

function findingBlock(index: DossierIndex, finding: Finding, words: ReportWords, locale: string): string {
  const where = finding.location === undefined ? '' : ` – ${md(placeText(finding.location))}`;
  const lines = [
    `- **${md(nameOf(words, finding.severity))}** ${md(renderMessage(finding.message, locale))} (\`${code(finding.rule)}\`${where})`,
  ];
  const { shown, more } = claimsShown(index, finding);
  for (const claim of shown) lines.push(...claimLines(describeClaim(index, claim, locale)));
  if (more > 0) lines.push(`  - ${md(moreOf(words, more))}`);
  for (const message of finding.settle) lines.push(`  - → ${md(renderMessage(message, locale))}`);
  return lines.join('\n');
}

function claimLines(claim: ClaimInWords): readonly string[] {
  const facts = [claim.value, claim.who, ...claim.dates].filter((part) => part !== '').map(md);
  const quote = claim.quote === undefined ? '' : ` “${md(claim.quote.words)}”`;
  const gloss = claim.quote?.gloss === undefined ? '' : ` (${md(claim.quote.gloss)})`;
  return [`  - ${facts.join(' · ')}:${quote}${gloss} \`${code(claim.id)}\``];
}

function verdictBlocks(
  title: string,
  verdicts: readonly Verdict[],
  words: ReportWords,
  locale: string,
): readonly string[] {
  if (verdicts.length === 0) return [];
  const shown = firstOnes(verdicts, MOST_VERDICTS, locale);
  const lines = shown.map((verdict) => `- ${md(sentenceOf(verdict, locale))}`);
  const hidden = verdicts.length - shown.length;
  return [`### ${md(title)}`, [...lines, ...(hidden > 0 ? [`- ${md(moreOf(words, hidden))}`] : [])].join('\n')];
}
