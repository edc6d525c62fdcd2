import { type Claim, type DossierIndex, indexDossier } from '@claimline/core';
import { type Finding, renderMessage, type Verdict } from '@claimline/validation';
import { describeClaim, placeText } from '../claims/describe.ts';
import { factLines } from '../diagnostics/facts.ts';
import { problemIn } from '../diagnostics/in-language.ts';
import { claimsShown } from '../findings/claims-shown.ts';
import { decidedLine } from '../findings/decided.ts';
import { sectionsOf } from '../findings/sections.ts';
import { moreOf, type ReportWords, wordsFor } from '../locale/index.ts';
import { symbolsOf } from '../terminal/symbols.ts';
import { markupText as text } from './markup.ts';
import { summaryLine } from './summary.ts';
import type { Formatter } from './types.ts';

const STYLE = `:root{color-scheme:light dark}body{font:1.0625rem/1.5 Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.2}h2{border-top:1px solid;padding-top:.5rem;font-size:1.1rem}article{margin:1.5rem 0}
blockquote{margin:.25rem 0 .25rem 1rem;font-style:italic}small,code{font-family:system-ui,sans-serif;font-size:.85rem}
.error>p:first-child::before{content:"✖ "}.warning>p:first-child::before{content:"▲ "}.info>p:first-child::before{content:"• "}`;

/** The report as one page that needs nothing else: no script, no request, light and dark, fit for print. */
export const formatHtml: Formatter = (input, options) => {
  const locale = options.locale ?? 'en';
  const words = wordsFor(locale);
  const body: string[] = [];
  for (const problem of (input.diagnostics ?? []).map((one) => problemIn(locale, one))) {
    const facts = factLines(problem, locale).map((one) => `<p>${text(one)}</p>`);
    body.push(
      `<article class="${problem.severity}"><p><strong>${text(problem.message)}</strong></p>${facts.join('')}<p><small>${text(placeText(problem.location))} ${text(problem.hint ?? '')}</small></p></article>`,
    );
  }
  if (input.dossier !== null && input.result !== null) {
    const index = indexDossier(input.dossier);
    const sections = sectionsOf(index, input.result, options);
    body.push(
      ...part(
        words.disputes,
        sections.disputes.flat().map((one) => findingHtml(index, one, words, locale)),
      ),
      ...part(
        words.misreported,
        sections.misreported.map((one) => findingHtml(index, one, words, locale)),
      ),
      ...part(
        words.errorsToCorrect,
        sections.errors.map((one) => findingHtml(index, one, words, locale)),
      ),
      ...part(
        words.seeming,
        sections.seeming.map((one) => verdictHtml(index, one, locale)),
      ),
      ...part(
        words.open,
        sections.open.map((one) => verdictHtml(index, one, locale)),
      ),
      ...part(
        words.agreements,
        sections.agreements.map((one) => verdictHtml(index, one, locale)),
      ),
      ...part(
        words.findings,
        sections.others.map((one) => findingHtml(index, one, words, locale)),
      ),
    );
  }
  const { dossier, result } = input;
  const decided =
    dossier === null || result === null ? undefined : decidedLine(dossier, result, words, symbolsOf(options), locale);
  if (decided !== undefined && options.findingsOnly !== true) body.push(`<p>${text(decided)}</p>`);
  const title = input.dossier?.title ?? 'Claimline';
  return `<!doctype html>
<html lang="${text(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(title)}</title>
<style>${STYLE}</style>
<h1>${text(title)}</h1>
<p><small>${text(summaryLine(input, words, symbolsOf(options)))}</small></p>
${body.join('\n')}
</html>
`;
};

function part(title: string, articles: readonly string[]): readonly string[] {
  return articles.length === 0 ? [] : [`<section><h2>${text(title)}</h2>`, ...articles, '</section>'];
}

function findingHtml(index: DossierIndex, finding: Finding, words: ReportWords, locale: string): string {
  const { shown, more } = claimsShown(index, finding);
  const place = finding.location === undefined ? '' : ` · ${text(placeText(finding.location))}`;
  const settle = finding.settle.map((one) => `<li>${text(renderMessage(one, locale))}</li>`).join('');
  return [
    `<article class="${finding.severity}"><p><strong>${text(renderMessage(finding.message, locale))}</strong></p>`,
    `<p><small>${text(finding.rule)}${place}</small></p>`,
    ...shown.map((claim) => claimHtml(index, claim, locale)),
    ...(more > 0 ? [`<p><small>${text(moreOf(words, more))}</small></p>`] : []),
    settle === '' ? '' : `<ul>${settle}</ul>`,
    '</article>',
  ].join('\n');
}

function verdictHtml(index: DossierIndex, verdict: Verdict, locale: string): string {
  const sentence = verdict.reasons.map((one) => renderMessage(one, locale)).join(' ');
  return [
    `<article><p><strong>${text(sentence)}</strong></p>`,
    ...[verdict.a, verdict.b].flatMap((id) => index.claim(id) ?? []).map((claim) => claimHtml(index, claim, locale)),
    '</article>',
  ].join('\n');
}

function claimHtml(index: DossierIndex, claim: Claim, locale: string): string {
  const shown = describeClaim(index, claim, locale);
  const quote =
    shown.quote === undefined
      ? ''
      : `<blockquote>“${text(shown.quote.words)}”${shown.quote.gloss === undefined ? '' : `<br><small>${text(shown.quote.gloss)}</small>`}</blockquote>`;
  const facts = [shown.value, shown.who, ...shown.dates].filter((one) => one !== '').map(text);
  return `<div><p>${facts.join(' · ')} <code>${text(claim.id)}</code></p>${quote}</div>`;
}
