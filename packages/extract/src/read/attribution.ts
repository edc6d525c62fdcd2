import type { Language } from '../languages/types.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Phrases, WordSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import type { AttributionReading, Span } from './types.ts';

type CueKind = 'assert' | 'deny' | 'according';

/** A noun phrase longer than this is taken to be a clause. */
const LONGEST = 14;
const CLOSING = /^["”’»“]$/;
const DASH = /^[—–-]$/;
const QUOTES = /^["“”„«»‹›]$/;

/** Who says what is said: speakers and the words of saying. */
export class Attributions {
  private readonly cues: Phrases<CueKind>;
  private readonly pronouns: WordSet;
  private readonly links: WordSet;
  private readonly stops: WordSet;
  private readonly openers: Phrases<true>;
  private readonly relatives: Phrases<true>;
  /** "Per cent", "per day": words of a measure that look like a cue. */
  private readonly measures: Phrases<true>;
  private readonly capitalNouns: boolean;
  private readonly between: WordSet;
  private readonly passives: WordSet;
  private readonly addressees: WordSet;
  private readonly placeWord: string;

  constructor({ attribution, dates, numbers, capitalNouns }: Language, lexicon: Lexicon) {
    this.capitalNouns = capitalNouns === true;
    this.measures = lexicon.listed([
      ...numbers.percent.filter((word) => word.includes(' ')),
      ...attribution.accordingTo.flatMap((word) => Object.keys(dates.units).map((unit) => `${word} ${unit}`)),
    ]);
    this.cues = lexicon.phrases<CueKind>([
      ...attribution.says.map((word): [string, CueKind] => [word, 'assert']),
      ...attribution.denies.map((word): [string, CueKind] => [word, 'deny']),
      ...attribution.accordingTo.map((word): [string, CueKind] => [word, 'according']),
    ]);
    this.pronouns = lexicon.set(attribution.pronouns);
    this.links = lexicon.set(attribution.nounLinks);
    this.stops = lexicon.set(attribution.stops);
    this.between = lexicon.set(attribution.between);
    this.passives = lexicon.set(attribution.passives);
    this.addressees = lexicon.set(attribution.addressees?.words);
    this.placeWord = fold(attribution.addressees?.place ?? '');
    this.openers = lexicon.listed(attribution.openers);
    this.relatives = lexicon.listed(attribution.relatives);
  }

  /** Every cue with its speaker; a cue without one is left out. `taken` marks dates, which are no speakers. */
  read(text: string, tokens: readonly Token[], taken: Uint8Array): readonly AttributionReading[] {
    const readings: AttributionReading[] = [];
    const title = titleEnd(text);
    for (let at = indexAt(tokens, title); at >= 0 && at < tokens.length; ) {
      const cue = this.cues.at(tokens, at);
      if (
        cue === undefined ||
        this.measures.at(tokens, at) !== undefined ||
        (cue.value !== 'according' && this.passives.has(tokens[at - 1]))
      ) {
        at += 1;
        continue;
      }
      const speaker = this.speakerOf(tokens, at, cue.to, cue.value, taken);
      if (speaker !== undefined)
        readings.push({
          type: 'attribution',
          speaker: speaker.span,
          cue: { start: tokens[at]?.start ?? 0, end: tokens[cue.to - 1]?.end ?? 0 },
          polarity: cue.value === 'deny' ? 'deny' : 'assert',
          rule: speaker.rule,
        });
      at = cue.to;
    }
    return readings;
  }

  private speakerOf(
    tokens: readonly Token[],
    from: number,
    to: number,
    kind: CueKind,
    taken: Uint8Array,
  ): { readonly span: Span; readonly rule: string } | undefined {
    const give = (span: Span | undefined, rule: string): { span: Span; rule: string } | undefined =>
      span === undefined ? undefined : { span, rule };
    if (kind === 'according') return give(this.behind(tokens, to, taken), 'according-to');
    const before = tokens[from - 1];
    const opensClause = before === undefined || before.kind === 'mark';
    const isQuoted =
      before !== undefined &&
      (CLOSING.test(before.text) ||
        (before.text === ',' && CLOSING.test(tokens[from - 2]?.text ?? '')) ||
        // Slavic papers put a dash between the quote and who says it.
        (DASH.test(before.text) &&
          tokens.slice(Math.max(0, from - 4), from - 1).some(({ text }) => CLOSING.test(text))));
    if (isQuoted) return give(this.behind(tokens, to, taken), 'after-quote');
    // "Siç raportojnë mediat": nothing but an opening word stands before, so the speaker is behind.
    if (this.onlyOpens(tokens, from)) return give(this.behind(tokens, to, taken), 'after-opener');
    if (!opensClause) {
      const direct = this.ahead(tokens, from, taken);
      if (direct !== undefined) return give(direct, 'before-verb');
      // "Am 28. Oktober erklärte Mark Rutte": the day stands first, and the speaker behind the verb.
      if (taken[from - 1] === 1) return give(this.behind(tokens, to, taken), 'after-date');
    }
    if (before?.text === ',') {
      const past = this.pastAside(tokens, from - 1, taken);
      // "Officials, speaking on condition of anonymity, said the number was": the aside tells where the clause began.
      if (past?.isSure === true) return give(past.span, 'before-aside');
      const aside = past?.span;
      const behind = this.behind(tokens, to, taken);
      const startsClause = this.isClauseOpener(tokens, to);
      if (aside !== undefined && (startsClause || behind === undefined || isName(tokens, aside)))
        return give(aside, 'before-aside');
      if (behind !== undefined) return give(behind, 'after-clause');
      return give(aside, 'before-aside');
    }
    return undefined;
  }

  private onlyOpens(tokens: readonly Token[], end: number): boolean {
    let start = end;
    while (start > 0 && end - start < 4 && tokens[start - 1]?.kind === 'word') start -= 1;
    const boundary = tokens[start - 1];
    if (start === end || (boundary !== undefined && boundary.kind !== 'mark')) return false;
    return this.openers.at(tokens, start)?.to === end && !this.pronouns.has(tokens[start]);
  }

  /** "said that …", "ka thënë se …": a clause follows, so the speaker stands before. */
  private isClauseOpener(tokens: readonly Token[], at: number): boolean {
    const next = tokens[at];
    return next === undefined || next.kind === 'mark' || next.kind === 'digits' || this.stops.has(next);
  }

  /** The noun phrase that ends right before the verb. */
  private ahead(tokens: readonly Token[], end: number, taken: Uint8Array): Span | undefined {
    let last = end;
    while (last > 0 && tokens[last - 1]?.kind === 'word' && this.between.has(tokens[last - 1]) && last > end - 4)
      last -= 1;
    const previous = tokens[last - 1];
    if (previous === undefined) return undefined;
    if (previous.kind === 'mark') return undefined;
    if (this.pronouns.has(previous)) return spanOf(tokens, last - 1, last);
    let first = last;
    while (first > 0 && last - first < LONGEST) {
      const token = tokens[first - 1];
      if (token === undefined || taken[first - 1] === 1) break;
      if (token.kind === 'mark' && !isTie(tokens, first - 1)) break;
      if (token.kind === 'digits') break;
      first -= 1;
    }
    return this.trimmed(tokens, first, last);
  }

  /** "Mark Rutte, …, said": over an aside between commas to the noun phrase before it. */
  private pastAside(
    tokens: readonly Token[],
    comma: number,
    taken: Uint8Array,
  ): { readonly span: Span; readonly isSure: boolean } | undefined {
    let start = comma;
    while (start > 0 && comma - start < 30 && !isBoundary(tokens[start - 1])) start -= 1;
    const isAside = this.relatives.at(tokens, start) !== undefined && tokens[start - 1]?.text === ',';
    const past = isAside ? this.ahead(tokens, start - 1, taken) : undefined;
    if (past !== undefined) return { span: past, isSure: true };
    const own = this.ahead(tokens, comma, taken);
    return own === undefined ? undefined : { span: own, isSure: false };
  }

  /** The noun phrase behind the verb, up to a word that ends it. */
  private behind(tokens: readonly Token[], start: number, taken: Uint8Array): Span | undefined {
    const from = this.pastDate(tokens, this.pastAddressee(tokens, start), taken);
    const first = tokens[from];
    if (first === undefined || first.kind !== 'word' || taken[from] === 1) return undefined;
    if (this.pronouns.has(first)) return spanOf(tokens, from, from + 1);
    if (this.stops.has(first) && !this.links.has(first)) return undefined;
    let to = from;
    while (to < tokens.length && to - from < LONGEST) {
      const token = tokens[to];
      if (token === undefined || taken[to] === 1) break;
      if (token.kind === 'mark' && !isTie(tokens, to)) break;
      if (token.kind === 'digits') break;
      if (token.kind === 'word' && this.stops.has(token) && !this.links.has(token)) break;
      if (to > from && this.cues.at(tokens, to) !== undefined) break;
      // "Nach Angaben der Polizei waren": in a language of capital nouns the phrase ends with its noun.
      if (
        this.capitalNouns &&
        to > from &&
        tokens[to - 1]?.capital === true &&
        token.kind === 'word' &&
        !token.capital &&
        !this.links.has(token)
      )
        break;
      to += 1;
    }
    // "OKB-së" ends in a case, not in a link.
    const isLoose = (at: number): boolean =>
      tokens[at]?.kind === 'mark' || (this.links.has(tokens[at]) && tokens[at]?.glued !== true);
    while (to > from && isLoose(to - 1)) to -= 1;
    return to > from ? spanOf(tokens, from, to) : undefined;
  }

  /** "u tha gazetarëve në Bruksel sekretari": behind those who were told, and where. */
  private pastAddressee(tokens: readonly Token[], at: number): number {
    if (!this.addressees.has(tokens[at])) return at;
    let to = at + 1;
    if (this.links.has(tokens[to]) || tokens[to]?.capital === false) {
      let place = to + 1;
      while (tokens[place]?.kind === 'word' && tokens[place]?.capital === true) place += 1;
      if (place > to + 1 && tokens[to]?.text === this.placeWord) to = place;
    }
    return to;
  }

  /** "a déclaré lundi une porte-parole": behind the day on which it was said, and the small word before it. */
  private pastDate(tokens: readonly Token[], at: number, taken: Uint8Array): number {
    let to = at;
    if (taken[to] !== 1 && tokens[to]?.kind === 'word' && taken[to + 1] === 1 && tokens[to]?.capital !== true) to += 1;
    while (taken[to] === 1) to += 1;
    return to > at && taken[to - 1] === 1 && tokens[to]?.kind === 'word' ? to : at;
  }

  /** Without the words that open a clause and the stop words in it: "But on Monday the minister" is the minister. */
  private trimmed(tokens: readonly Token[], first: number, last: number): Span | undefined {
    let from = first;
    for (let at = first; at < last; at += 1) {
      const opener = this.openers.at(tokens, at);
      // "Police in Tirana": a place behind who speaks opens no clause.
      const isPlace = at > first && opener !== undefined && from < at && areCapital(tokens, opener.to, last);
      if (opener !== undefined && !isPlace && opener.to < last && !(at > first && this.links.has(tokens[at])))
        from = opener.to;
      // "said that the alliance has confirmed": what is told inside of what is told has its speaker there.
      if (this.cues.at(tokens, at) !== undefined) return undefined;
    }
    while (from < last && this.links.has(tokens[from]) && !/^(?:the|a|an)$/.test(tokens[from]?.text ?? '')) from += 1;
    return from < last ? spanOf(tokens, from, last) : undefined;
  }
}

function areCapital(tokens: readonly Token[], from: number, to: number): boolean {
  return to > from && tokens.slice(from, to).every((token) => token.kind === 'word' && token.capital);
}

/** Every word begins with a capital: a name between commas, not a clause. */
function isName(tokens: readonly Token[], { start, end }: Span): boolean {
  const first = indexAt(tokens, start);
  const before = tokens[first - 1];
  if (before !== undefined && before.kind !== 'mark') return false;
  const words = tokens.slice(first, first + 8).filter((token) => token.end <= end && token.kind === 'word');
  return words.length > 1 && words.length < 6 && words.every((token) => token.capital);
}

/** The first token that begins at a place or behind it; places are in order, so halves do. */
function indexAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mark inside a name: NATO-s, U.S., AT&T. */
function isTie(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !token.glued) return false;
  return /^[-\u2010\u2011'’&]$/.test(token.text) || (token.text === '.' && next?.glued === true);
}

/** Where a headline ends: a first line without a full stop before an empty line. It repeats what the text says. */
function titleEnd(text: string): number {
  const end = text.search(/\r?\n\s*\n/);
  if (end < 0 || end > 300) return 0;
  return /[.!?…:]["”’»]?\s*$/.test(text.slice(0, end)) ? 0 : end;
}

function isBoundary(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (/^[,.;:!?()]$/.test(token.text) || QUOTES.test(token.text));
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
