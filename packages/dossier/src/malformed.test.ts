import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { type ReadResult, readDossier } from './read-dossier.ts';

/** A dossier that reads clean; each case below spoils one thing of it. */
const clean = `claimline: 1
title: Test
sources:
  ministry-a: { name: Ministry A, kind: institution }
  officer-b: { name: Officer B, kind: person, for: ministry-a }
documents:
  note-1: { title: A note, publisher: ministry-a, published: 2024-10-28, text: note.txt }
vocabularies:
  measures:
    troops: { unit: person, kind: stock }
    gain: { unit: "%", kind: ratio, negative: true }
  population:
    all: { label: all soldiers }
    guard: { broader: all }
claims:
  - id: first
    by: officer-b
    measure: troops
    of: guard
    as-of: 2024-10-28
    value: ~3000
    quote: { in: note-1, exact: about 3000 }
  - id: second
    for: ministry-a
    measure: troops
    value: 12000
`;
const note = 'There are about 3000 soldiers. There are 12,000 in all.';

function problems(main: string, more: Readonly<Record<string, string>> = {}, name = 'dossier.yaml'): ReadResult {
  const files = { [name]: main, 'note.txt': note, ...more };
  return readDossier(Object.entries(files).map(([path, text]) => ({ path, text })));
}

it('tells of a table that is none', () => {
  for (const [text, code] of [
    ['""\n', 'file-empty'],
    ['   \n', 'file-empty'],
    ['id,measure,id\n', 'duplicate-key'],
    ['id,measure,value\n"a', 'csv-unclosed-quote'],
  ] as const)
    expect(problems(clean, { 'claims/none.csv': text }).diagnostics.map((one) => one.code)).toContain(code);
  expect(problems(clean, { 'claims/none.csv': 'id,measure,value\n' }).diagnostics).toEqual([]);
});

it('tells of an empty file of claims what belongs there', () => {
  for (const [path, expected] of [
    ['claims/none.json', 'a list of claims'],
    ['claims/none.yaml', 'a list of claims'],
    ['claims/none.csv', 'a table of claims'],
  ] as const)
    expect(problems(clean, { [path]: '\n' }).diagnostics).toMatchObject([{ code: 'file-empty', expected }]);
});

it('tells of more mistakes than a call takes arguments', () => {
  const rows = Array.from({ length: 130_000 }, (_, i) => `c${i},troops,5,x`).join('\n');
  const { diagnostics, dossier } = problems(clean, { 'claims/many.csv': `id,measure,value,mode\n${rows}\n` });
  expect(diagnostics).toHaveLength(130_000);
  expect(diagnostics.at(-1)?.location).toMatchObject({ file: 'claims/many.csv', line: 130_001, column: 18 });
  expect(dossier?.claims).toHaveLength(2);
});

/** `[what it is, spoiled text, code, line:column of the first problem, suggestion]` */
type Case = readonly [name: string, text: string, code: string, place: string, suggestion?: string];

const swap = (from: string, to: string): string => {
  expect(clean).toContain(from);
  return clean.replace(from, () => to);
};
const add = (text: string): string => `${clean}${text}`;
const deep = (n: number): string => `${'['.repeat(n)}${']'.repeat(n)}`;

const cases: readonly Case[] = [
  // The file as a whole
  ['an empty file', '', 'file-empty', '1:1'],
  ['only white space', ' \n\n ', 'file-empty', '1:1'],
  ['only a comment', '# nothing here\n', 'file-empty', '1:1'],
  ['plain text', 'Ten thousand soldiers are ready.\n', 'not-a-dossier', '1:1'],
  ['a list', '- a\n- b\n', 'not-a-dossier', '1:1'],
  ['a number', '42\n', 'not-a-dossier', '1:1'],
  ['a page of HTML', '<!doctype html>\n<p>x</p>\n', 'not-a-dossier', '1:1'],
  ['a NUL character', swap('Test', 'Te\0st'), 'file-control-character', '2:10'],
  ['an escape character', swap('Test', 'Te\u001bst'), 'file-control-character', '2:10'],
  ['a C1 character', swap('Test', 'Te\u009bst'), 'file-control-character', '2:10'],
  ['a form feed', swap('Test', 'Te\fst'), 'file-control-character', '2:10'],
  ['a delete character', swap('Test', 'Te\u007fst'), 'file-control-character', '2:10'],
  ['bytes that are not UTF-8', swap('Test', 'Te\ufffdst'), 'file-not-utf8', '2:10'],
  ['a bare carriage return', swap('title: Test\n', 'title: Test\r'), 'file-bare-carriage-return', '2:12'],
  ['brackets a thousand deep', add(`notes: ${deep(1000)}\n`), 'file-too-deep', `27:${8 + limits.depth}`],
  ['dashes a thousand deep', `${'- '.repeat(1000)}x\n`, 'file-too-deep', '1:1'],
  ['indentation without end', add(`x:\n${' '.repeat(limits.indentation + 1)}y: 1\n`), 'file-too-deep', '28:1'],
  // YAML
  ['a tab as indentation', swap('  ministry-a:', '\tministry-a:'), 'yaml-syntax', '4:1'],
  ['an unclosed quote', swap('title: Test', 'title: "Test'), 'yaml-syntax', '2:13'],
  ['an unclosed brace', swap('kind: institution }', 'kind: institution'), 'yaml-syntax', '5:3'],
  ['an unclosed bracket', swap('by: officer-b', 'by: [officer-b'), 'yaml-syntax', '18:5'],
  ['a colon without a space', swap('title: Test', 'title:Test'), 'yaml-syntax', '2:1'],
  ['a second colon on a line', swap('title: Test', 'title: Test: more'), 'yaml-syntax', '2:8'],
  ['text after a quote', swap('title: Test', 'title: "Test" more'), 'yaml-syntax', '2:15'],
  ['a key out of line', swap('    by: officer-b', '   by: officer-b'), 'yaml-syntax', '17:1'],
  ['several documents', add('---\nclaimline: 1\n'), 'yaml-several-documents', '27:1'],
  ['a merge key', swap('title: Test', '<<: { title: Test }\ntitle: Test'), 'yaml-merge-key', '2:1'],
  ['a tag', swap('title: Test', 'title: !js/function "x"'), 'yaml-tag', '2:21'],
  ['an unknown alias', swap('title: Test', 'title: *nowhere'), 'yaml-alias', '2:8'],
  ['an alias inside itself', add('x: &x [*x]\n'), 'yaml-alias', '27:8'],
  ['a map as a key', swap('title: Test', '? { a: 1 }\n: b\ntitle: Test'), 'yaml-key', '2:3'],
  ['a key twice', swap('title: Test', 'title: Test\ntitle: Again'), 'duplicate-key', '3:1'],
  ['a claim key twice', swap('value: ~3000', 'value: ~3000\n    value: 4000'), 'duplicate-key', '22:5'],
  ['a source twice', swap('documents:', '  ministry-a: { name: B, kind: outlet }\ndocuments:'), 'duplicate-key', '6:3'],
  // The version
  ['no version', swap('claimline: 1\n', ''), 'version-missing', '1:1'],
  ['a version misspelt', swap('claimline: 1', 'claimlines: 1'), 'version-missing', '1:13', 'claimline'],
  ['a newer version', swap('claimline: 1', 'claimline: 2'), 'version-newer', '1:12'],
  ['version zero', swap('claimline: 1', 'claimline: 0'), 'version-unknown', '1:12'],
  ['a version in quotes', swap('claimline: 1', 'claimline: "1"'), 'version-unknown', '1:12'],
  ['a version of words', swap('claimline: 1', 'claimline: latest'), 'version-unknown', '1:12'],
  ['a version as a list', swap('claimline: 1', 'claimline: [1]'), 'version-unknown', '1:12'],
  // Keys
  ['no title', swap('title: Test\n', ''), 'missing-key', '1:1'],
  ['an empty title', swap('title: Test', 'title:'), 'empty-value', '2:1'],
  ['a title of nothing', swap('title: Test', 'title: ""'), 'invalid-value', '2:8'],
  ['a title as a list', swap('title: Test', 'title: [a]'), 'invalid-value', '2:8'],
  ['an unknown key', swap('title: Test', 'title: Test\nauthor: me'), 'unknown-key', '3:1'],
  ['a key misspelt', swap('title: Test', 'title: Test\nsumary: me'), 'unknown-key', '3:1', 'summary'],
  ['a claim key misspelt', swap('measure: troops\n    of', 'mesure: troops\n    of'), 'missing-key', '16:5'],
  ['an unknown claim key', swap('    of: guard', '    of: guard\n    colour: red'), 'unknown-key', '20:5'],
  ['as_of for as-of', swap('as-of: 2024', 'as_of: 2024'), 'unknown-key', '20:5', 'as-of'],
  ['a prototype key', swap('    of: guard', '    of: guard\n    __proto__: { x: 1 }'), 'unknown-key', '20:5'],
  ['a constructor key', add('constructor: { prototype: 1 }\n'), 'unknown-key', '27:1'],
  ['a source without a name', swap('{ name: Ministry A, kind', '{ kind'), 'missing-key', '4:17'],
  ['a source without a kind', swap('name: Ministry A, kind: institution', 'name: Ministry A'), 'missing-key', '4:17'],
  ['a source of an unknown kind', swap('kind: institution', 'kind: institute'), 'invalid-value', '4:41'],
  ['a kind misspelt', swap('kind: person', 'kind: persn'), 'invalid-value', '5:39', 'person'],
  ['a source as text', swap('{ name: Ministry A, kind: institution }', 'Ministry A'), 'invalid-value', '4:15'],
  ['sources as a list', swap('  ministry-a: {', '  - {'), 'yaml-syntax', '5:1'],
  ['an id with capitals', swap('  ministry-a: {', '  Ministry-A: {'), 'invalid-key', '4:3'],
  ['an id with a space', swap('  ministry-a: {', '  ministry a: {'), 'invalid-key', '4:3'],
  ['an id with a slash', swap('id: second', 'id: a/b'), 'invalid-value', '23:9'],
  ['an id of dots', swap('id: second', 'id: ..'), 'invalid-value', '23:9'],
  ['an id too long', swap('id: second', `id: ${'a'.repeat(121)}`), 'invalid-value', '23:9'],
  ['an id that is a number', swap('id: second', 'id: 2'), 'invalid-value', '23:9'],
  ['a claim without an id', swap('- id: second\n    for', '- for'), 'missing-key', '23:5'],
  [
    'a claim without a measure',
    swap('    measure: troops\n    value: 12000', '    value: 12000'),
    'missing-key',
    '23:5',
  ],
  ['a claim without a value', swap('    value: 12000\n', ''), 'missing-key', '23:5'],
  ['a claim as text', add('  - third\n'), 'invalid-value', '27:5'],
  [
    'claims as a map',
    swap('claims:\n  - id: first\n', 'claims:\n    id: first\n').replace(/ {2}- id: second[\s\S]*/, ''),
    'invalid-value',
    '16:5',
  ],
  ['an id used twice', swap('id: second', 'id: first'), 'duplicate-id', '23:9'],
  ['words cut by a comma', swap('exact: about 3000', 'exact: about 3,000'), 'unknown-key', '22:41'],
  // References
  ['an unknown source', swap('by: officer-b', 'by: officer-c'), 'unknown-reference', '17:9', 'officer-b'],
  ['a source far from any', swap('by: officer-b', 'by: somebody'), 'unknown-reference', '17:9'],
  ['an unknown voice', swap('for: ministry-a\n', 'for: ministry-b\n'), 'unknown-reference', '24:10', 'ministry-a'],
  [
    'an unknown link of a chain',
    swap('for: ministry-a\n', 'via: [ministry-x]\n'),
    'unknown-reference',
    '24:11',
    'ministry-a',
  ],
  [
    'an unknown measure',
    swap('measure: troops\n    of', 'measure: troop\n    of'),
    'unknown-reference',
    '18:14',
    'troops',
  ],
  ['an unknown population', swap('of: guard', 'of: guards'), 'unknown-reference', '19:9', 'guard'],
  ['an unknown status', swap('of: guard', 'status: ready'), 'unknown-reference', '19:13'],
  ['an unknown place', swap('of: guard', 'at: kursk'), 'unknown-reference', '19:9'],
  ['an unknown document', swap('in: note-1', 'in: note-2'), 'unknown-reference', '22:18', 'note-1'],
  ['an unknown publisher', swap('publisher: ministry-a', 'publisher: paper'), 'unknown-reference', '7:39'],
  ['an unknown employer', swap('for: ministry-a }', 'for: ministry }'), 'unknown-reference', '5:52', 'ministry-a'],
  [
    'an unknown vocabulary',
    swap('  measures:', '  use: armed-conflicts\n  measures:'),
    'unknown-reference',
    '9:8',
    'armed-conflict',
  ],
  ['a correction of nothing', add('    corrects: frist\n'), 'unknown-reference', '27:15', 'first'],
  ['an unknown axis', add('    scope: { weapon: gun }\n'), 'unknown-axis', '27:22'],
  [
    'an axis that is called as every object has it',
    swap('  measures:', '  axes: { constructor: { a: {} } }\n  measures:'),
    'axis-reserved',
    '9:11',
  ],
  [
    'an override of nothing',
    add('overrides:\n  - { claims: [first, third], verdict: echoes }\n'),
    'unknown-reference',
    '28:23',
  ],
  ['an override of one claim', add('overrides:\n  - { claims: [first], verdict: echoes }\n'), 'invalid-value', '28:15'],
  [
    'an unknown verdict',
    add('overrides:\n  - { claims: [first, second], verdict: echo }\n'),
    'invalid-value',
    '28:41',
    'echoes',
  ],
  // Scopes
  ['a node inside nothing', swap('broader: all', 'broader: army'), 'scope-parent-unknown', '14:5'],
  ['a node inside itself', swap('broader: all', 'broader: guard'), 'scope-cycle', '14:5'],
  ['nodes in a ring', swap('{ label: all soldiers }', '{ broader: guard }'), 'scope-cycle', '13:5'],
  ['measures in a ring', swap('troops: {', 'troops: { within: troops,'), 'measure-cycle', '10:23'],
  ['a source that is a part of itself', swap('for: ministry-a }', 'part-of: officer-b }'), 'source-cycle', '5:56'],
  ['a source that is its own voice', swap('for: ministry-a }', 'voice: officer-b }'), 'source-cycle', '5:54'],
  // Values
  ['a value of words', swap('value: 12000', 'value: many'), 'quantity-syntax', '26:12'],
  ['a value with a comma', swap('value: 12000', 'value: "12,000"'), 'quantity-ambiguous-separator', '26:12', '12000'],
  ['a value with a space', swap('value: 12000', 'value: 12 000'), 'quantity-ambiguous-separator', '26:12', '12000'],
  [
    'a range turned round',
    swap('value: 12000', 'value: 12000..11000'),
    'quantity-bounds-reversed',
    '26:12',
    '11000..12000',
  ],
  ['a range without ends', swap('value: 12000', 'value: ".."'), 'quantity-syntax', '26:15'],
  ['a best value outside', swap('value: 12000', 'value: 9 [10..12]'), 'quantity-best-outside', '26:12'],
  ['a value behind an escape', swap('value: 12000', String.raw`value: "\x31..2..3"`), 'quantity-syntax', '26:12'],
  ['a value before an escape', swap('value: 12000', String.raw`value: "1..2..\x33"`), 'quantity-syntax', '26:17'],
  ['a value in a block', swap('value: 12000', 'value: |-\n      1..2..3'), 'quantity-syntax', '26:12'],
  ['a folded day', swap('as-of: 2024-10-28', 'as-of: >-\n      2024-\n      13'), 'date-not-edtf', '20:12'],
  ['a value of lists', swap('value: 12000', 'value: [12000]'), 'invalid-value', '26:12'],
  ['a value of nothing', swap('value: 12000', 'value:'), 'empty-value', '26:5'],
  ['half a soldier', swap('value: 12000', 'value: 12000.5'), 'quantity-not-whole', '26:12'],
  ['fewer than none', swap('value: 12000', 'value: -5'), 'quantity-negative', '26:12'],
  ['not a number', swap('value: 12000', 'value: .nan'), 'quantity-syntax', '26:12'],
  ['infinity', swap('value: 12000', 'value: .inf'), 'quantity-syntax', '26:12'],
  ['a value of a million digits', swap('value: 12000', `value: ${'9'.repeat(1000)}`), 'quantity-too-long', '26:12'],
  ['a unit of something else', add('    unit: kg\n'), 'unit-dimension', '27:11'],
  [
    'a part that is counted in something else',
    swap('gain: { unit: "%", kind: ratio, negative: true }', 'gain: { unit: case, kind: stock, within: troops }'),
    'unit-dimension',
    '11:46',
  ],
  [
    'a denominator of what is no share',
    swap(
      'gain: { unit: "%", kind: ratio, negative: true }',
      'gain: { unit: "{t/ha}", kind: rate, numerator: troops, denominator: troops }',
    ),
    'unit-dimension',
    '11:73',
  ],
  ['an unknown unit', add('    unit: zorkmids\n'), 'unit-unknown', '27:11'],
  // Dates
  ['a date of words', swap('as-of: 2024-10-28', 'as-of: last week'), 'date-not-edtf', '20:12'],
  ['a day first', swap('as-of: 2024-10-28', 'as-of: 28.10.2024'), 'date-not-edtf', '20:14', '2024-10-28'],
  ['a day that is not', swap('as-of: 2024-10-28', 'as-of: 2024-02-30'), 'date-impossible', '20:20'],
  ['a thirteenth month', swap('as-of: 2024-10-28', 'as-of: 2024-13'), 'date-impossible', '20:18'],
  ['a period turned round', swap('as-of: 2024-10-28', 'as-of: 2024-10-28/2024-10-01'), 'date-reversed', '20:12'],
  ['a date without end', swap('as-of: 2024-10-28', `as-of: ${'2024-10-28,'.repeat(20)}`), 'date-too-long', '20:12'],
  ['an empty date', swap('as-of: 2024-10-28', 'as-of:'), 'empty-value', '20:5'],
  ['a date as a list', swap('as-of: 2024-10-28', 'as-of: [2024]'), 'invalid-value', '20:12'],
  ['a publication date of words', swap('published: 2024-10-28', 'published: soon'), 'date-not-edtf', '7:62'],
  // Documents and quotes
  ['a missing text', swap('text: note.txt', 'text: other.txt'), 'file-missing', '7:80'],
  ['a text outside', swap('text: note.txt', 'text: ../../etc/passwd'), 'path-outside', '7:80'],
  ['an absolute text', swap('text: note.txt', 'text: /etc/passwd'), 'path-outside', '7:80'],
  ['a text on a drive', swap('text: note.txt', 'text: "C:\\\\secret.txt"'), 'path-outside', '7:80'],
  [
    'a script for an address',
    swap('title: A note,', 'title: A note, url: "javascript:alert(1)",'),
    'address-invalid',
    '7:33',
  ],
  ['words that are not there', swap('exact: about 3000', 'exact: about 4000'), 'quote-not-found', '22:33'],
  ['words in two places', swap('exact: about 3000', 'exact: There are'), 'quote-ambiguous', '22:33'],
  ['words that moved', swap('exact: about 3000', 'exact: about 3000, start: 2, end: 12'), 'quote-moved', '22:52', '10'],
  [
    'a phrase from elsewhere',
    swap('exact: about 3000', 'exact: about 3000, phrase: 12,000'.replace('12,000', 'twelve')),
    'phrase-outside-quote',
    '22:53',
  ],
  ['a quote without words', swap('exact: about 3000', 'prefix: are'), 'missing-key', '22:14'],
  ['an offset below zero', swap('exact: about 3000', 'exact: about 3000, start: -1'), 'invalid-value', '22:52'],
  // Settings
  ['a rule of unknown severity', add('rules: { pair/contradiction: fatal }\n'), 'invalid-value', '27:30'],
  ['a rule of a severity misspelt', add('rules: { pair/contradiction: Error }\n'), 'invalid-value', '27:30', 'error'],
  ['a rule with options and a severity misspelt', add('rules: { a/b: [warnin, {}] }\n'), 'invalid-value', '27:15'],
  ['a convention of words', add('conventions: { hedge-max-share: wide }\n'), 'invalid-value', '27:33'],
  ['a negative convention', add('conventions: { hedge-max-share: -1 }\n'), 'invalid-value', '27:33'],
  ['a mode misspelt', swap('of: guard', 'mode: estimate'), 'invalid-value', '19:11', 'estimated'],
  ['a rating out of range', add('    rating: { information: 9 }\n'), 'invalid-value', '27:28'],
  ['a rating of an unknown letter', add('    rating: { source: G }\n'), 'invalid-value', '27:23'],
  ['an event without a date', add('events:\n  - { kind: reset, measure: troops }\n'), 'missing-key', '28:7'],
];

describe('a malformed dossier', () => {
  for (const [name, text, code, place, suggestion] of cases) {
    it(name, () => {
      const { diagnostics } = problems(text);
      const found = diagnostics.find((one) => one.code === code);
      expect(diagnostics.map((one) => one.code)).toContain(code);
      expect(`${found?.location.line}:${found?.location.column}`).toBe(place);
      expect(found?.location.file).toBe('dossier.yaml');
      expect(found?.suggestion).toBe(suggestion);
      expect(found?.message).toMatch(/[.?]$/);
    });
  }

  it.each(['warn', '2', 'true', 'null', '[]', '[warn, {}]', '[info, 3]', '{ a: 1 }'])(
    'sets no rule by what it cannot read: %s',
    (setting) => {
      const text = add(`rules: { pair/contradiction: ${setting}, pair/tension: info }\n`);
      const { diagnostics, dossier } = problems(text);
      expect(diagnostics.map(({ severity, location }) => `${severity} ${location.line}`)).toEqual(['error 27']);
      expect({ ...dossier?.rules }).toEqual({ 'pair/tension': 'info' });
    },
  );

  it.each(['[]', 'null', 'nobody', '[nobody]', '{}'])('suppresses nothing for claims that are none: %s', (claims) => {
    const other = '  - { rule: pair/tension, reason: known }\n';
    const text = add(`suppress:\n  - { rule: pair/contradiction, claims: ${claims}, reason: known }\n${other}`);
    const { diagnostics, dossier } = problems(text);
    expect(diagnostics.map(({ severity, location }) => `${severity} ${location.line}`)).toEqual(['error 28']);
    expect(dossier?.suppressions.map(({ rule }) => rule)).toEqual(['pair/tension']);
    expect(dossier?.locations['suppress/0']?.at.line).toBe(29);
  });

  it.each([
    ['supersedes: second', '27:17'],
    ['corrects: [first, second]', '27:23'],
    ['part-of: second', '27:14'],
    ['derived-from: second', '27:19'],
    ['share-of: second', '27:15'],
    ['share-of: { claim: second }', '27:24'],
  ])('has no claim that names itself: %s', (link, place) => {
    const { diagnostics, dossier } = problems(add(`    ${link}\n`));
    expect(diagnostics.map(({ code, location }) => `${code} ${location.line}:${location.column}`)).toEqual([
      `self-reference ${place}`,
    ]);
    const { links, shareOf } = dossier?.claims.find(({ id }) => id === 'second') ?? {};
    expect(links?.flatMap(({ claims }) => claims)).toEqual(link.includes('first') ? ['first'] : []);
    expect(shareOf?.claim).toBeUndefined();
  });

  it('overrules no pair in two ways, and no claim against itself', () => {
    const text = add(`overrides:
  - { claims: [first, second], verdict: consistent, by: desk, reason: known }
  - { claims: [second, first], verdict: contradicts, by: night desk, reason: known }
  - { claims: [second, first], verdict: consistent, by: chief, reason: known }
  - { claims: [first, first], verdict: contradicts, by: desk, reason: known }
`);
    const { diagnostics, dossier } = problems(text);
    expect(diagnostics.map(({ code, location }) => `${code} ${location.line}:${location.column}`)).toEqual([
      'override-twice 29:41',
      'self-reference 31:23',
    ]);
    expect(diagnostics[0]?.message).toBe('This pair is overruled in line 28 already, as “consistent”.');
    expect(dossier?.overrides.map(({ verdict, by }) => [verdict, by])).toEqual([
      ['consistent', 'desk'],
      ['consistent', 'chief'],
    ]);
  });

  it('is not a value or a date with white space around it', () => {
    for (const [value, day] of [
      ['|\n      12000', '|\n      2024-10-28'],
      ['>\n      12000\n', '>+\n      2024-10-28\n'],
      ['"12000 \\n"', '" 2024-10-28\\t"'],
    ]) {
      const { diagnostics, dossier } = problems(swap('value: 12000', `as-of: ${day}\n    value: ${value}`));
      expect(diagnostics).toEqual([]);
      const second = dossier?.claims.find(({ id }) => id === 'second');
      expect([second?.value.text, second?.asOf?.edtf]).toEqual(['12000', '2024-10-28']);
    }
  });

  it('is told apart in a hundred ways and more', () => {
    expect(cases.length).toBeGreaterThan(100);
  });

  it('is read on behind a text with a colon that stands without quotes', () => {
    const quote = '{ in: note-1, exact: about 3000, gloss: there: about 3000 }';
    for (const newline of ['\n', '\r\n']) {
      const text = swap('title: Test', 'title: Kursk: the troops: a count # so far')
        .replace('{ in: note-1, exact: about 3000 }', `${quote}\n    note: he said: maybe`)
        .replaceAll('\n', newline);
      const { diagnostics, dossier } = problems(text);
      expect(diagnostics.map(({ code, location }) => `${code} ${location.line}:${location.column}`)).toEqual([
        'yaml-syntax 2:8',
        'yaml-syntax 22:52',
        'yaml-syntax 23:11',
      ]);
      expect(diagnostics[0]?.hint).toBe('Write it as "Kursk: the troops: a count".');
      expect(dossier?.title).toBe('Kursk: the troops: a count');
      expect(dossier?.claims.map(({ id }) => id)).toEqual(['first', 'second']);
      expect(dossier?.claims[0]).toMatchObject({ note: 'he said: maybe', quote: { gloss: 'there: about 3000' } });
    }
  });

  it('has all its problems told in one run', () => {
    const text = swap('by: officer-b', 'by: nobody')
      .replace('value: 12000', 'value: many')
      .replace('title: Test\n', '');
    expect(
      problems(text)
        .diagnostics.map((one) => one.code)
        .sort(),
    ).toEqual(['missing-key', 'quantity-syntax', 'unknown-reference']);
  });

  it('keeps what can be used beside what cannot', () => {
    const { dossier } = problems(swap('value: 12000', 'value: many'));
    expect(dossier?.claims.map((claim) => claim.id)).toEqual(['first']);
  });
});

it('the clean dossier is clean', () => {
  expect(problems(clean).diagnostics).toEqual([]);
});

describe('JSON', () => {
  const wrap = (claims: string): string =>
    `{"claimline": 1, "title": "T", "vocabularies": {"measures": {"troops": {"unit": "person"}}}, "claims": ${claims}}`;
  it.each([
    ['a missing comma', '{"claimline": 1 "title": "T"}', 'json-syntax', '1:17'],
    ['a trailing comma', '{"claimline": 1, "title": "T",}', 'json-syntax', '1:31'],
    ['a comment', '{"claimline": 1, // one\n"title": "T"}', 'json-syntax', '1:18'],
    ['a single quote', "{'claimline': 1}", 'json-syntax', '1:2'],
    ['an unclosed string', '{"claimline": 1, "title": "T}', 'json-syntax', '1:27'],
    ['an unclosed brace', '{"claimline": 1, "title": "T"', 'json-syntax', '1:30'],
    ['a key twice', '{"claimline": 1, "title": "T", "title": "U"}', 'duplicate-key', '1:32'],
    ['a null claim', wrap('[null]'), 'empty-value', '1:105'],
    ['a NaN', wrap('[{"id": "a", "measure": "troops", "value": NaN}]'), 'json-syntax', '1:147'],
  ])('%s', (_, text, code, place) => {
    const found = problems(text, {}, 'dossier.json').diagnostics.find((one) => one.code === code);
    expect(found && `${found.location.line}:${found.location.column}`).toBe(place);
  });
});

describe('CSV', () => {
  const head = 'id,measure,value\n';
  it.each([
    ['a row too short', `${head}third,troops\n`, 'csv-ragged-row', '2:7'],
    ['a row too long', `${head}third,troops,1,2,3\n`, 'csv-ragged-row', '2:18'],
    ['an unclosed quote', `${head}"third,troops,1\n`, 'csv-unclosed-quote', '2:1'],
    ['text after a quote', `${head}third,"troops"x,1\n`, 'csv-text-after-quote', '2:15'],
    ['a column twice', 'id,id,measure,value\na,b,troops,1\n', 'duplicate-key', '1:4'],
    ['an unknown column', 'id,measure,value,colour\nthird,troops,1,red\n', 'unknown-key', '1:18'],
    ['a column misspelt', 'id,measure,vlaue\nthird,troops,1\n', 'unknown-key', '1:12'],
    ['a table without a column of ids', 'measure,value\ntroops,1\n', 'missing-key', '1:1'],
    ['semicolons between cells', 'id;measure;value\nthird;troops;1,5\n', 'csv-separator', '1:1'],
    ['tabs between cells', '"id"\tmeasure\tvalue\nthird\ttroops\t1\n', 'csv-separator', '1:1'],
    ['an unknown measure', `${head}third,troop,1\n`, 'unknown-reference', '2:7'],
    ['a bad value', `${head}third,troops,lots\n`, 'quantity-syntax', '2:14'],
    ['a missing value', `${head}third,troops,\n`, 'missing-key', '2:1'],
    ['an id used already', `${head}first,troops,1\n`, 'duplicate-id', '2:1'],
  ])('%s', (_, text, code, place) => {
    const { diagnostics } = problems(clean, { 'claims/more.csv': text });
    const found = diagnostics.find((one) => one.code === code);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(found && `${found.location.line}:${found.location.column}`).toBe(place);
    expect(found?.location.file).toBe('claims/more.csv');
  });
});

describe('chains and rows without end', () => {
  const chain = (n: number, key: string, more = ''): string =>
    Array.from({ length: n }, (_, i) => `n${i}: { ${more}${i === 0 ? 'label: first' : `${key}: n${i - 1}`} }`).join(
      ', ',
    );
  const told = (main: string, more: Readonly<Record<string, string>> = {}): readonly string[] =>
    problems(main, more).diagnostics.map(({ code }) => code);
  it('places, measures and sources that lie in one another thousandfold are cut, each told once', () => {
    const began = performance.now();
    expect(told(swap('  measures:\n', `  places: { ${chain(8_000, 'broader')} }\n  measures:\n`))).toEqual([
      'scope-too-deep',
    ]);
    const measures = chain(3_000, 'within', 'unit: person, kind: stock, ');
    expect(told(swap('  measures:\n', `  measures:\n    ${measures.replaceAll(' }, ', ' }\n    ')}\n`))).toEqual([
      'measure-too-deep',
    ]);
    const sources = chain(3_000, 'part-of', 'name: X, kind: outlet, ').replace('label: first', 'role: first');
    expect(told(swap('sources:\n', `sources:\n  ${sources.replaceAll(' }, ', ' }\n  ')}\n`))).toEqual([
      'source-too-deep',
    ]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
  it('so are those that close: the ring alone is told', () => {
    const ring = chain(3_000, 'broader').replace('label: first', 'broader: n2999');
    expect(new Set(told(swap('  measures:\n', `  places: { ${ring} }\n  measures:\n`)))).toEqual(
      new Set(['scope-cycle']),
    );
  });
  it('a table of claims has no more columns than the limit, and no key is deeper than lists and maps may be', () => {
    const header = (n: number): string => Array.from({ length: n }, (_, i) => `c${i}`).join(',');
    expect(told(clean, { 'claims/wide.csv': `id,${header(limits['columns'])}\n` })).toEqual(['csv-too-many-columns']);
    expect(told(clean, { 'claims/wide.csv': `id,${header(limits['columns'] - 1)}\n` })).toEqual([]);
    expect(told(clean, { 'claims/deep.csv': `id,measure,value,${'a.'.repeat(20_000)}b\nx,troops,1,2\n` })).toEqual([
      'unknown-key',
    ]);
  });
});

describe('what is wrong with a whole table', () => {
  const told = (text: string): readonly string[] =>
    problems(clean, { 'claims/more.csv': text }).diagnostics.map(
      ({ code, location, suggestion }) => `${code} ${location.line}:${location.column} ${suggestion ?? '–'}`,
    );
  it('is told once', () => {
    expect(told('id;measure;value\na;troops;1\nb;troops;2\n')).toEqual(['csv-separator 1:1 –']);
    expect(told('"id";"measure";"value"\n"a";"troops";"1,5"\n')).toEqual(['csv-separator 1:1 –']);
    expect(told('measure,value\ntroops,1\ntroops,2\n')).toEqual(['missing-key 1:1 –']);
    expect(told('id,measure,value,quote.exat\na,troops,1,x\nb,troops,2,y\nc,troops,3,\n')).toEqual([
      'missing-key 1:18 –',
      'unknown-key 1:18 quote.exact',
    ]);
    const rows = Array.from({ length: 600 }, (_, i) => `c${i},troops,5,x`).join('\n');
    expect(told(`id,measure,value,staus\n${rows}\n`)).toEqual(['unknown-key 1:18 status']);
  });
  it('keeps the rows that have nothing in an unknown column, and tells of theirs', () => {
    const text = 'id,measure,value,staus\na,troops,1,killed\nb,troops,2,\nc,troops,lots,\n';
    expect(told(text)).toEqual(['unknown-key 1:18 status', 'quantity-syntax 4:10 –']);
    expect(problems(clean, { 'claims/more.csv': text }).dossier?.claims.map(({ id }) => id)).toContain('b');
  });
  it('is no row of nothing but separators', () => {
    expect(told('id,measure,value\n,,\na,troops,1\n , ,\n"","",""\n,,')).toEqual([]);
  });
});

describe('a story', () => {
  const head = 'claimline: 1\ntitle: t\nsources: { a: { name: A, kind: outlet } }\n';

  it('that names a claim which is not there keeps its words, and warns', () => {
    const { dossier, diagnostics } = readDossier([
      {
        path: 'dossier.yaml',
        text: `${head}story:\n  - { title: One, claim: gone, from: 2024-10, to: 2024-11-05 }\nclaims: []\n`,
      },
    ]);
    expect(diagnostics.map(({ code, severity, location }) => [code, severity, location.line])).toEqual([
      ['unknown-reference', 'warning', 5],
    ]);
    expect(dossier?.story).toEqual([{ title: 'One', from: 19_997, to: 20_032 }]);
  });

  it('with a step that has no title, or a word that is none of the format, is an error', () => {
    const { diagnostics } = readDossier([
      {
        path: 'dossier.yaml',
        text: `${head}story:\n  - { text: only words }\n  - { title: Two, scale: wide }\nclaims: []\n`,
      },
    ]);
    expect(diagnostics.map(({ severity, location }) => [severity, location.line])).toEqual([
      ['error', 5],
      ['error', 6],
    ]);
  });
});

describe('what a newcomer writes is answered with what to write', () => {
  const told = (entry: string): readonly (readonly [string, string | undefined, string | undefined])[] =>
    readDossier([
      {
        path: 'dossier.yaml',
        text: `claimline: 1\ntitle: t\nsources: { a: { name: A, kind: outlet } }\nvocabularies: { use: [armed-conflict, russia-ukraine-war] }\nclaims:\n  - { id: x, for: a, measure: strength, of: dprk-soldiers, ${entry} }\n`,
      },
    ]).diagnostics.map(({ code, suggestion, hint }) => [code, suggestion, hint]);

  it.each([
    ['at: kursk, value: 1', 'unknown-reference', 'kursk-oblast'],
    ['status: ready, value: 1', 'unknown-reference', 'ready-to-join'],
    ['value: thousands', 'quantity-syntax', '1000s'],
    ['value: unknown', 'quantity-syntax', '?'],
  ])('%s', (entry, code, suggestion) => {
    expect(told(entry)[0]?.slice(0, 2)).toEqual([code, suggestion]);
  });

  it('a bare question mark in braces', () => {
    expect(told('value: ?')[0]).toEqual(['empty-value', undefined, 'Put the question mark in quotes: "?".']);
  });
});
