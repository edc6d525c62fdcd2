import type { Claim } from '@claimline/core';
import type { Fix } from '../../types.ts';
import { claimsOf } from '../claims-of.ts';
import type { Rule } from '../types.ts';
import { mentionOf, saidWith } from '../words-of-claim.ts';

/** Value forms that say a bare figure. */
const BARE: ReadonlySet<string> = new Set(['figure', 'exact']);

/** “An estimated”, “një vlerësim prej”, “estimés à”, “schätzungsweise”, “по оценке”, “за оцінкою”. */
const ESTIMATED = /estim|stim|vlerës|schätz|оцен|оцін/iu;

/** “Close to 28 billion”, “afër”, “près de”, “cerca de”, “vicino a”: said of either side, so that “about” keeps it. */
const CLOSE = /\bclose to\b|afër|(?:près|loin) d|cerca de|vicino a/iu;

export const hedgeLost: Rule = {
  id: 'number/hedge-lost',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The words carry a hedge or a bound that the value does not',
    why: '“About 3,000” recorded as 3000 turns a rough figure into a count, and a difference of a few hundred into a contradiction.',
    recommendation: 'Write the hedge into the value: `~3000` for about, `>3000` for more than, `..3000` for up to.',
    source: 'this project: hops distort; docs/model.md "Quantities"',
  },
  options: {},
  messages: {
    en: {
      lost: 'The words say “{said}”, the value says {x} without it.',
      changed: 'The words say “{said}”, the value says {x}: another hedge.',
    },
    sq: {
      lost: 'Fjalët thonë “{said}”, vlera thotë {x} pa të.',
      changed: 'Fjalët thonë “{said}”, vlera thotë {x}: tjetër shprehje pasigurie.',
    },
  },
  bad: [
    {
      title: 'an estimate that is recorded as a count',
      dossier: {
        text: 'The ministry has an estimated 12,121 residents in shelters.',
        claims: [
          {
            id: 'a-12121',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '12121',
            mode: 'observed',
            quote: 'an estimated 12,121 residents',
          },
        ],
      },
      findings: [{ message: 'lost', claims: ['a-12121'] }],
    },
    {
      title: '“rreth” is lost',
      dossier: {
        language: 'sq',
        text: 'Ministria ka thënë se rreth 3.000 banorë janë në strehimore.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: 'rreth 3.000 banorë',
          },
        ],
      },
      findings: [{ message: 'lost', claims: ['a-3000'] }],
    },
    {
      title: 'the hedge stands just before the quoted words',
      dossier: {
        text: 'The ministry counts at least 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: '3,000 residents',
          },
        ],
      },
      findings: [{ message: 'lost', claims: ['a-3000'] }],
    },
    {
      title: '“at least” becomes “about”',
      dossier: {
        text: 'The ministry counts at least 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'at least 3,000 residents',
          },
        ],
      },
      findings: [{ message: 'changed', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'an estimate that is recorded as one',
      dossier: {
        text: 'The ministry has an estimated 12,121 residents in shelters.',
        claims: [
          {
            id: 'a-12121',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '12121',
            mode: 'estimated',
            quote: 'an estimated 12,121 residents',
          },
        ],
      },
      findings: [],
    },
    {
      title: '“close to” is said from either side',
      dossier: {
        text: 'The ministry counts close to 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'close to 3,000 residents',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'the value says what the words say',
      dossier: {
        language: 'sq',
        text: 'Ministria ka thënë se rreth 3.000 banorë janë në strehimore.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'rreth 3.000 banorë',
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
      if (mention === undefined || hedge === undefined || hedge.form === 'increment' || hedge.form === 'exact')
        continue;
      const { form } = claim.value;
      const lost = BARE.has(form);
      // “An estimated 12,121” is kept where the claim is recorded as an estimate.
      if (lost && claim.mode === 'estimated' && ESTIMATED.test(hedge.words)) continue;
      if (form === 'about' && hedge.form === 'nearly' && CLOSE.test(hedge.words)) continue;
      if (!lost && (form === hedge.form || sharesDirection(form, hedge.form))) continue;
      context.report({
        message: lost ? 'lost' : 'changed',
        values: { said: saidWith(mention, context.words(claim)?.text ?? ''), x: claim.value.text },
        claims: [claim.id],
        field: 'value',
        ...suggestionFor(claim, hedge.form),
      });
    }
  },
};

/** Open against closed bounds have a rule of their own; ranges carry their hedge in their ends. */
function sharesDirection(form: string, hedge: string): boolean {
  const lower = ['more-than', 'at-least', 'a-little-over'];
  const upper = ['less-than', 'at-most', 'nearly'];
  const ranged = ['range', 'best', 'about-range', 'vague', 'none'];
  return (
    ranged.includes(form) ||
    (lower.includes(form) && lower.includes(hedge)) ||
    (upper.includes(form) && upper.includes(hedge))
  );
}

const MARKS: Readonly<Record<string, string>> = {
  about: '~',
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
  'up-to': '..',
  nearly: '~<',
  'a-little-over': '~>',
};

/** The value with the hedge of the words: the claim then says something else, so an editor decides. */
function suggestionFor(claim: Claim, form: string): { readonly fix?: Fix } {
  const [stated] = claim.value.stated;
  const mark = Object.hasOwn(MARKS, form) ? MARKS[form] : undefined;
  if (mark === undefined || stated === undefined || claim.value.stated.length > 1) return {};
  const written = claim.value.text.match(/[\d_][\d_.,]*.*$/u)?.[0] ?? stated;
  // What is on top of something stays so.
  const added = claim.value.increment ? '+' : '';
  return { fix: { safe: false, edits: [{ claim: claim.id, path: ['value'], value: `${added}${mark}${written}` }] } };
}
