/** What a hedge does to the number beside it. */
export type Hedge =
  | 'about'
  | 'nearly'
  | 'more-than'
  | 'at-least'
  | 'less-than'
  | 'at-most'
  | 'up-to'
  | 'a-little-over'
  | 'exact'
  | 'increment';

/** Calendar units that periods are counted in. */
export type Unit = 'hour' | 'day' | 'week' | 'month' | 'year';

/** A date relative to the anchor: the unit, and how many of it away. */
export type Relative = readonly [unit: Unit | 'weekend', offset: number];

/** A third of a month or year, a half or a quarter of a year, a week of a month: which one of them. */
export type DatePart =
  | 'early'
  | 'mid'
  | 'late'
  | 'half 1'
  | 'half 2'
  | 'quarter 1'
  | 'quarter 2'
  | 'quarter 3'
  | 'quarter 4'
  | 'week 1'
  | 'week 2'
  | 'week 3'
  | 'week 4'
  | 'week last';

/** Words by what they mean; several words are separated by one space, in any spelling of accents and case. */
type Words<T> = Readonly<Record<string, T>>;

/**
 * Everything that the readers know of one language: words and the roles they play, no
 * code. A new language is one such file and one line in `index.ts`.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly id: string;
  /** Mark that groups thousands in this language's press, where it is a dot or a comma. */
  readonly group: '.' | ',';
  /** Nouns are written with a capital, so that what follows in small letters is none. */
  readonly capitalNouns?: boolean;

  readonly numbers: {
    /** Words that add up: twenty 20, five 5. */
    readonly cardinals: Words<number>;
    /** Words that multiply what stands before them; they also stand alone ("a thousand"). */
    readonly scales: Words<number>;
    /** Scales that are written behind digits only: k, m. */
    readonly digitScales: Words<number>;
    /** Words behind "m" that make it metres: tall, away. */
    readonly lengths?: readonly string[];
    /** Words between number words: "and", "e". */
    readonly joiners: readonly string[];
    /** Number words are written together, so that unknown words are taken apart. */
    readonly compound?: boolean;
    /** "fünfundzwanzig": the word between units and the tens behind them. */
    readonly unitsFirst?: string;
    /** Words that are also articles or pronouns: no number when they stand alone. */
    readonly articles: readonly string[];
    /** Shares of a whole, as phrases: "two thirds" 0.6667. Before a scale they multiply it: "half a million". */
    readonly fractions: Words<number>;
    /** Words beside the joiners between a number and its half: ru "две с половиной тысячи". */
    readonly withHalf?: readonly string[];
    /** "one and a half thousand": words that are a number only before a scale. */
    readonly beforeScale?: Words<number>;
    /** Collectives that are always about: "une centaine" 100. */
    readonly approximate?: Words<number>;
    /** Words that are a whole number by themselves and join no other: "полмиллиона". */
    readonly wholes?: Words<number>;
    /** Scales that make an inverted "about" when they come first: "тысяч десять". */
    readonly invertible?: readonly string[];
    /** Nouns that make it about so many when they come before: "человек двести". */
    readonly invertedNouns?: readonly string[];
    /** "one in five": the words between the two numbers. */
    readonly inEvery: readonly string[];
    /** Words that make a share of an ordinal: de "jeder fünfte". */
    readonly everies?: readonly string[];
    /** Sizes without a count: thousands 1000. Chained by joiners of `vagueLinks` they multiply. */
    readonly vague: Words<number>;
    readonly vagueLinks: readonly string[];
    /** Small counts before a scale or alone: "a few" [2, 9]; alone they are no number. */
    readonly few: Words<readonly [low: number, high: number]>;
    /** Verbs and words for a multiple of something unnamed: doubled 2, halved 0.5. */
    readonly multiples: Words<number>;
    readonly percent: readonly string[];
    /** Percentage points: another unit than per cent. */
    readonly points: readonly string[];
    readonly zero: readonly string[];
    /** What is counted where a word of `zero` is a number: no casualties. */
    readonly zeroNouns?: readonly string[];
    /** Phrases that are none whatever they count: "not a single". */
    readonly noneOf?: readonly string[];
    /** Lengths of time beside those of `dates.units`: minutes, decades. */
    readonly timeUnits?: readonly string[];
    /** "10 times higher": the word, and those of which one must follow. */
    readonly times?: readonly string[];
    readonly timesFollow?: readonly string[];
    /** Or a word before: ru "в 2,5 раза". */
    readonly timesBefore?: readonly string[];
    /** Words of `inEvery` that may stand behind a noun: "nine people out of ten". */
    readonly inEveryFar?: readonly string[];
    /** Articles that are no number by themselves: en "a", and not "one". Default: all of `articles`. */
    readonly plainArticles?: readonly string[];
    /** Forms that are one of a scale behind a hedge, and a vague plural elsewhere: ru "около тысячи". */
    readonly oneAfterHedge?: Words<number>;
    /** "5 тыс. 300": a smaller number joins a scale with nothing between. */
    readonly juxtaposed?: boolean;
  };

  readonly hedges: {
    readonly before: Words<Hedge>;
    readonly after: Words<Hedge>;
    /** Small words that may stand between a hedge and its number. */
    readonly fillers: readonly string[];
    /** Hedges that as often tell what something is about, and words that make them so: de "Bericht über". */
    readonly topic?: readonly string[];
    readonly topicWords?: readonly string[];
  };

  readonly ranges: {
    /** "from … to …", "between … and …": the opening word and its middle words. */
    readonly pairs: readonly (readonly [open: string, middle: readonly string[]])[];
    /** "8,000 to 10,000": middle words that need no opening. */
    readonly middle: readonly string[];
    /** Middle words that also say who money goes to: "£1,000 to 2,700 victims". */
    readonly toward?: readonly string[];
    /** Words behind a range of sums, where no recipients stand: "£1,000 to 2,700 per head". */
    readonly behindSums?: readonly string[];
    /** Words before what something grew or shrank by: "rose by 3,000 to 12,000". */
    readonly by?: readonly string[];
    /** Opening and middle words after which two numbers are a change, not a range: "rose from 8,000 to 12,000". */
    readonly change: readonly string[];
    /** "8,000 of the 10,000": words between a part and its whole. */
    readonly partOf: readonly string[];
    /** Words between two bounds of one number: "more than 100 but fewer than 300". */
    /** Words of a bound that tell how far something went, behind a verb of change: ru "выросло до 27". */
    readonly reach?: readonly string[];
    readonly also: readonly string[];
    /** Middle words of a pair that make it a change, whatever the verb: de "von 3 auf 5". */
    readonly changeMiddle?: readonly string[];
    /** "Rose to 35 from 20": the words before the two. */
    readonly changedTo?: readonly string[];
    readonly changedFrom?: readonly string[];
    /** Words that make a number a part of one before it: "including 16", "16 of them". */
    readonly partBefore?: readonly string[];
    readonly partBehind?: readonly string[];
    /** Endings of nouns that are definite: sq "8 nga 10 ushtarët" are known soldiers. */
    readonly definite?: readonly string[];
    /** Words behind a number that make it an addition: "3,000 more". */
    readonly moreAfter: readonly string[];
  };

  readonly names: {
    /** Words before a number that make it a name: Article 5, Boeing 737. */
    readonly before: readonly string[];
    /** Words before a number word that make it an ordinal: sq "i tretë", "së Dytë". */
    readonly ordinalBefore: readonly string[];
    /** Endings of digits that make an ordinal: 5th. */
    readonly ordinalEndings: readonly string[];
    /** Words before digits and a dot that make an ordinal of them: de "die 3. Division". */
    readonly dottedAfter?: readonly string[];
    /** Words that a hyphen ties to a count without making it a name: 1,500-strong. */
    readonly countedBehind?: readonly string[];
    /** Words for a street: before its name (via Roma 14), behind it (14 Baker Street), behind the number (12, rue de Rivoli). */
    readonly streets?: readonly string[];
    readonly streetsBehind?: readonly string[];
    readonly streetsAhead?: readonly string[];
    /** Endings of the names of streets: de Hauptstraße 12. */
    readonly streetEndings?: readonly string[];
    /** Words before a time of day that is written with a dot, and behind any: alle 18.30, 1030 GMT. */
    readonly clockBefore?: readonly string[];
    readonly clockBehind?: readonly string[];
    /** Ordinal words. */
    readonly ordinals: readonly string[];
  };

  readonly dates: {
    readonly months: Words<number>;
    /** Months that are also ordinary words: only beside a day or a year, or behind a word of `in`. */
    readonly shyMonths: readonly string[];
    readonly weekdays: Words<number>;
    readonly units: Words<Unit>;
    /** Units in the plural that need no count: "the coming days". */
    readonly plurals?: readonly string[];
    /** Whole phrases: yesterday, last week. */
    readonly phrases: Words<Relative>;
    /** "last", "e kaluar": beside a unit, a weekday or a month. */
    readonly last: readonly string[];
    readonly next: readonly string[];
    readonly these: readonly string[];
    /** Do these stand before or behind their word? */
    readonly modifiers: 'before' | 'after' | 'both';
    readonly agoBefore: readonly string[];
    readonly agoAfter: readonly string[];
    readonly aheadBefore: readonly string[];
    /** Words of which one must stand before "in two days" for it to be a day to come; none: it always is. */
    readonly future: readonly string[];
    /** Words before a bare weekday, or right behind it, that make it one to come: will, must, wird. */
    readonly toCome?: readonly string[];
    /** Words before a single unit that make it a span up to now: "the past year". */
    readonly window?: readonly string[];
    /** Words before "last" that make it a verb: "to last six weeks". */
    readonly lasting?: readonly string[];
    readonly within: readonly string[];
    readonly since: readonly string[];
    /** Words of `since` that compare as often: "up 12% from last week". */
    readonly comparing?: readonly string[];
    readonly until: readonly string[];
    readonly beforeWords: readonly string[];
    readonly afterWords: readonly string[];
    readonly pairs: readonly (readonly [open: string, middle: readonly string[]])[];
    readonly middle: readonly string[];
    /** Small words between day, month and year: of, de, i vitit. */
    readonly links: readonly string[];
    /** Words before a year, a month or a weekday that do not change it: in, on, vitin. */
    readonly in: readonly string[];
    readonly yearWords: readonly string[];
    /** Words behind a year that make it one: ru "2024 года". */
    readonly yearAfter?: readonly string[];
    /** A year may stand without a word that makes it one: de "2023 gab es". */
    readonly bareYears?: boolean;
    /** Endings of a decade behind its digits, tied or hyphened: 1990s, 1990er, 1990-х. */
    readonly decadeEndings?: readonly string[];
    /** Decades in words: de "Neunzigerjahre" 1990. */
    readonly decades?: Words<number>;
    /** "The first nine months of 2024": the word, before or behind the count. */
    readonly first?: readonly string[];
    /** Words before a year that make it one beside a noun: "the 2020 vote". */
    readonly determiners?: readonly string[];
    /** Words before a date that make it the name of a place: sq "Sheshi 5 Maji". */
    readonly places?: readonly string[];
    /** Words for years before a decade: sq "viteve '90", fr "années 1990". */
    readonly decadeWords?: readonly string[];
    /** "3 October" or "October 3". */
    readonly order: 'day-month' | 'both';
    /** In 3/4/2024: which is the month. */
    readonly slashes: 'day-first' | 'month-first';
    /** Parts of a month or a year, as phrases before it. */
    readonly parts: Words<DatePart>;
    /** Seasons, by the month in which they begin. */
    readonly seasons: Words<'spring' | 'summer' | 'autumn' | 'winter'>;
    readonly few: Words<readonly [number, number]>;
    /** "the last three weeks": words before a count and a unit. */
    readonly past: readonly string[];
    readonly coming: readonly string[];
  };

  readonly attribution: {
    /** Verbs of saying in the forms in which they are written, helping verbs included. */
    readonly says: readonly string[];
    readonly denies: readonly string[];
    /** "according to", "sipas". */
    readonly accordingTo: readonly string[];
    /** Pronouns that are speakers. */
    readonly pronouns: readonly string[];
    /** Words that hold a noun phrase together: of, the, and. */
    readonly nounLinks: readonly string[];
    /** Words that end a noun phrase behind the verb: that, in, on. */
    readonly stops: readonly string[];
    /** Words that open a clause and are no part of the speaker: but, meanwhile, when. */
    readonly openers: readonly string[];
    /** Those who are told, in the case in which they stand behind the verb, and the word before a place: sq "gazetarëve në Bruksel". */
    readonly addressees?: {
      readonly words: readonly string[];
      readonly place: string;
      /** The word before the medium: sq "tha për Reuters". */
      readonly medium?: string;
      /** Words before those who were told: fr "à l'AFP", es "a EFE". */
      readonly to?: readonly string[];
    };
    /** Words that open an aside between commas: who, which, speaking, for its part. */
    readonly relatives: readonly string[];
    /** Words before a verb that make it no act of saying: "is confirmed". */
    readonly passives: readonly string[];
    /** Between speaker and verb: also, has, later. */
    readonly between: readonly string[];
    /** Words that make a denial of a verb of confirming, and an assertion of one of denying: not, nuk. */
    readonly negations?: readonly string[];
    /** Helping verbs and small words beside a negation: has, did, e. */
    readonly auxiliaries?: readonly string[];
    /** Verbs whose negation denies: confirmed, pranoi. */
    readonly confirms?: readonly string[];
    /** Verbs of saying that are also nouns: reports, claims; and words behind them that tell a noun. */
    readonly nounForms?: readonly string[];
    readonly nounFollowers?: readonly string[];
    /** Names and phrases that end like a verb of saying: United States. */
    readonly notCues?: readonly string[];
    /** Verbs behind which stands who was told: told. */
    readonly tellers?: readonly string[];
    /** Titles and names written short, with a dot: Gen., St. */
    readonly abbreviations?: readonly string[];
    /** Verbs that papers and figures do, and the papers: "data showed". */
    readonly shows?: readonly string[];
    readonly documents?: readonly string[];
    /** "According to" behind its speaker: zufolge. */
    readonly accordingBehind?: readonly string[];
    /** Words that name the speaker behind what was said: ", so Merkel". */
    readonly so?: readonly string[];
    /** Prepositions of what is spoken about, where it stands first: uk "про це повідомила прокуратура". */
    readonly fronts?: readonly string[];
    /** Prepositions between a verb and those who say it: uk "повідомили в ДСНС". */
    readonly saysIn?: readonly string[];
    /** Names of companies and papers stand in quotes. */
    readonly quotedNames?: boolean;
    /** "By" before the agent of a passive, adverbs inside of it, and verbs that are only a passive with its agent. */
    readonly by?: readonly string[];
    readonly adverbs?: readonly string[];
    readonly passiveSays?: readonly string[];
    readonly passiveDenies?: readonly string[];
    /** States of people behind "confirmed": dead, missing. */
    readonly casualties?: readonly string[];
    /** Words of `accordingTo` that are a rate where no comma stands before them: per. */
    readonly afterComma?: readonly string[];
    /** Words that open another clause in what is told: while. */
    readonly contrasts?: readonly string[];
    /** Those who are none: neither, nobody. */
    readonly nobody?: readonly string[];
    /** A verb may open the sentence with its speaker behind it: it "lo ha detto il ministro". */
    readonly verbFirst?: boolean;
    /** Verbs that are mostly a noun, and a verb before a clause alone: states. */
    readonly clauseOnly?: readonly string[];
    /** Articles, which begin a noun phrase. */
    readonly articles?: readonly string[];
  };
}
