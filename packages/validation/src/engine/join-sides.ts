import type { Claim, DossierIndex, Location, Message } from '@claimline/core';
import { groupBy, hasFigure, publisherOf } from '../rules/facts.ts';
import { claimLabel, quantityAmong, sayAmong, sayName } from '../rules/say.ts';
import type { Finding } from '../types.ts';
import type { Run } from './run.ts';
import { type Opposed, type Sides, sidesOf } from './sides.ts';

/** Those of a run, by what its rules say of themselves. */
export function joinSidesOf({ shared, rulebook }: Run, findings: readonly Finding[]): readonly Finding[] {
  const rules = rulebook.passes.flatMap(({ settings }) => settings.rules);
  return joinSides(shared.index, findings, new Set(rules.flatMap(({ rule }) => (rule.opposes ? [rule.id] : []))));
}

/**
 * Findings of two claims each, joined where the same claims stand against the same: one figure against thirty
 * is one finding, told by the two that are hardest to explain away, and so is thirty against thirty. `joins` names the
 * rules that find such pairs. Findings that differ in severity, or in what they depend on, stay apart.
 */
function joinSides(index: DossierIndex, findings: readonly Finding[], joins: ReadonlySet<string>): readonly Finding[] {
  const out: Finding[] = [];
  const strays = strayedIn(findings);
  const groups = new Map<string, Map<string, Opposed<Finding>>>();
  for (const finding of findings) {
    const opposed = joins.has(finding.rule) ? opposedIn(finding) : undefined;
    const key = `${finding.severity} ${finding.rule} ${finding.message.id}`;
    const group = groups.get(key) ?? new Map<string, Opposed<Finding>>();
    const pair = opposed === undefined ? '' : pairOf(opposed);
    if (opposed === undefined || group.has(pair)) out.push(finding);
    else groups.set(key, group.set(pair, opposed));
  }
  for (const [key, group] of groups) {
    const pairs = [...group.values()];
    for (const { one, other, by: places } of sidesOnce(index, key, pairs)) {
      const by = places.flatMap((place) => pairs[place]?.by ?? []);
      const [only, ...more] = by;
      if (only !== undefined) out.push(more.length > 0 ? joinedOnce(index, { one, other, by }, only, strays) : only);
    }
  }
  return out;
}

function pairOf({ a, b }: Opposed<unknown>): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

interface Known {
  readonly pairs: readonly Opposed<unknown>[];
  readonly sides: readonly Sides<number>[];
}
// By the axes of the dossier, which a check after an edit shares with the one before it.
const knownSides = new WeakMap<DossierIndex['axes'], Map<string, Known>>();

/** The sides of the pairs of a group, told by their places: after an edit elsewhere they are the sides of before. */
function sidesOnce(index: DossierIndex, key: string, pairs: readonly Opposed<unknown>[]): readonly Sides<number>[] {
  const groups = knownSides.get(index.axes) ?? new Map<string, Known>();
  knownSides.set(index.axes, groups);
  const known = groups.get(key);
  const isAsBefore =
    known?.pairs.length === pairs.length &&
    pairs.every(({ a, b }, i) => a === known.pairs[i]?.a && b === known.pairs[i]?.b);
  if (known !== undefined && isAsBefore) return known.sides;
  const sides = sidesOf(pairs.map(({ a, b }, by) => ({ a, b, by })));
  groups.set(key, { pairs: pairs.map(({ a, b }) => ({ a, b, by: undefined })), sides });
  return sides;
}

/** Reports that went wrong: what they give is not what their voice stands for. */
function strayedIn(findings: readonly Finding[]): ReadonlySet<string> {
  const told = findings.filter(
    ({ rule, severity }) => rule === 'source/misreported' || (rule === 'source/drifted' && severity !== 'info'),
  );
  return new Set(told.flatMap(({ claims }) => claims.slice(0, 1)));
}

interface Joined {
  readonly by: readonly Finding[];
  /** Which of them is told. */
  readonly hardest: number;
  /** Those of its claims that went wrong. */
  readonly strays: string;
  readonly finding: Finding;
}

// By what the first of them says: after an edit elsewhere the very same are joined again, perhaps in other lines.
const joined = new WeakMap<Message, Joined>();

function joinedOnce(index: DossierIndex, sides: Sides<Finding>, first: Finding, strayed: ReadonlySet<string>): Finding {
  const { message } = first;
  const { by } = sides;
  const strays = strayed.size === 0 ? '' : by.flatMap(({ claims }) => claims.filter((id) => strayed.has(id))).join(' ');
  const known = joined.get(message);
  const isAlike = (are: (one: Finding, other: Finding | undefined) => boolean): boolean =>
    known?.by.length === by.length && by.every((one, i) => are(one, known.by[i]));
  if (known?.strays === strays && isAlike((one, other) => one === other)) return known.finding;
  const isSaidAgain = known?.strays === strays && isAlike((one, other) => one.message === other?.message);
  const again = isSaidAgain ? known : undefined;
  const hardest = again?.hardest ?? hardestOf(index, by, strayed);
  const finding = ofSides(index, sides, by[hardest] ?? first, again?.finding.message);
  joined.set(message, { by, hardest, strays, finding });
  return finding;
}

/** The two of a finding, each in its part where that matters: one claim may be a part here and a whole there. */
function opposedIn(finding: Finding): Opposed<Finding> | undefined {
  const [a, b, ...more] = finding.claims;
  // What has been folded tells of other places as well.
  const isFolded = finding.message.id.startsWith('engine.');
  if (a === undefined || b === undefined || a === b || more.length > 0 || isFolded) return undefined;
  const { verdict } = finding;
  if (verdict?.subject === undefined) return { a, b, by: finding };
  const subject = verdict.subject === 'a' ? verdict.a : verdict.b;
  const named = (id: string): string => `${id}${id === subject ? '<' : '>'}`;
  return { a: named(a), b: named(b), by: finding };
}

function claimOf(id: string): string {
  return id.replace(/[<>]$/, '');
}

/** One finding of all pairs of two sides; what it says, where that is known. */
function ofSides(
  index: DossierIndex,
  { one, other, by }: Sides<Finding>,
  hardest: Finding,
  said: Message | undefined,
): Finding {
  const both = [one.map(claimOf), other.map(claimOf)] as const;
  // Where one stands against many it is the one that is told of.
  const sides = other.length === 1 ? ([both[1], both[0]] as const) : both;
  const first = sides.map((ids) => hardest.claims.find((id) => ids.includes(id)) ?? '');
  const claims = [...new Set([...first, ...sides.flat()])];
  const places = new Map(by.flatMap(placesOf));
  const [location, ...related] = claims.flatMap((id) => places.get(id) ?? []);
  const { rule, severity, message, verdict } = hardest;
  return {
    rule,
    severity,
    message: said ?? messageOf(index, message, sides, claims),
    claims,
    sides,
    ...(location === undefined ? {} : { location }),
    related,
    ...(verdict === undefined ? {} : { verdict }),
    get settle() {
      return hardest.settle;
    },
  };
}

/**
 * The place of the pair that is hardest to explain away: what did not go wrong on its way, words of their own rather than
 * reports of them, of one day, said without a hedge; of several such the one whose figures lie furthest apart.
 */
function hardestOf(index: DossierIndex, by: readonly Finding[], strayed: ReadonlySet<string>): number {
  const ranked = by.map((finding, at) => {
    const strays = finding.claims.filter((id) => strayed.has(id)).length;
    return { at, ranks: [-strays, ...hardness(index, finding), apart(index, finding)] };
  });
  return ranked.reduce((most, next) => (isHarder(next.ranks, most.ranks) ? next : most)).at;
}

function isHarder(ranks: readonly number[], others: readonly number[]): boolean {
  const at = ranks.findIndex((rank, i) => rank !== others[i]);
  return at >= 0 && (ranks[at] ?? 0) > (others[at] ?? 0);
}

function hardness(index: DossierIndex, { claims: [one = '', other = ''] }: Finding): readonly number[] {
  const pair = [one, other].flatMap((id) => index.claim(id) ?? []);
  const [a, b] = pair;
  const count = (is: (claim: Claim) => boolean): number => pair.filter(is).length;
  return [
    count(({ via }) => via.length === 0),
    Number(a?.asOf !== undefined && a.asOf.edtf === b?.asOf?.edtf),
    count(({ value }) => value.form === 'exact' || value.form === 'figure'),
  ];
}

function apart(index: DossierIndex, { claims: [one = '', other = ''] }: Finding): number {
  const [a, b] = [index.claim(one), index.claim(other)];
  const size = a?.unit === b?.unit ? Math.abs(Number(a?.value.stated[0]) - Number(b?.value.stated[0])) : Number.NaN;
  return Number.isFinite(size) ? size : 0;
}

function placesOf({ claims, location, related }: Finding): readonly (readonly [string, Location])[] {
  return [location, ...related].flatMap((place, i) => {
    const id = claims[i];
    return place === undefined || id === undefined ? [] : [[id, place] as const];
  });
}

/** The two whose sentence stands first are the first of `claims`. */
function messageOf(
  index: DossierIndex,
  first: Message,
  [one, other]: readonly [readonly string[], readonly string[]],
  [told = '', against]: readonly string[],
): Message {
  if (one.length > 1) {
    const all = tellersOf(index, one, other);
    const [ones, others] = [statements(all, one), statements(all, other)];
    const numbers = { first, n: one.length, m: other.length };
    return Math.max(ones.length, others.length) > NAMED
      ? { id: 'engine.sides-many', values: numbers }
      : { id: 'engine.sides', values: { ...numbers, ones, others } };
  }
  const more = other.filter((id) => id !== against);
  const all = tellersOf(index, [told], other);
  const id = more.length > NAMED ? 'engine.likewise-many' : 'engine.likewise';
  const n = more.length;
  return {
    id,
    values: {
      first,
      n,
      get one() {
        return statements(all, [told])[0] ?? told;
      },
      get others() {
        return statements(all, more).slice(0, NAMED);
      },
    },
  };
}

/** Statements that are named; the claims are all in the finding. */
const NAMED = 4;

/** A claim and who tells it. */
interface Told {
  readonly claim: Claim;
  readonly label: Message;
}

/**
 * Claims that are told beside one another, by the voices of which they are; where all are of one, by who reports them. A
 * name that stands on both sides says nothing without what tells its figures apart, and is left out where it is the only one.
 */
function tellersOf(index: DossierIndex, one: readonly string[], other: readonly string[]): ReadonlyMap<string, Told> {
  const all = [...one, ...other].flatMap((id): Told[] => {
    const claim = index.claim(id);
    return claim === undefined ? [] : [{ claim, label: claimLabel(index, claim) }];
  });
  const areOfOneVoice = new Set(all.map(({ label }) => JSON.stringify(label))).size === 1;
  const named = all.map(({ claim, label }): Told => {
    const outlet = areOfOneVoice ? publisherOf(index, claim) : undefined;
    return { claim, label: outlet === undefined ? label : sayName(index, outlet) };
  });
  const by = groupBy(named, ({ label }) => JSON.stringify(label));
  const apart = named.map((told): Told => {
    const own = (by.get(JSON.stringify(told.label)) ?? []).map(({ claim }) => claim);
    const isOnBoth = [one, other].every((ids) => own.some(({ id }) => ids.includes(id)));
    const what = isOnBoth && hasFigure(told.claim) ? sayAmong(index, told.claim, own) : undefined;
    if (what === undefined) return told;
    return { ...told, label: by.size === 1 ? what : { id: 'series.and', values: { sum: told.label, one: what } } };
  });
  return new Map(apart.map((told) => [told.claim.id, told]));
}

/** What claims say and who says it, each voice once before any is named again. */
function statements(all: ReadonlyMap<string, Told>, ids: readonly string[]): readonly Message[] {
  const said = new Map<string, { readonly message: Message; readonly times: number; n: number }>();
  const times = new Map<string, number>();
  const others = [...all.values()].map(({ claim }) => claim);
  for (const id of ids) {
    const { claim, label: voice } = all.get(id) ?? {};
    if (claim === undefined || voice === undefined) continue;
    const message = statementOf(claim, voice, others);
    const [key, speaker] = [JSON.stringify(message), JSON.stringify(voice)];
    const known = said.get(key);
    if (known !== undefined) {
      known.n += 1;
      continue;
    }
    said.set(key, { message, times: times.get(speaker) ?? 0, n: 1 });
    times.set(speaker, (times.get(speaker) ?? 0) + 1);
  }
  return [...said.values()]
    .sort((a, b) => a.times - b.times)
    .map(({ message, n }) => (n > 1 && message.id === 'engine.statement' ? toldOften(message, n) : message));
}

function toldOften({ values }: Message, n: number): Message {
  return { id: 'engine.statement-times', values: { ...values, n } };
}

/** That somebody is there, or nobody, is no figure to be named. */
function statementOf(claim: Claim, voice: Message, others: readonly Claim[]): Message {
  if (claim.mode === 'denied') return { id: 'engine.denial', values: { voice } };
  return hasFigure(claim) ? { id: 'engine.statement', values: { value: quantityAmong(claim, others), voice } } : voice;
}
