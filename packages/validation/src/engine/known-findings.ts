import type { CheckResult, Finding } from '../types.ts';
import { countsWith } from './counts.ts';
import { type FigureOf, fingerprintsOf, pairsOf } from './fingerprint.ts';
import { compareFindings } from './order.ts';
import { BROKEN, engineFinding } from './own-findings.ts';

/** Findings that are known, each as often as it was known. */
export class KnownFindings {
  private readonly left = new Map<string, number>();
  private readonly figureOf: FigureOf | undefined;

  /** `figureOf` where the fingerprints were made with it. */
  constructor(fingerprints: Iterable<string>, figureOf?: FigureOf) {
    this.figureOf = figureOf;
    for (const one of fingerprints) for (const pair of pairsOf(one)) this.add(pair, 1);
  }

  /** Is a finding known once more? One of two sides, or of several rules, is known when each of these is, however they were joined. */
  takes(finding: Finding): boolean {
    return this.takesAll(fingerprintsOf(finding, this.figureOf).flatMap(pairsOf));
  }

  /** How many of the fingerprints no finding has taken any pair of. */
  unused(fingerprints: Iterable<string>): number {
    let unused = 0;
    for (const one of fingerprints) if (this.takesAll(pairsOf(one))) unused += 1;
    return unused;
  }

  private takesAll(pairs: readonly string[]): boolean {
    if (pairs.some((one) => (this.left.get(one) ?? 0) === 0)) return false;
    for (const one of pairs) this.add(one, -1);
    return true;
  }

  private add(fingerprint: string, n: number): void {
    this.left.set(fingerprint, (this.left.get(fingerprint) ?? 0) + n);
  }
}

/** Findings that somebody knew before. */
export interface Baseline {
  readonly fingerprints: readonly string[];
  /** What the claims say now, where the fingerprints hold what they said. */
  readonly figureOf?: FigureOf | undefined;
  /** Where it stands; entries that are not needed any more are told with it, and not at all without. */
  readonly file?: string | undefined;
  /** The rules that ran, where not all did: of the others nothing can be said. */
  readonly only?: readonly string[] | undefined;
}

/**
 * The result without the findings that a baseline knows already, each as often as it was known; what is new stays.
 * What the baseline need not know any more is told, so that it hides nothing that comes back.
 */
export function withoutKnown(
  result: CheckResult,
  { fingerprints, figureOf, file, only }: Baseline,
): { readonly result: CheckResult; readonly known: number } {
  const known = new KnownFindings(fingerprints, figureOf);
  const left = result.findings.filter((finding) => finding.rule === BROKEN || !known.takes(finding));
  const n = file === undefined ? 0 : known.unused(fingerprints.filter((one) => hasRun(one, only)));
  const findings =
    n === 0
      ? left
      : [...left, engineFinding('settings/baseline-unused', 'info', { n, file: file ?? '' })].sort(compareFindings);
  return {
    result: { ...result, findings, counts: countsWith(result.counts, findings) },
    known: result.findings.length - left.length,
  };
}

function hasRun(fingerprint: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.includes(fingerprint.split('|', 1)[0] ?? '');
}
