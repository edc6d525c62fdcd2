import type { Claim, Source } from '@claimline/core';
import { indexDossier } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';
import { typeOf } from './testing/judged.ts';

const state: Source = { id: 'state', name: 'State', kind: 'institution', side: 'one' };
const office = (id: string): Source => ({ id, name: id, kind: 'institution', side: 'one', partOf: 'state' });
const elsewhere: Source = { id: 'elsewhere', name: 'Elsewhere', kind: 'institution', side: 'two' };

function judged(a: Said, b: Said): Verdict {
  const claims: readonly Claim[] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  const [x, y] = claims;
  if (x === undefined || y === undefined) throw new RangeError('two claims');
  const index = indexDossier(dossierOf(claims, { sources: [state, office('staff'), office('navy'), elsewhere] }));
  return compare(index, x, y);
}

const fight = { of: 'dprk-soldiers', status: 'in-combat', at: 'kursk-oblast', value: '>=1' } as const;
const denied: Said = { ...fight, for: 'state', mode: 'denied', asOf: '2024-10-30', said: '2024-10-30' };
const admitted: Said = { ...fight, mode: 'observed', asOf: '2025-04-26', said: '2025-04-26' };

describe('a position that is given up', () => {
  test('an office of the state affirms what the state had denied', () => {
    expect(judged(denied, { ...admitted, for: 'staff' })).toMatchObject({ type: 'superseded', subject: 'b' });
  });
  test('two offices of one state do not speak for one another, nor does another state', () => {
    expect(judged({ ...denied, for: 'navy' }, { ...admitted, for: 'staff' }).type).toBe('cannot-tell');
    expect(judged(denied, { ...admitted, for: 'elsewhere' }).type).toBe('cannot-tell');
  });
  test('the dead of both armies say nothing of the soldiers of one', () => {
    const open: Said = { ...fight, for: 'state', mode: 'not-confirmed', asOf: '2024-10-17', said: '2024-10-17' };
    const both: Said = {
      for: 'state',
      measure: 'casualties',
      of: 'both-sides-personnel',
      at: 'kursk-oblast',
      value: '>1000000',
      asOf: '2024-12-12',
      said: '2024-12-12',
    };
    expect(judged(open, both).type).not.toBe('superseded');
  });
});

describe('nobody there', () => {
  const none: Said = { ...fight, value: '0', asOf: '2025-02-04', said: '2025-02-04', for: 'state' };
  test('that nobody was there agrees with no sign of anybody', () => {
    const noSign: Said = { ...fight, mode: 'not-confirmed', asOf: '2025-02-04', said: '2025-02-04', for: 'elsewhere' };
    expect(judged(none, noSign).type).toBe('consistent');
    expect(judged(none, { ...noSign, asOf: '2024-11-18', said: '2024-11-18' }).type).toBe('cannot-tell');
  });
  test('who was there within a long time need not have been there on the day of the denial', () => {
    const long: Said = { ...admitted, for: 'elsewhere', asOf: '2024-10-01/2025-04-26' };
    for (const [a, b] of [
      [denied, long],
      [long, denied],
    ] as const)
      expect(judged(a, b)).toMatchObject({ type: 'tension', necessity: 'possible' });
  });
});

test('of a briefing one report gives a number, another says that none was given', () => {
  const briefing = { ...fight, status: 'present', for: 'state', utterance: 'briefing', asOf: '2025-02-27' } as const;
  const verdict = judged({ ...briefing, value: '1000..3000' }, { ...briefing, value: '?', mode: 'no-comment' });
  expect(verdict.type).toBe('cannot-tell');
});

describe('what a position leaves open', () => {
  const group = {
    measure: 'strength',
    of: 'dprk-soldiers',
    at: 'russia',
    asOf: '2024-10-30',
    said: '2024-10-30',
  } as const;
  const noCombat: Said = { ...group, status: 'in-combat', mode: 'denied', for: 'ministry-a', value: '>=1' };

  test('that nobody fights says nothing of how many will be sent', () => {
    const plan: Said = { ...group, status: 'planned', mode: 'forecast', for: 'ministry-b', value: '12000' };
    expect(typeOf(noCombat, plan)).toBe('incomparable');
    expect(typeOf({ ...noCombat, status: 'planned' }, plan)).toBe('tension');
  });

  test('some who are elsewhere are not those who were not confirmed', () => {
    const unconfirmed: Said = { ...group, at: 'kursk-oblast', mode: 'not-confirmed', for: 'ministry-a', value: '>=1' };
    const officers: Said = { ...group, of: 'dprk-officers', for: 'ministry-b', value: '500' };
    expect(typeOf(unconfirmed, officers)).toBe('incomparable');
    expect(typeOf(unconfirmed, { ...officers, at: 'kursk-oblast', of: 'dprk-soldiers' })).toBe('tension');
  });
});
