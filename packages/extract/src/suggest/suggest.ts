import { fail, locateQuote, nearestPassage, ok, type Result } from '@claimline/core';
import { type Proposal, proposeClaims, type SuggestedBy } from '../proposals.ts';
import type { ReadOptions } from '../read/reader.ts';
import type { Span } from '../read/types.ts';
import type { ProposalSource, RefusedSuggestion, SuggestedClaims, Suggestion } from './types.ts';

/** More suggestions than this for one text are noise; the rest are not looked at. */
const MOST_SUGGESTIONS = 1_000;

/**
 * Proposes claims with the help of a source, a model say. It can only point: each quote
 * is looked for word by word, its number, hedge and date are read by our own readers, and
 * what does not stand in the text is refused and told. The readers' other proposals stay,
 * so that a source can hide nothing either.
 *
 * Fails with `source-failed` when the source throws, and as `proposeClaims` does.
 */
export async function suggestClaims(
  text: string,
  source: ProposalSource,
  options: ReadOptions,
): Promise<Result<SuggestedClaims>> {
  const read = proposeClaims(text, options);
  if (!read.ok) return read;
  let suggestions: readonly Suggestion[];
  try {
    suggestions = await source.propose(text, { language: options.language, date: options.date });
  } catch (error) {
    return fail({ code: 'source-failed', message: error instanceof Error ? error.message : String(error) });
  }
  const marks = new Map<Proposal, SuggestedBy>();
  const refused: RefusedSuggestion[] = [];
  for (const suggestion of suggestions.slice(0, MOST_SUGGESTIONS))
    refused.push(...taken(text, suggestion, source.name, read.value, marks));
  const proposals = read.value.map((one) => {
    const suggested = marks.get(one);
    return suggested === undefined ? one : { ...one, suggested };
  });
  return ok({ source: source.name, proposals, refused });
}

/** Marks the proposals that a suggestion points to; gives what of it was refused. */
function taken(
  text: string,
  suggestion: Suggestion,
  by: string,
  proposals: readonly Proposal[],
  marks: Map<Proposal, SuggestedBy>,
): readonly RefusedSuggestion[] {
  const match = locateQuote(text, { in: '', exact: suggestion.quote });
  if (match.state === 'ambiguous') return [{ suggestion, reason: 'ambiguous' }];
  if (match.state === 'not-found' || match.state === 'no-text') {
    const nearest = nearestPassage(text, suggestion.quote);
    return [
      {
        suggestion,
        reason: 'not-found',
        ...(nearest === undefined ? {} : { nearest: text.slice(nearest.start, nearest.end) }),
      },
    ];
  }
  const inside = proposals.filter(({ quote }) => quote.start < match.end && match.start < quote.end);
  if (inside.length === 0) return [{ suggestion, reason: 'no-number' }];
  // Hints about words with several figures could belong to any of them.
  const speaker = inside.length === 1 ? wordsNear(text, suggestion.speaker, match) : undefined;
  const counted = inside.length === 1 ? wordsNear(text, suggestion.counted, match) : undefined;
  for (const one of inside)
    marks.set(one, {
      ...marks.get(one),
      by,
      ...(speaker === undefined ? {} : { speaker }),
      ...(counted === undefined ? {} : { counted }),
    });
  const isMissing = (hint: string | undefined): boolean => hint !== undefined && !text.includes(hint);
  return isMissing(suggestion.speaker) || isMissing(suggestion.counted)
    ? [{ suggestion, reason: 'hint-not-found' }]
    : [];
}

/** The occurrence of a hint's words that is nearest to the quote. */
function wordsNear(text: string, words: string | undefined, place: Span): SuggestedBy['speaker'] {
  if (words === undefined || words.trim() === '') return undefined;
  const before = text.lastIndexOf(words, place.end);
  const behind = text.indexOf(words, place.start);
  const start = before < 0 ? behind : behind < 0 || place.start - before <= behind - place.end ? before : behind;
  return start < 0 ? undefined : { start, end: start + words.length, text: words };
}
