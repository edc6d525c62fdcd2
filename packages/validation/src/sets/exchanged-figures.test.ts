import { describe, expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const TABLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'town-a': { children: 521, adults: 613, residents: 1134 },
  'town-b': { children: 448, adults: 390, residents: 838 },
  county: { children: 969, adults: 1003, residents: 1972 },
};

/** What is told of residents by age and place, some of whose figures are other than they were. */
function told(off: Readonly<Record<string, number>>): readonly string[] {
  const claims = Object.entries(TABLE).flatMap(([at, row]) =>
    Object.entries(row).map(([of, value]): ExampleClaim => {
      const id = `${of}-${at}`;
      return { id, for: 'ministry-a', asOf: '2024-05-04', of, at, value: `=${off[id] ?? value}` };
    }),
  );
  return check(buildExample({ claims }))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ message, claims: [first, second] }) => {
      const { first: cause = message } = message.values as { readonly first?: typeof message };
      return `${cause.id.replace('set/', '')} ${first} ${second}`;
    });
}

describe('two figures in one another’s place', () => {
  it('are told once where the sums say so: totals of a column, of a row, and figures that are added up', () => {
    expect(told({})).toEqual([]);
    expect(told({ 'residents-town-a': 838, 'residents-town-b': 1134 })).toEqual([
      'sum-mismatch:exchanged residents-town-a residents-town-b',
    ]);
    expect(told({ 'children-county': 1003, 'adults-county': 969 })).toEqual([
      'sum-mismatch:exchanged children-county adults-county',
    ]);
    expect(told({ 'children-town-a': 448, 'children-town-b': 521 })).toEqual([
      'sum-mismatch:exchanged children-town-a children-town-b',
    ]);
  });

  it('are none where one of them alone is wrong, or each by its own', () => {
    expect(told({ 'residents-town-a': 838 }).join()).not.toContain('exchanged');
    expect(told({ 'residents-town-a': 1234, 'residents-town-b': 738 }).join()).not.toContain('exchanged');
    expect(told({ 'children-town-a': 500, 'children-town-b': 469 }).join()).not.toContain('exchanged');
  });
});
