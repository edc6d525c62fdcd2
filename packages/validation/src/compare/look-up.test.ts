import { describe, expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const row = { for: 'ministry-a', asOf: '2024-05-04', said: '2024-05-04', of: 'residents', at: 'town-a' };
const quote = 'exactly 8,900 residents';

/** The sentence of the first contradiction, and what would settle it. */
function told(claims: readonly ExampleClaim[], locale = 'en'): readonly string[] {
  const [finding] = check(buildExample({ claims }), { only: ['pair/contradiction'] }).findings;
  return finding === undefined ? [] : [finding.message, ...finding.settle].map((one) => renderMessage(one, locale));
}

describe('two figures of one voice', () => {
  const twice: readonly ExampleClaim[] = [
    { id: 'first', ...row, value: '=890' },
    { id: 'second', ...row, value: '=8900' },
  ];
  it('without their words are looked up at the source', () => {
    expect(told(twice)).toEqual([
      'Contradiction: Ministry A gives two figures for one time, 4 May 2024, people in shelters (residents) in Town A: 890 and 8,900.',
      'A look at the source: does Ministry A give 890 and 8,900?',
    ]);
    expect(told(twice, 'sq').at(-1)).toBe('Një shikim te burimi: a jep Ministry A 890 dhe 8.900?');
  });
  it('with the words of one are for the voice to correct, and say “exactly” where it was said', () => {
    const [sentence, settle] = told(twice.map((claim, i) => (i === 0 ? claim : { ...claim, quote })));
    expect(sentence).toContain('exactly 890 and exactly 8,900');
    expect(settle).toMatch(/^A correction by Ministry A, or a second, independent figure/);
  });
});
