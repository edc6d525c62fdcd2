import { expect, it } from 'vitest';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';
import { check } from './engine.ts';

const TOTALS = [
  105, 109, 115, 123, 126, 129, 138, 145, 148, 153, 160, 163, 170, 174, 177, 180, 186, 192, 195, 199, 202,
];

/** What is told of outbreaks by two offices, day by day. */
function told(first: readonly number[], second: readonly number[]): readonly string[] {
  const fields = { measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' };
  const claims = [
    ...days({ ...fields, name: 'a', for: 'ministry-a' }, first),
    ...days({ ...fields, name: 'b', for: 'ministry-b' }, second),
  ];
  return check(buildExample({ claims })).findings.flatMap(({ rule, severity, claims: [about] }) =>
    severity === 'info' ? [] : [`${rule} ${about}`],
  );
}

it('a total that falls where another voice goes on is told once', () => {
  const growing = [...TOTALS, 209, 215, 218, 227, 234, 237, 241, 249, 257, 264];
  expect(told(growing, growing)).toEqual([]);
  expect(told(growing, growing.with(20, 162))).toEqual(['series/cumulative-drop b-21']);
});

it('where the other voice gives neither what the series lets expect nor what it says, both are told', () => {
  const growing = [...TOTALS, 209, 215, 218, 227, 234, 237, 241, 249, 257, 264];
  expect(told(growing.with(20, 480), growing.with(20, 162)).map((one) => one.split(' ')[0])).toEqual(
    expect.arrayContaining(['pair/contradiction', 'series/cumulative-drop']),
  );
});
