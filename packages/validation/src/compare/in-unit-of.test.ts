import { indexDossier, type Measure } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const lost: Measure = {
  id: 'lost',
  label: 'harvest lost',
  kind: 'cumulative',
  unit: 't',
  integer: false,
  validityDays: 7,
  within: [],
  baseline: '2025-06-01',
};
const part: Measure = { ...lost, id: 'burnt', label: 'burnt', within: ['lost'] };
const sources = ['rescue', 'health', 'aid'].map((id) => ({ id, name: id, kind: 'institution' as const }));

const figure = fc.record({
  for: fc.constantFrom('rescue', 'health', 'aid'),
  day: fc.constantFrom('2025-06-20', '2025-07-01', '2025-07-04', '2025-08-01'),
  measure: fc.constantFrom('lost', 'burnt'),
  form: fc.constantFrom('', '=', '~', '>', '<'),
  kilotonnes: fc.integer({ min: 1, max: 900 }),
});

test.prop([figure, figure, fc.boolean()], { numRuns: 500 })(
  'what is told in another unit is judged as in the one of the measure',
  (x, y, areBoth) => {
    const told = (one: typeof x, id: string, inKilotonnes: boolean): Said & { id: string } => ({
      id,
      for: one.for,
      said: one.day,
      asOf: one.day,
      measure: one.measure,
      of: 'residents',
      at: 'russia',
      value: inKilotonnes ? `${one.form}${one.kilotonnes}` : `${one.form}${one.kilotonnes * 1000}`,
      unit: inKilotonnes ? 'kt' : 't',
    });
    const type = (inKilotonnes: readonly [boolean, boolean]): string => {
      const [a, b] = [claim(told(x, 'a', inKilotonnes[0])), claim(told(y, 'b', inKilotonnes[1]))];
      const dossier = dossierOf([a, b], { sources });
      return compare(indexDossier({ ...dossier, measures: [...dossier.measures, lost, part] }), a, b).row;
    };
    expect(type([true, areBoth])).toBe(type([false, false]));
  },
);

test.each([
  ['kt', 'kt', '80 kt against 120 kt'],
  ['t', 'kt', '80 t against 120 kt'],
  ['EUR', 'EUR', '80 EUR against 120 EUR'],
  ['%', '%', '80 % against 120 %'],
  ['person', 'person', '80 against 120'],
  ['{loads}', '{loads}', '80 against 120'],
])('a sentence tells units of measurement, and no counted things: %s against %s', (a, b, wanted) => {
  const told = { said: '2025-07-01', asOf: '2025-07-01', measure: 'lost', of: 'residents', at: 'russia' };
  const [x, y] = [
    claim({ ...told, id: 'x', for: 'rescue', value: '80', unit: a }),
    claim({ ...told, id: 'y', for: 'aid', value: '120', unit: b }),
  ];
  const dossier = dossierOf([x, y], { sources });
  const verdict = compare(indexDossier({ ...dossier, measures: [...dossier.measures, lost] }), x, y);
  const words = verdict.reasons.map((message) => renderMessage(message, 'en')).join(' ');
  expect(words.replace(/ \([^)]*\)/gu, '')).toContain(wanted);
});

test('one day is no “1 days”', () => {
  const told = { said: '2025-07-01', asOf: '2025-07-01', measure: 'lost', of: 'residents', at: 'russia', unit: 'd' };
  const [x, y] = [
    claim({ ...told, id: 'x', for: 'rescue', value: '1' }),
    claim({ ...told, id: 'y', for: 'aid', value: '7' }),
  ];
  const dossier = dossierOf([x, y], { sources });
  const [reason] = compare(indexDossier({ ...dossier, measures: [...dossier.measures, lost] }), x, y).reasons;
  expect(renderMessage(reason ?? { id: '', values: {} }, 'en')).toContain('1 day against 7 days');
});
