import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

/** What is told of a share that only grows, as that of fields which are harvested. */
function told(values: readonly number[]): readonly string[] {
  const fields = { name: 'day', for: 'ministry-a', measure: 'evacuated', of: 'residents', at: 'town-a' };
  const dossier = buildExample({ claims: days({ ...fields, from: '2024-05-02' }, values) });
  const measures = dossier.measures.map((one) => ({ ...one, unit: '%', integer: false }));
  const claims = dossier.claims.map((claim) => ({ ...claim, unit: '%' }));
  return check({ ...dossier, claims, measures }, { only: ['series/cumulative-drop'] }).findings.map(
    ({ message, claims: [first] }) => `${message.id.split(':')[1]} ${first}`,
  );
}

it('the one figure that is more than all is too high, and not the next one too low', () => {
  expect(told([0, 5, 13, 21, 32, 37, 44, 114, 67, 78, 91, 100, 100])).toEqual(['peak day-8']);
  expect(told([0, 5, 13, 21, 32, 37, 44, 84, 67, 78, 91, 100, 100])).toEqual(['found day-9']);
  // Where more of them are, it is no share of a whole.
  expect(told([60, 72, 81, 90, 104, 98, 112, 120, 131, 140, 152, 163])).toEqual(['found day-6']);
});
