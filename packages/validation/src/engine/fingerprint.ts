import type { Message } from '@claimline/core';
import type { CheckResult, Finding } from '../types.ts';
import { countsWith } from './counts.ts';

/**
 * What a finding is about, whatever line it stands on and in whatever words: its rule, message and claims, those of
 * two sides side by side: `pair/contradiction|necessary|a|b`, `pair/contradiction|necessary|a+b|c+d`.
 */
export function fingerprintOf({ rule, message, claims, sides }: Finding): string {
  const about = sides === undefined ? claims : sides.map((ids) => [...ids].sort().join('+'));
  return [rule, keyOf(sides === undefined ? message : firstOf(message)), ...[...about].sort()].join('|');
}

function keyOf({ id }: Message): string {
  return id.split(':').at(-1) ?? '';
}

/** The sentence of the pair that is told of two sides. */
function firstOf(message: Message): Message {
  const first = message.values['first'];
  return typeof first === 'object' && first !== null && 'id' in first ? (first as Message) : message;
}

/** The pairs of a fingerprint, as fingerprints; itself where it is of no sides. */
function pairsOf(fingerprint: string): readonly string[] {
  const [rule = '', key = '', one = '', other = ''] = fingerprint.split('|');
  if (!fingerprint.includes('+')) return [fingerprint];
  return one.split('+').flatMap((a) => other.split('+').map((b) => [rule, key, ...[a, b].sort()].join('|')));
}

/** Findings that are known, each as often as it was known. */
export class KnownFindings {
  private readonly left = new Map<string, number>();

  constructor(fingerprints: Iterable<string>) {
    for (const one of fingerprints) for (const pair of pairsOf(one)) this.add(pair, 1);
  }

  /** Is a finding known once more? One of two sides is known when each of its pairs is, however they were joined. */
  takes(finding: Finding): boolean {
    const pairs = pairsOf(fingerprintOf(finding));
    if (pairs.some((one) => (this.left.get(one) ?? 0) === 0)) return false;
    for (const one of pairs) this.add(one, -1);
    return true;
  }

  private add(fingerprint: string, n: number): void {
    this.left.set(fingerprint, (this.left.get(fingerprint) ?? 0) + n);
  }
}

/**
 * The result without the findings that a baseline knows already, each as often as it
 * was known; what is new stays. Nothing else changes.
 */
export function withoutKnown(result: CheckResult, baseline: readonly string[]): { result: CheckResult; known: number } {
  const known = new KnownFindings(baseline);
  const findings = result.findings.filter((finding) => !known.takes(finding));
  return {
    result: { ...result, findings, counts: countsWith(result.counts, findings) },
    known: result.findings.length - findings.length,
  };
}
