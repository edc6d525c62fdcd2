import { addDecimals, type Decimal, multiplyDecimals, toDecimal } from '@claimline/core';
import { readDigits, scaled } from './digits.ts';
import { findHedge } from './hedges.ts';
import { wordsOf } from './languages.ts';
import { type Token, tokenise } from './tokens.ts';
import type { NumberMention, NumberWords } from './types.ts';

/** A number as found, before its hedge is looked for. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly readings: readonly Decimal[];
  readonly vague: boolean;
}

/**
 * The numbers of a text: digits with separators, scale words, number words and vague
 * sizes, each with the hedge before or behind it. Languages without a word list have
 * their digits read, both ways where the separators leave it open. Linear in the text.
 */
export function readNumbers(text: string, language: string | undefined): readonly NumberMention[] {
  const words = wordsOf(language);
  const tokens = tokenise(text);
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = numberAt(tokens, at, words);
    if (found === undefined) {
      at += 1;
      continue;
    }
    mentions.push(mention(text, tokens, found, words));
    at = found.to;
  }
  return mentions;
}

function mention(text: string, tokens: readonly Token[], found: Found, words: NumberWords | undefined): NumberMention {
  const start = tokens[found.from]?.start ?? 0;
  const end = tokens[found.to - 1]?.end ?? start;
  const hedge = findHedge(text, tokens, found.from, found.to, words);
  return {
    start,
    end,
    words: text.slice(start, end),
    readings: found.readings,
    vague: found.vague,
    ...(hedge === undefined ? {} : { hedge }),
  };
}

function numberAt(tokens: readonly Token[], at: number, words: NumberWords | undefined): Found | undefined {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'digits') return digitsAt(tokens, at, words);
  if (words === undefined) return undefined;
  return vagueAt(tokens, at, words) ?? fractionAt(tokens, at, words) ?? wordsAt(tokens, at, words);
}

/** "10 000", "3,5 milionë", "600 mijë". */
function digitsAt(tokens: readonly Token[], at: number, words: NumberWords | undefined): Found | undefined {
  let readings = readDigits(tokens[at]?.text ?? '', words);
  if (readings.length === 0) return undefined;
  let to = at + 1;
  for (let factor = scaleAt(tokens, to, words); factor !== undefined; factor = scaleAt(tokens, to, words)) {
    readings = scaled(readings, factor);
    to += 1;
  }
  return { from: at, to, readings, vague: false };
}

/** "tens of thousands", "mijëra": the sizes multiply. */
function vagueAt(tokens: readonly Token[], at: number, words: NumberWords): Found | undefined {
  const first = lookUp(words.vague, tokens[at]?.text);
  if (first === undefined) return undefined;
  let unit = toDecimal(first);
  let to = at + 1;
  for (;;) {
    const next = words.joiners.includes(tokens[to]?.text ?? '') ? to + 1 : to;
    const size = lookUp(words.vague, tokens[next]?.text) ?? lookUp(words.scales, tokens[next]?.text);
    if (size === undefined) return { from: at, to, readings: [unit], vague: true };
    // "mijëra e mijëra" repeats for effect; only a larger size multiplies.
    if (lookUp(words.vague, tokens[next]?.text) !== first) unit = multiplyDecimals(unit, toDecimal(size));
    to = next + 1;
  }
}

/** "half a million", "gjysmë milioni". */
function fractionAt(tokens: readonly Token[], at: number, words: NumberWords): Found | undefined {
  const share = lookUp(words.fractions, tokens[at]?.text);
  if (share === undefined) return undefined;
  const next = words.joiners.includes(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const scale = scaleAt(tokens, next, words);
  if (scale === undefined) return undefined;
  return { from: at, to: next + 1, readings: [multiplyDecimals(toDecimal(share), scale)], vague: false };
}

/** "twelve thousand five hundred", "njëzet e pesë mijë". */
function wordsAt(tokens: readonly Token[], at: number, words: NumberWords): Found | undefined {
  let total = toDecimal(0);
  let group: Decimal | undefined;
  let to = at;
  let sawValue = false;
  for (let next = at; next < tokens.length; ) {
    const text = tokens[next]?.text ?? '';
    const unit = lookUp(words.cardinals, text);
    const scale = lookUp(words.scales, text);
    if (unit !== undefined) group = addDecimals(group ?? toDecimal(0), toDecimal(unit));
    else if (scale !== undefined && (group !== undefined || isWord(text))) {
      const part = multiplyDecimals(group ?? toDecimal(1), toDecimal(scale));
      if (scale < 1_000) group = part;
      else {
        total = addDecimals(total, part);
        group = undefined;
      }
    } else if (sawValue && words.joiners.includes(text) && isNumberWord(tokens[next + 1], words)) {
      next += 1;
      continue;
    } else break;
    sawValue = true;
    next += 1;
    to = next;
  }
  if (!sawValue) return undefined;
  return { from: at, to, readings: [addDecimals(total, group ?? toDecimal(0))], vague: false };
}

/** "k" and "m" are scales only behind digits. */
function isWord(text: string): boolean {
  return text.length > 2;
}

function isNumberWord(token: Token | undefined, words: NumberWords): boolean {
  return lookUp(words.cardinals, token?.text) !== undefined || lookUp(words.scales, token?.text) !== undefined;
}

function scaleAt(tokens: readonly Token[], at: number, words: NumberWords | undefined): Decimal | undefined {
  const token = tokens[at];
  const scale = words === undefined ? undefined : lookUp(words.scales, token?.text);
  // "10k" and "10m" are thousands and millions; "10 m" is a length.
  const apart = token !== undefined && token.text.length === 1 && tokens[at - 1]?.end !== token.start;
  return scale === undefined || apart ? undefined : toDecimal(scale);
}

/** Own keys only: words come from texts, and "constructor" is a word. */
function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}
