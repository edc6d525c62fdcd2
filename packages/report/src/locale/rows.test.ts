import { decisionTable } from '@claimline/validation';
import { expect, it } from 'vitest';
import { sq } from './sq.ts';

it('every row of the table of decisions has its Albanian title', () => {
  expect(decisionTable.map(({ id }) => id).filter((id) => !Object.hasOwn(sq.rows, id))).toEqual([]);
});
