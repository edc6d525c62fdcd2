import { locationOf } from '@claimline/core';
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
/** Its shape is wrong, its id can be read. */
const unusable = (id: string) => claim(id, ', via: 7, chain: 7');
const text = { path: 'texts/d.txt', text: 'There were 30 people, said B.' };
const quoted = claim('q', ', quote: { in: d, exact: 30 people }');

const mains = [
  head(),
  `${head()}claims:\n${claim('m')}`,
  `${head()}claims:\n${claim('x')}`,
  head(', lost: { unit: person }'),
  head().replace('for: a', 'for: b'),
  `${head()}conventions: { hedge-min-share: 0.5, hedge-max-share: 0.5 }\n`,
];
const ones = [
  claim('x'),
  claim('x').replace('30', '~30'),
  claim('y').replace('30', '~30'),
  claim('x') + claim('x'),
  unusable('x') + claim('y'),
  claim('y', ', supersedes: z'),
  `${quoted}- 7\n`,
  '',
];
const others = [claim('z'), claim('x'), claim('z').replace('sheltered', 'lost'), unusable('x'), '- {'];
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

const HEADER = 'id,by,measure,value,quote.in,quote.exact,supersedes';
const row = fc.oneof(
  { weight: 12, arbitrary: fc.nat(400).map((n) => `c${n},b,sheltered,${n}`) },
  { weight: 2, arbitrary: fc.nat(400).map((n) => `c${n},b,sheltered,30,d,"30 people\nor ""more"", said",`) },
  { weight: 2, arbitrary: fc.nat(400).map((n) => `n${n},b,sheltered,30,,,c1`) },
  fc.constantFrom(
    '',
    'x,b,lost,30',
    ',b,sheltered,7',
    '"open,b,sheltered,1',
    'y,b,sheltered,"1" 2',
    'z,nobody,sheltered,many,,,,,',
  ),
);
const rows = fc.array(row, { maxLength: 4 });
const tableEdit = fc.record({
  at: fc.nat(900),
  drops: fc.nat(2),
  adds: rows,
  ending: fc.constantFrom('\n', '\n', '\n', '\r\n', ''),
  header: fc.constantFrom(HEADER, HEADER, HEADER, HEADER, HEADER, HEADER, `${HEADER},note`),
});

test('a table of which rows have changed is the one read without a memory', () => {
  const plain = Array.from({ length: 600 }, (_, n) => `r${n},b,sheltered,${n % 7 === 0 ? '~30' : n}`);
  fc.assert(
    fc.property(rows, fc.array(tableEdit, { minLength: 2, maxLength: 6 }), (some, edits) => {
      const memory = createReadMemory();
      let lines: readonly string[] = plain.toSpliced(300, 0, ...some);
      for (const { at, drops, adds, ending, header } of edits) {
        lines = lines.toSpliced(at % (lines.length + 1), drops, ...adds);
        const files = [
          { path: 'dossier.yaml', text: head() },
          { path: 'claims/one.csv', text: [header, ...lines].join('\n') + ending },
          { path: 'claims/other.yaml', text: claim('x') },
        ];
        expect(asJson(readParsed(files, { memory }))).toEqual(asJson(readDossier(files)));
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

test('a claim that names one which came with it is read again when that one has gone', () => {
  const memory = createReadMemory();
  const states = [
    [head(), claim('p'), claim('q')],
    [head(), claim('p', ', supersedes: z'), claim('q') + claim('z')],
    [head().replace('title: T', 'title: U'), claim('p', ', supersedes: z'), claim('q')],
  ];
  for (const [main = '', one = '', other = ''] of states) {
    const files = [
      { path: 'dossier.yaml', text: main },
      { path: 'claims/one.yaml', text: one },
      { path: 'claims/other.yaml', text: other },
    ];
    expect(asJson(readParsed(files, { memory }))).toEqual(asJson(readDossier(files)));
  }
});

test('of a table the rows that did not change stay the very same claims', () => {
  const memory = createReadMemory();
  const lines = Array.from({ length: 600 }, (_, n) => `r${n},b,sheltered,${n}`);
  const read = (some: readonly string[]) =>
    readParsed(
      [
        { path: 'dossier.yaml', text: head() },
        { path: 'claims/one.csv', text: [HEADER.slice(0, 19), ...some, ''].join('\n') },
      ],
      { memory },
    ).dossier;
  const before = read(lines);
  const after = read(lines.toSpliced(20, 1, 'r20,b,sheltered,7', 'new,b,sheltered,8'));
  expect(after?.claims[590]).toBe(before?.claims[589]);
  expect(after?.claims[20]?.value.text).toBe('7');
  expect(after?.sources).toBe(before?.sources);
  expect(after && locationOf(after, 'r589')?.line).toBe(592);
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

test('the id of a claim that cannot be used is free in the next reading as well', () => {
  const memory = createReadMemory();
  for (const more of ['', ' ']) {
    const files = [
      { path: 'dossier.yaml', text: head() },
      { path: 'claims/one.yaml', text: unusable('x') + claim('y') },
      { path: 'claims/other.yaml', text: claim('x') },
      { path: 'claims/third.yaml', text: claim('z') + more },
    ];
    expect(asJson(readParsed(files, { memory }))).toEqual(asJson(readDossier(files)));
  }
});
