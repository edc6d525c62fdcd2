import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatInterval, parseQuantity } from '@claimline/core';
import { VERDICTS } from '@claimline/core/schema';
import { expect, it } from 'vitest';
import { decisionTable } from './table.ts';

const page = readFileSync(fileURLToPath(new URL('../../../../docs/model.md', import.meta.url)), 'utf8');

/** Cells of the table under a heading. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((one) => one.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

it('the decision table of docs/model.md is the one that is applied', () => {
  expect(tableUnder('The decision table')).toEqual(decisionTable.map((row) => [row.number, row.title]));
});

it.each(tableUnder('Quantities'))('%s means what docs/model.md says', (written, _said, hard, soft) => {
  const read = parseQuantity((written ?? '').replaceAll('`', ''));
  if (!read.ok) throw new Error(read.problem.message);
  expect([formatInterval(read.value.hard, 'en'), formatInterval(read.value.soft, 'en')]).toEqual([hard, soft]);
});

it('every verdict is explained', () => {
  expect(tableUnder('Verdicts').map(([name]) => name?.replaceAll('`', ''))).toEqual([...VERDICTS]);
});
