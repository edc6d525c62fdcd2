import { type DossierIndex, indexDossier } from '@claimline/core';
import { atFault, type Finding, renderMessage, type Verdict } from '@claimline/validation';
import { printClaim, printWords } from '../claims/card.ts';
import { describeClaim, placeText, subjectOf } from '../claims/describe.ts';
import { printProblems } from '../diagnostics/print-problems.ts';
import { claimsShown } from '../findings/claims-shown.ts';
import { decidedLine } from '../findings/decided.ts';
import { type Cut, cutFolded, foldNotes } from '../findings/fold-notes.ts';
import { firstOnes, sentenceOf } from '../findings/once.ts';
import { type Sections, sectionsOf } from '../findings/sections.ts';
import { moreOf, type ReportWords, wordsFor } from '../locale/index.ts';
import { ratioText } from '../pair/ratio.ts';
import { Page, type ReportOptions } from '../terminal/page.ts';
import { type Symbols, symbolsOf } from '../terminal/symbols.ts';
import { printAgain } from './printed-again.ts';
import { summaryLine } from './summary.ts';
import type { Formatter } from './types.ts';

const DEFAULT_MAX_FINDINGS = 100;
/** Verdicts listed per section: the report is about findings, all pairs are in the JSON. */
const MOST_VERDICTS = 10;

/** What every part of the text report needs. */
interface Ink {
  readonly page: Page;
  readonly index: DossierIndex;
  readonly words: ReportWords;
  readonly symbols: Symbols;
  readonly locale: string;
  /** Claims whose words stand on the page already. */
  readonly told: Set<string>;
}

/**
 * The report for people: disputes with the words of both sides, what was misreported on
 * the way, what only seems to clash and why not, what agrees, what else is worth a look,
 * and one line of counts.
 */
export const formatText: Formatter = (input, options) => {
  const page = new Page(options);
  const locale = options.locale ?? 'en';
  const words = wordsFor(locale);
  printProblems(page, input.diagnostics ?? [], input.files ?? [], { ...options, words });
  if (input.dossier !== null && input.result !== null) {
    const ink: Ink = {
      page,
      index: indexDossier(input.dossier),
      words,
      symbols: symbolsOf(options),
      locale,
      told: new Set(),
    };
    if (options.findingsOnly !== true) {
      page.gap();
      page.text(input.dossier.title, { style: 'strong' });
    }
    printSections(ink, sectionsOf(ink.index, input.result, options), options);
  }
  if (options.findingsOnly === true) return page.toString();
  const { dossier, result } = input;
  const decided =
    dossier === null || result === null ? undefined : decidedLine(dossier, result, words, symbolsOf(options), locale);
  if (decided !== undefined) {
    page.gap();
    page.text(decided);
  }
  page.gap();
  page.text(summaryLine(input, words, symbolsOf(options)), { style: 'strong' });
  return page.toString();
};

function printSections(ink: Ink, sections: Sections, options: ReportOptions): void {
  const { page, words } = ink;
  const most = options.maxFindings ?? DEFAULT_MAX_FINDINGS;
  let left = most === 0 ? Number.POSITIVE_INFINITY : most;
  let hidden = 0;
  const take = <T>(items: readonly T[]): readonly T[] => {
    const shown = items.slice(0, Math.max(0, left));
    left -= shown.length;
    hidden += items.length - shown.length;
    return shown;
  };
  const folded = (findings: readonly Finding[]): Cut => {
    const cut = cutFolded(most === 0 ? { told: findings, alike: new Map() } : foldNotes(findings), left);
    left -= cut.shown.length;
    hidden += cut.hidden;
    return cut;
  };
  if (sections.disputes.length > 0) heading(ink, words.disputes);
  for (const dispute of sections.disputes) printDispute(ink, take(dispute));
  const misreported = folded(sections.misreported);
  if (misreported.shown.length > 0) heading(ink, words.misreported);
  for (const one of misreported.shown) printDispute(ink, [one]);
  printAlike(ink, misreported.alike);
  printFindingSection(ink, words.errorsToCorrect, take(sections.errors));
  printVerdicts(ink, words.seeming, sections.seeming, printSeeming);
  printVerdicts(ink, words.open, sections.open, printOpen);
  printVerdicts(ink, words.agreements, sections.agreements, printAgreement);
  const others = folded(sections.others);
  printFindingSection(ink, words.findings, others.shown);
  printAlike(ink, others.alike);
  if (hidden > 0) page.gap();
  if (hidden > 0) page.text(`${moreOf(words, hidden)} ${words.moreHint}`, { style: 'quiet' });
  else if (misreported.alike.size + others.alike.size > 0) page.text(words.moreHint, { indent: 4, style: 'quiet' });
}

function heading({ page }: Ink, title: string): void {
  page.gap();
  page.text(title, { style: 'info' });
}

/** One dispute: each finding as a sentence, the claims of both sides once, what would settle it. */
function printDispute(ink: Ink, findings: readonly Finding[]): void {
  const { page, index, words, symbols, locale, told } = ink;
  const [first] = findings;
  if (first === undefined) return;
  page.gap();
  const claims = findings.flatMap((finding) => finding.claims).flatMap((id) => index.claim(id) ?? []);
  const subject = subjectOf(index, claims, locale);
  if (subject !== '') page.text(subject, { indent: 2, style: 'quiet' });
  for (const finding of findings) {
    const { shown, more } = claimsShown(index, finding, told);
    for (const { id } of shown) told.add(id);
    const described = shown.map((claim) => describeClaim(index, claim, locale));
    const places = [finding.location, ...described.map(({ location }) => location)].map(
      (place) => place && placeText(place),
    );
    printAgain(page, index.dossier, finding, [locale, symbols, more, ...shown, ...places], () => {
      printSentence(ink, finding);
      const ratio = finding.verdict === undefined ? undefined : ratioText(finding.verdict, words, locale);
      const where = finding.location === undefined ? [] : [placeText(finding.location)];
      page.text([...(ratio === undefined ? [] : [ratio]), finding.rule, ...where].join(` ${symbols.dot} `), {
        indent: 4,
        style: 'quiet',
      });
      for (const claim of described) {
        page.gap();
        printClaim(page, claim, symbols, 4);
      }
      if (more > 0) page.text(moreOf(words, more), { indent: 4, style: 'quiet' });
      printSettle(ink, finding.settle);
    });
  }
}

function printFindingSection(ink: Ink, title: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  heading(ink, title);
  for (const group of byClaim(findings)) printFindings(ink, group);
}

/** How many notes of a kind are left out, and of which claims. */
function printAlike({ page, words, symbols }: Ink, alike: ReadonlyMap<string, readonly Finding[]>): void {
  for (const [rule, notes] of alike) {
    const claims = notes.flatMap((note) => note.claims.slice(0, 1));
    const of = claims.length === 0 ? [] : [claimList(claims, symbols)];
    page.gap();
    page.text([moreOf(words, notes.length), rule, ...of].join(` ${symbols.dot} `), { indent: 4, style: 'quiet' });
  }
}

/** Findings about one claim stand together; its words are printed once. */
function byClaim(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const [i, finding] of findings.entries()) {
    const key = finding.claims[0] ?? `#${i}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

function printFindings(ink: Ink, findings: readonly Finding[]): void {
  const { page, index, symbols, locale, told } = ink;
  page.gap();
  for (const finding of findings) {
    printSentence(ink, finding);
    const where = finding.location === undefined ? [] : [placeText(finding.location)];
    page.text([...where, finding.rule, ...namedClaims(ink, finding)].join(` ${symbols.dot} `), {
      indent: 4,
      style: 'quiet',
    });
  }
  const claim = index.claim(findings[0]?.claims[0] ?? '');
  if (claim === undefined || told.has(claim.id)) return;
  told.add(claim.id);
  printWords(page, describeClaim(index, claim, locale), symbols, 4);
}

/** The claims of a finding, to be copied into a suppression: of many the one that is enough. */
function namedClaims({ index, words, symbols }: Ink, finding: Finding): readonly string[] {
  const { claims } = finding;
  if (claims.length === 0) return [];
  if (claims.length <= FEW_IDS) return [claims.join(', ')];
  const fault = atFault(index, finding);
  if (fault !== undefined) return [`${fault} ${moreOf(words, claims.length - 1)}`];
  return [claims.length > MOST_IDS ? claimList(claims, symbols) : claims.join(', ')];
}

/** Ids of a list that are told, and of claims that have to be named all. */
const FEW_IDS = 5;
const MOST_IDS = 30;

/** The first few ids of a long list. */
function claimList(ids: readonly string[], symbols: Symbols): string {
  return ids.length > FEW_IDS ? `${ids.slice(0, FEW_IDS).join(', ')}, ${symbols.ellipsis}` : ids.join(', ');
}

function printSentence({ page, symbols, locale }: Ink, finding: Finding): void {
  page.text(renderMessage(finding.message, locale), {
    indent: 2,
    lead: `${symbols[finding.severity]} `,
    leadStyle: finding.severity,
    style: finding.severity === 'info' ? 'plain' : 'strong',
  });
}

function printVerdicts(
  ink: Ink,
  title: string,
  verdicts: readonly Verdict[],
  print: (ink: Ink, verdict: Verdict) => void,
): void {
  if (verdicts.length === 0) return;
  heading(ink, title);
  const shown = firstOnes(verdicts, MOST_VERDICTS, ink.locale);
  for (const verdict of shown) print(ink, verdict);
  const hidden = verdicts.length - shown.length;
  if (hidden > 0) ink.page.text(moreOf(ink.words, hidden), { indent: 2, style: 'quiet' });
}

function printSeeming(ink: Ink, verdict: Verdict): void {
  printBothSides(ink, verdict, 'good');
}

function printOpen(ink: Ink, verdict: Verdict): void {
  printBothSides(ink, verdict, 'question');
}

function printBothSides(ink: Ink, verdict: Verdict, mark: 'good' | 'question'): void {
  const { page, index, symbols, locale, told } = ink;
  page.gap();
  page.text(sentenceOf(verdict, locale), {
    indent: 2,
    lead: `${symbols[mark]} `,
    leadStyle: mark === 'good' ? 'good' : 'warning',
  });
  for (const id of [verdict.a, verdict.b]) {
    const claim = index.claim(id);
    if (claim === undefined || told.has(id)) continue;
    told.add(id);
    page.gap();
    printClaim(page, describeClaim(index, claim, locale), symbols, 4);
  }
  printSettle(ink, verdict.settle);
}

function printAgreement({ page, symbols, locale }: Ink, verdict: Verdict): void {
  const [reason] = verdict.reasons;
  if (reason === undefined) return;
  page.text(renderMessage(reason, locale), { indent: 2, lead: `${symbols.good} `, leadStyle: 'good' });
}

function printSettle({ page, words, symbols, locale }: Ink, settle: Finding['settle']): void {
  if (settle.length === 0) return;
  page.gap();
  page.text(`${words.settle}:`, { indent: 4 });
  for (const message of settle) page.text(renderMessage(message, locale), { indent: 4, lead: `${symbols.arrow} ` });
}
