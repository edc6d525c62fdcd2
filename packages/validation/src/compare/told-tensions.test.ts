import { expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import type { Said } from './testing/build.ts';
import { judged } from './testing/judged.ts';

const told = (a: Said, b: Said, locale = 'en'): string => {
  const [reason] = judged(a, b).reasons;
  return reason === undefined ? '' : renderMessage(reason, locale);
};
const there = { of: 'dprk-soldiers', at: 'kursk-oblast', status: 'present' } as const;
const about: Said = { ...there, for: 'ministry-a', value: '~10000', asOf: '2024-11-04', said: '2024-11-04' };
const range: Said = { ...about, for: 'ministry-b', value: '11000..12000' };

it('a tension of figures says of whom, where and of which day, that once where it is one', () => {
  expect(told(about, range)).toBe(
    'In tension, soldiers present in Kursk Oblast, 4 Nov 2024: about 10,000 (Ministry A) and 11,000 to 12,000 (Ministry B) hold together only by a hedge.',
  );
  expect(told(about, range, 'sq')).toMatch(/^Në tension, .*, 4 nën 2024: rreth 10.000 \(Ministry A\) dhe /);
  expect(told(about, { ...range, asOf: '2024-11-05', said: '2024-11-05' })).toMatch(
    / in Kursk Oblast: about 10,000 \(Ministry A, 4 Nov 2024\) and 11,000 to 12,000 \(Ministry B, 5 Nov 2024\) hold/,
  );
});

it('says nothing of a day that nobody knows', () => {
  const { asOf: _, said: __, ...undated } = about;
  expect(told(undated, { ...undated, for: 'ministry-b', value: '11000..12000' })).not.toMatch(/unknown|20\d\d/);
});
