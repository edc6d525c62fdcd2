import type { Evidence, Outcome, Reading } from './evidence.ts';
import { crossing } from './rows/crossing.ts';
import { echoes, oneLeak, unrelated } from './rows/echoes.ts';
import { forecasts } from './rows/forecasts.ts';
import { differentKinds, differentPeriods, disjointScope, noFigure, outlook, overlap } from './rows/incomparable.ts';
import { misreported } from './rows/misreported.ts';
import { arrived, changed, grewElsewhere, totalFell, totalGrew, unchanged } from './rows/over-time.ts';
import {
  oneDeployment,
  partAgainstWhole,
  partAtAnotherTime,
  partOfWhole,
  sameGroup,
  undatedElsewhere,
  vagueRefined,
} from './rows/parts.ts';
import { denial, noProposition, notConfirmed } from './rows/positions.ts';
import { presenceAside, presenceWithin } from './rows/presence.ts';
import { superseded } from './rows/replaced.ts';
import {
  oneSideNarrows,
  sameCellApart,
  sameCellIndependent,
  sameCellMeets,
  sameCellOneVoice,
  sameCellStrained,
} from './rows/same-cell.ts';
import { movedWithinDays, raisedByOneSide } from './rows/within-days.ts';

/** What a verdict may rest on. */
export interface Ground {
  readonly id: string;
  /** Number in docs/model.md. */
  readonly number: string;
  /** What it says, for people. */
  readonly title: string;
}

/** One row of the decision table: the first that decides gives the verdict. */
export interface Row extends Ground {
  /** null: the row does not apply. */
  readonly judge: (e: Evidence, r: Reading) => Outcome | null;
}

function ground(number: string, name: string, title: string): Ground {
  return { id: `${number}-${name}`, number, title };
}

/** What decides beside the table: an editor, or what the open questions of a pair leave (`combine`). */
export const grounds: Readonly<Record<'override' | 'differ' | 'unstated' | 'close', Ground>> = {
  override: ground('1', 'override', 'An editor decided'),
  differ: ground('22', 'readings-differ', 'What is not stated leaves readings with different verdicts'),
  unstated: ground('22u', 'unstated', 'Two are named, and nothing is stated about how they relate'),
  close: ground('22t', 'close', 'Figures close to one another clash if what is not stated turns out one way'),
};

function row(number: string, name: string, title: string, judge: Row['judge']): Row {
  return { id: `${number}-${name}`, number, title, judge };
}

/**
 * The verdict of a pair, in order (docs/model.md). Data, so that it can be printed,
 * explained row by row and held against the text of the model.
 */
export const decisionTable: readonly Row[] = [
  row(
    '2',
    'superseded',
    'One claim supersedes, corrects or retracts the other; or a later affirmation replaces a position of the same voice',
    superseded,
  ),
  row('3', 'misreported', 'Two reports of one utterance that cannot both be its words', misreported),
  row('4u', 'unrelated', 'One voice gives one figure of two things about which nothing is stated', unrelated),
  row('4', 'echoes', 'One utterance or one origin, and the same figure once hedge and bound are set aside', echoes),
  row('4l', 'leak', 'Unnamed sources of one side give the very figure of one thing at one time', oneLeak),
  row('5a', 'no-figure', 'At least one of them carries no figure', noFigure),
  row('5b', 'unit', 'Their units measure different things', (e) =>
    e.unitsCompare ? null : { type: 'incomparable', dimension: 'unit', reason: 'incomparable.unit' },
  ),
  row('12t', 'arrived', 'Those who were on their way to a place, and on a later day are counted there', arrived),
  row('5c', 'scope-disjoint', 'Their scopes exclude one another', disjointScope),
  row('6a', 'no-proposition', 'One of them declines to say anything', noProposition),
  row('5d', 'kind', 'Their kinds of measure do not convert', differentKinds),
  row('6b', 'not-confirmed', 'One has not confirmed what the other affirms', notConfirmed),
  row('6c', 'denial', 'One denies what the other affirms', denial),
  row(
    '5e',
    'presence-overlap',
    'One says only that something is there, and the scopes do not lie in one another',
    presenceAside,
  ),
  row('5f', 'outlook', 'A plan, forecast, capability or target against an observation', outlook),
  row(
    '19c',
    'crossing',
    'Neither scope lies in the other, and one voice or one side counts both within weeks',
    crossing,
  ),
  row('5g', 'overlap', 'Neither scope lies in the other', overlap),
  row('5h', 'periods', 'Counts over periods of which neither holds the other', differentPeriods),
  row(
    '9p',
    'presence',
    'A presence and something narrower: the narrower refines it, or is a part of it',
    presenceWithin,
  ),
  row('7f', 'forecasts', 'Same scope, two plans or forecasts that are apart', forecasts),
  row(
    '7m',
    'moved',
    'Same scope, about the same time: the later is higher, as what is counted can have grown or moved by then',
    movedWithinDays,
  ),
  row('7', 'contradicts', 'Same scope, same time: the widened intervals are disjoint', sameCellApart),
  row(
    '8',
    'tension',
    'Same scope, same time: only a hedge, rounding or a cancelled ceiling keeps them together',
    sameCellStrained,
  ),
  row('9', 'corroborates', 'Same scope, same time, they meet: independent origins', sameCellIndependent),
  row('10', 'refines', 'Same scope, same time, they meet: one voice or origin', sameCellOneVoice),
  row(
    '11r',
    'raised',
    'Same scope, about the same time, they meet: one side tells a higher one later',
    raisedByOneSide,
  ),
  row(
    '11s',
    'narrows',
    'Same scope, same time, they meet: one side of the matter says it more precisely',
    oneSideNarrows,
  ),
  row('11', 'consistent', 'Same scope, same time, they meet: independence unknown', sameCellMeets),
  row('14', 'total-fell', 'A cumulative count that is later and lower', totalFell),
  row(
    '15',
    'grew',
    'A cumulative count that is later and higher: grown, unless no such count grows so far so fast',
    totalGrew,
  ),
  row('12', 'changed', 'Same scope, another time, and the figures are apart', changed),
  row('13', 'unchanged', 'Same scope, another time, and the figures meet', unchanged),
  row('15n', 'grew-wider', 'One voice, later and higher, told for a place inside or around the other', grewElsewhere),
  row('9n', 'same-group', 'The very figure, for places or states of which one holds the other: one group', sameGroup),
  row(
    '8t',
    'one-deployment',
    'Near totals of all who were sent, for places of which one holds the other: one deployment, counted twice',
    oneDeployment,
  ),
  row('17', 'part-exceeds-whole', 'A part is larger than its whole', (e, r) => partAgainstWhole(e, r, 'exceeds')),
  row('18', 'part-strains-whole', 'A part fits its whole only with a hedge or rounding', (e, r) =>
    partAgainstWhole(e, r, 'strained'),
  ),
  row('20', 'part-apart-in-time', 'A part is larger than its whole was at another time', partAtAnotherTime),
  row('19v', 'vague-refined', 'A figure inside a vague size', vagueRefined),
  row(
    '20u',
    'undated-elsewhere',
    'A total without a day of one voice, for a place inside that of another',
    undatedElsewhere,
  ),
  row('19', 'part-of-whole', 'A part fits its whole', partOfWhole),
  row('21', 'rest', 'Nothing above applies', () => ({ type: 'cannot-tell', reason: 'cannot-tell.rest' })),
];
