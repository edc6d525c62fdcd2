import { expect, test } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

/** A count at an hour of one day. */
function at(hour: string, of: string, value: string): ExampleClaim {
  const asOf = `2024-11-04T${hour}:00Z`;
  return { id: `${of}-${hour}`, for: 'ministry-a', measure: 'injured', of, at: 'town-a', asOf, value };
}

const told = (...claims: readonly ExampleClaim[]): readonly string[] =>
  check(buildExample({ claims })).findings.flatMap(({ rule }) => (rule.startsWith('set/') ? [rule] : []));

test('what parts are at nine o’clock adds up at nine, and not with the whole of noon', () => {
  const morning = [at('09:00', 'residents', '=900'), at('09:00', 'children', '=400'), at('09:00', 'adults', '=500')];
  const noon = [at('12:00', 'residents', '=1200'), at('12:00', 'children', '=500'), at('12:00', 'adults', '=700')];
  expect(told(...morning, ...noon)).toEqual([]);
  expect(told(...noon, ...morning)).toEqual([]);
  expect(
    told(...morning, at('12:00', 'residents', '=1200'), at('12:00', 'children', '=600'), at('12:00', 'adults', '=700')),
  ).toEqual(['set/parts-exceed-whole']);
});

test('what flowed in two hours of a day are two counts, and two figures for one hour are in dispute', () => {
  const flow = (hour: string, value: string, id = hour): ExampleClaim => ({
    ...at(hour, 'residents', value),
    id,
    measure: 'injured-in-a-day',
  });
  const disputes = (...claims: readonly ExampleClaim[]): readonly string[] =>
    check(buildExample({ claims })).findings.map(({ rule }) => rule);
  expect(disputes(flow('08:00', '=120'), flow('12:00', '=310'), flow('16:00', '=280'))).toEqual([]);
  expect(disputes(flow('08:00', '=120'), flow('08:00', '=310', 'again'))).toEqual(['pair/contradiction']);
});
