import type { Token } from '../../text/tokens.ts';
import { isEnding } from './phrase.ts';
import type { AttributionWords, CueKind } from './words.ts';

/** Words of saying in tokens [from, to), with the negation and the helping verbs before them. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind;
  readonly polarity: 'assert' | 'deny';
  /** Behind the words of saying themselves; `to` is behind "by" as well. */
  readonly end: number;
  /** Does it confirm? "Neither side has confirmed" denies. */
  readonly isConfirmed: boolean;
  /** Behind it stands who was told, not who told it. */
  readonly isTold: boolean;
}

/** Helping verbs and pronouns between a negation and its verb, at most. */
const REACH = 4;
/** Words between a paper and what it shows. */
const DOCUMENT_REACH = 6;

/** The words of saying at a token; undefined where they are a noun, a measure or a passive. */
export function cueAt(words: AttributionWords, tokens: readonly Token[], at: number): Cue | undefined {
  // "SPAK-u tha": an ending begins no verb.
  if (isEnding(tokens, at)) return undefined;
  const found = words.cues.at(tokens, at);
  if (found === undefined || words.measures.at(tokens, at) !== undefined) return undefined;
  const { value: kind, to } = found;
  if (kind === 'so' && !mayFollowQuote(words, tokens, at, to)) return undefined;
  if (kind === 'shows' && !isOfDocument(words, tokens, at)) return undefined;
  if (kind === 'according' || kind === 'according-behind' || kind === 'so')
    return isPerUnit(words, tokens, at, kind)
      ? undefined
      : { from: at, to, end: to, kind, polarity: 'assert', isConfirmed: false, isTold: false };
  if (words.notCues.before(tokens, to) !== undefined || isNoun(words, tokens, at, to)) return undefined;
  const isTold = words.tellers.has(tokens[to - 1]);
  const said = kind === 'deny' ? 'deny' : 'assert';
  const from = negatedFrom(words, tokens, at);
  const isConfirmed = hasConfirmed(words, tokens, at, to);
  if (isConfirmed && isOfDead(words, tokens, at, to)) return undefined;
  if (from === undefined) {
    const isPassive = kind === 'passive' || kind === 'passive-deny' || follows(words, tokens, at);
    if (!isPassive) return { from: at, to, end: to, kind, polarity: said, isConfirmed, isTold };
    const by = words.by.at(tokens, to);
    const polarity = kind === 'passive-deny' ? 'deny' : said;
    return by === undefined
      ? undefined
      : { from: at, to: by.to, end: to, kind: 'passive', polarity, isConfirmed: false, isTold: false };
  }
  // "Did not confirm" denies, "did not deny" asserts; "did not say how many" does neither.
  // "The number is not confirmed" names nobody.
  if (words.passives.has(tokens[from - 1])) return undefined;
  if (kind === 'passive' || kind === 'passive-deny' || (said === 'assert' && !isConfirmed)) return undefined;
  return { from, to, end: to, kind, polarity: said === 'deny' ? 'assert' : 'deny', isConfirmed: false, isTold };
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

/** Is it a passive, with or without an adverb: "was later confirmed"? */
function follows(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    if (words.passives.has(tokens[i]) && !isEnding(tokens, i)) return true;
    if (!words.adverbs.has(tokens[i])) return false;
  }
  return false;
}

/** "A survey by YouGov found": a paper before the verb. */
function isOfDocument(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i <= DOCUMENT_REACH && tokens[i]?.kind === 'word'; i -= 1)
    if (words.documents.has(tokens[i])) return true;
  return false;
}

/** "Five confirmed dead", "two people confirmed dead": a state of people. */
function isOfDead(words: AttributionWords, tokens: readonly Token[], at: number, to: number): boolean {
  const isCounted = tokens[at - 1]?.kind === 'digits' || words.numbers.at(tokens, at - 1)?.to === at;
  return isCounted || words.casualties.has(tokens[to]);
}

/** "Per share": with no comma before it, a rate. */
function isPerUnit(words: AttributionWords, tokens: readonly Token[], at: number, kind: CueKind): boolean {
  return kind === 'according' && words.afterComma.has(tokens[at]) && at > 0 && tokens[at - 1]?.kind !== 'mark';
}

function hasConfirmed(words: AttributionWords, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (words.confirms.has(tokens[i])) return true;
  return false;
}

/** "Syria's claims about 20", "three estimates", "media reports say": a noun that looks like a verb. */
function isNoun(words: AttributionWords, tokens: readonly Token[], at: number, to: number): boolean {
  if (to !== at + 1 || !words.nounForms.has(tokens[at])) return false;
  const [before, next] = [tokens[at - 1], tokens[to]];
  if (words.clauseOnly.has(tokens[at]) && next?.kind === 'word' && !words.stops.has(next)) return true;
  if (words.clauseOnly.has(tokens[at]) && next?.text === 'to') return true;
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
