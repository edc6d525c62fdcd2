import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-settings-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function claimline(args: readonly string[], cwd = scratch): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
    cwd,
    input: '',
  });
  return { status, out: stdout, err: stderr };
}

const main = `claimline: 1
title: Shelters
sources:
  ministry-a: { name: Ministry A, kind: institution }
  ministry-b: { name: Ministry B, kind: institution }
  outlet-d: { name: Outlet D, kind: outlet }
vocabularies:
  measures: { sheltered: { label: people in shelters, unit: person } }
  population: { residents: { label: residents } }
documents:
  report: { title: Report, publisher: outlet-d, language: en, text: documents/report.txt }
claims:
  # counted by hand
  - id: a-3000
    for: ministry-a
    said: 2024-05-04
    as-of: 2024-05-04
    measure: sheltered
    of: residents
    value: 3000
    quote: { in: report, exact: "about 3,000 residents", start: 0, end: 21 }
`;
const more = `- id: b-9000
  for: ministry-b
  said: 2024-05-04
  as-of: 2024-05-04
  measure: sheltered
  of: residents
  value: 9000
`;
const text = 'On Saturday the ministry spoke of about 3,000 residents in shelters.\n';

function folder(name: string, files: Readonly<Record<string, string>> = {}): string {
  const path = join(scratch, name);
  mkdirSync(join(path, 'claims'), { recursive: true });
  mkdirSync(join(path, 'documents'), { recursive: true });
  const all = { 'dossier.yaml': main, 'claims/b.yaml': more, 'documents/report.txt': text, ...files };
  for (const [file, content] of Object.entries(all)) writeFileSync(join(path, file), content);
  return path;
}

/** Rules and severities of the findings of a run. */
function found(path: string, ...args: readonly string[]): readonly string[] {
  const { out } = claimline(['check', path, '--format', 'json', ...args]);
  const report: { findings: { rule: string; severity: string }[] } = JSON.parse(out);
  return report.findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('rules from the command line', () => {
  it('one alone, one at another severity, one that is none', () => {
    const path = folder('rules');
    expect(found(path)).toContain('pair/contradiction error');
    expect(found(path, '--rule', 'pair/contradiction')).toEqual(['pair/contradiction error']);
    expect(found(path, '--rule', 'pair/contradiction=info')).toContain('pair/contradiction info');
    expect(found(path, '--rule', 'pair/contradiction=off')).not.toContain('pair/contradiction error');
    const wrong = claimline(['check', path, '--rule', 'pair/contradicton']);
    expect(wrong.status).toBe(2);
    expect(wrong.out).toContain('pair/contradiction');
    expect(claimline(['check', path, '--rule', 'pair/contradicton', '--fail-on', 'never']).status).toBe(2);
    expect(claimline(['check', path, '--rule', 'pair/contradicton=off', '--fail-on', 'never']).status).toBe(2);
    writeFileSync(join(path, 'claimline.config.yaml'), 'extends: none\n');
    expect(found(path, '--rule', 'pair/contradiction')).toEqual(['pair/contradiction error']);
    rmSync(join(path, 'claimline.config.yaml'));
    expect(claimline(['check', path, '--rule', 'pair/contradiction=loud'])).toMatchObject({ status: 2, out: '' });
  });
});

describe('--today', () => {
  it.each(['2024-02-30', '2024-13-01', '2023-02-29', '2024-2-1'])('is a day of the calendar, unlike %s', (today) => {
    const { status, out, err } = claimline(['check', folder('today'), '--today', today]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(today);
  });
  it('may be a leap day', () => {
    expect(claimline(['check', folder('today'), '--today', '2024-02-29']).out).toContain('Shelters');
  });
});

describe('a config', () => {
  it('beside or above the dossier is found; --no-config looks for none; the dossier itself comes later', () => {
    const path = folder('configured', { 'claimline.config.yaml': 'rules:\n  pair/contradiction: warning\n' });
    expect(found(path)).toContain('pair/contradiction warning');
    expect(found(path, '--no-config')).toContain('pair/contradiction error');
    writeFileSync(join(path, 'dossier.yaml'), `${main}rules: { pair/contradiction: info }\n`);
    expect(found(path)).toContain('pair/contradiction info');
    expect(found(path, '--rule', 'pair/contradiction=error')).toContain('pair/contradiction error');
  });
  it('counts for check alone: a page is published by the rules of the dossier', () => {
    // A dossier with errors is not published, and the quote of this one moved.
    const sound = main.replace(', start: 0, end: 21', '');
    const path = folder('published', { 'dossier.yaml': sound });
    const page = claimline(['build', path, '-o', '-']);
    expect([page.status, page.err]).toEqual([0, '']);
    const off = 'rules: { pair/contradiction: off }\n';
    writeFileSync(join(path, 'claimline.config.yaml'), off);
    expect(found(path)).not.toContain('pair/contradiction error');
    expect(claimline(['build', path, '-o', '-']).out).toBe(page.out);
    writeFileSync(join(path, 'dossier.yaml'), sound + off);
    expect(claimline(['build', path, '-o', '-']).out).toContain('"rules":{"pair/contradiction":');
    expect(page.out).not.toContain('"rules":{"pair/contradiction":');
  });
  it('extends a preset', () => {
    const path = folder('preset', {
      'claimline.config.json': '{ "extends": "none", "rules": { "number/hedge-lost": "error" } }',
    });
    expect(found(path)).toEqual(['number/hedge-lost error']);
    writeFileSync(join(path, 'claimline.config.json'), '{ "extends": "strict" }');
    expect(found(path)).toContain('number/hedge-lost error');
  });
  it('sets rules for some files', () => {
    const path = folder('by-file', {
      'claimline.config.yaml':
        'overrides:\n  - files: dossier.yaml\n    rules: { number/hedge-lost: off, text/quote-not-found: error }\n',
      'claims/c.yaml': main.slice(main.indexOf('  - id')).replace('a-3000', 'c-3000').replace(/^ {2}/gm, ''),
    });
    const { out } = claimline(['check', path, '--format', 'json']);
    const report: { findings: { rule: string; location: { file: string } }[] } = JSON.parse(out);
    const files = report.findings
      .filter(({ rule }) => rule === 'number/hedge-lost')
      .map(({ location }) => location.file);
    expect(files).toEqual(['claims/c.yaml']);
    const wins = found(path, '--rule', 'number/hedge-lost=error').filter((one) => one.startsWith('number/hedge-lost'));
    expect(wins).toEqual(['number/hedge-lost error', 'number/hedge-lost error']);
  });
  it('tells of settings for files that are not there', () => {
    const path = folder('by-no-file', {
      'claimline.config.yaml':
        'overrides: [{ files: [claims/2022-*.csv, x.yaml], rules: { number/hedge-lost: off } }]\n',
    });
    expect(claimline(['check', path]).out).toContain('No file of the dossier fits claims/2022-*.csv, x.yaml');
    expect(found(path)).toContain('settings/override-unused info');
  });
  it.each([
    ['rules: [', /claimline\.config\.yaml:1:/],
    ['extends: nice\n', /claimline\.config\.yaml:1:10: extends/],
    [
      'rules:\n  pair/tension: loud\n',
      /claimline\.config\.yaml:2:17: rules → pair\/tension: expected one of off, info, warning, error/,
    ],
    ['rules: off\n', /claimline\.config\.yaml:1:8: rules: expected severities by the ids of rules/],
    ['ruels: {}\n', /claimline\.config\.yaml:1:8: ruels/],
  ])('that cannot be used is shown with its place: %j', (config, place) => {
    const { status, err } = claimline(['check', folder('broken-config', { 'claimline.config.yaml': config })]);
    expect(status).toBe(2);
    expect(err).toMatch(place);
  });
  it.each([
    [
      'a preset that is misspelt',
      'extends: recomended\n',
      '1:10: extends: expected one of recommended, strict, none. Did you mean recommended?',
    ],
    [
      'an empty pattern',
      'overrides:\n  - files: ""\n    rules: {}\n',
      '2:12: overrides → 0 → files: expected a pattern',
    ],
    [
      'an endless pattern',
      `overrides:\n  - files: ${'x'.repeat(70_000)}\n    rules: {}\n`,
      '2:12: overrides → 0 → files: expected a pattern',
    ],
    [
      'an override without rules',
      'overrides:\n  - files: claims/**\n',
      '2:5: overrides → 0 → rules: expected severities',
    ],
    [
      'aliases that explode',
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(7)}]\nc: [${'*b,'.repeat(8)}]\n`,
      '2:8: aliases stand for too much',
    ],
    ['lists without end', `rules: ${'['.repeat(3_000)}`, 'nested too deep'],
  ])('with %s is refused where it stands', (_, config, told) => {
    const { status, err } = claimline(['check', folder('refused-config', { 'claimline.config.yaml': config })]);
    expect(status).toBe(2);
    expect(err).toMatch(/claimline\.config\.yaml:\d+:\d+: /);
    expect(err).toContain(told);
    expect(err).not.toContain('This is a bug');
  });
  it('that names no rule of ours says so in a finding', () => {
    const path = folder('unknown-rule', { 'claimline.config.yaml': 'rules: { pair/tensoin: off }\n' });
    expect(claimline(['check', path]).out).toContain('pair/tension');
  });
  it('points to its own line where a rule or an option is none', () => {
    const path = folder('unknown-setting', {
      'claimline.config.yaml':
        'rules:\n  pair/tensoin: off\n  source/single-voice: [info, { report: 3 }]\noverrides:\n  - { files: claims/**, rules: { date/stail: off } }\n',
    });
    const { findings } = JSON.parse(claimline(['check', path, '--format', 'json']).out);
    const places = findings.flatMap(({ rule, location }: { rule: string; location?: Record<string, unknown> }) =>
      rule.startsWith('settings/')
        ? [`${rule} ${location?.['file']}:${location?.['line']}:${location?.['column']}`]
        : [],
    );
    const file = join('unknown-setting', 'claimline.config.yaml');
    expect(places.sort()).toEqual([
      `settings/unknown-option ${file}:3:3`,
      `settings/unknown-rule ${file}:2:3`,
      `settings/unknown-rule ${file}:5:34`,
    ]);
  });
});

describe('rules of others', () => {
  const plugin = `export const rules = [{
    id: 'house/no-round', severity: 'warning',
    docs: { summary: 'A round number' },
    messages: { en: { found: '{id} is round.' } },
    check({ index, report }) {
      for (const claim of index.dossier.claims) report({ message: 'found', values: { id: claim.id }, claims: [claim.id], field: 'value' });
    },
  }];\n`;
  it('run when they are named, in every format, and their sentences are shown', () => {
    const path = folder('plugin', { 'house.mjs': plugin });
    const { out } = claimline(['check', path, '--plugin', './house.mjs', '--rule', 'house/no-round'], path);
    expect(out).toContain('B-9000 is round.');
    for (const format of ['github', 'sarif', 'markdown', 'html', 'junit'])
      expect(claimline(['check', path, '--plugin', './house.mjs', '--format', format], path).out).toContain(
        'is round.',
      );
  });
  it('print to stderr, so that a report on stdout stays whole; one that is broken gives exit 2', () => {
    const noisy = plugin.replace(
      'check({ index, report }) {',
      "async check({ index, report }) { console.log('noise');",
    );
    const path = folder('plugin-noisy', { 'house.mjs': noisy });
    const { status, out, err } = claimline(['check', path, '--plugin', './house.mjs', '--format', 'json'], path);
    const report: { findings: { rule: string }[] } = JSON.parse(out);
    expect(report.findings.map(({ rule }) => rule)).toContain('internal/rule-broken');
    expect([status, err]).toEqual([2, 'noise\n']);
  });
  it('stays a fault, whatever the dossier or a baseline lets stand', () => {
    const throws = plugin.replace('check({ index, report }) {', "check({ index, report }) { throw new Error('no');");
    const main2 = `${main.replace(', start: 0, end: 21', '')}suppress: [{ rule: internal/rule-broken, reason: no }]\n`;
    const path = folder('plugin-broken', { 'house.mjs': throws, 'dossier.yaml': main2 });
    const args = ['check', path, '--plugin', './house.mjs', '--rule', 'house/no-round'];
    expect(claimline(args, path).status).toBe(2);
    const baseline = join(scratch, 'broken.json');
    expect(claimline([...args, '--write-baseline', baseline], path).status).toBe(2);
    expect(readFileSync(baseline, 'utf8')).not.toContain('"internal/rule-broken');
    expect(claimline([...args, '--baseline', baseline], path).status).toBe(2);
  });
  it('that write to stdout themselves, or leave work behind that fails, leave the report whole', () => {
    const path = folder('plugin-late', {
      'dossier.yaml': main.replace(', start: 0, end: 21', ''),
      'house.mjs': plugin.replace(
        'check({ index, report }) {',
        "check({ index, report }) { process.stdout.write('noise');",
      ),
      'late.mjs': plugin.replace(
        'check({ index, report }) {',
        "check({ index, report }) { Promise.reject(new Error('later'));",
      ),
      'timer.mjs': plugin.replace(
        'check({ index, report }) {',
        "check({ index, report }) { setTimeout(() => { throw new Error('later'); }, 300);",
      ),
    });
    const ran = (name: string): Outcome =>
      claimline(['check', path, '--plugin', name, '--fail-on', 'never', '-f', 'json'], path);
    expect(ran('./house.mjs')).toMatchObject({ status: 0, err: 'noise' });
    for (const name of ['./house.mjs', './late.mjs', './timer.mjs'])
      expect(JSON.parse(ran(name).out).findings.length).toBeGreaterThan(0);
    for (const name of ['./late.mjs', './timer.mjs']) {
      const { status, err } = ran(name);
      expect([status, err]).toEqual([2, 'error: a plugin failed after its rule had ended (later).\n']);
    }
  });
  it('that a config names run only when the person allows it', () => {
    const path = folder('plugin-config', { 'house.mjs': plugin, 'claimline.config.yaml': 'plugins: [./house.mjs]\n' });
    const refused = claimline(['check', path]);
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toContain('--allow-plugins');
    expect(claimline(['check', path, '--allow-plugins']).out).toContain('is round.');
  });
  it.each([
    ['no-such-package', 'is not installed'],
    ['./broken.mjs', 'cannot be loaded'],
    ['./empty.mjs', 'exports no list'],
    ['./wrong.mjs', 'rules[0].severity'],
    ['./double.mjs', 'two rules have the id'],
  ])('%s is refused', (name, message) => {
    const path = folder('plugin-wrong', {
      'broken.mjs': 'export const rules = [',
      'empty.mjs': 'export default 1;\n',
      'wrong.mjs': plugin.replace("'warning'", "'loud'"),
      'double.mjs': plugin.replace('house/no-round', 'pair/tension'),
    });
    const { status, err } = claimline(['check', path, '--plugin', name], path);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });
});

describe('fixes', () => {
  it('--dry-run shows them and changes nothing; --fix makes them once and leaves the rest byte for byte', () => {
    const path = folder('fix');
    const shown = claimline(['check', path, '--fix', '--dry-run']);
    expect(shown.err).toMatch(/^-.*start: 0, end: 21/m);
    expect(shown.err).toMatch(/^\+.*start: 34, end: 55/m);
    expect(readFileSync(join(path, 'dossier.yaml'), 'utf8')).toBe(main);

    expect(claimline(['check', path, '--fix']).err).toContain('1 fix made');
    const once = readFileSync(join(path, 'dossier.yaml'), 'utf8');
    expect(once).toBe(main.replace('start: 0, end: 21', 'start: 34, end: 55'));
    expect(claimline(['check', path, '--fix']).err).toContain('0 fixes made');
    expect(readFileSync(join(path, 'dossier.yaml'), 'utf8')).toBe(once);
  });
  it.each([
    ['dossier.yaml', main],
    ['claims/q.yaml', main.slice(main.indexOf('claims:\n')).replace('a-3000', 'q')],
    [
      'claims/q.json',
      '[{"id":"q","for":"ministry-a","measure":"sheltered","as-of":"2024-05-04","value":3000,"quote":{"in":"report","exact":"about 3,000 residents","start":0,"end":21}}]',
    ],
    [
      'claims/q.csv',
      'id,for,measure,as-of,value,quote.in,quote.exact,quote.start,quote.end\nq,ministry-a,sheltered,2024-05-04,3000,report,"about 3,000 residents",0,21\n',
    ],
  ])('a mark of byte order moves no place: %s', (file, content) => {
    const path = folder(`fix-mark-${file.replace('/', '-')}`, { [file]: `\uFEFF${content}` });
    claimline(['check', path, '--fix']);
    const mended = content.replace(/start(\W+)0,(.*)21/, 'start$134,$255').replace(',0,21', ',34,55');
    expect(mended).not.toBe(content);
    expect(readFileSync(join(path, file), 'utf8')).toBe(`\uFEFF${mended}`);
  });
  it('--fix-suggested also changes what a claim says', () => {
    const path = folder('suggested');
    expect(found(path)).toContain('number/hedge-lost warning');
    claimline(['check', path, '--fix-suggested']);
    expect(readFileSync(join(path, 'dossier.yaml'), 'utf8')).toContain('value: ~3000');
    expect(found(path)).not.toContain('number/hedge-lost warning');
  });
  it('of places are made in tables too; values are changed in a spreadsheet', () => {
    const table =
      'id,for,measure,of,as-of,value,quote.in,quote.exact,quote.start,quote.end\nt,ministry-a,sheltered,residents,2024-05-04,3000,report,"about 3,000 residents",0,21\n';
    const path = folder('fix-table', { 'claims/t.csv': table });
    expect(claimline(['check', path, '--fix']).err).toContain('2 fixes made');
    const mended = table.replace(',0,21', ',34,55');
    expect(readFileSync(join(path, 'claims/t.csv'), 'utf8')).toBe(mended);
    expect(claimline(['check', path, '--fix-suggested']).err).toContain('1 could not be made here');
    expect(readFileSync(join(path, 'claims/t.csv'), 'utf8')).toBe(mended);
  });
  it('that would change what stands elsewhere by an alias are refused with this reason', () => {
    const shared = main.replace('value: 3000', 'value: &v 3000').replace(', start: 0, end: 21', '');
    const path = folder('fix-alias', {
      'dossier.yaml': `${shared}${more.replace('value: 9000', 'value: *v').replace(/^/gmu, '  ')}`,
    });
    const { err } = claimline(['check', path, '--fix-suggested', '-q']);
    expect(err).toMatch(/could not be made here \(dossier\.yaml: .*v/u);
    expect(err).not.toContain('spreadsheet');
  });
});

describe('--watch', () => {
  async function until(
    watching: ChildProcessWithoutNullStreams,
    pattern: RegExp,
    seen: { text: string },
  ): Promise<void> {
    while (!pattern.test(seen.text)) await new Promise((done) => watching.stdout.once('data', done));
    seen.text = '';
  }
  /** Watches a dossier while something happens to it, and ends. */
  async function watched(
    path: string,
    happens: (until: (pattern: RegExp) => Promise<void>) => Promise<void>,
    ...more: readonly string[]
  ): Promise<unknown> {
    const rule = ['--rule', 'pair/contradiction'];
    const watching = spawn(process.execPath, [command, 'check', path, '--watch', ...rule, ...more], { cwd: scratch });
    const seen = { text: '' };
    watching.stdout.on('data', (chunk: Buffer) => {
      seen.text += chunk.toString();
    });
    try {
      await happens((pattern) => until(watching, pattern, seen));
    } finally {
      watching.kill('SIGINT');
    }
    return new Promise((done) => watching.once('exit', done));
  }
  it('checks again after a change, says so when the dossier breaks, and goes on', { timeout: 30_000 }, async () => {
    const path = folder('watched');
    const exit = await watched(path, async (sees) => {
      await sees(/contradiction/);
      writeFileSync(join(path, 'claims/b.yaml'), more.replace('value: 9000', 'value: 3000'));
      await sees(/0 contradictions/);
      writeFileSync(join(path, 'claims/b.yaml'), '- id: [');
      await sees(/missing-key/);
      writeFileSync(join(path, 'claims/b.yaml'), more);
      await sees(/contradiction/);
    });
    expect(exit).toBe(130);
  });
  it('goes on when the folder was moved away and has come back', { timeout: 30_000 }, async () => {
    const path = folder('moved');
    const exit = await watched(path, async (sees) => {
      await sees(/contradiction/);
      renameSync(path, `${path}-away`);
      await sees(/path-missing/);
      renameSync(`${path}-away`, path);
      await sees(/contradiction/);
      writeFileSync(join(path, 'claims/b.yaml'), more.replace('value: 9000', 'value: 3000'));
      await sees(/0 contradictions/);
    });
    expect(exit).toBe(130);
  });
  it('hears the last of several saves at once, each of them another file', { timeout: 30_000 }, async () => {
    const path = folder('saved-often');
    const save = (value: number): void => {
      writeFileSync(join(path, 'claims/b.yaml.tmp'), more.replace('value: 9000', `value: ${value}`));
      renameSync(join(path, 'claims/b.yaml.tmp'), join(path, 'claims/b.yaml'));
    };
    await watched(path, async (sees) => {
      await sees(/9,000/);
      for (let i = 1; i <= 5; i += 1) {
        save(9000 + i);
        await new Promise((done) => setTimeout(done, 2));
      }
      await sees(/9,005/);
      await new Promise((done) => setTimeout(done, 500));
      save(7000);
      await sees(/7,000/);
    });
  });
  it('does not hear what it writes itself', { timeout: 30_000 }, async () => {
    const path = folder('written');
    let again = false;
    const outputs = ['-o', `html:${join(path, 'report.html')}`, '--write-baseline', join(path, 'known.json')];
    const happens = async (sees: (pattern: RegExp) => Promise<void>): Promise<void> => {
      await sees(/9,000/);
      void sees(/9,000/).then(() => {
        again = true;
      });
      await new Promise((done) => setTimeout(done, 1_500));
    };
    await watched(path, happens, ...outputs);
    expect(again).toBe(false);
  });
  it('hears of a config above the dossier that comes later, and of a baseline', { timeout: 30_000 }, async () => {
    const above = join(scratch, 'config-above');
    const path = folder('config-above/inner');
    const baseline = join(above, 'known.json');
    writeFileSync(baseline, '{ "claimline": "baseline-2", "findings": [] }');
    await watched(
      path,
      async (sees) => {
        await sees(/1 error/);
        writeFileSync(join(above, 'claimline.config.yaml'), 'rules: { pair/contradiction: warning }\n');
        await sees(/0 errors/);
        rmSync(join(above, 'claimline.config.yaml'));
        await sees(/1 error/);
        claimline(['check', path, '--rule', 'pair/contradiction', '--write-baseline', baseline]);
        await sees(/0 errors/);
      },
      '--baseline',
      baseline,
    );
  });
});

describe('proposals', () => {
  const article = 'The ministry said on Monday that about 3,000 residents were in shelters.\n';
  it('are listed with place and reasons, and written where a dossier was not', () => {
    const path = join(scratch, 'article.txt');
    writeFileSync(path, article);
    const listed = claimline(['extract', path, '--lang', 'en', '--date', '2024-05-06']);
    expect(listed.status).toBe(0);
    expect(listed.out).toContain('“about 3,000” is read as ~3000');
    expect(listed.out).toContain('1 proposal');

    const made = join(scratch, 'proposed');
    expect(claimline(['extract', path, '--lang', 'en', '--date', '2024-05-06', '--write', made]).status).toBe(0);
    const checked = claimline(['check', made]);
    expect(checked.status).toBe(0);
    expect(checked.out).toMatch(/1 proposals? waits? for an editor/);
    expect(readFileSync(join(made, 'documents/article.txt'), 'utf8')).toBe(article);
    // Nothing is written over.
    expect(claimline(['extract', path, '--lang', 'en', '--write', made]).err).toContain('proposals written to claims/');
    expect(claimline(['extract', path, '--lang', 'en', '--write', made]).err).toContain('there is such a file already');
  });
  it('a language that is not read, no language, no text: exit 2 and what to do', () => {
    const path = join(scratch, 'article.txt');
    expect(claimline(['extract', path, '--lang', 'ja']).err).toContain('are not read');
    expect(claimline(['extract', path]).err).toContain('--lang');
    expect(claimline(['extract', join(scratch, 'none.txt'), '--lang', 'en']).err).toContain('cannot be read');
    expect(claimline(['extract', path, '--lang', 'ja']).status).toBe(2);
  });
  it('cases are answered line by line', () => {
    const cases = [
      { id: 'one', lang: 'sq', input: 'Rreth 3.000 ushtarë', ref_date: '2024-10-28' },
      { id: 'two', lang: 'xx', input: '3.000' },
    ];
    const path = join(scratch, 'cases.jsonl');
    writeFileSync(path, cases.map((one) => JSON.stringify(one)).join('\n'));
    const { status, out, err } = claimline(['extract', '--jsonl', path]);
    expect(status).toBe(1);
    expect(err).toContain('cases.jsonl:2: two');
    const lines = out
      .trim()
      .split('\n')
      .map((line): { id: string; predictions: unknown[] } => JSON.parse(line));
    expect(lines.map(({ id, predictions }) => [id, predictions.length])).toEqual([
      ['one', 1],
      ['two', 0],
    ]);
  });
});

describe('reports that stand beside other files', () => {
  it('name files from where one stands, and from the root of a workflow', () => {
    const repository = mkdtempSync(join(scratch, 'repository-'));
    const folder = join(repository, 'data', 'my dossier');
    mkdirSync(join(folder, 'claims'), { recursive: true });
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'dossier.yaml'), main);
    writeFileSync(join(folder, 'claims', 'more.yaml'), more);
    writeFileSync(join(folder, 'documents', 'report.txt'), 'about 3,000 residents');
    writeFileSync(join(repository, 'claimline.config.yaml'), 'rules: { nope/x: error }\n');
    const files = (args: readonly string[], cwd: string, workspace?: string): readonly (string | undefined)[] => {
      const env = { ...process.env, ...(workspace === undefined ? {} : { GITHUB_WORKSPACE: workspace }) };
      const { stdout } = spawnSync(process.execPath, [command, ...args, '-f', 'github'], {
        encoding: 'utf8',
        cwd,
        env,
      });
      return [...new Set([...stdout.matchAll(/file=([^,]*),/g)].map(([, file]) => file))].sort();
    };
    const wanted = ['claimline.config.yaml', 'data/my dossier/claims/more.yaml', 'data/my dossier/dossier.yaml'];
    expect(files(['check', 'data/my dossier'], repository)).toEqual(wanted);
    expect(files(['check', 'data/my dossier/dossier.yaml'], repository)).toEqual(wanted);
    expect(files(['check', 'my dossier'], join(repository, 'data'), repository)).toEqual(wanted);
    expect(files(['check', '.'], folder, join(scratch, 'elsewhere'))).toEqual([
      '../../claimline.config.yaml',
      'claims/more.yaml',
      'dossier.yaml',
    ]);
    const { out } = claimline(['check', 'data/my dossier', '-f', 'sarif'], repository);
    expect([...new Set(out.match(/"uri": "[^"]*"/g))].sort()).toEqual([
      '"uri": "claimline.config.yaml"',
      '"uri": "data/my%20dossier/claims/more.yaml"',
      '"uri": "data/my%20dossier/dossier.yaml"',
    ]);
  });

  it('are JSON, asked for that, where the command line is wrong', () => {
    for (const args of [
      ['check', '.', '-f', 'json', '--max-warnings', 'x'],
      ['check', '.', '--nope', '-f', 'json'],
      ['check', '.', '-fjson', '--max-warnings', 'x'],
      ['check', '.', '-qf', 'json', '--max-warnings', 'x'],
      ['check', '.', '-f', 'json', '--locale', 'de'],
      ['figures', '.', '--on', 'x', '--format=json'],
    ]) {
      const { status, out, err } = claimline(args);
      expect(status).toBe(2);
      expect(JSON.parse(out)).toMatchObject({ version: 1, error: { code: expect.any(String) } });
      expect(err).not.toBe('');
    }
    expect(claimline(['check', '--help', '-f', 'json']).out).toContain('Usage:');
  });
});
