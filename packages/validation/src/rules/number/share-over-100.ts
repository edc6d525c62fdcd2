import { compareDecimals, toDecimal } from '@claimline/core';
import { quantityMessage } from '../../compare/reasons.ts';
import { claimsOfMeasure } from '../claims-of.ts';
import { sayOfDay } from '../say.ts';
import type { Rule } from '../types.ts';

export const shareOver100: Rule = {
  id: 'number/share-over-100',
  severity: 'error',
  reach: 'claim',
  docs: {
    summary: 'A share of a whole is above 100 %',
    why: 'No part is larger than its whole. Usually a growth, a ratio or an index was recorded as a share.',
    recommendation:
      'Use a measure of kind `ratio` for what may be more than a hundred, as growth or debt in per cent of GDP, or correct the figure.',
    source: 'Wikibase range constraint',
  },
  options: {},
  messages: {
    en: {
      found:
        '{who}: {x} {unit} of a whole is more than all of it. What may be more, as debt beside income, is a ratio and no share (`kind: ratio`).',
    },
    sq: {
      found:
        '{who}: {x} {unit} e një të tëre është më shumë se e gjithë ajo. Ç’mund të jetë më shumë, si borxhi krahas të ardhurave, është raport e jo pjesë (`kind: ratio`).',
    },
  },
  bad: [
    {
      title: '130 % of the houses',
      dossier: {
        claims: [
          { id: 'a-130', for: 'ministry-a', measure: 'share-flooded', asOf: '2024-05-04', at: 'town-a', value: '130' },
        ],
      },
      findings: [{ message: 'found', claims: ['a-130'] }],
    },
  ],
  good: [
    {
      title: '30 % of the houses',
      dossier: {
        claims: [
          { id: 'a-30', for: 'ministry-a', measure: 'share-flooded', asOf: '2024-05-04', at: 'town-a', value: '30' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOfMeasure(index, ({ kind }) => kind === 'share')) {
      if (index.measure(claim.measure)?.kind !== 'share') continue;
      const all = WHOLE.get(claim.unit);
      const { low } = claim.value.hard;
      const [stated] = claim.value.stated;
      const least = claim.value.form === 'about' ? stated : low;
      if (all === undefined || least == null || compareDecimals(least, toDecimal(all)) <= 0) continue;
      report({
        message: 'found',
        values: { who: sayOfDay(index, claim), x: quantityMessage(claim.value), unit: claim.unit },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};

/** How much a whole is, by unit of the share. */
const WHOLE: ReadonlyMap<string, number> = new Map([
  ['%', 100],
  ['‰', 1000],
  ['1', 1],
]);
