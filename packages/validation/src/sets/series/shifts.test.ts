import type { SeriesEvent } from '@claimline/core';
import { parseDate } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

const calm = Array.from({ length: 40 }, (_, i) => 1200 + 5 * i + ((7 * i) % 11));

function told(
  values: readonly number[],
  events: readonly SeriesEvent[] = [],
  measure = 'sheltered',
): readonly string[] {
  const fields = { name: 'day', for: 'ministry-a', measure, of: 'residents', at: 'town-a', from: '2024-05-02' };
  const dossier = { ...buildExample({ claims: days(fields, values) }), events };
  return check(dossier)
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims }) => `${rule.slice(7)} ${claims[0]?.slice(4)}`);
}
const from = (at: number, times: number): readonly number[] =>
  calm.map((value, i) => Math.round(i < at ? value : value * times));

describe('a level that takes one step and stays', () => {
  it('is told, up and down, by a third and by a tenth', () => {
    for (const times of [1.33, 0.75, 1.1, 0.9, 0.5, 4]) expect(told(from(20, times))).toEqual(['level-shift 21']);
  });
  it('is told where it is far beyond the scatter of both levels, and not where it is hardly', () => {
    const noisy = (step: number): readonly number[] =>
      Array.from({ length: 80 }, (_, i) => 150 + ((i * i * 7 + 13 * i + (i % 7) * i) % 13) + (i < 40 ? 0 : step));
    expect(told(noisy(95))).toContain('level-shift 41');
    expect(told(noisy(14))).not.toContain('level-shift 41');
  });
  it('is not told where it is less than anybody would call another level', () => {
    expect(told(from(20, 1.03))).toEqual([]);
  });
  it('needs reports on both sides that keep to it', () => {
    expect(told(from(3, 1.33))).toEqual([]);
    expect(told(from(37, 1.33))).toEqual([]);
  });
  it('is found beside mistakes that are known', () => {
    expect(told(from(20, 0.9).with(8, 12_400))).toContain('level-shift 21');
  });
  it('is none where it wears off, as a river falls again', () => {
    const flood = calm.map((value, i) => Math.round(i < 20 ? value : value * (1 + 1.2 * 0.85 ** (i - 20))));
    expect(told(flood)).not.toContain('level-shift 21');
  });
  it('is what its events declare', () => {
    const date = parseDate('2024-05-22');
    if (!date.ok) throw new Error(date.problem.message);
    const event: SeriesEvent = { kind: 'definition-change', measure: 'sheltered', scope: {}, date: date.value };
    expect(told(from(20, 1.33), [event])).toEqual([]);
  });
  it('is none where the figures come back within days, or lead up to it', () => {
    expect(told(calm.map((value, i) => (i < 20 || i > 23 ? value : Math.round(1.33 * value))))).toEqual([]);
    expect(told(calm.map((value, i) => Math.round(value * (1 + 0.06 * Math.min(6, Math.max(0, i - 18))))))).toEqual([]);
  });
  it('is none in what stands still and leaps now and then, as a wage does', () => {
    expect(told(calm.map((_, i) => (i < 20 ? 1200 : 1600)))).toEqual([]);
  });
});

test.prop([fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 40, maxLength: 80 })])(
  'what moves by as much every day takes no step',
  (moves) => {
    let level = 4000;
    const values = moves.map((move) => {
      level += move;
      return level;
    });
    expect(told(values).filter((one) => one.startsWith('level-shift'))).toEqual([]);
  },
);
