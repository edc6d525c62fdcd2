import { claimsOf } from '../claims-of.ts';
import type { Rule } from '../types.ts';
import { mentionOf } from '../words-of-claim.ts';

/** Value forms that need a hedge or a bound in the words. */
const HEDGED: ReadonlySet<string> = new Set([
  'about',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'up-to',
  'nearly',
  'a-little-over',
]);

export const hedgeInvented: Rule = {
  id: 'number/hedge-invented',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The value carries a hedge or a bound that the words do not',
    why: 'A speaker who said 3,000 flat did not say “about 3,000”. An invented hedge hides real contradictions.',
    recommendation: 'Write the bare figure; its rounding is taken care of by the conventions of the dossier.',
    source: 'this project: hops distort',
  },
  options: {},
  messages: {
    en: { found: 'The words say “{number}” without a hedge, the value says {x}.' },
    sq: { found: 'Fjalët thonë “{number}” pa asnjë shprehje pasigurie, vlera thotë {x}.' },
  },
  bad: [
    {
      title: 'a flat figure recorded as “about”',
      dossier: {
        text: 'The ministry counts 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'counts 3,000 residents',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'a hedge that stands in the words',
      dossier: {
        text: 'The ministry counts some 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'some 3,000 residents',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'words in a language that is not read',
      dossier: {
        text: 'V zavetiščih je več kot 3.000 prebivalcev.',
        language: 'sl',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '>3000',
            quote: 'več kot 3.000 prebivalcev',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'presence, which needs no number in the words',
      dossier: {
        text: 'The ministry says that residents are in shelters of 2 schools.',
        claims: [
          {
            id: 'a-some',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '>=1',
            quote: 'residents are in shelters',
          },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    for (const claim of claimsOf(context.index, 'quoted')) {
      const mention = mentionOf(context, claim);
      if (mention === undefined || mention.hedge !== undefined || mention.vague || !HEDGED.has(claim.value.form))
        continue;
      // In a language whose words are not read, its hedges are not seen.
      if (context.words(claim)?.spellsKnown !== true) continue;
      context.report({
        message: 'found',
        values: { number: mention.words, x: claim.value.text },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};
