import { dayFromIso, indexDossier } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { claim, dossierOf, type Said } from '../compare/testing/build.ts';
import { type InForce, inForceOn } from './in-force.ts';

const there: Partial<Said> = { measure: 'strength', of: 'dprk-soldiers', status: 'present', at: 'kursk-oblast' };
const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN;

function on(iso: string, said: readonly Said[], knownOn?: string): readonly InForce[] {
  const index = indexDossier(dossierOf(said.map((one) => claim({ ...there, ...one }))));
  return inForceOn(index, { on: day(iso), ...(knownOn === undefined ? {} : { knownOn: day(knownOn) }) });
}
const ids = ([cell]: readonly InForce[], key: 'figures' | 'earlier' = 'figures'): readonly string[] =>
  (cell?.[key] ?? []).map(({ claim: { id }, age }) => `${id} ${age}`);

// As said of North Korean soldiers in Kursk in the first days of November 2024.
const KYIV: Said = { id: 'kyiv', for: 'ministry-a', asOf: '2024-11-04', said: '2024-11-04', value: '11000' };
const PENTAGON: Said = { id: 'pentagon', for: 'ministry-b', asOf: '2024-11-04', said: '2024-11-05', value: '>=10000' };

describe('figures in force on a day', () => {
  it('are the latest of each voice within its window, with what they allow together', () => {
    const older = { ...KYIV, id: 'older', asOf: '2024-11-01', said: '2024-11-01', value: '7000' };
    const [cell, ...others] = on('2024-11-06', [older, KYIV, PENTAGON]);
    expect(others).toEqual([]);
    expect(ids([cell as InForce])).toEqual(['pentagon 2', 'kyiv 2']);
    expect(cell).toMatchObject({
      voices: 2,
      unit: 'person',
      hull: { low: '10000', high: null },
      core: { low: '10500', high: '11500' },
      earlier: [],
    });
  });
  it('have no core where no number suits all', () => {
    const [cell] = on('2024-11-06', [KYIV, { ...PENTAGON, value: '<8000' }]);
    expect(cell?.core).toBeNull();
    expect(cell?.hull).toMatchObject({ high: '11500' });
  });
  it('are none when all are older; then the last ones are named', () => {
    const found = on('2024-12-24', [KYIV, PENTAGON]);
    expect(ids(found)).toEqual([]);
    expect(ids(found, 'earlier')).toEqual(['pentagon 50', 'kyiv 50']);
    expect(found[0]).toMatchObject({ hull: null, core: null, voices: 0 });
    expect(on('2024-11-03', [KYIV, PENTAGON])).toEqual([]);
  });
  it('are those that were known by then, and what had not been corrected yet', () => {
    const mended: Said = {
      ...KYIV,
      id: 'mended',
      said: '2024-11-08',
      value: '10500',
      links: [{ kind: 'corrects', claims: ['kyiv'] }],
    };
    expect(ids(on('2024-11-06', [KYIV, mended]))).toEqual(['mended 2']);
    expect(ids(on('2024-11-06', [KYIV, mended], '2024-11-07'))).toEqual(['kyiv 2']);
    expect(on('2024-11-06', [KYIV, mended], '2024-11-03')).toEqual([]);
  });
  it('are not what a report goes on telling when it has been corrected or withdrawn', () => {
    const paper: Said = { ...KYIV, id: 'paper', via: ['outlet-d', 'ministry-a'], said: '2024-11-07' };
    const mended: Said = { ...KYIV, id: 'mended', said: '2024-11-06', value: '10500' };
    const links = (kind: 'corrects' | 'retracts') => [{ kind, claims: ['kyiv'] }];
    expect(ids(on('2024-11-08', [KYIV, paper, { ...mended, links: links('corrects') }]))).toEqual(['mended 4']);
    expect(on('2024-11-08', [KYIV, paper, { ...mended, value: '11000', links: links('retracts') }])).toEqual([]);
    expect(ids(on('2024-11-04', [KYIV, paper, { ...mended, links: links('corrects') }], '2024-11-05'))).toEqual([
      'kyiv 0',
    ]);
  });
  it('are of one origin where outlets give one another as where they have it', () => {
    const ring = [
      ['outlet-d', 'outlet-e'],
      ['outlet-e', 'outlet-d'],
    ].map(([outlet = '', cited = ''], i): Said => ({ ...KYIV, id: `ring-${i}`, for: cited, via: [outlet, cited] }));
    expect(on('2024-11-05', ring)[0]).toMatchObject({ voices: 1 });
  });
  it('are of the shortest period that holds the day, and a total of some days ago may have grown', () => {
    const flow = { measure: 'killed-in-period', of: 'dprk-soldiers' };
    const counts: readonly Said[] = [
      { ...flow, id: 'day', asOf: '2024-11-06', value: '214' },
      { ...flow, id: 'week', asOf: '2024-11-04/2024-11-10', value: '1180' },
    ];
    expect(ids(on('2024-11-06', counts))).toEqual(['day 0']);
    expect(ids(on('2024-11-05', counts))).toEqual(['week 0']);
    const totals: readonly Said[] = [
      { id: 'first', measure: 'killed', for: 'ministry-a', asOf: '2024-11-03', value: '=65' },
      { id: 'last', measure: 'killed', for: 'ministry-b', asOf: '2024-11-06', value: '=118' },
    ];
    expect(on('2024-11-06', totals)[0]).toMatchObject({ core: { low: '118', high: '118' }, hull: { low: '65' } });
  });
  it('count the origin of reports once', () => {
    const relay: Said = { ...KYIV, id: 'relay', for: 'ministry-c', via: ['outlet-d', 'ministry-a'] };
    const index = indexDossier(
      dossierOf([claim({ ...there, ...KYIV }), { ...claim({ ...there, ...relay }), origin: 'ministry-a' }]),
    );
    expect(inForceOn(index, { on: day('2024-11-05') })[0]).toMatchObject({ voices: 1 });
  });
  it('are none of plans, denials and additions', () => {
    expect(on('2024-11-06', [{ ...KYIV, mode: 'planned' }])).toEqual([]);
    expect(on('2024-11-06', [{ ...KYIV, mode: 'denied' }])).toEqual([]);
    expect(on('2024-11-06', [{ ...KYIV, value: '+1000' }])).toEqual([]);
  });

  const told = fc.record({
    for: fc.constantFrom('ministry-a', 'ministry-b', 'ministry-c'),
    day: fc.integer({ min: 1, max: 28 }),
    value: fc.constantFrom('~3000', '10000', '11000..12000', '>600', '<9000', '=8000'),
  });
  test.prop([fc.array(told, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 28 })])(
    'do not depend on the order of claims, and their core lies in their hull',
    (all, at) => {
      const iso = (n: number): string => `2024-11-${String(n).padStart(2, '0')}`;
      const said = all.map((one, i): Said => {
        const date = iso(one.day);
        return { id: `c-${i}`, for: one.for, asOf: date, said: date, value: one.value };
      });
      const found = on(iso(at), said);
      expect(on(iso(at), [...said].reverse())).toEqual(found);
      for (const { core, hull } of found) {
        if (core === null || hull === null) continue;
        expect(Number(core.low ?? 0)).toBeGreaterThanOrEqual(Number(hull.low ?? 0));
        expect(Number(core.high ?? Infinity)).toBeLessThanOrEqual(Number(hull.high ?? Infinity));
      }
    },
  );
});
