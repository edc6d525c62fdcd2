import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import type { NumberAt, Numbers } from '../numbers.ts';
import { plain } from '../spelling.ts';
import { hedgeAfter } from './hedges.ts';
import type { Operand } from './operand.ts';
import type { QuantityWords } from './words.ts';

export function operandAt(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
  blocked: Uint8Array,
): Operand | undefined {
  if (blocked[at] === 1 || at >= tokens.length) return undefined;
  const bare =
    collectiveAt(words, tokens, at) ??
    invertedAt(words, tokens, at) ??
    oneAfterHedgeAt(words, tokens, at) ??
    fewAt(words, tokens, at) ??
    vagueAt(words, tokens, at) ??
    fractionAt(words, tokens, at) ??
    numberAt(words, tokens, at);
  if (bare === undefined) return undefined;
  for (let i = bare.from; i < bare.to; i += 1) if (blocked[i] === 1) return undefined;
  const points = words.points.at(tokens, bare.to);
  const percent = points ?? words.percent.at(tokens, bare.to);
  if (bare.kind === 'fraction') return ofPoint(words, tokens, bare);
  if (percent === undefined || bare.unit === 'ratio') return bare;
  return { ...bare, to: percent.to, unit: points === undefined ? '%' : 'point' };
}

/** "Half a percentage point", "a quarter of a point": a share of one. */
function ofPoint(words: QuantityWords, tokens: readonly Token[], share: Operand): Operand {
  const of = words.partOf.at(tokens, share.to)?.to ?? share.to;
  const point = words.points.at(tokens, words.numbers.articles.has(tokens[of]) ? of + 1 : of);
  return point === undefined ? share : { ...share, kind: 'number', to: point.to, unit: 'point' };
}

/** "une centaine", "полмиллиона": words that are a number of their own. */
function collectiveAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  const about = words.approximate.at(tokens, at);
  const found = about ?? words.wholes.at(tokens, at);
  if (found === undefined) return undefined;
  const link = words.links.at(tokens, found.to)?.to ?? found.to;
  const size = words.vague.at(tokens, link) ?? words.numbers.scaleAt(tokens, link);
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

/** "Около тысячи": behind a hedge the genitive is one of it, no vague plural. */
function oneAfterHedgeAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  const one = words.oneAfterHedge.at(tokens, at);
  const hedge = one === undefined ? undefined : words.before.before(tokens, at)?.value;
  if (one === undefined || hedge === undefined || hedge === 'exact' || hedge === 'increment') return undefined;
  const common = { digits: false, rejected: [], unit: 'count' as const, low: one.value, high: one.value };
  return { ...common, kind: 'number', from: at, to: one.to, coreTo: one.to, scale: one.value };
}

/** "тысяч десять": the scale before its number says that it is about so many. */
function invertedAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  if (!words.invertible.has(tokens[at])) return undefined;
  const scale = words.numbers.scaleAt(tokens, at);
  const number = scale === undefined ? undefined : words.numbers.at(tokens, scale.to);
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

function numberAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  const number = words.numbers.at(tokens, at);
  if (number === undefined || isArticle(words, tokens, number)) return undefined;
  const half = halfBehind(words, tokens, number) ?? halfOfScale(words, tokens, number);
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
    ...(isInverted(words, tokens, at, value) ? { own: 'about' as const } : {}),
    rejected: rejected.map((one) => `read as ${plain(one)}`),
  };
}

/** "Человек двести": what is counted stands before the number, so it is about so many. */
function isInverted(words: QuantityWords, tokens: readonly Token[], at: number, value: number): boolean {
  return value >= 5 && words.invertedNouns.has(tokens[at - 1]) && words.numbers.at(tokens, at - 2) === undefined;
}

/** "two and a half million": a share between a number and its scale. */
function halfBehind(words: QuantityWords, tokens: readonly Token[], number: NumberAt): NumberAt | undefined {
  if (number.value > 100 || number.scale !== 1) return undefined;
  if (!words.joiners.has(tokens[number.to]) && !words.withHalf.has(tokens[number.to])) return undefined;
  const share = words.fractions.at(tokens, number.to + 1) ?? words.fractions.at(tokens, number.to + 2);
  if (share === undefined || share.value >= 1) return undefined;
  const scale = words.numbers.scaleAt(tokens, share.to);
  // "Dy e gjysmë për qind".
  if (scale === undefined && words.percent.at(tokens, share.to) !== undefined)
    return { ...number, to: share.to, value: number.value + share.value };
  return scale === undefined
    ? undefined
    : { ...number, to: scale.to, value: (number.value + share.value) * scale.value, scale: scale.value };
}

/** "un million et demi": half of the scale behind it. */
function halfOfScale(words: QuantityWords, tokens: readonly Token[], number: NumberAt): NumberAt | undefined {
  if (number.scale < 1000 || !words.joiners.has(tokens[number.to])) return undefined;
  const share = words.fractions.at(tokens, number.to + 1);
  if (share === undefined || share.value >= 1) return undefined;
  return { ...number, to: share.to, value: number.value + share.value * number.scale };
}

/** "one", "një", "un" alone count nothing that a reader could check. */
function isArticle(words: QuantityWords, tokens: readonly Token[], number: NumberAt): boolean {
  if (number.digits || number.to !== number.from + 1) return false;
  // "At least one soldier" counts.
  const hedge = words.before.before(tokens, number.from)?.value;
  if (hedge === 'at-least' || hedge === 'more-than' || hedge === 'at-most' || hedge === 'less-than') return false;
  // So does "one or more".
  if (hedgeAfter(words, tokens, number.to)?.value === 'at-least') return false;
  return words.numbers.articles.has(tokens[number.from]) && words.inEvery.at(tokens, number.to) === undefined;
}

function fractionAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  const share = words.guards.writtenShareAt(tokens, at) ?? words.fractions.at(tokens, at);
  // "Dy vjet e gjysmë": the half of a length of time.
  const isOfTime = words.joiners.has(tokens[at - 1]) && words.units.before(tokens, at - 1) !== undefined;
  if (share === undefined || isOfTime) return undefined;
  const scale = scaleBehind(words, tokens, share.to);
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
function scaleBehind(words: QuantityWords, tokens: readonly Token[], at: number): ReturnType<Numbers['scaleAt']> {
  const isArticle = (place: number): boolean => words.numbers.articles.has(tokens[place]);
  const tied = isHyphen(tokens[at]) && tokens[at + 1]?.glued === true ? at + 1 : at;
  const near = words.numbers.scaleAt(tokens, isArticle(tied) ? tied + 1 : tied);
  if (near !== undefined) return near;
  const of = words.partOf.at(tokens, at)?.to;
  if (of === undefined) return undefined;
  const far = words.numbers.scaleAt(tokens, isArticle(of) ? of + 1 : of);
  return far !== undefined && far.value >= 1000 ? far : undefined;
}

/** "thousands", "tens of thousands", "mijëra e mijëra". */
function vagueAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  const first = words.vague.at(tokens, at);
  if (first === undefined) return undefined;
  let unit = first.value;
  let to = first.to;
  for (;;) {
    const link = words.links.at(tokens, to)?.to ?? to;
    const size = words.vague.at(tokens, link) ?? words.numbers.scaleAt(tokens, link);
    if (size === undefined || (link === to && size.value < 1000)) break;
    if (size.value !== first.value) unit *= size.value;
    to = size.to;
  }
  const common = { digits: false, rejected: [], scale: unit, unit: 'count' as const };
  return { ...common, kind: 'vague', from: at, to, coreTo: to, low: unit, high: unit };
}

/** "Mehrere Zehntausend": a power of ten in one word. */
function powerAt(
  words: QuantityWords,
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const number = tokens[at]?.kind === 'word' ? words.numbers.at(tokens, at) : undefined;
  return number !== undefined && [100, 1000, 10_000, 100_000].includes(number.value) ? number : undefined;
}

/** "a few hundred, "a couple thousand", "disa mijëra". */
function fewAt(words: QuantityWords, tokens: readonly Token[], at: number): Operand | undefined {
  const few = words.few.at(tokens, at);
  if (few === undefined) return undefined;
  const link = words.links.at(tokens, few.to)?.to ?? few.to;
  const size = words.vague.at(tokens, link) ?? words.numbers.scaleAt(tokens, link) ?? powerAt(words, tokens, link);
  if (size === undefined) return undefined;
  const next =
    words.vague.at(tokens, words.links.at(tokens, size.to)?.to ?? size.to) ?? words.numbers.scaleAt(tokens, size.to);
  const [unit, to] =
    next === undefined || next.value <= size.value ? [size.value, size.to] : [size.value * next.value, next.to];
  const [low, high] = few.value;
  const common = { digits: false, rejected: [], scale: unit, unit: 'count' as const };
  return { ...common, kind: 'few', from: at, to, coreTo: to, low: low * unit, high: high * unit };
}
