import { toDecimal } from '@claimline/core';
import { labelMessage } from '../../compare/reasons.ts';
import { noHundreds } from '../../sets/series/index.ts';
import { tooManyShares } from '../../sets/shares-of-one.ts';
import { days } from '../examples/days.ts';
import { claimLabel, sayName, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const sharesOfHundred: Rule = {
  id: 'set/shares-of-hundred',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'Shares of one whole add up to more than a hundred, or do not do so as on other days',
    why: 'Where the columns of a table divide a whole, as the votes of parties do, each row adds up to a hundred but for rounding. A row that does not has a wrong share. Which columns divide a whole is told by the other rows: at least five of them, and four fifths of all, must add up; rates of groups, as the unemployment of men and of women, never do. Where each share states of what it is (`share-of`), those of one voice and time for parts that exclude one another come to no more than all.',
    recommendation: 'Look the row up at the source, and correct the share that is off.',
    source: 'balance edits of statistical offices',
  },
  options: {},
  messages: {
    en: {
      over: '{who}: the {n} figures of {what}, of parts that exclude one another, come to at least {sum} % together.',
      found:
        '{who}: the {n} figures of {what} add up to {sum} % as of {when}; in {days} of {checked} rows they add up to 100 %.',
    },
    sq: {
      over: '{who}: {n} shifrat e {what}, të pjesëve që përjashtojnë njëra-tjetrën, bëjnë së bashku të paktën {sum} %.',
      found: '{who}: të {n} shifrat e {what} bëjnë {sum} % më {when}; në {days} nga {checked} rreshta bëjnë 100 %.',
    },
  },
  bad: [
    {
      title: 'one row of shares that add up to 110 %',
      dossier: {
        claims: [
          ...days(column('town-a'), [60.1, 58.4, 61, 59.5, 70.2, 60.8, 59.9, 60.3]),
          ...days(column('town-b'), [39.9, 41.6, 39, 40.5, 39.8, 39.2, 40.1, 39.7]),
        ],
      },
      findings: [{ message: 'found', claims: ['town-a-5', 'town-b-5'] }],
    },
  ],
  good: [
    {
      title: 'rates of two towns, which divide nothing',
      dossier: {
        claims: [
          ...days(column('town-a'), [60.1, 58.4, 61, 59.5, 60.2, 60.8, 59.9, 60.3]),
          ...days(column('town-b'), [35.9, 44.6, 36, 45.5, 39.8, 33.2, 47.1, 31.7]),
        ],
      },
      findings: [],
    },
    {
      title: 'shares that add up but for rounding',
      dossier: {
        claims: [
          ...days(column('town-a'), [60.1, 58.4, 61, 59.5, 60.2, 60.8, 59.9, 60.3]),
          ...days(column('town-b'), [39.9, 41.6, 39, 40.5, 39.9, 39.2, 40, 39.7]),
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { voice, reports, sum, days: right, checked } of noHundreds(index)) {
      const [first] = reports;
      if (first === undefined) continue;
      const measure = index.measure(first.claim.measure);
      report({
        message: 'found',
        values: {
          who: sayName(index, voice),
          n: reports.length,
          what: labelMessage(measure?.label ?? first.claim.measure, measure?.labels),
          sum: { id: '@number', values: { n: toDecimal(sum) } },
          when: sayReported(first),
          days: right,
          checked,
        },
        claims: reports.map(({ claim }) => claim.id),
        field: 'value',
      });
    }
    for (const { claims, least } of tooManyShares(index)) {
      const [first] = claims;
      if (first === undefined) continue;
      const measure = index.measure(first.measure);
      report({
        message: 'over',
        values: {
          who: claimLabel(index, first),
          n: claims.length,
          what: labelMessage(measure?.label ?? first.measure, measure?.labels),
          sum: { id: '@number', values: { n: least } },
        },
        claims: claims.map(({ id }) => id),
        field: 'value',
      });
    }
  },
};

function column(at: string): Parameters<typeof days>[0] {
  return { name: at, for: 'ministry-a', measure: 'turnout', of: 'residents', at, from: '2024-05-02' };
}
