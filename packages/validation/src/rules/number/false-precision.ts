import {
  compareDecimals,
  type Decimal,
  granularity,
  multiplyDecimals,
  type Quantity,
  toDecimal,
} from '@claimline/core';
import { claimsOfForm } from '../claims-of.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';
import { mentionOf } from '../words-of-claim.ts';

/** Forms that say that the number is rough. */
const ROUGH: ReadonlySet<Quantity['form']> = new Set(['about', 'nearly', 'a-little-over']);

export const falsePrecision: Rule = {
  id: 'number/false-precision',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'A rough figure has digits that roughness cannot have',
    why: '“About 12,417” is either a count (drop the hedge) or a conversion that kept digits nobody knew.',
    recommendation: 'Check the words. Round a converted figure to what the original could carry.',
    source: 'XBRL decimals attribute; desk practice on converted units',
  },
  options: {
    digits: {
      kind: 'number',
      default: 4,
      least: 2,
      most: 12,
      description: 'Significant digits from which on a hedged figure is named.',
    },
  },
  messages: {
    en: { found: '{x} is more precise than its hedge.' },
    sq: { found: '{x} është më e saktë sesa e lejon pasiguria e saj.' },
  },
  bad: [
    {
      title: 'about 12,417',
      dossier: {
        claims: [
          { id: 'a-12417', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~12417' },
        ],
      },
      findings: [{ message: 'found', claims: ['a-12417'] }],
    },
  ],
  good: [
    {
      title: 'the words themselves say “about 12,417”',
      dossier: {
        text: 'The ministry counts about 12,417 residents in shelters.',
        claims: [
          {
            id: 'a-12417',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~12417',
            quote: 'about 12,417 residents',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'about 12,400, and exactly 12,417',
      dossier: {
        claims: [
          { id: 'a-12400', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~12400' },
          { id: 'b-12417', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=12417' },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index, number, report } = context;
    const least = toDecimal(10 ** (number('digits') - 1));
    // Many claims give one figure.
    const judged = new Map<Decimal, boolean>();
    for (const claim of claimsOfForm(index, ROUGH)) {
      const [n] = claim.value.stated;
      if (n === undefined) continue;
      const isPrecise = judged.get(n) ?? compareDecimals(multiplyDecimals(granularity(n), least), n) <= 0;
      judged.set(n, isPrecise);
      if (!isPrecise) continue;
      // Whoever is quoted with “about 9,585” said so, and is recorded as it was said.
      if (mentionOf(context, claim)?.hedge !== undefined) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'value' });
    }
  },
};
