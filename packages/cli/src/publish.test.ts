import { spawnSync } from 'node:child_process';
import {
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
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const seed = fileURLToPath(new URL('../../../seeds/kursk-2024-10', import.meta.url));
let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-publish-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function start(
  program: string,
  args: readonly string[],
  cwd = scratch,
): { status: number | null; out: string; err: string } {
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const env = { PATH: process.env['PATH'], HOME: scratch, GIT_CONFIG_GLOBAL: '/dev/null', ...who };
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd, env, maxBuffer: 64e6 });
  return { status, out: stdout, err: stderr };
}
const claimline = (...args: string[]): ReturnType<typeof start> => start(process.execPath, [command, ...args]);

/** A copy of the seed with one change. */
function changed(name: string, from: string, to: string): string {
  const folder = join(scratch, name);
  cpSync(seed, folder, { recursive: true });
  const path = join(folder, 'dossier.yaml');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return folder;
}

describe('build', () => {
  it('does not write a page over the dossier that it shows', () => {
    const folder = join(scratch, 'own');
    mkdirSync(folder);
    cpSync(seed, folder, { recursive: true });
    const done = claimline('build', folder, '-o', join('own', 'dossier.yaml'));
    expect([done.status, done.err]).toEqual([2, expect.stringContaining('would be written over')]);
    expect(readFileSync(join(folder, 'dossier.yaml'), 'utf8')).toBe(readFileSync(join(seed, 'dossier.yaml'), 'utf8'));
  });
  it('writes one page; everything but its data is at most 120 kB, compressed', () => {
    const done = claimline('build', seed, '-o', 'page.html');
    expect([done.status, done.out]).toEqual([0, '']);
    expect(done.err).toMatch(/^Wrote page\.html: 24 claims, \d+ kB/);
    const html = readFileSync(join(scratch, 'page.html'), 'utf8');
    const bare = html.replace(/(id="claimline-data">)[^<]*/, '$1').replace(/<tbody>[\s\S]*<\/tbody>/, '');
    expect(gzipSync(bare).byteLength).toBeLessThanOrEqual(120_000);
    const data = /id="claimline-data">([^<]*)/.exec(html)?.[1] ?? '';
    const found = [scratch, 'dossier.yaml', 'documents/', 'carries no date and no address'].filter((secret) =>
      data.includes(secret),
    );
    expect(found).toEqual([]);
  });
  it('gives the same bytes again, on another day and in another time zone', () => {
    expect(claimline('build', seed, '-o', '-').out).toBe(readFileSync(join(scratch, 'page.html'), 'utf8'));
  });
  it('a dossier with errors is not published, and the page that was there stays', () => {
    const folder = changed('broken', 'value: "~3000"', 'value: "3000 or so"');
    writeFileSync(join(scratch, 'kept.html'), 'the old page');
    const done = claimline('build', folder, '-o', 'kept.html');
    expect(done.status).toBe(2);
    expect(done.err).toContain('a dossier with errors is not published');
    expect(readFileSync(join(scratch, 'kept.html'), 'utf8')).toBe('the old page');
  });
  it('a folder with other files in it is left alone', () => {
    mkdirSync(join(scratch, 'home'));
    writeFileSync(join(scratch, 'home', 'letter.txt'), 'dear');
    const done = claimline('build', seed, '--dir', 'home');
    expect([done.status, readdirSync(join(scratch, 'home'))]).toEqual([2, ['letter.txt']]);
  });
  it('a folder is written again: what is gone from the dossier goes, what others put there stays', () => {
    expect(claimline('build', seed, '--dir', 'site', '--url', 'https://example.org/d').status).toBe(0);
    writeFileSync(join(scratch, 'site', 'CNAME'), 'example.org');
    const folder = changed('fewer', '  - id: us-rok-troops-in-russia', '  - id: us-rok-troops-there');
    const done = claimline('build', folder, '--dir', 'site', '--url', 'https://example.org/d');
    expect(done.err).toContain('1 old ones removed');
    const site = join(scratch, 'site');
    expect(existsSync(join(site, 'claims', 'us-rok-troops-in-russia.html'))).toBe(false);
    expect(existsSync(join(site, 'CNAME'))).toBe(true);
    expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toContain('us-rok-troops-in-russia → us-rok-troops-there');
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).toContain(
      'https://example.org/d/claims/us-rok-troops-there.html',
    );
  });
  it('a link inside the folder that leads out of it is not followed', () => {
    const site = join(scratch, 'linked');
    mkdirSync(join(scratch, 'elsewhere'));
    mkdirSync(site);
    writeFileSync(join(site, 'claimline-build.json'), '{"files":["claims/../../elsewhere/x"]}');
    symlinkSync(join(scratch, 'elsewhere'), join(site, 'claims'));
    expect(claimline('build', seed, '--dir', 'linked').status).toBe(2);
    expect(readdirSync(join(scratch, 'elsewhere'))).toEqual([]);
  });
  it.each([
    [[], /nothing says where/],
    [['--embed'], /needs the address/],
    [['-o', 'x.html', '--url', 'javascript:alert(1)'], /not the address of a folder/],
    [['-o', 'no/such/folder/x.html'], /could not be written \(ENOENT\)/],
  ])('%j cannot run, and says why', (args, message) => {
    const done = claimline('build', seed, ...args);
    expect([done.status, done.out]).toEqual([2, '']);
    expect(done.err).toMatch(message);
  });
  it('output to a full disk ends with 2', () => {
    if (!existsSync('/dev/full')) return;
    const done = start('sh', ['-c', `"${process.execPath}" "${command}" build "${seed}" -o - > /dev/full`]);
    expect(done.status).toBe(2);
  });
});

describe('diff and log', () => {
  let other = '';
  beforeAll(() => {
    other = changed('other', 'value: "~3000"', 'value: "~12000"');
  });
  it('tells the value that changed and the verdicts that changed with it', () => {
    const done = claimline('diff', seed, other);
    expect(done.status).toBe(0);
    expect(done.out).toContain('value: ~3000 → ~12000');
    expect(done.out).toMatch(/verdicts? changed/);
    expect(done.out).toContain('because us-3000-training');
  });
  it('with --exit-code ends with 1 when something changed, and with 0 when nothing did', () => {
    expect(claimline('diff', seed, other, '--exit-code').status).toBe(1);
    expect(claimline('diff', seed, seed, '--exit-code')).toMatchObject({ status: 0, out: 'Nothing changed.\n' });
  });
  it('speaks JSON and Markdown', () => {
    const data = JSON.parse(claimline('diff', seed, other, '--format', 'json').out);
    expect(data.claims.changed).toEqual([
      { id: 'us-3000-training', fields: [{ field: 'value', before: '~3000', after: '~12000' }] },
    ]);
    expect(claimline('diff', seed, other, '--format', 'markdown').out).toContain('- `us-3000-training`');
  });
  it('compares revisions of a repository with the disk, and walks through its history', () => {
    const repository = join(scratch, 'repository');
    mkdirSync(repository);
    cpSync(seed, join(repository, 'my dossier'), { recursive: true });
    const git = (...args: string[]): void => expect(start('git', args, repository).status).toBe(0);
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'first');
    cpSync(other, join(repository, 'my dossier'), { recursive: true });
    const there = (...args: string[]): ReturnType<typeof start> =>
      start(process.execPath, [command, ...args], repository);
    expect(there('diff', 'my dossier').out).toContain('~3000 → ~12000');
    git('commit', '-q', '-a', '-m', 'second \u001b[31m');
    expect(there('diff', 'my dossier').out).toBe('Nothing changed.\n');
    expect(there('diff', 'HEAD~1:my dossier', 'my dossier').out).toContain('~3000 → ~12000');
    const history = there('log', 'my dossier');
    expect(history.status).toBe(0);
    expect(history.out).toMatch(/second [^\n]*\n[\s\S]*~3000 → ~12000[\s\S]*first\n[\s\S]*24 new claims/);
    expect(history.out).not.toContain('\u001b');
    expect(JSON.parse(there('log', '.', '--format', 'json').out)).toMatchObject({ version: 1 });
  });
  it.each([
    ['--output=x:.', 'is not inside|does not name'],
    ['HEAD..HEAD~1:.', 'does not name one revision'],
    ['nowhere:.', 'no revision|not inside a git'],
  ])('%s is not handed to git as an option', (revision, message) => {
    const done = claimline('diff', '--', revision, seed);
    expect([done.status, existsSync(join(scratch, 'x'))]).toEqual([2, false]);
    expect(done.err).toMatch(new RegExp(message));
  });
});
