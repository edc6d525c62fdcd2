import { rowNumber } from '../facts.ts';
import { claimLabel, quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const cumulativeDrop: Rule = {
  id: 'series/cumulative-drop',
  severity: 'error',
  docs: {
    summary: 'A total since a baseline fell without a declared correction',
    why: 'A cumulative count can only grow. When it falls, the source corrected it, restarted it, changed what it counts, or one of the two figures is wrong.',
    recommendation:
      'Look for the published correction and declare it under `events`, or mark the claim that it replaces with `supersedes`.',
    source:
      'docs/model.md "Verdict of a pair", row 14; corrections in published series of equipment and casualty counts',
  },
  options: {},
  messages: {
    en: { found: '{later} gives {y} as of {when}, less than the {x} it had been before.' },
    sq: { found: '{later} jep {y} më {when}, më pak se {x} që ishte më parë.' },
  },
  bad: [
    {
      title: 'a total that falls',
      dossier: {
        claims: [
          {
            id: 'may-10',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-10',
            said: '2024-05-10',
            of: 'residents',
            at: 'county',
            value: '=120',
          },
          {
            id: 'may-20',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-20',
            said: '2024-05-20',
            of: 'residents',
            at: 'county',
            value: '=95',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['may-20', 'may-10'] }],
    },
  ],
  good: [
    {
      title: 'a total that grows',
      dossier: {
        claims: [
          {
            id: 'may-10',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-10',
            said: '2024-05-10',
            of: 'residents',
            at: 'county',
            value: '=95',
          },
          {
            id: 'may-20',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-20',
            said: '2024-05-20',
            of: 'residents',
            at: 'county',
            value: '=120',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, verdicts, report }) {
    for (const verdict of verdicts) {
      if (verdict.type !== 'contradicts' || rowNumber(verdict.row) !== 14) continue;
      const pair = [index.claim(verdict.a), index.claim(verdict.b)].filter((claim) => claim !== undefined);
      const [earlier, later] = pair.sort((a, b) => (a.asOf?.latest ?? 0) - (b.asOf?.latest ?? 0));
      if (earlier === undefined || later?.asOf === undefined) continue;
      report({
        message: 'found',
        values: {
          later: claimLabel(index, later),
          x: quantityOf(earlier),
          y: quantityOf(later),
          when: sayDate(later.asOf),
        },
        claims: [later.id, earlier.id],
        field: 'value',
        verdict,
        settle: verdict.settle,
      });
    }
  },
};
