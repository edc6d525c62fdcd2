import type { Claim } from '@claimline/core';
import type { NumberMention } from '../../words/index.ts';
import { claimsOf } from '../claims-of.ts';
import type { ExampleClaim } from '../examples/types.ts';
import type { Rule } from '../types.ts';

/** Value forms of one number. */
const SINGLE: ReadonlySet<string> = new Set(['figure', 'exact', 'about']);

export const rangeLost: Rule = {
  id: 'number/range-lost',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The words give a range, and the value one end of it',
    why: '“Between 10,000 and 15,000” recorded as 15000 is the worst case of what was said, and contradicts whoever says 12,000.',
    recommendation: 'Write both ends: `10000..15000`; `..15000` where only the upper one was meant.',
    source: 'practice of casualty recorders: a minimum and a maximum are kept',
  },
  options: {},
  messages: {
    en: { found: 'The words say “{said}”, the value says {x}: one end of the range.' },
    sq: { found: 'Fjalët thonë “{said}”, vlera thotë {x}: vetëm një skaj i intervalit.' },
  },
  bad: [
    {
      title: 'the upper end alone',
      dossier: {
        text: 'Between 10,000 and 15,000 residents are in shelters, the ministry said.',
        claims: [told('a-15000', '15000', 'Between 10,000 and 15,000 residents')],
      },
      findings: [{ message: 'found', claims: ['a-15000'] }],
    },
    {
      title: 'one end of a range of sums',
      dossier: {
        text: 'Residents get £1,000 to 2,700 a month, the ministry said.',
        claims: [told('a-2700', '2700', '£1,000 to 2,700 a month')],
      },
      findings: [{ message: 'found', claims: ['a-2700'] }],
    },
    {
      title: 'the lower end, after a dash',
      dossier: {
        text: 'The ministry counts 3,000–3,500 residents in shelters.',
        claims: [told('a-3000', '3000', '3,000–3,500 residents')],
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'both ends',
      dossier: {
        text: 'Between 10,000 and 15,000 residents are in shelters, the ministry said.',
        claims: [told('a-range', '10000..15000', 'Between 10,000 and 15,000 residents')],
      },
      findings: [],
    },
    {
      title: 'money, and how many it goes to',
      dossier: {
        text: 'The ministry has paid £3,000 to 12,000 residents, and £148m to 2,700 owners.',
        claims: [
          told('a-3000', '3000', 'paid £3,000 to 12,000 residents'),
          told('a-148m', '148M', '£148m to 2,700 owners'),
        ],
      },
      findings: [],
    },
    {
      title: 'two numbers that are no range',
      dossier: {
        text: 'The ministry counts 3,000 residents in shelters and 500 in hotels.',
        claims: [told('a-3000', '3000', '3,000 residents in shelters and 500 in hotels')],
      },
      findings: [],
    },
  ],
  check({ index, words, report }) {
    for (const claim of claimsOf(index, 'quoted')) {
      const found = words(claim);
      if (found === undefined || !SINGLE.has(claim.value.form)) continue;
      const said = rangeOf(claim, found.mentions, found.text);
      if (said === undefined) continue;
      report({ message: 'found', values: { said, x: claim.value.text }, claims: [claim.id], field: 'value' });
    }
  },
};

/** The range of which the number of a claim is an end, as it was said; undefined where the number also stands by itself. */
function rangeOf({ value: { stated } }: Claim, mentions: readonly NumberMention[], text: string): string | undefined {
  const [n] = stated;
  const isN = ({ readings, vague }: NumberMention): boolean => !vague && n !== undefined && readings.includes(n);
  const ranges = mentions.filter(isN).map((mention) => partnerOf(mention, mentions, text));
  return ranges.includes(undefined) ? undefined : ranges[0];
}

/** A reader of ranges gives both ends in one place; others give two numbers with a word between. */
function partnerOf(end: NumberMention, mentions: readonly NumberMention[], text: string): string | undefined {
  for (const other of mentions) {
    if (other === end || other.vague || other.hedge !== undefined) continue;
    if (other.start === end.start && other.end === end.end) return end.words;
    const [low, high] = other.start < end.start ? [other, end] : [end, other];
    const said = new RegExp(`${BETWEEN}${quoted(low.words)}(?:${AND})${quoted(high.words)}`, 'iu').exec(text)?.[0];
    const until = new RegExp(`${quoted(low.words)}(?:${TO})${quoted(high.words)}`, 'iu').exec(text)?.[0];
    // "£148m to 2,700 victims": what falls is no range, nor is money and how many it goes to.
    if (!rises(low, high) || (said === undefined && isPaidTo(low, high, text))) continue;
    if (said !== undefined || until !== undefined) return said ?? until;
  }
  return undefined;
}

/** Does any reading of two ends make a range of them: "11 to 12,000" has the thousands of both? */
function rises(low: NumberMention, high: NumberMention): boolean {
  return low.readings.some((a) => high.readings.some((b) => Number(a) < Number(b)));
}

function isPaidTo(low: NumberMention, high: NumberMention, text: string): boolean {
  const paid = `\\p{Sc}\\s?${quoted(low.words)}\\s+to\\s+${quoted(high.words)}\\s+(?!(?:${BEHIND_SUMS})(?!\\p{L}))\\p{L}`;
  return new RegExp(paid, 'iu').test(text);
}

/** Words behind a range of sums, where no recipients stand: "£1,000 to 2,700 a month". */
const BEHIND_SUMS =
  'an?|per|for|in|on|of|each|every|apiece|and|or|is|was|were|worth|more|less|monthly|weekly|yearly|annually';

const BETWEEN = '(?:between|midis|ndërmjet|mes)\\s+';
const AND = '\\s+(?:and|dhe|e)\\s+';
const TO = '\\s*[-–—]\\s*|\\s+(?:to|deri(?:\\s+në)?)\\s+';

function quoted(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function told(id: string, value: string, quote: string): ExampleClaim {
  return { id, for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value, quote };
}
