import { spawn } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followFiles } from './follow-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-follow-'));
  writeFileSync(join(folder, 'dossier.yaml'), 'claimline: 1\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a save is told, and what editors leave for a moment is not', async () => {
  let told = 0;
  let tell = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const following = followFiles(
    folder,
    () => {
      told += 1;
      tell();
    },
    () => undefined,
  );
  const saving = setInterval(() => writeFileSync(join(folder, 'dossier.yaml'), 'claimline: 1\ntitle: T\n'), 200);
  await first;
  clearInterval(saving);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const before = told;
  for (const name of ['.dossier.yaml.swp', 'dossier.yaml~', 'dossier.yaml.tmp']) writeFileSync(join(folder, name), 'x');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told).toBe(before);
  await following.close();
});

test.each(['', 'dossier.yaml'])(
  'several saves at once, each of them another file, leave nothing unheard: %j',
  async (name) => {
    const file = join(folder, 'dossier.yaml');
    let told = 0;
    const following = followFiles(
      join(folder, name),
      () => {
        told += 1;
      },
      () => undefined,
    );
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
    const save = (): void => {
      writeFileSync(`${file}.tmp`, 'claimline: 1\n');
      renameSync(`${file}.tmp`, file);
    };
    await pause();
    for (let i = 0; i < 5; i += 1) {
      save();
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await pause();
    const before = told;
    save();
    await pause();
    expect(before).toBeGreaterThan(0);
    expect(told).toBeGreaterThan(before);
    await following.close();
  },
);

test('a watch that is left over does not hold the process: a folder removed while the server stops', async () => {
  const module = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'editing', 'follow-files.js')).href;
  const script = `const { followFiles } = await import(${JSON.stringify(module)});
followFiles(${JSON.stringify(folder)}, () => undefined, () => undefined);
await new Promise((done) => setTimeout(done, 300));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  const status = await new Promise((resolve) => child.once('exit', resolve));
  expect(status).toBe(0);
});
