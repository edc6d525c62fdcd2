import { axisProblems, type Problem, type ScopeAxis, type ScopeNode } from '@claimline/core';
import { limits } from '../limits.ts';
import type { MapEntry } from '../tree/node.ts';
import { type Builder, entriesOf, Fields, present } from './builder.ts';
import { tooDeep } from './wholes.ts';

/** Names under `vocabularies:` for the axes that every claim has. */
const NAMED = { population: 'of', status: 'status', places: 'at' } as const;
const LABELS: Readonly<Record<string, string>> = { of: 'population', status: 'status', at: 'place' };

/** The axes of the dossier: shipped nodes, overlaid and extended by its own. Problems stand at the node they concern. */
export function buildAxes(
  build: Builder,
  vocabularies: Fields | undefined,
  shipped: ReadonlyMap<string, readonly ScopeNode[]>,
): readonly ScopeAxis[] {
  const axes = new Map<string, Map<string, ScopeNode>>(
    ['of', 'status', 'at'].map((id) => [id, new Map((shipped.get(id) ?? []).map((node) => [node.id, node]))]),
  );
  if (vocabularies) {
    for (const [name, id] of Object.entries(NAMED)) overlay(build, vocabularies, axes, id, vocabularies.get(name));
    for (const entry of entriesOf(vocabularies.get('axes')))
      if (entry.key in Object.prototype) refuse(build, vocabularies, entry);
      else overlay(build, vocabularies, axes, entry.key, entry.value);
  }
  return [...axes].map(([id, nodes]) =>
    checked(build, vocabularies, { id, label: LABELS[id] ?? id, nodes: [...nodes.values()] }),
  );
}

/** A scope is an object with a key for each axis: of what every object has, nobody could say whether a claim states it. */
function refuse(build: Builder, { file }: Fields, { key, keyStart, keyEnd }: MapEntry): void {
  build.diagnostics.push({
    code: 'axis-reserved',
    severity: 'error',
    message: `An axis cannot be called “${key}”.`,
    location: file.location(keyStart, keyEnd),
    found: key,
    expected: 'a name that no programming language keeps for itself',
    hint: 'Give the axis another id, here and where claims name it.',
  });
}

function overlay(
  build: Builder,
  vocabularies: Fields,
  axes: Map<string, Map<string, ScopeNode>>,
  id: string,
  value: ReturnType<Fields['get']>,
): void {
  const nodes = axes.get(id) ?? new Map<string, ScopeNode>();
  axes.set(id, nodes);
  for (const entry of entriesOf(value)) {
    build.locations.set(`axes/${id}/${entry.key}`, {
      at: vocabularies.file.location(entry.keyStart, entry.keyEnd),
    });
    const base = nodes.get(entry.key);
    const fields = entry.value.kind === 'map' ? new Fields(build, vocabularies.file, entry.value) : undefined;
    nodes.set(entry.key, {
      id: entry.key,
      label: fields?.text('label') ?? base?.label ?? entry.key,
      broader: fields?.get('broader') ? fields.texts('broader') : (base?.broader ?? []),
      ...present<Partial<ScopeNode>>({
        labels: fields?.names('labels') ?? base?.labels,
        disjoint: fields?.flag('disjoint') ?? base?.disjoint,
        complete: fields?.flag('complete') ?? base?.complete,
        harmedAt: fields?.text('harmed-at') ?? base?.harmedAt,
        since: fields?.date('since')?.edtf ?? base?.since,
        towards: fields?.text('towards') ?? base?.towards,
        total: fields?.flag('total') ?? base?.total,
        sameAs: fields?.text('same-as') ?? base?.sameAs,
        prospective: fields?.flag('prospective') ?? base?.prospective,
        order: fields?.number('order') ?? base?.order,
        definition: fields?.text('definition') ?? base?.definition,
        source: fields?.text('source') ?? base?.source,
      }),
    });
  }
}

function checked(build: Builder, vocabularies: Fields | undefined, axis: ScopeAxis): ScopeAxis {
  const problems = axisProblems(axis);
  const bad = new Map<string, Set<string>>();
  for (const { node, ...problem } of problems) {
    tell(build, vocabularies, axis, node, problem);
    bad.set(node, (bad.get(node) ?? new Set()).add(problem.found ?? ''));
  }
  const sound = bad.size === 0 ? axis : { ...axis, nodes: axis.nodes.map((node) => without(node, bad.get(node.id))) };
  return shallow(build, vocabularies, sound);
}

function without(node: ScopeNode, parents: ReadonlySet<string> = new Set()): ScopeNode {
  return { ...node, broader: node.broader.filter((parent) => !parents.has(parent)) };
}

function shallow(build: Builder, vocabularies: Fields | undefined, axis: ScopeAxis): ScopeAxis {
  const wholes = new Map(
    axis.nodes.map(({ id, broader, sameAs }) => [id, sameAs === undefined ? broader : [...broader, sameAs]]),
  );
  const { all, first } = tooDeep(wholes);
  if (all.size === 0) return axis;
  for (const node of first)
    tell(build, vocabularies, axis, node, {
      code: 'scope-too-deep',
      message: `${node} lies in more than ${limits.wholes} others, one inside another.`,
    });
  const nodes = axis.nodes.map((node) => {
    const { sameAs: _, ...rest } = node;
    return all.has(node.id) ? { ...rest, broader: [] } : node;
  });
  return { ...axis, nodes };
}

function tell(
  build: Builder,
  vocabularies: Fields | undefined,
  axis: ScopeAxis,
  node: string,
  problem: Pick<Problem, 'code' | 'message' | 'found'>,
): void {
  const location = build.locations.get(`axes/${axis.id}/${node}`)?.at;
  if (location === undefined || vocabularies === undefined) return;
  build.diagnostics.push({ ...problem, severity: 'error', location, hint: 'Correct `broader`.' });
}
