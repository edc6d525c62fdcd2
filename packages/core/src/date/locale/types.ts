/** How a language writes dates. Placeholders: {d} day, {m} month, {y} year, {a} {b} parts of a period, {x} a date. */
export interface DateLocale {
  readonly months: readonly string[];
  readonly monthsFull: readonly string[];
  readonly seasons: Readonly<Record<number, string>>;
  readonly day: string;
  readonly month: string;
  readonly range: string;
  readonly about: string;
  readonly perhaps: string;
  readonly until: string;
  readonly since: string;
  /** A year that begins in another month than July: {x} is 2000/01, {m} that month. */
  readonly yearFrom: string;
  readonly decade: string;
  readonly century: string;
  readonly beforeChrist: string;
  readonly anyYear: string;
  readonly oneOf: string;
  readonly unknown: string;
}
