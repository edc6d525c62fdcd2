import { type Measure, parseQuantity } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';

const CHANGES = [12, -30, 44, 7, -15, 26, -8, 31, -22, 5, 18, -41, 9, 16, -3, 28];
const STOCKS = CHANGES.map((_, i) => 1200 + CHANGES.slice(0, i + 1).reduce((sum, n) => sum + n, 0));

/** Who is sheltered at the end of each day, and by how many more or fewer that is than the day before. */
function told(stocks: readonly number[], changes: readonly number[], more: Partial<Measure> = {}): readonly string[] {
  const day = (i: number): string => `2024-05-${String(i + 1).padStart(2, '0')}`;
  const claims = stocks.flatMap((stock, i) =>
    (
      [
        ['sheltered', stock],
        ['injured-in-a-day', changes[i] ?? 0],
      ] as const
    ).map(([measure, n]) => ({
      id: `${measure === 'sheltered' ? 'stock' : 'change'}-${i}`,
      for: 'ministry-a',
      of: 'residents',
      at: 'county',
      measure,
      asOf: day(i),
      value: `=${Math.abs(n)}`,
    })),
  );
  const dossier = buildExample({ claims });
  const change = { kind: 'flow', negative: true, addsTo: 'sheltered', ...more } as const;
  const measures = dossier.measures.map((one) => (one.id === 'injured-in-a-day' ? { ...one, ...change } : one));
  const below = dossier.claims.map((claim) => {
    const value = parseQuantity(
      `=${claim.measure === 'sheltered' ? claim.value.stated[0] : changes[Number(claim.id.slice(7))]}`,
      { negative: true },
    );
    return value.ok ? { ...claim, value: value.value } : claim;
  });
  return check({ ...dossier, claims: below, measures }, { only: ['series/count-mismatch'] }).findings.map(
    ({ message, claims: [first] }) => `${message.id.split(':')[1]} ${first}`,
  );
}

it('a stock goes up and down by what is told as its change', () => {
  expect(told(STOCKS, CHANGES)).toEqual([]);
  expect(told(STOCKS, CHANGES.with(5, -26))).toEqual(['sign change-5']);
  expect(told(STOCKS, CHANGES.with(5, 260))).toEqual(['stock stock-5']);
  expect(told(STOCKS.with(5, 1344), CHANGES)).toEqual(['level stock-5']);
  expect(told([...STOCKS, STOCKS.at(-1) ?? 0], [...CHANGES, 40])).toEqual(['stock-still stock-16']);
});

it('what is off most of the time is counted otherwise, and what only adds says nothing of who has left', () => {
  expect(
    told(
      STOCKS.map((n, i) => n + 3 * i),
      CHANGES,
    ),
  ).toEqual([]);
  expect(told(STOCKS, CHANGES.map(Math.abs).with(5, 260), { negative: false })).toEqual([]);
});

it('one step of a stock that is not its change is told, and two of three are how it is', () => {
  expect(told([1200, 1150], [0, -30])).toEqual(['stock stock-1']);
  expect(told([1200, 1170], [0, -30])).toEqual([]);
  expect(told([1200, 1150, 1180, 1200], [0, -30, 10, 20])).toEqual([]);
});
