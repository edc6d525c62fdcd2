import type { Claim, DossierIndex } from '@claimline/core';
import { claimOf } from '../dossier-input.ts';
import { CannotRun } from '../exit.ts';

/** The two claims of a pair; one and the same would be judged to repeat itself. */
export function twoClaims(index: DossierIndex, a: string, b: string): readonly [Claim, Claim] {
  const pair = [claimOf(index, a), claimOf(index, b)] as const;
  if (pair[0] !== pair[1]) return pair;
  throw new CannotRun(
    'pair-of-one',
    `“${pair[0].id}” was given twice; a claim is not compared with itself.`,
    'Give the ids of two claims.',
  );
}
