import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

const LENGTH = 40;
const level = (base: number, seed: number): readonly number[] =>
  Array.from({ length: LENGTH }, (_, i) => base + ((i * i * seed + 13 * i) % 37));

/** What is told of the towns and the county of one voice, and the county of another. */
function told(others: (all: number, i: number) => number): readonly string[] {
  const column = (name: string, voice: string, at: string, values: readonly number[]) =>
    days({ name, for: voice, measure: 'sheltered', of: 'residents', at, from: '2024-05-02' }, [...values]);
  const [a, b] = [level(300, 7), level(500, 11)];
  const all = a.map((n, i) => n + (b[i] ?? 0));
  const claims = [
    ...column('a', 'ministry-a', 'town-a', a),
    ...column('b', 'ministry-a', 'town-b', b),
    ...column('all', 'ministry-a', 'county', all),
    ...column('other', 'ministry-b', 'county', all.map(others)),
  ];
  const { findings } = check(buildExample({ claims }));
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, message }) => `${rule} ${message.id}`);
}

it('the parts of one voice are set against no total of another from which its own total is apart all along', () => {
  expect(told((n) => n)).toEqual([]);
  expect(told((n) => n + 40)).toEqual(['series/voices-apart series/voices-apart:found']);
});

it('two that went together and parted are told with the day on which they did', () => {
  expect(told((n, i) => (i < 20 ? n : n + 40))).toEqual(['series/voices-apart series/voices-apart:since']);
});

/** What is told of eight rows of two voices. */
function ofRows(others: (n: number, i: number) => number, measure = 'sheltered'): readonly string[] {
  const values = Array.from({ length: 8 }, (_, i) => 500 + 60 * i);
  const column = (name: string, by: string, some: readonly number[]) =>
    days({ name, for: by, measure, of: 'residents', at: 'county', from: '2024-05-02' }, [...some]);
  const claims = [...column('a', 'ministry-a', values), ...column('b', 'ministry-b', values.map(others))];
  const { findings } = check(buildExample({ claims }));
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule, claims: [x, y] }) => `${rule} ${x} ${y}`);
}

it('so are the tables of two voices that have eight rows', () => {
  expect(ofRows((n) => n)).toEqual([]);
  expect(ofRows((n) => n + 90)).toEqual(['series/voices-apart a-1 b-1']);
});

it('one row in which two tables are apart is a contradiction of that row', () => {
  expect(ofRows((n, i) => (i === 4 ? n + 220 : n), 'arrived')).toEqual(['pair/contradiction a-5 b-5']);
});

/** What is told of lists of two voices over forty days. */
function ofLists(a: readonly number[], b: readonly number[]): readonly string[] {
  const column = (name: string, by: string, some: readonly number[]) =>
    days({ name, for: by, measure: 'sheltered', of: 'residents', at: 'county', from: '2024-05-02' }, [...some]);
  const { findings } = check(
    buildExample({ claims: [...column('a', 'ministry-a', a), ...column('b', 'ministry-b', b)] }),
  );
  return findings.flatMap(({ severity, message, claims: [x, y] }) =>
    severity === 'info' ? [] : [`${message.id.split(/[:.]/).at(-1)} ${x} ${y}`],
  );
}

it('a day on which two lists are far further apart than on all others is told by itself', () => {
  const list = level(170_000, 7).map((n, i) => n + 900 * Math.round(5 * Math.sin(i / 6)));
  const near = list.map((n, i) => n + 30 + ((i * 11) % 25));
  expect(ofLists(list, near)).toHaveLength(1);

  const [first, second, ...more] = ofLists(list, near.with(14, 132_520));
  expect([first, second].some((one) => one?.endsWith('a-15 b-15'))).toBe(true);
  expect([first, second].filter((one) => one?.startsWith('found'))).toHaveLength(1);
  expect(more).toEqual([]);
});

it('a lag explains what is behind all along, and not what is now behind and now ahead', () => {
  const grown = Array.from({ length: LENGTH }, (_, i) => 1000 + 90 * i);
  expect(
    ofLists(
      grown,
      grown.map((n) => n - 180),
    )[0],
  ).toMatch(/^lag/);
  expect(
    ofLists(
      grown,
      grown.map((n, i) => (i < 20 ? n - 180 : n + 180)),
    )[0],
  ).toMatch(/^found/);
});
