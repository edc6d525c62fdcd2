import type { Hedge, Language } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isHyphen, type Phrases, type WordSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { Labels } from './labels.ts';
import type { Numbers } from './numbers.ts';

/** Numbers that count nothing: names, ordinals, telephone numbers, times of day, versions. */
export class Guards {
  private readonly nameBefore: Phrases<true>;
  private readonly ordinalBefore: Phrases<true>;
  private readonly ordinals: Phrases<true>;
  private readonly endings: WordSet;

  private readonly fractions: Phrases<number>;
  private readonly partOf: Phrases<true>;
  /** "Jeder", "каждый": with an ordinal they are a share by themselves. */
  private readonly everies: WordSet;
  private readonly countedBehind: WordSet;
  private readonly dottedAfter: WordSet;
  private readonly hedges: Phrases<Hedge>;
  private readonly numbers: Numbers;
  private readonly needsArticle: boolean;
  private readonly starts: WordSet;
  private readonly labels: Labels;

  constructor(language: Language, numbers: Numbers, lexicon: Lexicon) {
    const { names, numbers: own, ranges, hedges } = language;
    this.labels = new Labels(language, lexicon);
    this.fractions = lexicon.mapped(own.fractions);
    this.partOf = lexicon.listed(ranges.partOf);
    this.hedges = lexicon.mapped(hedges.before);
    this.everies = lexicon.set(own.everies);
    this.countedBehind = lexicon.set(names.countedBehind);
    this.dottedAfter = lexicon.set(names.dottedAfter);
    this.numbers = numbers;
    this.needsArticle = names.ordinalBefore.length > 0;
    this.nameBefore = lexicon.listed(names.before);
    this.ordinalBefore = lexicon.listed(names.ordinalBefore);
    this.ordinals = lexicon.listed(names.ordinals);
    this.endings = lexicon.set(names.ordinalEndings);
    this.starts = lexicon.set([...this.nameBefore.starts(), ...this.ordinalBefore.starts(), ...this.ordinals.starts()]);
  }

  /** Tokens that are no quantity, whatever stands around them. */
  blocked(tokens: readonly Token[]): Uint8Array {
    const blocked = new Uint8Array(tokens.length);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      const share = token?.kind === 'digits' ? this.writtenShareAt(tokens, at) : undefined;
      if (share !== undefined) {
        at = share.to - 1;
        continue;
      }
      if (token?.kind === 'digits' && this.isDotted(tokens, at)) blocked[at] = 1;
      if (
        token?.kind === 'digits' &&
        isDigitName(tokens, at, this.endings, this.numbers.articles) &&
        !this.isCounted(tokens, at)
      )
        blocked[at] = 1;
      if (token?.kind !== 'word' || !this.starts.has(token)) continue;
      const ordinal = this.needsArticle ? undefined : this.ordinals.at(tokens, at);
      if (ordinal !== undefined && !this.isShare(tokens, at - 1)) blocked.fill(1, at, ordinal.to);
      const article = this.ordinalBefore.at(tokens, at);
      // "i tretë", "Lufta e Dytë": a numeral behind an article orders, unless digits follow.
      // "njëzet e gjashtë" is a number: there the article joins.
      const joins = article !== undefined && this.numbers.at(tokens, at - 1) !== undefined;
      if (article !== undefined && !joins && tokens[article.to]?.kind === 'word')
        this.blockOrdinal(tokens, article.to, blocked);
      const name = this.nameBefore.at(tokens, at);
      if (name !== undefined) {
        const next = isHyphen(tokens[name.to]) || tokens[name.to]?.text === '.' ? name.to + 1 : name.to;
        // "Group of 20" is a name, "a group of 20" is not; nor is a number that is grouped.
        const isName = name.to === at + 1 || token.capital;
        const digits = tokens[next];
        if (digits?.kind === 'digits' && isName && !/\d[., \u00a0\u2009\u202f]\d{3}/u.test(digits.text))
          blocked[next] = 1;
      }
    }
    this.labels.block(tokens, blocked);
    blockRuns(tokens, blocked);
    blockResults(tokens, blocked);
    return blocked;
  }

  /** "die 3. Division": digits and a dot behind an article, with a word behind them. */
  private isDotted(tokens: readonly Token[], at: number): boolean {
    const dot = tokens[at + 1];
    if (!this.dottedAfter.has(tokens[at - 1]) || dot?.text !== '.' || !dot.glued) return false;
    return /^\d{1,3}$/.test(tokens[at]?.text ?? '') && tokens[at + 2]?.kind === 'word';
  }

  /** "a third of them" is a share, "a third attack" is not. */
  private isShare(tokens: readonly Token[], at: number): boolean {
    const from = isHyphen(tokens[at]) ? at - 1 : at;
    const share = this.fractions.at(tokens, from);
    if (share === undefined) return false;
    // "Una cuarta parte" says by itself that it is a share.
    if (share.to > from + 2) return true;
    if (this.everies.has(tokens[from]) || this.partOf.at(tokens, share.to) !== undefined) return true;
    // "Quasi un terzo": a hedge before it tells a share too.
    return this.hedges.before(tokens, from) !== undefined;
  }

  /** "1/2 of the people", "more than 1/2": digits are a share where something says so; else they may be a date. */
  writtenShareAt(
    tokens: readonly Token[],
    at: number,
  ): { readonly from: number; readonly to: number; readonly value: number } | undefined {
    const [above, slash, below] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (above?.kind !== 'digits' || slash?.text !== '/' || !slash.glued || below?.glued !== true) return undefined;
    if (!/^\d{1,2}$/.test(above.text) || !/^\d{1,3}$/.test(below.text) || tokens[at + 3]?.text === '/')
      return undefined;
    const value = Number(above.text) / Number(below.text);
    const isSaid = this.partOf.at(tokens, at + 3) !== undefined || this.hedges.before(tokens, at) !== undefined;
    return value > 0 && value < 1 && isSaid ? { from: at, to: at + 3, value } : undefined;
  }

  /** "a 1,500-strong battalion", "15-thousand troops". */
  private isCounted(tokens: readonly Token[], at: number): boolean {
    if (!isHyphen(tokens[at + 1])) return false;
    return this.countedBehind.has(tokens[at + 2]) || this.numbers.scaleAt(tokens, at + 2) !== undefined;
  }

  private blockOrdinal(tokens: readonly Token[], at: number, blocked: Uint8Array): void {
    const ordinal = this.ordinals.at(tokens, at);
    if (ordinal !== undefined) blocked.fill(1, at, ordinal.to);
  }
}

/** F-16, Covid-19, G7, 5th, 14:30, v2.0: digits tied to something else. */
function isDigitName(tokens: readonly Token[], at: number, endings: WordSet, articles: WordSet): boolean {
  const [before, own, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (own === undefined) return false;
  if (own.glued && before?.kind === 'word') return true;
  if (own.glued && isHyphen(before) && tokens[at - 2]?.kind === 'word') return true;
  // "LH 1402", "T 72": letters and digits that name, with nothing behind that they count.
  if (before?.kind === 'word' && before.acronym && !/[.,\s]/.test(own.text)) {
    if (after?.kind !== 'word') return !articles.has(before);
    // "AA 123 BB": the plate of a car.
    if (after.acronym && /^\d{3,4}$/.test(own.text)) return true;
  }
  // "9M723".
  if (
    after?.glued === true &&
    after.kind === 'word' &&
    tokens[at + 2]?.glued === true &&
    tokens[at + 2]?.kind === 'digits'
  )
    return true;
  if (own.glued && before?.kind === 'mark' && /^[:/#№]$/.test(before.text)) return true;
  if (after?.glued === true && after.kind === 'mark' && /^[:/]$/.test(after.text) && tokens[at + 2]?.kind === 'digits')
    return true;
  if (after?.glued === true && after.kind === 'word' && endings.has(after)) return true;
  if (isPlural(own, after)) return true;
  if (isClock(tokens, at + 1)) return true;
  if (after?.glued === true && /^[ºª°]$/.test(after.text)) return true;
  // "5-të", "32-year-old": an ending or a compound behind a hyphen.
  return (
    isHyphen(after) && tokens[at + 2]?.kind === 'word' && tokens[at + 2]?.glued === true && !isRange(tokens, at + 2)
  );
}

/** "737s", "777Xs": several of one name; "10 000s" are tens of thousands. */
function isPlural(own: Token, after: Token | undefined): boolean {
  if (after?.glued !== true || after.kind !== 'word' || /000$/.test(own.text)) return false;
  return after.text === 's' || (after.capital && /^\p{L}s$/u.test(after.text));
}

/** "5pm", "11 a.m.", "5 o'clock", "14 Uhr". */
function isClock(tokens: readonly Token[], at: number): boolean {
  const [word, dot, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (word?.kind !== 'word') return false;
  if (/^(?:am|pm|uhr|oclock)$/.test(word.text)) return true;
  if (word.text === 'h') return true;
  if (/^o['’]$/.test(word.text) && dot?.text === 'clock') return true;
  return /^[ap]$/.test(word.text) && dot?.text === '.' && dot.glued && second?.text === 'm' && second.glued;
}

/** "10-twelve" does not occur; "5-6 mijë" has digits behind its hyphen. */
function isRange(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'digits';
}

/** Three groups of digits with nothing but spaces or hyphens between them, or a plus before: a telephone number. */
function blockRuns(tokens: readonly Token[], blocked: Uint8Array): void {
  for (let at = 0; at < tokens.length; ) {
    if (tokens[at]?.kind !== 'digits') {
      at += 1;
      continue;
    }
    let to = at + 1;
    let groups = 1;
    for (;;) {
      const next = isHyphen(tokens[to]) ? to + 1 : to;
      const token = tokens[next];
      const gap = token === undefined ? 2 : token.start - (tokens[next - 1]?.end ?? 0);
      if (token?.kind !== 'digits' || gap > 1) break;
      groups += 1;
      to = next + 1;
    }
    const international = tokens[at - 1]?.text === '+' && tokens[at]?.glued === true;
    const long = (tokens[at]?.text.length ?? 0) > 15;
    if (groups >= 3 || (international && groups >= 2) || long) blocked.fill(1, at, to);
    at = to;
  }
}

/** "3-1", "220-212": two numbers that fall behind a hyphen are a result, not a range. */
function blockResults(tokens: readonly Token[], blocked: Uint8Array): void {
  for (let at = 0; at + 2 < tokens.length; at += 1) {
    const [a, dash, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (a?.kind !== 'digits' || b?.kind !== 'digits' || !isHyphen(dash) || dash?.glued !== true || !b.glued) continue;
    const [x, y] = [Number(a.text), Number(b.text)];
    if (x >= y && !isHyphen(tokens[at + 3])) blocked.fill(1, at, at + 3);
  }
}
