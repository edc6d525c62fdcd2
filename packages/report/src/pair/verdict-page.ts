import { type DossierIndex, formatInterval } from '@claimline/core';
import { renderMessage, type Verdict } from '@claimline/validation';
import { printClaim } from '../claims/card.ts';
import { describeClaim, labelIn, sourceName } from '../claims/describe.ts';
import { nameOf, type ReportWords } from '../locale/index.ts';
import type { Page, Style } from '../terminal/page.ts';
import type { Symbols } from '../terminal/symbols.ts';
import { ratioText } from './ratio.ts';

/** What the pages about one pair need. */
export interface PairInk {
  readonly page: Page;
  readonly index: DossierIndex;
  readonly words: ReportWords;
  readonly symbols: Symbols;
  readonly locale: string;
}

const STYLES: Readonly<Record<string, Style>> = { contradicts: 'error', tension: 'warning', 'cannot-tell': 'warning' };
const MARKS: Readonly<Record<string, 'error' | 'warning' | 'question'>> = {
  contradicts: 'error',
  tension: 'warning',
  'cannot-tell': 'question',
};

/** The verdict as one line and the sentence that an editor would print. */
export function printVerdict(ink: PairInk, verdict: Verdict): void {
  const { page, words, symbols, locale } = ink;
  const style = STYLES[verdict.type] ?? 'good';
  const mark = symbols[MARKS[verdict.type] ?? 'good'];
  const type = renderMessage({ id: `verdict.${verdict.type}`, values: {} }, locale);
  const certainty = verdict.necessity === 'necessary' ? words.necessary : words.possible;
  page.text(`${type} (${certainty})`, { lead: `${mark} `, style });
  page.text(verdict.reasons.map((reason) => renderMessage(reason, locale)).join(' '), { indent: 2, style: 'strong' });
  const ratio = ratioText(verdict, words, locale);
  if (ratio !== undefined) page.text(ratio, { indent: 2, style: 'quiet' });
  if (verdict.override !== undefined) {
    const machine = renderMessage({ id: `verdict.${verdict.override.machine}`, values: {} }, locale);
    page.text(
      words.overruled.replace('{verdict}', () => machine),
      { indent: 2 },
    );
  }
}

/** Both claims, marked A and B. */
export function printPair(ink: PairInk, verdict: Verdict): void {
  const { page, index, symbols, locale } = ink;
  for (const [mark, id] of [
    ['A', verdict.a],
    ['B', verdict.b],
  ] as const) {
    page.gap();
    page.text(`${mark}  ${id}`, { style: 'quiet' });
    const claim = index.claim(id);
    if (claim !== undefined) printClaim(page, describeClaim(index, claim, locale), symbols, 3);
  }
}

/** How each dimension relates. */
export function printDimensions(ink: PairInk, verdict: Verdict): void {
  const { page, words } = ink;
  page.gap();
  const head = [words.dimension, words.relation, 'A', 'B'];
  const rows = verdict.dimensions.map((row) => [
    nameOf(words, row.dimension),
    nameOf(words, row.relation),
    comparedText(ink, row.dimension, row.a),
    comparedText(ink, row.dimension, row.b),
  ]);
  page.table([head, ...rows], { head: true });
}

/** What was compared, by its label where it has one, kinds and stances in the words of the language; dates and units as they are written. */
function comparedText({ index, words, locale }: PairInk, dimension: string, id: string | null): string {
  if (id === null) return '–';
  if (dimension === 'kind' || dimension === 'mode') return nameOf(words, id);
  if (dimension === 'source') return sourceName(index, id, locale);
  if (dimension === 'measure') return labelIn(index.measure(id), id, locale);
  return labelIn(index.axis(dimension)?.nodes.get(id), id, locale);
}

/** The three zones in which the values are compared. */
export function printZones({ page, words, locale }: PairInk, verdict: Verdict): void {
  if (verdict.zones === undefined) return;
  const { a, b } = verdict.zones;
  page.gap();
  page.text(words.values, { style: 'info' });
  page.table(
    [
      ['', 'A', 'B'],
      [words.committed, formatInterval(a.hard, locale), formatInterval(b.hard, locale)],
      [words.suggested, formatInterval(a.soft, locale), formatInterval(b.soft, locale)],
      [words.compared, formatInterval(a.widened, locale), formatInterval(b.widened, locale)],
    ],
    { indent: 2, head: true },
  );
}

/** What would settle it, or turn it into a contradiction. */
export function printSettle({ page, words, symbols, locale }: PairInk, verdict: Verdict): void {
  if (verdict.settle.length === 0) return;
  page.gap();
  page.text(words.settle, { style: 'info' });
  for (const message of verdict.settle)
    page.text(renderMessage(message, locale), { indent: 2, lead: `${symbols.arrow} ` });
}
