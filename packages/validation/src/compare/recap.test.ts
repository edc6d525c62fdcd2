import { type Claim, indexDossier } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import type { VerdictType } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const lost = { measure: 'casualties', of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
const published = claim({ value: '1', asOf: '2025-04-28' }).asOf;

/** A total of which a page of April tells neither the day nor the utterance. */
function told(page: string, said: Said): Claim {
  return {
    ...claim({ ...lost, ...said }),
    ...(published === undefined ? {} : { published }),
    quote: { in: page, exact: said.value },
  };
}

function judged(...others: readonly Claim[]): VerdictType {
  const recap = told('page', { id: 'recap', for: 'ministry-a', value: '~1200' });
  const dated = claim({
    ...lost,
    id: 'dated',
    for: 'ministry-c',
    value: '>3000',
    asOf: '2024-12-23',
    said: '2024-12-23',
  });
  return compare(indexDossier(dossierOf([recap, dated, ...others])), recap, dated).type;
}

describe('a page that tells the totals of several voices without a day', () => {
  test('is an overview, and its totals are as old as they like', () => {
    expect(judged(told('page', { id: 'other', for: 'ministry-b', value: '~4000' }))).toBe('cannot-tell');
  });
  test('one voice alone is told on the day of the page', () => {
    expect(judged()).toBe('contradicts');
    expect(judged(told('another', { id: 'other', for: 'ministry-b', value: '~4000' }))).toBe('contradicts');
  });
});
