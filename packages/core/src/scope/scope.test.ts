import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { vocabularies } from '../vocabulary/index.ts';
import {
  axisProblems,
  combineRelations,
  compareStages,
  divisionsOf,
  indexAxis,
  indexMeasures,
  mirrorRelation,
  partsOf,
  relateMeasures,
  relateNodes,
  type ScopeAxis,
  type ScopeNode,
  type ScopeRelation,
} from './index.ts';

const node = (id: string, broader: readonly string[] = [], more: Partial<ScopeNode> = {}): ScopeNode => ({
  id,
  label: id,
  broader,
  ...more,
});
const axis = (nodes: readonly ScopeNode[]): ScopeAxis => ({ id: 'at', label: 'place', nodes });
const places = indexAxis(
  axis([
    node('world', [], { disjoint: true }),
    node('russia', ['world'], { disjoint: true, complete: true }),
    node('ukraine', ['world']),
    node('kursk', ['russia', 'frontline']),
    node('far-east', ['russia']),
    node('frontline'),
    node('rear'),
  ]),
);

describe('places, as a picture of any axis', () => {
  it.each<[string | undefined, string | undefined, ScopeRelation]>([
    ['kursk', 'kursk', 'equal'],
    ['kursk', 'russia', 'within'],
    ['kursk', 'world', 'within'],
    ['russia', 'kursk', 'contains'],
    ['kursk', 'far-east', 'disjoint'],
    ['kursk', 'ukraine', 'disjoint'],
    ['russia', 'ukraine', 'disjoint'],
    ['frontline', 'rear', 'unknown'],
    ['kursk', 'rear', 'unknown'],
    ['kursk', undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
    ['kursk', 'nowhere', 'unknown'],
  ])('%s to %s: %s', (a, b, relation) => expect(relateNodes(places, a, b)).toBe(relation));

  it('knows the parts of a whole', () => {
    expect(partsOf(places, 'russia')).toEqual({ parts: ['kursk', 'far-east'], disjoint: true, complete: true });
    expect(partsOf(places, 'rear')).toEqual({ parts: [], disjoint: false, complete: false });
  });

  it('names rings, missing parents and ids used twice', () => {
    const problems = axisProblems(
      axis([node('a', ['b']), node('b', ['a']), node('c', ['c']), node('d', ['nothing']), node('d')]),
    );
    expect(problems.map((one) => `${one.node} ${one.code}`).sort()).toEqual([
      'a scope-cycle',
      'b scope-cycle',
      'c scope-cycle',
      'd scope-duplicate',
      'd scope-parent-unknown',
    ]);
  });

  it('orders the stages of a lifecycle where both have one', () => {
    const life = indexAxis(axis([node('planned', [], { order: 1 }), node('ready', [], { order: 2 }), node('other')]));
    expect(compareStages(life, 'planned', 'ready')).toBe(-1);
    expect(compareStages(life, 'planned', 'other')).toBeUndefined();
  });
});

/** Any DAG: parents only among earlier nodes. */
const anyAxis = fc
  .array(fc.tuple(fc.array(fc.nat({ max: 20 }), { maxLength: 3 }), fc.boolean()), { minLength: 1, maxLength: 14 })
  .map((rows) =>
    axis(
      rows.map(([parents, disjoint], i) =>
        node(`n${i}`, i === 0 ? [] : [...new Set(parents.map((parent) => `n${parent % i}`))], { disjoint }),
      ),
    ),
  );

describe('laws of axes', () => {
  prop.prop([anyAxis])('the relation seen from the other side is the mirrored one', (one) => {
    const index = indexAxis(one);
    for (const a of one.nodes)
      for (const b of one.nodes)
        expect(relateNodes(index, b.id, a.id)).toBe(mirrorRelation(relateNodes(index, a.id, b.id)));
  });
  prop.prop([anyAxis])('what lies within a part lies within the whole', (one) => {
    const index = indexAxis(one);
    for (const a of one.nodes)
      for (const b of one.nodes)
        for (const c of one.nodes)
          if (relateNodes(index, a.id, b.id) === 'within' && relateNodes(index, b.id, c.id) === 'within')
            expect(relateNodes(index, a.id, c.id)).toBe('within');
  });
  prop.prop([anyAxis])('no tree of parents is at fault', (one) => {
    expect(axisProblems(one)).toEqual([]);
  });
  prop.prop([
    fc.array(fc.constantFrom<ScopeRelation>('equal', 'within', 'contains', 'disjoint', 'overlaps', 'unknown')),
  ])('axes may be combined in any order, and seen from either side', (relations) => {
    expect(combineRelations([...relations].reverse())).toBe(combineRelations(relations));
    expect(combineRelations(relations.map(mirrorRelation))).toBe(mirrorRelation(combineRelations(relations)));
  });
});

describe('shipped vocabularies', () => {
  it.each([...vocabularies])('%s is sound', (_, vocabulary) => {
    for (const [id, nodes] of Object.entries(vocabulary.nodes)) {
      const own = new Set(nodes.map((one) => one.id));
      const known = [...vocabularies.values()].flatMap((other) => other.nodes[id] ?? []);
      const needed = known.filter((one) => !own.has(one.id));
      expect(axisProblems({ id, label: id, nodes: [...nodes, ...needed] })).toEqual([]);
      for (const one of nodes) expect(one.labels?.['sq'], `${id}/${one.id} in Albanian`).toBeTypeOf('string');
    }
    const all = new Set([...vocabularies.values()].flatMap((other) => other.measures.map((measure) => measure.id)));
    for (const measure of vocabulary.measures) {
      for (const other of [...measure.within, ...(measure.sumOf ?? []), ...(measure.disjointWith ?? [])])
        expect(all, `${measure.id} → ${other}`).toContain(other);
      expect(measure.labels?.['sq'], `${measure.id} in Albanian`).toBeTypeOf('string');
    }
  });

  it('the killed are among the casualties, and are not the wounded', () => {
    const index = indexMeasures([...vocabularies.values()].flatMap((one) => one.measures));
    expect(relateMeasures(index, 'killed', 'casualties')).toBe('within');
    expect(relateMeasures(index, 'casualties', 'killed')).toBe('contains');
    expect(relateMeasures(index, 'killed', 'wounded')).toBe('disjoint');
    expect(relateMeasures(index, 'losses', 'killed')).toBe('unknown');
  });
});

it('a division of the same has its parts in it', () => {
  const index = indexAxis({
    id: 'of',
    label: 'population',
    nodes: [
      { id: 'spectators', label: 'spectators', broader: [] },
      { id: 'by-sex', label: 'spectators by sex', broader: [], sameAs: 'spectators', disjoint: true, complete: true },
      { id: 'women', label: 'women', broader: ['by-sex'] },
      { id: 'men', label: 'men', broader: ['by-sex'] },
    ],
  });
  expect(relateNodes(index, 'women', 'spectators')).toBe('within');
  expect(relateNodes(index, 'spectators', 'women')).toBe('contains');
  expect(relateNodes(index, 'by-sex', 'spectators')).toBe('equal');
  expect(relateNodes(index, 'women', 'men')).toBe('disjoint');
  expect(divisionsOf(index, 'spectators')).toEqual(['spectators', 'by-sex']);
});
