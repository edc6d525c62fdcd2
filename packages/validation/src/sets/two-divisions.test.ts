import type { Claim, Dossier, ScopeNode } from '@claimline/core';
import { expect, it } from 'vitest';
import { claim, dossierOf, type Said } from '../compare/testing/build.ts';
import { check } from '../engine/engine.ts';

const nodes: readonly ScopeNode[] = [
  { id: 'workers', label: 'workers', broader: [], disjoint: true, complete: true },
  { id: 'women', label: 'women', broader: ['workers'] },
  { id: 'men', label: 'men', broader: ['workers'] },
  { id: 'by-origin', label: 'workers by origin', broader: [], sameAs: 'workers', disjoint: true, complete: true },
  { id: 'from-nepal', label: 'workers from Nepal', broader: ['by-origin'] },
  { id: 'from-india', label: 'workers from India', broader: ['by-origin'] },
];

/** The dead of a year, by whom and of whom. */
function told(...said: readonly (readonly [voice: string, of: string, value: string])[]): readonly string[] {
  const day = { measure: 'killed-in-period', at: 'russia', asOf: '2023' } as const;
  const claims = said.map(([voice, of, value]) =>
    claim({ ...day, id: `${voice}-${of}`, for: voice, of, value } as Said),
  );
  const dossier: Dossier = dossierOf(claims);
  const axes = dossier.axes.map((axis) => (axis.id === 'of' ? { ...axis, nodes: [...axis.nodes, ...nodes] } : axis));
  const { findings } = check({ ...dossier, axes });
  return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

it('a part of people under another name of theirs is held against them', () => {
  expect(told(['ministry-a', 'workers', '=52'], ['ministry-b', 'from-nepal', '=58'])).toEqual([
    'pair/part-exceeds-whole',
  ]);
  expect(told(['ministry-a', 'workers', '=52'], ['ministry-b', 'from-nepal', '=40'])).toEqual([]);
});

it('parts of several voices by origin cannot be more than all, and those by sex are other parts', () => {
  const all = ['ministry-a', 'workers', '=52'] as const;
  const [nepal, india] = [['ministry-b', 'from-nepal', '=40'] as const, ['ministry-c', 'from-india', '=40'] as const];
  expect(told(all, nepal, india)).toEqual(['set/jointly-impossible']);
  expect(told(all, nepal, ['ministry-c', 'women', '=40'])).toEqual([]);
});

it('two groups along an axis of the dossier’s own are two groups, however near their figures', () => {
  const there = { measure: 'strength', at: 'russia', asOf: '2024-09-13' } as const;
  const of = (id: string, value: string, sex: string): Claim => {
    const one = claim({ ...there, id, value });
    return { ...one, scope: { ...one.scope, sex } };
  };
  const dossier = dossierOf([of('w', '=5591', 'women'), of('m', '=5567', 'men')]);
  const sexes = ['women', 'men'].map((id) => ({ id, label: id, broader: [] }));
  const { verdicts } = check({ ...dossier, axes: [...dossier.axes, { id: 'sex', label: 'sex', nodes: sexes }] });
  expect(verdicts.map(({ type }) => type)).toEqual(['incomparable']);
});

it('what is left over of people divided in two ways has to be somewhere, whoever counts it', () => {
  const camps: readonly ScopeNode[] = [
    { id: 'both', label: 'the two camps', broader: [], disjoint: true, complete: true },
    { id: 'north', label: 'the northern camp', broader: ['both'] },
    { id: 'south', label: 'the southern camp', broader: ['both'] },
  ];
  const found = (menInNorth: string): readonly string[] => {
    const day = { measure: 'strength', status: 'present', asOf: '2025-04-30', for: 'ministry-a' } as const;
    const counted = [
      ['workers', 'both', '=100000'],
      ['women', 'both', '=58000'],
      ['workers', 'south', '=30000'],
      ['men', 'north', menInNorth],
    ] as const;
    const dossier = dossierOf(
      counted.map(([of, at, value]) => claim({ ...day, id: `${of}-${at}`, of, at, value } as Said)),
    );
    const axes = dossier.axes.map((axis) => {
      const more = axis.id === 'of' ? nodes : axis.id === 'at' ? camps : [];
      return { ...axis, nodes: [...axis.nodes, ...more] };
    });
    const { findings } = check({ ...dossier, axes });
    return findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  };
  // 42,000 men, of whom at most 30,000 are in the south.
  expect(found('=9000')).toEqual(['set/jointly-impossible']);
  expect(found('=12000')).toEqual([]);
});
