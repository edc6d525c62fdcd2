/** The packages as a stranger gets them: packed, unpacked into an empty project, used. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { surfaceOf } from './surface.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const place = join(root, '.cache', 'packed');
const project = join(place, 'project');
const folders = readdirSync(join(root, 'packages')).sort();
const tarballs = new Map<string, string>();
/** The Node of the tools, and others that `npm test` has brought. */
const nodes = [process.execPath, ...(process.env['CLAIMLINE_NODES'] ?? '').split(delimiter)]
  .filter((program) => program !== '')
  .map((program): [string, string] => [start(program, ['--version'], root).out.trim(), program]);

function start(
  program: string,
  parameters: readonly string[],
  cwd: string,
): { status: number | null; out: string; all: string } {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const done = spawnSync(program, parameters, { cwd, encoding: 'utf8', env, maxBuffer: 64e6 });
  return { status: done.status, out: done.stdout, all: `${done.stdout}${done.stderr}` };
}

beforeAll(() => {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(project, 'node_modules', '@claimline'), { recursive: true });
  for (const folder of folders) {
    const done = start('pnpm', ['pack', '--pack-destination', place], join(root, 'packages', folder));
    expect(done.status, done.all).toBe(0);
    const name = readdirSync(place).find((file) => file.startsWith(`claimline-${folder}-`)) ?? '';
    tarballs.set(folder, join(place, name));
    const own = join(project, 'node_modules', '@claimline', folder);
    mkdirSync(own);
    expect(start('tar', ['xzf', join(place, name), '--strip-components=1', '-C', own], place).status).toBe(0);
  }
  // What others made is as it was installed; what is ours comes out of the tarballs alone.
  for (const folder of folders) {
    const modules = join(root, 'packages', folder, 'node_modules');
    for (const name of namesIn(modules)) {
      const target = join(project, 'node_modules', name);
      if (name.startsWith('@claimline/') || existsSync(target)) continue;
      mkdirSync(dirname(target), { recursive: true });
      symlinkSync(join(modules, name), target, 'junction');
    }
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }\n');
  cpSync(join(root, 'seeds', 'kursk-2024-10'), join(project, 'dossier'), { recursive: true });
}, 120_000);

function namesIn(modules: string): readonly string[] {
  if (!existsSync(modules)) return [];
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
    );
}

/** A file as the stand-alone memory that these tools read. */
function bytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path));
}

describe.each(folders)('@claimline/%s', (folder) => {
  test('publint has nothing to say', async () => {
    const { messages } = await publint({ pack: { tarball: bytes(tarballs.get(folder) ?? '').buffer } });
    expect(messages.filter((one) => one.type !== 'suggestion')).toEqual([]);
  });

  test('its types are right for whoever imports it as a module', async () => {
    const result = await checkPackage(createPackageFromTarballData(bytes(tarballs.get(folder) ?? '')));
    expect(result.types).not.toBe(false);
    // There is no CommonJS here: requiring an ES module is Node's own affair by now.
    const problems = 'problems' in result ? result.problems : [];
    const own = problems.filter(
      (one) => !('resolutionKind' in one) || !/^node10|node16-cjs$/.test(String(one.resolutionKind)),
    );
    expect(own).toEqual([]);
  });

  test('a change of what it shows is seen in its report', async () => {
    const manifest = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));
    const entries = Object.entries(manifest.publishConfig.exports as Record<string, { types: string }>);
    const parts = entries.map(
      ([name, { types }]) => `## ${name}\n\n${surfaceOf(join(root, 'packages', folder, types))}\n`,
    );
    await expect(parts.join('\n')).toMatchFileSnapshot(join(root, 'packages', folder, 'api-report.txt'));
  });
});

test.each(nodes)('the packages check a dossier in an empty project, on Node %s', (_, node) => {
  writeFileSync(
    join(project, 'use.mjs'),
    `import { indexDossier } from '@claimline/core';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { publicDossier } from '@claimline/publish';
import { formatters } from '@claimline/report';
import { buildMarks } from '@claimline/timeline';
import { check } from '@claimline/validation';
const { dossier, diagnostics, files } = await loadDossier('dossier', nodePort);
const result = check(dossier);
console.log(formatters.text({ dossier, result, diagnostics, files }, {}).split('\\n').length > 10);
console.log(buildMarks(dossier, result).marks.length, indexDossier(publicDossier(dossier)).dossier.claims.length);
`,
  );
  const done = start(node, ['use.mjs'], project);
  expect(done.all).toMatch(/^true\n\d+ 24\n$/);
});

test.each(nodes)('the installed command checks, publishes and finds its page, on Node %s', (_, node) => {
  const command = join(project, 'node_modules', '@claimline', 'cli', 'dist', 'main.js');
  expect(start(node, [command, 'check', 'dossier'], project).status).toBe(0);
  rmSync(join(project, 'page.html'), { force: true });
  const done = start(node, [command, 'build', 'dossier', '-o', 'page.html'], project);
  expect([done.status, existsSync(join(project, 'page.html'))]).toEqual([0, true]);
});

test.each(['NodeNext', 'Bundler'])('its types hold in a project that resolves like %s', (resolution) => {
  writeFileSync(
    join(project, 'use.ts'),
    `import { type Claim, type Dossier, parseQuantity } from '@claimline/core';
import { check, type CheckResult } from '@claimline/validation';
import { createTimeline } from '@claimline/timeline';
export function run(dossier: Dossier): CheckResult { return check(dossier); }
export const create: typeof createTimeline = createTimeline;
const read = parseQuantity('~3000');
export const value: Claim['value'] | undefined = read.ok ? read.value : undefined;
// @ts-expect-error a number is no dossier
run(3);
`,
  );
  const module = resolution === 'Bundler' ? 'ESNext' : 'NodeNext';
  const done = start(
    join(root, 'node_modules', '.bin', 'tsc'),
    [
      '--noEmit',
      '--ignoreConfig',
      '--strict',
      '--target',
      'ES2024',
      '--lib',
      'ES2024,DOM',
      '--module',
      module,
      '--moduleResolution',
      resolution,
      '--types',
      '',
      'use.ts',
    ],
    project,
  );
  expect(done.all).toBe('');
});

/** Bytes that a page carries for these imports, minified. */
async function pageBytes(code: string): Promise<{ raw: number; gzip: number }> {
  const entry = join(project, 'entry.mjs');
  writeFileSync(entry, code);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: project,
    build: { write: false, minify: true, target: 'es2024', lib: { entry, formats: ['es'] } },
  });
  const text = [result]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .map((one) => (one.type === 'chunk' ? one.code : ''))
    .join('');
  return { raw: Buffer.byteLength(text), gzip: gzipSync(text).byteLength };
}

test('a page carries only what it uses', async () => {
  const sizes: Record<string, { raw: number; gzip: number }> = {};
  for (const folder of ['core', 'validation', 'timeline', 'report', 'publish'])
    sizes[folder] = await pageBytes(`export * from '@claimline/${folder}';`);
  sizes['core: formatQuantity'] = await pageBytes(`export { formatQuantity } from '@claimline/core';`);
  sizes['validation: compare'] = await pageBytes(`export { compare } from '@claimline/validation';`);
  console.log(
    Object.entries(sizes)
      .map(
        ([name, { raw, gzip }]) =>
          `${name.padEnd(24)} ${(raw / 1000).toFixed(1).padStart(7)} kB, gzip ${(gzip / 1000).toFixed(1)} kB`,
      )
      .join('\n'),
  );
  const size = (name: string): number => sizes[name]?.gzip ?? 0;
  expect(size('core: formatQuantity')).toBeLessThan(size('core') / 3);
  expect(size('validation: compare')).toBeLessThan(size('validation') * 0.8);
}, 60_000);
