import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

/** Men and women of a month, with a season that both share. */
const season = (i: number): number => 3000 + 200 * Math.sin(i / 2) + ((7 * i) % 13);
const columns = (share: number): readonly (readonly number[])[] =>
  [share, 1 - share].map((part, at) =>
    Array.from({ length: 40 }, (_, i) => Math.round(part * season(i) + ((i * (3 + at)) % 5))),
  );

function told([men = [], women = []]: readonly (readonly number[])[]): readonly string[] {
  const fields = { for: 'ministry-a', of: 'residents', from: '2024-05-02' };
  const claims = [
    ...days({ ...fields, name: 'men', at: 'town-a' }, men),
    ...days({ ...fields, name: 'women', at: 'town-b' }, women),
  ];
  return check(buildExample({ claims }))
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims: about }) => `${rule} ${about.join(' ')}`);
}
const swap = ([men = [], women = []]: readonly (readonly number[])[], at: number): readonly (readonly number[])[] => [
  men.with(at, women[at] ?? 0),
  women.with(at, men[at] ?? 0),
];

it('two figures that changed places are told once, nearly even and far from it', () => {
  for (const share of [0.53, 0.7, 0.85, 0.95]) {
    expect(told(columns(share))).toEqual([]);
    expect(told(swap(columns(share), 20))).toEqual(['series/swapped-columns men-21 women-21']);
  }
});

it('columns that are alike, or cross time and again, tell nothing', () => {
  expect(told(swap(columns(0.5), 20))).toEqual([]);
  expect(told([5, 12, 20, 31].reduce(swap, columns(0.53)))).not.toContain('series/swapped-columns men-6 women-6');
});

it('one figure that is off alone is no exchange', () => {
  const [men = [], women = []] = columns(0.7);
  expect(told([men.with(20, women[20] ?? 0), women]).some((one) => one.startsWith('series/swapped'))).toBe(false);
});

it('of two totals that only grow nothing is told, however one overtakes the other on its first days', () => {
  const fields = { for: 'ministry-a', measure: 'injured', of: 'residents', from: '2024-05-02' };
  const claims = [
    ...days(
      { ...fields, name: 'north', at: 'town-a' },
      [37, 39, 53, 91, 117, 145, 165, 200, 202, 216, 224, 235, 238, 254, 274, 291, 330, 353, 388, 410, 443, 462, 493],
    ),
    ...days(
      { ...fields, name: 'south', at: 'town-b' },
      [23, 56, 59, 96, 113, 143, 174, 189, 222, 230, 235, 237, 252, 282, 315, 326, 343, 371, 374, 402, 429, 429, 441],
    ),
  ];
  const found = check(buildExample({ claims })).findings.map(({ rule }) => rule);
  expect(found).not.toContain('series/swapped-columns');
});

it('a figure of a sum that comes out has changed places with none outside of it', () => {
  const [children = [], adults = []] = swap(columns(0.7), 20);
  const others = children.map((_, i) => 900 + ((i * 17) % 40));
  const fields = { for: 'ministry-a', from: '2024-05-02' };
  const told = (all: readonly number[]): readonly string[] =>
    check(
      buildExample({
        claims: [
          ...days({ ...fields, name: 'adults', of: 'adults', at: 'town-a' }, adults),
          ...days({ ...fields, name: 'children', of: 'children', at: 'town-a' }, children),
          ...days({ ...fields, name: 'others', of: 'children', at: 'town-b' }, others),
          ...days({ ...fields, name: 'all', of: 'children', at: 'county' }, all),
        ],
      }),
    ).findings.flatMap(({ rule, claims }) => (rule === 'series/swapped-columns' ? [claims.join(' ')] : []));
  const sums = children.map((n, i) => n + (others[i] ?? 0));
  expect(told(sums)).toEqual([]);
  const before = (sums[20] ?? 0) - (children[20] ?? 0) + (adults[20] ?? 0);
  expect(told(sums.with(20, before))).toHaveLength(1);
});
