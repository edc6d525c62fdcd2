import { describe, expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';

const RULES = ['set/sum-mismatch', 'set/parts-exceed-whole', 'pair/part-exceeds-whole'];
const A = Array.from({ length: 24 }, (_, i) => 60 + ((i * 37) % 29));
const B = A.map((_, i) => 40 + ((i * 23) % 17));
const ALL = A.map((n, i) => n + (B[i] ?? 0));

/** What was told, of the trucks of two towns and of the county. */
function told(a: readonly number[], b: readonly number[] = B, all: readonly number[] = ALL): readonly string[] {
  const plain = { for: 'ministry-a', measure: 'injured-in-a-day', of: 'residents', from: '2024-05-02' };
  const claims = [
    ...days({ ...plain, name: 'a', at: 'town-a' }, a),
    ...days({ ...plain, name: 'b', at: 'town-b' }, b),
    ...days({ ...plain, name: 'all', at: 'county' }, all),
  ];
  return check(buildExample({ claims }), { only: RULES }).findings.map(
    ({ message, claims: about }) => `${message.id} ${about[0]}`,
  );
}

/** The figures of some rows moved by one row, so that one of them is lost. */
function moved(values: readonly number[], from: number, to: number, by: 1 | -1): readonly number[] {
  return values.map((n, i) => (i >= from && i <= to ? (values[i - by] ?? n) : n));
}

describe('a column that stands a row too late or too early', () => {
  it('is told once, with where it belongs', () => {
    expect(told(A)).toEqual([]);
    expect(told(moved(A, 6, 14, 1))).toEqual(['set/sum-mismatch:earlier a-7']);
    expect(told(moved(A, 6, 14, -1))).toEqual(['set/sum-mismatch:later a-7']);
    expect(told(A, moved(B, 6, 14, 1))).toEqual(['set/sum-mismatch:earlier b-7']);
  });
  it('may be that of the whole', () => {
    expect(told(A, B, moved(ALL, 6, 14, 1))).toEqual(['set/sum-mismatch:earlier all-7']);
  });
  it('is none where its figures do not come right, or are too few', () => {
    const wrong = A.map((n, i) => (i >= 6 && i <= 14 ? n + 3 + (i % 4) : n));
    expect(told(wrong).join()).not.toMatch(/earlier|later/);
    expect(told(moved(A, 6, 8, 1)).join()).not.toMatch(/earlier|later/);
    expect(told(moved(A, 6, 8, 1))).not.toEqual([]);
  });
});

const GRADES = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
const GIRLS = [1216, 1201, 1264, 1185, 1256, 1181];
const BOYS = [1290, 1303, 1270, 1208, 1251, 1299];

/** What is told of the pupils of a day, grade by grade. */
function toldOfGrades(boys: readonly number[]): readonly string[] {
  const dossier = buildExample({
    claims: GRADES.flatMap((grade, i) => {
      const row = { for: 'ministry-a', at: grade, asOf: '2024-05-02' };
      const [girl = 0, boy = 0] = [GIRLS[i], boys[i]];
      return [
        { ...row, id: `girls-${grade}`, of: 'children', value: `=${girl}` },
        { ...row, id: `boys-${grade}`, of: 'adults', value: `=${boy}` },
        { ...row, id: `all-${grade}`, of: 'residents', value: `=${girl + (BOYS[i] ?? 0)}` },
      ];
    }),
  });
  const nodes = GRADES.map((id) => ({ id, label: `Grade ${id.slice(1)}`, broader: [] }));
  const axes = dossier.axes.map((axis) => (axis.id === 'at' ? { ...axis, nodes } : axis));
  return check({ ...dossier, axes }, { only: RULES }).findings.map(({ message }) => renderMessage(message, 'en'));
}

it('a column that stands a row too late may be one of grades or places of one day', () => {
  expect(toldOfGrades(BOYS)).toEqual([]);
  expect(toldOfGrades(moved(BOYS, 2, 5, 1))).toEqual([
    'Ministry A (people in shelters, residents), 2 May 2024: from Grade 3 to Grade 6 the parts do not add up to their whole in 4 rows; they do if the figures of adults stand a row earlier. Has the column slipped?',
  ]);
  // Two that come right are chance.
  expect(toldOfGrades(moved(BOYS, 3, 5, 1))).toHaveLength(3);
});
