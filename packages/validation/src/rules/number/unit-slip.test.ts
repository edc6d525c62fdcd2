import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../examples/build-example.ts';

/** The harvest of one year, by a ministry and by another, in these units. */
function told(unit: string, other: string, value = '=8.1'): readonly string[] {
  const common = { of: 'residents', at: 'county', asOf: '2024-05-04' } as const;
  const dossier = buildExample({
    claims: [
      { id: 'a', ...common, for: 'ministry-a', value: '=8.1' },
      { id: 'b', ...common, for: 'ministry-b', value },
    ],
  });
  const measures = dossier.measures.map((one) => ({ ...one, unit: 't', integer: false }));
  const claims = dossier.claims.map((claim) => ({ ...claim, unit: claim.id === 'a' ? unit : other }));
  return check({ ...dossier, measures, claims }, { only: ['number/magnitude-slip'] }).findings.map(
    ({ message, claims: [a, b] }) => `${message.id.split(':')[1]} ${String(message.values['factor'])} ${a} ${b}`,
  );
}

it('the same number in a unit that is a thousand times the other is a slip of the unit', () => {
  expect(told('t', 'kt')).toEqual(['unit 1000 a b']);
  expect(told('kt', 't')).toEqual(['unit 1000 a b']);
  expect(told('t', 't')).toEqual([]);
  expect(told('t', 'kt', '=7.9')).toEqual([]);
});
