import { isBelow } from '@claimline/core';
import { crossedCells } from '../../sets/crossed-cells.ts';
import { exchangedFigures } from '../../sets/exchanged-figures.ts';
import { breakdowns, isNet, sizeOfGap, sumOfParts } from '../../sets/partitions.ts';
import { slippedColumns } from '../../sets/slipped-columns.ts';
import { spanOf } from '../../sets/span.ts';
import { twinRows } from '../../sets/twin-rows.ts';
import { rowNumber } from '../facts.ts';
import { quantityOf, sayOfDay } from '../say.ts';
import type { Rule } from '../types.ts';
import { saySum } from './say-sum.ts';

export const partsExceedWhole: Rule = {
  id: 'set/parts-exceed-whole',
  severity: 'error',
  reach: 'topic',
  pairs: true,
  docs: {
    summary: 'Parts that exclude one another add up to more than their whole',
    why: 'Each part may fit into the whole while all of them together do not: no pair of claims shows it.',
    recommendation:
      'Check for people counted twice, for parts of another day, and for a whole with a narrower definition.',
    source: 'XBRL calculations; docs/model.md "More than pairs"',
  },
  options: {},
  messages: {
    en: { found: '{voice}: the parts add up to {sum}, more than their whole ({x}).' },
    sq: { found: '{voice}: pjesët bëjnë bashkë {sum}, më shumë se e tëra ({x}).' },
  },
  bad: [
    {
      title: 'children and adults above all residents',
      dossier: {
        claims: [
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1000' },
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=600' },
          { id: 'adults', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=700' },
        ],
      },
      findings: [{ message: 'found', claims: ['all', 'children', 'adults'] }],
    },
    {
      title: 'told together for one month',
      dossier: {
        claims: [
          {
            id: 'all',
            for: 'ministry-a',
            asOf: '2024-05',
            said: '2024-06-04',
            of: 'residents',
            at: 'town-a',
            value: '=1000',
          },
          {
            id: 'children',
            for: 'ministry-a',
            asOf: '2024-05',
            said: '2024-06-04',
            of: 'children',
            at: 'town-a',
            value: '=600',
          },
          {
            id: 'adults',
            for: 'ministry-a',
            asOf: '2024-05',
            said: '2024-06-04',
            of: 'adults',
            at: 'town-a',
            value: '=700',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['all', 'children', 'adults'] }],
    },
  ],
  good: [
    {
      title: 'told on two days for one month, of which each may be of its own day',
      dossier: {
        claims: [
          {
            id: 'all',
            for: 'ministry-a',
            asOf: '2024-05',
            said: '2024-05-14',
            of: 'residents',
            at: 'town-a',
            value: '=1000',
          },
          {
            id: 'children',
            for: 'ministry-a',
            asOf: '2024-05',
            said: '2024-06-04',
            of: 'children',
            at: 'town-a',
            value: '=600',
          },
          {
            id: 'adults',
            for: 'ministry-a',
            asOf: '2024-05',
            said: '2024-06-04',
            of: 'adults',
            at: 'town-a',
            value: '=700',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a part that alone is more than the whole, which is told of the pair',
      dossier: {
        claims: [
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1000' },
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=6000' },
          { id: 'adults', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=400' },
        ],
      },
      findings: [],
    },
    {
      title: 'parts within the whole, and a part of another voice',
      dossier: {
        claims: [
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1000' },
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=600' },
          { id: 'adults', for: 'ministry-b', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=700' },
        ],
      },
      findings: [],
    },
    {
      title: 'parts of a total six weeks later than the whole',
      dossier: {
        claims: [
          {
            id: 'all',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-01-01/2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=1000',
          },
          {
            id: 'children',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-01-01/2024-06-15',
            of: 'children',
            at: 'town-a',
            value: '=600',
          },
          {
            id: 'adults',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-01-01/2024-06-15',
            of: 'adults',
            at: 'town-a',
            value: '=700',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, verdicts, report }) {
    const told = new Set(
      verdicts.flatMap(({ type, row, a, b }) =>
        type === 'contradicts' && rowNumber(row) === 17 ? [pairOf(a, b), pairOf(b, a)] : [],
      ),
    );
    // A column that has slipped, a cell with which its row and its column do not come out, two that changed places and a row that is another one are told as that.
    const others = new Set(
      [...slippedColumns(index), ...crossedCells(index), ...exchangedFigures(index), ...twinRows(index)].flatMap(
        ({ off }) => off,
      ),
    );
    for (const breakdown of breakdowns(index)) {
      if (others.has(breakdown)) continue;
      const { whole, parts, complete } = breakdown;
      const sum = sumOfParts(index, parts);
      const integer = index.measure(whole.measure)?.integer === true;
      if ((isNet(index, breakdown) && !complete) || !isBelow(spanOf(index, whole), sum)) continue;
      // Where one part alone is more than the whole, that part is told.
      if (parts.some((part) => told.has(pairOf(part.id, whole.id)))) continue;
      report({
        message: 'found',
        values: {
          voice: sayOfDay(index, whole),
          sum: saySum(whole, parts, sum, integer),
          x: quantityOf(whole),
        },
        claims: [whole.id, ...parts.map((part) => part.id)],
        field: 'value',
        size: sizeOfGap(sum, whole),
      });
    }
  },
};

function pairOf(a: string, b: string): string {
  return `${a} ${b}`;
}
