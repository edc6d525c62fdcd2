import { rowNumber } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';
import { sayDimension } from './sides.ts';

export const misreported: Rule = {
  id: 'source/misreported',
  severity: 'error',
  docs: {
    summary: 'Two reports of one utterance cannot both be its words',
    why: 'A figure drifts from hop to hop: 1,200 a day becomes 12,000, “casualties” becomes “died”, “up to” becomes “more than”. Whoever spoke said one thing; at least one report is wrong.',
    recommendation:
      'Go to the utterance itself (transcript, recording, first report) and correct the claim that strays from it.',
    source: 'docs/model.md "Verdict of a pair", row 3; copy detection in data fusion: shared mistakes show who copied',
  },
  options: {},
  messages: {
    en: {
      found: 'One utterance is reported as {x} and as {y}: {drift} drifted on the way.',
      what: 'One utterance is reported as {x} ({a}) and as {y} ({b}): {drift} drifted on the way.',
    },
    sq: {
      found: 'E njëjta deklaratë raportohet si {x} dhe si {y}: rrugës ka ndryshuar {drift}.',
      what: 'E njëjta deklaratë raportohet si {x} ({a}) dhe si {y} ({b}): rrugës ka ndryshuar {drift}.',
    },
  },
  bad: [
    {
      title: 'a digit too many on the way from one outlet to the next',
      dossier: {
        claims: [
          {
            id: 'd-1200',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
          {
            id: 'e-12000',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '12000',
            utterance: 'briefing-1',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['d-1200', 'e-12000'] }],
    },
    {
      title: 'a denial that became an affirmation on the way',
      dossier: {
        claims: [
          {
            id: 'd-denied',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            mode: 'denied',
            utterance: 'briefing-1',
          },
          {
            id: 'e-1200',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
        ],
      },
      findings: [{ message: 'what', claims: ['d-denied', 'e-1200'] }],
    },
  ],
  good: [
    {
      title: 'two reports with the same figure',
      dossier: {
        claims: [
          {
            id: 'd-1200',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
          {
            id: 'e-1200',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1200',
            utterance: 'briefing-1',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, verdicts, report }) {
    for (const verdict of verdicts) {
      if (verdict.type !== 'contradicts' || rowNumber(verdict.row) !== 3) continue;
      const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
      if (a === undefined || b === undefined) continue;
      const drift = verdict.drift ?? ['number'];
      const told = drift.filter((kind) => kind !== 'number' && kind !== 'bound');
      report({
        message: told.length > 0 ? 'what' : 'found',
        values: {
          x: quantityOf(a),
          y: quantityOf(b),
          drift: drift.map((kind) => ({ id: `drift.${kind}`, values: {} })),
          ...(told.length === 0 ? {} : { a: told.map((kind) => sayDimension(index, kind, a)) }),
          ...(told.length === 0 ? {} : { b: told.map((kind) => sayDimension(index, kind, b)) }),
        },
        claims: [a.id, b.id],
        field: 'value',
        verdict,
        settle: verdict.settle,
      });
    }
  },
};
