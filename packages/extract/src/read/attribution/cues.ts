import type { Token } from '../../text/tokens.ts';
import type { AttributionWords, CueKind } from './words.ts';

/** Words of saying in tokens [from, to), with the negation and the helping verbs before them. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind;
  readonly polarity: 'assert' | 'deny';
  /** Behind it stands who was told, not who told it. */
  readonly isTold: boolean;
}

/** Helping verbs and pronouns between a negation and its verb, at most. */
const REACH = 4;

/** The words of saying at a token; undefined where they are a noun, a measure or a passive. */
export function cueAt(words: AttributionWords, tokens: readonly Token[], at: number): Cue | undefined {
  const found = words.cues.at(tokens, at);
  if (found === undefined || words.measures.at(tokens, at) !== undefined) return undefined;
  const { value: kind, to } = found;
  if (kind === 'so' && !mayFollowQuote(words, tokens, at, to)) return undefined;
  if (kind === 'shows' && !words.documents.has(tokens[at - 1])) return undefined;
  if (kind === 'according' || kind === 'according-behind' || kind === 'so')
    return { from: at, to, kind, polarity: 'assert', isTold: false };
  if (words.notCues.before(tokens, to) !== undefined || isNoun(words, tokens, at, to)) return undefined;
  const isTold = words.tellers.has(tokens[to - 1]);
  const said = kind === 'deny' ? 'deny' : 'assert';
  const from = negatedFrom(words, tokens, at);
  if (from === undefined)
    return words.passives.has(tokens[at - 1]) ? undefined : { from: at, to, kind, polarity: said, isTold };
  // "Did not confirm" denies, "did not deny" asserts; "did not say how many" does neither.
  // "The number is not confirmed" names nobody.
  if (words.passives.has(tokens[from - 1])) return undefined;
  if (said === 'assert' && !hasConfirmed(words, tokens, at, to)) return undefined;
  return { from, to, kind, polarity: said === 'deny' ? 'assert' : 'deny', isTold };
}

/** Where the negation of a verb begins, with the helping verbs around it. */
function negatedFrom(words: AttributionWords, tokens: readonly Token[], at: number): number | undefined {
  let from = at;
  let isNegated = false;
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    const isNegation = words.negations.has(tokens[i]);
    if (!isNegation && !words.auxiliaries.has(tokens[i])) break;
    if (isNegation) isNegated = true;
    from = i;
  }
  return isNegated ? from : undefined;
}

function hasConfirmed(words: AttributionWords, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (words.confirms.has(tokens[i])) return true;
  return false;
}

/** "Syria's claims about 20", "three estimates", "media reports say": a noun that looks like a verb. */
function isNoun(words: AttributionWords, tokens: readonly Token[], at: number, to: number): boolean {
  if (to !== at + 1 || !words.nounForms.has(tokens[at])) return false;
  const [before, next] = [tokens[at - 1], tokens[to]];
  if (before !== undefined && (before.kind === 'digits' || (before.text === 's' && before.glued))) return true;
  if (words.confirms.has(before) || words.numbers.at(tokens, at - 1)?.to === at) return true;
  if (words.cues.at(tokens, to) !== undefined && !words.passives.has(next)) return true;
  // "The UN estimates about 20": a number behind makes it a verb after all.
  return words.nounFollowers.has(next) && tokens[to + 1]?.kind !== 'digits';
}

/** ", so Merkel": behind a comma or a quote, and before a name or an article. */
function mayFollowQuote(words: AttributionWords, tokens: readonly Token[], at: number, to: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[to]];
  if (before?.kind !== 'mark' || !/^[,“”"«»‘’]$/.test(before.text)) return false;
  return next?.kind === 'word' && (next.capital || words.articles.has(next));
}
