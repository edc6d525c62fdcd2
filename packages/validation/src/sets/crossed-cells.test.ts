import { describe, expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const TABLE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'town-a': { children: 521, adults: 521, residents: 1042 },
  'town-b': { children: 448, adults: 390, residents: 838 },
  county: { children: 969, adults: 911, residents: 1880 },
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
    .findings.filter(({ rule }) => rule.startsWith('set/'))
    .map(({ message, claims: [first] }) => `${message.id.replace('set/', '')} ${first}`);
}

describe('a figure in a row and in a column', () => {
  it('is told once where neither adds up, whichever it is', () => {
    expect(told({})).toEqual([]);
    expect(told({ 'adults-town-a': 611 })).toEqual(['sum-mismatch:cell adults-town-a']);
    expect(told({ 'adults-town-a': 401 })).toEqual(['sum-mismatch:cell adults-town-a']);
    // The sum of a row is a part of another, and that of all the whole of two.
    expect(told({ 'residents-town-b': 883 })).toEqual(['sum-mismatch:cell residents-town-b']);
    expect(told({ 'residents-county': 1808 })).toEqual(['sum-mismatch:cell residents-county']);
  });

  it('is not what makes a row and a column differ by different amounts', () => {
    expect(told({ 'children-town-a': 541, 'adults-town-b': 360 })).toEqual([
      'sum-mismatch:cell children-town-a',
      'sum-mismatch:cell adults-town-b',
    ]);
    expect(told({ 'residents-town-a': 1142, 'adults-county': 941 }).join()).not.toContain(':cell adults-town-a');
  });
});
