import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applyDelta, deltaBetween } from './delta.ts';

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** Two states that share members, with ids that are names of what every object has. */
const pool = [...Array.from({ length: 120 }, (_, i) => `c${i}`), '__proto__', 'constructor'].map((id) => ({ id }));
const someOf = fc.shuffledSubarray(pool, { minLength: 0 });
const state = (claims: readonly { readonly id: string }[], title: string): Record<string, unknown> => ({
  title,
  claims,
  places: Object.fromEntries(claims.map((one) => [one.id, one])),
});

describe('a delta', () => {
  test.prop([someOf, someOf, fc.string()])('gives the later state, as JSON too', (before, after, title) => {
    const [x, y] = [state(before, 'before'), state(after, title)];
    expect(applyDelta(x, throughJson(deltaBetween(x, y)))).toEqual(y);
  });

  test('keeps the objects of the earlier state and says little of them', () => {
    const before = state(pool, 'T');
    const changed = pool.map((one) => (one.id === 'c7' ? { id: 'c7', value: 8 } : one));
    const delta = deltaBetween(before, state(changed, 'T'));
    expect(delta.lists['claims']).toEqual([[0, 7], { id: 'c7', value: 8 }, [8, 114]]);
    expect(Object.keys(delta.records['places']?.set ?? {})).toEqual(['c7']);
    const after = applyDelta(before, throughJson(delta)) as { claims: object[] };
    expect(after.claims[3]).toBe(pool[3]);
  });

  test('for another state is refused', () => {
    const delta = deltaBetween(state(pool, 'T'), state(pool, 'U'));
    expect(() => applyDelta({ claims: pool.slice(9), places: {} }, delta)).toThrow(RangeError);
    expect(() => applyDelta({}, delta)).toThrow(RangeError);
  });
});
