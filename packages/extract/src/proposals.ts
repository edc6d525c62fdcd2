import { ok, type Result } from '@claimline/core';
import { type ReadOptions, readText } from './read/reader.ts';
import type { AttributionReading, DateReading, QuantityReading, Reading, Span } from './read/types.ts';

/** A claim as the words propose it, for an editor to confirm: nothing is accepted by itself. */
export interface Proposal {
  /** Stable within the text: order and value. */
  readonly id: string;
  /** In the compact notation of dossiers. */
  readonly value: string;
  readonly unit: QuantityReading['unit'];
  readonly relation: QuantityReading['relation'];
  /** The words of the figure, exactly as they stand, with their place in UTF-16 code units. */
  readonly quote: Span & { readonly exact: string };
  /** The words behind the figure: what is counted, as far as the text says it there. */
  readonly counted: string;
  readonly speaker: (Span & { readonly text: string; readonly denies: boolean }) | null;
  readonly date: (Span & { readonly text: string; readonly edtf: string }) | null;
  /** The sentence in which it stands. */
  readonly sentence: Span;
  /** How it was read, step by step. */
  readonly because: readonly string[];
  /** A `ProposalSource` pointed to these words as well; what it adds is a hint and nothing more. */
  readonly suggested?: SuggestedBy;
}

/** Hints of a `ProposalSource`, in words that stand in the text. */
export interface SuggestedBy {
  readonly by: string;
  readonly speaker?: Span & { readonly text: string };
  readonly counted?: Span & { readonly text: string };
}

/** Longest noun phrase that is taken for what is counted, in words. */
const COUNTED_WORDS = 4;
const SENTENCE_END = /[.!?…]["”’»]?(?=\s|$)|\n\s*\n/gu;

/**
 * Proposes a claim for every quantity of a text. Speaker and date are those of the same
 * sentence, the nearest first; where a sentence names none, the proposal says so.
 */
export function proposeClaims(text: string, options: ReadOptions): Result<readonly Proposal[]> {
  const read = readText(text, options);
  if (!read.ok) return read;
  const sentences = sentencesOf(text);
  const inside = (span: Span): readonly Reading[] =>
    read.value.filter((one) => placeOf(one) >= span.start && placeOf(one) < span.end);
  const quantities = read.value.filter((one) => one.type === 'quantity');
  return ok(
    quantities.map((quantity, i): Proposal => {
      const sentence = sentences.find((span) => quantity.start >= span.start && quantity.start < span.end) ?? {
        start: 0,
        end: text.length,
      };
      const around = inside(sentence);
      const speaker = nearest(
        around.filter((one) => one.type === 'attribution'),
        quantity,
      );
      const date = nearest(
        around.filter((one) => one.type === 'date'),
        quantity,
      );
      const exact = text.slice(quantity.start, quantity.end);
      return {
        id: `p${i + 1}-${quantity.notation.replace(/[^0-9a-z]+/gi, '-').replace(/^-|-$/g, '')}`,
        value: quantity.notation,
        unit: quantity.unit,
        relation: quantity.relation,
        quote: { start: quantity.start, end: quantity.end, exact },
        counted: countedBehind(text, quantity, sentence),
        speaker: speaker === undefined ? null : speakerOf(text, speaker),
        date:
          date === undefined
            ? null
            : { start: date.start, end: date.end, text: text.slice(date.start, date.end), edtf: date.edtf },
        sentence,
        because: because(text, quantity, speaker, date),
      };
    }),
  );
}

function speakerOf(text: string, { speaker, polarity }: AttributionReading): Proposal['speaker'] {
  return { ...speaker, text: text.slice(speaker.start, speaker.end), denies: polarity === 'deny' };
}

function because(
  text: string,
  quantity: QuantityReading,
  speaker: AttributionReading | undefined,
  date: DateReading | undefined,
): readonly string[] {
  const words = (span: Span): string => `“${text.slice(span.start, span.end)}”`;
  return [
    `${words(quantity)} is read as ${quantity.notation} (${quantity.rule})`,
    ...quantity.rejected.map((other) => `${words(quantity.core)} could be ${other}`),
    speaker === undefined
      ? 'nobody is named in the sentence'
      : `${words(speaker.speaker)} speaks: ${words(speaker.cue)} (${speaker.rule})`,
    date === undefined
      ? 'no date stands in the sentence'
      : `${words(date)} is ${date.edtf} (${date.rule}${date.anchor === null ? '' : `, counted from ${date.anchor}`})`,
  ];
}

/** Sentences, as far as full stops and empty lines tell. */
function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    // "3. Oktober", "J. Smith": a single letter or digits before the stop end nothing.
    if (/(?:^|\s)(?:\p{Lu}|\d{1,2})\.$/u.test(text.slice(Math.max(start, end - 4), end))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

function placeOf(reading: Reading): number {
  return reading.type === 'attribution' ? reading.cue.start : reading.start;
}

function nearest<T extends Reading>(readings: readonly T[], to: Span): T | undefined {
  const away = (one: T): number => Math.abs(placeOf(one) - to.start);
  return [...readings].sort((a, b) => away(a) - away(b) || placeOf(a) - placeOf(b))[0];
}

function countedBehind(text: string, quantity: Span, sentence: Span): string {
  const rest = text.slice(quantity.end, Math.min(sentence.end, quantity.end + 120));
  const words = /^\s*((?:[\p{L}\p{M}’'-]+\s*)*)/u.exec(rest)?.[1]?.trim().split(/\s+/u) ?? [];
  return words.slice(0, COUNTED_WORDS).join(' ');
}
