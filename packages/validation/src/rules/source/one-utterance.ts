import { type Claim, type Day, type DossierIndex, type FuzzyDate, relateDates, stanceOf } from '@claimline/core';
import { publisherOf, voice } from '../facts.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Can two reports be of one utterance? So marked by an editor; else told within days by two publishers, of nobody's two speeches. */
export function isOneUtterance(index: DossierIndex, a: Claim, b: Claim, days: number): boolean {
  if (!areTwoReports(index, a, b)) return false;
  if (isMarked(a) || isMarked(b)) return a.utterance === b.utterance;
  if (areTwoPersons(index, a, b) || areTwoDays(index, a, b)) return false;
  // Only where two outlets tell it is the day of the page, or of the figure, that of an utterance.
  const isRelayed = [a, b].every((one) => publisherOf(index, one) !== undefined || one.via.length > 0);
  const [x, y] = isRelayed ? [toldOn(a), toldOn(b)] : [daysOf(a.said), daysOf(b.said)];
  return x !== null && y !== null && Math.max(x.from, y.from) - Math.min(x.to, y.to) <= days;
}

/** Does anything say when or through whom it was said? Without that it is nobody's utterance. */
export function isSaidSomewhere(claim: Claim): boolean {
  return isMarked(claim) || claim.said !== undefined || claim.via.length > 0 || claim.quote !== undefined;
}

export function isMarked({ utterance }: Claim): boolean {
  return utterance !== undefined;
}

/** One page that gives a figure twice means two things. */
function areTwoReports(index: DossierIndex, a: Claim, b: Claim): boolean {
  const [x, y] = [publisherOf(index, a) ?? a.via[0]?.source, publisherOf(index, b) ?? b.via[0]?.source];
  return x === undefined || x !== y;
}

/** Two people with names who speak for one institution speak twice. */
function areTwoPersons(index: DossierIndex, a: Claim, b: Claim): boolean {
  const isPerson = (id: string | undefined): boolean => id !== undefined && index.source(id)?.kind === 'person';
  return isPerson(a.by) && isPerson(b.by) && a.by !== b.by;
}

/** What holds at a moment is told again of another day without a fault. */
function areTwoDays(index: DossierIndex, a: Claim, b: Claim): boolean {
  const isStock = [a, b].every((one) => index.measure(one.measure)?.kind === 'stock');
  return isStock && a.asOf !== undefined && b.asOf !== undefined && relateDates(a.asOf, b.asOf) === 'apart';
}

/** When it was said; else the day that it is of, or of the page. */
function toldOn({ said, asOf, published }: Claim): Days | null {
  const day = asOf !== undefined && asOf.kind !== 'interval' ? asOf : undefined;
  return daysOf(said ?? day ?? published);
}

function daysOf(date: FuzzyDate | undefined): Days | null {
  if (date === undefined || date.earliest === null || date.latest === null) return null;
  return { from: date.earliest, to: date.latest };
}

/** Whose figure it is: the voice; where nobody with a name speaks, the report from which all others have it. */
export function tellerOf(index: DossierIndex, claim: Claim): string | undefined {
  const who = voice(index, claim);
  const source = who === undefined ? undefined : index.source(who);
  const isNamed = source !== undefined && source.anonymous !== true && source.kind !== 'class';
  return isNamed ? who : (relaysOf(claim).at(-1) ?? who);
}

/** From whom the publisher has it. */
function relaysOf({ via }: Claim): readonly string[] {
  return via.slice(1).map(({ source }) => source);
}

/** A figure that many would give by chance tells nothing of where it comes from. */
const TELLING = 1000;
/** Two who have it from one agency need less to have the same figure. */
const TELLING_OF_ONE_RELAY = 100;

/** Does the figure show that two reports are of one thing? A hundred may be said of many things in a day; 1,250 hardly. */
export function tells(a: Claim, b: Claim): boolean {
  const isOneRelay = relaysOf(a).some((source) => relaysOf(b).includes(source));
  const least = isOneRelay ? TELLING_OF_ONE_RELAY : TELLING;
  return [a, b].every(
    ({ value, mode }) => stanceOf(mode) === 'affirms' && value.stated.some((n) => Math.abs(Number(n)) >= least),
  );
}
