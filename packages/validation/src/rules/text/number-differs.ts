import { type Claim, type Decimal, isWithin, point, stanceOf } from '@claimline/core';
import { inUnit, type NumberMention, reachedIn } from '../../words/index.ts';
import { claimsOf } from '../claims-of.ts';
import type { Rule } from '../types.ts';

export const numberDiffers: Rule = {
  id: 'text/number-differs',
  severity: 'error',
  reach: 'claim',
  docs: {
    summary: 'The number in the quoted words is not the value of the claim',
    why: 'The words are the evidence and the value is our reading of them. When the two part ways, everything computed from the value is about another claim.',
    recommendation:
      'Correct the value, or quote the words that carry it. A figure that we worked out ourselves belongs in a claim of its own with `derived-from`.',
    source: 'this project; separators by language as in CLDR',
  },
  options: {},
  messages: {
    en: {
      differs: 'The value is {x}, the quoted words have {numbers}.',
      none: 'The value is {x}, the quoted words have no number.',
    },
    sq: {
      differs: 'Vlera është {x}, fjalët e cituara kanë {numbers}.',
      none: 'Vlera është {x}, fjalët e cituara nuk kanë asnjë numër.',
    },
  },
  bad: [
    {
      title: 'a zero too many',
      dossier: {
        language: 'sq',
        text: 'Ministria ka thënë se rreth 3.000 banorë janë në strehimore.',
        claims: [
          {
            id: 'a-30000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~30000',
            quote: 'rreth 3.000 banorë',
          },
        ],
      },
      findings: [{ message: 'differs', claims: ['a-30000'] }],
    },
    {
      title: 'a number that is not in the words',
      dossier: {
        text: 'The ministry says that residents are in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: 'residents are in shelters',
          },
        ],
      },
      findings: [{ message: 'none', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'digits, number words and vague sizes',
      dossier: {
        language: 'sq',
        text: 'Janë 3,5 milionë banorë, dymbëdhjetë mijë fëmijë dhe mijëra të rritur.',
        claims: [
          {
            id: 'residents',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '3500000',
            quote: '3,5 milionë banorë',
          },
          {
            id: 'children',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'children',
            at: 'county',
            value: '12000',
            quote: 'dymbëdhjetë mijë fëmijë',
          },
          {
            id: 'adults',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'adults',
            at: 'county',
            value: '1000s',
            quote: 'mijëra të rritur',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a denial that does not repeat the figure',
      dossier: {
        text: 'We are astonished that our name is linked with these statistics, the ministry said.',
        claims: [
          {
            id: 'a-denies',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'denied',
            quote: 'astonished that our name is linked with these statistics',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'names with a plural, and an ordinal that says how many there are',
      dossier: {
        text: 'The maker delivers 375 to 400 737s this year. The one millionth resident came home.',
        claims: [
          {
            id: 'delivered',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '375..400',
            quote: '375 to 400 737s',
          },
          {
            id: 'residents',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'county',
            value: '1000000',
            quote: 'The one millionth resident',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'presence and absence need no number',
      dossier: {
        text: 'The ministry says that residents are in shelters.',
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
  check({ index, words, report }) {
    for (const claim of claimsOf(index, 'quoted')) {
      const found = words(claim);
      if (found === undefined || needsNoNumber(claim)) continue;
      const { mentions, text } = found;
      const absent = claim.value.stated.filter((n) => !stands(n, claim, mentions));
      if (absent.length === 0) continue;
      const otherwise = [...reachedIn(text, mentions), ...inUnit(claim.unit, text, mentions)];
      const missing = absent.find((n) => !otherwise.includes(n));
      if (missing === undefined) continue;
      const numbers = [...new Set(mentions.map((mention) => mention.words))];
      // Who denies a figure, or will not confirm it, need not repeat it.
      if (numbers.length === 0 && stanceOf(claim.mode) !== 'affirms') continue;
      // A text in a language without a word list may spell its numbers out.
      if (numbers.length === 0 && !found.spellsKnown) continue;
      report({
        message: numbers.length === 0 ? 'none' : 'differs',
        values: { x: { id: '@number', values: { n: missing } }, numbers },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};

/** "Are there", "is not there" and "no figure" need no number in the words; nor does what we derived ourselves. */
function needsNoNumber(claim: Claim): boolean {
  const { form, stated } = claim.value;
  if (form === 'none' || stated.length === 0) return true;
  if (claim.links.some((link) => link.kind === 'derived-from')) return true;
  return (
    stated.length === 1 && (stated[0] === '0' || (stated[0] === '1' && (form === 'at-least' || form === 'figure')))
  );
}

function stands(n: Decimal, claim: Claim, mentions: readonly NumberMention[]): boolean {
  if (claim.value.form === 'vague')
    return mentions.some((mention) => mention.readings.includes(n) && (mention.vague || n === mention.readings[0]));
  if (mentions.some((mention) => !mention.vague && mention.readings.includes(n))) return true;
  if (mentions.some((mention) => !mention.vague && mention.readings.some((share) => isPercentOf(n, share))))
    return true;
  // "thousands" recorded by its bounds.
  return mentions.some(
    (mention) => mention.vague && mention.readings.some((unit) => isWithin(point(unit), claim.value.hard)),
  );
}

/** "Two thirds" recorded as 67 per cent: a share said in words, in per cent and rounded. */
function isPercentOf(n: Decimal, share: Decimal): boolean {
  const value = Number(share);
  if (!(value > 0 && value < 1)) return false;
  const decimals = (n.split('.')[1] ?? '').length;
  return (value * 100).toFixed(decimals) === n;
}
