import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { editDossierText, formatDossierText, readDossier } from '../index.ts';

const seed = readFileSync(
  fileURLToPath(new URL('../../../../seeds/kursk-2024-10/dossier.yaml', import.meta.url)),
  'utf8',
);
const small = `# who
claimline: 1
title: Test   # said so

vocabularies: { measures: { troops: { unit: person } } }
claims:
  # the first
  - value: ~3000   # about
    id: first
    measure: troops
    quote: { exact: "about 3,000" }
  - id: second
    measure: troops
    value: 10000
    tags:
      - a
      - b
`;
const value = (result: ReturnType<typeof formatDossierText>): string => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};
const claims = (text: string): unknown => readDossier([{ path: 'dossier.yaml', text }]).dossier?.claims;

describe('the usual form', () => {
  it('orders keys, keeps comments with what they explain', () => {
    expect(value(formatDossierText('dossier.yaml', small))).toBe(`# who
claimline: 1
title: Test # said so
vocabularies: { measures: { troops: { unit: person } } }

claims:
  # the first
  - id: first
    measure: troops
    value: ~3000 # about
    quote: { exact: "about 3,000" }

  - id: second
    measure: troops
    value: 10000
    tags:
      - a
      - b
`);
  });
  it.each([
    ['the seed', seed],
    ['the small one', small],
  ])('is stable and means the same: %s', (_, text) => {
    const once = value(formatDossierText('dossier.yaml', text));
    expect(value(formatDossierText('dossier.yaml', once))).toBe(once);
    expect(claims(once)).toEqual(claims(text));
    const comments = (one: string): number => one.match(/(^|\s)# /g)?.length ?? 0;
    expect(comments(once)).toBe(comments(text));
  });
  it('keeps numbers as they are written', () => {
    const text = 'claimline: 1\ntitle: T\nclaims:\n  - id: a\n    measure: m\n    value: 10.000\n    as-of: 2024-10\n';
    expect(value(formatDossierText('dossier.yaml', text))).toContain('value: 10.000');
  });
  it('leaves a broken file alone', () => {
    const result = formatDossierText('dossier.yaml', 'claims: [');
    expect(result.ok ? '' : result.problem.code).toBe('format-unreadable');
  });
  it('sets JSON out, and leaves tables as they are', () => {
    expect(value(formatDossierText('a.json', '{"a":[1,{"b":2}]}'))).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ]\n}\n',
    );
    expect(value(formatDossierText('a.csv', 'id,value\na,1\n'))).toBe('id,value\na,1\n');
  });
});

const edit = (text: string, path: readonly (string | number)[], to: string | number | undefined): string => {
  const result = editDossierText('dossier.yaml', text, [{ path, value: to }]);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.message}`);
  return result.value;
};

describe('an edit', () => {
  it('changes one value and nothing else', () => {
    expect(edit(small, ['claims', 0, 'value'], '>=3000')).toBe(small.replace('~3000', '">=3000"'));
    expect(edit(small, ['claims', 1, 'value'], 12000)).toBe(small.replace('10000', '12000'));
    expect(edit(small, ['claims', 0, 'quote', 'exact'], 'nearly 3,000')).toBe(
      small.replace('about 3,000', 'nearly 3,000'),
    );
  });
  it('adds a key behind the last one, in the form of its map', () => {
    expect(edit(small, ['claims', 0, 'note'], 'see page 2')).toContain(
      'exact: "about 3,000" }\n    note: see page 2\n  - id: second',
    );
    expect(edit(small, ['claims', 1, 'note'], 'x')).toBe(`${small}    note: x\n`);
    expect(edit(small, ['claims', 0, 'quote', 'prefix'], 'of')).toContain('{ exact: "about 3,000", prefix: of }');
  });
  it('removes a key with its line', () => {
    expect(edit(small, ['claims', 1, 'value'], undefined)).toBe(small.replace('    value: 10000\n', ''));
    expect(edit(small, ['claims', 1, 'tags'], undefined)).toBe(small.replace('    tags:\n      - a\n      - b\n', ''));
    expect(edit(small, ['claims', 0, 'value'], undefined)).not.toContain('~3000');
  });
  it('refuses a place that is not there', () => {
    for (const path of [
      ['claims', 9, 'value'],
      ['sources', 'x', 'name'],
      ['claims', 1, 'tags'],
    ]) {
      const result = editDossierText('dossier.yaml', small, [{ path, value: 'x' }]);
      expect(result.ok ? '' : result.problem.code).toBe('edit-place');
    }
    expect(editDossierText('a.csv', 'id\na\n', [{ path: [0, 'id'], value: 'b' }]).ok).toBe(false);
  });
  it.each(['\n', '\r\n'])(
    'puts a value in the place of a block, and leaves what follows on its own line (%j)',
    (line) => {
      const lines = (...all: string[]): string => [...all, ''].join(line);
      const before = lines('- id: a', '  summary: | # why', '    one', '    two', '', '  # about b', '  value: 31');
      expect(edit(before, [0, 'summary'], 'new')).toBe(
        lines('- id: a', '  summary: new # why', '', '  # about b', '  value: 31'),
      );
      const folded = lines('- id: a', '  summary: >+', '    one', '', '', '  value: 31');
      expect(edit(folded, [0, 'summary'], 'new')).toBe(lines('- id: a', '  summary: new', '', '', '  value: 31'));
      expect(edit(lines('- id: a', '  summary: |'), [0, 'summary'], 'new')).toBe(lines('- id: a', '  summary: new'));
    },
  );
  it('keeps CRLF line ends', () => {
    const windows = small.replaceAll('\n', '\r\n');
    expect(edit(windows, ['claims', 1, 'note'], 'x')).toBe(`${windows}    note: x\r\n`);
  });
  it('edits JSON in place', () => {
    const result = editDossierText('d.json', '{\n  "claims": [{ "id": "a", "value": 1 }]\n}', [
      { path: ['claims', 0, 'value'], value: 2 },
    ]);
    expect(result.ok && result.value).toBe('{\n  "claims": [{ "id": "a", "value": 2 }]\n}');
  });
  it.each([
    ['tabs', '[\n\t{\n\t\t"id": "a",\n\t\t"value": 1', '\n\t}\n]\n', ',\n\t\t"note": "x"'],
    ['Windows lines', '[\r\n  {\r\n    "id": "a"', '\r\n  }\r\n]', ',\r\n    "note": "x"'],
    ['one line', '[{ "id": "a", "value": 1', ' }]', ', "note": "x"'],
    ['packed', '[{"id":"a","value":1', '}]', ',"note":"x"'],
    ['loose colons', '[{"id" : "a"', '}]', ',"note" : "x"'],
    ['braces of YAML', '[{"id":"a"', '}]', ',note: x', 'd.yaml'],
  ])(
    'adds a key between braces in the form that the map has, and takes it away again: %s',
    (_, head, tail, added, path = 'd.json') => {
      const change = (text: string, to: string | undefined): unknown =>
        editDossierText(path, text, [{ path: [0, 'note'], value: to }]);
      expect(change(head + tail, 'x')).toEqual({ ok: true, value: head + added + tail });
      expect(change(head + added + tail, undefined)).toEqual({ ok: true, value: head + tail });
    },
  );
  it('refuses in JSON what it refuses in YAML', () => {
    const text = '[{ "id": "a", "as-of": { "edtf": "2024" } }]';
    for (const path of [
      [0, 'as-of'],
      [1, 'value'],
      [0, 'quote', 'exact'],
    ])
      expect(editDossierText('d.json', text, [{ path, value: 'x' }])).toMatchObject({
        problem: { code: 'edit-place' },
      });
  });
  prop.prop([fc.string({ maxLength: 40 }).filter((text) => !/\p{Cc}/u.test(text) && text.isWellFormed())])(
    'any text that is set is read back',
    (text) => {
      const after = edit(small, ['title'], text);
      const read = readDossier([{ path: 'dossier.yaml', text: after }]);
      if (text !== '' && read.dossier !== null) expect(read.dossier.title).toBe(text);
      expect(edit(after, ['title'], 'Test')).toBe(small);
    },
  );
});

it('a file with a mark of byte order is changed in the right place', () => {
  const text = '\uFEFFclaimline: 1\r\ntitle: Old\r\n';
  expect(editDossierText('dossier.yaml', text, [{ path: ['title'], value: 'New' }])).toEqual({
    ok: true,
    value: '\uFEFFclaimline: 1\r\ntitle: New\r\n',
  });
});
