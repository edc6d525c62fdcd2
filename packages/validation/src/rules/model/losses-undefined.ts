import type { Claim, DossierIndex } from '@claimline/core';
import { tokenise } from '../../words/index.ts';
import { claimsOf } from '../claims-of.ts';
import { hasFigure } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const lossesUndefined: Rule = {
  id: 'model/losses-undefined',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The words speak of losses, and do not say whether that means the dead or also the wounded',
    why: '“Lost 600,000 soldiers” was said of killed and wounded together and is read as dead. Between the two readings lies a factor of three or more.',
    recommendation:
      'Go to the utterance itself. When it says “killed or wounded”, use the measure that says so; otherwise keep the undefined one, and print the words as they were said.',
    source: 'Every Casualty Counts, standards for casualty recording; definition drift in the relays of one briefing',
  },
  options: {
    words: {
      kind: 'words',
      default: [
        'loss',
        'losses',
        'lost',
        'toll',
        'humbje',
        'humbja',
        'humbjes',
        'humbjet',
        'humbjeve',
        'humbur',
        'humbën',
        'humbi',
      ],
      description: 'Words that leave open what was counted, in lower case.',
    },
  },
  messages: {
    en: { found: '“{word}” does not say whether {x} are dead, or dead and wounded.' },
    sq: { found: '“{word}” nuk thotë nëse {x} janë të vdekur, apo të vdekur dhe të plagosur.' },
  },
  bad: [
    {
      title: 'soldiers lost: dead, or dead and wounded?',
      dossier: {
        text: 'The ministry speaks of the loss of more than 600 people in the flood.',
        claims: [
          {
            id: 'a-600',
            for: 'ministry-a',
            measure: 'losses',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '>600',
            quote: 'the loss of more than 600 people',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-600'] }],
    },
  ],
  good: [
    {
      title: 'a measure whose parts are declared',
      dossier: {
        text: 'The ministry speaks of losses of more than 600 people, killed or injured.',
        claims: [
          {
            id: 'a-600',
            for: 'ministry-a',
            measure: 'casualties',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '>600',
            quote: 'losses of more than 600 people',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, list, report }) {
    const open = new Set(list('words'));
    for (const claim of claimsOf(index, 'quoted')) {
      if (!hasFigure(claim) || claim.quote === undefined || !isUndefined(index, claim)) continue;
      const word = tokenise(claim.quote.exact).find((token) => open.has(token.text));
      if (word === undefined) continue;
      report({
        message: 'found',
        values: { word: claim.quote.exact.slice(word.start, word.end), x: quantityOf(claim) },
        claims: [claim.id],
        field: 'measure',
      });
    }
  },
};

/** A measure of people that is neither part of another nor made of others: what it counts is only in its name. */
function isUndefined(index: DossierIndex, claim: Claim): boolean {
  const measure = index.measure(claim.measure);
  if (measure === undefined || measure.kind !== 'cumulative' || measure.unit !== 'person') return false;
  const isSummand = index.dossier.measures.some((other) => other.sumOf?.includes(measure.id) === true);
  return measure.within.length === 0 && (measure.sumOf ?? []).length === 0 && !isSummand;
}
