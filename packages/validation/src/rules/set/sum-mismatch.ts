import { isBelow } from '@claimline/core';
import { breakdowns, sizeOfGap, sumOfParts } from '../../sets/partitions.ts';
import { spanOf } from '../../sets/span.ts';
import { quantityOf, sayOfDay } from '../say.ts';
import type { Rule } from '../types.ts';

const OF_TOWN = { for: 'ministry-a', said: '2024-05-04', asOf: '2024-05-04', of: 'residents', at: 'town-a' } as const;

import { saySum } from './say-sum.ts';

export const sumMismatch: Rule = {
  id: 'set/sum-mismatch',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'A complete breakdown adds up to less than its whole',
    why: 'When the parts are all there is, a rest that belongs to no part is an error in the source, a missing category or a slip of ours.',
    recommendation: 'Look for a category “unknown” or “other” in the source, or for a part that was recorded too low.',
    source: 'XBRL Calculations 1.1: sums within the rounding of what was reported',
  },
  options: {},
  messages: {
    en: { found: '{voice}: all parts together add up to {sum}, less than their whole ({x}).' },
    sq: { found: '{voice}: të gjitha pjesët bashkë bëjnë {sum}, më pak se e tëra ({x}).' },
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
    for (const { whole, parts, complete } of breakdowns(index)) {
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
