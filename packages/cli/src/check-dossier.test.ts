import { readDossier } from '@claimline/dossier';
import { renderMessage } from '@claimline/validation';
import { expect, it } from 'vitest';
import { checkDossier } from './check-dossier.ts';

it('a bound that is lost beside an addition is told with both, and the suggestion keeps the addition', () => {
  const text = `claimline: 1
title: Test
sources: { u: { name: U, kind: institution } }
documents: { d: { title: D, publisher: u, language: en } }
vocabularies:
  measures: { troops: { unit: person, kind: stock } }
claims:
  - { id: a, for: u, said: 2024-01-01, as-of: 2024-01-01, measure: troops, value: +3000, quote: { in: d, exact: "another 3,000 or more" } }
`;
  const { dossier } = readDossier([{ path: 'dossier.yaml', text }]);
  const findings = dossier === null ? [] : checkDossier(dossier, { only: ['number/hedge-lost'] }).findings;
  expect(findings.map(({ message, fix }) => [renderMessage(message, 'en'), fix?.edits[0]?.value])).toEqual([
    ['The words say “another 3,000 or more”, the value says +3000 without it.', '+>=3000'],
  ]);
});
