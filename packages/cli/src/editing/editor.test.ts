import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEditor } from './editor.ts';

const seed = fileURLToPath(new URL('../../../../seeds/kursk-2024-10', import.meta.url));
const built = pathToFileURL(fileURLToPath(new URL('../../dist/editing/editor.js', import.meta.url))).href;
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-edit-'));
  cpSync(seed, folder, { recursive: true });
  file = join(folder, 'dossier.yaml');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (): string => readFileSync(file, 'utf8');
const change = (before: string, after: string, field = 'value'): object => ({
  claim: 'us-3000-training',
  field,
  before,
  after,
});

describe('saving', () => {
  test('Mode, owner, symlink, BOM, line ends, final newline, comments survive a save: only the edited span differs', async () => {
    const windows = `\uFEFF${text().replaceAll('\n', '\r\n').trimEnd()}`;
    writeFileSync(join(folder, 'real.yaml'), windows);
    chmodSync(join(folder, 'real.yaml'), 0o640);
    rmSync(file);
    symlinkSync('real.yaml', file);
    expect(await createEditor(folder).edit(change('~3000', '~4000'))).toMatchObject({ status: 200 });
    expect(readFileSync(join(folder, 'real.yaml'), 'utf8')).toBe(windows.replace('value: "~3000"', 'value: ~4000'));
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(folder, 'real.yaml'), 'utf8'));
  });

  test('File changes between read and save: refused, both versions kept', async () => {
    writeFileSync(file, text().replace('value: "~3000"', 'value: "~5000"'));
    const answer = await createEditor(folder).edit(change('~3000', '~4000'));
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'changed-on-disk', current: '~5000' } } });
    expect(text()).toContain('value: "~5000"');
  });

  test('Two servers, one dossier, both save: the second is refused by what the file says', async () => {
    const [one, two] = [createEditor(folder), createEditor(folder)];
    const answers = await Promise.all([one.edit(change('~3000', '~4000')), two.edit(change('~3000', '~5000'))]);
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, 409]);
    const won = answers[0]?.status === 200 ? '~4000' : '~5000';
    expect(text()).toContain(`value: ${won}`);
  });

  test('another field that changed meanwhile is kept', async () => {
    writeFileSync(file, text().replace('as-of: 2024-10-23?', 'as-of: 2024-10-24?'));
    expect(await createEditor(folder).edit(change('~3000', '~4000'))).toMatchObject({ status: 200 });
    expect(text()).toContain('as-of: 2024-10-24?');
    expect(text()).toContain('value: ~4000');
  });

  test.each([
    ['value', '~3000', 'many'],
    ['value', '~3000', null],
    ['as-of', '2024-10-23?', 'yesterday'],
    ['measure', 'strength', 'no-such-measure'],
    ['state', null, 'perhaps'],
  ])('a %s of %s that becomes %s is refused, with the file as it was', async (field, before, after) => {
    const whole = text();
    const answer = await createEditor(folder).edit({ claim: 'us-3000-training', field, before, after });
    expect(answer.status).toBe(422);
    expect(text()).toBe(whole);
  });

  test('a date that was resolved from words keeps its words', async () => {
    expect(await createEditor(folder).edit(change('2024-10-23?', '2024-10-22', 'said'))).toMatchObject({ status: 200 });
    expect(text()).toContain('{ edtf: 2024-10-22, phrase: ka thënë');
  });

  test('a date that another claim names is refused with its place: neither claim changes', async () => {
    const other = '  - { id: other, for: usa, measure: strength, of: dprk-soldiers, value: ~3000, said: *day }\n';
    const shared =
      text().replace('said: { edtf: 2024-10-23?, phrase', 'said: &day { edtf: 2024-10-23?, phrase') + other;
    writeFileSync(file, shared);
    for (const claim of ['us-3000-training', 'other']) {
      const answer = await createEditor(folder).edit({ ...change('2024-10-23?', '2024-10-22', 'said'), claim });
      expect(answer).toMatchObject({ status: 422, body: { error: { code: 'edit-shared' } } });
    }
    expect(text()).toBe(shared);
    const alone = await createEditor(folder).edit({ ...change('~3000', '~4000'), claim: 'other' });
    expect(alone).toMatchObject({ status: 200 });
    expect(text()).toBe(shared.replace(other, other.replace('~3000', '~4000')));
  });

  test.each([null, 7, [], {}, { claim: 'x' }, { claim: '__proto__', field: 'constructor', before: null, after: 'x' }])(
    'a request like %j changes nothing',
    async (body) => {
      const whole = text();
      expect((await createEditor(folder).edit(body)).status).toBeGreaterThanOrEqual(400);
      expect((await createEditor(folder).add(body)).status).toBeGreaterThanOrEqual(400);
      expect(text()).toBe(whole);
    },
  );

  test('saves are taken back one by one, byte for byte; one that somebody has built upon is not', async () => {
    const editor = createEditor(folder);
    const whole = text();
    await editor.edit(change('~3000', '~4000'));
    await editor.edit(change('~4000', '~5000'));
    expect(await editor.undo()).toMatchObject({ status: 200, body: { steps: 1 } });
    expect(await editor.undo()).toMatchObject({ status: 200, body: { steps: 0 } });
    expect(text()).toBe(whole);
    await editor.edit(change('~3000', '~4000'));
    writeFileSync(file, `${text()}# a remark\n`);
    expect((await editor.undo()).status).toBe(409);
    expect(text()).toContain('# a remark');
  });
});

describe('new claims', () => {
  const added = (id: string): object => ({
    id,
    measure: 'strength',
    of: 'dprk-soldiers',
    value: '12',
    quote: { in: 'rferl-article', exact: '32 vendeve anëtare' },
  });
  const own = (): string => join(folder, 'claims', 'from-the-page.yaml');

  test('the first one is taken back with its file, and made again', async () => {
    const editor = createEditor(folder);
    expect(await editor.add(added('new-one'))).toMatchObject({ status: 200 });
    const first = readFileSync(own(), 'utf8');
    expect(await editor.add(added('new-two'))).toMatchObject({ status: 200 });
    expect(await editor.undo()).toMatchObject({ status: 200, body: { steps: 1 } });
    expect(readFileSync(own(), 'utf8')).toBe(first);
    expect(await editor.undo()).toMatchObject({ status: 200, body: { steps: 0 } });
    expect(existsSync(own())).toBe(false);
    expect(await editor.add(added('new-one'))).toMatchObject({ status: 200 });
    expect(readFileSync(own(), 'utf8')).toBe(first);
  });

  test('a file that somebody has built upon is not taken away', async () => {
    const editor = createEditor(folder);
    await editor.add(added('new-one'));
    writeFileSync(own(), `${readFileSync(own(), 'utf8')}# a remark\n`);
    expect(await editor.undo()).toMatchObject({ status: 409, body: { error: { code: 'file-changed' } } });
    expect(readFileSync(own(), 'utf8')).toContain('# a remark');
  });

  test.each(['[]\n', 'claimline: 1\nclaims:\n  - { id: mine, measure: strength, value: 7 }\n'])(
    'a file that holds %j takes them',
    async (before) => {
      mkdirSync(join(folder, 'claims'));
      writeFileSync(own(), before);
      const editor = createEditor(folder);
      expect(await editor.add(added('new-one'))).toMatchObject({ status: 200 });
      expect(await editor.add(added('new-two'))).toMatchObject({ status: 200 });
      await editor.undo();
      await editor.undo();
      expect(readFileSync(own(), 'utf8')).toBe(before);
    },
  );
});

describe('paths', () => {
  test('Link out of the folder: what it leads to is neither read nor written', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'claimline-elsewhere-'));
    cpSync(file, join(elsewhere, 'dossier.yaml'));
    rmSync(file);
    symlinkSync(join(elsewhere, 'dossier.yaml'), file);
    const whole = readFileSync(join(elsewhere, 'dossier.yaml'), 'utf8');
    expect((await createEditor(folder).edit(change('~3000', '~4000'))).status).toBeGreaterThanOrEqual(400);
    expect(readFileSync(join(elsewhere, 'dossier.yaml'), 'utf8')).toBe(whole);
    rmSync(elsewhere, { recursive: true });
  });

  test('new claims are not written through a folder that is a link', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'claimline-elsewhere-'));
    symlinkSync(elsewhere, join(folder, 'claims'));
    const claim = {
      id: 'new-one',
      measure: 'strength',
      value: '12',
      quote: { in: 'rferl-article', exact: '32 vendeve anëtare' },
    };
    expect((await createEditor(folder).add(claim)).status).toBeGreaterThanOrEqual(400);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  test('a dossier folder that vanished is told, not made again', async () => {
    rmSync(folder, { recursive: true });
    expect((await createEditor(folder).edit(change('~3000', '~4000'))).status).toBe(409);
  });
});

describe('accidents', () => {
  /** A program that saves again and again until it is stopped. */
  const program = `
    const { createEditor } = await import(${JSON.stringify(built)});
    const editor = createEditor(process.argv[1]);
    const values = ['~3000', '~4000'];
    for (let n = 0; n < 500; n += 1) {
      const answer = await editor.edit({ claim: 'us-3000-training', field: 'value', before: values[n % 2], after: values[(n + 1) % 2] });
      if (n === 0) console.log(JSON.stringify(answer));
      if (answer.status !== 200) process.exit(3);
    }`;

  test('kill -9 during a save: the file is the old or the new one, never a mix', async () => {
    const old = text();
    const states = [old, old.replace('"~3000"', '~3000'), old.replace('"~3000"', '~4000')];
    for (let round = 0; round < 6; round += 1) {
      writeFileSync(file, old);
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      await new Promise((resolve) => {
        child.stdout.once('data', resolve);
      });
      await new Promise((resolve) => {
        setTimeout(resolve, round * 7);
      });
      child.kill('SIGKILL');
      await new Promise((resolve) => {
        child.once('close', resolve);
      });
      expect(states).toContain(text());
    }
  }, 60_000);

  test('Disk full during save: the old file is intact, and the save says so', () => {
    const whole = text();
    // A file of more than 8 kB cannot be written under this limit, as on a disk without room.
    const done = spawnSync(
      'sh',
      ['-c', `ulimit -f 8; exec "${process.execPath}" --input-type=module -e "$PROGRAM" "$FOLDER"`],
      {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], PROGRAM: program, FOLDER: folder },
      },
    );
    expect(done.stdout).toContain('file-unwritable');
    expect(done.stdout).toContain('It is as it was.');
    expect(text()).toBe(whole);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
