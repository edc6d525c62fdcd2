import type { DossierIndex } from '@claimline/core';
import { claimsByCell, hasFigure, isUnread } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const unstated: Rule = {
  id: 'scope/unstated',
  severity: 'info',
  outline: (claim) => JSON.stringify([hasFigure(claim), claim.measure, Object.keys(claim.scope).sort(), claim.unread]),
  docs: {
    summary: 'A figure leaves open a dimension that other figures of its kind state',
    why: 'An axis left open is unknown, never “all”. Whether the figure contradicts its neighbours then cannot be told, only under what reading it would.',
    recommendation:
      'Look in the text for the place, the population or the state. If it is really not said, leave it open: the report will say what would settle it.',
    source: 'docs/model.md "Scope relations"; Wikibase required qualifiers',
  },
  options: {},
  messages: {
    en: {
      found: 'Not stated for {x}: {axes}. {n} other figures of this measure state it.',
      one: 'Not stated for {x}: {axes}. Another figure of this measure states it.',
    },
    sq: {
      found: 'Nuk është thënë për {x}: {axes}. {n} shifra të tjera të kësaj mase e thonë.',
      one: 'Nuk është thënë për {x}: {axes}. Një shifër tjetër e kësaj mase e thotë.',
    },
  },
  bad: [
    {
      title: 'where?',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', value: '3000' },
          { id: 'b-2000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '2000' },
        ],
      },
      findings: [{ message: 'one', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'everyone says where',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'county', value: '3000' },
          { id: 'b-2000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '2000' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const open = openMeasures(index);
    if (open.size === 0) return;
    for (const claim of index.dossier.claims) {
      const stated = hasFigure(claim) ? open.get(claim.measure) : undefined;
      if (stated === undefined) continue;
      const axes = [...stated.keys()]
        .filter((axis) => !Object.hasOwn(claim.scope, axis) && !isUnread(claim, axis))
        .sort();
      if (axes.length === 0) continue;
      const others = Math.max(...axes.map((axis) => stated.get(axis) ?? 0));
      report({
        message: others === 1 ? 'one' : 'found',
        values: {
          x: quantityOf(claim),
          axes: axes.map((axis) => axisName(axis, index.axis(axis)?.axis.label)),
          n: others,
        },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};

/** Of measures of which some figures leave an axis open that others state: how many state each. */
function openMeasures(index: DossierIndex): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const measures = new Map<string, { n: number; readonly stated: Map<string, number> }>();
  for (const cell of claimsByCell(index).values()) {
    const [first] = cell;
    const figures = cell.reduce((sum, claim) => sum + Number(hasFigure(claim)), 0);
    if (first === undefined || figures === 0) continue;
    const known = measures.get(first.measure) ?? { n: 0, stated: new Map<string, number>() };
    if (known.n === 0) measures.set(first.measure, known);
    known.n += figures;
    for (const axis of Object.keys(first.scope)) known.stated.set(axis, (known.stated.get(axis) ?? 0) + figures);
  }
  return new Map(
    [...measures].flatMap(([measure, { n, stated }]) =>
      [...stated.values()].every((told) => told === n) ? [] : [[measure, stated] as const],
    ),
  );
}

const NAMED: ReadonlySet<string> = new Set(['of', 'status', 'at']);

/** The shipped axes have names in every language; a dossier's own axis has its label. */
function axisName(axis: string, label: string | undefined): { id: string; values: Record<string, string> } {
  return NAMED.has(axis) ? { id: `axis.${axis}`, values: {} } : { id: '@label', values: { default: label ?? axis } };
}
