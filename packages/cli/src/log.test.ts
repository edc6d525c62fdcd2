import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const seed = fileURLToPath(new URL('../../../seeds/kursk-2024-10', import.meta.url));
let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-log-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(program: string, args: readonly string[], cwd: string): string {
  const who = {
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const env = { PATH: process.env['PATH'], HOME: scratch, GIT_CONFIG_GLOBAL: '/dev/null', ...who };
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd, env });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

/** A repository whose first commit holds the seed as `d`. */
function repository(name: string): {
  readonly folder: string;
  readonly git: (...args: string[]) => string;
  readonly log: (...args: string[]) => string;
} {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const git = (...args: string[]): string => run('git', args, folder);
  git('init', '-q');
  cpSync(seed, join(folder, 'd'), { recursive: true });
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  return { folder, git, log: (...args) => run(process.execPath, [command, 'log', ...args], folder) };
}

/** What is said of each commit: a part begins with its hash. */
function partsOf(text: string): readonly string[] {
  return text.split(/^(?=[0-9a-f]{10} {2})/m);
}

it.each([
  [
    'in part',
    (text: string) => `title: "torn\n${text}`,
    /could not be read in full, .*dossier\.yaml:1:\d+: This is not YAML/,
  ],
  ['whole', () => '\t{', /could not be read: dossier\.yaml:1:\d+: This is not YAML/],
])(
  'says at which commit a dossier broke (%s), and compares the mended one with the last whole one',
  (name, broken, note) => {
    const { folder, git, log } = repository(name);
    const path = join(folder, 'd', 'dossier.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, broken(text));
    git('commit', '-q', '-a', '-m', 'broken');
    writeFileSync(path, text.replace('value: "~3000"', 'value: "~12000"'));
    git('commit', '-q', '-a', '-m', 'mended');
    const [mended, torn] = partsOf(log('d'));
    expect(torn).toMatch(note);
    expect(torn).not.toContain('Nothing changed');
    expect(mended).toContain('the last state before that could be read in full');
    expect(mended).toContain('value: ~3000 → ~12000');
    expect(mended).not.toMatch(/new claim|dossier changed/);
    expect(log('d', '--format', 'markdown')).toContain('could not be read');
    const { commits } = JSON.parse(log('d', '--format', 'json'));
    expect(commits.map((one: { problems: object[] }) => one.problems.length > 0)).toEqual([false, true, false]);
  },
);

it('follows a folder that got another name, and says under the old one that it is gone', () => {
  const { folder, git, log } = repository('renamed');
  git('mv', 'd', 'e');
  git('commit', '-q', '-m', 'moved');
  const path = join(folder, 'e', 'dossier.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('value: "~3000"', 'value: "~12000"'));
  git('commit', '-q', '-a', '-m', 'changed');
  const [changes, moved, first, ...rest] = partsOf(log('e'));
  expect(changes).toContain('value: ~3000 → ~12000');
  expect(moved).toMatch(/moved\nRenamed from d to e\.\nNothing changed\.\n+$/);
  expect(first).toContain('24 new claims');
  expect(rest).toEqual([]);
  expect(partsOf(log('e', '-n', '2'))).toHaveLength(2);
  expect(partsOf(log('e/dossier.yaml'))).toHaveLength(3);
  expect(partsOf(log('d'))[0]).toMatch(/moved\nThe dossier was removed\.\n+$/);
});
