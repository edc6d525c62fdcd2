import { isDeepStrictEqual } from 'node:util';
import type { Claim, Dossier } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';
import { rules } from '../rules/index.ts';
import type { Reach, Rule } from '../rules/types.ts';
import { createChecker } from './checker.ts';

const VILLAGES = ['village-1', 'village-2', 'village-3', 'village-4', 'village-5', 'village-6'] as const;
const HAMLETS = Array.from({ length: 80 }, (_, i) => `hamlet-${i}`);

/** The world of the examples with villages that lie in nothing: topics that have nothing to do with one another. */
function build(claims: readonly ExampleClaim[]): Dossier {
  const text = 'There were 120 of them, and then about 3,000.';
  const dossier = buildExample({ claims, text, published: '2024-05-20' });
  const more = [...VILLAGES, ...HAMLETS].map((id) => ({ id, label: id, broader: [] }));
  return {
    ...dossier,
    axes: dossier.axes.map((axis) => (axis.id === 'at' ? { ...axis, nodes: [...axis.nodes, ...more] } : axis)),
  };
}

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const mostly = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(oneOf(...values), { nil: undefined, freq: 8 });
const rarely = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(oneOf(...values), { nil: undefined, freq: 1 });
const DAYS = ['2024-05-03', '2024-05-04', '2024-05-05', '2024-05-11'] as const;

type Told = Omit<ExampleClaim, 'id'>;
/** Everything about a claim but its id and what it names. */
const told: fc.Arbitrary<Told> = fc
  .record({
    for: mostly('ministry-a', 'ministry-b', 'office-c', 'officials'),
    via: rarely(['outlet-d', 'ministry-a'], ['outlet-e', 'outlet-d', 'ministry-b'], ['outlet-d', 'outlet-e']),
    said: mostly(...DAYS),
    asOf: mostly(...DAYS, '2024-05', '2024-05-01/2024-05-04'),
    measure: oneOf('sheltered', 'sheltered', 'killed', 'injured', 'casualties', 'injured-in-a-day', 'share-flooded'),
    of: mostly('residents', 'children', 'adults'),
    at: mostly('county', 'town-a', 'town-b', ...VILLAGES, ...VILLAGES),
    value: oneOf('=120', '120', '~3000', '3000', '30000', '>1200', '100..140', '>=1', '0', '?'),
    mode: rarely('denied', 'planned', 'estimated', 'no-comment'),
    utterance: rarely('briefing'),
    quote: rarely('120 of them', 'about 3,000'),
  })
  .map((one) => plain<Told>(one));

interface Edit {
  readonly place: number;
  readonly other: number;
  readonly how: 'say' | 'add' | 'remove' | 'swap' | 'supersede' | 'derive' | 'unlink';
  readonly told: Told;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  place: fc.nat(1000),
  other: fc.nat(1000),
  how: oneOf('say', 'say', 'say', 'add', 'remove', 'swap', 'supersede', 'derive', 'unlink'),
  told,
});

function edited(
  claims: readonly ExampleClaim[],
  { place, other, how, told }: Edit,
  id: string,
): readonly ExampleClaim[] {
  const at = place % claims.length;
  const to = other % claims.length;
  const [one, another] = [claims[at], claims[to]];
  if (how === 'add' || one === undefined || another === undefined) return claims.toSpliced(at, 0, { id, ...told });
  if (how === 'remove') return claims.toSpliced(at, 1);
  if (how === 'swap') return claims.with(at, another).with(to, one);
  if (how === 'supersede') return claims.with(at, { ...one, supersedes: another.id });
  if (how === 'derive') return claims.with(at, { ...one, derivedFrom: another.id });
  return claims.with(
    at,
    plain(how === 'say' ? { ...one, ...told } : { ...one, supersedes: undefined, derivedFrom: undefined }),
  );
}

/** Leaves out what is not said. */
function plain<T extends object>(given: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}

/** As `toEqual`, which goes through hundreds of findings at a tenth of the pace and is needed only to show a difference. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

/** A rule that takes down of which claims it was asked. */
function witness(id: string, reach: Reach | undefined): { readonly rule: Rule; readonly asked: string[] } {
  const asked: string[] = [];
  const [any] = rules;
  if (any === undefined) throw new RangeError('there are no rules');
  const { reach: _, ...rest } = any;
  const rule: Rule = {
    ...rest,
    id,
    ...(reach === undefined ? {} : { reach }),
    check: ({ index }) => {
      for (const claim of index.dossier.claims) asked.push(claim.id);
    },
  };
  return { rule, asked };
}

describe('a dossier that is checked again and again', () => {
  test.prop([fc.array(told, { minLength: 10, maxLength: 60 }), fc.array(edit, { minLength: 1, maxLength: 6 })], {
    numRuns: 150,
    endOnFailure: true,
  })('gives what one look at it gives', (first, edits) => {
    const checker = createChecker();
    let claims: readonly ExampleClaim[] = first.map((one, i) => ({ id: `c-${i}`, ...one }));
    expectSame(checker.check(build(claims)), check(build(claims)));
    for (const [i, one] of edits.entries()) {
      claims = edited(claims, one, `new-${i}`);
      expectSame(checker.check(build(claims)), check(build(claims)));
    }
  });

  test.prop([fc.array(told, { minLength: 30, maxLength: 60 }), fc.array(edit, { minLength: 3, maxLength: 6 })], {
    numRuns: 40,
    endOnFailure: true,
  })('does so also where there are more pairs than are kept', (first, edits) => {
    const checker = createChecker();
    let claims: readonly ExampleClaim[] = first.map((one, i) => ({ id: `c-${i}`, ...one }));
    for (const limits of [{ maxPairs: 5, maxScanned: 1000 }, { maxPairs: 5, maxScanned: 1 }, { maxPairs: 20 }])
      for (const [i, one] of edits.entries()) {
        claims = edited(claims, one, `new-${limits.maxScanned}-${i}`);
        expectSame(checker.check(build(claims), limits), check(build(claims), limits));
      }
  });

  // Many small topics, of whose pairs about half are kept; children or nobody stated, so that there are several blocks.
  const hamlet = fc
    .record({
      for: oneOf('ministry-a', 'ministry-b', 'office-c'),
      said: oneOf(...DAYS),
      asOf: oneOf(...DAYS),
      measure: oneOf('sheltered', 'sheltered', 'killed'),
      of: mostly('children', 'residents'),
      at: oneOf(...HAMLETS),
      value: oneOf('=120', '120', '~3000', '30000', '100..140'),
    })
    .map((one) => plain<Told>(one));
  const small: fc.Arbitrary<Edit> = fc.record({
    place: fc.nat(1000),
    other: fc.nat(1000),
    how: oneOf('say', 'say', 'add', 'add', 'remove', 'remove', 'swap'),
    told: hamlet,
  });

  test.prop([fc.array(hamlet, { minLength: 200, maxLength: 300 }), fc.array(small, { minLength: 8, maxLength: 16 })], {
    numRuns: 15,
    endOnFailure: true,
  })('keeps other pairs where an edit adds some or takes some away', (first, edits) => {
    const checker = createChecker();
    let claims: readonly ExampleClaim[] = first.map((one, i) => ({ id: `c-${i}`, ...one }));
    const limits = { maxPairs: 60, maxScanned: 100_000 };
    for (const [i, one] of edits.entries()) {
      expectSame(checker.check(build(claims), limits), check(build(claims), limits));
      claims = edited(claims, one, `new-${i}`);
    }
  });

  it('looks at the pairs next to those kept, and at no others, where an edit adds some or takes some away', () => {
    const { rule, asked } = witness('witness/topic', 'topic');
    const options = { registry: [...rules, rule], maxPairs: 100, maxScanned: 1000 };
    const all = HAMLETS.flatMap((at) => ['a', 'b', 'c'].map((who) => count(`${at}-${who}`, at, who, '3000')));
    const checker = createChecker();
    checker.check(build(all), options);
    for (const place of [3, 100, 200])
      for (const claims of [
        all.toSpliced(place, 1),
        all,
        all.toSpliced(place, 0, count('new', 'hamlet-70', 'a', '9')),
        all.with(place, count('new', 'hamlet-2', 'b', '7')),
      ]) {
        const { counts } = check(build(claims), options);
        asked.length = 0;
        expect(checker.check(build(claims), options).counts).toEqual(counts);
        expect(new Set(asked).size).toBeLessThan(50);
      }
  });

  const count = (id: string, at: string, who: string, value: string): ExampleClaim => ({
    id,
    for: `ministry-${who}`,
    at,
    value,
    asOf: '2024-05-04',
    of: 'residents',
  });
  const claims = VILLAGES.flatMap((at) => [count(`${at}-a`, at, 'a', '3000'), count(`${at}-b`, at, 'b', '3010')]);
  const changed = claims.with(2, count('village-2-a', 'village-2', 'a', '9000'));

  it('looks only at what has to do with the claim that changed', () => {
    const byVoice = ({ for: voice }: Claim): string | undefined => voice;
    const witnesses = {
      claim: witness('witness/claim', 'claim'),
      topic: witness('witness/topic', 'topic'),
      key: witness('witness/key', (_, claim) => byVoice(claim)),
      none: witness('witness/none', undefined),
    };
    const registry = [...rules, ...Object.values(witnesses).map(({ rule }) => rule)];
    const checker = createChecker();
    checker.check(build(claims), { registry });
    for (const { asked } of Object.values(witnesses)) asked.length = 0;
    const found = checker.check(build(changed), { registry });
    expect(found.findings.filter(({ rule }) => rule === 'pair/contradiction')).toHaveLength(1);
    expect(witnesses.claim.asked).toEqual(['village-2-a']);
    expect(witnesses.topic.asked).toEqual(['village-2-a', 'village-2-b']);
    expect(witnesses.key.asked).toEqual(VILLAGES.map((at) => `${at}-a`));
    expect(witnesses.none.asked).toEqual(claims.map(({ id }) => id));
  });

  it('looks at nothing where nothing has changed, and tells where things stand now', () => {
    const { rule, asked } = witness('witness/claim', 'claim');
    const registry = [...rules, rule];
    const checker = createChecker();
    const first = checker.check(build(changed), { registry });
    asked.length = 0;
    const lower = { ...build(changed), locations: { 'village-2-a': { at: { file: 'x.yaml', line: 70, column: 3 } } } };
    const [now] = checker.check(lower, { registry }).findings.filter(({ rule: id }) => id === 'pair/contradiction');
    expect(asked).toEqual([]);
    expect(first.findings).toEqual(check(build(changed), { registry }).findings);
    expect(now?.location).toEqual({ file: 'x.yaml', line: 70, column: 3 });
  });

  it('looks at all of it where a source, a setting or the day is another', () => {
    const { rule, asked } = witness('witness/claim', 'claim');
    const checker = createChecker();
    const registry = [...rules, rule];
    const dossier = build(claims);
    const sources = dossier.sources.map((source) => ({ ...source, name: `${source.name} of the north` }));
    for (const [other, options] of [
      [dossier, {}],
      [{ ...dossier, sources }, {}],
      [dossier, { now: '2024-06-01' }],
      [dossier, { rules: { 'pair/tension': 'off' as const } }],
    ] as const) {
      asked.length = 0;
      checker.check(other, { ...options, registry });
      expect(asked).toHaveLength(claims.length);
    }
  });

  it('finds again what a rule says that threw once', () => {
    let isBroken = true;
    const { rule } = witness('witness/broken', 'topic');
    const broken: Rule = {
      ...rule,
      check: () => {
        if (isBroken) throw new Error('no');
      },
    };
    const checker = createChecker();
    const registry = [...rules, broken];
    const rulesOf = (dossier: Dossier): readonly string[] =>
      checker.check(dossier, { registry }).findings.map(({ rule: id }) => id);
    expect(rulesOf(build(claims))).toContain('internal/rule-broken');
    expect(rulesOf(build(changed))).toContain('internal/rule-broken');
    isBroken = false;
    expect(rulesOf(build(claims))).not.toContain('internal/rule-broken');
    isBroken = true;
    expect(rulesOf(build(changed))).toContain('internal/rule-broken');
  });
});
