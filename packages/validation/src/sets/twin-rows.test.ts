import { expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';

/** What is told of the residents and the arrivals of two towns. */
function told(a: readonly number[], b: readonly number[], all: readonly number[]): readonly string[] {
  const claims = ['sheltered', 'arrived'].flatMap((measure, i) =>
    Object.entries({ 'town-a': a[i], 'town-b': b[i], county: all[i] }).map(([at, n]) => ({
      id: `${measure}-${at}`,
      for: 'ministry-a',
      measure,
      asOf: '2024-05-04',
      of: 'residents',
      at,
      value: `=${n}`,
    })),
  );
  return check(buildExample({ claims }))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message, claims: [first] }) => `${message.id} ${first}`);
}

it('a row that was copied from the one beside it is told once, where its sums say so', () => {
  expect(told([521, 481], [521, 481], [969, 980])).toEqual(['set/sum-mismatch:twins sheltered-town-b']);
  expect(told([521, 481], [521, 481], [1042, 962])).toEqual([]);
});

it('one figure that is the same, and small ones, are no copy', () => {
  expect(told([521, 481], [521, 492], [969, 980])).toHaveLength(2);
  expect(told([40, 70], [40, 70], [90, 130]).join()).not.toContain('twins');
});
