// What the page lists and hides, on the 337 real claims.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, disputesOf } from '../../apps/timeline/src/state/disputes.ts';
import { hiddenBy } from '../../apps/timeline/src/state/filter.ts';
import { dossierOn, knownSince, resultOn } from '../../apps/timeline/src/state/known.ts';
import { claimsOn } from '../../apps/timeline/src/state/moment.ts';
import { type DossierIndex, dayFromIso, indexDossier } from '../../packages/core/src/index.ts';
import { loadDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import { type CheckResult, check } from '../../packages/validation/src/index.ts';

const day = dayFromIso('2024-10-28') ?? 0;
const plain = { search: '', filter: 'all', voice: null, claim: null, against: null } as const;
let index: DossierIndex;
let result: CheckResult;
beforeAll(async () => {
  const { dossier } = await loadDossier(fileURLToPath(new URL('../../seeds/dprk-2024', import.meta.url)), nodePort);
  if (dossier === null) throw new Error('dprk-2024 cannot be read');
  index = indexDossier(dossier);
  result = check(dossier, { now: '2026-01-01' });
}, 60_000);

describe('the list of disputes', () => {
  it('puts what Kyiv and Washington said on 28 October 2024 first among the disputes of that day', () => {
    const ofDay = disputesOf(index, result).filter(({ a, b }) => Math.max(dayOf(a) ?? 0, dayOf(b) ?? 0) === day);
    const first = ofDay[0];
    expect(first?.verdict.type).toBe('contradicts');
    expect([first?.a.id, first?.b.id].sort()).toEqual([
      'censor-singh-2024-10-28-russia-10000',
      'zelensky-2024-10-28-russia-3000',
    ]);
    expect(first?.apart).toBe(0);
  });
  it('counts every clash once, as a line or as a repetition', () => {
    const clashes = result.verdicts.filter(({ type }) => type === 'contradicts' || type === 'tension');
    const listed = disputesOf(index, result);
    expect(listed.reduce((sum, { repeats }) => sum + 1 + repeats, 0)).toBe(clashes.length);
  });
  it('does not depend on the order of the verdicts', () => {
    const ids = (one: CheckResult) => disputesOf(index, one).map(({ a, b }) => `${a.id} ${b.id}`);
    expect(ids({ ...result, verdicts: [...result.verdicts].reverse() })).toEqual(ids(result));
  });
});

describe('as known on a day', () => {
  it('holds nothing that came later, and loses nothing that was there', () => {
    const then = dossierOn(index, day);
    expect(then.claims.length).toBeGreaterThan(0);
    const there = new Set(then.claims.map(({ id }) => id));
    for (const claim of index.dossier.claims)
      expect(there.has(claim.id)).toBe((knownSince(index, claim) ?? day) <= day);
  });
  it('gives the verdicts that a check on that day would have given', () => {
    const then = dossierOn(index, day);
    const told = (one: CheckResult) => one.verdicts.map(({ a, b, type }) => `${a} ${b} ${type}`).sort();
    expect(told(resultOn(result, indexDossier(then), day))).toEqual(told(check(then, { now: '2026-01-01' })));
  });
});

describe('filters', () => {
  it('leave the claims of contradictions alone', () => {
    const hidden = hiddenBy(index, result, { ...plain, filter: 'contradictions' });
    const clashing = new Set(
      result.verdicts.filter(({ type }) => type === 'contradicts').flatMap(({ a, b }) => [a, b]),
    );
    expect(hidden.size).toBe(index.dossier.claims.length - clashing.size);
    for (const id of clashing) expect(hidden.has(id)).toBe(false);
  });
  it('show a pair alone only when there is one', () => {
    const [a, b] = index.dossier.claims.map(({ id }) => id);
    expect(hiddenBy(index, result, { ...plain, filter: 'pair', claim: a ?? '' }).size).toBe(0);
    expect(hiddenBy(index, result, { ...plain, filter: 'pair', claim: a ?? '', against: b ?? '' }).size).toBe(335);
  });
});

describe('the figures of one day', () => {
  it('name every origin once for one thing, and nothing that was dated later', () => {
    const groups = claimsOn(index, day, new Set());
    expect(groups.length).toBeGreaterThan(3);
    for (const { rows } of groups) {
      const origins = rows.map(({ claim }) => claim.origin ?? claim.for ?? claim.by ?? claim.id);
      expect(new Set(origins).size).toBe(origins.length);
      for (const { claim } of rows) expect((claim.asOf ?? claim.said)?.earliest ?? 0).toBeLessThanOrEqual(day);
    }
  });
  it('leave out what is hidden', () => {
    const every = new Set(index.dossier.claims.map(({ id }) => id));
    expect(claimsOn(index, day, every)).toEqual([]);
  });
});
