import { divergencesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayName, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const voicesApart: Rule = {
  id: 'series/voices-apart',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'Two voices report one thing day by day and are apart',
    why: 'Two lists of one matter differ because one is later, because they count differently, or because one is wrong. Day by day that makes hundreds of contradictions; it is one. Lists are what has thirty reports, or six rows of a table that share five days with another; where two of them are apart on one or two days alone (of a long list on a twentieth, five at most), each of these is told as a contradiction.',
    recommendation:
      'Find out whether one list is later (`lag-days` of the measure) or counts something else (another measure).',
    source: 'reporting delay in surveillance data; verified and provisional tallies of casualties',
  },
  options: {},
  messages: {
    en: {
      found: '{a} and {b} are apart in {n} of {days} reports, most of all as of {when}: {x} and {y}.',
      since: '{a} and {b} are apart since {since}, in {n} of {days} reports, most of all as of {when}: {x} and {y}.',
      lag: '{a} and {b} are apart in {n} of {days} reports, most of all as of {when}: {x} and {y}. A lag of {lag} days would explain all of it.',
    },
    sq: {
      found: '{a} dhe {b} ndryshojnë në {n} nga {days} raporte, më së shumti më {when}: {x} dhe {y}.',
      since: '{a} dhe {b} ndryshojnë që nga {since}, në {n} nga {days} raporte, më së shumti më {when}: {x} dhe {y}.',
      lag: '{a} dhe {b} ndryshojnë në {n} nga {days} raporte, më së shumti më {when}: {x} dhe {y}. Një vonesë prej {lag} ditësh do ta shpjegonte.',
    },
  },
  bad: [
    {
      title: 'one list is always a tenth above the other',
      dossier: {
        claims: [
          ...days(
            { name: 'a', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 30 }, (_, i) => 100 + i),
          ),
          ...days(
            { name: 'b', for: 'ministry-b', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 30 }, (_, i) => 200 + i),
          ),
        ],
      },
      findings: [{ message: 'found', claims: ['a-1', 'b-1'] }],
    },
    {
      title: 'one list counts others since the sixteenth day',
      dossier: {
        claims: [
          ...days(
            { name: 'a', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 40 }, (_, i) => 500 + ((i * i * 7 + 13 * i) % 97)),
          ),
          ...days(
            { name: 'b', for: 'ministry-b', measure: 'sheltered', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 40 }, (_, i) => 500 + ((i * i * 7 + 13 * i) % 97) + (i < 15 ? 0 : 60)),
          ),
        ],
      },
      findings: [{ message: 'since', claims: ['a-16', 'b-16'] }],
    },
    {
      title: 'one list is two days later',
      dossier: {
        claims: [
          ...days(
            { name: 'a', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 30 }, (_, i) => 100 + 3 * i),
          ),
          ...days(
            { name: 'b', for: 'ministry-b', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 30 }, (_, i) => 94 + 3 * i),
          ),
        ],
      },
      findings: [{ message: 'lag', claims: ['a-1', 'b-1'] }],
    },
  ],
  good: [
    {
      title: 'two lists that agree',
      dossier: {
        claims: [
          ...days(
            { name: 'a', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 30 }, (_, i) => 100 + i),
          ),
          ...days(
            { name: 'b', for: 'ministry-b', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            Array.from({ length: 30 }, (_, i) => 100 + i),
          ),
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { a, b, days: shared, apart, worst, lag, since } of divergencesOf(index)) {
      const [x, y] = worst;
      report({
        message: since !== undefined ? 'since' : lag === null ? 'found' : 'lag',
        values: {
          a: sayName(index, a.voice),
          b: sayName(index, b.voice),
          n: apart,
          days: shared,
          when: sayReported(x),
          x: quantityOf(x.claim),
          y: quantityOf(y.claim),
          ...(since === undefined ? (lag === null ? {} : { lag }) : { since: sayReported(since) }),
        },
        claims: [x.claim.id, y.claim.id],
        field: 'value',
      });
    }
  },
};
