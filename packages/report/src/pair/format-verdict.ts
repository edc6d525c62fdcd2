import { type Dossier, indexDossier } from '@claimline/core';
import { decisionTable, grounds, type Verdict } from '@claimline/validation';
import { claimData, JSON_REPORT_VERSION, verdictData } from '../formats/json.ts';
import { fill, type ReportWords, wordsFor } from '../locale/index.ts';
import { jsonText } from '../terminal/json-text.ts';
import { Page, type ReportOptions } from '../terminal/page.ts';
import { symbolsOf } from '../terminal/symbols.ts';
import { type PairInk, printDimensions, printPair, printSettle, printVerdict, printZones } from './verdict-page.ts';

/** A verdict and the dossier that its claims stand in. */
export interface PairInput {
  readonly dossier: Dossier;
  readonly verdict: Verdict;
}

/** `claimline compare DIR A B`: the verdict, both claims, how each dimension relates, the values compared. */
export function formatVerdict({ dossier, verdict }: PairInput, options: ReportOptions = {}): string {
  const ink = pairInk(dossier, options);
  printVerdict(ink, verdict);
  printPair(ink, verdict);
  printDimensions(ink, verdict);
  printZones(ink, verdict);
  printSettle(ink, verdict);
  ink.page.gap();
  ink.page.text(decidedBy(verdict, ink.words), { style: 'quiet' });
  return ink.page.toString();
}

/** The same for programs: the verdict with sentences and evidence, and both claims. */
export function formatVerdictJson({ dossier, verdict }: PairInput, options: ReportOptions = {}): string {
  const locale = options.locale ?? 'en';
  const index = indexDossier(dossier);
  const claims = [verdict.a, verdict.b].flatMap((id) => index.claim(id) ?? []);
  const body = {
    version: JSON_REPORT_VERSION,
    locale,
    verdict: verdictData(verdict, locale),
    claims: claims.map((claim) => claimData(index, claim, locale)),
  };
  return `${jsonText(body, 2)}\n`;
}

/** Page, names and marks for one pair. */
export function pairInk(dossier: Dossier, options: ReportOptions): PairInk {
  const locale = options.locale ?? 'en';
  return {
    page: new Page(options),
    index: indexDossier(dossier),
    words: wordsFor(locale),
    symbols: symbolsOf(options),
    locale,
  };
}

/** The row that decided, by number and title. */
export function decidedBy(verdict: Verdict, words: ReportWords): string {
  return fill(words.decidedBy, { row: verdict.row, title: rowTitle(verdict.row, words) });
}

/** The title of a row of the decision table in a language. */
export function rowTitle(id: string, words: ReportWords): string {
  if (Object.hasOwn(words.rows, id)) return words.rows[id] ?? id;
  return [...decisionTable, ...Object.values(grounds)].find((row) => row.id === id)?.title ?? id;
}
