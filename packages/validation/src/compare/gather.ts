import {
  type Claim,
  combineRelations,
  type DossierIndex,
  independence,
  type Measure,
  originOf,
  outlookOf,
  relateDates,
  relateMeasures,
  relateNodes,
  type ScopeRelation,
  sameUnitDimension,
  voiceOf,
} from '@claimline/core';
import type { VerdictType } from '../types.ts';
import type { AxisEvidence, Evidence, PeriodRelation, Side } from './evidence.ts';
import { relateTimes } from './time.ts';
import { zonesOf } from './zones.ts';

/** Looks at two claims of a dossier from every side that the decision table asks about. */
export function gatherEvidence(index: DossierIndex, a: Claim, b: Claim): Evidence {
  const measureA = measureOf(index, a);
  const measureB = measureOf(index, b);
  const witnesses = independence(a, b, index.source);
  const times = relateTimes(a, b, { a: measureA, b: measureB }, witnesses === 'same-voice');
  const axes = [...relateAxes(index, a, b), ...periodAxis(a, b, times.periods)];
  const measure = relateMeasures(index.measures, a.measure, b.measure);
  const relations: readonly [string, ScopeRelation][] = [
    ['measure', measure],
    ...axes.map((row): [string, ScopeRelation] => [row.axis, row.relation]),
  ];
  const unit = a.unit;
  return {
    a: sideOf(index, a, measureA, unit),
    b: sideOf(index, b, measureB, unit),
    axes,
    measure,
    knownScope: combineRelations(
      relations.map(([, relation]) => relation).filter((relation) => relation !== 'unknown'),
    ),
    open: relations.filter(([, relation]) => relation === 'unknown').map(([name]) => name),
    ...times,
    unitsCompare: sameUnitDimension(a.unit, b.unit),
    independence: witnesses,
    oneSide: ofOneSide(index, a, b),
    sameUtterance: isSameUtterance(a, b),
    replaces: replacement(a, b),
    declaredBreak: hasBreak(index, a, b),
    override: overrideOf(index, a, b),
  };
}

function measureOf(index: DossierIndex, claim: Claim): Measure {
  return (
    index.measure(claim.measure) ?? {
      id: claim.measure,
      label: claim.measure,
      kind: 'stock',
      unit: claim.unit,
      integer: false,
      validityDays: index.dossier.conventions.validityDays,
      within: [],
    }
  );
}

function sideOf(index: DossierIndex, claim: Claim, measure: Measure, unit: string): Side {
  const { zones, stated } = zonesOf(claim.value, claim.unit, unit);
  return {
    id: claim.id,
    voice: voiceOf(claim, index.source) ?? null,
    origin: originOf(claim) ?? null,
    by: claim.by ?? null,
    publisher: claim.via[0]?.source ?? null,
    measure: claim.measure,
    kind: claim.value.increment ? 'increment' : measure.kind,
    unit: claim.unit,
    mode: claim.mode,
    form: claim.value.form,
    increment: claim.value.increment,
    stated,
    prospective: outlookOf(claim.mode) === 'prospective' || isPlanned(index, claim),
    presence: claim.value.form === 'at-least' && claim.value.stated[0] === '1' && !claim.value.increment,
    zones,
    scope: claim.scope,
    asOf: claim.asOf?.edtf ?? null,
    said: claim.said?.edtf ?? null,
  };
}

/** Reports of one reinforcement name its place and stage as they please: on the way, arrived, in the country. */
function isOneReinforcement(a: Claim, b: Claim, axis: string): boolean {
  return a.value.increment && b.value.increment && (axis === 'status' || axis === 'at');
}

function isNested(relation: ScopeRelation): boolean {
  return relation === 'within' || relation === 'contains';
}

function ofOneSide(index: DossierIndex, a: Claim, b: Claim): boolean {
  const side = (claim: Claim): string | undefined => index.source(voiceOf(claim, index.source) ?? '')?.side;
  return side(a) !== undefined && side(a) === side(b);
}

/** A period inside another is a part of it, like a place. */
function periodAxis(a: Claim, b: Claim, relation: PeriodRelation): readonly AxisEvidence[] {
  if (relation !== 'within' && relation !== 'contains') return [];
  return [{ axis: 'period', relation, a: a.asOf?.edtf ?? null, b: b.asOf?.edtf ?? null }];
}

function isPlanned(index: DossierIndex, claim: Claim): boolean {
  const { status } = claim.scope;
  return status !== undefined && index.axis('status')?.nodes.get(status)?.prospective === true;
}

/** An axis that neither claim states does not tell them apart; one that only one of them states is unknown. */
function relateAxes(index: DossierIndex, a: Claim, b: Claim): readonly AxisEvidence[] {
  const names = new Set([...index.axes.keys(), ...Object.keys(a.scope), ...Object.keys(b.scope)]);
  return [...names].flatMap((axis): AxisEvidence[] => {
    const [x, y] = [a.scope[axis], b.scope[axis]];
    if (x === undefined && y === undefined) return [];
    const known = index.axis(axis);
    const stated = known === undefined ? (x === y ? 'equal' : 'unknown') : relateNodes(known, x, y);
    const relation = isOneReinforcement(a, b, axis) && isNested(stated) ? 'equal' : stated;
    return [{ axis, relation, a: x ?? null, b: y ?? null }];
  });
}

/** One utterance: so marked by the editor, or one named speaker on one known day through different publishers. */
function isSameUtterance(a: Claim, b: Claim): boolean {
  if (a.utterance !== undefined || b.utterance !== undefined) return a.utterance === b.utterance;
  if (a.by === undefined || a.by !== b.by || !a.said || !b.said) return false;
  const oneDay =
    a.said.earliest !== null &&
    a.said.earliest === a.said.latest &&
    relateDates(a.said, b.said) === 'same' &&
    b.said.earliest === b.said.latest;
  return oneDay && a.via[0]?.source !== b.via[0]?.source;
}

function replacement(a: Claim, b: Claim): Evidence['replaces'] {
  const kinds = ['supersedes', 'corrects', 'retracts'] as const;
  for (const kind of kinds) {
    if (a.links.some((link) => link.kind === kind && link.claims.includes(b.id))) return { by: 'a', how: kind };
    if (b.links.some((link) => link.kind === kind && link.claims.includes(a.id))) return { by: 'b', how: kind };
  }
  return null;
}

function hasBreak(index: DossierIndex, a: Claim, b: Claim): boolean {
  const from = Math.min(a.asOf?.earliest ?? Number.NEGATIVE_INFINITY, b.asOf?.earliest ?? Number.NEGATIVE_INFINITY);
  const to = Math.max(a.asOf?.latest ?? Number.POSITIVE_INFINITY, b.asOf?.latest ?? Number.POSITIVE_INFINITY);
  return index.dossier.events.some(
    (event) =>
      (event.measure === a.measure || event.measure === b.measure) &&
      // A correction upwards explains no fall.
      (event.amount?.stated[0]?.startsWith('-') ?? true) &&
      (event.for === undefined || event.for === a.for || event.for === b.for) &&
      (event.date.latest ?? to) >= from &&
      (event.date.earliest ?? from) <= to,
  );
}

function overrideOf(index: DossierIndex, a: Claim, b: Claim): Evidence['override'] {
  const found = index.dossier.overrides.find(
    (one) => (one.a === a.id && one.b === b.id) || (one.a === b.id && one.b === a.id),
  );
  if (found === undefined) return null;
  return {
    verdict: found.verdict as VerdictType,
    ...(found.by === undefined ? {} : { by: found.by }),
    ...(found.reason === undefined ? {} : { reason: found.reason }),
  };
}
