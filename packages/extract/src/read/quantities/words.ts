import type { Hedge, Language } from '../../languages/types.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Phrases, WordSet } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { Guards } from '../guards.ts';
import type { Numbers } from '../numbers.ts';

/** What one language says of quantities: its words by what they do. */
export class QuantityWords {
  readonly numbers: Numbers;
  readonly guards: Guards;
  readonly fractions: Phrases<number>;
  readonly vague: Phrases<number>;
  readonly few: Phrases<readonly [number, number]>;
  readonly multiples: Phrases<number>;
  readonly approximate: Phrases<number>;
  readonly wholes: Phrases<number>;
  readonly percent: Phrases<true>;
  readonly points: Phrases<true>;
  readonly before: Phrases<Hedge>;
  readonly after: Phrases<Hedge>;
  readonly fillers: WordSet;
  readonly pairs: Phrases<Phrases<true>>;
  readonly middle: Phrases<true>;
  readonly toward: WordSet;
  readonly behindSums: WordSet;
  readonly change: Phrases<true>;
  readonly partOf: Phrases<true>;
  readonly also: Phrases<true>;
  readonly moreAfter: Phrases<true>;
  readonly inEvery: Phrases<true>;
  readonly by: WordSet;
  readonly joiners: WordSet;
  readonly withHalf: WordSet;
  readonly invertible: WordSet;
  readonly invertedNouns: WordSet;
  readonly stops: WordSet;
  readonly links: Phrases<true>;
  readonly units: Phrases<unknown>;
  readonly timeUnits: WordSet;
  /** Articles that mean one of any, where a language has another word for the number. */
  readonly plainArticles: WordSet;
  readonly inEveryFar: Phrases<true>;
  readonly definite: readonly string[];
  readonly changeMiddle: WordSet;
  readonly changedTo: WordSet;
  readonly changedFrom: Phrases<true>;
  readonly partBefore: Phrases<true>;
  readonly partBehind: Phrases<true>;
  readonly oneAfterHedge: Phrases<number>;
  readonly reach: WordSet;
  readonly times: WordSet;
  readonly zero: Phrases<true>;
  readonly zeroNouns: WordSet;
  readonly noneOf: Phrases<true>;
  readonly timesFollow: Phrases<true>;
  readonly timesBefore: WordSet;
  readonly topicHedges: WordSet;
  readonly topicWords: WordSet;
  readonly language: Language;
  readonly starts: WordSet;

  constructor(language: Language, numbers: Numbers, lexicon: Lexicon) {
    const { hedges, ranges } = language;
    const own = language.numbers;
    this.language = language;
    this.numbers = numbers;
    this.guards = new Guards(language, numbers, lexicon);
    this.fractions = lexicon.mapped(own.fractions);
    this.vague = lexicon.mapped(own.vague);
    this.few = lexicon.mapped(own.few);
    this.multiples = lexicon.mapped(own.multiples);
    this.approximate = lexicon.mapped(own.approximate);
    this.wholes = lexicon.mapped(own.wholes);
    this.percent = lexicon.listed(own.percent);
    this.points = lexicon.listed(own.points);
    this.before = lexicon.mapped(hedges.before);
    this.after = lexicon.mapped(hedges.after);
    this.fillers = lexicon.set(hedges.fillers);
    this.pairs = lexicon.mapped(
      Object.fromEntries(ranges.pairs.map(([open, middle]) => [open, lexicon.listed(middle)])),
    );
    this.middle = lexicon.listed(ranges.middle);
    this.toward = lexicon.set(ranges.toward);
    this.behindSums = lexicon.set(ranges.behindSums);
    this.change = lexicon.listed(ranges.change);
    this.partOf = lexicon.listed(ranges.partOf);
    this.also = lexicon.listed(ranges.also);
    this.moreAfter = lexicon.listed(ranges.moreAfter);
    this.inEvery = lexicon.listed(own.inEvery);
    this.timeUnits = lexicon.set(own.timeUnits);
    this.plainArticles = lexicon.set(own.plainArticles ?? own.articles);
    this.inEveryFar = lexicon.listed(own.inEveryFar);
    this.definite = ranges.definite ?? [];
    this.changeMiddle = lexicon.set(ranges.changeMiddle);
    this.changedTo = lexicon.set(ranges.changedTo);
    this.changedFrom = lexicon.listed(ranges.changedFrom);
    this.partBefore = lexicon.listed(ranges.partBefore);
    this.partBehind = lexicon.listed(ranges.partBehind);
    this.oneAfterHedge = lexicon.mapped(own.oneAfterHedge);
    this.reach = lexicon.set(ranges.reach);
    this.times = lexicon.set(own.times);
    this.timesBefore = lexicon.set(own.timesBefore);
    this.zero = lexicon.listed(own.zero);
    this.noneOf = lexicon.listed(own.noneOf);
    this.zeroNouns = lexicon.set(own.zeroNouns);
    this.timesFollow = lexicon.listed(own.timesFollow);
    this.topicHedges = lexicon.set(hedges.topic);
    this.topicWords = lexicon.set(hedges.topicWords);
    this.by = lexicon.set(ranges.by);
    this.joiners = lexicon.set(own.joiners);
    this.withHalf = lexicon.set(own.withHalf);
    this.invertedNouns = lexicon.set(own.invertedNouns);
    this.invertible = lexicon.set(own.invertible);
    this.stops = lexicon.set(language.attribution.stops);
    this.links = lexicon.listed(own.vagueLinks);
    this.units = lexicon.mapped(language.dates.units);
    this.starts = lexicon.set([
      ...numbers.starts(),
      ...[
        this.fractions,
        this.vague,
        this.few,
        this.multiples,
        this.approximate,
        this.wholes,
        this.oneAfterHedge,
        this.zero,
        this.noneOf,
        this.pairs,
      ].flatMap((phrases) => [...phrases.starts()]),
    ]);
  }

  mayBegin(token: Token | undefined): boolean {
    if (token === undefined || token.kind === 'mark') return false;
    return token.kind === 'digits' || this.starts.has(token) || this.numbers.compound.has(token);
  }
}
