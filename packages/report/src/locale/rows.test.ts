import { decisionTable, grounds } from '@claimline/validation';
import { expect, it } from 'vitest';
import { sq } from './sq.ts';

it('every row of the table of decisions, and what decides beside it, has its Albanian title', () => {
  expect(
    [...decisionTable, ...Object.values(grounds)].map(({ id }) => id).filter((id) => !Object.hasOwn(sq.rows, id)),
  ).toEqual([]);
});
