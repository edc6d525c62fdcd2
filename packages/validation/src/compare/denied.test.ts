import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import type { Verdict, VerdictType } from '../types.ts';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';

const day = { of: 'dprk-soldiers', status: 'present', at: 'kursk-oblast', asOf: '2024-10-28', said: '2024-10-28' };
const affirmed: Said = { ...day, for: 'ministry-a', value: '7' };
const denied: Said = { ...day, for: 'ministry-b', mode: 'denied', value: '7' };

function verdict(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  return compare(indexOf(x, y), x, y);
}

describe('a denied figure is not the number', () => {
  test.each<[string, string, VerdictType]>([
    ['7', '7', 'contradicts'],
    ['=7', '7', 'contradicts'],
    ['~7', '7', 'contradicts'],
    ['8', '7', 'consistent'],
    ['3000', '300', 'consistent'],
    ['3100', '~3000', 'contradicts'],
    ['6000', '>5000', 'contradicts'],
    ['>6000', '>5000', 'contradicts'],
    ['>4000', '>5000', 'cannot-tell'],
    ['3000', '>5000', 'consistent'],
    ['10300', '10000', 'cannot-tell'],
    ['12000', '10000..13000', 'contradicts'],
    ['7', '0', 'contradicts'],
    ['7', '>=1', 'contradicts'],
    ['7', '?', 'tension'],
  ])('%s affirmed, %s denied: %s', (value, refused, wanted) => {
    expect(verdict({ ...affirmed, value }, { ...denied, value: refused }).type).toBe(wanted);
  });

  test('the sentence says who denies what', () => {
    expect(renderMessage(verdict(affirmed, denied).reasons[0] ?? { id: '', values: {} }, 'en')).toBe(
      'Contradiction: Ministry A says 7, and Ministry B denies that it is 7, of the same group at the same time: soldiers present in Kursk Oblast.',
    );
  });

  test('one voice contradicts itself on one day, and has changed what it says on another', () => {
    const own: Said = { ...denied, for: 'ministry-a' };
    expect(verdict(affirmed, own).type).toBe('contradicts');
    expect(verdict({ ...affirmed, via: ['outlet-d'] }, { ...own, via: ['outlet-e'] }).type).toBe('contradicts');
    expect(verdict(affirmed, { ...own, said: '2024-11-02' })).toMatchObject({ type: 'changed', subject: 'b' });
    expect(verdict(affirmed, { ...own, asOf: '2024-11-20', said: '2024-11-20' }).type).toBe('changed');
    expect(verdict(own, { ...affirmed, said: '2024-11-02' })).toMatchObject({ type: 'superseded', subject: 'b' });
    expect(verdict(own, { ...affirmed, said: '2024-11-02', value: '8' }).type).toBe('consistent');
  });

  test('who denies it of a part of one kind and affirms another kind of the whole says two things', () => {
    const part: Said = { ...denied, status: 'present', at: 'kursk-oblast', value: '>=1' };
    const whole: Said = { ...affirmed, status: 'in-training', at: 'russia', value: '24' };
    expect(verdict({ ...part, for: 'ministry-a' }, whole).type).not.toBe('tension');
  });

  test('one utterance told as a yes and as a no is a misreport', () => {
    const told = { utterance: 'briefing', for: 'ministry-a' };
    const found = verdict({ ...affirmed, ...told, via: ['outlet-d'] }, { ...denied, ...told, via: ['outlet-e'] });
    expect([found.type, found.row, found.drift]).toEqual(['contradicts', '3-misreported', ['mode']]);
    // “It is not 7, it is 8.”
    expect(verdict({ ...affirmed, ...told, value: '8' }, { ...denied, ...told }).type).toBe('consistent');
  });

  test('a figure denied of a part settles nothing of the whole, and “so many” of the whole settles its parts', () => {
    const whole = { at: 'russia' };
    expect(verdict({ ...affirmed, ...whole }, denied).type).toBe('cannot-tell');
    expect(verdict(affirmed, { ...denied, ...whole }).type).toBe('cannot-tell');
    expect(verdict(affirmed, { ...denied, ...whole, value: '>5' }).type).toBe('contradicts');
  });

  test('is held by the day on which it was denied, whenever a paper has it', () => {
    const total = { measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
    const later: Said = { ...total, for: 'ministry-a', value: '7', asOf: '2024-10-29', said: '2024-10-29' };
    for (const value of ['0', '7'])
      for (const asOf of [{ asOf: '2024-10-28' }, {}]) {
        const before: Said = { ...total, ...asOf, for: 'ministry-b', mode: 'denied', value, said: '2024-10-28' };
        expect(verdict(later, before).reasons[0]?.id).toBe('reason.tension.denied-before');
        const ofThat: Said = { ...later, asOf: '2024-10-28', said: '2024-10-28' };
        expect(verdict(ofThat, before)).toMatchObject({ type: 'contradicts', necessity: 'necessary' });
      }
  });

  test('that was said on the day on which the figure was is of that figure, where nobody dates either', () => {
    const { asOf: _, ...undated } = affirmed;
    const { asOf: __, ...refused } = denied;
    expect(verdict(undated, refused)).toMatchObject({ type: 'contradicts', necessity: 'necessary' });
    const own = verdict(undated, { ...refused, for: 'ministry-a' });
    expect(own.reasons[0]?.id).toBe('reason.tension.open-denied');
  });

  test('two denials leave everything else open', () => {
    expect(verdict({ ...denied, for: 'ministry-a' }, { ...denied, value: '800' }).type).toBe('consistent');
    expect(verdict(denied, { ...denied, value: '0' }).type).toBe('consistent');
  });

  const number = fc.integer({ min: 1, max: 900 });
  test.prop([number, number])('a denial clashes with the number that it denies, and with no other', (x, y) => {
    const found = verdict({ ...affirmed, value: `=${x}` }, { ...denied, value: `=${y}` });
    expect(found.type).toBe(x === y ? 'contradicts' : 'consistent');
  });
  test.prop([number, number, number])('of a denied range, exactly what lies in it is denied', (x, from, by) => {
    const found = verdict({ ...affirmed, value: `=${x}` }, { ...denied, value: `${from}..${from + by}` });
    expect(found.type).toBe(x >= from && x <= from + by ? 'contradicts' : 'consistent');
  });
});
