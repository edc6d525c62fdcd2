import { hasNumber } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const shareWithoutBase: Rule = {
  id: 'number/share-without-base',
  severity: 'warning',
  docs: {
    summary: 'A share does not say of what',
    why: 'Forty per cent of the soldiers and forty per cent of the casualties are different numbers; without its base a share can be set against nothing.',
    recommendation: 'Give the claim `share-of`, or the measure a `denominator`.',
    source: 'UN Fundamental Principles of Official Statistics: rates carry their denominator',
  },
  options: {},
  messages: {
    en: { found: '{x} of what? Neither the claim nor its measure names the base.' },
    sq: { found: '{x} e çfarë? As pohimi, as matësi nuk e emërton bazën.' },
  },
  bad: [
    {
      title: 'forty per cent of something',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'share-flooded',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '40%',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-40'] }],
    },
  ],
  good: [
    {
      title: 'a count needs no base',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of index.dossier.claims) {
      const measure = index.measure(claim.measure);
      if (measure?.kind !== 'share' || !hasNumber(claim)) continue;
      if (claim.shareOf !== undefined || measure.denominator !== undefined) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'value' });
    }
  },
};
