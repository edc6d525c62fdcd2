// Groups of which neither lies in the other, counted by one voice or one side within weeks.
import { type DossierIndex, indexDossier, type Source } from '@claimline/core';
import { expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';
import { judged, typeOf } from './testing/judged.ts';

const on = (day: string): Pick<Said, 'asOf' | 'said'> => ({ asOf: day, said: day });
const soldiers = { of: 'dprk-soldiers' } as const;
const training: Said = { ...soldiers, at: 'russia', status: 'in-training', ...on('2024-11-05'), value: '~12000' };
const there: Said = { ...soldiers, at: 'kursk-oblast', status: 'present', ...on('2024-11-04'), value: '11000' };

function ofOneSide(a: Said, b: Said): Verdict {
  const office = (id: string): Source => ({ id, name: id, kind: 'institution', side: 'country' });
  const [x, y] = [claim({ ...a, id: 'a', for: 'embassy' }), claim({ ...b, id: 'b', for: 'foreign-office' })];
  const index: DossierIndex = indexDossier(
    dossierOf([x, y], { sources: [office('embassy'), office('foreign-office')] }),
  );
  const verdict = compare(index, x, y);
  expect(compare(index, y, x).type).toBe(verdict.type);
  return verdict;
}

test('nearly as many in two states at one time pull apart', () => {
  expect(judged(training, there)).toMatchObject({ type: 'tension', dimension: 'status' });
  expect(ofOneSide(training, there).type).toBe('tension');
  // Fewer are left for the other state, others counted them, or time has passed.
  expect(typeOf(training, { ...there, value: '5000' })).not.toBe('tension');
  expect(typeOf(training, { ...there, for: 'ministry-b' })).toBe('incomparable');
  expect(typeOf(training, { ...there, ...on('2024-12-20') })).not.toBe('tension');
});

test('who arrived in the port were more in the camps days later', () => {
  const arrived: Said = { ...soldiers, at: 'vladivostok', status: 'sent', ...on('2024-10-18'), value: '1500' };
  const camps: Said = { ...training, ...on('2024-10-23'), value: '3000' };
  expect(judged(arrived, camps)).toMatchObject({ type: 'changed', subject: 'b' });
  expect(typeOf(arrived, { ...camps, ...on('2025-03-01') })).toBe('incomparable');
  expect(typeOf(arrived, { ...camps, for: 'ministry-b' })).toBe('incomparable');
});

test('of those who were ever sent to one place half and less are elsewhere by now', () => {
  const sent: Said = { ...soldiers, at: 'primorsky', status: 'sent', ...on('2024-10-28'), value: '~10000' };
  const front: Said = { ...there, ...on('2024-10-28'), value: '>3000', for: 'ministry-b' };
  const type = typeOf(sent, front);
  expect(['part-of-whole', 'incomparable']).toContain(type);
  expect(typeOf(sent, { ...front, value: '~9000' })).not.toBe('part-of-whole');
});

test('what one office has not confirmed another of its side affirms later', () => {
  const unseen: Said = { ...there, ...on('2024-10-28'), mode: 'not-confirmed', value: '?' };
  const seen: Said = { ...there, ...on('2024-10-31'), value: '..8000' };
  expect(ofOneSide(unseen, seen)).toMatchObject({ type: 'superseded', subject: 'b' });
  expect(ofOneSide(unseen, { ...seen, ...on('2024-11-20') })).toMatchObject({ type: 'superseded', subject: 'b' });
  expect(ofOneSide({ ...unseen, ...on('2024-11-04') }, seen).type).not.toBe('superseded');
  expect(typeOf(unseen, { ...seen, for: 'ministry-b' })).not.toBe('superseded');
});

test('a plan is no reinforcement of another order', () => {
  const came: Said = {
    ...soldiers,
    measure: 'strength-change',
    at: 'russia',
    status: 'sent',
    value: '+>=3000',
    asOf: '2025-01/2025-02',
    said: '2025-03-27',
  };
  const plan: Said = { ...came, mode: 'forecast', value: '+>=20000', for: 'ministry-b' };
  expect(typeOf(came, plan)).toBe('incomparable');
});
