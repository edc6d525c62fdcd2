import type { DossierIndex } from '@claimline/core';
import { secondFigures, secondRows } from '../../sets/series/index.ts';
import { rowNumber } from '../facts.ts';
import type { Rule } from '../types.ts';
import { reportPair } from './report-pair.ts';
import { milderOf, settledIn } from './settled.ts';

export const partExceedsWhole: Rule = {
  id: 'pair/part-exceeds-whole',
  severity: 'error',
  reach: 'topic',
  pairs: true,
  opposes: true,
  docs: {
    summary: 'A part is larger than the whole that contains it',
    why: 'Children cannot be more than all residents, nor the killed more than the casualties. Such a pair looks harmless because the two claims count different things.',
    recommendation:
      'Check whether the part was recorded under the right population, state, place or measure, and whether the whole is older than the part.',
    source: 'docs/model.md "Verdict of a pair", row 17; XBRL calculations: a component above its total',
  },
  options: {},
  messages: {
    en: {
      necessary: '{reason}',
      possible: '{reason} This depends on what is not stated.',
    },
    sq: {
      necessary: '{reason}',
      possible: '{reason} Kjo varet nga ajo që nuk është thënë.',
    },
  },
  bad: [
    {
      title: 'more children than residents',
      dossier: {
        claims: [
          { id: 'children-1100', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '=1100' },
          {
            id: 'residents-1000',
            for: 'ministry-b',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=1000',
          },
        ],
      },
      findings: [{ message: 'necessary', claims: ['children-1100', 'residents-1000'] }],
    },
  ],
  good: [
    {
      title: 'fewer children than residents',
      dossier: {
        claims: [
          { id: 'children-400', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '400' },
          { id: 'residents-1000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '1000' },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index, verdicts, report } = context;
    const isSettled = settledIn(context);
    // Of another day, as it seems, than its whole or its parts.
    const mistyped = new Set(secondFigures(index).map(({ claim }) => claim.id));
    const areOfTwoRows = ofTwoRows(index);
    for (const verdict of verdicts) {
      if (verdict.type !== 'contradicts' || rowNumber(verdict.row) !== 17) continue;
      const [partId, wholeId] = verdict.subject === 'b' ? [verdict.b, verdict.a] : [verdict.a, verdict.b];
      const [part, whole] = [index.claim(partId), index.claim(wholeId)];
      if (part === undefined || whole === undefined || mistyped.has(partId) || mistyped.has(wholeId)) continue;
      if (areOfTwoRows(partId, wholeId)) continue;
      const necessary = verdict.necessity === 'necessary';
      const said = { message: necessary ? 'necessary' : 'possible', ...milderOf(necessary, isSettled(part, whole)) };
      report(reportPair(verdict, [part, whole], said));
    }
  },
};

/** Do two claims stand in two rows of a table for one day? Which of the rows counts is asked there. */
function ofTwoRows(index: DossierIndex): (a: string, b: string) => boolean {
  const places = new Map(
    secondRows(index).flatMap(({ pairs }, row) =>
      pairs.flatMap((pair) => pair.map(({ id }, at) => [id, { row, at }] as const)),
    ),
  );
  return (a, b) => {
    const [x, y] = [places.get(a), places.get(b)];
    return x !== undefined && x.row === y?.row && x.at !== y.at;
  };
}
