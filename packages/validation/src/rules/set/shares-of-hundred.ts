import { toDecimal } from '@claimline/core';
import { labelMessage } from '../../compare/reasons.ts';
import { noHundreds, seriesVoice } from '../../sets/series/index.ts';
import { tooManyShares } from '../../sets/shares-of-one.ts';
import { days } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';
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
      place:
        '{who}: the {n} figures of {what} for {where} add up to {sum} % as of {when}; in {days} of {checked} rows they add up to 100 %.',
      found:
        '{who}: the {n} figures of {what} add up to {sum} % as of {when}; in {days} of {checked} rows they add up to 100 %.',
    },
    sq: {
      over: '{who}: {n} shifrat e {what}, të pjesëve që përjashtojnë njëra-tjetrën, bëjnë së bashku të paktën {sum} %.',
      place:
        '{who}: të {n} shifrat e {what} për {where} bëjnë {sum} % më {when}; në {days} nga {checked} rreshta bëjnë 100 %.',
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
    {
      title: 'one town of several whose shares do, on one day',
      dossier: {
        claims: [60.1, 58.4, 61, 59.5, 70.2, 60.8].flatMap((share, i) => [
          ballot(`children-${i + 1}`, 'children', i, share),
          ballot(`adults-${i + 1}`, 'adults', i, i === 4 ? 39.8 : Math.round(1000 - 10 * share) / 10),
        ]),
      },
      findings: [{ message: 'place', claims: ['children-5', 'adults-5'] }],
    },
  ],
  good: [
    {
      title: 'a share that is above a hundred by itself, which is told as that',
      dossier: {
        claims: [
          ...days(column('town-a'), [60.1, 58.4, 610, 59.5, 60.2, 60.8, 59.9, 60.3]),
          ...days(column('town-b'), [39.9, 41.6, 39, 40.5, 39.8, 39.2, 40.1, 39.7]),
        ],
      },
      findings: [],
    },
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
    for (const { reports, sum, days: right, checked } of noHundreds(index)) {
      const [first] = reports;
      // One that is above a hundred by itself is told as that.
      if (first === undefined || reports.some(({ value }) => value > 100)) continue;
      const measure = index.measure(first.claim.measure);
      const at = first.claim.scope['at'];
      const isOnePlace = at !== undefined && reports.every(({ claim }) => claim.scope['at'] === at);
      const node = isOnePlace ? index.axis('at')?.nodes.get(at) : undefined;
      report({
        message: isOnePlace ? 'place' : 'found',
        values: {
          who: sayName(index, seriesVoice(index, first.claim)),
          n: reports.length,
          what: labelMessage(measure?.label ?? first.claim.measure, measure?.labels),
          ...(isOnePlace ? { where: labelMessage(node?.label ?? at, node?.labels) } : {}),
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

/** A share of the residents of one of several towns. */
function ballot(id: string, of: string, town: number, share: number): ExampleClaim {
  return {
    id,
    for: 'ministry-a',
    measure: 'turnout',
    of,
    at: `town-${'abcdef'[town]}`,
    asOf: '2024-05-02',
    value: `${share}%`,
  };
}
