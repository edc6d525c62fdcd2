import type { ClaimLinkKind } from '@claimline/core';
import { groupBy, linkingClaims } from '../facts.ts';
import { linkRings } from '../link-rings.ts';
import { claimLabel, quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

/** Links that lead from what is less, or follows, to what is more, or comes first; the sentence for each has its name. */
const ONE_WAY: readonly ClaimLinkKind[] = ['part-of', 'derived-from', 'increment-of'];

export const circularLinks: Rule = {
  id: 'model/circular-links',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'Claims are parts of one another, or made from one another, round in a ring',
    why: 'A part of a part is a part, so that each of them would be less than itself. Links like these also tell the checker that the figures do not clash, and a ring of them silences it.',
    recommendation: 'Take out the link that stands the wrong way round.',
    source: 'SKOS: the hierarchy of broader concepts has no cycles (S27)',
  },
  options: {},
  messages: {
    en: {
      'part-of': '{n} claims are recorded as parts of one another, {x} of {who} among them.',
      'derived-from': '{n} claims are recorded as made from one another, {x} of {who} among them.',
      'increment-of': '{n} claims are recorded as added to one another, {x} of {who} among them.',
    },
    sq: {
      'part-of': '{n} pohime janë shënuar si pjesë të njëri-tjetrit, mes tyre {x} nga {who}.',
      'derived-from': '{n} pohime janë shënuar si të nxjerra nga njëri-tjetri, mes tyre {x} nga {who}.',
      'increment-of': '{n} pohime janë shënuar si shtesa të njëri-tjetrit, mes tyre {x} nga {who}.',
    },
  },
  bad: [
    {
      title: 'each is a part of the other',
      dossier: {
        claims: [
          {
            id: 'some',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '5',
            partOf: 'all',
          },
          {
            id: 'all',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '90',
            partOf: 'some',
          },
        ],
      },
      findings: [{ message: 'part-of', claims: ['some', 'all'] }],
    },
  ],
  good: [
    {
      title: 'a part of a part',
      dossier: {
        claims: [
          {
            id: 'few',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '5',
            partOf: 'some',
          },
          {
            id: 'some',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '20',
            partOf: 'all',
          },
          { id: 'all', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '90' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const kind of ONE_WAY) {
      const rings = linkRings(index, linkingClaims(index), new Set([kind]));
      for (const members of groupBy(rings, ([, ring]) => String(ring)).values()) {
        const ring = members.map(([claim]) => claim);
        const [first] = ring;
        if (first === undefined) continue;
        report({
          message: kind,
          values: { n: ring.length, x: quantityOf(first), who: claimLabel(index, first) },
          claims: ring.map(({ id }) => id),
          field: kind,
        });
      }
    }
  },
};
