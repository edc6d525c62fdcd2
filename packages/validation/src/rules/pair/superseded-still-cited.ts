import { quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';
import { stillCitedIn } from './still-cited.ts';

export const supersededStillCited: Rule = {
  id: 'pair/superseded-still-cited',
  severity: 'warning',
  docs: {
    summary: 'A figure that its own source has replaced is given again later',
    why: 'Corrected figures live on in reports for years. Set against newer ones they look like a dispute.',
    recommendation: 'Use the newer figure, or say that this one has been replaced.',
    source: 'erratum practice; Wikibase deprecated rank',
  },
  options: {},
  messages: {
    en: {
      found: '{x}, said {when}, had been replaced by {y} before.',
      withdrawn: '{x}, said {when}, had been withdrawn before.',
    },
    sq: {
      found: '{x}, e thënë {when}, ishte zëvendësuar më parë me {y}.',
      withdrawn: '{x}, e thënë {when}, ishte tërhequr më parë.',
    },
  },
  bad: [
    {
      title: 'an old count, repeated after its correction',
      dossier: {
        claims: [
          {
            id: 'first',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'corrected',
            for: 'ministry-a',
            said: '2024-05-06',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '2400',
            supersedes: 'first',
          },
          {
            id: 'repeated',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-09',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['repeated', 'first', 'corrected'] }],
    },
  ],
  good: [
    {
      title: 'a report from before the correction',
      dossier: {
        claims: [
          {
            id: 'first',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'corrected',
            for: 'ministry-a',
            said: '2024-05-06',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '2400',
            supersedes: 'first',
          },
          {
            id: 'repeated',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-05',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a revision that goes back to what was told first',
      dossier: {
        claims: [
          { id: 'first', said: '2024-05-04', value: '10' },
          { id: 'second', said: '2024-05-24', value: '12', supersedes: 'first' },
          { id: 'third', said: '2024-08-24', value: '10', supersedes: 'second' },
        ].map((one) => ({ for: 'ministry-a', measure: 'arrived', asOf: '2024-04', at: 'town-a', ...one })),
      },
      findings: [],
    },
    {
      title: 'a month of its own that comes to the same',
      dossier: {
        claims: [
          { id: 'first', said: '2024-05-04', asOf: '2024-04', value: '10' },
          { id: 'second', said: '2024-05-24', asOf: '2024-04', value: '12', supersedes: 'first' },
          { id: 'march', said: '2024-05-26', asOf: '2024-03', value: '10' },
          { id: 'may', said: '2024-06-04', asOf: '2024-05', value: '10' },
        ].map((one) => ({ for: 'ministry-a', measure: 'arrived', at: 'town-a', ...one })),
      },
      findings: [],
    },
    {
      title: 'a count of a later day that comes to the same',
      dossier: {
        claims: [
          { id: 'first', for: 'ministry-a', said: '2024-05-04', asOf: '2024-05-03', at: 'town-a', value: '10' },
          {
            id: 'second',
            for: 'ministry-a',
            said: '2024-05-05',
            asOf: '2024-05-03',
            at: 'town-a',
            value: '12',
            supersedes: 'first',
          },
          { id: 'july', for: 'ministry-a', said: '2024-07-02', asOf: '2024-07-01', at: 'town-a', value: '10' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { claim, old, newer } of stillCitedIn(index))
      if (claim.said !== undefined)
        report({
          message: newer.value.form === 'none' ? 'withdrawn' : 'found',
          values: { x: quantityOf(claim), when: sayDate(claim.said), y: quantityOf(newer) },
          claims: [claim.id, old.id, newer.id],
          field: 'value',
        });
  },
};
