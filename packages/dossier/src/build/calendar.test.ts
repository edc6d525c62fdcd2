import { expect, it } from 'vitest';
import { readDossier } from '../read-dossier.ts';

const dossier = (asOf: string): string =>
  `claimline: 1\ntitle: T\nsources: { a: { name: A, kind: institution } }\nvocabularies: { measures: { oil: { unit: t, kind: flow } } }\nclaims: [{ id: x, for: a, measure: oil, as-of: ${asOf}, value: "120" }]\n`;

it.each([
  ['2024-H2', '2024-41'],
  ['2024-Q1', '2024-33'],
  ['2024Q4', '2024-36'],
  ['2024-W05', '2024-01-29/2024-02-04'],
  ['2024-W60', undefined],
  ['2024-Q5', undefined],
])('%s is the day %s of a claim', (asOf, edtf) => {
  const { dossier: read, diagnostics } = readDossier([{ path: 'dossier.yaml', text: dossier(asOf) }]);
  expect(read?.claims[0]?.asOf?.edtf).toBe(edtf);
  expect(diagnostics.map(({ code }) => code)).toEqual(edtf === undefined ? ['date-not-edtf'] : []);
});
