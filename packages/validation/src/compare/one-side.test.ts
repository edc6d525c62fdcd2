import { type DossierIndex, indexDossier, type Source } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';
import { judged, typeOf } from './testing/judged.ts';

const office = (id: string): Source => ({ id, name: id, kind: 'institution', side: 'country' });
const sources: readonly Source[] = [office('embassy'), office('foreign-office')];

function ofOneSide(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ ...a, id: 'a', for: 'embassy' }), claim({ ...b, id: 'b', for: 'foreign-office' })];
  const index: DossierIndex = indexDossier(dossierOf([x, y], { sources }));
  const verdict = compare(index, x, y);
  expect(compare(index, y, x).type).toBe(verdict.type);
  return verdict;
}
const on = (day: string): Pick<Said, 'asOf' | 'said'> => ({ asOf: day, said: day });

describe('two offices of one side', () => {
  const there: Said = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    status: 'present',
    ...on('2024-10-31'),
    value: '~8000',
  };
  test('that give one figure on one day give one assessment', () => {
    expect(ofOneSide(there, { ...there, value: '8000' }).type).toBe('echoes');
    // Two bounds are two statements, and a figure of another day is another.
    expect(ofOneSide({ ...there, value: '>=8000' }, { ...there, value: '..8000' }).type).not.toBe('echoes');
    expect(ofOneSide(there, { ...there, ...on('2024-11-02') }).type).not.toBe('echoes');
  });
  test('mean one group by one figure, for a stage of it in one region and for all who are there', () => {
    const training: Said = { ...there, ...on('2024-10-23'), status: 'in-training', at: 'russia', value: '>=3000' };
    const present: Said = { ...there, ...on('2024-10-24'), at: 'russia', value: '3000' };
    expect(ofOneSide(training, present).type).toBe('echoes');
    expect(ofOneSide(training, { ...present, value: '10000' }).type).not.toBe('echoes');
  });
});

test('an office of that side that gives more, days later, speaks of more', () => {
  const there: Said = { of: 'dprk-soldiers', at: 'russia', status: 'present', ...on('2024-10-31'), value: '~10000' };
  const later: Said = { ...there, ...on('2024-11-04'), value: '11000..12000' };
  expect(ofOneSide(there, later)).toMatchObject({ type: 'changed', subject: 'b' });
  expect(ofOneSide(there, { ...later, ...on('2024-11-01') }).type).not.toBe('changed');
  expect(ofOneSide({ ...there, value: '~10000..12000' }, later).type).toBe('refines');
});

describe('a floor that a state told of those who train', () => {
  const floor: Said = {
    of: 'dprk-soldiers',
    at: 'russia',
    status: 'in-training',
    ...on('2024-10-23'),
    value: '>=3000',
  };
  const total: Said = { ...floor, ...on('2024-10-28'), status: 'sent', value: '~10000' };
  test('was raised when another of its offices tells days later how many were sent there', () => {
    expect(ofOneSide(floor, total)).toMatchObject({ type: 'changed', subject: 'b' });
    expect(ofOneSide({ ...floor, asOf: '2024-10' }, total)).toMatchObject({ type: 'changed', subject: 'b' });
  });
  test('is a part of what another state tells, of what is told at once, and of what is told of the country', () => {
    expect(typeOf(floor, { ...total, for: 'ministry-b' })).toBe('part-of-whole');
    expect(ofOneSide(floor, { ...total, ...on('2024-10-23') }).type).toBe('part-of-whole');
    expect(ofOneSide({ ...floor, at: 'kursk-oblast' }, total).type).toBe('part-of-whole');
    expect(ofOneSide({ ...floor, value: '6000' }, total).type).toBe('part-of-whole');
  });
  test('and so was what it told as a number, if that is half as much or less', () => {
    expect(ofOneSide({ ...floor, value: '~3000' }, total)).toMatchObject({ type: 'changed', subject: 'b' });
    expect(ofOneSide({ ...floor, value: '3000' }, total)).toMatchObject({ type: 'changed', subject: 'b' });
  });
});

describe('a reinforcement that two states tell of', () => {
  const more: Said = {
    measure: 'strength-change',
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    status: 'moving-to-front',
    ...on('2025-02-14'),
    value: '+2000..3000',
  };
  const sent: Said = {
    ...more,
    at: 'russia',
    status: 'sent',
    asOf: '2025-01/2025-02',
    said: '2025-02-27',
    value: '>+1000',
  };
  test('is borne out by the other, however loose its bound', () => {
    expect(typeOf(more, { ...sent, for: 'ministry-b' })).toBe('corroborates');
    expect(typeOf(more, { ...sent, for: 'ministry-b', value: '<=+3000' })).toBe('corroborates');
  });
  test('is not by a team of several states of which the other is one', () => {
    const [x, y] = [claim({ ...more, id: 'a', for: 'staff' }), claim({ ...sent, id: 'b', for: 'team' })];
    const sources: readonly Source[] = [
      { id: 'staff', name: 'Staff', kind: 'institution', side: 'country' },
      { id: 'team', name: 'Team', kind: 'institution', side: 'island, country' },
    ];
    expect(compare(indexDossier(dossierOf([x, y], { sources })), x, y).type).not.toBe('corroborates');
  });
  test('is not by an office of the same side, nor by whoever tells of other months', () => {
    expect(ofOneSide(more, sent).type).not.toBe('corroborates');
    expect(typeOf(more, { ...sent, for: 'ministry-b', asOf: '2025-05/2025-06', said: '2025-06-27' })).not.toBe(
      'corroborates',
    );
  });
});

test('a range of one side around what another of its offices gave for a region tells the same more widely', () => {
  const there: Said = { of: 'dprk-soldiers', at: 'kursk-oblast', status: 'sent', ...on('2024-10-29'), value: '~10000' };
  const wider: Said = { ...there, at: 'russia', status: 'present', ...on('2024-10-31'), value: '~10000..12000' };
  expect(ofOneSide({ ...there, status: 'present' }, wider)).toMatchObject({ type: 'refines', subject: 'a' });
  expect(ofOneSide({ ...there, status: 'present', value: '~3000' }, wider).type).toBe('part-of-whole');
  expect(typeOf({ ...there, status: 'present' }, { ...wider, for: 'ministry-b' })).not.toBe('refines');
});

test('an office that denied it takes nothing back when its state affirms it', () => {
  const state: Source = { id: 'state', name: 'State', kind: 'institution' };
  const centre: Source = { id: 'centre', name: 'Centre', kind: 'institution', partOf: 'state' };
  const denied: Said = {
    of: 'dprk-soldiers',
    at: 'russia',
    status: 'present',
    value: '0',
    mode: 'denied',
    ...on('2024-10-22'),
  };
  const there: Said = { ...denied, value: '12000', mode: 'estimated', said: '2024-10-24' };
  const verdict = (first: Said, second: Said): string => {
    const [x, y] = [claim({ ...first, id: 'a' }), claim({ ...second, id: 'b' })];
    return compare(indexDossier(dossierOf([x, y], { sources: [state, centre] })), x, y).type;
  };
  expect(verdict({ ...denied, for: 'centre' }, { ...there, for: 'state' })).toBe('contradicts');
  expect(verdict({ ...denied, for: 'state' }, { ...there, for: 'centre' })).toBe('superseded');
});

test('figures of two states that meet through an “about” alone pull apart', () => {
  const first: Said = { of: 'dprk-soldiers', at: 'russia', status: 'sent', ...on('2024-11-05'), value: '~10000' };
  const second: Said = { ...first, ...on('2024-11-04'), for: 'ministry-b', value: '11000..12000' };
  expect(typeOf(first, second)).toBe('tension');
  expect(typeOf(first, { ...second, value: '<~12000' })).toBe('tension');
  // Less than a tenth, or a bound that the other number keeps, is no dispute.
  expect(typeOf(first, { ...second, value: '10500..12000' })).toBe('corroborates');
  expect(typeOf({ ...first, value: '>10000' }, second)).toBe('corroborates');
});

test('a total that is told weeks later as a floor, below the number that was given, has not grown', () => {
  const total: Said = {
    ...on('2024-12-08'),
    measure: 'casualties',
    of: 'russian-personnel',
    at: 'war-theatre',
    value: '~800000',
  };
  expect(typeOf(total, { ...total, for: 'ministry-b', ...on('2024-12-31'), value: '>790000' })).toBe('consistent');
  expect(typeOf(total, { ...total, for: 'ministry-b', ...on('2024-12-31'), value: '>900000' })).toBe('changed');
  // A number just above a floor of the month before is what the floor was told of.
  const floor: Said = { ...total, value: '>750000' };
  const above: Said = { ...total, value: '790000', ...on('2024-12-31') };
  expect(typeOf(floor, { ...above, for: 'ministry-b' })).toBe('consistent');
  expect(typeOf(floor, above)).toBe('changed');
  expect(typeOf(floor, { ...above, for: 'ministry-b', ...on('2025-03-31') })).toBe('changed');
});

test('an office that gives its number again the next day gives no other', () => {
  const first: Said = { of: 'dprk-soldiers', at: 'russia', status: 'sent', ...on('2024-10-28'), value: '~10000' };
  const again: Said = { ...first, ...on('2024-10-29') };
  expect(typeOf(first, again)).toBe('echoes');
  expect(typeOf(first, { ...again, ...on('2024-12-29') })).toBe('consistent');
  expect(typeOf(first, { ...again, for: 'ministry-b' })).not.toBe('echoes');
});

test('thousands who trained in a country and are not in it six days later, in one mouth, are missed', () => {
  const trained: Said = {
    of: 'dprk-soldiers',
    at: 'russia',
    status: 'in-training',
    ...on('2024-10-22'),
    value: '12000',
  };
  const there: Said = { ...trained, status: 'present', ...on('2024-10-28'), value: '~3000' };
  expect(typeOf(trained, there)).toBe('tension');
  // Half as many may have moved on, weeks bring anything, and fewer who train among more who are there are a part.
  expect(typeOf(trained, { ...there, value: '~8000' })).toBe('changed');
  expect(typeOf(trained, { ...there, ...on('2024-11-28') })).toBe('changed');
});

describe('who has seen nobody', () => {
  const seen: Said = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    status: 'in-combat',
    ...on('2024-11-12'),
    value: '>=1',
  };
  const unseen: Said = { ...seen, ...on('2024-12-09'), mode: 'denied', for: 'ministry-b' };
  test('pulls against who saw them within the month before', () => {
    expect(typeOf(seen, unseen)).toBe('tension');
    expect(typeOf({ ...seen, ...on('2024-08-12') }, unseen)).toBe('cannot-tell');
    expect(typeOf({ ...seen, ...on('2024-12-30') }, unseen)).toBe('cannot-tell');
  });
  test('and against who sees them in the two weeks after', () => {
    expect(typeOf({ ...seen, ...on('2024-12-23') }, unseen)).toBe('tension');
    expect(typeOf({ ...seen, ...on('2024-12-23') }, { ...unseen, mode: 'not-confirmed' })).toBe('tension');
    expect(typeOf({ ...seen, ...on('2024-12-23'), value: '0' }, unseen)).not.toBe('tension');
    expect(typeOf({ ...seen, ...on('2024-12-23'), for: 'ministry-b' }, unseen)).toBe('superseded');
  });
  test('and who owns up to it months later bears out who saw them', () => {
    expect(typeOf(seen, { ...seen, ...on('2025-04-28'), for: 'ministry-b' })).toBe('corroborates');
    expect(typeOf(seen, { ...seen, ...on('2025-04-28') })).not.toBe('corroborates');
  });
});

describe('whoever had not confirmed that they fight, and counts their dead later', () => {
  const open: Said = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    status: 'in-combat',
    ...on('2024-11-18'),
    value: '>=1',
  };
  const unconfirmed: Said = { ...open, mode: 'not-confirmed' };
  const { status: _, ...group } = open;
  const dead: Said = { ...group, measure: 'casualties', ...on('2025-01-09'), value: '>1000' };
  test('has replaced what it said, also where it names the country alone', () => {
    expect(typeOf(unconfirmed, dead)).toBe('superseded');
    expect(typeOf(unconfirmed, { ...dead, at: 'russia' })).toBe('superseded');
  });
  test('and where nobody says when, for what is of a day is told no earlier', () => {
    const { said: __, ...untold } = dead;
    expect(judged(unconfirmed, untold)).toMatchObject({ type: 'superseded', subject: 'b' });
    expect(typeOf(unconfirmed, { ...untold, asOf: '2024-11-10' })).not.toBe('superseded');
  });
});

test('who came in winter are some of all who were sent until spring, whoever counts them', () => {
  const sent: Said = { of: 'dprk-soldiers', at: 'russia', status: 'sent', ...on('2025-04-30'), value: '15000' };
  const added: Said = {
    ...sent,
    measure: 'strength-change',
    value: '+>=3000',
    asOf: '2025-01/2025-02',
    said: '2025-03-27',
  };
  const another: Said = { ...added, for: 'ministry-b' };
  expect(judged(another, sent)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
  expect(typeOf(another, { ...sent, ...on('2024-12-30') })).toBe('incomparable');
  expect(typeOf({ ...another, value: '+>=30000' }, sent)).toBe('incomparable');
});

test('who were sent in a year that is over are some of all who were ever sent', () => {
  const sent = { of: 'dprk-soldiers', at: 'russia', status: 'sent' } as const;
  const first: Said = { ...sent, asOf: '2024', said: '2025-03-27', value: '~11000' };
  const all: Said = { ...sent, asOf: '2024-10/2025-04-27', said: '2025-04-27', value: '~14000', for: 'ministry-b' };
  expect(judged(first, all)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
  // Told within the year it is a count on its way.
  expect(typeOf({ ...first, said: '2024-12-20' }, all)).toBe('changed');
});

test('2,700 wounded are too many for somebody who days before counted more than a thousand killed and wounded', () => {
  const hurt = { of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
  const all: Said = { ...hurt, measure: 'casualties', ...on('2025-01-09'), value: '>1000' };
  const wounded: Said = { ...hurt, measure: 'wounded', ...on('2025-01-13'), value: '2700', for: 'ministry-b' };
  expect(typeOf(all, wounded)).toBe('tension');
  expect(typeOf(all, { ...wounded, value: '1500' })).toBe('part-of-whole');
});

test('fewer dead in May than were lost in February fell, or were only some of these', () => {
  const war = { of: 'russian-personnel', at: 'war-theatre' } as const;
  const lost: Said = { ...war, measure: 'losses', asOf: '2022-02-24/2024-02', value: '180000' };
  const dead: Said = { ...war, measure: 'killed', asOf: '2022-02-24/2024-05-03', value: '150000', for: 'ministry-b' };
  expect(typeOf(lost, dead)).toBe('cannot-tell');
});
