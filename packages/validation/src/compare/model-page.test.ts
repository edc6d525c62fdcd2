import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatInterval, parseQuantity } from '@claimline/core';
import { VERDICTS } from '@claimline/core/schema';
import { expect, it } from 'vitest';
import { decisionTable } from './table.ts';
import { zonesOf } from './zones.ts';

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

it('between two claims a bare figure is its rounding, and a suggested ceiling none, as docs/model.md says', () => {
  const zones = (written: string): readonly string[] => {
    const read = parseQuantity(written);
    if (!read.ok) throw new Error(read.problem.message);
    const { hard, soft } = zonesOf(read.value, '1', '1').zones;
    return [formatInterval(hard, 'en'), formatInterval(soft, 'en')];
  };
  expect(page).toContain('a bare figure commits to no more than what it may be rounded from');
  expect(zones('10000')).toEqual(['9,500 to 10,500', '9,500 to 10,500']);
  expect(zones('>600000')).toEqual(['more than 600,000', 'more than 600,000']);
});

it('every verdict is explained', () => {
  expect(tableUnder('Verdicts').map(([name]) => name?.replaceAll('`', ''))).toEqual([...VERDICTS]);
});
