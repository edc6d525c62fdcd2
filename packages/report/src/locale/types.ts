/** One and many. */
export type Plural = readonly [one: string, many: string];

/** The report's own words; sentences of rules and verdicts come from the validation package. */
export interface ReportWords {
  readonly claims: Plural;
  readonly pairs: Plural;
  readonly contradictions: Plural;
  readonly tensions: Plural;
  readonly errors: Plural;
  readonly warnings: Plural;
  readonly notes: Plural;
  readonly problems: Plural;
  readonly disputes: string;
  readonly misreported: string;
  readonly seeming: string;
  readonly open: string;
  readonly agreements: string;
  readonly findings: string;
  readonly errorsToCorrect: string;
  readonly nothing: string;
  readonly said: string;
  readonly asOf: string;
  readonly reportedBy: string;
  /** A presence without a number, affirmed, and one that is denied or left open. */
  readonly some: string;
  readonly any: string;
  /** What is said of a figure that is not affirmed, by mode. */
  readonly stances: Readonly<Record<string, string>>;
  readonly settle: string;
  readonly ratioFrom: string;
  readonly ratioBetween: string;
  readonly ratioIs: string;
  readonly ratioTo: string;
  readonly ratioPercent: string;
  readonly more: Plural;
  readonly moreHint: string;
  /** Pairs of which an editor decided. */
  readonly decided: Plural;
  readonly seeRule: string;
  readonly possible: string;
  readonly necessary: string;
  readonly found: string;
  readonly expected: string;
  readonly didYouMean: string;
  readonly dimension: string;
  readonly relation: string;
  readonly values: string;
  readonly committed: string;
  readonly suggested: string;
  readonly compared: string;
  readonly decidedBy: string;
  readonly reading: string;
  readonly readings: string;
  readonly readingScope: string;
  readonly readingTime: string;
  readonly tried: string;
  readonly holds: string;
  readonly doesNotHold: string;
  readonly why: string;
  readonly whatToDo: string;
  readonly options: string;
  readonly defaultValue: string;
  readonly wrong: string;
  readonly right: string;
  readonly says: string;
  readonly idea: string;
  readonly severity: string;
  readonly overruled: string;
  /** Which figures hold on a day. */
  readonly inForce: {
    readonly title: string;
    readonly known: string;
    readonly none: string;
    readonly hull: string;
    readonly core: string;
    readonly noCore: string;
    readonly voices: Plural;
    readonly earlier: string;
    readonly age: Plural;
    readonly thatDay: string;
  };
  /** Names of dimensions and relations in the table of a pair, by id; an unknown id shows itself. */
  readonly names: Readonly<Record<string, string>>;
  /** Sentences about what is wrong in files, by the English ones; `{…}` stands for what they quote. */
  readonly sentences: Readonly<Record<string, string>>;
  /** Titles of the rows of the decision table, by id; English titles come from the table. */
  readonly rows: Readonly<Record<string, string>>;
}
