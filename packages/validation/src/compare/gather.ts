import {
  type Claim,
  combineRelations,
  type DossierIndex,
  type FuzzyDate,
  independence,
  isAdditive,
  type Measure,
  originOf,
  relateDates,
  relateMeasures,
  relateNodes,
  type ScopeRelation,
  sameUnitDimension,
  stanceOf,
} from '@claimline/core';
import { REPLACING } from '../rules/facts.ts';
import type { VerdictType } from '../types.ts';
import { inCommonTerms, inOneBreath } from './convert.ts';
import { isAnybodyDenied } from './denied.ts';
import type { AxisEvidence, Evidence, PeriodRelation } from './evidence.ts';
import { growthBetween, isLeap } from './growth.ts';
import { isOneHarm } from './harm.ts';
import { type Subject, subjectOf } from './subject.ts';
import { relateTimes } from './time.ts';

/** Looks at two claims of a dossier from every side that the decision table asks about. */
export function gatherEvidence(index: DossierIndex, first: Claim, second: Claim): Evidence {
  const [x, y] = inCommonTerms(index, first, second).map((one) => subjectOf(index, one)) as [Subject, Subject];
  const [a, b] = [x.claim, y.claim];
  const witnesses = independence(a, b, index.source);
  const oneVoice = witnesses === 'same-voice';
  const oneBreath = oneVoice && inOneBreath(a, b);
  const areTotals = x.measure.kind === 'cumulative' && y.measure.kind === 'cumulative';
  const oneCount = oneVoice || (witnesses === 'same-origin' && areTotals);
  const times = relateTimes(x, y, oneCount, oneBreath);
  const sameUtterance = isSameUtterance(a, b);
  const twoRelays = areTwoRelays(x, y);
  const transit = transitOf(index, x, y, sameUtterance && twoRelays);
  const related = [...relateAxes(index, a, b).map(sameUtterance ? asIs : asStages), ...periodAxis(a, b, times.periods)];
  // The share of a region is no part of the share of its country.
  const stated = isAdditive(x.measure) && isAdditive(y.measure) ? related : related.map(asOtherGroup);
  const axes =
    transit === null
      ? stated
      : stated.map((row) => (row.axis === 'at' ? { ...row, relation: 'disjoint' as const } : row));
  const sameMeaning = oneVoice || witnesses === 'same-origin' || a.measure !== b.measure || x.measure.loose !== true;
  const definitions = sameMeaning ? relateMeasures(index.measures, a.measure, b.measure) : 'unknown';
  const measure =
    definitions === 'unknown'
      ? openDefinition(
          index,
          x,
          y,
          sameUtterance && twoRelays,
          oneVoice,
          oneBreath,
          witnesses === 'same-origin' && areTotals,
        )
      : definitions;
  const relations: readonly [string, ScopeRelation][] = [
    ['measure', measure],
    ...axes.map((row): [string, ScopeRelation] => [row.axis, row.relation]),
  ];
  return {
    a: x.side(a.unit),
    b: y.side(a.unit),
    axes,
    measure,
    covered: coveredSide(index, x, y),
    knownScope: combineRelations(
      relations.map(([, relation]) => relation).filter((relation) => relation !== 'unknown'),
    ),
    open: relations.filter(([, relation]) => relation === 'unknown').map(([name]) => name),
    ...times,
    ...(isLullPossible(x, y) ? { time: 'perhaps' as const } : {}),
    growth: growthBetween(x.growing, y.growing),
    leap: isLeap(x.growing, y.growing),
    oneBreath,
    transit,
    revises: revisingSide(x, y),
    unitsCompare: sameUnitDimension(a.unit, b.unit),
    independence: witnesses,
    oneSide: x.party !== undefined && x.party === y.party,
    oneState: isOfficeOf(index, x, y) || isOfficeOf(index, y, x),
    sameUtterance,
    otherUtterance: a.utterance !== b.utterance,
    twoRelays,
    replaces: replacement(a, b) ?? replacedElsewhere(index, x, y),
    declaredPart: isPartOf(a, b) || isPartOf(b, a),
    declaredBreak: hasBreak(index, a, b),
    override: overrideOf(index, a, b),
  };
}

function isPartOf(part: Claim, whole: Claim): boolean {
  return part.links.some(({ kind, claims }) => kind === 'part-of' && claims.includes(whole.id));
}

/** Figures of one speech that are nearer than this are one figure, which one of two reports got wrong. */
const ONE_FIGURE = 1.25;

/** "Lost 700,000" and "more than 700,000 casualties", by two who report one speech, are one figure. */
function isOneNumber(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value.stated, b.value.stated];
  return x.length > 0 && x.length === y.length && x.every((n, i) => areNear(Number(n), Number(y[i])));
}

function areNear(x: number, y: number): boolean {
  return x === y || (x > 0 && y > 0 && Math.max(x, y) <= ONE_FIGURE * Math.min(x, y));
}

/** How two words relate about which nothing is stated: by who tells them, and by their size. */
function openDefinition(
  index: DossierIndex,
  x: Subject,
  y: Subject,
  isToldTwice: boolean,
  isOneVoice: boolean,
  isOneBreath: boolean,
  isOneOrigin: boolean,
): ScopeRelation {
  const [a, b] = [x.claim, y.claim];
  const isLoose = x.measure.loose === true || y.measure.loose === true;
  if (isToldTwice && isLoose && a.unit === b.unit && isOneNumber(a, b)) return 'equal';
  if (isLoose && isOneOrigin) return 'equal';
  if (isCrosswise(index, x, y) || isCrosswise(index, y, x)) return 'overlaps';
  if (isPartOfLoose(index, x.measure, y.measure)) return 'within';
  if (isPartOfLoose(index, y.measure, x.measure)) return 'contains';
  return isOneBreath || (isOneVoice && isOneDay(a, b)) || isOnePage(x, y) || sharePart(index, x, y)
    ? byTheirSize(a, b)
    : 'unknown';
}

/** All casualties of a month, and the dead of the whole war: each holds some that the other leaves out. */
function isCrosswise(index: DossierIndex, { measure: flow }: Subject, { measure: total }: Subject): boolean {
  if (flow.kind !== 'flow' || total.kind !== 'cumulative') return false;
  return flow.within.some((id) => {
    const whole = index.measure(id);
    if (whole?.kind !== 'cumulative') return false;
    return relateMeasures(index.measures, total.id, id) === 'within' || isPartOfLoose(index, total, whole);
  });
}

/** Whatever “losses” are, the wounded are not all of them, nor are the dead whose names are known. */
function isPartOfLoose(index: DossierIndex, part: Measure, word: Measure): boolean {
  const { loose, atLeast, atMost } = word;
  if (loose !== true || part.loose === true || atLeast === undefined || part.kind !== word.kind) return false;
  const least = relateMeasures(index.measures, part.id, atLeast);
  const isInMost = atMost !== undefined && relateMeasures(index.measures, part.id, atMost) === 'within';
  return least === 'within' || (isInMost && (least === 'disjoint' || least === 'unknown'));
}

/** Two defined counts that share a part, as permanent losses and casualties share the dead: the smaller is mostly of the larger. */
function sharePart(index: DossierIndex, { measure: a }: Subject, { measure: b }: Subject): boolean {
  if (a.loose === true || b.loose === true) return false;
  return [...index.measures.containing.values()].some((wholes) => wholes.has(a.id) && wholes.has(b.id));
}

/** A page that puts two figures under two names beside one another means two things; an overview gathers what comes. */
function isOnePage(x: Subject, y: Subject): boolean {
  const [{ quote: a }, { quote: b }] = [x.claim, y.claim];
  return a !== undefined && a.in === b?.in && !x.recap && !y.recap;
}

/** An institution that gives two figures on one day gives them in one briefing, whoever speaks for it. */
function isOneDay({ said: a }: Claim, { said: b }: Claim): boolean {
  return a !== undefined && a.earliest !== null && a.earliest === a.latest && a.edtf === b?.edtf;
}

/** Who gives two figures under two names in one breath means two things; the larger is the whole of which they speak. */
function byTheirSize(a: Claim, b: Claim): ScopeRelation {
  const [x, y] = [a.value.stated, b.value.stated];
  const [top, bottom] = [Number(x.at(-1)), Number(y.at(-1))];
  if (x.length === 0 || y.length === 0 || top === bottom || !sameUnitDimension(a.unit, b.unit)) return 'unknown';
  return top < bottom ? 'within' : 'contains';
}

/** “Losses” cover at most the killed and wounded, and whatever is more than those. */
function coveredSide(index: DossierIndex, x: Subject, y: Subject): 'a' | 'b' | null {
  const isCovered = (one: Subject, by: Subject): boolean => {
    const { loose, atMost } = one.measure;
    const relation = loose === true && atMost !== undefined && relateMeasures(index.measures, atMost, by.measure.id);
    return relation === 'equal' || relation === 'within';
  };
  return isCovered(x, y) ? 'a' : isCovered(y, x) ? 'b' : null;
}

/** Reports of one reinforcement name its place and stage as they please: on the way, arrived, in the country. */
function isOneReinforcement(a: Claim, b: Claim, axis: string): boolean {
  return a.value.increment && b.value.increment && (axis === 'status' || axis === 'at');
}

function asIs(row: AxisEvidence): AxisEvidence {
  return row;
}

/** Two stages of which neither is stated to hold the other share some at most: who trains is not who fights. */
function asStages(row: AxisEvidence): AxisEvidence {
  const isOpen = row.relation === 'unknown' && row.a !== null && row.b !== null;
  return row.axis === 'status' && isOpen ? { ...row, relation: 'overlaps' } : row;
}

function asOtherGroup(row: AxisEvidence): AxisEvidence {
  return row.axis !== 'period' && isNested(row.relation) ? { ...row, relation: 'disjoint' } : row;
}

function isNested(relation: ScopeRelation): boolean {
  return relation === 'within' || relation === 'contains';
}

/** A period inside another is a part of it, like a place. */
function periodAxis(a: Claim, b: Claim, relation: PeriodRelation): readonly AxisEvidence[] {
  if (relation !== 'within' && relation !== 'contains') return [];
  return [{ axis: 'period', relation, a: a.asOf?.edtf ?? null, b: b.asOf?.edtf ?? null }];
}

function areTwoRelays(x: Subject, y: Subject): boolean {
  return x.relay !== undefined && y.relay !== undefined && x.relay !== y.relay;
}

/** A ministry speaks for its state; two ministries need not speak for one another. */
function isOfficeOf(index: DossierIndex, office: Subject, state: Subject): boolean {
  if (office.voice === undefined || state.voice === undefined) return false;
  return index.source(office.voice)?.partOf === state.voice;
}

/**
 * One is counted on the way to where the other is counted; without a number there is
 * nobody to arrive, only words to render: those of one utterance in two reports.
 */
function transitOf(index: DossierIndex, a: Subject, b: Subject, isRendering: boolean): Evidence['transit'] {
  if (a.prospective || b.prospective) return null;
  const places = index.axis('at');
  const leads = (from: Subject, to: Subject): boolean => {
    const [x, y] = [from.claim.scope['at'], to.claim.scope['at']];
    return x !== undefined && y !== undefined && places?.nodes.get(x)?.towards === y;
  };
  const side = leads(a, b) ? 'a' : leads(b, a) ? 'b' : null;
  if (side === null) return null;
  const [under, there] = side === 'a' ? [a.claim, b.claim] : [b.claim, a.claim];
  const [from, to] = [(under.asOf ?? under.said)?.latest ?? null, there.asOf?.earliest ?? null];
  const arrived = from !== null && to !== null && to > from;
  // That some are on the way says no more than that, until a number of them has arrived.
  const isBare = a.presence || b.presence;
  const hasNumber = arrived && !(side === 'a' ? b : a).presence;
  return isBare && !isRendering && !hasNumber ? null : { side, arrived };
}

/** Who was there at some time of a long period can have been away for a part of it. */
function isLullPossible(a: Subject, b: Subject): boolean {
  const isThere = (one: Subject): boolean => one.presence && stanceOf(one.claim.mode) === 'affirms';
  if (!isThere(a) && !isThere(b)) return false;
  const [there, away] = isThere(a) ? [a.claim, b.claim] : [b.claim, a.claim];
  if (!(away.value.stated[0] === '0' || isAnybodyDenied(away)) || there.asOf?.kind !== 'interval') return false;
  const { earliest, latest } = there.asOf;
  const [from, to] = [away.asOf?.earliest ?? null, away.asOf?.latest ?? null];
  const isWithin =
    from !== null && to !== null && earliest !== null && latest !== null && from <= earliest && latest <= to;
  return away.asOf !== undefined && !isWithin;
}

/** The later of two, when its words say that the figure is a new one for the old. */
function revisingSide(a: Subject, b: Subject): 'a' | 'b' | null {
  const [x, y] = [a.claim.said, b.claim.said];
  const later = x && y ? relateOrder(x, y) : null;
  if (later === null) return null;
  return (later === 'a' ? a : b).saysRevised ? later : null;
}

function relateOrder(a: FuzzyDate, b: FuzzyDate): 'a' | 'b' | null {
  if (a.earliest !== null && b.latest !== null && a.earliest > b.latest) return 'a';
  return b.earliest !== null && a.latest !== null && b.earliest > a.latest ? 'b' : null;
}

/** An axis that neither claim states does not tell them apart; one that only one of them states is unknown. */
function relateAxes(index: DossierIndex, a: Claim, b: Claim): readonly AxisEvidence[] {
  const found: AxisEvidence[] = [];
  for (const [axis, known] of index.axes) {
    const [x, y] = [a.scope[axis], b.scope[axis]];
    if (x === undefined && y === undefined) continue;
    const stated = relateNodes(known, x, y);
    const isOnePlace = isOneReinforcement(a, b, axis) || (axis === 'at' && isOneHarm(index, a, b));
    const relation = isOnePlace && isNested(stated) ? 'equal' : stated;
    found.push({ axis, relation, a: x ?? null, b: y ?? null });
  }
  for (const axis of undeclaredAxes(index, a, b)) {
    const [x, y] = [a.scope[axis], b.scope[axis]];
    found.push({ axis, relation: x === y ? 'equal' : 'unknown', a: x ?? null, b: y ?? null });
  }
  return found;
}

function undeclaredAxes(index: DossierIndex, a: Claim, b: Claim): readonly string[] {
  const isUndeclared = (axis: string): boolean => !index.axes.has(axis);
  const first = Object.keys(a.scope).filter(isUndeclared);
  return [...first, ...Object.keys(b.scope).filter((axis) => isUndeclared(axis) && !Object.hasOwn(a.scope, axis))];
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
  for (const kind of REPLACING) {
    if (a.links.some((link) => link.kind === kind && link.claims.includes(b.id))) return { by: 'a', how: kind };
    if (b.links.some((link) => link.kind === kind && link.claims.includes(a.id))) return { by: 'b', how: kind };
  }
  return null;
}

/** Whoever tells again what its voice has replaced since tells what has been replaced. */
function replacedElsewhere(index: DossierIndex, x: Subject, y: Subject): Evidence['replaces'] {
  return replacedBy(index, y, x, 'a') ?? replacedBy(index, x, y, 'b');
}

function replacedBy(index: DossierIndex, old: Subject, newer: Subject, by: 'a' | 'b'): Evidence['replaces'] {
  for (const { kind, claims } of newer.claim.links) {
    const how = REPLACING.find((one) => one === kind);
    if (how !== undefined && claims.some((id) => tellsAgain(old, index.claim(id)))) return { by, how };
  }
  return null;
}

/** The same number of the same voice or origin, about the same. */
function tellsAgain({ claim, voice }: Subject, told: Claim | undefined): boolean {
  if (told === undefined || told === claim || told.measure !== claim.measure || told.unit !== claim.unit) return false;
  const isOneOrigin = originOf(told) === originOf(claim) || told.for === voice;
  const isOneScope = Object.keys({ ...told.scope, ...claim.scope }).every(
    (axis) => told.scope[axis] === claim.scope[axis],
  );
  const [a, b] = [told.value, claim.value];
  const isOneFigure = a.stated.length > 0 && a.stated.length === b.stated.length && a.increment === b.increment;
  return (
    isOneOrigin &&
    isOneScope &&
    isOneFigure &&
    a.stated.every((n, i) => n === b.stated[i]) &&
    stanceOf(told.mode) === stanceOf(claim.mode)
  );
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
