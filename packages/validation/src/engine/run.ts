import { type Day, type Dossier, type DossierIndex, dayFromIso, indexDossier } from '@claimline/core';
import { clashOf, compare } from '../compare/compare.ts';
import type { CheckResult, Finding, Verdict } from '../types.ts';
import type { Pairs } from './collector.ts';
import { type Shared, share } from './context.ts';
import { foldAlike } from './fold.ts';
import { noVerdicts } from './no-verdicts.ts';
import type { CheckOptions } from './options.ts';
import { compareFindings } from './order.ts';
import { engineFinding, idleFinding, waitingFinding } from './own-findings.ts';
import { pairsToJudge } from './pairs.ts';
import { withoutProposals } from './proposals.ts';
import type { Quotes } from './quotes.ts';
import { type Rulebook, rulebook, settingFindings } from './run-rules.ts';
import { suppress } from './suppress.ts';

/** Judged pairs are kept with their reasons, some kilobytes each. */
export const DEFAULT_MAX_PAIRS = 50_000;
/** The others take some microseconds each; beyond these, cells are swept. */
const DEFAULT_MAX_SCANNED = 200_000;
/** More than anybody reads; each takes a kilobyte or two. */
const MOST_CLASHES = 100_000;

/** A dossier of which the pairs have been judged, on its way to a result. */
export interface Run {
  readonly whole: Dossier;
  readonly options: CheckOptions;
  readonly waiting: readonly string[];
  readonly shared: Shared;
  readonly rulebook: Rulebook;
  readonly pairs: Pick<Pairs, 'judged' | 'leftOut' | 'swept'> & { readonly most: number };
}

/** Judges the pairs of a dossier; `quotesOf` reads what rules ask of words. */
export function judgedRun(whole: Dossier, options: CheckOptions, quotesOf: (index: DossierIndex) => Quotes): Run {
  const { dossier, waiting } = withoutProposals(whole);
  const index = indexDossier(dossier);
  const kept = options.maxPairs ?? DEFAULT_MAX_PAIRS;
  const scanned = options.maxScanned ?? (options.maxPairs === undefined ? DEFAULT_MAX_SCANNED : 0);
  const clashes: Verdict[] = [];
  const { pairs, judged, leftOut, swept } = pairsToJudge(index, { kept, scanned, clashes: MOST_CLASHES }, (a, b) => {
    const clash = clashOf(index, a, b);
    if (clash !== null) clashes.push(clash);
    return clash !== null;
  });
  options.memory?.begin(index);
  const judge = options.memory?.judge.bind(options.memory) ?? compare;
  const verdicts = [...pairs.map(([a, b]) => judge(index, a, b)), ...clashes];
  options.memory?.end();
  return {
    whole,
    options,
    waiting,
    shared: share(index, verdicts, dayOf(options.now), quotesOf(index)),
    rulebook: rulebook(dossier, options),
    pairs: { judged, leftOut, swept, most: kept + scanned },
  };
}

/**
 * What the rules have found, folded and sorted, with what the engine has to say itself.
 * `beforehand` has been folded where it was found.
 */
export function resultOf(
  { whole, options, waiting, shared, rulebook, pairs }: Run,
  found: readonly Finding[],
  beforehand: readonly Finding[] = [],
): CheckResult {
  const { index, verdicts } = shared;
  const { judged, leftOut, swept, most } = pairs;
  const findings = [
    ...settingFindings(rulebook, shared),
    ...found,
    ...(waiting.length > 0 ? [waitingFinding(whole, waiting)] : []),
    ...(leftOut > 0
      ? [engineFinding('internal/pairs-left-out', 'warning', { n: leftOut, most }, swept ? 'swept' : 'found')]
      : []),
  ];
  const {
    findings: left,
    taken,
    idle,
  } = suppress(index.dossier, [...foldAlike(index, findings), ...beforehand], options.only);
  const all = [...left, ...idle.map((one) => idleFinding(index, one))].sort(compareFindings);
  const counts = countsOf(index.dossier, verdicts, all, { judged, leftOut });
  return { findings: all, verdicts, counts: taken > 0 ? { ...counts, suppressed: taken } : counts };
}

export function dayOf(now: string | undefined): Day | undefined {
  return now === undefined ? undefined : (dayFromIso(now.slice(0, 10)) ?? undefined);
}

function countsOf(
  dossier: Dossier,
  verdicts: readonly Verdict[],
  findings: readonly Finding[],
  { judged, leftOut }: { readonly judged: number; readonly leftOut: number },
): CheckResult['counts'] {
  const byVerdict = { ...noVerdicts };
  for (const verdict of verdicts) byVerdict[verdict.type] += 1;
  const bySeverity = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) bySeverity[finding.severity] += 1;
  return {
    claims: dossier.claims.length,
    pairs: judged,
    ...(leftOut > 0 ? { pairsLeftOut: leftOut } : {}),
    byVerdict,
    bySeverity,
  };
}
