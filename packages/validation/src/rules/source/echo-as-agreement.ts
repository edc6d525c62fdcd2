import { deepOrigin } from '../../sets/deep-origin.ts';
import { groupsInCells, hasNumber, sameNumbers, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const echoAsAgreement: Rule = {
  id: 'source/echo-as-agreement',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'Different speakers seem to agree, but the figure has one origin',
    why: 'Ministry B that repeats what Ministry A told it does not confirm anything. Two names in a text read as two witnesses.',
    recommendation: 'Name the origin (“Ministry B, citing Ministry A”), and do not count the pair as confirmation.',
    source: 'docs/model.md "Independence is graded"; PROV hadPrimarySource',
  },
  options: {},
  messages: {
    en: { found: '{speakers} give {x}, but the figure has one origin: {origin}. That is an echo, not agreement.' },
    sq: { found: '{speakers} japin {x}, por shifra ka një burim të vetëm: {origin}. Është jehonë, jo përputhje.' },
  },
  bad: [
    {
      title: 'one ministry repeats the other',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            origin: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'b-3000',
            for: 'ministry-b',
            origin: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-3000', 'b-3000'] }],
    },
  ],
  good: [
    {
      title: 'two ministries with their own means',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            origin: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'b-3000',
            for: 'ministry-b',
            origin: 'ministry-b',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const groups = groupsInCells(
      index,
      (claim) => {
        const origin = deepOrigin(index, claim);
        return origin === undefined || !hasNumber(claim) ? undefined : JSON.stringify([claim.value.stated, origin]);
      },
      (cell) => cell.some((claim) => deepOrigin(index, claim) !== voice(index, claim)),
    );
    for (const claims of groups) {
      const [first] = claims;
      const speakers = [...new Set(claims.flatMap((claim) => voice(index, claim) ?? []))];
      const origin = first === undefined ? undefined : deepOrigin(index, first);
      if (first === undefined || origin === undefined || speakers.length < 2) continue;
      if (!claims.every((claim) => sameNumbers(first, claim))) continue;
      // Whoever has the words of one utterance from another voice has got the voice wrong: that is told as such.
      if (first.utterance !== undefined && claims.every(({ utterance }) => utterance === first.utterance)) continue;
      report({
        message: 'found',
        values: {
          speakers: speakers.map((id) => sayName(index, id)),
          x: quantityOf(first),
          origin: sayName(index, origin),
        },
        claims: claims.map((claim) => claim.id),
        field: 'value',
      });
    }
  },
};
