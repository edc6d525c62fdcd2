import { claimsOf } from '../claims-of.ts';
import type { Rule } from '../types.ts';
import { mentionOf, saidWith } from '../words-of-claim.ts';

/** Words → value forms that open or close the same bound the other way. */
const OTHER_WAY: ReadonlyMap<string, readonly string[]> = new Map([
  ['more-than', ['at-least']],
  ['at-least', ['more-than', 'a-little-over']],
  ['less-than', ['at-most']],
  ['at-most', ['less-than', 'nearly']],
]);

export const openClosedMismatch: Rule = {
  id: 'number/open-closed-mismatch',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: '“More than” is recorded as “at least”, or the other way round',
    why: '“More than 600” excludes 600, “at least 600” includes it. The difference decides whether 600 agrees.',
    recommendation: 'Use `>` for more than, `>=` for at least, `<` for fewer than, `<=` for at most.',
    source: 'this project; Wikibase bounds',
  },
  options: {},
  messages: {
    en: {
      found: 'The words say “{said}”, the value says {x}: whether the bound itself belongs to it differs.',
    },
    sq: { found: 'Fjalët thonë “{said}”, vlera thotë {x}: ndryshon nëse vetë kufiri përfshihet.' },
  },
  bad: [
    {
      title: '“more than” as >=',
      dossier: {
        text: 'The ministry speaks of more than 600 residents in shelters.',
        claims: [
          {
            id: 'a-600',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '>=600',
            quote: 'more than 600 residents',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-600'] }],
    },
  ],
  good: [
    {
      title: '“more than” as >',
      dossier: {
        text: 'The ministry speaks of more than 600 residents in shelters.',
        claims: [
          {
            id: 'a-600',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '>600',
            quote: 'more than 600 residents',
          },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    for (const claim of claimsOf(context.index, 'quoted')) {
      const mention = mentionOf(context, claim);
      const hedge = mention?.hedge;
      if (mention === undefined || hedge === undefined) continue;
      if (OTHER_WAY.get(hedge.form)?.includes(claim.value.form) !== true) continue;
      context.report({
        message: 'found',
        values: { said: saidWith(mention, context.words(claim)?.text ?? ''), x: claim.value.text },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};
