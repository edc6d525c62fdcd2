import { readDossier } from '@claimline/dossier';
import { formatDiagnostics } from '@claimline/report';
import { expect, it } from 'vitest';

const dossier = `claimline: 1
title: Test
languag: sq
sources:
  m: { name: Ministry, kind: institution }
  p: { name: Paper, kind: outlets }
  q: { kind: outlet }
  r: { name: Part, kind: outlet, part-of: r, voice: r }
vocabularies:
  measures:
    people: { label: people, kind: stock, unit: persn }
    other: { label: others, kind: stock, unit: person }
documents:
  note: { title: A note, publisher: z, text: note.txt }
claims:
  - { id: c1, for: m, measure: other, value: "3000 or so", as-of: 28.10.2024 }
  - { id: c1, for: m, measure: other, value: "3.000", as-of: 2024-02-31, said: }
  - { id: c2, for: m, value: "4000..3000", as-of: 2024-10-28/2024-10-01, part-of: c2 }
  - { id: c3, for: m, measure: other, value: about 5, at: nowhere, id: c4 }
  - { id: C 5, for: m, measure: other, value: "", mode: surely }
  - { id: c6, for: m, measure: other, value: "3 thousand" }
`;
const rows = 'id,for,measure,value,asof\nx1,m,other,5,2024-01-01\nx2,m,other,6\nx1,m,other,7,2024-01-02\n';
const files = Object.entries({ 'dossier.yaml': dossier, 'claims/a.csv': rows }).map(([path, text]) => ({ path, text }));
const { diagnostics } = readDossier(files);
const told = (locale: string): string =>
  diagnostics.map((one) => formatDiagnostics([one], [], { locale, width: 1000 })).join('\n');

it('what people meet most when a dossier is read is told in Albanian, also what was expected and what to do', () => {
  expect(diagnostics.length).toBeGreaterThan(15);
  const sentences = diagnostics.flatMap(({ message, expected = '', hint = '' }) => [message, expected, hint]);
  const english = sentences.filter((one) => / (?:is|are|the|has|of|or|be|not|a|does|in|them|out)\b/.test(one));
  expect(english.length).toBeGreaterThan(diagnostics.length);
  const albanian = told('sq');
  expect(english.filter((one) => albanian.includes(one))).toEqual([]);
  expect(albanian).toContain('Çelësi “languag” nuk njihet këtu.');
  expect(albanian).toContain('Nuk ka burim me id “z”.');
  expect(albanian).toContain('një shifër si 12417, ~3000');
});

it('what the words do not know is told in English, as it is where English is asked for', () => {
  const one = { ...diagnostics[0], message: 'A sentence that is new.' } as (typeof diagnostics)[number];
  expect(formatDiagnostics([one], [], { locale: 'sq' })).toContain('A sentence that is new.');
  expect(told('en')).toContain('There is no source with the id “z”.');
});
