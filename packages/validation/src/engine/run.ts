import { type Day, type Dossier, type DossierIndex, dayFromIso, indexDossier } from '@claimline/core';
import { clashOf, compare } from '../compare/compare.ts';
import type { CheckResult, Finding, Verdict } from '../types.ts';
import type { PairLimits, Pairs } from './collector.ts';
import { type Shared, share } from './context.ts';
import { foldAlike, type Place, placesInSeries } from './fold-alike.ts';
import { noVerdicts } from './no-verdicts.ts';
import type { CheckOptions } from './options.ts';
import { compareFindings } from './order.ts';
import { engineFinding, idleFinding, waitingFinding } from './own-findings.ts';
import { pairsToJudge } from './pairs.ts';
import { withoutProposals } from './proposals.ts';
import type { Quotes } from './quotes.ts';
import { type Rulebook, rulebook, rulesThatRan, settingFindings } from './run-rules.ts';
import { suppress } from './suppress.ts';

/** Judged pairs are kept with their reasons, some kilobytes each. */
export const DEFAULT_MAX_PAIRS = 50_000;
/** The others take some microseconds each; beyond these, cells are swept. */
const DEFAULT_MAX_SCANNED = 200_000;
/** More than anybody reads; each takes a kilobyte or two. */
const MOST_CLASHES = 100_000;
const NARROWEST = 8;

/** A dossier of which the pairs have been judged, on its way to a result. */
export interface Run {
  readonly whole: Dossier;
  readonly options: CheckOptions;
  readonly waiting: readonly string[];
  readonly shared: Shared;
  readonly rulebook: Rulebook;
  readonly pairs: PairCounts;
  readonly places: ReadonlyMap<string, Place>;
  /** How many verdicts there are of each type. */
  readonly byVerdict: CheckResult['counts']['byVerdict'];
}

/** Of the pairs of a run: how many, and how many verdicts are of those kept; the others are of clashes beyond. */
export interface PairCounts extends Omit<Pairs, 'pairs'> {
  readonly kept: number;
  /** More are not looked at one by one. */
  readonly most: number;
}

/** How many pairs a run keeps and looks at. */
export function limitsOf({ maxPairs, maxScanned }: CheckOptions): PairLimits {
  const scanned = maxScanned ?? (maxPairs === undefined ? DEFAULT_MAX_SCANNED : 0);
  const kept = maxPairs ?? DEFAULT_MAX_PAIRS;
  return { kept, scanned, clashes: MOST_CLASHES, edge: Math.max(NARROWEST, Math.ceil(kept / 200)) };
}

/** Judges the pairs of a dossier; `quotesOf` reads what rules ask of words. */
export function judgedRun(whole: Dossier, options: CheckOptions, quotesOf: (index: DossierIndex) => Quotes): Run {
  const { dossier, waiting } = withoutProposals(whole);
  return runOver(indexDossier(dossier), { whole, options, waiting }, quotesOf);
}

/** Judges the pairs of a dossier that has been prepared, without its proposals. */
export function runOver(
  index: DossierIndex,
  given: Pick<Run, 'whole' | 'options' | 'waiting'>,
  quotesOf: (index: DossierIndex) => Quotes,
): Run {
  const { options } = given;
  options.memory?.begin(index);
  const limits = limitsOf(options);
  const { verdicts, pairs } = judgePairs(index, limits, judgeOf(options));
  options.memory?.end();
  return {
    ...given,
    shared: share(index, verdicts, dayOf(options.now), quotesOf(index)),
    rulebook: rulebook(index.dossier, options),
    pairs: { ...pairs, most: limits.kept + limits.scanned },
    places: placesInSeries(index),
    byVerdict: countVerdicts(noVerdicts, verdicts, 1),
  };
}

/** How the pairs of a run are judged. */
interface Judge {
  readonly judge: typeof compare;
  readonly clash: typeof clashOf;
}

/** By what an earlier run has left, or by looking at both. */
export function judgeOf({ memory }: CheckOptions): Judge {
  return {
    judge: memory?.judge.bind(memory) ?? compare,
    clash: memory?.clash?.bind(memory) ?? clashOf,
  };
}

/** Judges the pairs of claims; the clashes beyond those kept come behind them, by their ids. */
export function judgePairs(
  index: DossierIndex,
  limits: PairLimits,
  { judge, clash }: Judge,
  sweeps?: boolean,
): { readonly verdicts: readonly Verdict[]; readonly pairs: Omit<PairCounts, 'most'> } {
  const clashes: Verdict[] = [];
  const { pairs, ...counts } = pairsToJudge(
    index,
    limits,
    (a, b) => {
      const found = clash(index, a, b);
      if (found !== null) clashes.push(found);
      return found !== null;
    },
    sweeps,
  );
  const verdicts = pairs.map(([a, b]) => judge(index, a, b));
  return {
    verdicts: [...verdicts, ...clashes.sort(byIds)],
    pairs: { ...counts, kept: pairs.length },
  };
}

/** Counts with those of some verdicts added, or taken away. */
export function countVerdicts(counts: Run['byVerdict'], verdicts: Iterable<Verdict>, sign: 1 | -1): Run['byVerdict'] {
  const sums = { ...counts };
  for (const { type } of verdicts) sums[type] += sign;
  return sums;
}

/** An order that edits elsewhere do not change. */
export function byIds(x: Verdict, y: Verdict): number {
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  return x.b < y.b ? -1 : Number(x.b > y.b);
}

/** What else becomes of the findings of a run, once those that are suppressed have gone. */
export type Joining = (run: Run, findings: readonly Finding[]) => readonly Finding[];

/**
 * What the rules have found, folded and sorted, with what the engine has to say itself.
 * `beforehand` has been folded where it was found.
 */
export function resultOf(
  run: Run,
  found: readonly Finding[],
  { beforehand = [], join }: { readonly beforehand?: readonly Finding[]; readonly join?: Joining } = {},
): CheckResult {
  const { whole, waiting, shared, rulebook, pairs, places, byVerdict } = run;
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
  } = suppress(index, [...foldAlike(places, findings), ...beforehand], {
    ran: rulesThatRan(rulebook),
    known: rulebook.known,
  });
  const joined = join?.(run, left) ?? left;
  const all = [...joined, ...idle.map((one) => idleFinding(index, one, rulebook.known))].sort(compareFindings);
  const counts = countsOf(index.dossier, byVerdict, all, { judged, leftOut });
  return { findings: all, verdicts, counts: taken > 0 ? { ...counts, suppressed: taken } : counts };
}

export function dayOf(now: string | undefined): Day | undefined {
  return now === undefined ? undefined : (dayFromIso(now.slice(0, 10)) ?? undefined);
}

/** How much there is of everything. */
export function countsOf(
  dossier: Dossier,
  byVerdict: Run['byVerdict'],
  findings: readonly Finding[],
  { judged, leftOut }: { readonly judged: number; readonly leftOut: number },
): CheckResult['counts'] {
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
