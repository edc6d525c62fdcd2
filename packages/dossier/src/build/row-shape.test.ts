import { claimSchema } from '@claimline/core/schema';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { CsvTable } from '../tree/csv-table.ts';
import { toPlain } from '../tree/node.ts';
import { SourceFile } from '../tree/source-file.ts';
import { fitsClaim, hasRequired } from './row-shape.ts';

const column = fc.constantFrom(...Object.keys(claimSchema.shape), 'quote.exact', 'quote.start', 'share-of.value', 'x');
const cell = fc.oneof(
  fc.constantFrom('', '""', 'a-1', 'A', '3000', '=3000', '2024-05', 'observed', 'proposed', 'null', 'true', '7', 'a;b'),
  fc.stringMatching(/^[a-z0-9 ;.-]{0,6}$/),
);
const required = fc.constantFrom(['id', 'measure', 'value'], ['id', 'value'], []);
const table = fc
  .tuple(required, fc.uniqueArray(column, { maxLength: 6 }))
  .map(([first, more]) => [...new Set([...first, ...more, 'note'])])
  .chain((header) => fc.tuple(fc.constant(header), fc.array(fc.tuple(...header.map(() => cell)), { maxLength: 12 })));

test.prop([table], { numRuns: 500 })(
  'rows fit as the schema has it, whatever stood in the rows above',
  ([header, rows]) => {
    const text = [header, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
    const file = new SourceFile('claims/all.csv', text);
    const csv = CsvTable.of(file, [], fitsClaim);
    for (const row of csv?.rows(file, []) ?? []) {
      if (csv === undefined) continue;
      const map = csv.map(row);
      expect(csv.fitsRow(row) && hasRequired(csv, row)).toBe(claimSchema.safeParse(toPlain(map)).success);
    }
  },
);
