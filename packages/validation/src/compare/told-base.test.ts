import type { Dossier, Measure, ScopeNode } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { createChecker } from '../recheck/checker.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const parties: readonly ScopeNode[] = [
  { id: 'all', label: 'all parties', broader: [], disjoint: true, complete: true },
  { id: 'left', label: 'the Left', broader: ['all'] },
  { id: 'right', label: 'the Right', broader: ['all'] },
];
const measures: readonly Measure[] = [
  { id: 'votes', label: 'votes', kind: 'stock', unit: 'vote', integer: true, validityDays: 0, within: [] },
  {
    ...{ id: 'vote-share', label: 'share of votes', kind: 'share', unit: '%', integer: false, validityDays: 0 },
    ...{ within: [], numerator: 'votes', denominator: 'votes' },
  },
];

function ballot(shareOfLeft: string): Dossier {
  const day = { asOf: '2024-06-09', for: 'ministry-a', at: 'russia' } as const;
  const told = (id: string, measure: string, of: string, value: string): Said => ({ ...day, id, measure, of, value });
  const claims = [
    told('all', 'votes', 'all', '=55629'),
    told('left', 'votes', 'left', '=22320'),
    told('right', 'votes', 'right', '=33309'),
    told('left-share', 'vote-share', 'left', shareOfLeft),
  ].map(claim);
  const dossier = dossierOf(claims.map((one) => ({ ...one, unit: one.measure === 'votes' ? 'vote' : '%' })));
  const axes = dossier.axes.map((axis) => (axis.id === 'of' ? { ...axis, nodes: [...axis.nodes, ...parties] } : axis));
  return { ...dossier, axes, measures: [...dossier.measures, ...measures] };
}

const errors = ({ findings }: ReturnType<typeof check>): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

it('the share of a part of what is counted is one of all of it', () => {
  expect(errors(check(ballot('40.1%')))).toEqual([]);
  expect(errors(check(ballot('45.1%')))).toEqual(['pair/contradiction']);
});

it('of what is a part of two wholes nobody knows which is meant', () => {
  const first = ballot('45.1%');
  const axes = first.axes.map((axis) => ({
    ...axis,
    nodes: axis.nodes.flatMap((node) =>
      node.id === 'left'
        ? [
            { ...node, broader: ['all', 'town'] },
            { id: 'town', label: 'the town', broader: [], disjoint: true },
          ]
        : [node],
    ),
  }));
  expect(errors(check({ ...first, axes }))).toEqual([]);
});

it('and is judged again when the whole changes', () => {
  const checker = createChecker();
  const first = ballot('40.1%');
  expect(errors(checker.check(first))).toEqual([]);
  const read = claim({ id: 'all', measure: 'votes', of: 'all', at: 'russia', value: '=45629' });
  const claims = first.claims.map((one) => (one.id === 'all' ? { ...one, value: read.value } : one));
  const edited = { ...first, claims };
  expect(errors(checker.check(edited))).toEqual(errors(check(edited)));
  expect(errors(check(edited))).not.toEqual([]);
});

it('what is measured has been rounded as its share has', () => {
  const stored: Measure = {
    ...{ id: 'stored', label: 'water stored', kind: 'stock', unit: 'hm3', integer: false, validityDays: 0 },
    within: [],
  };
  const full: Measure = { ...stored, id: 'full', kind: 'share', unit: '%', numerator: 'stored', denominator: 'holds' };
  const told = (volume: string): readonly string[] => {
    const day = { asOf: '2024-04-15', for: 'ministry-a', at: 'russia' } as const;
    const claims = [
      claim({ ...day, id: 'holds', measure: 'holds', value: '=100.5' }),
      claim({ ...day, id: 'stored', measure: 'stored', value: volume }),
      claim({ ...day, id: 'full', measure: 'full', value: '=75.7' }),
    ];
    const dossier = dossierOf(claims.map((one) => ({ ...one, unit: one.measure === 'full' ? '%' : 'hm3' })));
    const measures = [...dossier.measures, stored, { ...stored, id: 'holds' }, full];
    return check({ ...dossier, measures }).findings.flatMap(({ rule, severity }) =>
      severity === 'info' ? [] : [rule],
    );
  };
  expect(told('=76')).toEqual([]);
  expect(told('=78')).toEqual(['pair/contradiction']);
});

it('a whole in another unit is reckoned in that of its parts, and of dollars no share is so many euro', () => {
  const inUnits = (unitOfWhole: string, unitOfPart: string, part: string): Dossier => {
    const first = ballot('20%');
    const value = (id: string, text: string, unit: string): ReturnType<typeof claim> => {
      const made = first.claims.find((one) => one.id === id);
      const read = claim({ id, measure: 'votes', value: text });
      return { ...(made ?? read), value: read.value, unit };
    };
    const own = first.measures.map((one) => (one.id === 'votes' ? { ...one, unit: unitOfPart, integer: false } : one));
    const share = first.claims.filter(({ id }) => id === 'left-share');
    const claims = [value('all', '=9.3', unitOfWhole), value('left', part, unitOfPart), ...share];
    return { ...first, measures: own, claims };
  };
  expect(errors(check(inUnits('TWh', 'GWh', '1860')))).toEqual([]);
  expect(errors(check(inUnits('TWh', 'GWh', '2860')))).toEqual(['pair/contradiction']);
  expect(errors(check(inUnits('USD', 'EUR', '5')))).toEqual([]);
  expect(errors(check(inUnits('EUR', 'EUR', '5')))).toEqual(['pair/contradiction']);
});
