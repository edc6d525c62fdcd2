import type { Rule } from '../types.ts';

export const overrideUnsigned: Rule = {
  id: 'model/override-unsigned',
  severity: 'warning',
  docs: {
    summary: 'An editor overrules a verdict without signing or giving a reason',
    why: 'An override silences the machine. Whoever reads the report must be able to ask who decided, and why.',
    recommendation: 'Add `by` and `reason` to the override.',
    source: 'STIX opinion objects; Wikibase: exception to constraint',
  },
  options: {},
  messages: {
    en: { found: 'The verdict on {a} and {b} is overruled without {missing}.' },
    sq: { found: 'Verdikti për {a} dhe {b} është mbishkruar pa {missing}.' },
  },
  bad: [
    {
      title: 'neither name nor reason',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
          { id: 'b-3100', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3100' },
        ],
        overrides: [{ a: 'a-3000', b: 'b-3100', verdict: 'consistent' }],
      },
      findings: [{ message: 'found', claims: ['a-3000', 'b-3100'] }],
    },
  ],
  good: [
    {
      title: 'signed and reasoned',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
          { id: 'b-3100', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3100' },
        ],
        overrides: [
          { a: 'a-3000', b: 'b-3100', verdict: 'consistent', by: 'an editor', reason: 'both round to thousands' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const override of index.dossier.overrides) {
      const missing = [
        ...(override.by === undefined ? ['by'] : []),
        ...(override.reason === undefined ? ['reason'] : []),
      ];
      if (missing.length === 0) continue;
      report({ message: 'found', values: { a: override.a, b: override.b, missing }, claims: [override.a, override.b] });
    }
  },
};
