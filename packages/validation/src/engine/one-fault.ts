import type { DossierIndex, Location, Message } from '@claimline/core';
import { groupBy, voice } from '../rules/facts.ts';
import type { Finding, Found } from '../types.ts';
import { BLAMING, Blame, basesOf, causeOf, isOfTwo, isOfTwoRows } from './blame.ts';
import { borneOut } from './borne-out.ts';
import { membersOf } from './fold-alike.ts';
import { compareFindings } from './order.ts';

/** Rules that know only that some of their figures do not go together. */
const AT_ODDS =
  /^(?:set\/.*|pair\/(?:contradiction|part-exceeds-whole|tension)|number\/(?:derived-differs|magnitude-slip)|series\/(?:count-mismatch|implausible-rate|jump|undeclared-reset))$/;

/**
 * One wrong figure is found by many rules: a zero too many is a slip, is more than its whole, and spoils a sum. What is
 * found about a figure that a rule finds fault with becomes one finding with it, as grave as the gravest of them: the
 * one that says what was done tells the others behind its own sentence. Only within the figures of one voice, for two
 * that differ are no fault but a dispute, unless one of them stands on a day that is not meant, or is that of the other
 * but for its slip; and nothing that tells of many places at once.
 */
export function joinByFault(index: DossierIndex, findings: readonly Finding[]): readonly Finding[] {
  const inOrder = [...findings].sort(compareFindings);
  const inRuns = new Set(findings.flatMap(({ covers = [] }) => covers));
  const blame = new Blame(findings);
  const ofSeries = borneOut(index, findings);
  const blamedIn = (one: Finding): readonly string[] => blame.of(one);
  // Two figures in one another's column, and two rows for one day, bring together what is found about any of them.
  const blaming = inOrder
    .filter((one) => isSingle(one) && blamedIn(one).length > 0)
    .sort((a, b) => precedence(b) - precedence(a) || causeOf(a) - causeOf(b));
  if (blaming.length === 0) return findings;
  const about = findingsAbout(blaming.flatMap(blamedIn), inOrder);
  const joined = new Map<Finding, Finding | undefined>();
  for (const one of blaming) {
    if (joined.has(one)) continue;
    const same = [...new Set(blamedIn(one).flatMap((id) => about.get(id) ?? []))].filter(
      (other) =>
        other !== one &&
        !joined.has(other) &&
        (isSingle(other) ||
          isOneAgainst(other, blamedIn(one)) ||
          areAllAbout(other, blamedIn(one)) ||
          ((one.covers ?? []).length > 0 && isOfRuns(other, inRuns))) &&
        isOfFault(one, other, blamedIn) &&
        (isOfOneVoice(index, one, other) ||
          isOfOtherDay(one) ||
          (OF_SERIES.test(one.rule) && DISPUTE.test(other.rule) && blamedIn(one).some((id) => ofSeries.has(id)))),
    );
    const [first, ...others] = [one, ...same.sort(bySimplicity)].sort(
      (a, b) =>
        causeOf(a) - causeOf(b) || Number(blame.isOfBefore(a)) - Number(blame.isOfBefore(b)) || rankOf(a) - rankOf(b),
    );
    if (first === undefined || others.length === 0) continue;
    for (const other of others) joined.set(other, undefined);
    joined.set(first, oneOf(first, others));
  }
  return joined.size === 0 ? findings : findings.flatMap((one) => (joined.has(one) ? (joined.get(one) ?? []) : one));
}

/** What leaves its series, and another voice may give as it would be in it. */
const OF_SERIES = /^series\/(?:slip|spike|cumulative-drop)$/;

/** What two voices are told to be apart by. */
const DISPUTE = /^(?:pair\/(?:contradiction|tension)|number\/magnitude-slip)$/;

/** What anybody can add up comes before what follows from many figures together. */
function bySimplicity(a: Finding, b: Finding): number {
  const isJoint = ({ rule }: Finding): number => Number(rule === 'set/jointly-impossible');
  return isJoint(a) - isJoint(b) || compareFindings(a, b);
}

/** A figure on a day that is not meant is in no dispute with what others say of that day. */
function isOfOtherDay({ rule }: Finding): boolean {
  return rule === 'series/mistyped-day';
}

/** What is found about a row of two columns that changed places for long may have another cause, which comes first. */
function precedence(finding: Finding): number {
  if (isOfTwo(finding)) return (finding.covers ?? []).length > 0 ? -1 : 1;
  return Number(isOfTwoRows(finding));
}

/** What was joined before tells of other places as well. */
function isSingle({ message, sides }: Finding): boolean {
  return sides === undefined && !message.id.startsWith('engine.');
}

/** Does what was joined before set one figure, which is at fault, against several? */
function isOneAgainst({ sides }: Finding, blamed: readonly string[]): boolean {
  return sides?.some((side) => side.length === 1 && side.every((id) => blamed.includes(id))) === true;
}

/** Was what says the same of several days folded, and has each of them a figure that is at fault? */
function areAllAbout(finding: Finding, blamed: readonly string[]): boolean {
  const members = membersOf(finding);
  return members.length > 1 && members.every(({ claims }) => claims.some((id) => blamed.includes(id)));
}

/** Is one side of what was joined before in another unit all through? */
function isOfRuns({ sides, claims }: Finding, inRuns: ReadonlySet<string>): boolean {
  return (sides ?? claims.slice(0, 2).map((id) => [id])).some((side) => side.every((id) => inRuns.has(id)));
}

function findingsAbout(
  blamed: readonly string[],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const about = new Map<string, Finding[]>(blamed.map((id) => [id, []]));
  for (const finding of findings)
    for (const id of new Set([...finding.claims, ...basesOf(finding)])) about.get(id)?.push(finding);
  return about;
}

/** Is what the other finding tells explained by the figure that the first finds fault with? They share a claim. */
function isOfFault(one: Finding, other: Finding, blamedIn: (finding: Finding) => readonly string[]): boolean {
  const blamed = blamedIn(one);
  // What a figure does to its series, and to the beginning of its count, on a day that is not meant, it does by that.
  if (isOfOtherDay(one) && /^(?:series|date)\//.test(other.rule)) return true;
  // Between two rows for one day, of which one is meant, any two figures may differ.
  if (isOfTwoRows(one))
    return other.rule.startsWith('pair/') && [...other.claims, ...basesOf(other)].every((id) => blamed.includes(id));
  // From a figure of another column a total falls as it does to it.
  if (isOfTwo(one) && other.message.id === 'series/cumulative-drop:found')
    return other.claims.slice(0, 2).some((id) => blamed.includes(id));
  // A hole before a day that cannot be is no hole; a figure of such a day may be wrong besides.
  if (one.rule === 'date/in-future') return other.rule.startsWith('series/');
  if (other.rule === 'date/in-future') return one.rule.startsWith('series/');
  // In the other unit a figure may be wrong besides.
  const begins = (one.covers ?? []).length > 0 ? one.claims.slice(0, 1) : blamed;
  if (BLAMING.test(other.rule)) return blamedIn(other).some((id) => begins.includes(id));
  // Three figures for one day are three contradictions, none of which explains another.
  return AT_ODDS.test(other.rule) && other.rule !== one.rule;
}

function isOfOneVoice(index: DossierIndex, ...findings: readonly Finding[]): boolean {
  const voices = findings.flatMap(({ claims }) =>
    claims.map((id) => {
      const claim = index.claim(id);
      return claim === undefined ? undefined : voice(index, claim);
    }),
  );
  return new Set(voices).size === 1;
}

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

function rankOf({ severity }: Finding): number {
  return RANK[severity];
}

/** More of one kind than one reads are told by the first of them and their number. */
const MANY = 2;

/** The first finding with the others behind its sentence, their claims, places and questions behind its own. */
function oneOf(first: Finding, others: readonly Finding[]): Finding {
  const all = [first, ...others];
  const { location } = first;
  const places = all.flatMap((one) => [...(one.location === undefined ? [] : [one.location]), ...one.related]);
  // A row has one date, and what is wrong with it is said once; so is what is said of two reports in the same words.
  const saidAs = ({ rule, message }: Finding): string => (rule.startsWith('date/') ? rule : JSON.stringify(message));
  const said = [...groupBy([first, ...others], saidAs).values()].flatMap(([one]) =>
    one === undefined || one === first ? [] : [one],
  );
  const message = [...groupBy(said, (one) => one.rule).values()].reduce<Message>((told, [one, ...alike]) => {
    if (one === undefined) return told;
    const values = { first: told, rule: one.rule, other: one.message };
    return alike.length < MANY
      ? [one, ...alike].reduce<Message>(
          (before, { rule, message: other }) => ({ id: 'engine.also', values: { first: before, rule, other } }),
          told,
        )
      : { id: 'engine.also-many', values: { ...values, n: alike.length } };
  }, first.message);
  const { severity } = all.reduce((gravest, one) => (rankOf(one) < rankOf(gravest) ? one : gravest), first);
  return {
    ...first,
    severity,
    message,
    claims: [...new Set(all.flatMap((one) => one.claims))],
    related: placesOnce(places).filter((place) => location === undefined || keyOf(place) !== keyOf(location)),
    settle: all.flatMap((one) => one.settle),
    found: all.map(foundOf),
  };
}

function foundOf({ rule, severity, message, claims }: Finding): Found {
  return { rule, severity, message, claims };
}

function placesOnce(places: readonly Location[]): readonly Location[] {
  return [...new Map(places.map((one) => [keyOf(one), one])).values()];
}

function keyOf({ file, line, column }: Location): string {
  return `${file} ${line} ${column}`;
}
