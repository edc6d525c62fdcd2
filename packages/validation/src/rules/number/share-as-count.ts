import type { Claim, DossierIndex } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import type { ExampleClaim } from '../examples/types.ts';
import type { Rule } from '../types.ts';
import { mentionOf } from '../words-of-claim.ts';

/** "Per cent" behind a number, in the languages that are read. */
const PER_CENT =
  /^\s?(?:%|per\s?cent\b|pct\b|për\s?qind|përqind|prozent|pour\s?cent|por\s?ciento|per\s?cento|процент|відсот)/iu;

export const shareAsCount: Rule = {
  id: 'number/share-as-count',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The words give a share, and the value counts as many',
    why: '“20% of the soldiers” recorded as 20 persons is another statement, and usually the smallest number in the dossier.',
    recommendation:
      'Use a measure that is a share (`unit: "%"`), or work the number out and say what it is derived from.',
    source: 'unit errors in statistical data editing (UNECE Generic Statistical Data Editing Models)',
  },
  options: {},
  messages: {
    en: { found: 'The words say “{said}”, and the value counts {x}.' },
    sq: { found: 'Fjalët thonë “{said}”, kurse vlera numëron {x}.' },
  },
  bad: [
    {
      title: 'twenty per cent, counted',
      dossier: {
        text: 'The ministry said that 20% of the residents are in shelters.',
        claims: [told('a-20', '20', '20% of the residents')],
      },
      findings: [{ message: 'found', claims: ['a-20'] }],
    },
  ],
  good: [
    {
      title: 'the number that the share comes to',
      dossier: {
        text: 'The ministry said that 20 per cent of them, 3,000 residents, are in shelters.',
        claims: [told('a-3000', '3000', '20 per cent of them, 3,000 residents')],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index } = context;
    for (const claim of claimsOf(index, 'quoted')) {
      const mention = countsThings(index, claim) ? mentionOf(context, claim) : undefined;
      if (mention === undefined) continue;
      const text = context.words(claim)?.text ?? '';
      const behind = text
        .split(mention.words)
        .slice(1)
        .map((rest) => PER_CENT.exec(rest)?.[0]);
      const [first] = behind;
      // The very digits may stand for a count beside.
      if (first === undefined || behind.includes(undefined)) continue;
      context.report({
        message: 'found',
        values: { said: `${mention.words}${first}`, x: claim.value.text },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};

function countsThings(index: DossierIndex, { measure, unit }: Claim): boolean {
  const kind = index.measure(measure)?.kind;
  return unit !== '%' && kind !== 'share' && kind !== 'ratio' && kind !== 'rate';
}

function told(id: string, value: string, quote: string): ExampleClaim {
  return { id, for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value, quote };
}
