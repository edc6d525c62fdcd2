import {
  type Claim,
  combineRelations,
  type DossierIndex,
  type FuzzyDate,
  independence,
  originOf,
  relateDates,
  type ScopeRelation,
  sameUnitDimension,
  stanceOf,
} from '@claimline/core';
import { mayReplace, REPLACING, replacedBy as replacementsBy, takesBack } from '../rules/facts.ts';
import { revisedRows } from '../rules/pair/revised-rows.ts';
import { nodeFamilies } from '../sets/families.ts';
import type { VerdictType } from '../types.ts';
import { inCommonTerms } from './convert.ts';
import { coveredSide, relateDefinitions } from './definitions.ts';
import { isAnybodyDenied } from './denied.ts';
import type { Evidence } from './evidence.ts';
import {
  endsAt,
  gainBetween,
  growthBetween,
  growthOfPart,
  isFloor,
  isLeap,
  isOfUnknownAge,
  isSettled,
} from './growth.ts';
import { declaredPart, relateScopes } from './scopes.ts';
import { type Subject, subjectOf } from './subject.ts';
import { relateTimes } from './time.ts';
import { inOneBreath } from './told-base.ts';

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
  const stated = relateScopes(index, x, y, sameUtterance, times.periods);
  const axes =
    transit === null
      ? stated
      : stated.map((row) => (row.axis === 'at' ? { ...row, relation: 'disjoint' as const } : row));
  const measure = relateDefinitions(index, x, y, {
    voice: oneVoice,
    breath: oneBreath,
    origin: witnesses === 'same-origin',
    utterance: sameUtterance && twoRelays,
  });
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
    elsewhere: areElsewhere(index, a, b),
    // One by one: what is spread into a literal of this size costs as much as all the rest of the look.
    time: isLullPossible(x, y) ? 'perhaps' : times.time,
    periods: times.periods,
    later: times.later,
    endsLater: times.endsLater,
    neverLater: times.neverLater,
    undated: times.undated,
    withinMonth: times.withinMonth,
    daysApart: times.daysApart,
    window: times.window,
    daysDiffer: times.daysDiffer,
    saidLater: times.saidLater,
    toldTogether: times.toldTogether,
    saidWeeksApart: times.saidWeeksApart,
    samePeriod: times.samePeriod,
    beganApart: times.beganApart,
    growth: growthBetween(x.growing, y.growing),
    growthOfPart: growthOfPart(x.growing, y.growing),
    gain: gainBetween(x.growing, y.growing),
    ageUnknown: isOfUnknownAge(x.growing, y.growing),
    leap: isLeap(x.growing, y.growing, endsAt),
    leapsFloor: isLeap(x.growing, y.growing, isFloor),
    settled: isSettled(x.growing, y.growing),
    oneBreath,
    transit,
    revises: revisingSide(index, x, y),
    unitsCompare: sameUnitDimension(a.unit, b.unit),
    sameDigits: haveSameDigits(first, second),
    independence: witnesses,
    oneSide: x.party !== undefined && x.party === y.party,
    twoSides: areTwoSides(x.party, y.party),
    office: isOfficeOf(index, x, y) ? 'a' : isOfficeOf(index, y, x) ? 'b' : null,
    sameUtterance,
    otherUtterance: a.utterance !== b.utterance,
    twoRelays,
    replaces: replacement(index, a, b) ?? replacedElsewhere(index, x, y),
    declaredPart: declaredPart(a, b) !== null,
    declaredBreak: hasBreak(index, a, b) || (oneCount && (takesBack(index, a, b) || takesBack(index, b, a))),
    override: overrideOf(index, a, b),
  };
}

function haveSameDigits(a: Claim, b: Claim): boolean {
  return a.unit !== b.unit && a.value.stated.length > 0 && a.value.stated.join() === b.value.stated.join();
}

/** Parties that several states form together name each of them, and are no witness for any of them. */
function areTwoSides(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const others = new Set(b.split(',').map((side) => side.trim()));
  return !a.split(',').some((side) => others.has(side.trim()));
}

function areElsewhere(index: DossierIndex, a: Claim, b: Claim): boolean {
  const [x, y] = [a.scope['at'], b.scope['at']];
  if (x === undefined || y === undefined || x === y) return false;
  const families = nodeFamilies(index.axis('at'));
  return families.of(x) !== families.of(y);
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
function revisingSide(index: DossierIndex, a: Subject, b: Subject): 'a' | 'b' | null {
  const [x, y] = [a.claim.said, b.claim.said];
  const later = x && y ? relateOrder(x, y) : null;
  if (later === null) return null;
  const [newer, old] = later === 'a' ? [a, b] : [b, a];
  const isOfEdition =
    newer.claim.value.text !== old.claim.value.text && revisedRows(index).get(old.claim)?.id === newer.claim.id;
  return isOfEdition || newer.saysRevised() ? later : null;
}

function relateOrder(a: FuzzyDate, b: FuzzyDate): 'a' | 'b' | null {
  if (a.earliest !== null && b.latest !== null && a.earliest > b.latest) return 'a';
  return b.earliest !== null && a.latest !== null && b.earliest > a.latest ? 'b' : null;
}

/** An axis that neither claim states does not tell them apart; one that only one of them states is unknown. */
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

function replacement(index: DossierIndex, a: Claim, b: Claim): Evidence['replaces'] {
  for (const kind of REPLACING) {
    if (isReplacement(index, a, b, kind)) return { by: 'a', how: kind };
    if (isReplacement(index, b, a, kind)) return { by: 'b', how: kind };
  }
  return replacedInTurn(index, a, b, 'a') ?? replacedInTurn(index, b, a, 'b');
}

/** A correction of a correction takes the place of the first figure too; what is taken back leaves what it had corrected. */
function replacedInTurn(index: DossierIndex, newer: Claim, old: Claim, by: 'a' | 'b'): Evidence['replaces'] {
  for (const { kind, id } of replacementsBy(newer)) {
    const between = kind === 'retracts' ? undefined : index.claim(id);
    if (between !== undefined && mayReplace(index, newer, between) && stemsFrom(index, between, old))
      return { by, how: kind };
  }
  return null;
}

/** Does a claim replace another, or one that does? */
function stemsFrom(index: DossierIndex, newer: Claim, old: Claim): boolean {
  const seen = new Set([newer]);
  // What is added to the set while it is gone through comes as well.
  for (const one of seen)
    for (const { id } of replacementsBy(one)) {
      const next = index.claim(id);
      if (next === undefined || !mayReplace(index, one, next)) continue;
      if (next.id === old.id) return true;
      seen.add(next);
    }
  return false;
}

function isReplacement(index: DossierIndex, newer: Claim, old: Claim, how: (typeof REPLACING)[number]): boolean {
  const isNamed = newer.links.some(({ kind, claims }) => kind === how && claims.includes(old.id));
  return isNamed && mayReplace(index, newer, old);
}

/** Whoever tells again what its voice has replaced since tells what has been replaced. */
function replacedElsewhere(index: DossierIndex, x: Subject, y: Subject): Evidence['replaces'] {
  return replacedBy(index, y, x, 'a') ?? replacedBy(index, x, y, 'b');
}

function replacedBy(index: DossierIndex, old: Subject, newer: Subject, by: 'a' | 'b'): Evidence['replaces'] {
  for (const { kind, claims } of newer.claim.links) {
    const how = REPLACING.find((one) => one === kind);
    const isTold = (told: Claim | undefined): boolean =>
      told !== undefined && tellsAgain(old, told) && mayReplace(index, newer.claim, told);
    if (how !== undefined && claims.some((id) => isTold(index.claim(id)))) return { by, how };
  }
  return null;
}

/** Days after which a figure that comes to the same is a new count. */
const NEW_COUNT = 31;

/** The same number of the same voice or origin, about the same, and not of so late a day that it may have come to the same. */
function tellsAgain({ claim, voice }: Subject, told: Claim): boolean {
  const [was, is] = [told.asOf?.latest ?? null, claim.asOf?.earliest ?? null];
  if (
    told === claim ||
    (was !== null && is !== null && is > was + NEW_COUNT) ||
    told.measure !== claim.measure ||
    told.unit !== claim.unit
  )
    return false;
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
