import type { Finding } from '../types.ts';
import { membersOf } from './fold-alike.ts';

/** Rules that know which figure is at fault. */
export const BLAMING: RegExp =
  /^(?:series\/(?:slip|spike|implausible-rate|cumulative-drop|swapped-columns|mistyped-day)|number\/share-over-100|date\/in-future|source\/(?:misreported|drifted))$/;
/** Sums that say which of their figures it is: a column that slipped. */
const BLAMING_SUM = /^set\/sum-mismatch:(?:earlier|later|cell|exchanged)$/;
/** A day that is too high, and the lower one behind it; two figures in one another's column. */
const TWO = /:peak$|:exchanged$|^series\/swapped-columns:/;
/** A date that is not meant, of all figures of a row. */
const OF_ROW = /^series\/mistyped-day:(?:found|listed|outside)$/;
/** A row that stands there twice. */
const TWO_ROWS = 'pair/contradiction:rows';
/** A year that its months do not come to. */
const OF_PERIODS = 'set/jointly-impossible:periods';
/** Sums that a copied figure spoils. */
const SUMS = /^set\/(?:sum-mismatch|parts-exceed-whole):found$/;
/** Sums and counts that a figure is held against: where they do not bear out the higher of two totals, it is that which is wrong. */
const HELD_AGAINST = /^(?:set\/(?:sum-mismatch|parts-exceed-whole)|series\/count-mismatch|pair\/part-exceeds-whole)$/;

/** What somebody did: another day, another column, a digit too many. What else is found of the figure follows from that. */
const DONE = [
  /^series\/(?:swapped-columns|mistyped-day):|^number\/share-over-100:|^source\/(?:misreported|drifted):|^pair\/contradiction:rows$|^set\/sum-mismatch:(?:earlier|later|cell|exchanged)$/,
  /^series\/slip:/,
  /^series\/copied-value:/,
];

/** How much a finding says of what was done, from most to least. */
export function causeOf({ message }: Finding): number {
  const at = DONE.findIndex((done) => done.test(message.id));
  return at < 0 ? DONE.length : at;
}

export function isOfTwo({ rule }: Finding): boolean {
  return rule === 'series/swapped-columns';
}

export function isOfTwoRows({ message }: Finding): boolean {
  return message.id === TWO_ROWS;
}

/** Sums are of one voice by nature, pairs where their verdict says so. */
function isOfOneVoice(verdict: Finding['verdict']): boolean {
  return verdict === undefined || verdict.evidence.independence === 'same-voice';
}

/** What shares were multiplied by: where that is wrong, so is the product. */
export function basesOf({ rule, verdict }: Finding): readonly string[] {
  if (verdict === undefined || !rule.startsWith('pair/')) return [];
  return [verdict.evidence.a, verdict.evidence.b].flatMap(({ conversion }) => conversion?.base ?? []);
}

/** Tells of the findings of a run which figures each of them finds fault with, in the light of the others. */
export class Blame {
  /** Totals and parts that others do not bear out. */
  private readonly notBorneOut: ReadonlySet<string>;
  /** Figures in sums that do not add up, whichever of them is wrong. */
  private readonly inSums: ReadonlySet<string>;
  /** Figures that are more than their whole, or less than their part. */
  private readonly inParts: ReadonlySet<string>;

  constructor(findings: readonly Finding[]) {
    const claimsOf = (is: (one: Finding) => boolean): ReadonlySet<string> =>
      new Set(findings.flatMap((one) => membersOf(one).flatMap((member) => (is(member) ? member.claims : []))));
    this.notBorneOut = new Set(
      findings
        .filter(({ rule, verdict }) => HELD_AGAINST.test(rule) && isOfOneVoice(verdict))
        .map(({ claims }) => claims[0] ?? ''),
    );
    this.inSums = claimsOf(({ message }) => SUMS.test(message.id));
    this.inParts = claimsOf(({ rule }) => rule === 'pair/part-exceeds-whole' || rule === 'set/parts-exceed-whole');
  }

  /** The claims of which one is at fault, as the rule has it; two figures for one time blame one another. */
  of(finding: Finding): readonly string[] {
    const { rule, severity, message, claims, verdict } = finding;
    if (this.isOfBefore(finding)) return claims.slice(1);
    if (isOfTwoRows(finding)) return claims;
    if (rule === 'pair/contradiction')
      return verdict !== undefined && isOfOneVoice(verdict) ? [...claims, ...basesOf(finding)] : [];
    if (message.id === OF_PERIODS) return this.inBothSums(claims);
    if (rule === 'series/copied-value') return this.copiedInSums(claims);
    if (rule === 'series/count-mismatch') return this.countedTooMuch(claims);
    // That two reports are of one utterance may be a guess.
    if (rule === 'source/drifted' && severity === 'info') return [];
    if (!BLAMING.test(rule) && !BLAMING_SUM.test(message.id)) return [];
    if (finding.covers !== undefined && finding.covers.length > 0) return finding.covers;
    // A row of a table has one date.
    if (OF_ROW.test(message.id)) return claims;
    return TWO.test(message.id) ? claims.slice(0, 2) : claims.slice(0, 1);
  }

  /** Does a total fall to what is right, from what other figures do not bear out? */
  isOfBefore({ message, claims }: Finding): boolean {
    const [later = '', earlier = '', ...more] = claims;
    const isPlain = message.id === 'series/cumulative-drop:found' && more.length === 0;
    return isPlain && this.notBorneOut.has(earlier) && !this.notBorneOut.has(later);
  }

  /** What stands still, or comes again, was copied where the sums of those days do not come out. */
  private copiedInSums(claims: readonly string[]): readonly string[] {
    const spoilt = claims.filter((id) => this.inSums.has(id));
    return 2 * spoilt.length >= claims.length ? spoilt : [];
  }

  /** The one figure with which neither a year and its months nor a row comes out. */
  private inBothSums(claims: readonly string[]): readonly string[] {
    const shared = claims.filter((id) => this.inSums.has(id));
    return shared.length === 1 ? shared : [];
  }

  /** A count that its total has not grown by, and that is more than its whole as well, is wrong itself. */
  private countedTooMuch([total = '', before = '', ...counted]: readonly string[]): readonly string[] {
    if (this.inParts.has(total) || this.inParts.has(before)) return [];
    return counted.filter((id) => this.inParts.has(id));
  }
}
