import type { Dossier } from '@claimline/core';
import { type CheckResult, renderMessage, type Verdict } from '@claimline/validation';
import { fill, moreOf, type ReportWords } from '../locale/index.ts';
import type { Symbols } from '../terminal/symbols.ts';

/** Pairs that are named; all of them are in the JSON. */
const NAMED = 10;

/** The pairs of which an editor decided, in one line, so that no report is silent of what was overruled; nothing for none. */
export function decidedLine(
  { overrides }: Pick<Dossier, 'overrides'>,
  { verdicts }: CheckResult,
  words: ReportWords,
  symbols: Symbols,
  locale: string,
): string | undefined {
  if (overrides.length === 0) return undefined;
  const decided = verdicts.filter(({ override }) => override !== undefined);
  if (decided.length === 0) return undefined;
  const named = decided.slice(0, NAMED).map((one) => pairText(one, symbols, locale));
  const hidden = decided.length - named.length;
  const pairs = [...named, ...(hidden > 0 ? [moreOf(words, hidden)] : [])].join(', ');
  const [one, many] = words.decided;
  return fill(decided.length === 1 ? one : many, { n: decided.length, pairs });
}

function pairText({ a, b, type, override }: Verdict, { dash, arrow }: Symbols, locale: string): string {
  const names = [override?.machine ?? type, type].map((one) =>
    renderMessage({ id: `verdict.${one}`, values: {} }, locale),
  );
  return `${a} ${dash} ${b} (${[...new Set(names)].join(` ${arrow} `)})`;
}
