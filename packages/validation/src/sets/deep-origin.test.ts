import { dayFromIso, indexDossier } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { check, inForceOn } from '../index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const day = { said: '2024-05-04', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '1243' };
const own: ExampleClaim = { ...day, id: 'own', for: 'ministry-a' };
const paper: ExampleClaim = { ...day, id: 'paper', via: ['outlet-d', 'ministry-a'] };
const agency: ExampleClaim = { ...day, id: 'agency', via: ['outlet-e', 'outlet-d'] };

function voices(...claims: readonly ExampleClaim[]): number | undefined {
  const index = indexDossier(buildExample({ claims }));
  return inForceOn(index, { on: dayFromIso('2024-05-05') ?? 0 })[0]?.voices;
}
function echoes(...claims: readonly ExampleClaim[]): readonly (readonly string[])[] {
  return check(buildExample({ claims }), { only: ['source/echo-as-agreement'] }).findings.map((one) => one.claims);
}

describe('a figure that one outlet has from another', () => {
  it('is of one origin with the voice that the other has it from', () => {
    for (const claims of [
      [own, paper, agency],
      [agency, paper, own],
      [paper, agency],
    ])
      expect(voices(...claims)).toBe(1);
    expect(echoes(own, paper, agency)).toEqual([['own', 'paper', 'agency']]);
  });
  it('is another witness where the other gives another figure, or nobody knows from whom it has it', () => {
    expect(voices(own, { ...paper, value: '1250' }, agency)).toBe(2);
    expect(voices(own, agency)).toBe(2);
    expect(voices(own, paper, { ...day, id: 'counted', for: 'outlet-d' })).toBe(2);
    expect(echoes(own, agency)).toEqual([]);
  });
  it('ends where outlets give one another', () => {
    expect(voices({ ...paper, via: ['outlet-d', 'outlet-e'] }, agency)).toBe(1);
  });
});
