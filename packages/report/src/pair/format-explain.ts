import { judgeReading, type Reading, readingsOf, renderMessage } from '@claimline/validation';
import { JSON_REPORT_VERSION, verdictData } from '../formats/json.ts';
import { fill, nameOf, type ReportWords } from '../locale/index.ts';
import { jsonText } from '../terminal/json-text.ts';
import type { ReportOptions } from '../terminal/page.ts';
import { decidedBy, type PairInput, pairInk, rowTitle } from './format-verdict.ts';
import { type PairInk, printDimensions, printPair, printSettle, printVerdict, printZones } from './verdict-page.ts';

/**
 * `claimline explain DIR A B`: the verdict and what would settle it, then how it was reached step by step. The
 * dimensions, the zones, the readings that unstated scopes and dates leave open, and under each reading the
 * rows of the decision table in order until the one that holds.
 */
export function formatExplain({ dossier, verdict }: PairInput, options: ReportOptions = {}): string {
  const ink = pairInk(dossier, options);
  printVerdict(ink, verdict);
  ink.page.text(decidedBy(verdict, ink.words), { indent: 2, style: 'quiet' });
  printSettle(ink, verdict);
  printPair(ink, verdict);
  printDimensions(ink, verdict);
  printZones(ink, verdict);
  const readings = readingsOf(verdict.evidence);
  ink.page.gap();
  if (readings.length > 1) ink.page.text(fill(ink.words.readings, { n: readings.length }), { style: 'info' });
  else ink.page.text(ink.words.tried, { style: 'info' });
  for (const [i, reading] of readings.entries()) printReading(ink, verdict.evidence, reading, i === 0);
  return ink.page.toString();
}

/** The derivation for programs. */
export function formatExplainJson({ verdict }: PairInput, options: ReportOptions = {}): string {
  const locale = options.locale ?? 'en';
  const readings = readingsOf(verdict.evidence).map((reading) => {
    const { steps, judged } = judgeReading(verdict.evidence, reading);
    return {
      reading,
      steps: steps.map(({ row, outcome }) => ({ row: row.id, title: row.title, outcome })),
      type: judged.outcome.type,
      row: judged.row.id,
    };
  });
  const body = { version: JSON_REPORT_VERSION, locale, verdict: verdictData(verdict, locale), readings };
  return `${jsonText(body, 2)}\n`;
}

/** The first reading shows every row that was tried; the others the row that held. */
function printReading(
  ink: PairInk,
  evidence: PairInput['verdict']['evidence'],
  reading: Reading,
  whole: boolean,
): void {
  const { page, words, symbols, locale } = ink;
  const { steps } = judgeReading(evidence, reading);
  page.gap();
  page.text(`${readingText(reading, words)}:`, { indent: 2, style: 'strong' });
  for (const { row, outcome } of steps) {
    if (outcome === null) {
      if (whole)
        page.text(`${row.id}: ${rowTitle(row.id, words)}`, { indent: 4, lead: `${symbols.dash} `, style: 'quiet' });
      continue;
    }
    const type = renderMessage({ id: `verdict.${outcome.type}`, values: {} }, locale);
    page.text(`${row.id}: ${rowTitle(row.id, words)} ${symbols.arrow} ${type}`, {
      indent: 4,
      lead: `${symbols.good} `,
      leadStyle: 'good',
    });
  }
}

function readingText(reading: Reading, words: ReportWords): string {
  return fill(words.reading, {
    scope: fill(words.readingScope, { relation: nameOf(words, reading.scope) }),
    time: fill(words.readingTime, { relation: nameOf(words, reading.time) }),
  });
}
