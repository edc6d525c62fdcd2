import { type Claim, type DossierIndex, isBelow, type Message } from '@claimline/core';
import { labelMessage } from '../../compare/reasons.ts';
import { crossedCells } from '../../sets/crossed-cells.ts';
import { exchangedFigures } from '../../sets/exchanged-figures.ts';
import { breakdowns, sizeOfGap, sumOfParts } from '../../sets/partitions.ts';
import { slippedColumns } from '../../sets/slipped-columns.ts';
import { spanOf } from '../../sets/span.ts';
import { twinRows } from '../../sets/twin-rows.ts';
import { days } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { voice } from '../facts.ts';
import { quantityOf, sayCount, sayDate, sayOfDay, sayOthers } from '../say.ts';
import type { Rule } from '../types.ts';

const OF_TOWN = { for: 'ministry-a', said: '2024-05-04', asOf: '2024-05-04', of: 'residents', at: 'town-a' } as const;

import { saySum } from './say-sum.ts';

function columnOf(name: string, of: string, values: readonly number[]): readonly ExampleClaim[] {
  return days({ name, for: 'ministry-a', of, at: 'town-a', from: '2024-05-02' }, values);
}

export const sumMismatch: Rule = {
  id: 'set/sum-mismatch',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'A complete breakdown adds up to less than its whole',
    why: 'When the parts are all there is, a rest that belongs to no part is an error in the source, a missing category or a slip of ours.',
    recommendation:
      'Look for a category “unknown” or “other” in the source, or for a part that was recorded too low. Where rows one after another come right with the figures of a column moved by one row, that column has slipped, and it is told once; so is a figure with another in whose place its row and its column both come right, and so are two figures with which several sums come right once they have changed places. Two rows with the very same figures, none of whose sums comes out, are told once as well.',
    source: 'XBRL Calculations 1.1: sums within the rounding of what was reported',
  },
  options: {},
  messages: {
    en: {
      cell: '{voice}: none of the {n} sums in which {x} stands comes out, and each would with {y} in its place.',
      exchanged:
        '{voice}: with {x} here and {y} for {other}, {n} sums do not come out; each would with the two in one another’s place.',
      twins:
        '{voice}: none of {n} sums comes out, and in each of them the figure is that of {other}, to the digit ({x} in the first). Was the row copied?',
      found: '{voice}: all parts together add up to {sum}, less than their whole ({x}).',
      earlier:
        '{voice}: from {first} to {last} the parts do not add up to their whole in {n} rows; they do if the figures of {what} stand a row earlier. Has the column slipped?',
      later:
        '{voice}: from {first} to {last} the parts do not add up to their whole in {n} rows; they do if the figures of {what} stand a row later. Has the column slipped?',
    },
    sq: {
      cell: '{voice}: asnjëra nga {n} shumat ku është {x} nuk del, dhe secila do të dilte me {y} në vend të saj.',
      exchanged:
        '{voice}: me {x} këtu dhe {y} për {other}, {n} shuma nuk dalin; secila do të dilte po të ishin në vend të njëra-tjetrës.',
      twins:
        '{voice}: asnjëra nga {n} shuma nuk del, dhe në secilën shifra është ajo e {other}, deri te shifra e fundit ({x} në të parën). A u kopjua rreshti?',
      found: '{voice}: të gjitha pjesët bashkë bëjnë {sum}, më pak se e tëra ({x}).',
      earlier:
        '{voice}: nga {first} deri më {last} pjesët nuk bëjnë të tërën në {n} rreshta; e bëjnë nëse shifrat e {what} qëndrojnë një rresht më herët. A ka rrëshqitur shtylla?',
      later:
        '{voice}: nga {first} deri më {last} pjesët nuk bëjnë të tërën në {n} rreshta; e bëjnë nëse shifrat e {what} qëndrojnë një rresht më vonë. A ka rrëshqitur shtylla?',
    },
  },
  bad: [
    {
      title: 'children and adults, and a hundred residents left over',
      dossier: {
        claims: [
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1000' },
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=300' },
          { id: 'adults', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=600' },
        ],
      },
      findings: [{ message: 'found', claims: ['all', 'children', 'adults'] }],
    },
    {
      title: 'a figure with which neither its row nor its column adds up',
      dossier: {
        claims: [
          { id: 'children-a', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=521' },
          { id: 'adults-a', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=611' },
          { id: 'all-a', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=1042' },
          { id: 'children-b', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-b', value: '=448' },
          { id: 'adults-b', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-b', value: '=390' },
          { id: 'all-b', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '=838' },
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'county', value: '=969' },
          { id: 'adults', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'county', value: '=911' },
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'county', value: '=1880' },
        ],
      },
      findings: [{ message: 'cell', claims: ['adults-a', 'all-a', 'children-a', 'adults', 'adults-b'] }],
    },
    {
      title: 'the totals of two towns in one another’s place',
      dossier: {
        claims: [
          { id: 'children-a', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=521' },
          { id: 'adults-a', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-a', value: '=611' },
          { id: 'all-a', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=838' },
          { id: 'children-b', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-b', value: '=448' },
          { id: 'adults-b', for: 'ministry-a', asOf: '2024-05-04', of: 'adults', at: 'town-b', value: '=390' },
          { id: 'all-b', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-b', value: '=1132' },
        ],
      },
      findings: [
        { message: 'exchanged', claims: ['all-a', 'all-b', 'children-a', 'adults-a', 'children-b', 'adults-b'] },
      ],
    },
    {
      title: 'a town with the figures of another',
      dossier: {
        claims: (['sheltered', 'arrived'] as const).flatMap((measure, i) => {
          const day = { for: 'ministry-a', measure, asOf: '2024-05-04', of: 'residents' };
          return [
            { ...day, id: `a-${measure}`, at: 'town-a', value: `=${521 - 40 * i}` },
            { ...day, id: `b-${measure}`, at: 'town-b', value: `=${521 - 40 * i}` },
            { ...day, id: `all-${measure}`, at: 'county', value: `=${969 + 11 * i}` },
          ];
        }),
      },
      findings: [
        {
          message: 'twins',
          claims: ['b-sheltered', 'b-arrived', 'a-sheltered', 'a-arrived', 'all-sheltered', 'all-arrived'],
        },
      ],
    },
    {
      title: 'a column that stands a day too late',
      dossier: {
        claims: [
          ...columnOf('children', 'children', [210, 214, 227, 221, 226, 231, 229]),
          ...columnOf('adults', 'adults', [605, 605, 618, 612, 623, 614, 615]),
          ...columnOf('all', 'residents', [815, 832, 839, 844, 840, 851, 844]),
        ],
      },
      findings: [
        {
          message: 'earlier',
          claims: [
            'adults-2',
            'adults-3',
            'adults-4',
            'adults-5',
            'adults-6',
            'all-2',
            'children-2',
            'all-3',
            'children-3',
            'all-4',
            'children-4',
            'all-5',
            'children-5',
            'all-6',
            'children-6',
          ],
        },
      ],
    },
  ],
  good: [
    {
      title: 'killed and injured that add up within their rounding',
      dossier: {
        claims: [
          {
            id: 'all',
            for: 'ministry-a',
            measure: 'casualties',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~1000',
          },
          {
            id: 'killed',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '300',
          },
          {
            id: 'injured',
            for: 'ministry-a',
            measure: 'injured',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '650',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a part that its office has corrected, so that all adds up',
      dossier: {
        claims: [
          { id: 'all', ...OF_TOWN, measure: 'casualties', value: '=1000' },
          { id: 'killed', ...OF_TOWN, measure: 'killed', value: '=300' },
          { id: 'injured-first', ...OF_TOWN, measure: 'injured', value: '=600' },
          {
            id: 'injured',
            ...OF_TOWN,
            said: '2024-05-05',
            measure: 'injured',
            value: '=700',
            supersedes: 'injured-first',
          },
          { id: 'injured-again', ...OF_TOWN, via: ['outlet-d'], measure: 'injured', value: '=600' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const slipped = slippedColumns(index);
    for (const { figures, beside, belongs, off, across } of slipped) {
      const [first, last] = [figures[0], figures.at(-1)];
      if (first?.asOf === undefined || last?.asOf === undefined) continue;
      const ids = figures.map(({ id }) => id);
      const whole = off[0]?.whole ?? first;
      report({
        message: belongs,
        values: {
          voice:
            across === undefined
              ? sayCount(index, voice(index, first) ?? '', whole)
              : sayOfDay(index, without(whole, across)),
          first: across === undefined ? sayDate(first.asOf) : sayNode(index, first, across),
          last: across === undefined ? sayDate(last.asOf) : sayNode(index, last, across),
          n: off.length,
          what: sayOthers(index, first, beside),
        },
        claims: [...new Set([...ids, ...off.flatMap(({ whole, parts }) => [whole, ...parts].map(({ id }) => id))])],
        field: 'value',
        covers: ids,
      });
    }
    const crossed = crossedCells(index);
    for (const { cell, right, off } of crossed)
      report({
        message: 'cell',
        values: {
          voice: sayOfDay(index, cell),
          n: off.length,
          x: quantityOf(cell),
          y: quantityOf({ ...cell, value: right }),
        },
        claims: [...new Set([cell, ...off.flatMap(({ whole, parts }) => [whole, ...parts])])].map(({ id }) => id),
        field: 'value',
      });
    const exchanged = exchangedFigures(index);
    for (const { first, second, off } of exchanged)
      report({
        message: 'exchanged',
        values: {
          voice: sayOfDay(index, first),
          x: quantityOf(first),
          y: quantityOf(second),
          other: sayOthers(index, second, first),
          n: off.length,
        },
        claims: [...new Set([first, second, ...off.flatMap(({ whole, parts }) => [whole, ...parts])])].map(
          ({ id }) => id,
        ),
        field: 'value',
      });
    const twins = twinRows(index);
    for (const { firsts, seconds, off } of twins) {
      const [first, second] = [firsts[0], seconds[0]];
      if (first === undefined || second === undefined) continue;
      report({
        message: 'twins',
        values: {
          voice: sayOfDay(index, second),
          n: off.length,
          other: sayOthers(index, first, second),
          x: quantityOf(second),
        },
        claims: [...new Set([...seconds, ...firsts, ...off.flatMap(({ whole, parts }) => [whole, ...parts])])].map(
          ({ id }) => id,
        ),
        field: 'value',
      });
    }
    const told = new Set([...slipped, ...crossed, ...exchanged, ...twins].flatMap(({ off }) => off));
    for (const breakdown of breakdowns(index)) {
      if (told.has(breakdown)) continue;
      const { whole, parts, complete } = breakdown;
      const sum = sumOfParts(index, parts);
      const integer = index.measure(whole.measure)?.integer === true;
      if (!complete || !isBelow(sum, spanOf(index, whole))) continue;
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

function without(claim: Claim, axis: string): Claim {
  const { [axis]: _, ...scope } = claim.scope;
  return { ...claim, scope };
}

function sayNode(index: DossierIndex, { scope }: Claim, axis: string): Message {
  const id = scope[axis] ?? '';
  const node = index.axis(axis)?.nodes.get(id);
  return labelMessage(node?.label ?? id, node?.labels);
}
