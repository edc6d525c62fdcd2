import { type Claim, type Dossier, type DossierIndex, indexDossier } from '@claimline/core';
import {
  type CheckResult,
  compare,
  type Finding,
  fingerprintsOf,
  KnownFindings,
  type Verdict,
} from '@claimline/validation';
import { definitionChanges } from './definitions.ts';
import { fieldChanges, fieldsOf } from './fields.ts';
import type { Cause, Changes, ClaimChange, DefinitionChange, VerdictChange } from './types.ts';

/** One state of a dossier, checked. */
export interface CheckedDossier {
  readonly dossier: Dossier;
  readonly result: CheckResult;
}

/**
 * What changed from one state of a dossier to another: claims and their fields, what the
 * words mean, verdicts that are other ones now and what made them so, findings. Pure; the
 * same two states give the same list in the same order.
 */
export function findChanges(before: CheckedDossier, after: CheckedDossier): Changes {
  const [was, is] = [byId(before.dossier.claims), byId(after.dossier.claims)];
  const gone = before.dossier.claims.filter((claim) => !is.has(claim.id));
  const come = after.dossier.claims.filter((claim) => !was.has(claim.id));
  const renamed = renames(gone, come);
  const newName = new Map(renamed.map(({ from, to }) => [from, to]));
  const oldName = new Map(renamed.map(({ from, to }) => [to, from]));
  const changed = after.dossier.claims.flatMap((claim): ClaimChange[] => {
    const old = was.get(claim.id);
    const fields = old === undefined ? [] : fieldChanges(old, claim);
    return old === undefined || fields.length === 0 ? [] : [{ id: claim.id, before: old, after: claim, fields }];
  });
  const definitions = definitionChanges(before.dossier, after.dossier);
  const pairs = verdictChanges(before, after, { newName, changed, definitions });
  return {
    title: { before: before.dossier.title, after: after.dossier.title },
    added: come.filter((claim) => !oldName.has(claim.id)),
    removed: gone.filter((claim) => !newName.has(claim.id)),
    renamed,
    changed,
    definitions,
    flipped: pairs,
    disputesAdded: after.result.verdicts.filter(
      (one) => isDispute(one) && !(known(was, oldName, one.a) && known(was, oldName, one.b)),
    ),
    disputesRemoved: before.result.verdicts.filter(
      (one) => isDispute(one) && !(known(is, newName, one.a) && known(is, newName, one.b)),
    ),
    findingsAdded: missingIn(after.result.findings, before.result.findings),
    findingsRemoved: missingIn(before.result.findings, after.result.findings),
  };
}

/** Whether two states differ in anything that a reader could notice. */
export function isUnchanged(changes: Changes): boolean {
  const { title: _, ...lists } = changes;
  return Object.values(lists).every((list) => list.length === 0);
}

interface Known {
  readonly newName: ReadonlyMap<string, string>;
  readonly changed: readonly ClaimChange[];
  readonly definitions: readonly DefinitionChange[];
}

function verdictChanges(before: CheckedDossier, after: CheckedDossier, known: Known): readonly VerdictChange[] {
  const [old, now] = [indexDossier(before.dossier), indexDossier(after.dossier)];
  const oldName = new Map([...known.newName].map(([from, to]) => [to, from]));
  const earlier = new Map(before.result.verdicts.map((one) => [keyOf(one.a, one.b), one]));
  const later = new Map(after.result.verdicts.map((one) => [keyOf(one.a, one.b), one]));
  const nameNow = (id: string): string => known.newName.get(id) ?? id;
  const keys = new Set([
    ...later.keys(),
    ...before.result.verdicts.map((one) => keyOf(nameNow(one.a), nameNow(one.b))),
  ]);
  const changes: VerdictChange[] = [];
  for (const key of keys) {
    const [a = '', b = ''] = key.split('\n');
    const [wasA, wasB] = [oldName.get(a) ?? a, oldName.get(b) ?? b];
    // A pair that only one of the runs has kept is judged again, so that both sides have a verdict.
    const was = earlier.get(keyOf(wasA, wasB)) ?? judged(old, wasA, wasB);
    const is = later.get(key) ?? judged(now, a, b);
    if (was === undefined || is === undefined || was.type === is.type) continue;
    const causes = causesOf(a, b, known);
    changes.push({ a: is.a, b: is.b, before: was.type, after: is.type, verdict: is, causes });
  }
  return changes.sort((x, y) => gravity(x) - gravity(y) || compareText(x.a, y.a) || compareText(x.b, y.b));
}

function causesOf(a: string, b: string, { changed, definitions }: Known): readonly Cause[] {
  const own = changed
    .filter((one) => one.id === a || one.id === b)
    .map((one): Cause => ({ kind: 'claim', claim: one.id, fields: one.fields }));
  // What the words mean is named only where the claims themselves do not tell.
  return own.length > 0 || definitions.length === 0 ? own : [{ kind: 'definitions', parts: definitions }];
}

function judged(index: DossierIndex, a: string, b: string): Verdict | undefined {
  const [x, y] = [index.claim(a), index.claim(b)];
  return x === undefined || y === undefined ? undefined : compare(index, x, y);
}

/** Claims that say the same in every field but stand under another id; each is matched once. */
function renames(gone: readonly Claim[], come: readonly Claim[]): readonly { from: string; to: string }[] {
  const left = new Map<string, string[]>();
  for (const claim of come) left.set(contentOf(claim), [...(left.get(contentOf(claim)) ?? []), claim.id]);
  return gone.flatMap((claim) => {
    const to = left.get(contentOf(claim))?.shift();
    return to === undefined ? [] : [{ from: claim.id, to }];
  });
}

function contentOf(claim: Claim): string {
  return JSON.stringify([...fieldsOf(claim)]);
}

/** Findings of one list that the other does not have, each as often as it is more. */
function missingIn(findings: readonly Finding[], other: readonly Finding[]): readonly Finding[] {
  const known = new KnownFindings(other.flatMap((one) => fingerprintsOf(one)));
  return findings.filter((finding) => !known.takes(finding));
}

const GRAVE = ['contradicts', 'tension'];

function isDispute(verdict: Verdict): boolean {
  return GRAVE.includes(verdict.type);
}

/** Verdicts that became or ceased to be disputes come first. */
function gravity(change: VerdictChange): number {
  return GRAVE.includes(change.after) ? GRAVE.indexOf(change.after) : GRAVE.includes(change.before) ? 2 : 3;
}

function known(claims: ReadonlyMap<string, Claim>, names: ReadonlyMap<string, string>, id: string): boolean {
  return claims.has(names.get(id) ?? id);
}

function byId(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
