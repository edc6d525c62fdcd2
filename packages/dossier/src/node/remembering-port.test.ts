import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodePort, rememberingPort } from './index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-remembering-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a path is looked at once, until it is told to have changed', async () => {
  const port = rememberingPort(nodePort, () => true);
  const file = join(folder, 'a.yaml');
  const text = async (): Promise<unknown> => {
    const read = await port.read(file, folder);
    return read.ok ? read.text : read.code;
  };
  // What is missing may come without a word.
  expect(await text()).toBe('missing');
  writeFileSync(file, 'one');
  expect(await text()).toBe('one');
  expect(await port.list(folder)).toHaveLength(1);
  writeFileSync(file, 'two');
  writeFileSync(join(folder, 'b.yaml'), 'three');
  expect(await text()).toBe('one');
  expect(await port.list(folder)).toHaveLength(1);
  port.changed(join(folder, 'b.yaml'));
  expect(await text()).toBe('one');
  expect(await port.list(folder)).toHaveLength(2);
  port.changed(file);
  expect(await text()).toBe('two');
});

test('of what is not watched nothing is remembered', async () => {
  const port = rememberingPort(nodePort, (path) => !path.endsWith('c.txt'));
  const file = join(folder, 'c.txt');
  writeFileSync(file, 'one');
  await port.read(file, folder);
  writeFileSync(file, 'two');
  expect(await port.read(file, folder)).toMatchObject({ text: 'two' });
});

test('of links nothing is remembered: what they lead to changes by another name', async () => {
  const port = rememberingPort(nodePort, () => true);
  writeFileSync(join(folder, 'real.yaml'), 'one');
  symlinkSync('real.yaml', join(folder, 'link.yaml'));
  await port.read(join(folder, 'link.yaml'), folder);
  writeFileSync(join(folder, 'real.yaml'), 'two');
  port.changed(join(folder, 'real.yaml'));
  expect(await port.read(join(folder, 'link.yaml'), folder)).toMatchObject({ text: 'two' });
});
