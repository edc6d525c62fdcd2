import type { Claim, DossierIndex } from '@claimline/core';
import { type Token, tokenise } from '../../words/index.ts';
import { claimsOf } from '../claims-of.ts';
import type { ExampleClaim } from '../examples/types.ts';
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
      title: 'a toll: of the dead, or of the wounded too?',
      dossier: {
        text: 'The toll of the flood stands at 600 people, the ministry said.',
        claims: [told('a-600', 'losses', '600', 'The toll of the flood stands at 600 people')],
      },
      findings: [{ message: 'found', claims: ['a-600'] }],
    },
    {
      title: 'soldiers lost: dead, or dead and wounded?',
      dossier: {
        text: 'The ministry speaks of the loss of more than 600 people in the flood.',
        claims: [told('a-600', 'losses', '>600', 'the loss of more than 600 people')],
      },
      findings: [{ message: 'found', claims: ['a-600'] }],
    },
  ],
  good: [
    {
      title: 'words that say that people died',
      dossier: {
        text: 'The death toll has risen to 600. More than 600 of our citizens have lost their lives. It is a great loss of life, about 600 by now.',
        claims: [
          told('a-toll', 'losses', '600', 'The death toll has risen to 600'),
          told('a-lives', 'losses', '>600', 'More than 600 of our citizens have lost their lives'),
          told('a-life', 'losses', '~600', 'a great loss of life, about 600 by now'),
        ],
      },
      findings: [],
    },
    {
      title: '“humbën jetën”',
      dossier: {
        language: 'sq',
        text: 'Mbi 700 qytetarë kanë humbur jetën, tha ministria; 800 jetë njerëzish janë humbur në gjithë qarkun.',
        claims: [
          told('a-700', 'losses', '>700', 'Mbi 700 qytetarë kanë humbur jetën'),
          told('a-800', 'losses', '800', '800 jetë njerëzish janë humbur'),
        ],
      },
      findings: [],
    },
    {
      title: 'a measure whose parts are declared',
      dossier: {
        text: 'The ministry speaks of losses of more than 600 people, killed or injured.',
        claims: [told('a-600', 'casualties', '>600', 'losses of more than 600 people')],
      },
      findings: [],
    },
  ],
  check({ index, list, report }) {
    const open = new Set(list('words'));
    for (const claim of claimsOf(index, 'quoted')) {
      if (!hasFigure(claim) || claim.quote === undefined || !isUndefined(index, claim)) continue;
      const words = tokenise(claim.quote.exact);
      const word = words.find((token, at) => open.has(token.text) && !saysDead(words, at));
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

/** What is lost where people die: life, in the forms in which it stands beside "lost" and "loss of". */
const LIFE: ReadonlySet<string> = new Set(
  'life lives jetë jeta jetën jetës jetët jetëve jetësh leben vie vies vida vidas vita vite жизнь жизни жизней життя'.split(
    ' ',
  ),
);
/** "Lost their own lives", "loss of human life"; "more than 600 lives have since been lost". */
const BEHIND = 3;
const BEFORE = 4;

/** "The death toll", "lost his life", "kanë humbur jetën": these words leave nothing open. */
function saysDead(words: readonly Token[], at: number): boolean {
  if (words[at]?.text === 'toll' && /^(?:deaths?|fatality)$/.test(words[at - 1]?.text ?? '')) return true;
  const around = [...words.slice(Math.max(0, at - BEFORE), at), ...words.slice(at + 1, at + 1 + BEHIND)];
  return around.some(({ text }) => LIFE.has(text));
}

/** A measure of people that is neither part of another nor made of others: what it counts is only in its name. */
function isUndefined(index: DossierIndex, claim: Claim): boolean {
  const measure = index.measure(claim.measure);
  if (measure === undefined || measure.kind !== 'cumulative' || measure.unit !== 'person') return false;
  const isSummand = index.dossier.measures.some((other) => other.sumOf?.includes(measure.id) === true);
  return measure.within.length === 0 && (measure.sumOf ?? []).length === 0 && !isSummand;
}

function told(id: string, measure: string, value: string, quote: string): ExampleClaim {
  return { id, for: 'ministry-a', measure, asOf: '2024-05-04', of: 'residents', at: 'county', value, quote };
}
