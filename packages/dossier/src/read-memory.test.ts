import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InputFile, readDossier, readParsed } from './read-dossier.ts';
import { createReadMemory } from './read-memory.ts';

const head = (more = '') => `claimline: 1
title: T
sources: { a: { name: A, kind: institution }, b: { name: B, kind: institution, for: a } }
documents: { d: { title: D, published: 2024-05-04, text: texts/d.txt } }
vocabularies: { measures: { sheltered: { unit: person }${more} } }
`;
const claim = (id: string, more = '') => `- { id: ${id}, by: b, measure: sheltered, value: 30${more} }\n`;
const text = { path: 'texts/d.txt', text: 'There were 30 people, said B.' };
const quoted = claim('q', ', quote: { in: d, exact: 30 people }');

const mains = [
  head(),
  `${head()}claims:\n${claim('m')}`,
  `${head()}claims:\n${claim('x')}`,
  head(', lost: { unit: person }'),
  head().replace('for: a', 'for: b'),
];
const ones = [claim('x'), claim('x') + claim('x'), claim('y', ', supersedes: z'), `${quoted}- 7\n`, ''];
const others = [claim('z'), claim('x'), claim('z').replace('sheltered', 'lost'), '- {'];
const texts = [text, { ...text, text: 'There were 31 people, said B.' }];

const states = fc.record({
  main: fc.constantFrom(...mains),
  one: fc.constantFrom(...ones),
  other: fc.constantFrom(undefined, ...others),
  text: fc.constantFrom(undefined, ...texts),
});

test('a dossier read with the memory of any earlier state is the one read without', () => {
  fc.assert(
    fc.property(fc.array(states, { minLength: 2, maxLength: 5 }), (edits) => {
      const memory = createReadMemory();
      for (const { main, one, other, text: stored } of edits) {
        const files: InputFile[] = [
          { path: 'dossier.yaml', text: main },
          { path: 'claims/one.yaml', text: one },
          ...(other === undefined ? [] : [{ path: 'claims/other.yaml', text: other }]),
          ...(stored === undefined ? [] : [stored]),
        ];
        expect(asJson(readParsed(files, { memory }))).toEqual(asJson(readDossier(files)));
      }
    }),
    { numRuns: 300 },
  );
});

test('claims of a file that did not change are the very same objects', () => {
  const memory = createReadMemory();
  const files = (title: string) => [
    { path: 'dossier.yaml', text: head().replace('title: T', `title: ${title}`) },
    { path: 'claims/one.yaml', text: claim('x') },
  ];
  const [before, after] = ['T', 'U'].map((title) => readParsed(files(title), { memory }).dossier);
  expect(after?.title).toBe('U');
  expect(after?.claims[0]).toBe(before?.claims[0]);
});

/** Where claims stand is worked out when it is asked for, or written out. */
function asJson(read: unknown): unknown {
  return JSON.parse(JSON.stringify(read));
}
