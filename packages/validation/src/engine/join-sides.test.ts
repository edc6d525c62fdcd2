import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';
import type { Rule } from '../rules/types.ts';
import type { CheckResult, Finding } from '../types.ts';
import { check } from './engine.ts';
import { type FigureOf, fingerprintOf } from './fingerprint.ts';
import { withoutKnown } from './known-findings.ts';

const day = { asOf: '2024-05-04', of: 'residents', at: 'town-a' } as const;
const low: ExampleClaim = { ...day, id: 'a-3000', for: 'ministry-a', value: '~3000' };
const high = ['9800', '10000', '10100', '10200', '9900', '10050'].map(
  (value, i): ExampleClaim => ({ ...day, id: `b-${value}`, for: `m-${i}`, value: `~${value}` }),
);

function checked(claims: readonly ExampleClaim[], suppressed: readonly (readonly string[])[] = []): CheckResult {
  const sources = high.map((_, i) => ({ id: `m-${i}`, kind: 'institution' as const }));
  const suppressions = suppressed.map((ids) => ({
    rule: 'pair/contradiction',
    claims: ids,
    reason: 'Another shelter.',
  }));
  return check({ ...buildExample({ claims, sources }), suppressions });
}
function clashes({ findings }: CheckResult): readonly Finding[] {
  return findings.filter(({ rule }) => rule === 'pair/contradiction');
}
const told = (result: CheckResult, locale = 'en'): readonly string[] =>
  clashes(result).map(({ message }) => renderMessage(message, locale));

/** A rule of others that sets one figure against some, as far as they are there. */
function against(others: readonly string[], id = 'mine/one'): Rule {
  return {
    id,
    severity: 'warning',
    opposes: true,
    docs: { summary: '', why: '', recommendation: '', source: '' },
    options: {},
    messages: { en: { found: `Found by ${id}.` }, sq: { found: `U gjet nga ${id}.` } },
    bad: [],
    good: [],
    check: ({ index, report }) => {
      for (const other of others)
        if (index.claim(other) !== undefined) report({ message: 'found', claims: ['a-3000', other] });
    },
  };
}

describe('claims that stand against one another in more than one pair', () => {
  it('are one finding of two sides, told by the two furthest apart, where the one stands', () => {
    const [finding, ...more] = clashes(checked([...high.slice(0, 4), low]));
    expect(more).toEqual([]);
    expect(finding?.sides).toEqual([['a-3000'], ['b-10000', 'b-10100', 'b-10200', 'b-9800']]);
    expect(finding?.claims).toEqual(['a-3000', 'b-10200', 'b-10000', 'b-10100', 'b-9800']);
    expect(finding?.verdict).toMatchObject({ type: 'contradicts' });
    expect([finding?.verdict?.a, finding?.verdict?.b].sort()).toEqual(['a-3000', 'b-10200']);
  });
  it('are named, each voice once, until there are too many', () => {
    expect(told(checked([low, ...high.slice(0, 2)]))).toEqual([
      'Contradiction: Ministry A and m-1 speak of the same group at the same time, people in shelters (residents) in Town A: about 3,000 against about 10,000. Also against about 3,000 (Ministry A): about 9,800 (m-0).',
    ]);
    expect(told(checked([low, ...high]))[0]).toMatch(
      / Also against about 3,000 \(Ministry A\): 5 more, among them about 10,000 \(m-1\), .*[^…]\.$/,
    );
    expect(told(checked([low, ...high]), 'sq')[0]).toMatch(
      / Edhe kundër rreth 3.000 \(Ministry A\): 5 të tjera, ndër to .*[^…]\.$/,
    );
  });
  it('are told apart by what and of which day they are where one voice stands on both sides', () => {
    const on = (id: string, day: number, value: string, voice = 'ministry-a'): ExampleClaim => ({
      ...{ ...low, id, for: voice, value: `=${value}` },
      ...{ asOf: `2024-05-0${day}`, said: `2024-05-0${day}` },
    });
    const own = [on('a-3000', 6, '68'), on('first', 4, '72'), on('second', 5, '74')];
    const said = (claims: readonly ExampleClaim[]): readonly string[] =>
      check(buildExample({ claims }), { registry: [against(['first', 'second', 'other'])] }).findings.map((finding) =>
        renderMessage(finding.message, 'en'),
      );
    expect(said(own)[0]).toMatch(/ Also against 68 \(6 May 2024\): 72 \(4 May 2024\)\.$/);
    expect(said([...own, on('other', 5, '79', 'ministry-b')])[0]).toMatch(
      / Also against 68 \(Ministry A, 6 May 2024\): 72 \(Ministry A, 4 May 2024\), 74 \(Ministry A, 5 May 2024\)\.$/,
    );
  });
  it('can be many against many', () => {
    const second: ExampleClaim = { ...low, id: 'a-3010', for: 'ministry-b', value: '~3010' };
    const [finding, ...more] = clashes(checked([low, second, ...high.slice(0, 2)]));
    expect(more).toEqual([]);
    expect(finding?.sides).toEqual([
      ['a-3000', 'a-3010'],
      ['b-10000', 'b-9800'],
    ]);
    expect(finding === undefined ? '' : renderMessage(finding.message, 'en')).toMatch(
      /In all, 2 claims stand against 2: about 3,000 \(Ministry A\), about 3,010 \(Ministry B\) against about 10,000 \(m-1\), about 9,800 \(m-0\)\.$/,
    );
  });
  it('are counted where there are too many on both sides', () => {
    const second: ExampleClaim = { ...low, id: 'a-3010', for: 'ministry-b', value: '~3010' };
    expect(told(checked([low, second, ...high]))[0]).toMatch(/ In all, 2 claims stand against 6\.$/);
    expect(told(checked([low, second, ...high]), 'sq')[0]).toMatch(/ Gjithsej 2 pohime bien ndesh me 6 të tjera\.$/);
  });
  it('are left out pair by pair where the dossier suppresses a pair', () => {
    const result = checked([low, ...high.slice(0, 3)], [['a-3000', 'b-10000']]);
    expect(clashes(result).map(({ sides }) => sides)).toEqual([[['a-3000'], ['b-10100', 'b-9800']]]);
    expect(result.counts.suppressed).toBe(1);
  });
  const mixed: readonly ExampleClaim[] = [
    { ...day, id: 'floor', for: 'ministry-b', measure: 'casualties', at: 'county', value: '>12' },
    { ...day, id: 'hurt', for: 'ministry-a', measure: 'injured', at: 'county', value: '=1300' },
    { ...day, id: 'town', for: 'ministry-a', measure: 'casualties', value: '1243' },
    { ...day, id: 'dead', for: 'm-0', measure: 'killed', at: 'county', value: '1900' },
    { ...day, id: 'all', for: 'm-1', measure: 'casualties', at: 'county', value: '1500' },
  ];
  test.prop([fc.shuffledSubarray([...mixed], { minLength: mixed.length })], { numRuns: 40 })(
    'are joined alike in whatever order the claims stand',
    (claims) => {
      const joined = (result: CheckResult): readonly string[] =>
        result.findings
          .map(({ rule, severity, sides, claims: about }) => {
            const both = (sides ?? [about]).map((ids) => [...ids].sort().join(' '));
            return `${severity} ${rule} ${both.sort().join(' | ')}`;
          })
          .sort();
      expect(joined(checked(claims))).toEqual(joined(checked(mixed)));
      expect(joined(checked(claims)).join()).toContain(' | ');
    },
  );
  it('are joined for rules of others as well, each rule by itself', () => {
    const others = high.slice(0, 3).map(({ id }) => id);
    const dossier = buildExample({
      claims: [{ ...low, for: 'ministry-a' }, ...high.map((one) => ({ ...one, for: 'ministry-b' }))],
    });
    const { findings } = check(dossier, { registry: [against(others, 'mine/one'), against(others, 'mine/two')] });
    expect(findings.map(({ rule, sides }) => [rule, sides?.map((ids) => ids.length)])).toEqual([
      ['mine/one', [1, 3]],
      ['mine/two', [1, 3]],
    ]);
    expect(findings.map(({ message }) => renderMessage(message, 'en').split('.')[0])).toEqual([
      'Found by mine/one',
      'Found by mine/two',
    ]);
  });
  it('are known to a baseline while no pair is new, however they were joined', () => {
    const [few, all] = [checked([low, ...high.slice(0, 3)]), checked([low, ...high])];
    const values = new Map([low, ...high].map(({ id, value }) => [id, value]));
    const written: FigureOf = (id) => values.get(id);
    for (const figureOf of [undefined, written]) {
      const fingerprints = all.findings.map((one) => fingerprintOf(one, figureOf));
      const fewer = few.findings.map((one) => fingerprintOf(one, figureOf));
      expect(clashes(withoutKnown(all, { fingerprints, figureOf }).result)).toEqual([]);
      expect(clashes(withoutKnown(few, { fingerprints, figureOf }).result)).toEqual([]);
      expect(clashes(withoutKnown(all, { fingerprints: fewer, figureOf }).result)).toHaveLength(1);
    }
    const edited: FigureOf = (id) => (id === high[0]?.id ? '1000001' : values.get(id));
    const fingerprints = all.findings.map((one) => fingerprintOf(one, written));
    expect(clashes(withoutKnown(all, { fingerprints, figureOf: edited }).result)).toHaveLength(1);
    const pairs = high.map(({ id }) => ['pair/contradiction', 'necessary', ...['a-3000', id].sort()].join('|'));
    expect(clashes(withoutKnown(all, { fingerprints: pairs }).result)).toEqual([]);
  });
});
