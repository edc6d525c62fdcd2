import { parseQuantity } from '@claimline/core';
import type { Hedge, Language } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isHyphen, type Phrases, type WordSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { Guards } from './guards.ts';
import type { NumberAt, Numbers } from './numbers.ts';
import { plain } from './spelling.ts';
import { joinBounds } from './two-bounds.ts';
import type { QuantityReading, Relation } from './types.ts';

type Unit = QuantityReading['unit'];

/** Something countable in tokens [from, to): a number, a share, a vague size, a few of a scale. */
interface Operand {
  readonly from: number;
  readonly to: number;
  readonly kind: 'number' | 'fraction' | 'vague' | 'few';
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly scale: number;
  readonly digits: boolean;
  /** Behind the number itself, before "per cent". */
  readonly coreTo: number;
  readonly rejected: readonly string[];
  /** A hedge that lies in the words themselves: "une centaine". */
  readonly own?: 'about';
}

const CURRENCY = /^\p{Sc}$/u;
const DASH = /^[-\u2010-\u2015~]$/;
const MARKS: Readonly<Record<string, Hedge>> = {
  '~': 'about',
  '≈': 'about',
  '±': 'about',
  '>': 'more-than',
  '≥': 'at-least',
  '<': 'less-than',
  '≤': 'at-most',
};
const SIGNS: Readonly<Record<string, string>> = {
  about: '~',
  nearly: '~<',
  'more-than': '>',
  'at-least': '>=',
  'less-than': '<',
  'at-most': '<=',
  'up-to': '..',
  'a-little-over': '~>',
  exact: '',
};
/** How many words back a verb makes two numbers a change. */
const VERB_REACH = 6;

/** Number phrases of one language, from hedge to unit. */
export class Quantities {
  private readonly numbers: Numbers;
  private readonly guards: Guards;
  private readonly fractions: Phrases<number>;
  private readonly vague: Phrases<number>;
  private readonly few: Phrases<readonly [number, number]>;
  private readonly multiples: Phrases<number>;
  private readonly approximate: Phrases<number>;
  private readonly wholes: Phrases<number>;
  private readonly percent: Phrases<true>;
  private readonly points: Phrases<true>;
  private readonly before: Phrases<Hedge>;
  private readonly after: Phrases<Hedge>;
  private readonly fillers: WordSet;
  private readonly pairs: Phrases<Phrases<true>>;
  private readonly middle: Phrases<true>;
  private readonly change: Phrases<true>;
  private readonly partOf: Phrases<true>;
  private readonly also: Phrases<true>;
  private readonly moreAfter: Phrases<true>;
  private readonly inEvery: Phrases<true>;
  private readonly by: WordSet;
  private readonly joiners: WordSet;
  private readonly withHalf: WordSet;
  private readonly invertible: WordSet;
  private readonly stops: WordSet;
  private readonly links: Phrases<true>;
  private readonly units: Phrases<unknown>;
  private readonly language: Language;
  private readonly starts: WordSet;

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
    this.change = lexicon.listed(ranges.change);
    this.partOf = lexicon.listed(ranges.partOf);
    this.also = lexicon.listed(ranges.also);
    this.moreAfter = lexicon.listed(ranges.moreAfter);
    this.inEvery = lexicon.listed(own.inEvery);
    this.by = lexicon.set(ranges.by);
    this.joiners = lexicon.set(own.joiners);
    this.withHalf = lexicon.set(own.withHalf);
    this.invertible = lexicon.set(own.invertible);
    this.stops = lexicon.set(language.attribution.stops);
    this.links = lexicon.listed(own.vagueLinks);
    this.units = lexicon.mapped(language.dates.units);
    this.starts = lexicon.set([
      ...numbers.starts(),
      ...[this.fractions, this.vague, this.few, this.multiples, this.approximate, this.wholes, this.pairs].flatMap(
        (phrases) => [...phrases.starts()],
      ),
    ]);
  }

  /** All number phrases of the tokens; `taken` marks what is a date or another thing already. */
  read(text: string, tokens: readonly Token[], taken: Uint8Array): readonly QuantityReading[] {
    const blocked = this.guards.blocked(tokens);
    for (let i = 0; i < taken.length; i += 1) if (taken[i] === 1) blocked[i] = 1;
    const readings: QuantityReading[] = [];
    let free = 0;
    for (let at = 0; at < tokens.length; ) {
      const found = this.mayBegin(tokens[at]) ? this.at(text, tokens, at, blocked, free) : undefined;
      if (found === undefined) {
        at += 1;
        continue;
      }
      readings.push(...found.readings);
      at = found.to;
      free = at;
    }
    return joinBounds(readings, tokens, this.also);
  }

  private mayBegin(token: Token | undefined): boolean {
    if (token === undefined || token.kind === 'mark') return false;
    return token.kind === 'digits' || this.starts.has(token) || this.numbers.compound.has(token);
  }

  private at(
    text: string,
    tokens: readonly Token[],
    at: number,
    blocked: Uint8Array,
    free: number,
  ): { readonly readings: readonly QuantityReading[]; readonly to: number } | undefined {
    if (blocked[at] === 1) return undefined;
    const multiple = this.multiples.at(tokens, at);
    if (multiple !== undefined) {
      const { to, value } = multiple;
      const common = { unit: 'times' as const, relation: 'multiplier' as const, rule: 'multiple', rejected: [] };
      const hedge = this.hedgeBefore(tokens, at, blocked, free);
      const isHedged = hedge !== undefined && hedge.value !== 'increment';
      const bounds = hedged(value, isHedged ? (hedge.value as Exclude<Hedge, 'increment'>) : 'exact');
      const from = isHedged ? hedge.from : at;
      return { to, readings: [this.make(text, tokens, { from, to, coreFrom: at, coreTo: to }, bounds, common)] };
    }
    const pair = this.pairAt(tokens, at, blocked);
    if (pair !== undefined) return this.finish(text, tokens, pair, blocked, free);
    const every = this.everyAt(tokens, at, blocked);
    if (every !== undefined) return this.finish(text, tokens, every, blocked, free);
    const first = this.operandAt(tokens, at, blocked) ?? this.oneOrTwoAt(tokens, at, blocked);
    if (first === undefined) return undefined;
    return this.finish(text, tokens, this.afterFirst(tokens, first, blocked), blocked, free);
  }

  /** "from 8,000 to 10,000", "between 20% and 30%". */
  private pairAt(tokens: readonly Token[], at: number, blocked: Uint8Array): Found | undefined {
    const open = this.pairs.at(tokens, at);
    if (open === undefined) return undefined;
    const first = this.operandAt(tokens, this.skip(tokens, open.to), blocked);
    const middle = first === undefined ? undefined : (open.value.at(tokens, first.to) ?? this.dashAt(tokens, first.to));
    const second =
      first === undefined || middle === undefined
        ? undefined
        : this.operandAt(tokens, this.skip(tokens, middle.to), blocked);
    if (first === undefined || second === undefined || !areCounts(first, second)) return undefined;
    const isChange = this.hasVerbBefore(tokens, at);
    const shared = shareScale(first, second);
    if (isChange) return { kind: 'change', from: at, first: shared, second, to: second.to };
    return shared.low < second.high ? { kind: 'range', from: at, first: shared, second, to: second.to } : undefined;
  }

  /** "un soldat sur cinq", "one soldier in five": one, what it is, and of how many. */
  private everyAt(tokens: readonly Token[], at: number, blocked: Uint8Array): Found | undefined {
    if (!this.numbers.articles.has(tokens[at])) return undefined;
    for (const to of [at + 1, at + 2, at + 3]) {
      if (to > at + 1 && tokens[to - 1]?.kind !== 'word') return undefined;
      const every = this.inEvery.at(tokens, to);
      const whole = every === undefined ? undefined : this.operandAt(tokens, every.to, blocked);
      if (whole?.kind !== 'number' || whole.unit !== 'count' || whole.low < 2 || whole.low > 1000) continue;
      // "one of 120 hostages" is one of them, no share: a share has a round or small base.
      if (whole.low > 20 && whole.low % 10 !== 0) continue;
      const one: Operand = { ...whole, from: at, to: at + 1, coreTo: at + 1, low: 1, high: 1 };
      if (to > at + 1 || !this.partOf.at(tokens, to) || every?.to !== this.partOf.at(tokens, to)?.to)
        return { kind: 'every', from: at, first: one, second: whole, to: whole.to };
    }
    return undefined;
  }

  /** "One or two soldiers": an article is a number where another one follows. */
  private oneOrTwoAt(tokens: readonly Token[], at: number, blocked: Uint8Array): Operand | undefined {
    if (!this.numbers.articles.has(tokens[at])) return undefined;
    const number = this.numbers.at(tokens, at);
    const middle = number?.to === at + 1 ? this.middle.at(tokens, at + 1) : undefined;
    const second = middle === undefined ? undefined : this.operandAt(tokens, middle.to, blocked);
    if (number === undefined || second?.kind !== 'number' || second.scale !== 1 || second.low <= number.value)
      return undefined;
    if (second.low > 10 || second.digits || second.unit !== 'count') return undefined;
    const common = { digits: false, rejected: [], scale: 1, unit: 'count' as const };
    return { ...common, kind: 'number', from: at, to: at + 1, coreTo: at + 1, low: number.value, high: number.value };
  }

  /** "10–12k", "8.000 nga 10.000", "one in five", or the operand alone. */
  private afterFirst(tokens: readonly Token[], first: Operand, blocked: Uint8Array): Found {
    const alone: Found = { kind: 'one', from: first.from, first, to: first.to };
    const every = first.kind === 'number' ? this.inEvery.at(tokens, first.to) : undefined;
    if (every !== undefined) {
      const whole = this.operandAt(tokens, every.to, blocked);
      if (whole?.kind === 'number' && whole.low > first.low && first.low <= 20 && whole.low <= 1000)
        return { kind: 'every', from: first.from, first, second: whole, to: whole.to };
    }
    const part = first.kind === 'number' ? this.partOf.at(tokens, first.to) : undefined;
    if (part !== undefined) {
      const whole = this.operandAt(tokens, this.skip(tokens, part.to), blocked);
      if (whole?.kind === 'number' && whole.low >= first.low && whole.unit === 'count' && whole.low > 1)
        return { kind: 'part', from: first.from, first, second: whole, to: whole.to };
    }
    // "vier- bis fünftausend": a hyphen for what both have in common.
    const shared = isHyphen(tokens[first.to]) ? this.middle.at(tokens, first.to + 1) : undefined;
    const middle = shared ?? this.dashAt(tokens, first.to) ?? this.middle.at(tokens, first.to);
    if (middle === undefined || first.kind !== 'number') return alone;
    const second = this.operandAt(tokens, this.skip(tokens, middle.to), blocked);
    if (second === undefined || !areCounts(first, second)) return alone;
    // "Rose by 3,000 to 12,000": so much more, and how many there are then.
    if (this.by.has(tokens[first.from - 1]) && this.hasVerbBefore(tokens, first.from - 1))
      return { kind: 'growth', from: first.from, first, second, to: second.to };
    const scaled = shareScale(first, second);
    return scaled.low < second.high ? { kind: 'range', from: first.from, first: scaled, second, to: second.to } : alone;
  }

  private dashAt(tokens: readonly Token[], at: number): { readonly to: number } | undefined {
    const token = tokens[at];
    if (token?.kind !== 'mark' || !DASH.test(token.text)) return undefined;
    const next = tokens[at + 1];
    const isTied = token.glued === next?.glued;
    return isTied && (next?.kind === 'digits' || token.glued) ? { to: at + 1 } : undefined;
  }

  private operandAt(tokens: readonly Token[], at: number, blocked: Uint8Array): Operand | undefined {
    if (blocked[at] === 1 || at >= tokens.length) return undefined;
    const bare =
      this.collectiveAt(tokens, at) ??
      this.invertedAt(tokens, at) ??
      this.fewAt(tokens, at) ??
      this.vagueAt(tokens, at) ??
      this.fractionAt(tokens, at) ??
      this.numberAt(tokens, at);
    if (bare === undefined) return undefined;
    for (let i = bare.from; i < bare.to; i += 1) if (blocked[i] === 1) return undefined;
    const points = this.points.at(tokens, bare.to);
    const percent = points ?? this.percent.at(tokens, bare.to);
    if (percent === undefined || bare.unit === 'ratio') return bare;
    return { ...bare, to: percent.to, unit: points === undefined ? '%' : 'point' };
  }

  /** "une centaine", "полмиллиона": words that are a number of their own. */
  private collectiveAt(tokens: readonly Token[], at: number): Operand | undefined {
    const about = this.approximate.at(tokens, at);
    const found = about ?? this.wholes.at(tokens, at);
    if (found === undefined) return undefined;
    const link = this.links.at(tokens, found.to)?.to ?? found.to;
    const size = this.vague.at(tokens, link) ?? this.numbers.scaleAt(tokens, link);
    const times = size === undefined || size.value < 1000 ? 1 : size.value;
    const to = times === 1 || size === undefined ? found.to : size.to;
    const value = found.value * times;
    const common = { digits: false, rejected: [], scale: value, unit: 'count' as const, low: value, high: value };
    return {
      ...common,
      kind: 'number',
      from: at,
      to,
      coreTo: to,
      ...(about === undefined ? {} : { own: 'about' as const }),
    };
  }

  /** "тысяч десять": the scale before its number says that it is about so many. */
  private invertedAt(tokens: readonly Token[], at: number): Operand | undefined {
    if (!this.invertible.has(tokens[at])) return undefined;
    const scale = this.numbers.scaleAt(tokens, at);
    const number = scale === undefined ? undefined : this.numbers.at(tokens, scale.to);
    if (scale === undefined || number === undefined || number.scale !== 1 || number.value > 999) return undefined;
    const value = number.value * scale.value;
    const common = {
      digits: false,
      rejected: [],
      unit: 'count' as const,
      low: value,
      high: value,
      own: 'about' as const,
    };
    return { ...common, kind: 'number', from: at, to: number.to, coreTo: number.to, scale: scale.value };
  }

  private numberAt(tokens: readonly Token[], at: number): Operand | undefined {
    const number = this.numbers.at(tokens, at);
    if (number === undefined || this.isArticle(tokens, number)) return undefined;
    const half = this.halfBehind(tokens, number) ?? this.halfOfScale(tokens, number);
    const { from, to, value, digits, scale, rejected } = half ?? number;
    return {
      from,
      to,
      coreTo: to,
      kind: 'number',
      low: value,
      high: value,
      unit: 'count',
      scale,
      digits,
      rejected: rejected.map((one) => `read as ${plain(one)}`),
    };
  }

  /** "two and a half million": a share between a number and its scale. */
  private halfBehind(tokens: readonly Token[], number: NumberAt): NumberAt | undefined {
    if (number.value > 100 || number.scale !== 1) return undefined;
    if (!this.joiners.has(tokens[number.to]) && !this.withHalf.has(tokens[number.to])) return undefined;
    const share = this.fractions.at(tokens, number.to + 1) ?? this.fractions.at(tokens, number.to + 2);
    if (share === undefined || share.value >= 1) return undefined;
    const scale = this.numbers.scaleAt(tokens, share.to);
    return scale === undefined
      ? undefined
      : { ...number, to: scale.to, value: (number.value + share.value) * scale.value, scale: scale.value };
  }

  /** "un million et demi": half of the scale behind it. */
  private halfOfScale(tokens: readonly Token[], number: NumberAt): NumberAt | undefined {
    if (number.scale < 1000 || !this.joiners.has(tokens[number.to])) return undefined;
    const share = this.fractions.at(tokens, number.to + 1);
    if (share === undefined || share.value >= 1) return undefined;
    return { ...number, to: share.to, value: number.value + share.value * number.scale };
  }

  /** "one", "një", "un" alone count nothing that a reader could check. */
  private isArticle(tokens: readonly Token[], number: NumberAt): boolean {
    if (number.digits || number.to !== number.from + 1) return false;
    // "At least one soldier" counts.
    const hedge = this.before.before(tokens, number.from)?.value;
    if (hedge === 'at-least' || hedge === 'more-than' || hedge === 'at-most' || hedge === 'less-than') return false;
    // So does "one or more".
    if (this.hedgeAfter(tokens, number.to)?.value === 'at-least') return false;
    return this.numbers.articles.has(tokens[number.from]) && this.inEvery.at(tokens, number.to) === undefined;
  }

  private fractionAt(tokens: readonly Token[], at: number): Operand | undefined {
    const share = this.guards.writtenShareAt(tokens, at) ?? this.fractions.at(tokens, at);
    if (share === undefined) return undefined;
    const scale = this.scaleBehind(tokens, share.to);
    const common = { from: at, digits: false, rejected: [] };
    if (scale !== undefined) {
      const value = share.value * scale.value;
      return {
        ...common,
        kind: 'number',
        to: scale.to,
        coreTo: scale.to,
        low: value,
        high: value,
        unit: 'count',
        scale: scale.value,
      };
    }
    return {
      ...common,
      kind: 'fraction',
      to: share.to,
      coreTo: share.to,
      low: share.value,
      high: share.value,
      unit: 'ratio',
      scale: 1,
    };
  }

  /** The scale that a share multiplies: "half a million", "a quarter of a million", "demi-million". */
  private scaleBehind(tokens: readonly Token[], at: number): ReturnType<Numbers['scaleAt']> {
    const isArticle = (place: number): boolean => this.numbers.articles.has(tokens[place]);
    const tied = isHyphen(tokens[at]) && tokens[at + 1]?.glued === true ? at + 1 : at;
    const near = this.numbers.scaleAt(tokens, isArticle(tied) ? tied + 1 : tied);
    if (near !== undefined) return near;
    const of = this.partOf.at(tokens, at)?.to;
    if (of === undefined) return undefined;
    const far = this.numbers.scaleAt(tokens, isArticle(of) ? of + 1 : of);
    return far !== undefined && far.value >= 1000 ? far : undefined;
  }

  /** "thousands", "tens of thousands", "mijëra e mijëra". */
  private vagueAt(tokens: readonly Token[], at: number): Operand | undefined {
    const first = this.vague.at(tokens, at);
    if (first === undefined) return undefined;
    let unit = first.value;
    let to = first.to;
    for (;;) {
      const link = this.links.at(tokens, to)?.to ?? to;
      const size = this.vague.at(tokens, link) ?? this.numbers.scaleAt(tokens, link);
      if (size === undefined || (link === to && size.value < 1000)) break;
      if (size.value !== first.value) unit *= size.value;
      to = size.to;
    }
    const common = { digits: false, rejected: [], scale: unit, unit: 'count' as const };
    return { ...common, kind: 'vague', from: at, to, coreTo: to, low: unit, high: unit };
  }

  /** "a few hundred", "a couple thousand", "disa mijëra". */
  private fewAt(tokens: readonly Token[], at: number): Operand | undefined {
    const few = this.few.at(tokens, at);
    if (few === undefined) return undefined;
    const link = this.links.at(tokens, few.to)?.to ?? few.to;
    const size = this.vague.at(tokens, link) ?? this.numbers.scaleAt(tokens, link);
    if (size === undefined) return undefined;
    const next =
      this.vague.at(tokens, this.links.at(tokens, size.to)?.to ?? size.to) ?? this.numbers.scaleAt(tokens, size.to);
    const [unit, to] =
      next === undefined || next.value <= size.value ? [size.value, size.to] : [size.value * next.value, next.to];
    const [low, high] = few.value;
    const common = { digits: false, rejected: [], scale: unit, unit: 'count' as const };
    return { ...common, kind: 'few', from: at, to, coreTo: to, low: low * unit, high: high * unit };
  }

  private hasVerbBefore(tokens: readonly Token[], at: number): boolean {
    for (let i = Math.max(0, at - VERB_REACH); i < at; i += 1) if (this.change.at(tokens, i) !== undefined) return true;
    return false;
  }

  private skip(tokens: readonly Token[], at: number): number {
    // "between $1.5 billion and $2 billion"
    if (CURRENCY.test(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'digits') return at + 1;
    return this.fillers.has(tokens[at]) && tokens[at + 1]?.kind === 'digits' ? at + 1 : at;
  }

  /** Puts hedges around what was found and makes readings of it. */
  private finish(
    text: string,
    tokens: readonly Token[],
    found: Found,
    blocked: Uint8Array,
    free: number,
  ): { readonly readings: readonly QuantityReading[]; readonly to: number } | undefined {
    const { first } = found;
    if (found.kind === 'one' && this.isDuration(tokens, first)) return undefined;
    if (
      found.kind === 'one' &&
      (looksLikeYear(text, tokens, first, this.language.capitalNouns === true) || this.isYearOf(tokens, first))
    )
      return undefined;
    if (found.kind === 'range') return { to: found.to, readings: [this.range(text, tokens, found, blocked, free)] };
    if (found.kind === 'every') {
      const before = this.hedgeBefore(tokens, found.from, blocked, free);
      const hedge = before?.value === 'increment' ? undefined : before?.value;
      const spans = {
        from: hedge === undefined ? found.from : (before?.from ?? found.from),
        to: found.to,
        coreFrom: found.from,
        coreTo: found.to,
      };
      const bounds = hedged(first.low / found.second.low, hedge ?? 'exact');
      return {
        to: found.to,
        readings: [
          this.make(text, tokens, spans, bounds, { unit: 'ratio', relation: null, rule: 'one-in', rejected: [] }),
        ],
      };
    }
    if (found.kind === 'part' || found.kind === 'change' || found.kind === 'growth') {
      const relations: Readonly<Record<typeof found.kind, readonly [Relation, Relation]>> = {
        part: ['part', 'whole'],
        change: ['from', 'to'],
        growth: ['increment', 'to'],
      };
      const [x, y] = relations[found.kind];
      return {
        to: found.to,
        readings: [
          this.single(text, tokens, first, blocked, free, x),
          this.single(text, tokens, found.second, blocked, found.second.from, y),
        ],
      };
    }
    const reading = this.single(text, tokens, first, blocked, free, null);
    let to = first.to;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < reading.end) to += 1;
    return { to, readings: [reading] };
  }

  private range(
    text: string,
    tokens: readonly Token[],
    found: Two<'range'>,
    blocked: Uint8Array,
    free: number,
  ): QuantityReading {
    const { first, second } = found;
    const hedge = this.hedgeBefore(tokens, found.from, blocked, free);
    const isUnit = (unit: Unit): boolean => first.unit === unit || second.unit === unit;
    const unit: Unit = isUnit('%') ? '%' : isUnit('point') ? 'point' : second.unit;
    const bounds: Bounds = {
      value: null,
      low: first.low,
      high: second.high,
      lowClosed: true,
      highClosed: true,
      hedge: 'between',
      notation: `${hedge?.value === 'about' ? '~' : ''}${plain(first.low)}..${plain(second.high)}`,
    };
    const from = hedge?.value === 'about' ? hedge.from : found.from;
    return this.make(text, tokens, { from, to: found.to, coreFrom: first.from, coreTo: second.coreTo }, bounds, {
      unit,
      relation: hedge?.value === 'increment' ? 'increment' : null,
      rule: 'range',
      rejected: [...first.rejected, ...second.rejected],
    });
  }

  private single(
    text: string,
    tokens: readonly Token[],
    operand: Operand,
    blocked: Uint8Array,
    free: number,
    relation: Relation | null,
  ): QuantityReading {
    const before = this.hedgeBefore(tokens, operand.from, blocked, free);
    const after = this.hedgeAfter(tokens, operand.to);
    const more =
      this.moreAfter.at(tokens, operand.to) ??
      (after === undefined ? this.moreBehindNoun(tokens, operand.to) : undefined);
    const isMore = before?.value === 'increment' || more !== undefined || relation === 'increment';
    // "About five hundred or more": the bound says more than the hedge.
    const isBounded = before?.value === 'about' && after !== undefined && after.value !== 'about';
    const used = before !== undefined && before.value !== 'increment' && !isBounded ? before : after;
    const said = used?.value === 'increment' ? undefined : used?.value;
    const hedge = said ?? operand.own;
    const bounds = this.bounded(operand, hedge);
    const from = before === undefined ? operand.from : before.from;
    const to = after !== undefined && used === after ? after.to : operand.to;
    const spans = { from, to, coreFrom: operand.from, coreTo: operand.coreTo };
    const rule = hedge === undefined ? operand.kind : `${hedge}-${operand.kind}`;
    return this.make(text, tokens, spans, isMore ? { ...bounds, notation: withPlus(bounds.notation) } : bounds, {
      unit: operand.unit,
      relation: relation ?? (isMore ? 'increment' : null),
      rule,
      rejected: operand.rejected,
    });
  }

  /** "3.000 trupa të tjera", "3 000 soldats supplémentaires". */
  private moreBehindNoun(tokens: readonly Token[], at: number): { readonly to: number } | undefined {
    const noun = tokens[at];
    if (noun?.kind !== 'word' || this.stops.has(noun) || this.joiners.has(noun)) return undefined;
    const more = this.moreAfter.at(tokens, at + 1);
    return more !== undefined && this.moreIsClear(tokens, at + 1) ? more : undefined;
  }

  /** "more" behind a noun compares as often as it adds. */
  private moreIsClear(tokens: readonly Token[], at: number): boolean {
    if (!['more', 'mehr', 'mas', 'me', 'di', 'de', 'in'].includes(tokens[at]?.text ?? '')) return true;
    // "3.000 soldados más.": at the end of a clause nothing is compared.
    const to = this.moreAfter.at(tokens, at)?.to ?? tokens.length;
    return tokens[to] === undefined || /^[.,;:!?]$/.test(tokens[to]?.text ?? '');
  }

  private hedgeBefore(
    tokens: readonly Token[],
    at: number,
    blocked: Uint8Array,
    free: number,
  ): { readonly from: number; readonly value: Hedge } | undefined {
    const mark = tokens[at - 1];
    if (mark?.kind === 'mark' && at - 1 >= free && Object.hasOwn(MARKS, mark.text)) {
      const value = MARKS[mark.text];
      if (value !== undefined) return { from: at - 1, value };
    }
    // "About £3m": the sign of a currency belongs to the number.
    const begins = mark?.kind === 'mark' && CURRENCY.test(mark.text) ? at - 1 : at;
    for (const end of this.fillers.has(tokens[begins - 1]) ? [begins, begins - 1] : [begins]) {
      const found = this.before.before(tokens, end);
      if (found !== undefined && found.from >= free && blocked[found.from] !== 1) return found;
    }
    return undefined;
  }

  private hedgeAfter(tokens: readonly Token[], at: number): { readonly to: number; readonly value: Hedge } | undefined {
    const mark = tokens[at];
    if (mark?.text === '+' && mark.glued && tokens[at + 1]?.kind !== 'digits') return { to: at + 1, value: 'at-least' };
    // "600,000-plus", "3.000-und mehr": a hyphen may tie the words to the number.
    const after = this.after.at(tokens, isHyphen(tokens[at]) ? at + 1 : at);
    if (after === undefined) return undefined;
    // "3 and more than 20": the words belong to the number behind them.
    for (let i = at; i < after.to; i += 1) if ((this.before.at(tokens, i)?.to ?? 0) > after.to) return undefined;
    return after;
  }

  private bounded(
    operand: Pick<Operand, 'kind' | 'low' | 'high'>,
    hedge: Exclude<Hedge, 'increment'> | undefined,
  ): Bounds {
    if (operand.kind === 'vague')
      return {
        value: null,
        low: operand.low * 2,
        high: null,
        lowClosed: true,
        highClosed: false,
        hedge: 'order',
        notation: `${plain(operand.low)}s`,
      };
    if (operand.kind === 'few')
      return {
        value: null,
        low: operand.low,
        high: operand.high,
        lowClosed: true,
        highClosed: true,
        hedge: 'few',
        notation: `~${plain(operand.low)}..${plain(operand.high)}`,
      };
    return hedged(operand.low, hedge ?? 'exact');
  }

  /** "the 2024 budget": a year of these decades behind an article, no round number. */
  private isYearOf(tokens: readonly Token[], operand: Operand): boolean {
    const own = tokens[operand.from];
    if (operand.to !== operand.from + 1 || own?.kind !== 'digits' || !/^(?:19[5-9]|20[0-3])\d$/.test(own.text))
      return false;
    return Number(own.text) % 100 !== 0 && this.fillers.has(tokens[operand.from - 1]);
  }

  /** "for three weeks": a length of time is no count that a claim could be about. */
  private isDuration(tokens: readonly Token[], operand: Operand): boolean {
    return operand.unit === 'count' && this.units.at(tokens, operand.to) !== undefined;
  }

  private make(
    text: string,
    tokens: readonly Token[],
    { from, to, coreFrom, coreTo }: { from: number; to: number; coreFrom: number; coreTo: number },
    bounds: Bounds,
    more: Pick<QuantityReading, 'unit' | 'relation' | 'rule' | 'rejected'>,
  ): QuantityReading {
    const place = (a: number, b: number): { start: number; end: number } => ({
      start: tokens[a]?.start ?? 0,
      end: tokens[b - 1]?.end ?? text.length,
    });
    return { type: 'quantity', ...place(from, to), core: place(coreFrom, coreTo), ...bounds, ...more };
  }
}

interface Alone {
  readonly kind: 'one';
  readonly from: number;
  readonly first: Operand;
  readonly to: number;
}
interface Two<K extends string> {
  readonly kind: K;
  readonly from: number;
  readonly first: Operand;
  readonly second: Operand;
  readonly to: number;
}
type Found = Alone | Two<'range'> | Two<'change'> | Two<'growth'> | Two<'part'> | Two<'every'>;

type Bounds = Pick<QuantityReading, 'value' | 'low' | 'high' | 'lowClosed' | 'highClosed' | 'hedge' | 'notation'>;

/** What a hedge leaves of a number, as the model of quantities has it. */
function hedged(value: number, hedge: Exclude<Hedge, 'increment'>): Bounds {
  const notation = `${SIGNS[hedge] ?? ''}${plain(value)}`;
  const common = { value, hedge, notation };
  if (hedge === 'exact') return { ...common, low: value, high: value, lowClosed: true, highClosed: true };
  if (hedge === 'more-than' || hedge === 'a-little-over')
    return { ...common, low: value, high: null, lowClosed: false, highClosed: false };
  if (hedge === 'at-least') return { ...common, low: value, high: null, lowClosed: true, highClosed: false };
  if (hedge === 'less-than') return { ...common, low: null, high: value, lowClosed: false, highClosed: false };
  if (hedge === 'at-most' || hedge === 'up-to')
    return { ...common, low: null, high: value, lowClosed: false, highClosed: true };
  const read = parseQuantity(notation);
  const soft = read.ok ? read.value.soft : null;
  const low = soft?.low ?? null;
  const high = soft?.high ?? null;
  return {
    ...common,
    low: low === null ? null : Number(low),
    high: high === null ? null : Number(high),
    lowClosed: true,
    highClosed: hedge !== 'nearly',
  };
}

function withPlus(notation: string): string {
  return notation.startsWith('+') ? notation : `+${notation.replace(/^~(?=\d)/, '')}`;
}

/** "10-12 mijë": the scale behind the second serves both, where the first has none and would else be larger or tiny. */
function shareScale(first: Operand, second: Operand): Operand {
  const thousands = leftOutThousands(first, second);
  if (thousands !== undefined) return thousands;
  if (first.scale !== 1 || second.scale < 100 || first.low >= second.scale) return first;
  const low = first.low * second.scale;
  return low <= second.high ? { ...first, low, high: low, scale: second.scale } : first;
}

/**
 * "11 to 12,000 troops": the thousands of the first are left out where the whole range
 * is then a narrow one, and would else reach from nothing to the second.
 */
function leftOutThousands(first: Operand, second: Operand): Operand | undefined {
  if (!first.digits || !second.digits || first.scale !== 1 || second.scale !== 1) return undefined;
  const [low, high] = [first.low * 1000, second.high];
  if (high % 1000 !== 0 || !Number.isInteger(first.low) || low >= high || low * 4 < high) return undefined;
  return { ...first, low, high: low, rejected: [...first.rejected, `read as ${plain(first.low)}`] };
}

function areCounts(a: Operand, b: Operand): boolean {
  const isPlain = (one: Operand): boolean => one.kind === 'number' || one.kind === 'fraction';
  const agree = a.unit === b.unit || a.unit === 'count';
  return isPlain(a) && isPlain(b) && agree;
}

/** 2014 alone is a year, unless something that it counts stands behind it. */
function looksLikeYear(text: string, tokens: readonly Token[], operand: Operand, capitalNouns: boolean): boolean {
  const token = tokens[operand.from];
  if (operand.to !== operand.from + 1 || token?.kind !== 'digits' || !/^(?:1[89]|20)\d\d$/.test(token.text))
    return false;
  const next = tokens[operand.to];
  if (next === undefined || next.kind !== 'word') return true;
  return next.capital !== capitalNouns || text.slice(token.end, next.start).trim() !== '';
}
