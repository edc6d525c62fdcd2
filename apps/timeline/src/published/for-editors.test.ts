import { isForReaders, rules } from '@claimline/validation';
import { expect, test } from 'vitest';
import { FOR_EDITORS } from '../../build/without-examples.ts';

test('a published page leaves out the sentences of no rule of which it tells readers', () => {
  const leftOut = rules.filter(({ id }) => FOR_EDITORS.test(`/validation/src/rules/${id}.ts`));
  expect(leftOut.length).toBeGreaterThan(0);
  const told = { severity: 'info', message: { id: 'x', values: {} }, claims: ['a'], related: [], settle: [] } as const;
  expect(leftOut.filter(({ id }) => isForReaders({ ...told, rule: id })).map(({ id }) => id)).toEqual([]);
});
