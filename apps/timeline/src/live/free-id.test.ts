import { ID_PATTERN } from '@claimline/core/schema';
import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { freeId } from './free-id.ts';

const nothing = (): boolean => false;

describe('the id of a new claim', () => {
  it('is its words, cut between them', () => {
    expect(freeId('There are 300 members here.', nothing)).toBe('there-are-300-members-here');
    expect(freeId('Also there were 400 members in the olde hall', nothing)).toBe(
      'also-there-were-400-members-in-the-olde',
    );
  });
  it('counts on from an id that is taken, in any script', () => {
    const taken = new Set<string>();
    const next = (words: string): string => {
      const id = freeId(words, (one) => taken.has(one));
      taken.add(id);
      return id;
    };
    expect(['Потери', 'Затем', '— …', ''].map(next)).toEqual(['claim', 'claim-2', 'claim-3', 'claim-4']);
    expect(['300 men', '300 men'].map(next)).toEqual(['300-men', '300-men-2']);
  });
  prop.prop([
    fc.string({
      unit: fc.oneof(fc.constantFrom('a', ' ', '-', 'İ', 'é', 'ß', '7'), fc.string({ unit: 'grapheme', maxLength: 1 })),
      maxLength: 60,
    }),
    fc.nat(3),
  ])('is one that a dossier takes, whatever the words', (words, tries) => {
    let left = tries;
    expect(freeId(words, () => left-- > 0)).toMatch(ID_PATTERN);
  });
});
