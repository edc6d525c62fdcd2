import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../marks/types.ts';
import { hullOf } from './hull.ts';

interface Held {
  readonly day: number;
  readonly voice: number;
  readonly low: number;
  readonly width: number;
  readonly scope?: string;
}

function mark({ day, voice, low, width, scope = '' }: Held): Mark {
  return {
    voice,
    scope,
    anchorDay: day,
    anchorValue: low,
    validityDays: 7,
    states: [],
    value: [{ kind: 'band', low, high: low + width, look: 'flat' }],
  } as unknown as Mark;
}

describe('hull and core of the figures in force', () => {
  it('are between two voices that hold, and end with the first that does not', () => {
    const stretches = hullOf([
      mark({ day: 0, voice: 0, low: 10, width: 5 }),
      mark({ day: 3, voice: 1, low: 12, width: 8 }),
    ]);
    expect(stretches).toEqual([{ from: 3, to: 7, low: 10, high: 20, core: [12, 15] }]);
  });

  it('have no core where nothing is common, and nothing between figures of other scopes', () => {
    const apart = [mark({ day: 0, voice: 0, low: 10, width: 1 }), mark({ day: 0, voice: 1, low: 20, width: 1 })];
    expect(hullOf(apart)).toEqual([{ from: 0, to: 7, low: 10, high: 21, core: null }]);
    expect(hullOf(apart.map((one, i) => ({ ...one, scope: `at=town-${i}` })))).toEqual([]);
  });

  it('take of each voice its latest figure', () => {
    const stretches = hullOf([
      mark({ day: 0, voice: 0, low: 10, width: 0 }),
      mark({ day: 0, voice: 1, low: 10, width: 0 }),
      mark({ day: 2, voice: 0, low: 14, width: 0 }),
    ]);
    expect(stretches.map(({ from, low, high }) => [from, low, high])).toEqual([
      [0, 10, 10],
      [2, 10, 14],
    ]);
  });

  test.prop([
    fc.array(fc.record({ day: fc.nat(60), voice: fc.nat(3), low: fc.nat(100), width: fc.nat(40) }), { maxLength: 40 }),
  ])('hold every core within its hull, and never overlap', (held) => {
    const stretches = hullOf(held.map(mark));
    for (const [i, { from, to, low, high, core }] of stretches.entries()) {
      expect(from).toBeLessThan(to);
      expect(low).toBeLessThanOrEqual(high);
      if (core !== null) {
        expect(core[0]).toBeGreaterThanOrEqual(low);
        expect(core[1]).toBeLessThanOrEqual(high);
        expect(core[0]).toBeLessThanOrEqual(core[1]);
      }
      expect(from).toBeGreaterThanOrEqual(stretches[i - 1]?.to ?? 0);
    }
  });
});
