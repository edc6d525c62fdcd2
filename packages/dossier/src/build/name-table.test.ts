import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { NameTable } from './name-table.ts';

test.prop([fc.array(fc.string()), fc.array(fc.string()), fc.string()])(
  'finds what a map finds, also what was added since',
  (first, more, other) => {
    const names = [...first];
    const table = new NameTable(names);
    for (const name of [...first, other]) expect(table.get(name)).toBe(mapOf(names).get(name));
    names.push(...more);
    for (const name of [...names, other]) expect(table.get(name)).toBe(mapOf(names).get(name));
  },
);

function mapOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, i) => [name, i]));
}
