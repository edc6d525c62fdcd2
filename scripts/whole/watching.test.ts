import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadMemory, type FilePort, loadDossier } from '../../packages/dossier/src/index.ts';
import { formatters } from '../../packages/report/src/index.ts';
import { check, createChecker } from '../../packages/validation/src/index.ts';

const PLACES = 60;
const MAIN = `claimline: 1
title: T
sources: { a: { name: A, kind: institution }, b: { name: B, kind: institution }, c: { name: C, kind: outlet } }
vocabularies:
  measures: { sheltered: { unit: person } }
  places:
    all: { label: All }
${Array.from({ length: PLACES }, (_, i) => `    p${i}: { label: P${i}, broader: [all] }\n`).join('')}`;
const HEADER = 'id,by,measure,value,at,as-of,state,supersedes';
/** A table is kept in parts of 250 rows; an edit may reach over their ends. */
const ROWS = 600;

/** Who says how many, where, on which day; a state and a link of few. */
type Cells = readonly [by: string, value: number, at: number, day: number, more: string];
const rowOf = (id: string, [by, value, at, day, more]: Cells): string =>
  `${id},${by},sheltered,${value},p${at},2024-05-0${day},${more}`;

const cells: fc.Arbitrary<Cells> = fc.tuple(
  fc.constantFrom('a', 'b', 'c', 'nobody'),
  fc.constantFrom(10, 20, 20, 500),
  fc.nat(PLACES - 1),
  fc.integer({ min: 1, max: 4 }),
  fc.constantFrom(',', ',', ',', ',', ',', 'proposed,', ',one3'),
);
interface Edit {
  readonly table: string;
  readonly at: number;
  readonly gone: number;
  readonly come: readonly Cells[];
}
const edit: fc.Arbitrary<Edit> = fc.record({
  table: fc.constantFrom('one', 'two'),
  at: fc.nat(ROWS),
  gone: fc.integer({ min: 0, max: 3 }),
  come: fc.array(cells, { maxLength: 3 }),
});

function portOf(files: ReadonlyMap<string, string>): FilePort {
  const paths = [...files.keys()];
  const kindOf = (path: string): 'file' | 'folder' | 'missing' =>
    files.has(path) ? 'file' : paths.some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'missing';
  return {
    kind: async (path) => kindOf(path),
    list: async (folder) => {
      const inside = paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
      const names = new Set(inside.map((path) => path.split('/')[0] ?? ''));
      return [...names].map((name) => ({ name, kind: files.has(`${folder}/${name}`) ? 'file' : 'folder' }));
    },
    read: async (path) => ({ ok: true, text: files.get(path) ?? '' }),
    join: (folder, name) => `${folder}/${name}`,
    parent: (path) => path.slice(0, path.lastIndexOf('/')),
    name: (path) => path.slice(path.lastIndexOf('/') + 1),
  };
}

test('a dossier that is watched is read, checked and told as one that was never seen before', async () => {
  const first = (name: string): readonly string[] =>
    Array.from({ length: ROWS }, (_, i) =>
      rowOf(`${name}${i}`, [i % 50 === 7 ? 'b' : 'a', i % 50 === 7 ? 500 : 20, i % PLACES, 1 + (i % 4), ',']),
    );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const tables = new Map(['one', 'two'].map((name) => [name, first(name)]));
      const [memory, checker] = [createReadMemory(), createChecker()];
      for (const [i, { table, at, gone, come }] of [NOTHING, ...edits].entries()) {
        const rows = tables.get(table) ?? [];
        const added = come.map((one, n) => rowOf(`new${i}-${n}`, one));
        tables.set(table, [...rows.slice(0, at), ...added, ...rows.slice(at + gone)]);
        const files = new Map([['d/dossier.yaml', MAIN]]);
        for (const [name, lines] of tables) files.set(`d/claims/${name}.csv`, `${[HEADER, ...lines].join('\n')}\n`);
        const watched = await loadDossier('d', portOf(files), memory);
        const anew = await loadDossier('d', portOf(files));
        expect(watched.diagnostics).toEqual(anew.diagnostics);
        if (watched.dossier === null || anew.dossier === null) throw new Error('It cannot be read.');
        const [result, whole] = [checker.check(watched.dossier), check(anew.dossier)];
        expect(JSON.stringify(result) === JSON.stringify(whole)).toBe(true);
        const told = formatters.text({ ...watched, result }, {});
        expect(told).toBe(formatters.text({ ...anew, result: whole }, {}));
      }
    }),
    { numRuns: 30 },
  );
});

const NOTHING: Edit = { table: 'one', at: 0, gone: 0, come: [] };
