import type { Claim, DossierIndex } from '@claimline/core';
import type { Verdict } from '../../types.ts';
import { cellOf, voice } from '../facts.ts';
import { toldOfThing } from '../source/cites.ts';
import { areRoundings } from '../source/roundings.ts';
import type { Rule } from '../types.ts';
import { reportPair } from './report-pair.ts';
import { settledIn } from './settled.ts';

export const tension: Rule = {
  id: 'pair/tension',
  severity: 'warning',
  reach: 'topic',
  pairs: true,
  opposes: true,
  docs: {
    summary: 'Two claims pull apart without excluding each other',
    why: 'Only a hedge, a rounding or a soft bound keeps the two together, or one side says that it cannot confirm what the other affirms. It is not a contradiction, and it is worth a sentence in print.',
    recommendation: 'Print both figures with their hedges, or ask each source for the number behind the hedge.',
    source: 'docs/model.md "Verdict of a pair", rows 6, 8 and 18',
  },
  options: {},
  messages: {
    en: { found: '{reason}' },
    sq: { found: '{reason}' },
  },
  bad: [
    {
      title: 'one ministry has not confirmed what the other affirms',
      dossier: {
        claims: [
          {
            id: 'a-moved',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '>=1',
            mode: 'observed',
          },
          {
            id: 'b-unconfirmed',
            for: 'ministry-b',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '>=1',
            mode: 'not-confirmed',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-moved', 'b-unconfirmed'] }],
    },
  ],
  good: [
    {
      title: 'two figures that agree',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~3000' },
          { id: 'b-3000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index, verdicts, report } = context;
    const isSettled = settledIn(context);
    const clashing = clashesIn(index, verdicts);
    for (const verdict of verdicts) {
      if (verdict.type !== 'tension') continue;
      const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
      if (a === undefined || b === undefined) continue;
      // What is open because it could not be read has been told.
      if (a.unread !== undefined || b.unread !== undefined) continue;
      // 12.5 per cent of a bulletin are about 12 in one paper and about 13 in the other.
      const isOneUtterance = a.utterance !== undefined && a.utterance === b.utterance;
      if (isOneUtterance && areRoundings(toldOfThing(index, a), a, b)) continue;
      const isTold =
        verdict.dimension === 'time' && [clashKey(index, a, b), clashKey(index, b, a)].some((key) => clashing.has(key));
      const isOpen = verdict.necessity === 'necessary' && !isTold && !isSettled(a, b);
      report(reportPair(verdict, [a, b], { message: 'found', ...(isOpen ? {} : { milder: 'info' as const }) }));
    }
  },
};

/** What figures clash with, by voice and cell: a figure that clashes with one of a voice may pull at its others of days near by. */
function clashesIn(index: DossierIndex, verdicts: readonly Verdict[]): ReadonlySet<string> {
  const clashes = new Set<string>();
  for (const { a, b, type } of verdicts) {
    const [x, y] = type === 'contradicts' ? [index.claim(a), index.claim(b)] : [];
    if (x !== undefined && y !== undefined) clashes.add(clashKey(index, x, y)).add(clashKey(index, y, x));
  }
  return clashes;
}

function clashKey(index: DossierIndex, { id }: Claim, other: Claim): string {
  return JSON.stringify([id, voice(index, other), cellOf(other)]);
}
