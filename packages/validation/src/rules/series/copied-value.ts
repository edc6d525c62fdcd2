import { granularity, parseDecimal } from '@claimline/core';
import { cellOf, groupBy, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const copiedValue: Rule = {
  id: 'series/copied-value',
  severity: 'info',
  docs: {
    summary: 'One voice gives the very same odd number on several days',
    why: 'A count to the last digit that does not move for days is rarely counted anew; it was carried forward.',
    recommendation: 'Mark the copies with `derived-from`, or keep the first.',
    source: 'data validation practice of casualty recorders: carried-forward values',
  },
  options: {
    days: {
      kind: 'number',
      default: 3,
      least: 2,
      most: 365,
      description: 'Days with one number from which it counts as copied.',
    },
  },
  messages: {
    en: { found: '{who} gives {x} on {n} days; it was perhaps carried forward.' },
    sq: { found: '{who} jep {x} në {n} ditë; ndoshta është mbartur.' },
  },
  bad: [
    {
      title: 'three days, one number',
      dossier: {
        claims: [
          {
            id: 'day-1',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
          {
            id: 'day-2',
            for: 'ministry-a',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
          {
            id: 'day-3',
            for: 'ministry-a',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['day-1', 'day-2', 'day-3'] }],
    },
  ],
  good: [
    {
      title: 'a round number may well stay',
      dossier: {
        claims: [
          {
            id: 'day-1',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
          {
            id: 'day-2',
            for: 'ministry-a',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
          {
            id: 'day-3',
            for: 'ministry-a',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, number, report }) {
    const groups = groupBy(index.dossier.claims, (claim) => {
      const who = voice(index, claim);
      const [n] = claim.value.stated;
      // Totals stay where they are when nothing happens.
      if (index.measure(claim.measure)?.kind === 'cumulative') return undefined;
      const isOdd = n !== undefined && claim.value.stated.length === 1 && lastDigitCounts(n);
      return who === undefined || !isOdd || claim.asOf === undefined
        ? undefined
        : JSON.stringify([who, n, cellOf(claim)]);
    });
    for (const claims of groups.values()) {
      const days = new Set(claims.map((claim) => claim.asOf?.edtf));
      const [first] = claims;
      const who = first === undefined ? undefined : voice(index, first);
      if (first === undefined || who === undefined || days.size < number('days')) continue;
      report({
        message: 'found',
        values: { who: sayName(index, who), x: quantityOf(first), n: days.size },
        claims: claims.map((claim) => claim.id),
        field: 'value',
      });
    }
  },
};

/** Numbers above a hundred that end in a digit other than zero: nobody rounds to them. */
function lastDigitCounts(n: string): boolean {
  const read = parseDecimal(n);
  return read.ok && Math.abs(Number(n)) > 100 && granularity(read.value) === '1';
}
