import type { DossierIndex, Location, Message } from '@claimline/core';
import { groupBy, voice } from '../rules/facts.ts';
import type { Finding, Found } from '../types.ts';
import { compareFindings } from './order.ts';

/** Rules that know which figure is at fault. */
const BLAMING =
  /^(?:series\/(?:slip|spike|implausible-rate|cumulative-drop|swapped-columns|mistyped-day)|number\/share-over-100|date\/in-future|source\/(?:misreported|drifted))$/;
/** A day that is too high, and the lower one behind it; two figures in one another's column. */
const TWO = /:peak$|^series\/swapped-columns:/;
/** A date that is not meant, of all figures of a row. */
const OF_ROW = /^series\/mistyped-day:(?:found|outside)$/;
/** Rules that know only that some of their figures do not go together. */
const AT_ODDS =
  /^(?:set\/.*|pair\/(?:contradiction|part-exceeds-whole|tension)|number\/magnitude-slip|series\/(?:count-mismatch|implausible-rate|jump|undeclared-reset))$/;

/**
 * One wrong figure is found by many rules: a zero too many is a slip, is more than its whole, and spoils a sum. What is
 * found about a figure that a rule finds fault with becomes one finding with it, as grave as the gravest of them: the
 * one that says what was done tells the others behind its own sentence. Only within the figures of one voice, for two
 * that differ are no fault but a dispute, unless one of them stands on a day that is not meant; and nothing that tells of
 * many places at once.
 */
export function joinByFault(index: DossierIndex, findings: readonly Finding[]): readonly Finding[] {
  const inOrder = [...findings].sort(compareFindings);
  const inRuns = new Set(findings.flatMap(({ covers = [] }) => covers));
  const notBorneOut = new Set(
    findings.filter(({ rule }) => HELD_AGAINST.test(rule)).map(({ claims }) => claims[0] ?? ''),
  );
  const blamedIn = (one: Finding): readonly string[] => blamedBy(one, notBorneOut);
  // Two figures in one another's column bring together what is found about either.
  const blaming = inOrder
    .filter((one) => isSingle(one) && blamedIn(one).length > 0)
    .sort((a, b) => Number(isOfTwo(b)) - Number(isOfTwo(a)));
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
          ((one.covers ?? []).length > 0 && isOfRuns(other, inRuns))) &&
        isOfFault(one, other, blamedIn) &&
        (isOfOneVoice(index, one, other) || isOfOtherDay(one)),
    );
    const [first, ...others] = [one, ...same.sort(compareFindings)].sort(
      (a, b) =>
        causeOf(a) - causeOf(b) ||
        Number(isOfBefore(a, notBorneOut)) - Number(isOfBefore(b, notBorneOut)) ||
        rankOf(a) - rankOf(b),
    );
    if (first === undefined || others.length === 0) continue;
    for (const other of others) joined.set(other, undefined);
    joined.set(first, oneOf(first, others));
  }
  return joined.size === 0 ? findings : findings.flatMap((one) => (joined.has(one) ? (joined.get(one) ?? []) : one));
}

/** What somebody did: another day, another column, a digit too many. What else is found of the figure follows from that. */
const DONE = [
  /^series\/(?:swapped-columns|mistyped-day):|^number\/share-over-100:|^source\/(?:misreported|drifted):/,
  /^series\/slip:/,
];

/** A figure on a day that is not meant is in no dispute with what others say of that day. */
function isOfOtherDay({ rule }: Finding): boolean {
  return rule === 'series/mistyped-day';
}

/** How much a finding says of what was done, from most to least. */
function causeOf({ message }: Finding): number {
  const at = DONE.findIndex((done) => done.test(message.id));
  return at < 0 ? DONE.length : at;
}

function isOfTwo({ rule }: Finding): boolean {
  return rule === 'series/swapped-columns';
}

/** What was joined before tells of other places as well. */
function isSingle({ message, sides }: Finding): boolean {
  return sides === undefined && !message.id.startsWith('engine.');
}

/** Does what was joined before set one figure, which is at fault, against several? */
function isOneAgainst({ sides }: Finding, blamed: readonly string[]): boolean {
  return sides?.some((side) => side.length === 1 && side.every((id) => blamed.includes(id))) === true;
}

/** Is one side of what was joined before in another unit all through? */
function isOfRuns({ sides, claims }: Finding, inRuns: ReadonlySet<string>): boolean {
  return (sides ?? claims.slice(0, 2).map((id) => [id])).some((side) => side.every((id) => inRuns.has(id)));
}

/** The claims of which one is at fault, as the rule has it; two figures for one time blame one another. */
function blamedBy(finding: Finding, notBorneOut: ReadonlySet<string>): readonly string[] {
  const { rule, severity, message, claims, verdict } = finding;
  if (isOfBefore(finding, notBorneOut)) return claims.slice(1);
  if (rule === 'pair/contradiction') return verdict?.evidence.independence === 'same-voice' ? claims : [];
  // That two reports are of one utterance may be a guess.
  if (!BLAMING.test(rule) || (rule === 'source/drifted' && severity === 'info')) return [];
  if (finding.covers !== undefined && finding.covers.length > 0) return finding.covers;
  // A row of a table has one date.
  if (OF_ROW.test(message.id)) return claims;
  return TWO.test(message.id) ? claims.slice(0, 2) : claims.slice(0, 1);
}

/** Sums and counts that a figure is held against: where they do not bear out the higher of two totals, it is that which is wrong. */
const HELD_AGAINST = /^(?:set\/(?:sum-mismatch|parts-exceed-whole)|series\/count-mismatch)$/;

/** Does a total fall to what is right, from what other figures do not bear out? */
function isOfBefore({ message, claims }: Finding, notBorneOut: ReadonlySet<string>): boolean {
  const [later = '', earlier = '', ...more] = claims;
  const isPlain = message.id === 'series/cumulative-drop:found' && more.length === 0;
  return isPlain && notBorneOut.has(earlier) && !notBorneOut.has(later);
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

/** What shares were multiplied by: where that is wrong, so is the product. */
function basesOf({ rule, verdict }: Finding): readonly string[] {
  if (verdict === undefined || !rule.startsWith('pair/')) return [];
  return [verdict.evidence.a, verdict.evidence.b].flatMap(({ conversion }) => conversion?.base ?? []);
}

/** Is what the other finding tells explained by the figure that the first finds fault with? They share a claim. */
function isOfFault(one: Finding, other: Finding, blamedIn: (finding: Finding) => readonly string[]): boolean {
  const blamed = blamedIn(one);
  // What a figure does to its series, and to the beginning of its count, on a day that is not meant, it does by that.
  if (isOfOtherDay(one) && /^(?:series|date)\//.test(other.rule)) return true;
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
