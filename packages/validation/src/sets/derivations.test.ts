import { type Measure, parseQuantity } from '@claimline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, dossierOf } from '../compare/testing/build.ts';
import { check } from '../engine/engine.ts';

const share: Measure = {
  id: 'part',
  label: 'part',
  kind: 'share',
  unit: '%',
  integer: false,
  validityDays: 0,
  within: [],
};

/** What is told of a figure that was worked out from others, each of another place. */
function told(figure: string, inputs: readonly string[], measure = 'killed'): readonly string[] {
  const places = ['russia', 'kursk-oblast', 'ukraine'];
  const claims = inputs.map((value, i) =>
    claim({ id: `input-${i}`, value, measure: 'killed', at: places[i] ?? '', asOf: `2024-06-0${i + 1}` }),
  );
  const read = parseQuantity(figure);
  if (!read.ok) throw new Error(read.problem.message);
  const derived = {
    ...claim({ id: 'derived', value: '0', measure, asOf: '2024-07-03' }),
    value: read.value,
    unit: measure === 'part' ? '%' : 'person',
    links: [{ kind: 'derived-from' as const, claims: claims.map(({ id }) => id) }],
  };
  const dossier = dossierOf([...claims, derived]);
  const { findings } = check({ ...dossier, measures: [...dossier.measures, share] });
  return findings.filter(({ rule }) => rule === 'number/derived-differs').map(({ message }) => message.id);
}

const counts = fc.integer({ min: 1, max: 100_000 });

describe('a figure that was worked out from others', () => {
  it('is their sum, their difference, their mean, or a part of one another', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const inputs = [`=${a}`, `=${b}`];
        const whole = [a + b, Math.abs(a - b), Math.round((a + b) / 2)];
        for (const figure of whole) expect(told(`=${figure}`, inputs)).toEqual([]);
        expect(told(`${((100 * a) / b).toFixed(1)}%`, inputs, 'part')).toEqual([]);
        expect(told(`${((100 * Math.abs(a - b)) / b).toFixed(1)}%`, inputs, 'part')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it('may add one and take another away', () => {
    expect(told('=1250', ['=1000', '=400', '=150'])).toEqual([]);
  });
  it('is as rough as they are', () => {
    expect(told('=547', ['2350', '1800'])).toEqual([]);
    expect(told('550', ['2350', '1800'])).toEqual([]);
  });
  it('is told where none of that gives it', () => {
    expect(told('=750', ['=2350', '=1800'])).toEqual(['number/derived-differs:two']);
    expect(told('=1350', ['=1000', '=400', '=150'])).toEqual(['number/derived-differs:more']);
    expect(told('54%', ['=1250', '=2000'], 'part')).toEqual(['number/derived-differs:share']);
  });
  it('in a unit that nobody knows is left alone, whatever its name', () => {
    const odd: Measure = { ...share, id: 'odd', unit: 'constructor' };
    const inputs = ['russia', 'ukraine'].map((at) => claim({ id: at, value: '=200', at, asOf: '2024-06-01' }));
    const derived = {
      ...claim({ id: 'derived', value: '=15', measure: 'odd', asOf: '2024-06-01' }),
      ...{ unit: 'constructor', links: [{ kind: 'derived-from' as const, claims: inputs.map(({ id }) => id) }] },
    };
    const dossier = dossierOf([...inputs, derived]);
    const { findings } = check({ ...dossier, measures: [...dossier.measures, odd] });
    expect(findings.map(({ rule }) => rule)).not.toContain('internal/rule-broken');
  });
  it('may come from one alone by whatever was reckoned with', () => {
    expect(told('=750', ['=2350'])).toEqual([]);
  });
});
