import { ID_PATTERN } from '@claimline/core/schema';
import { expect, it } from 'vitest';
import { idStart } from './slug.ts';
import { readTable } from './testing/read-table.ts';

it.each([
  ['Cases, total', 'cases-total'],
  ['Cases %', 'cases'],
  ['%', 'percent'],
  [' ‰ ', 'permille'],
  ['+/-', 'change'],
  ['+ (2)', '2'],
  ['***', 'figure'],
])('an id of the column %j begins with %s', (name, start) => {
  expect(idStart(name)).toBe(start);
  expect(start).toMatch(ID_PATTERN);
});

it('ids of figures never begin with a dash, also behind an id of the table', () => {
  const ids = (entry: string, table: string): readonly string[] =>
    readTable(entry, table, '%.csv').dossier?.claims.map(({ id }) => id) ?? [];
  const columns = 'at: north, date: Year, columns: { N: { measure: cases }, "%": { measure: index } }';
  expect(ids(columns, 'Year,N,%\n2020,100,40\n')).toEqual(['n-2020', 'percent-2020']);
  expect(ids(`${columns}, id: shares`, 'Year,N,%\n2020,100,40\n')).toEqual(['shares-n-2020', 'shares-percent-2020']);
});
