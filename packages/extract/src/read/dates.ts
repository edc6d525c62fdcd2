import { type Day, isoFromDay } from '@claimline/core';
import type { DatePart, Language, Relative, Unit } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isHyphen, type Phrases, type WordSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import {
  addMonths,
  type Days,
  dayAt,
  dayOf,
  monthDays,
  partsOf,
  period,
  shifted,
  two,
  unitAt,
  year4,
} from './calendar.ts';
import type { Numbers } from './numbers.ts';
import type { DateReading } from './types.ts';

/** A date in tokens [from, to). `relative`: counted from the anchor. */
interface Dated extends Days {
  readonly from: number;
  readonly to: number;
  readonly edtf: string;
  readonly relative: boolean;
  readonly rule: string;
}

/** Longest run of words behind "three days before", as the event that it hangs on. */
const EVENT_WORDS = 5;

/** Words before a date that make it the one end of a period, and the period. */
const BOUNDS: readonly (readonly [Listed, (d: Dated) => Pick<Dated, 'edtf' | 'first' | 'last'> | undefined])[] = [
  ['since', (d) => ({ edtf: `${startOf(d.edtf)}/..`, first: d.first, last: null })],
  ['until', (d) => ({ edtf: `../${endOf(d.edtf)}`, first: null, last: d.last })],
  [
    'beforeWords',
    (d) => (d.first === null ? undefined : { edtf: `../${isoFromDay(d.first - 1)}`, first: null, last: d.first - 1 }),
  ],
  [
    'afterWords',
    (d) => (d.last === null ? undefined : { edtf: `${isoFromDay(d.last + 1)}/..`, first: d.last + 1, last: null }),
  ],
];

/** Dates and periods of one language. */
export class Dates {
  private readonly language: Language;
  private readonly numbers: Numbers;
  private readonly months: Phrases<number>;
  private readonly weekdays: Phrases<number>;
  private readonly units: Phrases<Unit>;
  private readonly phrases: Phrases<Relative>;
  private readonly last: Phrases<number>;
  private readonly few: Phrases<readonly [number, number]>;
  private readonly lists: Readonly<Record<Listed, Phrases<true>>>;
  private readonly parts: Phrases<DatePart>;
  private readonly seasons: Phrases<'spring' | 'summer' | 'autumn' | 'winter'>;
  private readonly pairs: Phrases<Phrases<true>>;
  private readonly shy: WordSet;
  private readonly future: WordSet;
  private readonly stops: WordSet;
  private readonly nounLinks: WordSet;
  private readonly joiners: WordSet;
  private readonly ordinalEndings: WordSet;
  private readonly yearAfter: WordSet;
  private readonly decadeWords: WordSet;
  private readonly decadeEndings: WordSet;
  private readonly starts: WordSet;

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
      ].flatMap((phrases) => [...phrases.starts()]),
      ...Object.values(this.lists).flatMap((phrases) => [...phrases.starts()]),
      ...(dates.decadeWords ?? []),
      'q',
    ]);
  }

  /** Can a date begin with this token? Most words of most texts begin none. */
  private mayBegin(token: Token | undefined): boolean {
    if (token === undefined || token.kind === 'mark') return false;
    return token.kind === 'digits' || this.starts.has(token) || this.numbers.compound.has(token);
  }

  /** All dates of the tokens, counted from the anchor where they are relative. */
  read(text: string, tokens: readonly Token[], anchor: Day): readonly DateReading[] {
    const readings: DateReading[] = [];
    for (let at = 0; at < tokens.length; ) {
      const begun = this.mayBegin(tokens[at]) ? this.at(tokens, at, anchor) : undefined;
      // "dans les années 1990" is no span to come.
      const found = begun?.relative && this.decadeAt(tokens, begun.to - 1) !== undefined ? undefined : begun;
      if (found === undefined) {
        at += 1;
        continue;
      }
      const [start, end] = [tokens[found.from]?.start ?? 0, tokens[found.to - 1]?.end ?? text.length];
      const reference = found.relative ? isoFromDay(anchor) : null;
      readings.push({ type: 'date', start, end, edtf: found.edtf, anchor: reference, rule: found.rule });
      at = found.to;
    }
    return readings;
  }

  private at(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    return (
      this.pairAt(tokens, at, anchor) ??
      this.boundAt(tokens, at, anchor) ??
      this.withinAt(tokens, at, anchor) ??
      this.lastFewAt(tokens, at, anchor) ??
      this.countedAt(tokens, at, anchor) ??
      this.spanAt(tokens, at, anchor)
    );
  }

  /** "between 5 and 12 October", "nga 5 deri më 12 tetor". */
  private pairAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const open = this.pairs.at(tokens, at);
    if (open === undefined) return undefined;
    const begin = this.skipIn(tokens, open.to);
    const first =
      this.atomAt(tokens, begin, anchor) ??
      this.yearOfPair(tokens, begin, open.value) ??
      this.monthAt(tokens, begin, anchor, true);
    const bare = dateNumber(tokens, begin);
    const firstEnd = first?.to ?? (bare === undefined ? undefined : bare.to);
    if (firstEnd === undefined) return undefined;
    // A bare day takes its month from the second date, so that is read first.
    for (const end of first === undefined || bare === undefined ? [firstEnd] : [firstEnd, bare.to]) {
      const middle = open.value.at(tokens, end) ?? (isDash(tokens[end]) ? { to: end + 1 } : undefined);
      if (middle === undefined) continue;
      const begins = this.skipIn(tokens, middle.to);
      const year = first?.rule === 'year' ? this.yearAt(tokens, begins) : undefined;
      const second = this.atomAt(tokens, begins, anchor) ?? year;
      if (second === undefined || second.last === null) continue;
      const opened = first === undefined ? undefined : inYearOf(first, second);
      const begun = end === first?.to ? opened?.first : startIn(second, bare?.value);
      // "Between Monday and Wednesday": the Monday before that Wednesday.
      const bothDays = first?.rule === 'weekday' && second.rule === 'weekday';
      const from = bothDays && typeof begun === 'number' && begun > second.last ? begun - 7 : begun;
      if (from === null || from === undefined || from > second.last) continue;
      const edtf =
        opened !== undefined && end === first?.to && from === begun
          ? `${startOf(opened.edtf)}/${endOf(second.edtf)}`
          : `${isoFromDay(from)}/${endOf(second.edtf)}`;
      return {
        from: at,
        to: second.to,
        first: from,
        last: second.last,
        edtf,
        relative: second.relative,
        rule: 'from-to',
      };
    }
    return undefined;
  }

  /** "Between 1999 and 2004": two years of these times, not both round, that follow one another. */
  private yearOfPair(tokens: readonly Token[], at: number, middles: Phrases<true>): Dated | undefined {
    const first = this.yearAt(tokens, at);
    const middle = first === undefined ? undefined : middles.at(tokens, first.to);
    const second = middle === undefined ? undefined : this.yearAt(tokens, this.skipIn(tokens, middle.to));
    if (first === undefined || second === undefined) return undefined;
    const [x, y] = [Number(first.edtf), Number(second.edtf)];
    const areYears = x >= 1900 && y <= 2100 && x < y && (x % 100 !== 0 || y % 100 !== 0);
    return areYears ? first : undefined;
  }

  /** "since February 2022", "before 1 November", "deri më 15 janar". */
  private boundAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    for (const [name, make] of BOUNDS) {
      const word = this.lists[name].at(tokens, at);
      if (word === undefined) continue;
      const date = this.spanAt(tokens, this.skipIn(tokens, word.to), anchor) ?? this.yearAt(tokens, word.to);
      // "Up 12% from last week" compares; it begins nothing.
      if (name === 'since' && date?.rule === 'unit' && this.pairs.at(tokens, at)?.to === word.to) continue;
      const made = date === undefined ? undefined : make(date);
      if (date === undefined || made === undefined) continue;
      // "from Monday" and "prej të premtes" alone are a start; "nga" before other words is not.
      return { from: at, to: date.to, ...made, relative: date.relative, rule: name };
    }
    return undefined;
  }

  /** "within days", "brenda 48 orëve", "in the coming weeks". */
  private withinAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const word = this.lists.within.at(tokens, at);
    if (word === undefined) return undefined;
    const counted = this.countAt(tokens, word.to);
    const unit = this.units.at(tokens, counted?.to ?? word.to);
    if (unit === undefined) return undefined;
    const most = counted?.high ?? { hour: 24, day: 6, week: 4, month: 3, year: 2 }[unit.value];
    const last = unit.value === 'hour' ? anchor + Math.max(1, Math.ceil(most / 24)) : shifted(anchor, unit.value, most);
    return { from: at, to: unit.to, ...period(anchor, last), relative: true, rule: 'within' };
  }

  /** "the last three weeks", "ditët e fundit", "the coming days". */
  private lastFewAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    for (const [name, sign] of [
      ['past', -1],
      ['coming', 1],
    ] as const) {
      const word = this.lists[name].at(tokens, at);
      if (word === undefined) continue;
      const lead = this.last.at(tokens, word.to);
      const counted = this.countAt(tokens, lead?.to ?? word.to);
      // "Ces 24 dernières heures": the word that says which stands between the count and its unit.
      const between = counted === undefined ? undefined : this.last.at(tokens, counted.to);
      const unit = counted === undefined ? undefined : this.units.at(tokens, between?.to ?? counted.to);
      if (counted === undefined || unit === undefined) continue;
      const behind = this.last.at(tokens, unit.to);
      const isSaid = [lead, behind, between].some((one) => one?.value === sign) || this.says(tokens, at, word.to, sign);
      if (this.language.dates.modifiers !== 'before' && !isSaid) continue;
      const end = behind?.to ?? unit.to;
      const far =
        unit.value === 'hour'
          ? anchor + sign * Math.ceil(counted.high / 24)
          : shifted(anchor, unit.value, sign * counted.high);
      const span = sign < 0 ? period(far, anchor) : period(anchor, far);
      return { from: at, to: end, ...span, relative: true, rule: name };
    }
    return undefined;
  }

  /** Is one of the words "last", or "next", in its own form? */
  private says(tokens: readonly Token[], from: number, to: number, sign: 1 | -1): boolean {
    for (let i = from; i < to; i += 1) if (this.last.at(tokens, i)?.value === sign) return true;
    return false;
  }

  /** "three weeks ago", "dy javë më parë", "para dy javësh", "in two days", "disa ditë para deklaratës". */
  private countedAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const before = this.lists.agoBefore.at(tokens, at);
    if (before !== undefined) {
      const found = this.countedUnit(tokens, before.to);
      if (found !== undefined) return this.counted(at, found.to, found, -1, anchor, 'ago');
    }
    const ahead = this.lists.aheadBefore.at(tokens, at);
    if (ahead !== undefined && this.isToCome(tokens, at)) {
      const found = this.countedUnit(tokens, ahead.to);
      if (found !== undefined && found.unit !== 'hour') return this.counted(at, found.to, found, 1, anchor, 'ahead');
    }
    const found = this.countedUnit(tokens, at);
    if (found === undefined) return undefined;
    const ago = this.lists.agoAfter.at(tokens, found.to);
    if (ago !== undefined) return this.counted(at, ago.to, found, -1, anchor, 'ago');
    const event = this.lists.beforeWords.at(tokens, found.to);
    if (event === undefined) return undefined;
    const date = this.spanAt(tokens, event.to, anchor);
    const from = date?.first ?? anchor;
    const to = date?.to ?? this.eventEnd(tokens, event.to);
    return to === undefined ? undefined : this.counted(at, to, found, -1, from, 'before-event');
  }

  /** Is what the sentence tells still to come? "It rose in two years" is no day. */
  private isToCome(tokens: readonly Token[], at: number): boolean {
    if (this.language.dates.future.length === 0) return true;
    for (let i = at - 1; i >= 0 && at - i < 12 && !/^[.!?;:]$/.test(tokens[i]?.text ?? ''); i -= 1)
      if (this.future.has(tokens[i])) return true;
    return false;
  }

  private counted(
    from: number,
    to: number,
    found: { readonly unit: Unit; readonly low: number; readonly high: number },
    sign: 1 | -1,
    anchor: Day,
    rule: string,
  ): Dated {
    const ends = [shifted(anchor, found.unit, sign * found.low), shifted(anchor, found.unit, sign * found.high)].sort(
      (a, b) => a - b,
    );
    const [first = anchor, last = anchor] = ends;
    const coarse = found.low === found.high && (found.unit === 'month' || found.unit === 'year');
    const span = coarse ? unitAt(anchor, found.unit, sign * found.low) : period(first, last);
    return { from, to, ...span, relative: true, rule };
  }

  private countedUnit(
    tokens: readonly Token[],
    at: number,
  ): { readonly to: number; readonly unit: Unit; readonly low: number; readonly high: number } | undefined {
    const count = this.countAt(tokens, at);
    const unit = count === undefined ? undefined : this.units.at(tokens, count.to);
    return count === undefined || unit === undefined
      ? undefined
      : { to: unit.to, unit: unit.value, low: count.low, high: count.high };
  }

  private countAt(
    tokens: readonly Token[],
    at: number,
  ): { readonly to: number; readonly low: number; readonly high: number } | undefined {
    const few = this.few.at(tokens, at);
    if (few !== undefined) return { to: few.to, low: few.value[0], high: few.value[1] };
    const token = tokens[at];
    if (token?.kind === 'word' && this.numbers.articles.has(token)) return { to: at + 1, low: 1, high: 1 };
    const number = this.numbers.at(tokens, at);
    if (number === undefined || !Number.isInteger(number.value) || number.value > 1000 || number.value < 1)
      return undefined;
    return { to: number.to, low: number.value, high: number.value };
  }

  /** The words of an event: as far as a noun phrase goes. */
  private eventEnd(tokens: readonly Token[], at: number): number | undefined {
    if (tokens[at]?.kind !== 'word') return undefined;
    let to = at + 1;
    while (to < tokens.length && to < at + EVENT_WORDS) {
      const token = tokens[to];
      if (token?.kind !== 'word' || (this.stops.has(token) && !this.nounLinks.has(token))) break;
      const isLink = this.nounLinks.has(token);
      if (!isLink && !this.nounLinks.has(tokens[to - 1]) && !token.capital) break;
      to += 1;
    }
    while (to > at + 1 && this.nounLinks.has(tokens[to - 1])) to -= 1;
    return to;
  }

  /** One date, or two with a dash between them. */
  private spanAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const word = this.units.at(tokens, at);
    const years = yearSpanAt(tokens, word?.value === 'year' ? word.to : at);
    if (years !== undefined) return { ...years, from: at };
    const sure = this.atomAt(tokens, at, anchor);
    // "May-June": a month that is also a word is one beside another month.
    const shy = sure === undefined ? this.monthAt(tokens, at, anchor, true) : undefined;
    const begun = sure ?? shy;
    if (begun === undefined) return undefined;
    const middle = isDash(tokens[begun.to]) ? { to: begun.to + 1 } : this.lists.middle.at(tokens, begun.to);
    const behind = middle === undefined ? undefined : this.skipIn(tokens, middle.to);
    const second =
      behind === undefined
        ? undefined
        : (this.atomAt(tokens, behind, anchor) ??
          (begun.rule === 'month' ? this.monthAt(tokens, behind, anchor, true) : undefined));
    if (shy !== undefined && second?.rule !== 'month') return undefined;
    if (second === undefined) return begun;
    const first = inYearOf(begun, second);
    if (first.first === null || second.last === null || second.last <= first.first) return begun;
    return {
      from: at,
      to: second.to,
      first: first.first,
      last: second.last,
      edtf: `${startOf(first.edtf)}/${endOf(second.edtf)}`,
      relative: first.relative || second.relative,
      rule: 'from-to',
    };
  }

  private atomAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    return (
      numericAt(tokens, at, this.language.dates.slashes) ??
      numericMonthAt(tokens, at) ??
      this.phraseAt(tokens, at, anchor) ??
      this.partAt(tokens, at, anchor) ??
      this.dayMonthAt(tokens, at, anchor) ??
      this.monthDayAt(tokens, at, anchor) ??
      this.monthAt(tokens, at, anchor) ??
      this.weekdayAt(tokens, at, anchor) ??
      this.weekOfAt(tokens, at, anchor) ??
      this.unitAt(tokens, at, anchor) ??
      this.seasonAt(tokens, at, anchor) ??
      this.decadeAt(tokens, at) ??
      this.namedYearAt(tokens, at)
    );
  }

  private phraseAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const phrase = this.phrases.at(tokens, at);
    if (phrase === undefined) return undefined;
    // "pesë vjet" counts years; "vjet" alone is last year.
    if (
      this.units.at(tokens, at)?.to === phrase.to &&
      (this.numbers.at(tokens, at - 1) !== undefined || tokens[at - 1]?.kind === 'digits')
    )
      return undefined;
    const [unit, offset] = phrase.value;
    return { from: at, to: phrase.to, ...unitAt(anchor, unit, offset), relative: true, rule: 'phrase' };
  }

  /** "early October", "në fund të tetorit". */
  private partAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const part = this.parts.at(tokens, at) ?? quarterAt(tokens, at);
    if (part === undefined) return undefined;
    const behind = isHyphen(tokens[part.to]) ? part.to + 1 : part.to;
    const next = this.skipLinks(tokens, behind);
    const whole =
      this.monthAt(tokens, next, anchor, true) ??
      this.unitAt(tokens, next, anchor) ??
      this.namedYearAt(tokens, next) ??
      this.yearAt(tokens, next) ??
      this.ownUnitAt(tokens, behind, anchor) ??
      this.ownUnitAt(tokens, next, anchor);
    if (whole === undefined || whole.first === null || whole.last === null) return undefined;
    const [name, count] = part.value.split(' ');
    if (name === 'half' || name === 'quarter') return partOfYear(whole, at, name === 'half' ? 6 : 3, Number(count));
    if (name === 'week') return weekOfMonth(whole, at, count);
    const third = (whole.last - whole.first + 1) / 3;
    const steps = part.value === 'early' ? 0 : part.value === 'mid' ? 1 : 2;
    const first = whole.first + Math.round(third * steps);
    const last = part.value === 'late' ? whole.last : whole.first + Math.round(third * (steps + 1)) - 1;
    return { ...whole, from: at, ...period(first, last), rule: 'part' };
  }

  /** "the end of the year", "në fund të muajit": the year or month of the anchor. */
  private ownUnitAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const unit = this.units.at(tokens, at);
    if (unit === undefined || (unit.value !== 'year' && unit.value !== 'month')) return undefined;
    if (this.isPlural(tokens[unit.to - 1]?.text ?? '')) return undefined;
    return { from: at, to: unit.to, ...unitAt(anchor, unit.value, 0), relative: true, rule: 'unit' };
  }

  /** "the week of 16 September": from its Monday to its Sunday. */
  private weekOfAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const unit = this.units.at(tokens, tokens[at]?.text === 'the' ? at + 1 : at);
    if (unit?.value !== 'week') return undefined;
    const begin = this.skipLinks(tokens, unit.to);
    if (begin === unit.to) return undefined;
    const day = this.dayMonthAt(tokens, begin, anchor) ?? this.monthDayAt(tokens, begin, anchor);
    if (day === undefined || day.first === null || day.first !== day.last) return undefined;
    const monday = day.first - partsOf(day.first).weekday + 1;
    return { from: at, to: day.to, ...period(monday, monday + 6), relative: day.relative, rule: 'week-of' };
  }

  /** "28 October 2024", "27-28 October", "28 tetor i vitit 2024", "28. Oktober". */
  private dayMonthAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const first = dateNumber(tokens, at);
    if (first === undefined) return undefined;
    let to = this.pastEnding(tokens, first.to);
    let second: { readonly value: number; readonly to: number } | undefined;
    const between = isDash(tokens[to]) || tokens[to]?.text === '/' ? to + 1 : this.lists.middle.at(tokens, to)?.to;
    const joined = between ?? (this.joiners.has(tokens[to]) ? to + 1 : undefined);
    if (joined !== undefined) {
      second = dateNumber(tokens, this.skipIn(tokens, joined));
      if (second !== undefined) to = this.pastEnding(tokens, second.to);
    }
    const month = this.months.at(tokens, this.skipLinks(tokens, to));
    if (month === undefined) return undefined;
    const year = this.yearBehind(tokens, month.to, anchor);
    const end = second ?? first;
    const resolved = year?.value ?? nearestYear(month.value, end.value, anchor);
    const [a, b] = [dayOf(resolved, month.value, first.value), dayOf(resolved, month.value, end.value)];
    if (a === undefined || b === undefined || a > b) return undefined;
    return { from: at, to: year?.to ?? month.to, ...period(a, b), relative: year === undefined, rule: 'day-month' };
  }

  /** "October 28, 2024", "Oct. 27-28". */
  private monthDayAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    if (this.language.dates.order !== 'both') return undefined;
    const month = this.months.at(tokens, at);
    if (month === undefined) return undefined;
    const from = tokens[month.to]?.text === '.' ? month.to + 1 : month.to;
    const first = dateNumber(tokens, this.skipArticle(tokens, from));
    if (first === undefined) return undefined;
    let to = this.pastEnding(tokens, first.to);
    const dash = isDash(tokens[to]) ? dateNumber(tokens, to + 1) : undefined;
    if (dash !== undefined) to = this.pastEnding(tokens, dash.to);
    const year = this.yearBehind(tokens, to, anchor);
    const end = dash ?? first;
    const resolved = year?.value ?? nearestYear(month.value, end.value, anchor);
    const [a, b] = [dayOf(resolved, month.value, first.value), dayOf(resolved, month.value, end.value)];
    if (a === undefined || b === undefined || a > b) return undefined;
    return { from: at, to: year?.to ?? to, ...period(a, b), relative: year === undefined, rule: 'month-day' };
  }

  /** "October 2024", "in October", "last October". */
  private monthAt(tokens: readonly Token[], at: number, anchor: Day, isSure = false): Dated | undefined {
    const modifier = this.language.dates.modifiers === 'after' ? undefined : this.last.at(tokens, at);
    const month = this.months.at(tokens, modifier?.to ?? at);
    if (month === undefined) return undefined;
    const own = partsOf(anchor);
    const dotted =
      tokens[month.to]?.text === '.' &&
      tokens[month.to]?.glued === true &&
      month.to - at === 1 &&
      (tokens[at]?.text.length ?? 9) <= 4
        ? month.to + 1
        : month.to;
    const behind = this.language.dates.modifiers === 'before' ? undefined : this.last.at(tokens, month.to);
    const year = this.yearBehind(tokens, dotted, anchor);
    const word = tokens[month.to - 1];
    const isShy = this.shy.has(word) && modifier === undefined && behind === undefined && year === undefined;
    if (isShy && !isSure && this.lists.in.before(tokens, at) === undefined) return undefined;
    if (isShy && this.language.id === 'en' && word?.capital === false) return undefined;
    const offset = modifier?.value ?? behind?.value;
    const resolved = year?.value ?? relativeYear(month.value, offset, own);
    const there = { year: resolved, month: month.value };
    const to = year?.to ?? behind?.to ?? (dotted !== month.to && year !== undefined ? dotted : month.to);
    return {
      from: at,
      to,
      edtf: `${year4(resolved)}-${two(month.value)}`,
      ...monthDays(there),
      relative: year === undefined,
      rule: 'month',
    };
  }

  /** "on Monday", "last Friday", "të premten e kaluar". */
  private weekdayAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const { modifiers } = this.language.dates;
    const modifier = modifiers === 'after' ? undefined : this.last.at(tokens, at);
    const weekday = this.weekdays.at(tokens, modifier?.to ?? at);
    if (weekday === undefined) return undefined;
    const isShort = (tokens[weekday.to - 1]?.text.length ?? 9) <= 3;
    if (isShort && tokens[weekday.to - 1]?.capital !== true) return undefined;
    const behind = modifiers === 'before' ? undefined : this.last.at(tokens, weekday.to);
    // "Monday, 28 October": the date says it; the weekday goes with it.
    const comma = tokens[weekday.to]?.text === ',' ? weekday.to + 1 : weekday.to;
    const exact =
      modifier === undefined && behind === undefined
        ? (this.dayMonthAt(tokens, comma, anchor) ?? this.monthDayAt(tokens, comma, anchor))
        : undefined;
    if (exact !== undefined) return { ...exact, from: at };
    const offset = modifier?.value ?? behind?.value;
    const own = partsOf(anchor).weekday;
    let day = anchor - own + weekday.value;
    if (offset === 1) day += day <= anchor ? 7 : 0;
    else if (offset === -1) day -= day >= anchor ? 7 : 0;
    else if (offset === undefined && day > anchor) day -= 7;
    return { from: at, to: behind?.to ?? weekday.to, ...dayAt(day), relative: true, rule: 'weekday' };
  }

  /** "last week", "javën e kaluar", "this year". */
  private unitAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const { modifiers } = this.language.dates;
    const modifier = modifiers === 'after' ? undefined : this.last.at(tokens, at);
    const unit = this.units.at(tokens, modifier?.to ?? at);
    if (unit === undefined || unit.value === 'hour') return undefined;
    const behind = modifiers === 'before' || modifier !== undefined ? undefined : this.last.at(tokens, unit.to);
    const offset = modifier?.value ?? behind?.value;
    if (offset === undefined) return undefined;
    const plural = this.numbers.at(tokens, (modifier?.to ?? at) - 1) !== undefined && modifier === undefined;
    if (plural) return undefined;
    const to = behind?.to ?? unit.to;
    if (this.isPlural(tokens[unit.to - 1]?.text ?? '')) {
      // "ditët e fundit", "the coming days".
      const far = shifted(anchor, unit.value, offset * (unit.value === 'day' ? 6 : 3));
      return offset === 0
        ? undefined
        : { from: at, to, ...(offset < 0 ? period(far, anchor) : period(anchor, far)), relative: true, rule: 'recent' };
    }
    return { from: at, to, ...unitAt(anchor, unit.value, offset), relative: true, rule: 'unit' };
  }

  private isPlural(word: string): boolean {
    const plurals: Readonly<Record<string, readonly string[]>> = {
      en: ['days', 'weeks', 'months', 'years'],
      sq: ['ditet', 'diteve', 'javet', 'javeve', 'muajt', 'muajve', 'vitet', 'viteve'],
    };
    return (plurals[this.language.id] ?? []).includes(word);
  }

  private seasonAt(tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
    const { modifiers } = this.language.dates;
    const modifier = modifiers === 'after' ? undefined : this.last.at(tokens, at);
    const season = this.seasons.at(tokens, modifier?.to ?? at);
    if (season === undefined) return undefined;
    const behind = modifiers === 'before' ? undefined : this.last.at(tokens, season.to);
    const year = this.yearBehind(tokens, season.to, anchor);
    const offset = modifier?.value ?? behind?.value;
    if (year === undefined && offset === undefined) return undefined;
    const code = { spring: 21, summer: 22, autumn: 23, winter: 24 }[season.value];
    const resolved = year?.value ?? partsOf(anchor).year + (offset ?? 0);
    const start = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season.value];
    const first = monthDays({ year: resolved, month: start }).first;
    const last = monthDays(addMonths({ year: resolved, month: start }, 2)).last;
    return {
      from: at,
      to: year?.to ?? behind?.to ?? season.to,
      edtf: `${year4(resolved)}-${code}`,
      first,
      last,
      relative: year === undefined,
      rule: 'season',
    };
  }

  /** "the 1990s", "1990er Jahre", "1990-х", "viteve '90", "années 1990". */
  private decadeAt(tokens: readonly Token[], at: number): Dated | undefined {
    const word = this.decadeWords.has(tokens[at]);
    const mark = word && tokens[at + 1]?.kind === 'mark' && /^['’‘]$/.test(tokens[at + 1]?.text ?? '');
    const place = word ? (mark ? at + 2 : at + 1) : at;
    const digits = tokens[place];
    if (digits?.kind !== 'digits' || !(word ? /^(?:(?:1[89]|20)?\d0)$/ : /^(?:1[89]|20)\d0$/).test(digits.text))
      return undefined;
    const hyphen = isHyphen(tokens[place + 1]) ? place + 2 : place + 1;
    const ending = tokens[hyphen];
    const hasEnding = ending?.glued === true && this.decadeEndings.has(ending);
    if (!word && !hasEnding) return undefined;
    const year = Number(digits.text.length === 2 ? `19${digits.text}` : digits.text);
    return {
      from: at,
      to: hasEnding ? hyphen + 1 : place + 1,
      edtf: `${String(year).slice(0, 3)}X`,
      first: dayOf(year, 1, 1) ?? 0,
      last: dayOf(year + 9, 12, 31) ?? 0,
      relative: false,
      rule: 'decade',
    };
  }

  /** A year behind a word that makes it one: "in 2022", "vitin 2022". */
  private namedYearAt(tokens: readonly Token[], at: number): Dated | undefined {
    const word = this.lists.yearWords.before(tokens, at);
    if (word !== undefined) return this.yearAt(tokens, at);
    return this.yearWordAt(tokens, at) ?? (this.yearAfter.has(tokens[at + 1]) ? this.yearAt(tokens, at) : undefined);
  }

  private yearWordAt(tokens: readonly Token[], at: number): Dated | undefined {
    const unit = this.units.at(tokens, at);
    if (unit?.value !== 'year') return undefined;
    const year = this.yearAt(tokens, unit.to);
    return year === undefined ? undefined : { ...year, from: at };
  }

  private yearAt(tokens: readonly Token[], at: number): Dated | undefined {
    const worded = this.yearWordAt(tokens, at);
    if (worded !== undefined) return worded;
    const token = tokens[at];
    if (token?.kind !== 'digits' || !/^(?:1[6-9]|20)\d\d$/.test(token.text)) return undefined;
    const next = tokens[at + 1];
    if (next?.kind === 'word' && next.glued) return undefined;
    const year = Number(token.text);
    return {
      from: at,
      to: at + 1,
      edtf: token.text,
      first: dayOf(year, 1, 1) ?? 0,
      last: dayOf(year, 12, 31) ?? 0,
      relative: false,
      rule: 'year',
    };
  }

  private yearBehind(
    tokens: readonly Token[],
    at: number,
    anchor: Day,
  ): { readonly value: number; readonly to: number } | undefined {
    for (const from of [at, this.skipLinks(tokens, at)]) {
      const year = this.yearAt(tokens, from);
      if (year !== undefined) return { value: Number(year.edtf), to: year.to };
    }
    // "October of last year", "tetor të vitit të kaluar": the word for a year may itself be listed as a link.
    for (let from = at; from < at + 4; from += 1) {
      const year = this.phraseAt(tokens, from, anchor) ?? this.unitAt(tokens, from, anchor);
      if (year !== undefined && /^\d{4}$/.test(year.edtf)) return { value: Number(year.edtf), to: year.to };
      if (this.lists.links.at(tokens, from) === undefined) break;
    }
    return undefined;
  }

  /** "28th", "1er", "5-të", "28." */
  private pastEnding(tokens: readonly Token[], at: number): number {
    const token = tokens[at];
    if (token?.glued === true && token.kind === 'word' && this.ordinalEndings.has(token)) return at + 1;
    if (isHyphen(token) && tokens[at + 1]?.glued === true && this.ordinalEndings.has(tokens[at + 1])) return at + 2;
    if (token?.text === '.' && token.glued) return at + 1;
    return token?.glued === true && /^[ºª°]$/.test(token.text) ? at + 1 : at;
  }

  private skipLinks(tokens: readonly Token[], at: number): number {
    let to = at;
    for (let link = this.lists.links.at(tokens, to); link !== undefined; link = this.lists.links.at(tokens, to))
      to = link.to;
    return to;
  }

  private skipIn(tokens: readonly Token[], at: number): number {
    return this.lists.in.at(tokens, at)?.to ?? at;
  }

  private skipArticle(tokens: readonly Token[], at: number): number {
    return tokens[at]?.text === 'the' ? at + 1 : at;
  }
}

type Listed =
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

/** 2024-10-28, 28.10.2024, 28/10/2024: digits with marks between them. */
function numericAt(tokens: readonly Token[], at: number, slashes: 'day-first' | 'month-first'): Dated | undefined {
  if (tokens[at]?.kind !== 'digits' || tokens[at + 1]?.kind !== 'mark' || tokens[at + 2]?.kind !== 'digits')
    return undefined;
  const short = dottedAt(tokens, at);
  if (short !== undefined) return short;
  const [a, x, b, y, c] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (a?.kind !== 'digits' || b?.kind !== 'digits' || c?.kind !== 'digits' || x === undefined || y === undefined)
    return undefined;
  if (!x.glued || !b.glued || !y.glued || !c.glued || x.text !== y.text || !/^[-./\u2010\u2011\u2013]$/.test(x.text))
    return undefined;
  const [p, q, r] = [Number(a.text), Number(b.text), Number(c.text)];
  const isoFirst = a.text.length === 4;
  const monthFirst = x.text === '/' && slashes === 'month-first' ? p <= 12 : q > 12;
  const year = isoFirst ? p : c.text.length === 4 ? r : c.text.length === 2 ? 2000 + r : Number.NaN;
  const [month, date] = isoFirst ? [q, r] : monthFirst ? [p, q] : [q, p];
  const day = Number.isNaN(year) ? undefined : dayOf(year, month, date);
  return day === undefined ? undefined : { from: at, to: at + 5, ...dayAt(day), relative: false, rule: 'numeric' };
}

/** 28.10.2024, where "10.2024" reads as one run of digits. */
function dottedAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [a, x, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'digits' || x?.text !== '.' || !x.glued || b?.kind !== 'digits' || !b.glued) return undefined;
  const [, month, year] = /^(\d{1,2})\.(\d{4})$/.exec(b.text) ?? [];
  const day = month === undefined ? undefined : dayOf(Number(year), Number(month), Number(a.text));
  return day === undefined ? undefined : { from: at, to: at + 3, ...dayAt(day), relative: false, rule: 'numeric' };
}

/** "The first half of 2024": so many months of a whole year, the first or a later run of them. */
function partOfYear(whole: Dated, from: number, months: number, count: number): Dated | undefined {
  if (whole.first === null || whole.last === null) return undefined;
  const { year, month } = partsOf(whole.first);
  if (month !== 1 || partsOf(whole.last).month !== 12) return undefined;
  const [start, end] = [months * (count - 1) + 1, months * count];
  const first = monthDays({ year, month: start }).first;
  const last = monthDays({ year, month: end }).last;
  return { ...whole, from, edtf: `${year4(year)}-${two(start)}/${year4(year)}-${two(end)}`, first, last, rule: 'part' };
}

/** "The first week of October": seven days from its first, its eighth and so on, or its last seven. */
function weekOfMonth(whole: Dated, from: number, count: string | undefined): Dated | undefined {
  if (whole.first === null || whole.last === null || whole.last - whole.first > 31) return undefined;
  const first = count === 'last' ? whole.last - 6 : whole.first + 7 * (Number(count) - 1);
  return { ...whole, from, ...period(first, first + 6), rule: 'part' };
}

/** "Q3 2016", "Q3 of this year". */
function quarterAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: DatePart; readonly to: number } | undefined {
  const [letter, digit] = [tokens[at], tokens[at + 1]];
  if (letter?.text !== 'q' || !letter.capital || digit?.kind !== 'digits' || !digit.glued) return undefined;
  const quarters: Readonly<Record<string, DatePart>> = {
    1: 'quarter 1',
    2: 'quarter 2',
    3: 'quarter 3',
    4: 'quarter 4',
  };
  const value = quarters[digit.text];
  return value === undefined ? undefined : { value, to: at + 2 };
}

/** "2014-2018": two years of these times, tied by a dash. */
function yearSpanAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [a, dash, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'digits' || !isDash(dash) || dash?.glued !== true || b?.kind !== 'digits' || !b.glued)
    return undefined;
  if (!/^(?:19|20)\d\d$/.test(a.text) || !/^(?:19|20)\d\d$/.test(b.text) || isDash(tokens[at + 3])) return undefined;
  const [x, y] = [Number(a.text), Number(b.text)];
  if (x >= y || y > 2039 || (x % 100 === 0 && y % 100 === 0)) return undefined;
  const [first, last] = [dayOf(x, 1, 1) ?? 0, dayOf(y, 12, 31) ?? 0];
  return { from: at, to: at + 3, edtf: `${a.text}/${b.text}`, first, last, relative: false, rule: 'from-to' };
}

/** 2015-03, 03/2015: a month in digits. */
function numericMonthAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [a, mark, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'digits' || mark?.glued !== true || b?.kind !== 'digits' || !b.glued) return undefined;
  const after = tokens[at + 3];
  if (after?.glued === true && (after.kind !== 'mark' || /^[-/\u2010-\u2015]$/.test(after.text))) return undefined;
  const isIso = mark.text === '-' && /^(?:19|20)\d\d$/.test(a.text) && /^\d\d$/.test(b.text);
  const isSlashed = mark.text === '/' && /^(?:0[1-9]|1[0-2])$/.test(a.text) && /^(?:19|20)\d\d$/.test(b.text);
  if (!isIso && !isSlashed) return undefined;
  const [year, month] = isIso ? [Number(a.text), Number(b.text)] : [Number(b.text), Number(a.text)];
  if (month < 1 || month > 12) return undefined;
  const edtf = `${year4(year)}-${two(month)}`;
  return { from: at, to: at + 3, edtf, ...monthDays({ year, month }), relative: false, rule: 'numeric' };
}

/** "May to June 2023", "March to June": the year of the end holds for the month before it. */
function inYearOf(first: Dated, second: Dated): Dated {
  if (!first.relative || first.rule !== 'month' || second.last === null) return first;
  if (second.relative && (first.first ?? second.last) <= second.last) return first;
  const month = Number(first.edtf.slice(5, 7));
  const end = partsOf(second.last);
  const year = month <= end.month ? end.year : end.year - 1;
  return { ...first, edtf: `${year4(year)}-${two(month)}`, ...monthDays({ year, month }) };
}

/** A day of a month, in digits. */
function dateNumber(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits' || !/^\d{1,2}$/.test(token.text)) return undefined;
  const value = Number(token.text);
  return value >= 1 && value <= 31 ? { value, to: at + 1 } : undefined;
}

function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[-\u2010-\u2015]$/.test(token.text);
}

/** The year in which a day lies nearest to the anchor. */
function nearestYear(month: number, date: number, anchor: Day): number {
  const { year } = partsOf(anchor);
  const away = (candidate: number): number =>
    Math.abs((dayOf(candidate, month, date) ?? Number.POSITIVE_INFINITY) - anchor);
  return [year, year - 1, year + 1].sort((a, b) => away(a) - away(b))[0] ?? year;
}

/** Months to come that a bare month can mean; what is further off is taken for the one that has passed. */
const MONTHS_AHEAD = 2;

/** A month without a year: texts tell of what was; "last October" has passed, "next October" is to come. */
function relativeYear(
  month: number,
  offset: number | undefined,
  own: { readonly year: number; readonly month: number },
): number {
  if (offset === -1) return month < own.month ? own.year : own.year - 1;
  if (offset === 1) return month > own.month ? own.year : own.year + 1;
  const ahead = (month - own.month + 12) % 12;
  const year = month < own.month ? own.year + 1 : own.year;
  return ahead <= MONTHS_AHEAD ? year : year - 1;
}

/** The day of a number in the month in which another date ends. */
function startIn(second: Days, date: number | undefined): Day | undefined {
  if (second.last === null || date === undefined) return undefined;
  const { year, month } = partsOf(second.last);
  return dayOf(year, month, date);
}

function startOf(edtf: string): string {
  return edtf.split('/')[0] ?? edtf;
}
function endOf(edtf: string): string {
  return edtf.split('/').at(-1) ?? edtf;
}
