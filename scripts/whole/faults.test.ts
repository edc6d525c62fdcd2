// docs/faults.md names tests; a fault without its test is a promise that nobody keeps.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const sources = ['packages', 'apps', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(?:test|spec)\.tsx?$/.test(path) && !/node_modules|[\\/]dist[\\/]/.test(path))
  .map((path) => readFileSync(join(root, path), 'utf8'));
const rows = readFileSync(join(root, 'docs', 'faults.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!Fault|---)/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  .map(([fault = '', , name = '']): [string, string] => [fault, name]);

describe('the faults that docs/faults.md names', () => {
  test.each(rows)('%s', (_, name) => {
    expect(sources.some((text) => text.includes(name))).toBe(true);
  });
  test('are as many as the page says', () => {
    expect(rows.length).toBeGreaterThan(30);
  });
});
