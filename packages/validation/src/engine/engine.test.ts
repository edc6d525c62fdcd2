import { type Dossier, indexDossier } from '@claimline/core';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { compare } from '../compare/compare.ts';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/types.ts';
import { brokenRules, check } from './engine.ts';
import { fingerprintOf, valuesIn } from './fingerprint.ts';
import { withoutKnown } from './known-findings.ts';
import { type CheckMemory, createMemory } from './memory.ts';
import type { CheckOptions } from './options.ts';
import { pairsToJudge } from './pairs.ts';

const clash: readonly ExampleClaim[] = [
  { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~3000' },
  { id: 'b-10000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '10000' },
];

function rule(id: string, checkWith: Rule['check']): Rule {
  return {
    id,
    severity: 'warning',
    docs: { summary: '', why: '', recommendation: '', source: '' },
    options: { least: { kind: 'number', default: 2, least: 1, most: 9, description: 'Least.' } },
    messages: { en: { found: 'Found.' }, sq: { found: 'U gjet.' } },
    bad: [],
    good: [],
    check: checkWith,
  };
}

function withRules(dossier: Dossier, rules: Dossier['rules']): Dossier {
  return { ...dossier, rules };
}

describe('checking a dossier', () => {
  it('finds a contradiction and names both claims, the place and what would settle it', () => {
    const { findings, counts } = check(buildExample({ claims: clash }));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'pair/contradiction',
      severity: 'error',
      claims: ['a-3000', 'b-10000'],
      location: { file: 'dossier.yaml', line: 1 },
      related: [{ line: 2 }],
    });
    expect(findings[0]?.settle.length).toBeGreaterThan(0);
    expect(counts).toMatchObject({ claims: 2, pairs: 1, byVerdict: { contradicts: 1 }, bySeverity: { error: 1 } });
  });

  it('runs a rule that is asked for alone, as grave as it is, also where it is off; what the caller sets counts more', () => {
    const quiet: Rule = {
      ...rule('house/rule', ({ report }) => report({ message: 'found', claims: [] })),
      on: false,
    };
    const found = (options: CheckOptions, own: Dossier['rules'] = {}): readonly string[] =>
      check(withRules(buildExample({ claims: clash }), own), { registry: [quiet], ...options }).findings.map(
        ({ rule: id, severity }) => `${id} ${severity}`,
      );
    const only = ['house/rule'];
    expect(found({})).toEqual([]);
    expect(found({ only })).toEqual(['house/rule warning']);
    expect(found({ only, extends: 'none' })).toEqual(['house/rule warning']);
    expect(found({ only, base: { 'house/rule': 'off' } }, { 'house/rule': 'off' })).toEqual(['house/rule warning']);
    expect(found({ only, overrides: [{ applies: () => true, rules: { 'house/rule': 'off' } }] })).toEqual([
      'house/rule warning',
    ]);
    expect(found({ only, base: { 'house/rule': 'info' } })).toEqual(['house/rule info']);
    expect(found({ only, rules: { 'house/rule': 'off' } })).toEqual([]);
  });

  it('is not changed by the order of claims, but for the order of pairs', () => {
    const there = check(buildExample({ claims: clash }));
    const back = check(buildExample({ claims: [...clash].reverse() }));
    expect(back.findings.map((finding) => [...finding.claims].sort())).toEqual(
      there.findings.map((finding) => [...finding.claims].sort()),
    );
    expect(back.counts).toEqual(there.counts);
  });

  it('gives the same bytes every time', () => {
    const dossier = buildExample({ claims: clash });
    expect(JSON.stringify(check(dossier))).toBe(JSON.stringify(check(structuredClone(dossier))));
  });

  it('never pairs unrelated measures, unrelated populations, or places that exclude one another', () => {
    const { verdicts } = check(
      buildExample({
        claims: [
          { id: 'shelter', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
          { id: 'share', for: 'ministry-a', measure: 'share-flooded', asOf: '2024-05-04', at: 'town-a', value: '30' },
          { id: 'event', for: 'ministry-a', measure: 'event', asOf: '2024-05-04', at: 'town-a', value: '?' },
          { id: 'elsewhere', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '900' },
        ],
      }),
    );
    expect(verdicts).toEqual([]);
  });

  it('pairs a claim without a population with every population of its measure, once', () => {
    const { verdicts } = check(
      buildExample({
        claims: [
          { id: 'open', for: 'ministry-a', asOf: '2024-05-04', at: 'town-a', value: '3000' },
          { id: 'children', for: 'ministry-b', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '900' },
          { id: 'residents', for: 'office-c', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3100' },
        ],
      }),
    );
    expect(verdicts.map((verdict) => [verdict.a, verdict.b])).toEqual([
      ['open', 'children'],
      ['open', 'residents'],
      ['children', 'residents'],
    ]);
  });

  it('says how many pairs it left out at the limit', () => {
    const claims = Array.from({ length: 40 }, (_, i) => ({
      ...(clash[0] as ExampleClaim),
      id: `c${i}`,
      value: `${3000 + i}`,
    }));
    const { counts, findings } = check(buildExample({ claims }), { maxPairs: 100 });
    expect(counts.pairs + (counts.pairsLeftOut ?? 0)).toBe((40 * 39) / 2);
    expect(counts.pairs).toBeLessThanOrEqual(100);
    expect(findings.map((finding) => finding.rule)).toContain('internal/pairs-left-out');
  });

  it('reports a rule that throws and runs the others', () => {
    const broken = rule('test/broken', () => {
      throw new Error('no such thing');
    });
    const whole = rule('test/whole', ({ report }) => report({ message: 'found', claims: [] }));
    const result = check(buildExample({ claims: clash }), { registry: [broken, whole] });
    expect(result.findings.map((finding) => finding.rule)).toEqual(['internal/rule-broken', 'test/whole']);
    expect(brokenRules(result)).toEqual(['test/broken']);
    expect(renderMessage(result.findings[0]?.message ?? { id: '', values: {} }, 'en')).toContain('test/broken');
  });

  it('drops what a rule reported before it threw', () => {
    const broken = rule('test/broken', ({ report, number }) => {
      report({ message: 'found', claims: [] });
      number('missing');
    });
    expect(check(buildExample({ claims: clash }), { registry: [broken] }).findings).toHaveLength(1);
  });
});

describe('settings of rules', () => {
  const dossier = buildExample({ claims: clash });

  it('switches a rule off and changes its severity', () => {
    expect(check(withRules(dossier, { 'pair/contradiction': 'off' })).findings).toEqual([]);
    expect(check(withRules(dossier, { 'pair/contradiction': 'info' })).findings[0]?.severity).toBe('info');
  });

  it('lets the caller have the last word', () => {
    const quiet = withRules(dossier, { 'pair/contradiction': 'off' });
    expect(check(quiet, { rules: { 'pair/contradiction': 'warning' } }).findings[0]?.severity).toBe('warning');
  });

  it.each([
    ['pair/contradictoin', 'There is no rule pair/contradictoin. Did you mean pair/contradiction?'],
    ['hedge-lost', 'There is no rule hedge-lost. Did you mean number/hedge-lost?'],
    ['something/else-entirely', 'There is no rule something/else-entirely.'],
  ])('names the unknown rule %s', (id, sentence) => {
    const { findings } = check(withRules(dossier, { [id]: 'off' }));
    const finding = findings.find(({ rule }) => rule === 'settings/unknown-rule');
    expect(finding?.severity).toBe('error');
    expect(renderMessage(finding?.message ?? { id: '', values: {} }, 'en')).toBe(sentence);
  });

  it('refuses unknown options and values out of range', () => {
    const findings = check(
      withRules(dossier, { 'source/single-voice': ['info', { report: 3, reports: 1 }] }),
    ).findings.filter((finding) => finding.rule.startsWith('settings/'));
    expect(findings.map((finding) => renderMessage(finding.message, 'en'))).toEqual([
      'The option reports of source/single-voice must be 2–1000.',
      'The rule source/single-voice has no option report. Did you mean reports?',
    ]);
  });

  it('survives rule ids that are names of built-in properties', () => {
    const odd = withRules(dossier, JSON.parse('{"__proto__": "off", "constructor": "off"}'));
    expect(check(odd).findings.filter((finding) => finding.rule === 'settings/unknown-rule')).toHaveLength(2);
  });
});

const anyClaim = fc.record({
  value: fc.constantFrom('3000', '~3000', '>600', '1000s', '0', '>=1', '?', '2000..4000', '+500'),
  of: fc.constantFrom('residents', 'children', 'adults', undefined),
  at: fc.constantFrom('county', 'town-a', 'town-b', undefined),
  measure: fc.constantFrom('sheltered', 'killed', 'casualties', 'event'),
  mode: fc.constantFrom('observed', 'planned', 'denied', 'not-confirmed', 'no-comment'),
  asOf: fc.constantFrom('2024-05-04', '2024-05', '../2024-05-20', undefined),
  for: fc.constantFrom('ministry-a', 'ministry-b', 'officials'),
});

property.prop([fc.array(anyClaim, { maxLength: 12 })])('every rule survives every dossier', (claims) => {
  const named = claims.map((claim, i) => {
    const { of, at, asOf, ...rest } = claim;
    return {
      id: `c${i}`,
      ...rest,
      ...(of === undefined ? {} : { of }),
      ...(at === undefined ? {} : { at }),
      ...(asOf === undefined ? {} : { asOf }),
    };
  });
  const result = check(buildExample({ claims: named }), { now: '2024-06-01' });
  expect(brokenRules(result)).toEqual([]);
  for (const finding of result.findings)
    for (const locale of ['en', 'sq'])
      expect(renderMessage(finding.message, locale)).not.toMatch(/undefined|\{|\[object/);
});

describe('a list with two figures for a day', () => {
  const rows = [120, 135, 150, 161, 180, 192];
  const list = rows.map((value, i) => ({
    id: `day-0${i + 1}`,
    for: 'ministry-a',
    measure: 'injured',
    of: 'residents',
    at: 'county',
    asOf: `2024-05-0${i + 1}`,
    value: `=${value}`,
  }));
  const second = { ...list[2], id: 'day-03-2', measure: 'injured', value: '=350' };

  it('is told once, and its other days are not set against the second figure', () => {
    const { findings } = check(buildExample({ claims: [...list, second] }));
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule, claims }) => [rule, claims])).toEqual([
      ['pair/contradiction', ['day-03', 'day-03-2']],
    ]);
    const [one] = findings;
    expect(one && renderMessage(one.message, 'en')).toBe(
      'Contradiction: Ministry A gives two figures for one time, 3 May 2024, injured (residents) in the county: 150 and 350.',
    );
  });
});

describe('many claims', () => {
  const crowd = (n: number): readonly ExampleClaim[] =>
    Array.from({ length: n }, (_, i) => ({
      id: `c-${i}`,
      for: `m-${i % 7}`,
      asOf: '2024-05-04',
      // Told on days of their own: copies of one claim would be judged once.
      said: `2024-05-${String(5 + (i % 24)).padStart(2, '0')}`,
      of: 'residents',
      at: i % 2 === 0 ? 'town-a' : 'town-b',
      value: i === n - 1 ? '=9000' : '=3000',
    }));
  const dossier = buildExample({
    claims: crowd(60),
    sources: Array.from({ length: 7 }, (_, i) => ({ id: `m-${i}`, kind: 'institution' as const })),
  });

  it('clash in the same pairs however few verdicts are kept', () => {
    const clashes = (maxPairs: number): readonly string[] =>
      check(dossier, { maxPairs, maxScanned: 100_000 })
        .findings.filter((one) => one.rule === 'pair/contradiction')
        .flatMap(({ claims, sides: [ones, others] = [claims.slice(0, 1), claims.slice(1)] }) =>
          ones.flatMap((a) => others.map((b) => `${a} ${b}`)),
        );
    expect(clashes(10)).toEqual(clashes(100_000));
    expect(clashes(10).length).toBeGreaterThan(20);
    expect(check(dossier, { maxPairs: 10, maxScanned: 100_000 }).counts.pairsLeftOut).toBeUndefined();
  });
  it('keep the verdicts of their clashes alone where there are a hundred times as many as would be kept', () => {
    const types = (maxPairs: number): ReadonlySet<string> =>
      new Set(check(dossier, { maxPairs, maxScanned: 100_000 }).verdicts.map(({ type }) => type));
    // Two towns of thirty claims each: 870 pairs.
    expect(new Set(types(8))).toEqual(new Set(['contradicts']));
    expect(types(9)).toContain('corroborates');
  });
  it('that are copies of one another are judged once, and change no finding but that they are copies', () => {
    const first = crowd(12);
    const tenfold = Array.from({ length: 10 }, (_, time) =>
      first.map((one) => ({ ...one, id: `${one.id}-${time}` })),
    ).flat();
    const sources = Array.from({ length: 7 }, (_, i) => ({ id: `m-${i}`, kind: 'institution' as const }));
    const findings = (claims: readonly ExampleClaim[]): readonly string[] =>
      check(buildExample({ claims, sources }))
        .findings.filter((one) => one.rule !== 'model/duplicate-claim')
        .map(
          (one) =>
            `${one.rule} ${one.claims.map((id) => id.replace(/-\d$/, '').replace(/^c-(\d+).*/, 'c-$1')).join(' ')}`,
        );
    const [once, many] = [findings(first.map((one) => ({ ...one, id: `${one.id}-0` }))), findings(tenfold)];
    expect(once.length).toBeGreaterThan(0);
    expect([...many].sort()).toEqual([...once].sort());
  });
  it('of which there are more pairs than are looked at show every clash of a few with the rest', () => {
    const clashes = (limits: CheckOptions): readonly string[] =>
      check(dossier, limits)
        .findings.filter((one) => one.rule === 'pair/contradiction')
        .map((one) => one.claims.join(' '));
    const limits = { maxPairs: 10, maxScanned: 20 };
    expect(clashes(limits)).toEqual(clashes({}));
    expect(check(dossier, limits).counts).toMatchObject({ pairs: check(dossier).counts.pairs });
    expect(check(dossier, limits).findings.map((one) => one.rule)).not.toContain('internal/pairs-left-out');
  });
  it('that all contradict one another are told by those furthest from the others', () => {
    const all = crowd(40).map((one, i) => ({ ...one, for: `m-${i}`, at: 'town-a', value: `=${1000 * (i + 1)}` }));
    const sources = Array.from({ length: 40 }, (_, i) => ({ id: `m-${i}`, kind: 'institution' as const }));
    const { findings, counts } = check(buildExample({ claims: all, sources }), { maxPairs: 10, maxScanned: 20 });
    expect(new Set(findings.flatMap((one) => (one.rule === 'pair/contradiction' ? one.claims : []))).size).toBe(40);
    expect(counts.pairs + (counts.pairsLeftOut ?? 0)).toBe((40 * 39) / 2);
    expect(findings.map((one) => one.message.id)).toContain('internal/pairs-left-out:swept');
    const index = indexDossier(buildExample({ claims: all, sources }));
    const lookedAt: string[][] = [];
    const { pairs } = pairsToJudge(
      index,
      { kept: 1, scanned: 1, clashes: 0 },
      (a, b) => lookedAt.push([a.id, b.id]) > 0,
    );
    expect(lookedAt).toEqual([['c-0', 'c-39']]);
    expect(pairs).toEqual([]);
  });
  it('that agree are told by no rule, so nobody has their reasons made', () => {
    const read = new Set<string>();
    const memory: CheckMemory = {
      begin: () => undefined,
      judge: (index, a, b) => {
        const verdict = compare(index, a, b);
        return new Proxy(verdict, {
          get(target, key, receiver) {
            if (key === 'reasons' || key === 'evidence') read.add(verdict.type);
            return Reflect.get(target, key, receiver);
          },
        });
      },
      end: () => ({ judged: 0, remembered: 0 }),
    };
    for (const { bad, good } of rules)
      for (const { dossier: example } of [...bad, ...good]) check(buildExample(example), { memory });
    expect([...read].filter((type) => !['contradicts', 'tension', 'superseded'].includes(type))).toEqual([]);
    expect(read).toContain('contradicts');
  });
  it('are told to be left out beyond the limits', () => {
    const { counts, findings } = check(dossier, { maxPairs: 100 });
    expect(counts.pairsLeftOut).toBeGreaterThan(0);
    expect(findings.map((one) => one.rule)).toContain('internal/pairs-left-out');
  });
});

describe('findings that may stand', () => {
  const dossier = buildExample({ claims: clash });
  const reason = 'The ministry counts other shelters.';
  const suppressing = (...suppressions: Dossier['suppressions']): ReturnType<typeof check> =>
    check({ ...dossier, suppressions });

  it('are left out by rule and claims, and counted', () => {
    const { findings, counts } = suppressing({ rule: 'pair/contradiction', claims: ['a-3000', 'b-10000'], reason });
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ suppressed: 1, bySeverity: { error: 0 } });
  });
  it('must be named with all their claims', () => {
    const { findings } = suppressing({ rule: 'pair/contradiction', claims: ['a-3000'], reason });
    expect(findings.map((one) => one.rule)).toEqual(['pair/contradiction', 'settings/suppression-unused']);
  });
  it('are not called unused when their rule did not run', () => {
    const suppressions = [{ rule: 'series/gap', claims: [], reason }];
    const only = check({ ...dossier, suppressions }, { only: ['pair/contradiction'] });
    expect(only.findings.map((one) => one.rule)).toEqual(['pair/contradiction']);
    expect(suppressing(...suppressions).findings.map((one) => one.rule)).toContain('settings/suppression-unused');
  });
  it.each([
    [
      'pair/contradicton',
      'There is no rule pair/contradicton, so nothing is suppressed. Did you mean pair/contradiction?',
    ],
    ['house/style', 'There is no rule house/style, so nothing is suppressed.'],
  ])('are not taken by a rule that is none: %s', (rule, sentence) => {
    const { findings } = suppressing({ rule, claims: [], reason });
    expect(findings.map((one) => one.rule)).toEqual(['pair/contradiction', 'settings/suppression-unknown-rule']);
    expect(findings.slice(1).map(({ message }) => renderMessage(message, 'en'))).toEqual([sentence]);
    for (const { message } of findings) expect(renderMessage(message, 'sq')).not.toContain('settings/');
  });
  it.each([undefined, ' ', '\u00a0\n'])('stay when no reason is given: %j', (blank) => {
    const { findings } = suppressing({
      rule: 'pair/contradiction',
      claims: [],
      ...(blank === undefined ? {} : { reason: blank }),
    });
    expect(findings.map((one) => one.rule)).toEqual(['pair/contradiction', 'settings/suppression-no-reason']);
    for (const finding of findings) expect(renderMessage(finding.message, 'sq')).not.toContain('settings/');
  });
  it('are known to a baseline as often as they were there', () => {
    const result = check(dossier);
    const fingerprints = result.findings.map((one) => fingerprintOf(one));
    expect(withoutKnown(result, { fingerprints })).toMatchObject({
      known: 1,
      result: { findings: [], counts: { bySeverity: { error: 0 } } },
    });
    const twice = { ...result, findings: [...result.findings, ...result.findings] };
    expect(withoutKnown(twice, { fingerprints }).result.findings).toHaveLength(1);
    expect(withoutKnown(result, { fingerprints: ['pair/contradiction|found|a-3000|c-1'] }).known).toBe(0);
  });
  it('are known no more once a figure of theirs is another, whatever else is edited', () => {
    const fingerprints = check(dossier).findings.map((one) => fingerprintOf(one, valuesIn(dossier)));
    expect(fingerprints).toEqual(['pair/contradiction|necessary|a-3000=~3000|b-10000=10000']);
    const knownOf = (edit: Partial<ExampleClaim>): number => {
      const edited = buildExample({ claims: clash.map((one) => (one.id === 'b-10000' ? { ...one, ...edit } : one)) });
      return withoutKnown(check(edited), { fingerprints, figureOf: valuesIn(edited) }).known;
    };
    expect([knownOf({ mode: 'estimated' }), knownOf({ value: '1000000' })]).toEqual([1, 0]);
  });
  it('are never those of a rule that broke', () => {
    const throws = rule('house/rule', () => {
      throw new Error('no');
    });
    const result = check(dossier, { registry: [throws] });
    const fingerprints = result.findings.map((one) => fingerprintOf(one));
    expect(brokenRules(withoutKnown(result, { fingerprints }).result)).toEqual(['house/rule']);
  });
  it('name the setting they are about', () => {
    const typo = (id: string): string[] =>
      check(withRules(dossier, { [id]: 'off' }), { only: [] }).findings.map((one) =>
        fingerprintOf(one, valuesIn(dossier)),
      );
    expect(typo('pair/tensoin')).not.toEqual(typo('pair/tensionn'));
  });
  it('that are gone are told to a baseline that still knows them, but for rules that did not run', () => {
    const fingerprints = [
      'pair/contradiction|necessary|a-3000|b-10000',
      'pair/tension|found|x+y|z',
      'series/gap|found|x',
    ];
    const told = (only?: readonly string[]): unknown =>
      withoutKnown(check(dossier), { fingerprints, file: 'known.json', only }).result.findings.map(
        ({ rule, message: { values } }) => [rule, values],
      );
    expect(told()).toEqual([['settings/baseline-unused', { n: 2, file: 'known.json' }]]);
    expect(told(['pair/tension'])).toEqual([['settings/baseline-unused', { n: 1, file: 'known.json' }]]);
    expect(told(['pair/contradiction'])).toEqual([]);
  });
});

describe('a memory of the last run', () => {
  const some = [...clash, { ...clash[0], id: 'c-3100', for: 'office-c', value: '3100' }] as const;
  const changed = some.map((claim) => (claim.id === 'c-3100' ? { ...claim, value: '9000' } : claim));

  it('gives what a run without it gives, and judges what changed', () => {
    const memory = createMemory();
    const ends: { judged: number; remembered: number }[] = [];
    const end = memory.end.bind(memory);
    const watched: CheckMemory = {
      begin: memory.begin.bind(memory),
      judge: memory.judge.bind(memory),
      end: () => {
        const counts = end();
        ends.push(counts);
        return counts;
      },
    };
    for (const claims of [some, some, changed, some])
      expect(check(buildExample({ claims }), { memory: watched })).toEqual(check(buildExample({ claims })));
    expect(ends).toEqual([
      { judged: 3, remembered: 0 },
      { judged: 0, remembered: 3 },
      { judged: 2, remembered: 1 },
      { judged: 2, remembered: 1 },
    ]);
  });
  it('judges again what hangs on a third claim', () => {
    const toll = { measure: 'casualties', of: 'residents' } as const;
    const recap = { ...toll, id: 'recap', for: 'ministry-a', published: '2025-04-28', quote: '1,200', value: '~1200' };
    const dated = { ...toll, id: 'dated', for: 'office-c', asOf: '2024-12-23', said: '2024-12-23', value: '>3000' };
    const other = { ...recap, id: 'other', for: 'ministry-b', quote: '4,000', value: '~4000' };
    const memory = createMemory();
    const build = (claims: readonly ExampleClaim[]): Dossier =>
      buildExample({ claims, text: 'Some counted 1,200 and others 4,000.' });
    // A second voice makes of the page an overview, whose totals are as old as they like.
    const types = [
      [recap, dated],
      [recap, dated, other],
      [recap, dated],
    ].map((claims) => {
      const found = check(build(claims), { memory });
      expect(found).toEqual(check(build(claims)));
      return found.verdicts.find(({ a, b }) => a === 'recap' && b === 'dated')?.type;
    });
    expect(types).toEqual(['contradicts', 'cannot-tell', 'contradicts']);
  });
  it('judges again what tells a figure that has been replaced, when that figure changes', () => {
    const toll = { measure: 'killed', of: 'residents', for: 'ministry-a' } as const;
    const old = { ...toll, id: 'old', asOf: '2024-05-10', said: '2024-05-10', value: '=1204' };
    const mended = { ...toll, id: 'mended', asOf: '2024-05-12', said: '2024-05-12', value: '=1187', supersedes: 'old' };
    const relay = { ...toll, id: 'relay', via: ['outlet-d', 'ministry-a'], said: '2024-05-13', value: '=1204' };
    const memory = createMemory();
    const types = ['=1204', '=1190', '=1204'].map((value) => {
      const dossier = buildExample({ claims: [{ ...old, value }, mended, relay] });
      const found = check(dossier, { memory });
      expect(found).toEqual(check(dossier));
      return found.verdicts.find(({ a, b }) => a === 'mended' && b === 'relay')?.type;
    });
    expect(types).toEqual(['superseded', 'changed', 'superseded']);
  });
  it('forgets when anything but a claim changes', () => {
    const memory = createMemory();
    const dossier = buildExample({ claims: some });
    check(dossier, { memory });
    const other = { ...dossier, measures: dossier.measures.map((one) => ({ ...one, validityDays: 0 })) };
    expect(check(other, { memory })).toEqual(check(other));
  });
});
