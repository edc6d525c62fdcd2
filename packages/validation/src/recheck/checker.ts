import { type Claim, type Dossier, editSince, indexDossier, shareClaims } from '@claimline/core';
import { joined } from '../engine/joined.ts';
import type { CheckOptions } from '../engine/options.ts';
import { BROKEN } from '../engine/own-findings.ts';
import { withoutProposals } from '../engine/proposals.ts';
import { readQuotes } from '../engine/quotes.ts';
import { type Run, resultOf, runOver } from '../engine/run.ts';
import { findingsBy, guarded, partsOf, runPart } from '../engine/run-rules.ts';
import { shareLinking } from '../rules/facts.ts';
import { runKey } from '../settings/by-file.ts';
import type { CheckResult, Finding } from '../types.ts';
import { again } from './again.ts';
import { type Change, changeOf } from './change.ts';
import { isAskedFor, isOneNamed } from './columns.ts';
import { KnownPairs } from './known-pairs.ts';
import { isLike, type LastRun, remembered } from './last-run.ts';
import { Placed } from './placed.ts';

/** Checks one dossier again and again. */
export interface Checker {
  /** What `check` gives. Of what has not changed since the last call, nothing is judged or looked at again. */
  check(dossier: Dossier, options?: Omit<CheckOptions, 'memory'>): CheckResult;
}

/**
 * A checker for a dossier that is being edited: after one edit of a hundred thousand claims it judges the claims of
 * that topic and leaves the rest as it was. Edits of anything but claims are checked whole.
 */
export function createChecker(): Checker {
  return new Rechecker();
}

class Rechecker implements Checker {
  private readonly pairs = new KnownPairs();
  private readonly placed = new Placed();
  private last: LastRun | undefined;
  /** The claims of the last run as they were given, where none of them was a proposal. */
  private read: readonly Claim[] | undefined;

  check(whole: Dossier, options: Omit<CheckOptions, 'memory'> = {}): CheckResult {
    const edit = editSince(this.read, whole.claims);
    const { dossier, waiting } = withoutProposals(whole, edit);
    const last = this.last !== undefined && isLike(this.last, dossier, options) ? this.last : undefined;
    const before = last?.index.dossier.claims ?? [];
    const change = changeOf(before, dossier.claims, last !== undefined && waiting.length === 0 ? edit : undefined);
    if (last === undefined || isAskedForIn(last, change)) this.pairs.forget();
    const given = { whole, waiting, options: { ...options, memory: this.pairs } };
    const current = { ...dossier, claims: change.claims };
    shareClaims(before, [current.claims, dossier.claims], change);
    shareLinking(before, [current.claims, dossier.claims], [...change.removed, ...change.added]);
    const next = last === undefined ? undefined : again(last, current, change, given, this.placed);
    const { run, findings, found } = next ?? this.anew(current, given);
    this.last = next?.last ?? (found === undefined ? undefined : remembered(run, found));
    this.read = waiting.length === 0 && this.last !== undefined ? whole.claims : undefined;
    return resultOf(run, findings, { join: joined });
  }

  private anew(
    dossier: Dossier,
    given: Pick<Run, 'whole' | 'options' | 'waiting'>,
  ): {
    readonly run: Run;
    readonly findings: readonly Finding[];
    readonly found?: ReadonlyMap<string, readonly Finding[]>;
  } {
    const run = runOver(indexDossier(dossier), given, (index) => readQuotes(index, given.options));
    const shared = { ...run.shared, onFinding: this.placed.listener(run.shared.index) };
    const found = new Map<string, readonly Finding[]>();
    const findings = findingsBy(
      run.rulebook,
      () => true,
      (resolved) =>
        guarded(resolved, () =>
          partsOf(resolved.rule).flatMap((part, i) => {
            const said = runPart(resolved, part, shared);
            found.set(`${runKey(resolved)} ${i}`, said);
            return said;
          }),
        ),
    );
    // A rule that throws may do so in one part of the dossier and not in another.
    return findings.some(({ rule }) => rule === BROKEN) ? { run, findings } : { run, findings, found };
  }
}

/** Has something changed that is asked for to judge two other claims? */
function isAskedForIn({ index, columns }: LastRun, { removed, added }: Change): boolean {
  const changed = [...removed, ...added];
  if (changed.some(isAskedFor)) return true;
  return changed.length > 0 && isOneNamed(index.dossier, columns, new Set(changed.map(({ id }) => id)));
}
