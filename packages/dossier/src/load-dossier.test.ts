import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fc, it as prop } from '@fast-check/vitest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilePort, type FileText, limits, loadDossier, readDossier } from './index.ts';
import { nodePort, writeAtomic } from './node/index.ts';

const seed = fileURLToPath(new URL('../../../seeds/kursk-2024-10', import.meta.url));
const main = 'claimline: 1\ntitle: T\nvocabularies: { measures: { troops: { unit: person } } }\n';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes a folder of files and gives its path. */
function folder(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const root = join(scratch, name);
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}
const codes = async (path: string): Promise<readonly string[]> =>
  (await loadDossier(path, nodePort)).diagnostics.map((one) => one.code);

describe('the seed dossier', () => {
  it('reads clean, every quote standing word for word where it says', async () => {
    const { dossier, diagnostics } = await loadDossier(seed, nodePort);
    expect(diagnostics).toEqual([]);
    expect(dossier?.claims).toHaveLength(24);
    const texts = new Map(dossier?.documents.map((document) => [document.id, document.text ?? '']));
    for (const claim of dossier?.claims ?? []) {
      const { quote } = claim;
      expect(quote?.gloss, claim.id).toBeTypeOf('string');
      expect(texts.get(quote?.in ?? '')?.slice(quote?.start, quote?.end), claim.id).toBe(quote?.exact);
    }
  });

  it('takes the number of members and the day of the month for what they are', async () => {
    const { dossier } = await loadDossier(seed, nodePort);
    const troops = dossier?.claims.filter((claim) => claim.measure === 'strength').map((claim) => claim.value.text);
    expect(troops).not.toContain('32');
    expect(troops).not.toContain('28');
  });
});

describe('tables of a folder', () => {
  it('may have tabs between their cells', async () => {
    const root = folder('tabs', {
      'dossier.yaml': main,
      'tables/mapping.yaml': 'tables:\n  - { file: t.tsv, date: Day, columns: { N: { measure: troops } } }\n',
      'tables/t.tsv': 'Day\tN\n2024-01-05\t120\n',
      'claims/notes.tsv': 'not read\n',
    });
    const { dossier, diagnostics } = await loadDossier(root, nodePort);
    expect(diagnostics).toEqual([]);
    expect(dossier?.claims.map(({ id }) => id)).toEqual(['n-2024-01-05']);
  });
});

describe('one dossier in three formats', () => {
  it('is the same dossier', () => {
    const entry = {
      id: 'a',
      measure: 'troops',
      value: '~3000',
      'as-of': '2024-10-28',
      tags: ['x', 'y'],
      mode: 'observed',
    };
    const yaml = readDossier([
      {
        path: 'dossier.yaml',
        text: `${main}claims:\n  - { id: a, measure: troops, value: ~3000, as-of: 2024-10-28, tags: [x, y], mode: observed }\n`,
      },
    ]);
    const json = readDossier([
      {
        path: 'dossier.json',
        text: JSON.stringify({
          claimline: 1,
          title: 'T',
          vocabularies: { measures: { troops: { unit: 'person' } } },
          claims: [entry],
        }),
      },
    ]);
    const csv = readDossier([
      { path: 'dossier.yaml', text: main },
      {
        path: 'claims/a.csv',
        text: 'id,measure,value,as-of,tags,mode\r\na,troops,~3000,2024-10-28,"x; y",observed\r\n',
      },
    ]);
    for (const read of [yaml, json, csv]) expect(read.diagnostics).toEqual([]);
    const { locations: _, ...expected } = yaml.dossier ?? { locations: {} };
    expect(json.dossier).toMatchObject(expected);
    expect(csv.dossier).toMatchObject(expected);
  });

  it('is read alike with LF and CRLF line ends and a byte order mark', () => {
    const text = `${main}claims:\n  - id: a\n    measure: troops\n    value: 5\n`;
    const plain = readDossier([{ path: 'dossier.yaml', text }]);
    const other = readDossier([{ path: 'dossier.yaml', text: `\ufeff${text.replaceAll('\n', '\r\n')}` }]);
    expect(other.diagnostics).toEqual([]);
    expect(other.dossier?.claims).toEqual(plain.dossier?.claims);
    const place = plain.dossier?.locations['a'];
    expect(place?.fields?.['measure']).toMatchObject({ line: text.split('\n').indexOf('    measure: troops') + 1 });
    expect(JSON.stringify(other.dossier?.locations['a'])).toBe(JSON.stringify(place));
  });

  it('takes a bare figure of a table for words where words belong', () => {
    const { dossier, diagnostics } = readDossier([
      {
        path: 'dossier.yaml',
        text: `${main}sources: { p: { name: P, kind: outlet } }\ndocuments: { d: { title: D, publisher: p } }\n`,
      },
      {
        path: 'claims/a.csv',
        text: 'id,measure,value,note,quote.in,quote.exact,quote.start,quote.end\n7,troops,8000,2024,d,8000,3,7\n',
      },
    ]);
    expect(diagnostics).toEqual([]);
    expect(dossier?.claims[0]).toMatchObject({ id: '7', note: '2024', quote: { exact: '8000', start: 3, end: 7 } });
  });

  it('does not depend on the order in which files are given', () => {
    const files = [
      { path: 'dossier.yaml', text: main },
      { path: 'claims/b.csv', text: 'id,measure,value\nb,troops,2\n' },
      { path: 'claims/a.yaml', text: '- { id: a, measure: troops, value: 1 }\n' },
    ];
    expect(readDossier([...files].reverse())).toEqual(readDossier(files));
  });
});

describe('a path on the command line', () => {
  it('may name nothing, nothing readable, or no dossier', async () => {
    expect(await codes(join(scratch, 'nowhere'))).toEqual(['path-missing']);
    expect(await codes(folder('bare', { 'readme.txt': 'x' }))).toEqual(['dossier-missing']);
    expect(await codes('/dev/null')).toEqual(['path-not-a-file']);
  });
  it('may name a file', async () => {
    const root = folder('one', { 'dossier.yaml': main, 'other.yaml': main });
    expect(await codes(join(root, 'dossier.yaml'))).toEqual([]);
    expect(await codes(join(root, 'other.yaml'))).toEqual([]);
  });
  it('reads claims from folders below, and leaves hidden and other files alone', async () => {
    const root = folder('nested', {
      'dossier.yaml': main,
      'claims/2024/a.yaml': '- { id: a, measure: troops, value: 1 }\n',
      'claims/b.json': '[{ "id": "b", "measure": "troops", "value": 2 }]',
      'claims/.draft.yaml': 'not: [a dossier',
      'claims/readme.txt': 'x',
    });
    const { dossier, diagnostics } = await loadDossier(root, nodePort);
    expect(diagnostics).toEqual([]);
    expect(dossier?.claims.map((claim) => claim.id)).toEqual(['a', 'b']);
  });
});

describe('hostile folders', () => {
  const withText = (path: string): string => `${main}documents: { d: { title: D, text: ${path} } }\n`;

  it('a link out of the folder is not followed', async () => {
    const root = folder('link', { 'dossier.yaml': withText('secret.txt') });
    symlinkSync('/etc/hostname', join(root, 'secret.txt'));
    const { dossier, diagnostics } = await loadDossier(root, nodePort);
    expect(diagnostics.map((one) => one.code)).toEqual(['file-missing', 'file-outside']);
    expect(dossier?.documents[0]?.text).toBeUndefined();
  });
  it('a linked folder is not entered, so it cannot lead in a ring', async () => {
    const root = folder('ring', { 'dossier.yaml': main, 'claims/a.yaml': '[]' });
    symlinkSync(root, join(root, 'claims', 'again'));
    expect(await codes(root)).toEqual([]);
  });
  it('a text that is not UTF-8 is refused, not repaired', async () => {
    const root = folder('latin', { 'dossier.yaml': withText('t.txt'), 't.txt': Buffer.from([0x6b, 0xeb]) });
    expect(await codes(root)).toContain('file-not-utf8');
  });
  it('a dossier says of itself that a file of it was refused', async () => {
    const claims = (text: string): string =>
      folder('latin-claims', { 'dossier.yaml': main, 'claims/a.csv': Buffer.from(text, 'latin1') });
    const header = 'id,measure,value,note\n';
    const refused = await loadDossier(claims(`${header}a,troops,500,\u00eb\n`), nodePort);
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['file-not-utf8']);
    expect(refused.dossier?.partial).toBe(true);
    const whole = await loadDossier(claims(header), nodePort);
    expect(whole.dossier).not.toHaveProperty('partial');
  });
  it.each([
    ['an accent of Latin-1', [0x61, 0x0a, 0x63, 0xe9, 0x0a], '2:2'],
    [
      'one behind a mark of byte order, and behind a sign that is written as replaced',
      [0xef, 0xbb, 0xbf, 0xef, 0xbf, 0xbd, 0x61, 0xff],
      '1:3',
    ],
    ['a sign that is cut at the end', [0x61, 0x0a, 0x0a, 0xe2, 0x82], '3:1'],
  ])('%s is shown with its place', async (_, bytes, place) => {
    const root = folder('bad-byte', { 'dossier.yaml': withText('t.txt'), 't.txt': Buffer.from(bytes) });
    const { diagnostics } = await loadDossier(root, nodePort);
    const bad = diagnostics.find(({ code }) => code === 'file-not-utf8');
    expect(`${bad?.location.line}:${bad?.location.column}`).toBe(place);
  });
  it('a huge file is refused unread', async () => {
    const root = folder('huge', { 'dossier.yaml': Buffer.alloc(limits.fileBytes + 1, 0x20) });
    expect(await codes(root)).toContain('file-too-large');
  });
  it('aliases that would explode are refused', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`)
      .join('\n')}\n`;
    const { diagnostics } = readDossier([{ path: 'dossier.yaml', text: `${main}${bomb}` }]);
    expect(diagnostics.map((one) => one.code)).toContain('yaml-too-many-aliases');
  });
});

describe('a file system that fails', () => {
  const failing = (code: FileText & { ok: false }): FilePort => ({ ...nodePort, read: () => Promise.resolve(code) });
  it.each(['missing', 'denied', 'not-a-file', 'outside', 'too-large', 'not-utf8', 'changed', 'unreadable'] as const)(
    '%s is a message, not a crash',
    async (code) => {
      const { dossier, diagnostics } = await loadDossier(seed, failing({ ok: false, code, detail: '' }));
      expect(dossier).toBeNull();
      expect(diagnostics.map((one) => one.code)).toEqual([`file-${code}`]);
      expect(diagnostics[0]?.location).toEqual({ file: 'dossier.yaml', line: 0, column: 0 });
    },
  );
  it('a folder that may not be listed is a message', async () => {
    const port: FilePort = { ...nodePort, list: () => Promise.reject(new Error('EACCES')) };
    expect((await loadDossier(seed, port)).diagnostics.map((one) => one.code)).toEqual(['path-denied']);
  });
});

describe('writing', () => {
  it('writes whole, keeps the mode, leaves nothing behind', async () => {
    const root = folder('write', { 'a.yaml': 'one' });
    const path = join(root, 'a.yaml');
    expect(await writeAtomic(path, 'two', { expected: 'one' })).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe('two');
    const refused = await writeAtomic(path, 'three', { expected: 'one' });
    expect(refused.ok ? '' : refused.problem.code).toBe('file-changed');
    expect(readFileSync(path, 'utf8')).toBe('two');
    const nowhere = await writeAtomic(join(root, 'no', 'such', 'x'), 'x');
    expect(nowhere.ok ? '' : nowhere.problem.code).toBe('file-unwritable');
    const intoFolder = await writeAtomic(root, 'x');
    expect(intoFolder.ok).toBe(false);
  });
});

const source = readFileSync(join(seed, 'dossier.yaml'), 'utf8');
const article = { path: 'documents/rferl-article.txt', text: 'x' };
describe('whatever is in the file', () => {
  prop.prop([
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom('dossier.yaml', 'dossier.json', 'claims/x.csv'),
  ])('reading ends with a dossier or a message', (text, path) => {
    const files = path.startsWith('claims') ? [{ path: 'dossier.yaml', text: main }] : [];
    const read = readDossier([...files, { path, text }]);
    expect(read.dossier !== null || read.diagnostics.length > 0).toBe(true);
  });
  prop.prop([fc.nat({ max: source.length - 1 }), fc.nat({ max: 30 }), fc.string({ maxLength: 12 })], { numRuns: 40 })(
    'a damaged dossier is read or refused, always with places inside the file',
    (at, cut, paste) => {
      const text = source.slice(0, at) + paste + source.slice(at + cut);
      const { diagnostics } = readDossier([{ path: 'dossier.yaml', text }, article]);
      const lines = text.split('\n').length + 1;
      for (const { location } of diagnostics) expect(location.line).toBeLessThanOrEqual(lines);
    },
  );
});
