import type { Quantity } from '@claimline/core';
import { claimsOfForm } from '../claims-of.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const rangeWide: Rule = {
  id: 'number/range-wide',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'The ends of a range are far apart',
    why: 'A range from hundreds to thousands agrees with nearly everything; that is often two figures of two groups, written as one.',
    recommendation:
      'Look whether the words give one range or two figures; keep both ends as claims of their own if they are two.',
    source: 'GUM: an interval is only as useful as it is narrow',
  },
  options: {
    times: {
      kind: 'number',
      default: 10,
      least: 2,
      most: 1000,
      description: 'How many times the lower end the upper may be.',
    },
  },
  messages: {
    en: { found: '{x} reaches from one end to more than {n} times as much.' },
    sq: { found: '{x} shtrihet nga një skaj deri në më shumë se {n} herë aq.' },
  },
  bad: [
    {
      title: 'from a hundred to five thousand',
      dossier: {
        claims: [
          { id: 'a-wide', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '100..5000' },
        ],
      },
      findings: [{ message: 'found', claims: ['a-wide'] }],
    },
  ],
  good: [
    {
      title: 'an ordinary range',
      dossier: {
        claims: [
          { id: 'a-range', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '2000..3000' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, number, report }) {
    for (const claim of claimsOfForm(index, RANGES)) {
      const { stated } = claim.value;
      const [low, high] = [Number(stated[0]), Number(stated.at(-1))];
      if (!(low > 0) || high / low <= number('times')) continue;
      report({
        message: 'found',
        values: { x: quantityOf(claim), n: number('times') },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};

const RANGES: ReadonlySet<Quantity['form']> = new Set(['range', 'about-range']);
