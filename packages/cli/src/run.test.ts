import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const seed = fileURLToPath(new URL('../../../seeds/kursk-2024-10', import.meta.url));
const seedText = readFileSync(join(seed, 'dossier.yaml'), 'utf8');
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-cli-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a shell would, without a terminal. */
function claimline(
  args: readonly string[],
  more: { input?: string; env?: Record<string, string>; cwd?: string } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    cwd: more.cwd ?? scratch,
    input: more.input ?? '',
    env: { PATH: process.env['PATH'], ...more.env },
  });
  return { status, out: stdout, err: stderr };
}

/** A dossier folder with one main file. */
function dossier(name: string, text: string | Buffer): string {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'dossier.yaml'), text);
  return folder;
}

/** The seed dossier, changed; its article stays beside it. */
function changedSeed(name: string, change: (text: string) => string): string {
  const folder = dossier(name, change(seedText));
  const path = /text: (documents\/\S+?)[,\s]/.exec(seedText)?.[1] ?? '';
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(folder, path), readFileSync(join(seed, path)));
  return folder;
}

describe('help and version', () => {
  it.each([
    [['--help']],
    [['help']],
    [['check', '--help']],
    [['help', 'check']],
    [['compare', '-h']],
    [['explain', '-h']],
    [['serve', '-h']],
    [['limits', '-h']],
    [['init', '-h']],
    [['fmt', '-h']],
    [['migrate', '-h']],
    [['build', '-h']],
    [['diff', '-h']],
    [['log', '-h']],
  ])('%j ends well, on standard output', (args) => {
    const { status, out, err } = claimline(args);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: claimline/);
    expect(out).toContain('Exit status: 0 clean');
  });
  it('tells its version, and nothing else', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(claimline(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    expect(claimline(['-V']).out).toBe(`${version}\n`);
  });
  it('without arguments shows help, or checks the dossier it stands in', () => {
    expect(claimline([]).out).toMatch(/^Usage: claimline/);
    expect(claimline([], { cwd: seed }).out).toContain('24 claims');
  });
});

describe('usage errors end with 2, on standard error, with the nearest right word', () => {
  it.each([
    [['chekc', 'x'], 'check'],
    [['check', seed, '--fromat', 'json'], '--format'],
    [['explain', 'pair/contradicton'], 'pair/contradiction'],
    [['compare', seed, 'kyiv-10000-raedy', 'us-3000-training'], 'kyiv-10000-ready'],
    [['check', seed, '--format', 'xml'], 'text, json'],
    [['check', seed, '--max-warnings', 'many'], 'whole number'],
    [['check', seed, '--today', 'tomorrow'], 'YYYY-MM-DD'],
    [['check', seed, '-o', 'report.json'], 'json:report.json'],
    [['compare', seed, 'kyiv-10000-ready'], 'two claims'],
    [['compare', seed, 'kyiv-10000-ready', 'kyiv-10000-ready'], 'not compared with itself'],
    [['explain', seed, 'kyiv-10000-ready', 'kyiv-10000-ready'], 'not compared with itself'],
    [['compare', seed, '--pairs', 'nowhere.csv'], 'nowhere.csv'],
  ])('%j', (args, hint) => {
    const { status, out, err } = claimline(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(hint);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('input that cannot be used ends with 2 and one screen of text', () => {
  const newer = seedText.replace('claimline: 1', 'claimline: 7');
  it.each<[string, () => string, RegExp]>([
    ['no such path', () => join(scratch, 'nowhere'), /nowhere · path-missing\n✖ There is no such file or folder\./],
    ['a folder without a dossier', () => join(dossier('inner', 'x'), '..'), /holds no dossier\.yaml/],
    ['an empty file', () => dossier('empty', ''), /dossier\.yaml:1:1 · file-empty/],
    ['not YAML', () => dossier('not-yaml', 'claimline: 1\ntitle: "x\n'), /dossier\.yaml:\d+:\d+ · yaml-syntax/],
    ['not a dossier', () => dossier('list', '- 1\n'), /A dossier is a map of keys; this file is a list\./],
    ['bytes that are not text', () => dossier('bytes', Buffer.from([0xff, 0xfe, 0x00])), /is not UTF-8/],
    ['a newer format', () => dossier('newer', newer), /claimline: 7\s+\|\s+\^/],
    [
      'an unknown key',
      () => changedSeed('key', (text) => text.replace('    mode: forecast', '    moed: forecast')),
      /Did you mean:? mode\?|did you mean:? mode\?/i,
    ],
    [
      'an invalid value',
      () => changedSeed('value', (text) => text.replace('value: "~3000"', 'value: some')),
      /quantity-syntax/,
    ],
    [
      'an unknown reference',
      () => changedSeed('ref', (text) => text.replace('by: zelensky', 'by: zelenksy')),
      /did you mean: zelensky\?/i,
    ],
  ])('%s', (_, path, message) => {
    const { status, out, err } = claimline(['check', path()]);
    expect(status).toBe(2);
    expect(out + err).toMatch(message);
    expect(out + err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect((out + err).split('\n').length).toBeLessThan(160);
  });
  it('reads a dossier from a pipe', () => {
    const text =
      'claimline: 1\ntitle: T\nvocabularies: { measures: { troops: { unit: person } } }\nclaims: [{ id: a, measure: troops, value: x }]\n';
    expect(claimline(['check', '-'], { input: text })).toMatchObject({ status: 2 });
    expect(claimline(['check', '-'], { input: text }).out).toContain('stdin.yaml:4');
  });
});

describe('the seed dossier', () => {
  it('is checked without a contradiction, and the report says why', () => {
    const { status, out, err } = claimline(['check', seed]);
    expect([status, err]).toEqual([0, '']);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain(
      'Not a contradiction: Kyiv counts soldiers ready to join the war, Washington counts soldiers in training in Russia.',
    );
    expect(flat).toContain(
      'They would contradict if both spoke of the same group at the same time: 10,000 against about 3,000.',
    );
    expect(flat).toContain('0 contradictions');
  });
  it('speaks Albanian, too', () => {
    const { status, out } = claimline(['check', seed, '--locale', 'sq']);
    expect(status).toBe(0);
    expect(out).toContain('10.000');
    expect(out).not.toContain('Not a contradiction');
  });
  it('gives JSON on standard output and nothing else there', () => {
    const { status, out, err } = claimline(['check', seed, '--format', 'json']);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
  });
  it('gives the same bytes every time', () => {
    const once = claimline(['check', seed, '--format', 'json', '--today', '2026-01-01']).out;
    expect(
      claimline(['check', seed, '--format', 'json', '--today', '2026-01-01'], {
        env: { TZ: 'Pacific/Kiritimati', LANG: 'sq_AL.UTF-8' },
      }).out,
    ).toBe(once);
  });
  it('fails on request from warnings on', () => {
    expect(claimline(['check', seed, '--fail-on', 'warning']).status).toBe(1);
    expect(claimline(['check', seed, '--max-warnings', '0']).status).toBe(1);
    expect(claimline(['check', seed, '--max-warnings', '1']).status).toBe(0);
  });
  it('writes reports beside, whole', () => {
    const { status } = claimline(['check', seed, '-o', 'json:out.json', '-o', 'markdown:out.md']);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(scratch, 'out.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(readFileSync(join(scratch, 'out.md'), 'utf8')).toContain('Not a contradiction');
    expect(claimline(['check', seed, '-o', 'json:no/such/folder/out.json']).status).toBe(2);
    expect(existsSync(join(scratch, 'no'))).toBe(false);
  });
});

/** Pairs that an editor judged, by the number of the passage: verdicts that hold, and verdicts that must not come. */
const judged: readonly (readonly [string, string, readonly string[]])[] = [
  ['kyiv-10000-ready', 'us-3000-training', ['part-of-whole', 'incomparable']],
  ['nato-troops-in-russia', 'nato-troops-in-kursk', ['refines', 'echoes']],
  ['nato-troops-in-kursk', 'us-rok-troops-in-russia', ['part-of-whole', 'refines']],
  ['nato-troops-in-kursk', 'us-3000-training', ['cannot-tell', 'part-of-whole']],
  ['nato-troops-in-kursk', 'kyiv-10000-ready', ['cannot-tell', 'incomparable']],
  ['nato-troops-in-kursk', 'kyiv-combat-within-days', ['cannot-tell', 'part-of-whole']],
  ['nato-600000-losses', 'kyiv-10000-ready', ['incomparable']],
  ['nato-600000-losses', 'us-3000-training', ['incomparable']],
  ['nato-600000-losses', 'west-thousands-joining', ['incomparable']],
  ['west-thousands-joining', 'kyiv-10000-ready', ['refines', 'part-of-whole']],
  ['west-thousands-joining', 'us-3000-training', ['refines', 'part-of-whole']],
  ['us-rok-troops-in-russia', 'us-3000-training', ['refines', 'echoes']],
  ['kyiv-combat-within-days', 'kyiv-10000-ready', ['incomparable', 'cannot-tell']],
  ['nato-32-members', 'us-3000-training', ['incomparable']],
  ['brics-summit', 'kyiv-combat-within-days', ['incomparable']],
  ['rutte-escalation', 'rutte-desperation', ['incomparable']],
  ['west-pressure-on-ukraine', 'kyiv-combat-within-days', ['incomparable', 'cannot-tell']],
];

describe('judged pairs', () => {
  it('of one claim with itself are refused, and the others judged', () => {
    writeFileSync(
      join(scratch, 'alone.csv'),
      'claim_a,claim_b\nkyiv-10000-ready,kyiv-10000-ready\nkyiv-10000-ready,us-3000-training\n',
    );
    const { status, out, err } = claimline(['compare', seed, '--pairs', 'alone.csv', '--format', 'jsonl']);
    expect([status, out.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toContain('alone.csv has pairs of a claim with itself (1), among them “kyiv-10000-ready”');
  });
  it('come out as an editor judged them, seen from either side', () => {
    const both = judged.flatMap(([a, b]) => [`${a},${b}`, `${b},${a}`]);
    writeFileSync(join(scratch, 'pairs.csv'), `claim_a,claim_b\n${both.join('\n')}\n`);
    const { status, out } = claimline(['compare', seed, '--pairs', 'pairs.csv', '--format', 'jsonl']);
    expect(status).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(both.length);
    for (const [i, [a, b, accepted]] of judged.entries()) {
      expect(accepted, `${a} ${b}`).toContain(lines[2 * i].verdict);
      expect(lines[2 * i + 1].verdict, `${b} ${a}`).toBe(lines[2 * i].verdict);
      expect(lines[2 * i].reason).not.toBe('');
    }
  });
  it('figures shows what holds on a day, as it was known on another', () => {
    const { status, out } = claimline(['figures', seed, '--on', '2024-10-28']);
    expect(status).toBe(0);
    expect(out).toMatch(/^In force on 28 Oct 2024\n/);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('10,000 – Kyiv (Volodymyr Zelensky)');
    const before = claimline(['figures', seed, '--on', '2024-10-28', '--known-on', '2024-10-26', '--format', 'json']);
    const { on, knownOn, cells } = JSON.parse(before.out);
    expect([on, knownOn]).toEqual(['2024-10-28', '2024-10-26']);
    const ids = cells.flatMap(({ figures }: { figures: { claim: { id: string } }[] }) =>
      figures.map(({ claim }) => claim.id),
    );
    expect(ids).toContain('us-3000-training');
    expect(ids).not.toContain('nato-600000-losses');
    expect(claimline(['figures', seed, '--on', '2019-01-01']).out).toContain('No figure is known');
    expect(claimline(['figures', seed, '--on', '2024-02-30'])).toMatchObject({ status: 2, out: '' });
    expect(claimline(['figures', seed, '--measure', 'strenth']).err).toContain('Did you mean strength?');
  });
  it('compare and explain say the same about one pair', () => {
    const pair = [seed, 'kyiv-10000-ready', 'us-3000-training'];
    const { type } = JSON.parse(claimline(['compare', ...pair, '--format', 'json']).out).verdict ?? {};
    expect(JSON.parse(claimline(['explain', ...pair, '--format', 'json']).out).verdict?.type).toBe(type);
    expect(claimline(['explain', ...pair]).out.replaceAll(/\s+/g, ' ')).toContain('Not a contradiction');
  });
});

describe('the same status, place and day', () => {
  const changed = (): string =>
    changedSeed('changed', (text) =>
      text
        .replace(
          /(id: kyiv-10000-ready[\s\S]*?)status: ready-to-join\n {4}as-of: \{[^\n]*\}/,
          '$1status: in-training\n    at: russia\n    as-of: 2024-10-23',
        )
        .replace(/(id: us-3000-training[\s\S]*?)as-of: 2024-10-23\?/, '$1as-of: 2024-10-23'),
    );
  it('is a contradiction, with the bounds of the ratio', () => {
    const { status, out } = claimline(['check', changed()]);
    expect(status).toBe(1);
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain('1 contradiction');
    expect(flat).toContain('2.7 to 4.2 times apart');
    expect(
      claimline(['compare', changed(), 'kyiv-10000-ready', 'us-3000-training', '--format', 'jsonl']).out,
    ).toContain('"verdict":"contradicts"');
  });
  it.each([
    ['--write-baseline', 'dossier.yaml'],
    ['-o', 'html:dossier.yaml'],
    ['-o', 'json:../guarded/claims/more.csv'],
    ['-o', 'json:linked.yaml'],
    ['--write-baseline', 'notes.txt'],
  ])('does not cost a file of the dossier, nor another: %s %s', (option, output) => {
    const folder = changedSeed('guarded', (text) => text);
    mkdirSync(join(folder, 'claims'), { recursive: true });
    const others = { 'claims/more.csv': 'id,value\n', 'notes.txt': 'mine\n' };
    for (const [name, text] of Object.entries(others)) writeFileSync(join(folder, name), text);
    rmSync(join(folder, 'linked.yaml'), { force: true });
    symlinkSync('dossier.yaml', join(folder, 'linked.yaml'));
    const { status, out, err } = claimline(['check', '.', option, output], { cwd: folder });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(`${output.split(':').at(-1)}: `);
    expect(err).toContain('would be written over');
    const kept = { 'dossier.yaml': seedText, ...others };
    for (const [name, text] of Object.entries(kept)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });
  it('is no news once a baseline knows it', () => {
    const folder = changed();
    expect(claimline(['check', folder, '--write-baseline', 'known.json']).status).toBe(1);
    expect(claimline(['check', folder, '--write-baseline', 'known.json']).status).toBe(1);
    expect(claimline(['check', folder, '--baseline', 'known.json']).status).toBe(0);
    const path = join(folder, 'dossier.yaml');
    const before = readFileSync(path, 'utf8');
    // A number that is wrong by far is no finding of before.
    writeFileSync(path, before.replace(/(id: us-3000-training[\s\S]*?value: \S*)3000/, '$13000000'));
    expect(claimline(['check', folder, '--baseline', 'known.json'])).toMatchObject({ status: 1 });
    writeFileSync(path, before);
    const known: { claimline: string; findings: string[] } = JSON.parse(
      readFileSync(join(scratch, 'known.json'), 'utf8'),
    );
    const first = { claimline: 'baseline-1', findings: known.findings.map((one) => one.replaceAll(/=[^|+]*/g, '')) };
    writeFileSync(join(scratch, 'first.json'), JSON.stringify(first));
    expect(claimline(['check', folder, '--baseline', 'first.json'])).toMatchObject({ status: 0 });
    const more = { ...known, findings: [...known.findings, 'pair/tension|found|a=1|b=2'] };
    writeFileSync(join(scratch, 'more.json'), JSON.stringify(more));
    const stale = claimline(['check', folder, '--baseline', 'more.json']);
    expect([stale.status, stale.out.replaceAll(/\s+/g, ' ')]).toEqual([
      0,
      expect.stringContaining(
        'not needed any more: 1. There are no such findings; write it anew with --write-baseline',
      ),
    ]);
    expect(claimline(['check', folder, '--baseline', 'nowhere.json'])).toMatchObject({ status: 2 });
    writeFileSync(join(scratch, 'odd.json'), '[]');
    expect(claimline(['check', folder, '--baseline', 'odd.json']).err).toContain('not a baseline file');
  });
  it('may stand when an editor says why', () => {
    const folder = changed();
    const path = join(folder, 'dossier.yaml');
    const rule = 'suppress:\n  - rule: pair/contradiction\n    claims: [kyiv-10000-ready, us-3000-training]\n';
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}${rule}    reason: Both figures are printed side by side.\n`);
    expect(claimline(['check', folder]).status).toBe(0);
    writeFileSync(path, `${text}${rule}`);
    expect(claimline(['check', folder])).toMatchObject({ status: 1 });
    expect(claimline(['check', folder]).out).toContain('gives no reason');
  });
  it('stands alone under --quiet, which says nothing of a clean dossier and changes no status', () => {
    const quiet = claimline(['check', changed(), '-q']);
    expect(quiet.status).toBe(1);
    expect(quiet.out).toContain('pair/contradiction');
    expect(quiet.out).not.toMatch(/Agrees|Seems to clash|scope\/unstated|pairs judged/);
    expect(claimline(['check', seed, '-q'])).toEqual({ status: 0, out: '', err: '' });
    expect(claimline(['check', seed, '-q', '--fail-on', 'warning'])).toEqual({ status: 1, out: '', err: '' });
    expect(claimline(['check', seed, '-q', '--format', 'markdown']).out).not.toMatch(/Agrees|Seems to clash/);
    const [json, whole] = [['-q'], []].map((more) =>
      JSON.parse(claimline(['check', seed, '--format', 'json', ...more]).out),
    );
    expect({ ...json, findings: whole.findings }).toEqual(whole);
    expect(json.findings).toEqual([]);
    claimline(['check', seed, '-q', '-o', 'json:whole.json']);
    expect(JSON.parse(readFileSync(join(scratch, 'whole.json'), 'utf8')).findings).toHaveLength(whole.findings.length);
  });
  it('ends with 0 when the reader says that findings do not fail', () => {
    expect(claimline(['check', changed(), '--fail-on', 'never']).status).toBe(0);
  });
});

describe('terminals, pipes and full disks', () => {
  const colour = '\u001b[';
  it('colours only when told to, or on a terminal', () => {
    expect(claimline(['check', seed]).out).not.toContain(colour);
    expect(claimline(['check', seed, '--color', 'always']).out).toContain(colour);
    expect(claimline(['check', seed], { env: { FORCE_COLOR: '1' } }).out).toContain(colour);
    expect(claimline(['check', seed], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain(colour);
    expect(claimline(['check', seed, '--color', 'always', '--format', 'json']).out).not.toContain(colour);
  });
  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [command, 'check', seed], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, err]).toEqual([0, '']);
  });
  it.runIf(existsSync('/dev/full'))('never ends well when its result did not arrive', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [command, 'check', seed], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
  });
  it.each([20, 40, 80, 400])('keeps within %i columns', (columns) => {
    const { out } = claimline(['check', seed], { env: { COLUMNS: String(columns) } });
    const longest = Math.max(...out.split('\n').map((line) => [...line].length));
    expect(longest).toBeLessThanOrEqual(Math.max(columns, 36));
  });
});

describe('content of a stranger', () => {
  const hostile = `claimline: 1
title: "\\e]0;owned\\a \\e[2J\\u202Egnp.exe ::error::x"
sources: { s: { name: "\\e[31mred\\u0007", kind: institution } }
vocabularies: { measures: { troops: { unit: person } } }
claims:
  - { id: a, for: s, measure: troops, value: 5, as-of: 2024-10-28 }
  - { id: b, for: s, measure: troops, value: 9, as-of: 2024-10-28 }
`;
  it.each(['text', 'json', 'github', 'markdown', 'html', 'sarif', 'junit'])(
    'reaches the terminal without a control character (%s)',
    (format) => {
      const { out, err } = claimline(['check', dossier('hostile', hostile), '--format', format]);
      expect(out + err).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u);
      expect(out).not.toMatch(/^::error::x/m);
    },
  );
});

describe('init, fmt, migrate', () => {
  it('init makes a dossier that checks clean, and is in its usual form', () => {
    expect(claimline(['init', 'mine', '--title', 'Soldiers: who said what']).status).toBe(0);
    const text = readFileSync(join(scratch, 'mine', 'dossier.yaml'), 'utf8');
    expect(text).toContain('title: "Soldiers: who said what"');
    expect(claimline(['check', 'mine'])).toMatchObject({ status: 0, err: '' });
    expect(claimline(['check', 'mine']).out).toContain('Not a contradiction');
    expect(claimline(['fmt', 'mine', '--check'])).toEqual({ status: 0, out: '', err: '' });
    expect(claimline(['migrate', 'mine'])).toMatchObject({ status: 0 });
  });
  it('init begins with a text and its proposals, and makes nothing of a text that it cannot read', () => {
    const article = join(seed, 'documents', 'rferl-article.txt');
    const made = claimline([
      'init',
      'report',
      '--from-article',
      article,
      '--lang',
      'sq',
      '--date',
      '2024-10-28',
      '--title',
      'One article',
    ]);
    expect([made.status, made.err]).toEqual([0, expect.stringContaining('5 proposals')]);
    expect(readFileSync(join(scratch, 'report', 'dossier.yaml'), 'utf8')).toContain('title: One article');
    expect(readFileSync(join(scratch, 'report', 'documents', 'rferl-article.txt'))).toEqual(readFileSync(article));
    expect(claimline(['check', 'report']).status).toBe(0);
    // Without a title of its own it has that of the text, if the text begins with one.
    expect(claimline(['init', 'named', '--from-article', article, '--lang', 'sq']).status).toBe(0);
    const named = readFileSync(join(scratch, 'named', 'dossier.yaml'), 'utf8');
    expect(named).toContain('title: Shefi i NATO-s konfirmon prezencën e trupave koreano-veriore në Rusi\n');
    expect(named).toContain('# Name who speaks');
    for (const wrong of [
      ['--from-article', 'no-such-text.txt', '--lang', 'sq'],
      ['--from-article', article],
      ['--from-article', article, '--lang', 'fi'],
    ])
      expect(claimline(['init', 'nothing', ...wrong]).status).toBe(2);
    expect(existsSync(join(scratch, 'nothing'))).toBe(false);
  });
  it('init never writes over a dossier', () => {
    const folder = dossier('taken', 'claimline: 1\ntitle: Mine\n');
    const { status, err } = claimline(['init', folder]);
    expect(status).toBe(2);
    expect(err).toContain('is there already');
    expect(readFileSync(join(folder, 'dossier.yaml'), 'utf8')).toBe('claimline: 1\ntitle: Mine\n');
    expect(claimline(['init', join(folder, 'dossier.yaml')]).status).toBe(2);
  });
  it('init takes a fresh repository for empty, and no other folder with files in it', () => {
    const full = join(scratch, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'a'), 'mine');
    const article = join(seed, 'documents', 'rferl-article.txt');
    for (const more of [[], ['--from-article', article, '--lang', 'sq']]) {
      const { status, out, err } = claimline(['init', full, ...more]);
      expect([status, out, readdirSync(full)]).toEqual([2, '', ['a']]);
      expect(err).toMatch(/not empty; it holds “a”\.[\s\S]*Nothing was changed\. Name a new folder/);
    }
    const fresh = join(scratch, 'fresh');
    mkdirSync(join(fresh, '.git'), { recursive: true });
    for (const name of ['.gitignore', 'README.md', 'LICENSE']) writeFileSync(join(fresh, name), 'mine');
    expect(claimline(['init'], { cwd: fresh }).status).toBe(0);
    expect(readFileSync(join(fresh, 'README.md'), 'utf8')).toBe('mine');
    expect(claimline(['check', fresh]).status).toBe(0);
    expect(claimline(['init', '--help']).out.replaceAll(/\s+/g, ' ')).toContain(
      'files that begin with a dot may be there',
    );
  });
  it('init makes a dossier beside its text', () => {
    const folder = join(scratch, 'beside');
    mkdirSync(folder);
    writeFileSync(join(folder, 'article.txt'), readFileSync(join(seed, 'documents', 'rferl-article.txt')));
    const made = claimline(['init', '--from-article', 'article.txt', '--lang', 'sq'], { cwd: folder });
    expect(made.status).toBe(0);
    expect(existsSync(join(folder, 'dossier.yaml'))).toBe(true);
  });
  it('fmt rewrites once, and leaves a broken file alone', () => {
    const folder = dossier('untidy', 'title: T # mine\nclaimline: 1\n');
    expect(claimline(['fmt', folder, '--check'])).toMatchObject({ status: 1, out: 'dossier.yaml\n' });
    expect(readFileSync(join(folder, 'dossier.yaml'), 'utf8')).toBe('title: T # mine\nclaimline: 1\n');
    expect(claimline(['fmt', folder]).status).toBe(0);
    expect(readFileSync(join(folder, 'dossier.yaml'), 'utf8')).toBe('claimline: 1\ntitle: T # mine\n');
    expect(claimline(['fmt', folder])).toEqual({ status: 0, out: '', err: '' });
    const broken = dossier('torn', 'claims: [\n');
    expect(claimline(['fmt', broken]).status).toBe(2);
    expect(readFileSync(join(broken, 'dossier.yaml'), 'utf8')).toBe('claims: [\n');
    expect(claimline(['fmt', join(scratch, 'nowhere')]).status).toBe(2);
  });
});

it('names the node of an axis of the dossier’s own', () => {
  const text = `claimline: 1
title: Shells
sources: { a: { name: Ministry A, kind: institution }, b: { name: Ministry B, kind: institution } }
vocabularies:
  measures: { shells: { unit: round, kind: stock } }
  axes: { calibre: { artillery: { label: artillery of all calibres }, c152: { label: 152 mm, broader: artillery } } }
claims:
  - { id: part, for: a, measure: shells, scope: { calibre: c152 }, value: 12000, as-of: 2024-10-28, mode: estimated }
  - { id: whole, for: b, measure: shells, scope: { calibre: artillery }, value: 9000, as-of: 2024-10-28, mode: estimated }
`;
  const { status, out } = claimline(['check', dossier('axes', text)]);
  expect(status).toBe(1);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'shells, 152 mm, 12,000 (Ministry A), against shells, artillery of all calibres, 9,000 (Ministry B)',
  );
});

describe('import', () => {
  const items = JSON.stringify([
    { content: 'About 800 residents left', start: '2024-05-04' },
    { content: '', start: '2024-05-05' },
  ]);

  it('writes a dossier that can be read, and ends with 1 when a row was rejected', () => {
    writeFileSync(join(scratch, 'items.json'), items);
    const { status, out } = claimline(['import', 'items.json', '--to', 'imported']);
    expect(status).toBe(1);
    expect(out).toContain('vis: 2 rows – 1 imported, 0 imported with a warning, 1 rejected; 1 claims');
    const checked = claimline(['check', 'imported', '--format', 'json']);
    expect(checked.status).toBe(0);
    expect(JSON.parse(checked.out).diagnostics).toEqual([]);
  });

  it('writes nothing over, and says so', () => {
    const { status, err } = claimline(['import', 'items.json', '--to', 'imported']);
    expect(status).toBe(2);
    expect(err).toContain('there is such a file already');
  });

  it.each([
    ['a file that is not there', ['import', 'nowhere.json'], 'cannot be read'],
    ['a format that is not known', ['import', 'items.json', '--from', 'excel'], 'no format “excel”'],
  ])('%s cannot be imported', (_, args, message) => {
    const { status, err } = claimline(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});
