import type { Language } from '../../languages/types.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import type { Phrases, WordSet } from '../../text/phrases.ts';
import type { Numbers } from '../numbers.ts';

/**
 * What a word of saying does: asserts, denies, names the source before ("according to")
 * or behind it ("zufolge"), names it behind what it said (", so Merkel"), or is said of
 * papers and figures ("data showed").
 */
export type CueKind =
  | 'passive'
  | 'passive-deny'
  | 'assert'
  | 'deny'
  | 'according'
  | 'according-behind'
  | 'so'
  | 'shows';

/** What one language says of speakers: its words by what they do. */
export class AttributionWords {
  readonly cues: Phrases<CueKind>;
  readonly numbers: Numbers;
  readonly pronouns: WordSet;
  readonly links: WordSet;
  readonly articles: WordSet;
  readonly stops: WordSet;
  readonly openers: Phrases<true>;
  readonly relatives: Phrases<true>;
  /** "Per cent", "per day": words of a measure that look like a cue. */
  readonly measures: Phrases<true>;
  readonly notCues: Phrases<true>;
  readonly capitalNouns: boolean;
  readonly quotedNames: boolean;
  readonly verbFirst: boolean;
  readonly between: WordSet;
  readonly passives: WordSet;
  readonly addressees: WordSet;
  readonly toldTo: WordSet;
  readonly placeWord: string;
  readonly mediumWord: string;
  readonly negations: WordSet;
  readonly auxiliaries: WordSet;
  readonly confirms: WordSet;
  readonly nounForms: WordSet;
  readonly nounFollowers: WordSet;
  readonly clauseOnly: WordSet;
  readonly tellers: WordSet;
  readonly abbreviations: WordSet;
  readonly documents: WordSet;
  readonly fronts: WordSet;
  readonly saysIn: WordSet;
  readonly by: Phrases<true>;
  readonly adverbs: WordSet;
  readonly casualties: WordSet;
  readonly afterComma: WordSet;
  readonly contrasts: WordSet;
  readonly nobody: WordSet;

  constructor({ attribution, dates, numbers, capitalNouns }: Language, own: Numbers, lexicon: Lexicon) {
    this.numbers = own;
    this.capitalNouns = capitalNouns === true;
    this.quotedNames = attribution.quotedNames === true;
    this.measures = lexicon.listed([
      ...numbers.percent.filter((word) => word.includes(' ')),
      ...attribution.accordingTo.flatMap((word) => Object.keys(dates.units).map((unit) => `${word} ${unit}`)),
    ]);
    this.verbFirst = attribution.verbFirst === true;
    const kind = (words: readonly string[] = [], value: CueKind): [string, CueKind][] =>
      words.map((word) => [word, value]);
    this.cues = lexicon.phrases<CueKind>([
      ...kind(attribution.says, 'assert'),
      ...kind(attribution.denies, 'deny'),
      ...kind(attribution.accordingTo, 'according'),
      ...kind(attribution.accordingBehind, 'according-behind'),
      ...kind(attribution.so, 'so'),
      ...kind(attribution.shows, 'shows'),
      ...kind(attribution.passiveSays, 'passive'),
      ...kind(attribution.passiveDenies, 'passive-deny'),
    ]);
    this.notCues = lexicon.listed(attribution.notCues);
    this.pronouns = lexicon.set(attribution.pronouns);
    this.links = lexicon.set(attribution.nounLinks);
    this.articles = lexicon.set(attribution.articles);
    this.stops = lexicon.set(attribution.stops);
    this.between = lexicon.set(attribution.between);
    this.passives = lexicon.set(attribution.passives);
    this.addressees = lexicon.set(attribution.addressees?.words);
    this.toldTo = lexicon.set(attribution.addressees?.to);
    this.placeWord = fold(attribution.addressees?.place ?? '');
    this.mediumWord = fold(attribution.addressees?.medium ?? '');
    this.negations = lexicon.set(attribution.negations);
    this.auxiliaries = lexicon.set(attribution.auxiliaries);
    this.confirms = lexicon.set(attribution.confirms);
    this.nounForms = lexicon.set(attribution.nounForms);
    this.clauseOnly = lexicon.set(attribution.clauseOnly);
    this.nounFollowers = lexicon.set(attribution.nounFollowers);
    this.tellers = lexicon.set(attribution.tellers);
    this.abbreviations = lexicon.set(attribution.abbreviations);
    this.documents = lexicon.set(attribution.documents);
    this.fronts = lexicon.set(attribution.fronts);
    this.saysIn = lexicon.set(attribution.saysIn);
    this.by = lexicon.listed(attribution.by);
    this.adverbs = lexicon.set(attribution.adverbs);
    this.casualties = lexicon.set(attribution.casualties);
    this.afterComma = lexicon.set(attribution.afterComma);
    this.contrasts = lexicon.set(attribution.contrasts);
    this.nobody = lexicon.set(attribution.nobody);
    this.openers = lexicon.listed(attribution.openers);
    this.relatives = lexicon.listed(attribution.relatives);
  }
}
