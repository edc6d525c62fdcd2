import { expect, it } from 'vitest';
import { claim, indexOf } from '../../compare/testing/build.ts';
import { driftOf } from './drift.ts';

const soldiers = { measure: 'killed', of: 'dprk-soldiers', value: '~300' } as const;

it('harm to those who are harmed in one place is told of that place, or of the country around it', () => {
  const [own, report] = [
    claim({ ...soldiers, id: 'own', at: 'kursk-oblast' }),
    claim({ ...soldiers, id: 'report', at: 'russia' }),
  ];
  expect(driftOf(indexOf(own, report), own, report)).toEqual([]);
  const present = { measure: 'strength', status: 'present' } as const;
  const [there, wider] = [own, report].map(({ id, scope }) =>
    claim({ ...soldiers, ...present, id, at: scope['at'] ?? '' }),
  );
  if (there !== undefined && wider !== undefined)
    expect(driftOf(indexOf(there, wider), there, wider)).toEqual(['place']);
});
