// What goes wrong around a command: files, streams, clocks, names. Each test has the sentence of its fault as its name.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
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
const isPosix = process.platform !== 'win32';
/** The superuser is refused nothing, and another user may not see where the command lies. */
const isSuperuser = process.getuid?.() === 0;
const asSomebody = isSuperuser ? ['setpriv', '--reuid', '65534', '--clear-groups'] : ['env'];
const canBeRefused = spawnSync(asSomebody[0] ?? '', [...asSomebody.slice(1), 'test', '-r', command]).status === 0;
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-faults-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function claimline(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = scratch): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    cwd,
    input: '',
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: process.env['PATH'], ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** The same command line in a shell, where streams can be closed. */
function inShell(line: string): Outcome {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    encoding: 'utf8',
    cwd: scratch,
    timeout: 60_000,
    env: { PATH: process.env['PATH'], NODE: process.execPath, CLAIMLINE: command, SEED: seed },
  });
  return { status, out: stdout, err: stderr };
}

function copyOfSeed(name: string): string {
  const folder = join(scratch, name);
  cpSync(seed, folder, { recursive: true });
  return folder;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('files', () => {
  it.runIf(isPosix).each(['fifo', 'device', 'socket'])(
    '%s instead of a file: refused without opening for reading',
    (kind) => {
      const folder = join(scratch, kind);
      mkdirSync(folder);
      const path = join(folder, 'dossier.yaml');
      if (kind === 'fifo') spawnSync('mkfifo', [path]);
      if (kind === 'device') symlinkSync('/dev/zero', path);
      if (kind === 'socket')
        spawnSync(process.execPath, [
          '-e',
          `require('net').createServer().listen(${JSON.stringify(path)}, () => process.exit())`,
        ]);
      if (!existsSync(path) && kind === 'socket') return;
      const { status, out, err } = claimline(['check', kind]);
      expect(status).toBe(2);
      expect(out + err).toMatch(/not a regular file|leads out of the dossier|no dossier/i);
    },
  );

  it.runIf(isPosix)('a fifo by the name of a config is refused unopened', () => {
    const folder = copyOfSeed('config-fifo');
    spawnSync('mkfifo', [join(folder, 'claimline.config.yaml')]);
    const { status, err } = claimline(['check', 'config-fifo']);
    expect([status, err]).toEqual([2, expect.stringContaining('not a regular file')]);
  });

  it.runIf(isPosix)('a link stays a link when what it leads to is mended, and when a report is written', () => {
    const folder = copyOfSeed('linked');
    const file = join(folder, 'dossier.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      join(folder, 'real.yaml'),
      text.replace(/value: "?~/, (all) => all.slice(0, -1)),
    );
    rmSync(file);
    symlinkSync('real.yaml', file);
    writeFileSync(join(scratch, 'real.json'), '');
    symlinkSync('real.json', join(scratch, 'link.json'));
    expect(claimline(['check', 'linked', '--fix-suggested', '-o', 'json:link.json']).err).toMatch(/^[1-9]\d* fix/m);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(lstatSync(join(scratch, 'link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(scratch, 'real.json'), 'utf8')).version).toBe(1);
  });

  it.runIf(isPosix && canBeRefused)('a file that may not be written is not mended, and is told', () => {
    const folder = copyOfSeed('read-only');
    const file = join(folder, 'dossier.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/value: "?~/, (all) => all.slice(0, -1)),
    );
    const before = readFileSync(file, 'utf8');
    chmodSync(file, 0o444);
    if (isSuperuser) {
      chownSync(folder, 65534, 65534);
      chmodSync(scratch, 0o755);
    }
    const [program = '', ...first] = asSomebody;
    const { status, stderr } = spawnSync(
      program,
      [...first, process.execPath, command, 'check', folder, '--fix-suggested'],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([2, expect.stringContaining('dossier.yaml: The file may not be written.')]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('a report is not written over the config, the baseline or another report', () => {
    const folder = copyOfSeed('kept');
    const config = join(folder, 'claimline.config.yaml');
    writeFileSync(config, 'extends: strict\n');
    const baseline = join(scratch, 'kept.json');
    writeFileSync(baseline, '{ "claimline": "baseline-2", "findings": [] }');
    for (const [args, told] of [
      [['-o', `json:${config}`], 'is the config'],
      [['-o', `json:${config}`, '--no-config'], 'is the config'],
      [['-o', `json:${baseline}`, '--baseline', baseline], 'is the baseline'],
      [['-o', 'json:one.json', '-o', 'sarif:./one.json'], 'two reports'],
      [['-o', 'json:-'], '--format json'],
    ] as const) {
      const { status, out, err } = claimline(['check', 'kept', ...args]);
      expect([status, out, err]).toEqual([2, '', expect.stringContaining(told)]);
    }
    expect(readFileSync(config, 'utf8')).toBe('extends: strict\n');
    expect(readFileSync(baseline, 'utf8')).toContain('baseline-2');
    expect(claimline(['check', 'kept', '--baseline', baseline, '--write-baseline', baseline]).status).not.toBe(2);
  });

  it('link ring, and a link to the dossier itself: entered once, told or passed over', () => {
    const folder = copyOfSeed('ring');
    mkdirSync(join(folder, 'claims'));
    symlinkSync('..', join(folder, 'claims', 'up'), 'junction');
    const { status, out } = claimline(['check', 'ring', '--format', 'json']);
    expect(JSON.parse(out).summary.claims).toBe(24);
    expect(status).toBe(0);
  });

  it.runIf(isPosix && process.getuid?.() !== 0)('no permission on a file: told with its name', () => {
    const folder = copyOfSeed('locked');
    chmodSync(join(folder, 'dossier.yaml'), 0);
    const { status, out, err } = claimline(['check', 'locked']);
    expect([status, /dossier\.yaml/.test(out + err)]).toEqual([2, true]);
  });

  it.runIf(isPosix)('a name with a newline or ESC in it is shown escaped', () => {
    const folder = copyOfSeed('names');
    mkdirSync(join(folder, 'claims'));
    writeFileSync(join(folder, 'claims', 'x\ny\u001b[31m.yaml'), 'nonsense');
    const { status, out, err } = claimline(['check', 'names']);
    expect(status).toBe(2);
    expect(out + err).toContain(String.raw`claims/x\ny\u{1b}[31m.yaml:1:1`);
    expect(out + err).not.toContain('\u001b[31m');
  });

  it.each(['with spaces', 'with#hash', 'with%25percent', "with'quote", '-dash', 'ë-precomposed', 'e\u0308-decomposed'])(
    'path %s: read as it is written',
    (name) => {
      copyOfSeed(name);
      const { status, out } = claimline(['check', '--', name]);
      expect(status).toBe(0);
      expect(out).toContain('24 claims');
    },
  );

  it('relative, absolute, from another folder, and from inside: one result', () => {
    const folder = copyOfSeed('places');
    const results = [
      claimline(['check', 'places', '--format', 'json']),
      claimline(['check', folder, '--format', 'json']),
      claimline(['check', '../places', '--format', 'json'], {}, copyOfSeed('elsewhere')),
      claimline(['check', '--format', 'json'], {}, folder),
    ];
    expect(new Set(results.map(({ out }) => hash(out))).size).toBe(1);
  });

  it('10,000 files in a folder: all are read', () => {
    const folder = copyOfSeed('many');
    mkdirSync(join(folder, 'claims'));
    for (let i = 0; i < 10_000; i += 1) writeFileSync(join(folder, 'claims', `${i}.yaml`), '[]\n');
    const { status, out } = claimline(['check', 'many', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out).summary.claims).toBe(24);
  }, 60_000);

  it('one line of 5 MB: the excerpt is cut round the column', () => {
    const folder = join(scratch, 'line');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'dossier.yaml'),
      `claimline: 1\ntitle: ${'x'.repeat(5_000_000)}\nclaimz: []\nsummary: [${'y'.repeat(5_000_000)}\n`,
    );
    const { status, out, err } = claimline(['check', 'line']);
    expect(status).toBe(2);
    expect((out + err).length).toBeLessThan(10_000);
  });
});

describe('streams', () => {
  it('No TTY: no colour, no spinner, no prompt, no wait for stdin', () => {
    const { out, err } = claimline(['check', seed]);
    expect(out + err).not.toContain('\u001b');
    const asked = claimline(['init', 'new-one']);
    expect(asked.status).toBe(0);
    expect(existsSync(join(scratch, 'new-one', 'dossier.yaml'))).toBe(true);
  });

  it.runIf(isPosix).each([
    ['stdout closed', '>&-'],
    ['stderr closed', '2>&-'],
    ['both closed', '>&- 2>&-'],
    ['stdin closed', '<&-'],
  ])('%s: no crash, and an exit status that tells', (_, redirection) => {
    const { status, err } = inShell(`"$NODE" "$CLAIMLINE" check "$SEED" ${redirection}`);
    expect([0, 2]).toContain(status);
    expect(err).not.toMatch(/at .*\.js:\d+|Uncaught|EBADF/);
  });

  it('Megabytes of JSON through a slow pipe arrives whole', async () => {
    const folder = join(scratch, 'wide');
    mkdirSync(folder);
    const head = readFileSync(join(seed, 'dossier.yaml'), 'utf8').split('\nclaims:')[0] ?? '';
    const claims = Array.from(
      { length: 100 },
      (_, i) =>
        `  - { id: c${i}, for: usa, measure: strength, of: dprk-soldiers, at: russia, as-of: 2024-10-${10 + (i % 20)}, value: ${1000 + i} }`,
    );
    writeFileSync(join(folder, 'dossier.yaml'), `${head}\nclaims:\n${claims.join('\n')}\n`);
    cpSync(join(seed, 'documents'), join(folder, 'documents'), { recursive: true });
    const child = spawn(process.execPath, [command, 'check', 'wide', '--format', 'json'], {
      cwd: scratch,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let text = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      text += chunk;
      if (text.length < 2_000_000) await new Promise((done) => setTimeout(done, 3));
    }
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(text).summary.claims).toBe(100);
  }, 60_000);

  it.runIf(existsSync('/dev/full'))('stdout to a full disk: exit 2, never 0', () => {
    const full = openSync('/dev/full', 'w');
    const { status } = spawnSync(process.execPath, [command, 'check', seed], { stdio: ['ignore', full, 'ignore'] });
    closeSync(full);
    expect(status).toBe(2);
  });
});

describe('surroundings', () => {
  it('LANG=C, tr_TR (dotless i), a decimal-comma locale: same bytes', () => {
    const outputs = ['C', 'tr_TR.UTF-8', 'de_DE.UTF-8', 'ar_EG.UTF-8'].map((locale) =>
      hash(
        claimline(['check', seed, '--format', 'json', '--today', '2026-01-01'], { LANG: locale, LC_ALL: locale }).out,
      ),
    );
    expect(new Set(outputs).size).toBe(1);
  });

  it.each(['1970-01-01', '2038-01-19', '9999-12-31'])(
    'clock set to %s: the command runs, and nothing else changes',
    (today) => {
      const { status, out } = claimline(['check', seed, '--format', 'json', '--today', today]);
      const { findings, summary } = JSON.parse(out);
      expect(summary.claims).toBe(24);
      expect(status).toBeLessThan(2);
      const dated = findings.filter(({ rule }: { rule: string }) => rule.startsWith('date/'));
      if (today === '1970-01-01') expect(dated.length).toBeGreaterThan(0);
    },
  );

  it('Windows line ends and a byte order mark: the same claims, and quotes found', () => {
    const folder = copyOfSeed('windows');
    for (const file of ['dossier.yaml', 'documents/rferl-article.txt']) {
      const path = join(folder, file);
      writeFileSync(path, `\uFEFF${readFileSync(path, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    const { out } = claimline(['check', 'windows', '--format', 'json']);
    const { summary, findings } = JSON.parse(out);
    expect(summary.claims).toBe(24);
    const lost = findings.filter(
      ({ rule, message }: { rule: string; message: { id: string } }) =>
        rule === 'text/quote-not-found' && !/moved|folded/.test(message.id),
    );
    expect(lost).toEqual([]);
  });

  it('a working folder that was deleted: told, no stack', () => {
    const { status, err } = inShell('mkdir gone && cd gone && rmdir ../gone && "$NODE" "$CLAIMLINE" check');
    expect(status).toBe(2);
    expect(err).not.toMatch(/at .*\.js:\d+/);
  });

  it.runIf(isPosix).each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s while serving: the port is free again, exit %i', async (signal, status) => {
    const child = spawn(process.execPath, [command, 'serve', seed, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const address = await new Promise<string>((found) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        const [url] = /http:\/\/[\d.]+:\d+\//.exec(text) ?? [];
        if (url !== undefined) found(url);
      });
    });
    expect((await fetch(address)).status).toBe(200);
    child.kill(signal);
    const code = await new Promise((done) => child.on('exit', done));
    expect(code).toBe(status);
    await expect(fetch(address)).rejects.toThrow();
  });
});
