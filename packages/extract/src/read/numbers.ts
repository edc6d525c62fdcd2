import type { Language } from '../languages/types.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isHyphen, type Phrases, type WordSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { type Digits, readDigits } from './digits.ts';

/** A number in tokens [from, to). */
export interface NumberAt {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly rejected: readonly number[];
  /** Written with digits; and the factor of its scale words, 1 without. */
  readonly digits: boolean;
  readonly scale: number;
}

interface Unit {
  readonly kind: 'unit';
  readonly value: number;
}
interface Scale {
  readonly kind: 'scale';
  readonly value: number;
}
interface Joiner {
  readonly kind: 'joiner';
}
interface UnitsFirst {
  readonly kind: 'units-first';
}
type Part = Unit | Scale | Joiner | UnitsFirst;

/** Longest word that is taken apart into number words. */
const LONGEST_COMPOUND = 80;

/** Numbers in digits that are remembered. */
const MOST_DIGITS = 10_000;

/** Reads numbers of one language: digits with separators and scales, number words, and both mixed. */
export class Numbers {
  readonly language: Language;
  private readonly cardinals: Phrases<number>;
  private readonly scales: Phrases<number>;
  private readonly beforeScale: Phrases<number>;
  private readonly joiners: Phrases<true>;
  /** Words that are also articles: "a", "one". */
  readonly articles: WordSet;
  /** Words that make metres of an "m" before them. */
  private readonly lengths: WordSet;
  /** Words made of several number words. */
  readonly compound: WordSet;
  private readonly pieces: ReadonlyMap<string, Part>;
  private readonly longestPiece: number;
  private readonly plainDigits = new Map<string, Digits>();
  private readonly beforeScales = new Map<string, Digits>();
  private readonly compounds = new Map<string, readonly Part[] | null>();

  constructor(language: Language, lexicon: Lexicon) {
    const { numbers } = language;
    this.language = language;
    this.cardinals = lexicon.mapped(numbers.cardinals);
    this.scales = lexicon.mapped(numbers.scales);
    this.beforeScale = lexicon.mapped(numbers.beforeScale);
    this.joiners = lexicon.listed(numbers.joiners);
    const pieces = new Map<string, Part>();
    if (numbers.compound === true) {
      for (const [word, value] of Object.entries(numbers.cardinals)) pieces.set(fold(word), { kind: 'unit', value });
      for (const [word, value] of Object.entries(numbers.scales)) pieces.set(fold(word), { kind: 'scale', value });
      for (const word of numbers.joiners) pieces.set(fold(word), { kind: 'joiner' });
      if (numbers.unitsFirst !== undefined) pieces.set(fold(numbers.unitsFirst), { kind: 'units-first' });
    }
    this.pieces = pieces;
    this.longestPiece = Math.max(0, ...[...pieces.keys()].map((piece) => piece.length));
    this.lengths = lexicon.set(numbers.lengths);
    this.articles = lexicon.set(numbers.articles);
    this.compound = lexicon.where((word) => this.takenApart(word) !== null);
  }

  /** The words with which numbers begin, compounds apart. */
  starts(): readonly string[] {
    return [
      ...this.cardinals.starts(),
      ...this.scales.starts(),
      ...this.beforeScale.starts(),
      ...this.language.numbers.articles,
    ];
  }

  /** The number that begins at a token. */
  at(tokens: readonly Token[], from: number): NumberAt | undefined {
    const token = tokens[from];
    if (token === undefined || token.kind === 'mark') return undefined;
    return token.kind === 'digits' ? this.digitsAt(tokens, from) : this.wordsAt(tokens, from);
  }

  /** The scale word at a token, also "k" glued to digits. */
  scaleAt(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | undefined {
    const token = tokens[at];
    if (token?.kind === 'mark' && token.text === '.') return undefined;
    const glued = token?.glued === true && tokens[at - 1]?.kind === 'digits';
    const short = this.language.numbers.digitScales;
    if (token !== undefined && token.kind === 'word' && Object.hasOwn(short, token.text)) {
      const value = short[token.text] ?? 1;
      // "10k" and "2.5m" are scales; "10 m" is a length, "10 mln" a scale either way.
      if ((glued && !this.isLength(tokens, at)) || token.text.length > 1 || isCurrency(tokens[at + 1]))
        return {
          value,
          to:
            tokens[at + 1]?.text === '.' &&
            tokens[at + 1]?.glued === true &&
            tokens[at + 2]?.capital !== true &&
            tokens[at + 2] !== undefined
              ? at + 2
              : at + 1,
        };
    }
    return this.scales.at(tokens, at);
  }

  /** "260m tall": metres, where no currency stands before the number. */
  private isLength(tokens: readonly Token[], at: number): boolean {
    if (tokens[at]?.text !== 'm' || isSign(tokens[at - 2])) return false;
    const isMeasured = tokens[at + 1]?.text === '(' && tokens[at + 3]?.text === 'ft';
    return isMeasured || this.lengths.has(tokens[at + 1]);
  }

  private digitsAt(tokens: readonly Token[], from: number): NumberAt {
    // "15-thousand": a hyphen may tie digits to a scale that is a word.
    const tied =
      isHyphen(tokens[from + 1]) && tokens[from + 2]?.kind === 'word' && (tokens[from + 2]?.text.length ?? 0) > 3;
    const first = this.scaleAt(tokens, tied ? from + 2 : from + 1);
    const read = this.digitsOf(tokens[from]?.text ?? '0', first !== undefined && first.value >= 1_000_000);
    let to = from + 1;
    let scale = 1;
    for (let next = first; next !== undefined; next = this.scaleAt(tokens, to)) {
      scale *= next.value;
      to = next.to;
    }
    let value = read.value * scale;
    if (Number.isInteger(read.value)) ({ value, to, scale } = this.withRest(tokens, { value, to, scale }));
    return {
      from,
      to,
      value: scale === 1 ? value : tidy(value),
      rejected: read.rejected.length === 0 ? read.rejected : read.rejected.map((one) => tidy(one * scale)),
      digits: true,
      scale,
    };
  }

  /** Each number is looked at by several readers, and texts repeat theirs. */
  private digitsOf(text: string, beforeScale: boolean): Digits {
    const known = beforeScale ? this.beforeScales : this.plainDigits;
    const found = known.get(text);
    if (found !== undefined) return found;
    const read = readDigits(text, this.language.group, beforeScale);
    if (known.size < MOST_DIGITS && text.length < 20) known.set(text, read);
    return read;
  }

  private wordsAt(tokens: readonly Token[], from: number): NumberAt | undefined {
    const part = this.beforeScale.at(tokens, from);
    if (part !== undefined) {
      const scale = this.scaleAt(tokens, part.to);
      if (scale !== undefined)
        return {
          from,
          to: scale.to,
          value: tidy(part.value * scale.value),
          rejected: [],
          digits: false,
          scale: scale.value,
        };
    }
    let total = 0;
    let current: number | null = null;
    let lastScale = Number.POSITIVE_INFINITY;
    let scale = 1;
    let to = from;
    let at = from;
    let queue: readonly Part[] = [];
    let saw = false;
    for (;;) {
      if (queue.length === 0) {
        const next = this.partsAt(tokens, at, saw);
        if (next === undefined) break;
        queue = next.parts;
        at = next.to;
      }
      const parts: readonly Part[] = queue;
      const added = addParts(parts, { total, current, lastScale, scale });
      if (added === undefined) break;
      ({ total, current, lastScale, scale } = added);
      queue = [];
      saw = true;
      to = at;
      at = this.nextPart(tokens, at) ?? at;
    }
    if (!saw) return undefined;
    const whole = this.withRest(tokens, { value: tidy(total + (current ?? 0)), to, scale });
    return { from, ...whole, rejected: [], digits: false };
  }

  /** "6 mijë e 956", "1 milion e 200 mijë", "5 тыс. 300": what follows a scale is smaller than it. */
  private withRest(
    tokens: readonly Token[],
    number: { readonly value: number; readonly to: number; readonly scale: number },
  ): { readonly value: number; readonly to: number; readonly scale: number } {
    let { value, to, scale } = number;
    while (scale > 1) {
      const joined = this.joiners.at(tokens, to)?.to ?? (this.language.numbers.juxtaposed === true ? to : undefined);
      const rest = joined !== undefined && tokens[joined]?.kind === 'digits' ? this.at(tokens, joined) : undefined;
      // "63 mil 300 millones": the larger scale is for both.
      const isShared = joined === to && rest !== undefined && rest.scale > scale && rest.value / rest.scale < scale;
      if (isShared && rest !== undefined)
        return { value: value * rest.scale + rest.value, to: rest.to, scale: rest.scale };
      if (rest === undefined || rest.value >= scale || rest.value < 1 || !Number.isInteger(rest.value)) break;
      // "5 млн. 12 человек": behind a dot a small number begins a sentence.
      if (tokens[to - 1]?.text === '.' && rest.value * 10 < scale) break;
      if (joined === to && tokens[to]?.text.startsWith('0') === true) break;
      value += rest.value;
      to = rest.to;
      scale = rest.scale;
    }
    return { value, to, scale };
  }

  /** Where the number goes on behind a hyphen, a joiner, or both: "vingt-et-un". */
  private nextPart(tokens: readonly Token[], at: number): number | undefined {
    let next = isHyphen(tokens[at]) ? at + 1 : at;
    const joined = this.joiners.at(tokens, next);
    if (joined !== undefined) next = isHyphen(tokens[joined.to]) ? joined.to + 1 : joined.to;
    return next !== at && this.partsAt(tokens, next, true, true) !== undefined ? next : undefined;
  }

  /** The number words at a token: a phrase, a scale, or a compound taken apart. */
  private partsAt(
    tokens: readonly Token[],
    at: number,
    inside: boolean,
    numbersOnly = false,
  ): { readonly parts: readonly Part[]; readonly to: number } | undefined {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return undefined;
    // "a thousand", "a hundred": the article counts where a scale follows.
    if (!inside && this.articles.has(token)) {
      const scale = this.scales.at(tokens, at + 1);
      if (scale !== undefined)
        return {
          parts: [
            { kind: 'unit', value: 1 },
            { kind: 'scale', value: scale.value },
          ],
          to: scale.to,
        };
    }
    const unit = this.cardinals.at(tokens, at);
    if (unit !== undefined) return { parts: [{ kind: 'unit', value: unit.value }], to: unit.to };
    const scale = this.scales.at(tokens, at);
    if (scale !== undefined) return { parts: [{ kind: 'scale', value: scale.value }], to: scale.to };
    if (numbersOnly && this.pieces.size === 0) return undefined;
    const parts = this.compound.has(token) ? this.takenApart(token.text) : null;
    return parts === null ? undefined : { parts, to: at + 1 };
  }

  /** "zwölftausendfünfhundert" as its words; null for what is no number. Found words are remembered. */
  private takenApart(word: string): readonly Part[] | null {
    if (this.pieces.size === 0 || word.length < 4 || word.length > LONGEST_COMPOUND) return null;
    const known = this.compounds.get(word);
    if (known !== undefined) return known;
    const ends: (readonly Part[] | undefined)[] = [[]];
    for (let i = 0; i < word.length; i += 1) {
      const before = ends[i];
      if (before === undefined) continue;
      for (let j = i + 1; j <= Math.min(word.length, i + this.longestPiece); j += 1) {
        const piece = this.pieces.get(word.slice(i, j));
        const old = ends[j];
        if (piece !== undefined && (old === undefined || old.length > before.length + 1)) ends[j] = [...before, piece];
      }
    }
    const whole = ends[word.length];
    const isSum = whole !== undefined && whole.length > 1 && isAmount(whole[0]) && isAmount(whole.at(-1));
    const parts = isSum && addParts(whole, START) !== undefined ? whole : null;
    if (this.compounds.size < 20_000) this.compounds.set(word, parts);
    return parts;
  }
}

/** "edhe" is two joiners and no number. */
function isAmount(part: Part | undefined): boolean {
  return part?.kind === 'unit' || part?.kind === 'scale';
}

interface Sum {
  readonly total: number;
  readonly current: number | null;
  readonly lastScale: number;
  readonly scale: number;
}
const START: Sum = { total: 0, current: null, lastScale: Number.POSITIVE_INFINITY, scale: 1 };

/** Adds number words in their order; undefined when they do not go on with the number. */
function addParts(parts: readonly Part[], before: Sum): Sum | undefined {
  let { total, current, lastScale, scale } = before;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i];
    if (part === undefined) return undefined;
    if (part.kind === 'joiner') continue;
    if (part.kind === 'units-first') {
      const tens = parts[i + 1];
      if (
        current === null ||
        tens?.kind !== 'unit' ||
        tens.value < 20 ||
        tens.value > 90 ||
        current % 10 === 0 ||
        current % 100 > 9
      )
        return undefined;
      current += tens.value;
      i += 1;
    } else if (part.kind === 'unit') {
      if (current === null) {
        if (part.value >= lastScale) return undefined;
        current = part.value;
      } else if (part.value > 0 && part.value < grainOf(current)) current += part.value;
      else return undefined;
    } else if (part.value < 1000) {
      if (current !== null && current >= 100) {
        // "two thousand three hundred" comes here with thousands added already; "hundred hundred" is no number.
        return undefined;
      }
      current = (current ?? 1) * part.value;
      scale = part.value;
    } else {
      if (part.value >= lastScale) {
        // "hundred thousand million": a larger scale multiplies all before it.
        if (part.value <= lastScale) return undefined;
        total = (total + (current ?? 0)) * part.value;
      } else total += (current ?? 1) * part.value;
      lastScale = part.value;
      scale = part.value;
      current = null;
    }
  }
  return { total, current, lastScale, scale };
}

/** Place value of the last digit that is not zero. */
function grainOf(value: number): number {
  let grain = 1;
  while (value > 0 && value % (grain * 10) === 0) grain *= 10;
  return grain;
}

function isSign(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^\p{Sc}$/u.test(token.text);
}

function isCurrency(token: Token | undefined): boolean {
  return token?.kind === 'mark' && token.glued && /^\p{Sc}$/u.test(token.text);
}

/** 3.5 million is 3,500,000 and not 3,499,999.9999. */
function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
