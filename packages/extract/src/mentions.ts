import { type Decimal, parseDecimal } from '@claimline/core';
import { languageOf } from './languages/index.ts';
import { readText } from './read/reader.ts';
import type { QuantityReading } from './read/types.ts';

/** A number of a text with the values it can stand for, as `check` of `@claimline/validation` takes it. */
export interface Mention {
  /** UTF-16 offsets of the number itself, without its hedge. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly readings: readonly Decimal[];
  /** true for "thousands": `readings` then holds the unit. */
  readonly vague: boolean;
  readonly hedge?: { readonly form: MentionHedge; readonly words: string };
}
export type MentionHedge = Exclude<QuantityReading['hedge'], 'between' | 'few' | 'order'> | 'increment';

/** The words that name who speaks, for `check(dossier, { speakersOf })`; undefined for a language that is not read. */
export function speakersIn(text: string, language: string): readonly string[] | undefined {
  if (languageOf(language) === undefined) return undefined;
  const read = readText(text, { language, date: ANY_DAY });
  if (!read.ok) return undefined;
  return read.value.flatMap((one) =>
    one.type === 'attribution' ? [text.slice(one.speaker.start, one.speaker.end)] : [],
  );
}

/** Relative dates play no part in numbers; any day does to read them away. */
const ANY_DAY = '2000-01-01';

/**
 * The numbers of a text in any language that is read, for `check(dossier, { numbersOf })`:
 * the quotes of a dossier are then held against its values, hedges and all. Undefined
 * for a language that is not read.
 */
export function mentionsIn(text: string, language: string): readonly Mention[] | undefined {
  if (languageOf(language) === undefined) return undefined;
  const read = readText(text, { language, date: ANY_DAY });
  if (!read.ok) return undefined;
  return read.value.flatMap((one) => (one.type === 'quantity' ? mentionsOf(text, one) : []));
}

function mentionsOf(text: string, one: QuantityReading): readonly Mention[] {
  const { start, end } = one.core;
  const place = { start, end, words: text.slice(start, end) };
  if (one.hedge === 'order') return [{ ...place, readings: readingsOf(one.notation.replace(/s$/, '')), vague: true }];
  if (one.hedge === 'few') return fewOf(place, one);
  if (one.value === null)
    return [one.low, one.high].flatMap((bound) =>
      bound === null ? [] : [{ ...place, readings: readingsOf(String(bound)), vague: false }],
    );
  const readings = readingsOf(String(one.value));
  const hedge = hedgeOf(text, one);
  return [{ ...place, readings, vague: false, ...(hedge === undefined ? {} : { hedge }) }];
}

/** "Several thousand": about its ends, and thousands. */
function fewOf(place: Pick<Mention, 'start' | 'end' | 'words'>, { low, high }: QuantityReading): readonly Mention[] {
  const hedge = { form: 'about', words: place.words } as const;
  const ends = [low, high].flatMap((bound) => (bound === null ? [] : readingsOf(String(bound))));
  const unit = low === null ? [] : readingsOf(String(10 ** Math.floor(Math.log10(low))));
  return [
    ...ends.map((end): Mention => ({ ...place, readings: [end], vague: false, hedge })),
    { ...place, readings: unit, vague: true },
  ];
}

function readingsOf(number: string): readonly Decimal[] {
  const read = parseDecimal(number);
  return read.ok ? [read.value] : [];
}

function hedgeOf(text: string, one: QuantityReading): Mention['hedge'] {
  const { hedge, relation } = one;
  if (hedge === 'between' || hedge === 'few' || hedge === 'order') return undefined;
  if (hedge === 'exact' && relation !== 'increment') return undefined;
  const before = text.slice(one.start, one.core.start).trim();
  const behind = text.slice(one.core.end, one.end).trim();
  // “Another 3,000 or more”: one of the two is the addition, the other the bound.
  const isBoth = relation === 'increment' && hedge !== 'exact' && before !== '' && behind !== '';
  const words = isBoth ? '' : before === '' ? behind : before;
  return {
    form: hedge === 'exact' ? 'increment' : hedge,
    words: words === '' ? text.slice(one.start, one.end) : words,
  };
}
