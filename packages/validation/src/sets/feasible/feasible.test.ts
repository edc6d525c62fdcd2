import type { Decimal } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { conflictsOf } from './conflicts.ts';
import { opposedIn } from './opposed.ts';
import { propagate } from './propagate.ts';
import { isFeasibleExactly } from './simplex.ts';
import { seemsFeasible } from './solver.ts';
import { claimsOf, type Row, restrict, type System } from './system.ts';

function n(value: number): Decimal {
  return String(value) as Decimal;
}

/** Unknowns 0 … count − 1, each with what claims say of it: [claim, low, high]. */
function system(
  count: number,
  rows: readonly (readonly [whole: number, parts: readonly number[], exact?: boolean])[],
  said: Readonly<Record<string, readonly [unknown: number, low: number | null, high: number | null]>>,
): System {
  return {
    unknowns: Array.from({ length: count }, (_, i) => ({
      key: `${i}`,
      said: Object.entries(said).flatMap(([claim, [unknown, low, high]]) =>
        unknown === i ? [{ claim, low: low === null ? null : n(low), high: high === null ? null : n(high) }] : [],
      ),
    })),
    rows: rows.map(([whole, parts, exact = false]): Row => ({ whole, parts, exact, overTime: false })),
  };
}

describe('conflicts', () => {
  it('names every part that a whole cannot hold, and no part that it can', () => {
    const said = { all: [0, null, 100], a: [1, 50, 50], b: [2, 40, 40], c: [3, 30, 30], d: [4, 0, 5] } as const;
    expect(conflictsOf(system(5, [[0, [1, 2, 3, 4]]], said))).toEqual([['a', 'all', 'b', 'c']]);
  });

  it('finds what parts say against a whole that also clashes with a report of it', () => {
    const said = { whole: [0, 612, 612], report: [0, 1000, 1000], a: [1, 410, 410], b: [2, 250, 250] } as const;
    const found = conflictsOf(system(3, [[0, [1, 2]]], said)).map((one) => [...one].sort());
    expect(found).toEqual([
      ['report', 'whole'],
      ['a', 'b', 'whole'],
    ]);
  });

  it('leaves out a claim that only the rows which found the conflict needed', () => {
    const rows = [
      [6, [0, 1, 2], true],
      [7, [3, 4, 5], true],
      [8, [0, 3], true],
      [9, [1, 4], true],
      [10, [2, 5], true],
      [11, [6, 7], true],
      [11, [8, 9, 10], true],
    ] as const;
    const said = { a: [1, 0, 0], b: [4, 0, 0], seven: [7, 1, 1], eight: [8, 0, 0], ten: [10, 0, 0] } as const;
    expect(conflictsOf(system(12, rows, said))).toEqual([['b', 'eight', 'seven', 'ten']]);
  });

  it('come to a sum on either side, of what claims are at least and of what others are at most', () => {
    const rows = [
      [0, [1, 2], true],
      [0, [3, 4], true],
    ] as const;
    const opposed = (said: Parameters<typeof system>[2]): readonly unknown[] => {
      const one = system(5, rows, said);
      return conflictsOf(one).map((conflict) => opposedIn(one, conflict));
    };
    const two = { a: [1, 500, 500], b: [2, 700, 700], c: [3, 600, 600], d: [4, 400, 400] } as const;
    expect(opposed(two)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
    // Of 150 of whom 60 are men 90 are women, and no more than 80 women and girls can be.
    const rest = { all: [0, 150, 150], men: [1, 60, 60], women: [2, 0, 80] } as const;
    expect(opposed(rest)).toEqual([[['all'], ['men', 'women']]]);
  });

  it('finds two in one component that share no claim', () => {
    const said = {
      x: [0, null, 10],
      a: [1, 8, null],
      b: [2, 8, null],
      y: [3, null, 10],
      c: [4, 8, null],
      d: [5, 8, null],
    } as const;
    const found = conflictsOf(
      system(
        7,
        [
          [0, [1, 2]],
          [3, [4, 5]],
          [6, [0, 3]],
        ],
        said,
      ),
    );
    expect(found).toEqual([
      ['a', 'b', 'x'],
      ['c', 'd', 'y'],
    ]);
  });

  it('sees what bounds alone cannot: breakdowns that cross', () => {
    // Rows are men and women, columns three towns; each row and column total is exact, each pair of cells capped.
    const rows: [number, number[], boolean][] = [
      [6, [0, 1, 2], true],
      [7, [3, 4, 5], true],
      [8, [0, 3], true],
      [9, [1, 4], true],
      [10, [2, 5], true],
      [11, [0, 1], true],
      [12, [1, 2], true],
      [13, [0, 2], true],
    ];
    const said = {
      men: [6, 100, 100],
      ab: [11, null, 60],
      bc: [12, null, 60],
      ca: [13, null, 60],
      women: [7, 0, 500],
    } as const;
    const crossed = system(14, rows, said);
    expect(propagate(crossed)).toBeNull();
    expect(conflictsOf(crossed)).toEqual([['ab', 'bc', 'ca', 'men']]);
  });

  it('is silent where rounding leaves room', () => {
    expect(conflictsOf(system(3, [[0, [1, 2], true]], { all: [0, 95, 105], a: [1, 48, 52], b: [2, 45, 55] }))).toEqual(
      [],
    );
  });

  it('ends on rings in which bounds would creep for ever', () => {
    const ring = system(
      2,
      [
        [0, [1], true],
        [1, [0], true],
      ],
      { a: [0, 5, 7], b: [1, 6, 9] },
    );
    expect(conflictsOf(ring)).toEqual([]);
  });
});

/** Tables whose cells, rows and columns get claims; `shift` moves some of them off the truth. */
const tables = fc
  .record({
    cells: fc.array(fc.nat({ max: 60 }), { minLength: 6, maxLength: 6 }),
    widths: fc.array(fc.nat({ max: 6 }), { minLength: 12, maxLength: 12 }),
    present: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    shifts: fc.array(fc.integer({ min: -25, max: 25 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ cells, widths, present, shifts }) => {
    const at = (i: number): number => cells[i] ?? 0;
    const sums: [number, number[]][] = [
      [6, [0, 1, 2]],
      [7, [3, 4, 5]],
      [8, [0, 3]],
      [9, [1, 4]],
      [10, [2, 5]],
      [11, [6, 7]],
      [11, [8, 9, 10]],
    ];
    const truth = [
      ...cells,
      at(0) + at(1) + at(2),
      at(3) + at(4) + at(5),
      at(0) + at(3),
      at(1) + at(4),
      at(2) + at(5),
      0,
    ];
    truth[11] = (truth[6] ?? 0) + (truth[7] ?? 0);
    const claims = (moved: boolean): Record<string, readonly [number, number, number]> =>
      Object.fromEntries(
        truth.flatMap((value, i) => {
          if (present[i] !== true) return [];
          const middle = Math.max(0, value + (moved ? (shifts[i] ?? 0) : 0));
          const width = widths[i] ?? 0;
          return [[`claim-${String(i).padStart(2, '0')}`, [i, Math.max(0, middle - width), middle + width] as const]];
        }),
      );
    const rows = sums.map(([whole, parts]): [number, number[], boolean] => [whole, parts, true]);
    return { honest: system(12, rows, claims(false)), moved: system(12, rows, claims(true)) };
  });

describe('by law', () => {
  test.prop([tables])('claims that are all true are never in conflict', ({ honest }) => {
    expect(conflictsOf(honest)).toEqual([]);
    expect(isFeasibleExactly(honest)).toBe(true);
  });

  test.prop([tables])('every conflict is impossible, and possible without any one of its claims', ({ moved }) => {
    for (const conflict of conflictsOf(moved)) {
      expect(isFeasibleExactly(restrict(moved, new Set(conflict)))).toBe(false);
      for (const claim of conflict)
        expect(isFeasibleExactly(restrict(moved, new Set(conflict.filter((other) => other !== claim))))).toBe(true);
    }
  });

  test.prop([tables])('a table has a conflict exactly when no numbers fit it', ({ moved }) => {
    expect(conflictsOf(moved).length > 0).toBe(isFeasibleExactly(moved) === false);
  });

  test.prop([tables])('what is left after the conflicts are set aside can all be true', ({ moved }) => {
    const aside = new Set(conflictsOf(moved).flat());
    const rest = new Set(claimsOf(moved).filter((claim) => !aside.has(claim)));
    expect(isFeasibleExactly(restrict(moved, rest))).toBe(true);
  });

  test.prop([tables])('the solver and exact fractions agree, and bounds never cry where they do not', ({ moved }) => {
    const exact = isFeasibleExactly(moved);
    expect(seemsFeasible(moved)).toBe(exact);
    if (propagate(moved) !== null) expect(exact).toBe(false);
  });
});
