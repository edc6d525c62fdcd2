import { expect, it } from 'vitest';
import { claim } from '../../compare/testing/build.ts';
import { judged } from '../../compare/testing/judged.ts';
import { inOneBreath } from '../../compare/told-base.ts';
import { pageOf } from '../facts.ts';

it('a mean that has become a count has lost its unit, and not its number', () => {
  const briefing = { for: 'ministry-a', of: 'russian-personnel', at: 'war-theatre', utterance: 'briefing' } as const;
  const month = { ...briefing, asOf: '2024-11', said: '2024-12-01', value: '1523' } as const;
  const mean = { ...month, measure: 'casualties-rate', unit: 'person/d', via: ['paper-a'] };
  const count = { ...month, measure: 'casualties-in-period', via: ['paper-b', 'paper-a'] };
  expect(judged(mean, count)).toMatchObject({ type: 'contradicts', row: '3-misreported', drift: ['unit'] });
});

it('quotes of no document are of no page', () => {
  const [a, b] = [claim({ id: 'a', value: '10' }), claim({ id: 'b', value: '20' })];
  const quoted = (page: string) => [a, b].map((one) => ({ ...one, quote: { in: page, exact: one.value.text } }));
  const [[x = a, y = b], [u = a, v = b]] = [quoted(''), quoted('page')];
  expect([pageOf(x), inOneBreath(x, y)]).toEqual([undefined, false]);
  expect([pageOf(u), inOneBreath(u, v)]).toEqual(['page', true]);
});
