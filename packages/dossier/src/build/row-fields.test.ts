import { defaultQuantityConventions } from '@claimline/core';
import { claimSchema } from '@claimline/core/schema';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { CsvTable } from '../tree/csv-table.ts';
import { SourceFile } from '../tree/source-file.ts';
import { Builder, Fields, type Ids } from './builder.ts';
import { RowFields } from './row-fields.ts';

const KEYS = Object.keys(claimSchema.shape);
const column = fc.constantFrom(...KEYS, 'quote.exact', 'said.edtf', 'said.phrase', ' at ', 'at', 'at', 'value', 'x');
const cell = fc.oneof(
  fc.constantFrom('', ' ', '""', '"a-1"', 'a-1', ' a-1', 'b-2', 'A', '3000', '~20', '2024-05', 'null', '~', 'a-1;b-2'),
  fc.stringMatching(/^[a-b0-9 ;.-]{0,4}$/),
);
const table = fc
  .array(column, { minLength: 1, maxLength: 7 })
  .chain((header) =>
    fc.tuple(fc.constant(header), fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 14 })),
  );
const ids: Ids = {
  what: 'place',
  get: (id) => (id === 'a-1' || id === 'b-2' ? id : undefined),
  all: () => ['a-1', 'b-2'],
};

/** All that is read of a row, in two orders, for what is remembered of a word may be asked for something else. */
function readOf(fields: Fields): unknown {
  const { build } = fields;
  return [...KEYS, 'x', 'nowhere', ...KEYS].map((key) => [
    key,
    fields.get(key),
    fields.text(key),
    fields.word(key),
    fields.texts(key),
    fields.reference(key, ids),
    fields.quantity(key, defaultQuantityConventions, key === 'value' ? { integer: true } : undefined),
    fields.quantity(key, defaultQuantityConventions),
    fields.date(key),
    fields.map(key)?.text('exact'),
    fields.narrowed(build.scopes, key, ids).scope,
    fields.narrowed(build.scopes.with('of', 'b-2'), key, ids).scope,
  ]);
}

test.prop([table], { numRuns: 200 })('a row is read as its map is, whatever stood in the rows above', (rows) => {
  const text = [rows[0], ...rows[1]].map((cells) => `${cells.join(',')}\n`).join('');
  const file = new SourceFile('claims/all.csv', text);
  const csv = CsvTable.of(file, []);
  const [ofRows, ofMaps] = [new Builder(), new Builder()];
  for (const [i, row] of [...(csv?.rows(file, []) ?? [])].entries()) {
    if (csv === undefined) continue;
    const fields = new RowFields(ofRows, file, csv, row);
    const map = new Fields(ofMaps, file, csv.map(row));
    expect(readOf(fields)).toEqual(readOf(map));
    for (const one of [fields, map]) one.remember(`c${i}`);
    const place = ofMaps.locations.get(`c${i}`);
    expect(ofRows.locations.get(`c${i}`)?.at).toEqual(place?.at);
    expect(ofRows.locations.get(`c${i}`)?.fields).toEqual(place?.fields);
    for (const key of KEYS) expect(ofRows.locations.get(`c${i}`)?.fieldAt?.(key)).toEqual(place?.fieldAt?.(key));
  }
  expect(ofRows.diagnostics).toEqual(ofMaps.diagnostics);
});
