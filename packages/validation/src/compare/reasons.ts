import {
  type Claim,
  ceilDecimal,
  compareDecimals,
  type Decimal,
  type DossierIndex,
  type FuzzyDate,
  floorDecimal,
  type Interval,
  isAdditive,
  isMeasured,
  isNamedByStatus,
  isOneThing,
  isPerUnit,
  type Message,
  type MessageValue,
  type Quantity,
  relateNodes,
  roundSignificant,
  type Source,
  toDecimal,
  ZERO,
} from '@claimline/core';
import type { VerdictType } from '../types.ts';
import { saysExactly } from '../words/says-exactly.ts';
import type { Evidence, Side } from './evidence.ts';
import type { Combined } from './readings.ts';
import { agreement, sameFigure } from './zones.ts';

/** A name that the locale chooses from: the dossier's label and its labels per language. */
export function labelMessage(label: string, labels: Readonly<Record<string, string>> | undefined): Message {
  return { id: '@label', values: { ...labels, default: label } };
}
/** Its words beside its notation, so that whoever renders it need not read that again. */
export function quantityMessage({ text, form, stated, increment, grain }: Quantity): Message {
  const rare = { ...(increment ? { increment } : {}), ...(grain === undefined ? {} : { grain }) };
  return { id: '@quantity', values: { text, form, stated, ...rare } };
}
/** The figure of a claim, with whether its words call it exact; with its unit where that is told, or is no counted thing. */
export function figureWithUnit(claim: Claim, tellsUnit: boolean): Message {
  const { unit, value: quantity } = claim;
  const message = quantityMessage(quantity);
  const value = saysExactly(claim) ? { ...message, values: { ...message.values, said: true } } : message;
  return quantity.form === 'none' ? value : withUnit(value, unit, tellsUnit, quantity);
}
/** A percentage, a measurement or a sum of money says nothing without its unit, nor do figures in thousands of something; a counted thing is named by its measure. */
export function withUnit(
  value: Message,
  unit: string,
  tellsUnit: boolean,
  figure?: Parameters<typeof isOneThing>[0],
): Message {
  if (unit === '%') return { id: 'value.percent', values: { value } };
  return tellsUnit || isMeasured(unit) || IN_WORDS.test(unit)
    ? { id: 'value.unit', values: { value, unit: unitMessage(unit, figure) } }
    : value;
}
/** `{million EUR}`, `{per 100,000}`: more than the name of a thing. */
const IN_WORDS = /^\{.* .*\}$/u;

/** A unit behind a number; the plural where no number is told. */
function unitMessage(unit: string, figure?: Parameters<typeof isOneThing>[0]): Message {
  return { id: '@unit', values: { unit, ...(figure !== undefined && isOneThing(figure) ? { one: true } : {}) } };
}
export function intervalMessage(i: Interval): Message {
  return { id: '@interval', values: { low: i.low, high: i.high, lowOpen: i.lowOpen, highOpen: i.highOpen } };
}
/** No half persons: the whole numbers of an interval, and the nearest where it holds none; a part of one is no nothing. */
export function wholeWithin(i: Interval): Interval {
  const low = i.low === null ? null : ceilDecimal(i.low);
  const high = i.high === null ? null : floorDecimal(i.high);
  if (low === null || high === null || compareDecimals(low, high) <= 0) return { ...i, low, high };
  const near = Number(i.low) - Number(high) < Number(low) - Number(i.high) ? high : low;
  return near === ZERO ? i : { low: near, high: near, lowOpen: false, highOpen: false };
}
function dateMessage(date: FuzzyDate | undefined): Message {
  if (date === undefined) return { id: 'no-date', values: {} };
  return { id: '@date', values: { edtf: date.edtf, kind: date.kind, earliest: date.earliest, latest: date.latest } };
}

/** Names of the sides of a pair, for sentences. */
class Names {
  private readonly index: DossierIndex;
  /** The unit of the comparison, where the two are written in different ones. */
  private readonly common: string | undefined;
  private readonly inUnits: boolean;
  /** Are the two of one status, and told apart by their populations? */
  private readonly byPopulation: boolean;
  constructor(index: DossierIndex, e: Evidence) {
    this.index = index;
    this.inUnits = e.a.unit !== e.b.unit;
    this.common = e.unitsCompare && this.inUnits ? e.a.unit : undefined;
    const [a, b] = [e.a.scope, e.b.scope];
    this.byPopulation = a['of'] !== b['of'] && a['status'] === b['status'];
  }

  voice(side: Side): Message {
    const id = side.voice ?? side.publisher;
    const source = id === null ? undefined : this.index.source(id);
    return source ? labelMessage(source.name, source.names) : { id: 'someone', values: {} };
  }

  /** One ministry counts, and Western officials count. */
  counts(side: Side): Message {
    const source = this.index.source(side.voice ?? side.publisher ?? '');
    return { id: source !== undefined && areSeveral(source) ? 'verb.count' : 'verb.counts', values: {} };
  }

  node(axis: string, id: string | undefined): Message | undefined {
    const node = id === undefined ? undefined : this.index.axis(axis)?.nodes.get(id);
    return node ? labelMessage(node.label, node.labels) : undefined;
  }

  /** The group that a figure counts: by a status that names it, unless that is the other’s too; else by population and measure, and the status. */
  group(side: Side): Message {
    const status = this.node('status', side.scope['status']);
    const population = this.node('of', side.scope['of']);
    const place = this.node('at', side.scope['at']);
    const measure = this.index.measure(side.measure);
    // “Wolves (wolves)” are wolves.
    const isSaid = population === undefined || population.values['default'] === measure?.label;
    const what: Message = {
      id: isSaid ? 'group.measure' : 'group.population',
      values: {
        population: population ?? null,
        measure: measure ? labelMessage(measure.label, measure.labels) : side.measure,
      },
    };
    const inStatus: Message | undefined =
      status && !this.isNamed(side)
        ? { id: 'group.axis', values: { group: what, node: status } }
        : status && population && this.byPopulation
          ? { id: 'group.status', values: { population, status } }
          : status;
    const whole = this.further(side).reduce<Message>(
      (group, node) => ({ id: 'group.axis', values: { group, node } }),
      inStatus ?? what,
    );
    if (place === undefined) return whole;
    return { id: isByPreposition(place) ? 'group.by' : 'group.at', values: { group: whole, place } };
  }

  /** The same with what is measured of it, which a group that is named by its status does not say. */
  measured(side: Side): Message {
    const group = this.group(side);
    return !this.byPopulation && this.isNamed(side)
      ? { id: 'group.measured', values: { group, measure: this.measure(side) } }
      : group;
  }

  /** Does its status say by itself what is counted: “soldiers present”, but not “administered”? */
  private isNamed({ measure, scope }: Side): boolean {
    const [status, population] = ['status', 'of'].map((axis) => this.index.axis(axis)?.nodes.get(scope[axis] ?? ''));
    return status !== undefined && isNamedByStatus(status, this.index.measure(measure), population);
  }

  measure(side: Side): Message {
    const measure = this.index.measure(side.measure);
    return labelMessage(measure?.label ?? side.measure, measure?.labels);
  }

  /** Nodes on axes of the dossier's own. */
  private further(side: Side): readonly Message[] {
    const own = Object.entries(side.scope).filter(([axis]) => !['of', 'status', 'at'].includes(axis));
    return own.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([axis, id]) => this.node(axis, id) ?? []);
  }

  asOf(side: Side): Message {
    const claim = this.index.claim(side.id);
    if (claim?.asOf !== undefined || claim?.said === undefined) return dateMessage(claim?.asOf);
    return { id: 'date.said', values: { day: dateMessage(claim.said) } };
  }

  said(side: Side): Message {
    return dateMessage(this.index.claim(side.id)?.said);
  }

  /** A figure as it was said; one that had to be converted to be compared, with what it comes to. */
  read(side: Side): Message {
    if (side.conversion !== null) {
      const base = side.conversion.how === 'share' ? this.index.claim(side.conversion.base ?? '') : undefined;
      const values = { value: this.value(side), read: this.compared(side) };
      return base === undefined
        ? { id: 'value.converted', values }
        : { id: 'value.share', values: { ...values, base: quantityMessage(base.value) } };
    }
    if (this.common === undefined || side.unit === this.common) return this.value(side);
    const rounded = roundedSide(side, this.index.claim(side.id)?.value.stated ?? []);
    const isRounded = isBare(side) && rounded.stated[0] !== side.stated[0];
    const id = isRounded ? 'value.converted-about' : 'value.converted';
    return { id, values: { value: this.value(side), read: this.compared(rounded) } };
  }

  /** A bare number by itself, everything else by its soft interval. */
  private compared(side: Side): Message {
    const [n] = side.stated;
    const isWhole = this.index.measure(side.measure)?.integer === true && this.common === undefined;
    const value: Message =
      isBare(side) && n !== undefined
        ? { id: '@number', values: { n } }
        : intervalMessage(isWhole ? wholeWithin(side.zones.soft) : side.zones.soft);
    return withUnit(value, this.common ?? side.unit, this.common !== undefined, isBare(side) ? side : undefined);
  }

  /** The value in words with numbers. */
  value(side: Side): Message {
    const claim = this.index.claim(side.id);
    if (claim === undefined) return { id: 'no-figure', values: {} };
    // A number a day beside a number is told as what it is.
    return figureWithUnit(claim, this.inUnits || (side.conversion !== null && isPerUnit(claim.unit)));
  }
}

/** “On the way to the town” and “near the border” are where one is without being in it. */
function isByPreposition({ values }: Message): boolean {
  const { default: label } = values;
  return typeof label === 'string' && BY_PREPOSITION.test(label);
}

const BY_PREPOSITION =
  /^(?:(?:worldwide|nationwide|statewide|citywide|abroad|overseas|everywhere|elsewhere)$|(?:on|near|at|along|outside|around|off|between|behind|beyond|towards?|en route|në|drejt|afër|pranë|rreth|gjatë|jashtë|përtej) )/iu;

/** “Western officials (unnamed)”, “Burnham and others”: by the kind and the name, for nothing else says it. */
function areSeveral({ kind, name }: Source): boolean {
  const bare = name.replace(/ *\(.*$/u, '');
  return / and others$/u.test(bare) || (kind === 'class' && /(?:s| and .*)$/u.test(bare));
}

/** Digits in which a converted figure is told, at least; more where more were said. */
const DIGITS = 4;

/** A side for readers: what was said in two digits is not converted into thirteen. */
function roundedSide(side: Side, said: readonly Decimal[]): Side {
  const digits = Math.max(DIGITS, ...said.map(significantDigits));
  const short = (n: Decimal): Decimal => roundSignificant(n, digits);
  const { low, high, ...open } = side.zones.soft;
  const soft = { ...open, low: low === null ? null : short(low), high: high === null ? null : short(high) };
  return { ...side, stated: side.stated.map((n) => short(toDecimal(n))), zones: { ...side.zones, soft } };
}

function isBare({ form }: Side): boolean {
  return form === 'figure' || form === 'exact';
}

function significantDigits(n: Decimal): number {
  const digits = n.replace(/[-.]/g, '').replace(/^0+/, '');
  return (n.includes('.') ? digits : digits.replace(/0+$/, '')).length;
}

/** The sentences of a verdict as data; the first is the one an editor would print. */
export function reasonsFor(
  e: Evidence,
  combined: Combined,
  type: VerdictType,
  index: DossierIndex,
): readonly Message[] {
  const names = new Names(index, e);
  const values = shared(e, names);
  const reasons: Message[] = [];
  if (e.override) reasons.push(overrideReason(e.override, type, values));
  const outcome = combined.judged.outcome.reason;
  const stated = doNotAddUp(outcome, e, index) ? 'incomparable.not-additive' : (ofOneVoice(outcome, e) ?? outcome);
  const decided = stated === 'changed' && areNamedApart(e, names) ? 'changed.part' : stated;
  const lead = combined.undecided ? undecidedReason(e, areNamedApart(e, names)) : decided;
  const said: Message = {
    id: `reason.${lead}`,
    values: { ...values, ...ordered(e, combined, names), ...whatParts(lead, e, combined, names) },
  };
  reasons.push(e.override ? { id: 'override.otherwise', values: { said } } : said);
  for (const side of [e.a, e.b]) reasons.push(...convertedReason(side, names, index));
  if (isSeeming(e, combined)) reasons.push({ id: 'reason.would-contradict', values: { ...values, same: sameOf(e) } });
  return reasons;
}

/** Who decided, what and why, as far as it is told. */
function overrideReason(
  { by, reason }: NonNullable<Evidence['override']>,
  type: VerdictType,
  values: Message['values'],
): Message {
  const told = [by === undefined ? '' : '.by', reason === undefined ? '' : '.reason'].join('');
  return {
    id: `override${told}`,
    values: {
      ...values,
      by: by ?? null,
      reason: reason?.replace(/\.$/, '') ?? null,
      verdict: { id: `verdict.${type}`, values: {} },
    },
  };
}

/** "The ministry and the ministry speak of the same" is no sentence. */
const OF_ONE_VOICE: Readonly<Record<string, string>> = {
  'contradicts.value': 'contradicts.value-one-voice',
  'contradicts.value-days': 'contradicts.value-one-voice',
  'part-of-whole': 'part-of-whole.one-voice',
  'incomparable.scope': 'incomparable.scope-one-voice',
};

function ofOneVoice(outcome: string, { a, b, declaredPart, axes, measure }: Evidence): string | undefined {
  const isOfPeriod = axes.every(({ axis, relation }) => axis === 'period' || relation === 'equal');
  if (outcome === 'contradicts.part-exceeds-whole' && isOfPeriod && axes.some(({ axis }) => axis === 'period'))
    return 'contradicts.part-exceeds-period';
  if (outcome === 'part-of-whole' && declaredPart) return 'part-of-whole.declared';
  // “Cars sold, and cars sold” are told apart by when.
  if (outcome === 'part-of-whole' && isOfPeriod && measure === 'equal' && a.asOf !== b.asOf)
    return 'part-of-whole.since';
  return a.voice !== null && a.voice === b.voice ? OF_ONE_VOICE[outcome] : undefined;
}

/** Set apart only because shares and heights of parts are no parts of that of the whole. */
function doNotAddUp(outcome: string, e: Evidence, index: DossierIndex): boolean {
  if (outcome !== 'incomparable.scope') return false;
  const measures = [e.a, e.b].map((side) => index.measure(side.measure));
  if (measures.every((measure) => measure === undefined || isAdditive(measure))) return false;
  const apart = e.axes.filter(({ relation }) => relation === 'disjoint');
  return apart.every(({ axis, a, b }) => {
    const known = index.axis(axis);
    return known !== undefined && relateNodes(known, a ?? undefined, b ?? undefined) !== 'disjoint';
  });
}

/** Measures or stances, for the sentences in which nothing else tells the two claims apart. */
function whatParts(reason: string, e: Evidence, combined: Combined, names: Names): Record<string, MessageValue> {
  const mode = (side: Side): Message => ({ id: `mode.${side.mode}`, values: {} });
  if (reason === 'contradicts.misreported-definition')
    return { measureA: names.measure(e.a), measureB: names.measure(e.b) };
  if (reason.startsWith('contradicts.value')) return { same: sameOf(e) };
  if (reason === 'incomparable.kind') return { groupA: names.measured(e.a), groupB: names.measured(e.b) };
  if (reason === 'contradicts.misreported-mode') return { modeA: mode(e.a), modeB: mode(e.b) };
  if (reason.startsWith('tension.')) return { by: { id: `by.${heldTogetherBy(e)}`, values: {} }, ...tellers(e, names) };
  if (reason !== 'changed.denied') return {};
  const [first, second] = combined.judged.outcome.subject === 'b' ? [e.b, e.a] : [e.a, e.b];
  const modes = { mode: mode(first), otherMode: mode(second) };
  // Of one day, it is when they were said that tells them apart.
  return first.asOf === second.asOf && first.said !== null && second.said !== null
    ? { ...modes, asOf: names.said(first), otherAsOf: names.said(second) }
    : modes;
}

/** Of what two figures are, and who gives each: with the day, which is told once where it is one. */
function tellers(e: Evidence, names: Names): Record<string, MessageValue> {
  const { a, b } = e;
  const [dayA, dayB] = [names.asOf(a), names.asOf(b)];
  const isOne = JSON.stringify(dayA) === JSON.stringify(dayB);
  const on = (count: Message, when: Message): Message => ({ id: 'series.on', values: { count, when } });
  const group = names.group(a);
  return {
    what: isOne && dayA.id !== 'no-date' ? on(group, dayA) : group,
    tellerA: isOne ? names.voice(a) : on(names.voice(a), dayA),
    tellerB: isOne ? names.voice(b) : on(names.voice(b), dayB),
  };
}

/** How a figure was multiplied out, or what it presumes. */
function convertedReason(side: Side, names: Names, index: DossierIndex): readonly Message[] {
  const { conversion } = side;
  if (conversion === null) return [];
  const { measure, scope } = index.claim(side.id) ?? side;
  const group = names.group({ ...side, measure, scope });
  const { by } = conversion;
  const told = index.claim(conversion.base ?? '');
  const whole = told?.value ?? index.claim(side.id)?.shareOf?.quantity;
  const figure = whole === undefined ? null : quantityMessage(whole);
  const base = figure === null || told === undefined ? figure : withUnit(figure, told.unit, false);
  return [
    {
      id: `reason.converted.${conversion.how}${conversion.inHours === true ? '-hours' : ''}`,
      values: {
        value: names.value(side),
        base,
        days: by,
        read: withUnit(intervalMessage(side.zones.soft), side.unit, false),
        group,
      },
    },
  ];
}

/** What would settle the question, or turn a seeming clash into a real one. */
export function settleFor(e: Evidence, combined: Combined, type: VerdictType, index: DossierIndex): readonly Message[] {
  const names = new Names(index, e);
  const values = shared(e, names);
  const settle: Message[] = [];
  const needs =
    combined.undecided !== null || combined.necessity === 'possible' || type === 'tension' || type === 'contradicts';
  if (needs) {
    for (const axis of e.open) settle.push(openQuestion(e, axis, names));
    for (const side of e.undated)
      settle.push({ id: 'settle.as-of', values: { voice: names.voice(e[side]), value: names.value(e[side]) } });
    if (e.time === 'perhaps' && e.undated.length === 0) settle.push({ id: 'settle.day', values });
  }
  if ((type === 'contradicts' || type === 'tension') && settle.length === 0)
    settle.push({ id: clashSettledBy(e, index), values });
  if (combined.judged.outcome.reason === 'consistent.independence-unknown')
    settle.push({ id: 'settle.independence', values });
  return settle;
}

/** Two figures of one voice of which no words are at hand, as two cells of a table: before anybody corrects them they are looked up. */
function clashSettledBy({ a, b, independence, sameUtterance }: Evidence, index: DossierIndex): string {
  // What differs need not be the figure.
  if (sameUtterance) return sameFigure(a, b) && a.form === b.form ? 'settle.words' : 'settle.recording';
  if (independence !== 'same-voice') return 'settle.clash';
  const isQuoted = [a, b].some(({ id }) => index.claim(id)?.quote !== undefined);
  return isQuoted ? 'settle.clash-one-voice' : 'settle.look-up';
}

function openQuestion(e: Evidence, axis: string, names: Names): Message {
  if (axis === 'measure') return { id: 'settle.measure', values: shared(e, names) };
  const evidence = e.axes.find((one) => one.axis === axis);
  const openSide = evidence?.a === null ? e.a : evidence?.b === null ? e.b : undefined;
  if (openSide)
    return {
      id: `settle.unstated.${['of', 'status', 'at'].includes(axis) ? axis : 'other'}`,
      values: { voice: names.voice(openSide), counts: names.counts(openSide), value: names.value(openSide), axis },
    };
  return {
    id: 'settle.relation',
    values: {
      a: names.node(axis, evidence?.a ?? undefined) ?? evidence?.a ?? null,
      b: names.node(axis, evidence?.b ?? undefined) ?? evidence?.b ?? null,
    },
  };
}

function undecidedReason(e: Evidence, apart: boolean): string {
  if (e.open.length > 0) return apart ? 'cannot-tell.scope-open-groups' : 'cannot-tell.scope-open';
  return e.undated.length > 0 ? 'cannot-tell.undated' : 'cannot-tell.days-open';
}

/** Have the two groups different names? Then it is these that the reader is to hold apart. */
function areNamedApart(e: Evidence, names: Names): boolean {
  return JSON.stringify(names.group(e.a)) !== JSON.stringify(names.group(e.b));
}

/** The dead are some of the casualties, and a day is one of the year: nobody takes those for one group. */
function isStatedPart({ declaredPart, measure, axes }: Evidence): boolean {
  const isInside = (relation: string): boolean => relation === 'within' || relation === 'contains';
  return (
    declaredPart || isInside(measure) || axes.some(({ axis, relation }) => axis === 'period' && isInside(relation))
  );
}

/** Would a test of the numbers alone cry contradiction? Then the sentence says what would make it one. */
export function isSeeming(e: Evidence, combined: Combined): boolean {
  if (isStatedPart(e)) return false;
  const { type } = combined.judged.outcome;
  const { a, b } = e;
  return (
    type === 'part-of-whole' &&
    combined.undecided === null &&
    e.unitsCompare &&
    !a.presence &&
    !b.presence &&
    apart(a, b) &&
    agreement(a, b) === 'apart'
  );
}

function apart(a: Side, b: Side): boolean {
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  return Number.isFinite(x) && Number.isFinite(y) && x !== y;
}

/** People are a group; oil and turnout are a thing. */
function sameOf({ a }: Evidence): Message {
  return { id: a.unit === 'person' ? 'same.group' : 'same.thing', values: {} };
}

function shared(e: Evidence, names: Names): Record<string, MessageValue> {
  return {
    voiceA: names.voice(e.a),
    voiceB: names.voice(e.b),
    countsA: names.counts(e.a),
    countsB: names.counts(e.b),
    groupA: names.group(e.a),
    groupB: names.group(e.b),
    valueA: names.value(e.a),
    valueB: names.value(e.b),
    readA: names.read(e.a),
    readB: names.read(e.b),
    asOfA: names.asOf(e.a),
    asOfB: names.asOf(e.b),
    ...(e.a.unit === e.b.unit ? {} : { unitA: unitMessage(e.a.unit), unitB: unitMessage(e.b.unit) }),
  };
}

const HEDGED: ReadonlySet<string> = new Set(['about', 'about-range', 'nearly', 'a-little-over', 'vague', 'best']);
const LOOSE: ReadonlySet<string> = new Set(['up-to', 'at-most', 'at-least', 'more-than', 'less-than']);

/** What leaves figures room that a strict reading of their numbers would not. */
function heldTogetherBy({ a, b }: Evidence): string {
  // A product is “about” so much because a share is rounded.
  const isHedged = [a, b].some(({ form, conversion }) => HEDGED.has(form) && conversion?.how !== 'share');
  const isLoose = LOOSE.has(a.form) || LOOSE.has(b.form);
  if (isHedged) return isLoose ? 'hedge-bound' : 'hedge';
  return isLoose ? 'bound' : 'rounding';
}

/** Part and whole, or earlier and later, as the outcome sees them. */
function ordered(e: Evidence, combined: Combined, names: Names): Record<string, MessageValue> {
  const subject = combined.judged.outcome.subject ?? 'a';
  const [first, second] = subject === 'a' ? [e.a, e.b] : [e.b, e.a];
  return {
    voice: names.voice(first),
    otherVoice: names.voice(second),
    group: names.group(first),
    otherGroup: names.group(second),
    value: names.value(first),
    otherValue: names.value(second),
    asOf: names.asOf(first),
    otherAsOf: names.asOf(second),
    axis: { id: `axis.${combined.judged.outcome.dimension ?? 'scope'}`, values: {} },
  };
}
