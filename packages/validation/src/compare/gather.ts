import {
  type Claim,
  combineRelations,
  type DossierIndex,
  type FuzzyDate,
  independence,
  type Measure,
  originOf,
  outlookOf,
  relateDates,
  relateMeasures,
  relateNodes,
  type ScopeRelation,
  type Source,
  sameUnitDimension,
  stanceOf,
  voiceOf,
} from '@claimline/core';
import { publisherOf } from '../rules/facts.ts';
import type { VerdictType } from '../types.ts';
import { type Converted, inCommonTerms, inOneBreath } from './convert.ts';
import { isAnybodyDenied } from './denied.ts';
import type { AxisEvidence, Evidence, PeriodRelation, Side } from './evidence.ts';
import { type Growing, growthBetween } from './growth.ts';
import { isRecap } from './recap.ts';
import { saysRevised } from './revision.ts';
import { heldFor, relateTimes } from './time.ts';
import { zonesOf } from './zones.ts';

/** Looks at two claims of a dossier from every side that the decision table asks about. */
export function gatherEvidence(index: DossierIndex, first: Claim, second: Claim): Evidence {
  const [x, y] = inCommonTerms(index, first, second);
  const [a, b] = [x.claim, y.claim];
  const measureA = measureOf(index, a);
  const measureB = measureOf(index, b);
  const witnesses = independence(a, b, index.source);
  const oneVoice = witnesses === 'same-voice';
  const oneBreath = oneVoice && inOneBreath(a, b);
  const oneCount = oneVoice || (witnesses === 'same-origin' && measureA.kind === 'cumulative');
  const totals = { a: isTotal(index, a), b: isTotal(index, b) };
  const recaps = { a: isRecap(index, a), b: isRecap(index, b) };
  const times = relateTimes(a, b, { a: measureA, b: measureB }, oneCount, oneBreath, totals, recaps);
  const transit = transitOf(index, a, b);
  const stated = [...relateAxes(index, a, b), ...periodAxis(a, b, times.periods)];
  const axes =
    transit === null
      ? stated
      : stated.map((row) => (row.axis === 'at' ? { ...row, relation: 'disjoint' as const } : row));
  const sameMeaning = oneVoice || witnesses === 'same-origin' || a.measure !== b.measure || measureA.loose !== true;
  const definitions = sameMeaning ? relateMeasures(index.measures, a.measure, b.measure) : 'unknown';
  const measure = definitions === 'unknown' && oneBreath ? byTheirSize(a, b) : definitions;
  const relations: readonly [string, ScopeRelation][] = [
    ['measure', measure],
    ...axes.map((row): [string, ScopeRelation] => [row.axis, row.relation]),
  ];
  const unit = a.unit;
  return {
    a: sideOf(index, x, measureA, unit),
    b: sideOf(index, y, measureB, unit),
    axes,
    measure,
    knownScope: combineRelations(
      relations.map(([, relation]) => relation).filter((relation) => relation !== 'unknown'),
    ),
    open: relations.filter(([, relation]) => relation === 'unknown').map(([name]) => name),
    ...times,
    ...(isLullPossible(a, b) ? { time: 'perhaps' as const } : {}),
    growth: growthBetween(growingOf(index, a, measureA, totals.a), growingOf(index, b, measureB, totals.b)),
    oneBreath,
    transit,
    revises: revisingSide(index, a, b),
    unitsCompare: sameUnitDimension(a.unit, b.unit),
    independence: witnesses,
    oneSide: ofOneSide(index, a, b),
    oneState: isOfficeOf(index, a, b) || isOfficeOf(index, b, a),
    sameUtterance: isSameUtterance(a, b),
    otherUtterance: a.utterance !== b.utterance,
    twoRelays: areTwoRelays(index, a, b),
    replaces: replacement(a, b),
    declaredPart: isPartOf(a, b) || isPartOf(b, a),
    declaredBreak: hasBreak(index, a, b),
    override: overrideOf(index, a, b),
  };
}

/** Who speaks has a name; where nobody is said to speak, the institution and where its figure comes from have one. */
function isNamed(index: DossierIndex, claim: Claim): boolean {
  const speakers = claim.by !== undefined ? [claim.by] : claim.for !== undefined ? [claim.for, originOf(claim)] : [];
  return speakers.length > 0 && speakers.every((id) => hasName(id === undefined ? undefined : index.source(id)));
}

function hasName(source: Source | undefined): boolean {
  return source !== undefined && source.anonymous !== true && source.kind !== 'class';
}

function areTwoRelays(index: DossierIndex, a: Claim, b: Claim): boolean {
  const [x, y] = [a, b].map((one) => one.via[0]?.source ?? publisherOf(index, one));
  return x !== undefined && y !== undefined && x !== y;
}

function isPartOf(part: Claim, whole: Claim): boolean {
  return part.links.some(({ kind, claims }) => kind === 'part-of' && claims.includes(whole.id));
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

function sideOf(index: DossierIndex, { claim, conversion }: Converted, measure: Measure, unit: string): Side {
  const { zones, stated, landmark } = zonesOf(claim.value, claim.unit, unit);
  return {
    id: claim.id,
    voice: voiceOf(claim, index.source) ?? null,
    origin: originOf(claim) ?? null,
    by: claim.by ?? null,
    publisher: claim.via[0]?.source ?? null,
    measure: claim.measure,
    kind: claim.value.increment ? 'increment' : measure.kind,
    presumes: measure.presumes?.measure ?? null,
    unit: claim.unit,
    mode: claim.mode,
    form: claim.value.form,
    increment: claim.value.increment,
    stated,
    prospective: isProspective(index, claim),
    loose: measure.loose === true,
    total: isTotal(index, claim),
    presence: isPresence(claim),
    zones,
    landmark,
    conversion,
    named: isNamed(index, claim),
    unsourced: claim.by === undefined && claim.for === undefined,
    scope: claim.scope,
    asOf: claim.asOf?.edtf ?? null,
    said: claim.said?.edtf ?? null,
  };
}

/** Who gives two figures under two names in one breath means two things; the larger is the whole of which they speak. */
function byTheirSize(a: Claim, b: Claim): ScopeRelation {
  const [x, y] = [a.value.stated, b.value.stated];
  const [top, bottom] = [Number(x.at(-1)), Number(y.at(-1))];
  if (x.length === 0 || y.length === 0 || top === bottom || !sameUnitDimension(a.unit, b.unit)) return 'unknown';
  return top < bottom ? 'within' : 'contains';
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

/** A ministry speaks for its state; two ministries need not speak for one another. */
function isOfficeOf(index: DossierIndex, office: Claim, state: Claim): boolean {
  const [id, whole] = [voiceOf(office, index.source), voiceOf(state, index.source)];
  return id !== undefined && whole !== undefined && index.source(id)?.partOf === whole;
}

/** A period inside another is a part of it, like a place. */
function periodAxis(a: Claim, b: Claim, relation: PeriodRelation): readonly AxisEvidence[] {
  if (relation !== 'within' && relation !== 'contains') return [];
  return [{ axis: 'period', relation, a: a.asOf?.edtf ?? null, b: b.asOf?.edtf ?? null }];
}

function growingOf(index: DossierIndex, claim: Claim, measure: Measure, isOfAll: boolean): Growing {
  const numerator = measure.numerator === undefined ? undefined : index.measure(measure.numerator);
  const counted = measure.kind === 'share' ? (numerator ?? measure) : measure;
  return { claim, measure: counted, held: heldFor(claim, measure, isOfAll) };
}

/** Everybody so far, wherever they went on to. */
export function isTotal(index: DossierIndex, claim: Claim): boolean {
  const { status } = claim.scope;
  const total = status !== undefined && index.axis('status')?.nodes.get(status)?.total === true;
  return total && !claim.value.increment;
}

/** One is counted on the way to where the other is counted; without a number there is nobody to arrive, only words to render. */
function transitOf(index: DossierIndex, a: Claim, b: Claim): Evidence['transit'] {
  const places = index.axis('at');
  const leads = (from: Claim, to: Claim): boolean => {
    const [x, y] = [from.scope['at'], to.scope['at']];
    return x !== undefined && y !== undefined && places?.nodes.get(x)?.towards === y;
  };
  const side = leads(a, b) ? 'a' : leads(b, a) ? 'b' : null;
  if (side === null || [a, b].some((one) => isProspective(index, one))) return null;
  if ([a, b].some(isPresence) && !(isSameUtterance(a, b) && areTwoRelays(index, a, b))) return null;
  const [under, there] = side === 'a' ? [a, b] : [b, a];
  const [from, to] = [(under.asOf ?? under.said)?.latest ?? null, there.asOf?.earliest ?? null];
  return { side, arrived: from !== null && to !== null && to > from };
}

function isPresence({ value }: Claim): boolean {
  return value.form === 'at-least' && value.stated[0] === '1' && !value.increment;
}

/** Who was there at some time of a long period can have been away for a part of it. */
function isLullPossible(a: Claim, b: Claim): boolean {
  const [there, away] = isPresence(a) && stanceOf(a.mode) === 'affirms' ? [a, b] : [b, a];
  if (
    !isPresence(there) ||
    stanceOf(there.mode) !== 'affirms' ||
    !(away.value.stated[0] === '0' || isAnybodyDenied(away)) ||
    there.asOf?.kind !== 'interval'
  )
    return false;
  const { earliest, latest } = there.asOf;
  const [from, to] = [away.asOf?.earliest ?? null, away.asOf?.latest ?? null];
  const isWithin =
    from !== null && to !== null && earliest !== null && latest !== null && from <= earliest && latest <= to;
  return away.asOf !== undefined && !isWithin;
}

/** The later of two, when its words say that the figure is a new one for the old. */
function revisingSide(index: DossierIndex, a: Claim, b: Claim): 'a' | 'b' | null {
  const says = (claim: Claim): boolean =>
    claim.quote !== undefined &&
    saysRevised(claim.quote.exact, claim.quote.language ?? index.document(claim.quote.in)?.language);
  const later = a.said && b.said ? relateOrder(a.said, b.said) : null;
  if (later === null) return null;
  return says(later === 'a' ? a : b) ? later : null;
}

function relateOrder(a: FuzzyDate, b: FuzzyDate): 'a' | 'b' | null {
  if (a.earliest !== null && b.latest !== null && a.earliest > b.latest) return 'a';
  return b.earliest !== null && a.latest !== null && b.earliest > a.latest ? 'b' : null;
}

function isProspective(index: DossierIndex, claim: Claim): boolean {
  return outlookOf(claim.mode) === 'prospective' || isPlanned(index, claim);
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
