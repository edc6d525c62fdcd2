import type { DatePart, Language, Relative, Unit } from '../../languages/types.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { isHyphen, type Phrases, type WordSet } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import type { Numbers } from '../numbers.ts';

export type Listed =
  | 'agoBefore'
  | 'agoAfter'
  | 'aheadBefore'
  | 'within'
  | 'since'
  | 'until'
  | 'beforeWords'
  | 'afterWords'
  | 'middle'
  | 'links'
  | 'in'
  | 'yearWords'
  | 'past'
  | 'coming';

/** What one language says of dates: its words by what they do. */
export class DateWords {
  readonly language: Language;
  readonly numbers: Numbers;
  readonly months: Phrases<number>;
  readonly weekdays: Phrases<number>;
  readonly units: Phrases<Unit>;
  readonly phrases: Phrases<Relative>;
  readonly last: Phrases<number>;
  readonly few: Phrases<readonly [number, number]>;
  readonly lists: Readonly<Record<Listed, Phrases<true>>>;
  readonly parts: Phrases<DatePart>;
  readonly seasons: Phrases<'spring' | 'summer' | 'autumn' | 'winter'>;
  readonly pairs: Phrases<Phrases<true>>;
  readonly plurals: WordSet;
  readonly toCome: WordSet;
  /** Verbs of saying: the day beside them is the day on which it was said. */
  readonly says: WordSet;
  readonly determiners: WordSet;
  readonly first: Phrases<true>;
  readonly decades: Phrases<number>;
  readonly percent: Phrases<true>;
  readonly comparing: WordSet;
  readonly places: WordSet;
  readonly window: Phrases<true>;
  readonly lasting: WordSet;
  readonly shy: WordSet;
  readonly future: WordSet;
  readonly stops: WordSet;
  readonly nounLinks: WordSet;
  readonly joiners: WordSet;
  readonly ordinalEndings: WordSet;
  readonly yearAfter: WordSet;
  readonly decadeWords: WordSet;
  readonly decadeEndings: WordSet;
  readonly starts: WordSet;

  constructor(language: Language, numbers: Numbers, lexicon: Lexicon) {
    const { dates } = language;
    this.language = language;
    this.numbers = numbers;
    this.months = lexicon.mapped(dates.months);
    this.weekdays = lexicon.mapped(dates.weekdays);
    this.units = lexicon.mapped(dates.units);
    this.phrases = lexicon.mapped(dates.phrases);
    this.last = lexicon.phrases<number>([
      ...dates.last.map((word): [string, number] => [word, -1]),
      ...dates.next.map((word): [string, number] => [word, 1]),
      ...dates.these.map((word): [string, number] => [word, 0]),
    ]);
    this.few = lexicon.mapped(dates.few);
    this.parts = lexicon.mapped(dates.parts);
    this.seasons = lexicon.mapped(dates.seasons);
    this.pairs = lexicon.mapped(
      Object.fromEntries(dates.pairs.map(([open, middle]) => [open, lexicon.listed(middle)])),
    );
    this.plurals = lexicon.set(dates.plurals);
    this.toCome = lexicon.set([...dates.future, ...(dates.toCome ?? [])]);
    this.says = lexicon.set(language.attribution.says.flatMap((phrase) => phrase.split(' ').slice(-1)));
    this.determiners = lexicon.set(dates.determiners);
    this.first = lexicon.listed(dates.first);
    this.decades = lexicon.mapped(dates.decades);
    this.percent = lexicon.listed(language.numbers.percent);
    this.window = lexicon.listed(dates.window);
    this.lasting = lexicon.set(dates.lasting);
    this.places = lexicon.set(dates.places);
    this.comparing = lexicon.set(dates.comparing);
    this.shy = lexicon.set(dates.shyMonths);
    this.future = lexicon.set(dates.future);
    this.stops = lexicon.set(language.attribution.stops);
    this.nounLinks = lexicon.set(language.attribution.nounLinks);
    this.joiners = lexicon.set(language.numbers.joiners);
    this.ordinalEndings = lexicon.set(language.names.ordinalEndings);
    this.yearAfter = lexicon.set(dates.yearAfter);
    this.decadeWords = lexicon.set(dates.decadeWords);
    this.decadeEndings = lexicon.set(dates.decadeEndings ?? ['s']);
    const names: readonly Listed[] = [
      'agoBefore',
      'agoAfter',
      'aheadBefore',
      'within',
      'since',
      'until',
      'beforeWords',
      'afterWords',
      'middle',
      'links',
      'in',
      'yearWords',
      'past',
      'coming',
    ];
    // fromEntries forgets its keys; `names` holds every one of `Listed`.
    this.lists = Object.fromEntries(names.map((name) => [name, lexicon.listed(dates[name])])) as unknown as Record<
      Listed,
      Phrases<true>
    >;
    this.starts = lexicon.set([
      ...numbers.starts(),
      ...[
        this.months,
        this.weekdays,
        this.units,
        this.phrases,
        this.last,
        this.few,
        this.parts,
        this.seasons,
        this.pairs,
        this.decades,
        this.first,
        this.window,
      ].flatMap((phrases) => [...phrases.starts()]),
      ...Object.values(this.lists).flatMap((phrases) => [...phrases.starts()]),
      ...(dates.decadeWords ?? []),
      'q',
    ]);
  }

  /** Can a date begin with this token? Most words of most texts begin none. */
  mayBegin(token: Token | undefined): boolean {
    if (token === undefined || token.kind === 'mark') return false;
    return token.kind === 'digits' || this.starts.has(token) || this.numbers.compound.has(token);
  }

  /** "28th", "1er", "5-të", "28." */
  pastEnding(tokens: readonly Token[], at: number): number {
    const token = tokens[at];
    if (token?.glued === true && token.kind === 'word' && this.ordinalEndings.has(token)) return at + 1;
    if (isHyphen(token) && tokens[at + 1]?.glued === true && this.ordinalEndings.has(tokens[at + 1])) return at + 2;
    if (token?.text === '.' && token.glued) return at + 1;
    return token?.glued === true && /^[ºª°]$/.test(token.text) ? at + 1 : at;
  }

  skipLinks(tokens: readonly Token[], at: number): number {
    let to = at;
    for (let link = this.lists.links.at(tokens, to); link !== undefined; link = this.lists.links.at(tokens, to))
      to = link.to;
    return to;
  }

  skipIn(tokens: readonly Token[], at: number): number {
    return this.lists.in.at(tokens, at)?.to ?? at;
  }

  skipArticle(tokens: readonly Token[], at: number): number {
    return tokens[at]?.text === 'the' ? at + 1 : at;
  }
}
