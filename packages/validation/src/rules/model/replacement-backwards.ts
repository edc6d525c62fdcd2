import type { Claim } from '@claimline/core';
import { amissIn, linkingClaims, REPLACING, replacedBy, replacingRings } from '../facts.ts';
import { claimLabel, quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const replacementBackwards: Rule = {
  id: 'model/replacement-backwards',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'A claim is said to replace one that was said after it, or claims are said to replace each other',
    why: 'Such a link would silence the newer figure. It decides nothing here, and whoever set it meant another.',
    recommendation: 'Set the link at the newer claim, or correct the day on which one of them was said.',
    source: 'erratum practice: a correction follows what it corrects',
  },
  options: {},
  messages: {
    en: {
      later: '{x} of {who} is said to replace {y}, which was said only after it, {when}. The link decides nothing.',
      mutual: '{x} and {y} of {who} are said to replace each other. The links decide nothing.',
      ring: '{n} claims of {who} are said to replace one another round in a ring. The links decide nothing.',
    },
    sq: {
      later: 'Thuhet se {x} nga {who} zëvendëson {y}, që u tha vetëm pas saj, {when}. Lidhja nuk vendos asgjë.',
      mutual: 'Thuhet se {x} dhe {y} nga {who} zëvendësojnë njëra-tjetrën. Lidhjet nuk vendosin asgjë.',
      ring: 'Thuhet se {n} pohime të {who} zëvendësojnë njëri-tjetrin në rreth. Lidhjet nuk vendosin asgjë.',
    },
  },
  bad: [
    {
      title: 'the link stands at the older figure',
      dossier: {
        claims: [
          {
            id: 'first',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            supersedes: 'corrected',
          },
          {
            id: 'corrected',
            for: 'ministry-a',
            said: '2024-05-06',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '2400',
          },
        ],
      },
      findings: [{ message: 'later', claims: ['first', 'corrected'] }],
    },
    {
      title: 'each is given as the newer one',
      dossier: {
        claims: [
          {
            id: 'first',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            supersedes: 'corrected',
          },
          {
            id: 'corrected',
            for: 'ministry-a',
            said: '2024-05-06',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '2400',
            supersedes: 'first',
          },
        ],
      },
      findings: [{ message: 'mutual', claims: ['first', 'corrected'] }],
    },
    {
      title: 'three that replace one another',
      dossier: {
        claims: [
          {
            id: 'one',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            supersedes: 'two',
          },
          {
            id: 'two',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            supersedes: 'three',
          },
          {
            id: 'three',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            supersedes: 'one',
          },
        ],
      },
      findings: [{ message: 'ring', claims: ['one', 'two', 'three'] }],
    },
  ],
  good: [
    {
      title: 'the newer figure replaces the older one',
      dossier: {
        claims: [
          {
            id: 'first',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'corrected',
            for: 'ministry-a',
            said: '2024-05-06',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '2400',
            supersedes: 'first',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const told = new Set<string>();
    const rings = new Set<number>();
    for (const newer of linkingClaims(index))
      for (const old of new Set(replacedBy(newer).flatMap(({ id }) => index.claim(id) ?? []))) {
        const amiss = amissIn(index, newer, old);
        if (amiss === undefined || told.has(keyOf(old, newer))) continue;
        told.add(keyOf(newer, old));
        if (amiss === 'ring') {
          const ring = replacingRings(index).get(newer);
          if (ring === undefined || rings.has(ring)) continue;
          rings.add(ring);
          const members = [...replacingRings(index)].flatMap(([claim, of]) => (of === ring ? [claim] : []));
          report({
            message: 'ring',
            values: { n: members.length, who: claimLabel(index, newer) },
            claims: members.map(({ id }) => id),
            field: fieldOf(newer, old),
          });
          continue;
        }
        report({
          message: amiss,
          values: {
            x: quantityOf(newer),
            y: quantityOf(old),
            who: claimLabel(index, newer),
            when: old.said === undefined ? null : sayDate(old.said),
          },
          claims: [newer.id, old.id],
          field: fieldOf(newer, old),
        });
      }
  },
};

function keyOf(newer: Claim, old: Claim): string {
  return JSON.stringify([newer.id, old.id]);
}

/** The key under which the link stands. */
function fieldOf({ links }: Claim, { id }: Claim): string {
  return links.find(({ kind, claims }) => REPLACING.some((one) => one === kind) && claims.includes(id))?.kind ?? 'id';
}
