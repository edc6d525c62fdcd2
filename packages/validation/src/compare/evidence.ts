import type { DateRelation, Independence, MeasureKind, Mode, QuantityForm, ScopeRelation } from '@claimline/core';
import type { DriftKind, VerdictType, Zones } from '../types.ts';
import type { Conversion } from './convert.ts';

/** What the judgement knows of one claim: plain data, complete enough to judge again. */
export interface Side {
  readonly id: string;
  readonly voice: string | null;
  readonly origin: string | null;
  readonly by: string | null;
  readonly publisher: string | null;
  readonly measure: string;
  readonly kind: MeasureKind;
  /** The measure of which there must have been some for this one to be counted. */
  readonly presumes: string | null;
  readonly unit: string;
  readonly mode: Mode;
  readonly form: QuantityForm;
  readonly increment: boolean;
  /** Numbers in the words, in the unit of the comparison. */
  readonly stated: readonly string[];
  /** Planned, promised or expected: by the speaker's mode, or by the status that is counted. */
  readonly prospective: boolean;
  /** The measure is a word without a definition (“losses”). */
  readonly loose: boolean;
  /** Not counted one by one, nor reckoned up in money: lengths, volumes, power. */
  readonly measured: boolean;
  /** "At least one": says that something is there, not how many. */
  readonly presence: boolean;
  /** Everybody so far, wherever they went on to. */
  readonly total: boolean;
  readonly zones: Zones;
  /** Up to where a lower bound sounds as if it reached (“more than 38,000”: 40,000); null for every other value. */
  readonly landmark: string | null;
  /** Set where the figure was multiplied out, or presumed, to compare it. */
  readonly conversion: Conversion | null;
  /** A person, office or institution with a name speaks; false for “sources”, whomever they speak for, and for nobody. */
  readonly named: boolean;
  /** Neither a speaker nor an institution: the outlet's own figure. */
  readonly unsourced: boolean;
  /** Node per axis as stated. */
  readonly scope: Readonly<Record<string, string>>;
  /** EDTF texts, as stated. */
  readonly asOf: string | null;
  readonly said: string | null;
}

/** How one axis relates; `unstated` names the side that leaves it open. */
export interface AxisEvidence {
  readonly axis: string;
  readonly relation: ScopeRelation;
  readonly a: string | null;
  readonly b: string | null;
}

/** Order of two moments when they are apart. */
export type Later = 'a' | 'b' | null;

/**
 * How two counting periods stand to one another, a to b. `grown`: from one beginning to
 * another end; `apart`: as long as one another, so that one can be held against the
 * other as a change; `unlike`: apart and of another length.
 */
export type PeriodRelation = 'none' | 'equal' | 'within' | 'contains' | 'overlaps' | 'apart' | 'unlike' | 'grown';

/** Everything the decision table looks at. */
export interface Evidence {
  readonly a: Side;
  readonly b: Side;
  readonly axes: readonly AxisEvidence[];
  readonly measure: ScopeRelation;
  /** The side whose loose word covers at most what the other counts. */
  readonly covered: 'a' | 'b' | null;
  /** Product of the axes and measures whose relation is known. */
  readonly knownScope: ScopeRelation;
  /** Axes (and `measure`) whose relation is unknown. */
  readonly open: readonly string[];
  /** Both name a place, and no wider place holds the two. */
  readonly elsewhere: boolean;
  readonly time: DateRelation;
  readonly later: Later;
  /** Which of them may be of the latest day. */
  readonly endsLater: Later;
  /** The one that cannot be of a later day than the other. */
  readonly neverLater: Later;
  /** Sides whose as-of is missing. */
  readonly undated: readonly ('a' | 'b')[];
  /** No more than a month lies between the days that the figures are of. */
  readonly withinMonth: boolean;
  /** Which said it later, when that is certain. */
  readonly saidLater: Later;
  /** Said more than the validity window of a week apart: not two officials of one week. */
  readonly saidWeeksApart: boolean;
  /** Said, or published where it is not known when they were said, within a week of one another. */
  readonly toldTogether: boolean;
  readonly samePeriod: boolean;
  /** Both hold since a day, and those days are too far apart to be one, loosely told. */
  readonly beganApart: boolean;
  /** The side that is still on its way to the other's place; `arrived`: the other counts on a later day. */
  readonly transit: { readonly side: 'a' | 'b'; readonly arrived: boolean } | null;
  /** The side whose words say that it revises an earlier figure. */
  readonly revises: 'a' | 'b' | null;
  /** Stocks, or shares, of different known days in the outer half of the validity window: what moves may have changed between. */
  readonly daysApart: boolean;
  /** Days for which such figures hold, around the day that they are of. */
  readonly window: number;
  /** How many times as high the later of two totals may be and still be the same one, grown in the days between. */
  readonly growth: number;
  /** The same of a part of the later one: overnight a whole has hardly come to what was several times of all of it. */
  readonly growthOfPart: number;
  /** How many more it may be in any case, in the unit of its measure. */
  readonly gain: number;
  /** Two totals some days apart, the earlier of a count of which nobody says when it began. */
  readonly ageUnknown: boolean;
  /** Two totals days apart, the later beyond anything that the earlier can have grown to. */
  readonly leap: boolean;
  /** The same where the earlier is told as a floor. */
  readonly leapsFloor: boolean;
  /** Two totals days apart, of a count that has gone on for so long that it cannot have doubled in between. */
  readonly settled: boolean;
  /** Which of two stocks or shares, both dated to a day, is of the later day; inside the validity window too. */
  readonly daysDiffer: Later;
  /** One voice on one page, or one speaker on one day. */
  readonly oneBreath: boolean;
  readonly periods: PeriodRelation;
  readonly unitsCompare: boolean;
  /** The same digits in two units: 40,000 acres and 40,000 ha. */
  readonly sameDigits: boolean;
  readonly independence: Independence;
  /** Both voices are of one declared party to the matter. */
  readonly oneSide: boolean;
  /** For two declared parties to the matter. */
  readonly twoSides: boolean;
  /** Which voice is an office of the other, as a ministry is of its state. */
  readonly office: 'a' | 'b' | null;
  readonly sameUtterance: boolean;
  /** The editor marks the utterance of one of them at least, and not one for both. */
  readonly otherUtterance: boolean;
  /** Two publishers tell it, each known. */
  readonly twoRelays: boolean;
  /** a or b replaces the other by a stated link; what kind. */
  readonly replaces: { readonly by: 'a' | 'b'; readonly how: string } | null;
  /** One says of itself that it is a part of the other: two figures of one speaker, not one figure told twice. */
  readonly declaredPart: boolean;
  /** A break of the series is declared between the two. */
  readonly declaredBreak: boolean;
  readonly override: { readonly verdict: VerdictType; readonly by?: string; readonly reason?: string } | null;
}

/** One way in which what is unknown could turn out. */
export interface Reading {
  readonly scope: Exclude<ScopeRelation, 'unknown'>;
  readonly time: 'same' | 'a-later' | 'b-later';
}

/** What a row of the table decides. */
export interface Outcome {
  readonly type: VerdictType;
  readonly subject?: 'a' | 'b';
  readonly dimension?: string;
  readonly reason: string;
  readonly drift?: readonly DriftKind[];
}
