import { stanceOf } from '@claimline/core';
import { groupsInCells, hasFigure, publisherOf, voice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';
import { boundOf } from './drift.ts';

export const singleVoice: Rule = {
  id: 'source/single-voice',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'Several reports carry a figure that comes from one voice',
    why: 'Five outlets that quote one ministry are one witness. Readers count reports; a careful text counts voices.',
    recommendation: 'Write “according to Ministry A” once, instead of “several media report”. Look for a second voice.',
    source: 'casualty-recording practice (count sources, not reports); copy detection: independent origins',
  },
  options: {
    reports: {
      kind: 'number',
      default: 2,
      least: 2,
      most: 1000,
      description: 'Reports from which on the figure is named.',
    },
  },
  messages: {
    en: { found: 'The figure {x} stands in {n} reports, all of one voice: {voice}.' },
    sq: { found: 'Shifra {x} del në {n} raporte, të gjitha nga i njëjti zë: {voice}.' },
  },
  bad: [
    {
      title: 'two outlets, one ministry',
      dossier: {
        claims: [
          {
            id: 'd-3000',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'e-3000',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['d-3000', 'e-3000'] }],
    },
  ],
  good: [
    {
      title: 'two outlets, two ministries',
      dossier: {
        claims: [
          {
            id: 'd-3000',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'e-3000',
            for: 'ministry-b',
            via: ['outlet-e', 'ministry-b'],
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
  check({ index, number, report }) {
    const figures = groupsInCells(
      index,
      // A denial, another bound and “another 1,200” do not tell the figure again.
      (claim) =>
        hasFigure(claim) && stanceOf(claim.mode) === 'affirms'
          ? JSON.stringify([claim.value.stated, boundOf(claim.value.form), claim.value.increment])
          : undefined,
      (cell) => cell.some((claim) => publisherOf(index, claim) !== undefined),
    );
    for (const claims of figures) {
      const voices = new Set(claims.map((claim) => voice(index, claim)));
      const publishers = new Set(claims.flatMap((claim) => publisherOf(index, claim) ?? []));
      const [only] = voices;
      const [first] = claims;
      if (voices.size !== 1 || only === undefined || first === undefined || publishers.size < number('reports'))
        continue;
      report({
        message: 'found',
        values: { x: quantityOf(first), n: publishers.size, voice: sayName(index, only) },
        claims: claims.map((claim) => claim.id),
        field: 'value',
      });
    }
  },
};
