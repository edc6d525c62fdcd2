import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import type { Span } from '../types.ts';
import type { AttributionWords } from './words.ts';

/** A noun phrase longer than this is taken to be a clause. */
const LONGEST = 14;
/** Words of a name in quotes, and of what stands in brackets behind a name. */
const LONGEST_NAME = 5;
const LONGEST_BRACKET = 8;
const OPENING = /^[“„«"‹]$/;
const CLOSING_NAME = /^[”“»"›]$/;
const QUOTES = /^["“”„«»‹›]$/;

/** The noun phrase that ends right before the verb. */
export function ahead(
  words: AttributionWords,
  tokens: readonly Token[],
  end: number,
  taken: Uint8Array,
): Span | undefined {
  let last = beforeBracket(tokens, end);
  while (last > 0 && isBetween(words, tokens, last - 1) && last > end - 4) last -= 1;
  last = beforeBracket(tokens, last);
  const previous = tokens[last - 1];
  if (previous === undefined) return undefined;
  const name = previous.kind === 'mark' ? quotedNameBefore(words, tokens, last) : undefined;
  if (previous.kind === 'mark' && name === undefined && !isTie(words, tokens, last - 1)) return undefined;
  const isPronoun = words.pronouns.has(previous) && !previous.glued;
  if (isPronoun && !isPossessive(words, tokens, last - 1)) return spanOf(tokens, last - 1, last);
  let first = name ?? last;
  while (first > 0 && last - first < LONGEST) {
    const token = tokens[first - 1];
    if (token === undefined || taken[first - 1] === 1) break;
    if (token.kind === 'mark' && !isTie(words, tokens, first - 1)) break;
    if (token.kind === 'digits') break;
    first -= 1;
  }
  return trimmed(words, tokens, first, last);
}

/** A small word between speaker and verb; the ending of "SPAK-u" is none. */
function isBetween(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  return words.between.has(tokens[at]) && !isEnding(tokens, at);
}

/** "SPAK-u": the ending of a name, which looks like a small word. */
export function isEnding(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.glued === true && isHyphen(tokens[at - 1]);
}

/** "Avokati i tij": the pronoun says whose, and not who. */
function isPossessive(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  return words.links.has(tokens[at - 1]) && tokens[at - 2]?.kind === 'word';
}

/** "Mark Rutte, …, said": over an aside between commas to the noun phrase before it. */
export function pastAside(
  words: AttributionWords,
  tokens: readonly Token[],
  comma: number,
  taken: Uint8Array,
): { readonly span: Span; readonly isSure: boolean } | undefined {
  // "R-La.": the dot before the comma ends nothing.
  let start = tokens[comma - 1]?.text === '.' ? comma - 1 : comma;
  while (start > 0 && comma - start < 30 && !isBoundary(tokens[start - 1])) start -= 1;
  const isClosed = tokens[start - 1]?.text === ',';
  // "President Joe Biden, 82, said": an age.
  const isAge = comma - start <= 2 && tokens[start]?.kind === 'digits';
  // "Mike Johnson, R-La.": party and state.
  const isParty = isInitial(tokens[start]) && isHyphen(tokens[start + 1]);
  const isKnown = isClosed && (isAge || isParty || words.relatives.at(tokens, start) !== undefined);
  // "Jane Smith, 43, from Leeds, said": one aside before another.
  const before = isKnown ? ahead(words, tokens, start - 1, taken) : undefined;
  const past = before ?? (isKnown ? pastAside(words, tokens, start - 1, taken)?.span : undefined);
  if (past !== undefined) return { span: past, isSure: true };
  const own = ahead(words, tokens, comma, taken);
  // "Jane Roe, a former aide, told": what a name is comes behind it.
  const named = isClosed && words.articles.has(tokens[start]) ? ahead(words, tokens, start - 1, taken) : undefined;
  const isApposed = named !== undefined && (isName(tokens, named) || words.numbers.articles.has(tokens[start]));
  if (isApposed) return { span: named, isSure: true };
  return own === undefined ? undefined : { span: own, isSure: false };
}

/** The noun phrase behind the verb, up to a word that ends it; `isSaid`: those who were told may stand before it. */
export function behind(
  words: AttributionWords,
  tokens: readonly Token[],
  start: number,
  taken: Uint8Array,
  isSaid: boolean,
): Span | undefined {
  const dated = pastDate(tokens, start, taken);
  const from = isSaid ? pastDate(tokens, pastAddressee(words, tokens, dated), taken) : dated;
  const first = tokens[from];
  if (first?.kind === 'mark') {
    const end = quotedNameEnd(words, tokens, from, true);
    return end === undefined ? undefined : spanOf(tokens, from + 1, end - 1);
  }
  if (first === undefined || first.kind !== 'word' || taken[from] === 1) return undefined;
  if (words.pronouns.has(first)) return spanOf(tokens, from, from + 1);
  if (words.stops.has(first) && !words.links.has(first)) return undefined;
  if (words.cues.at(tokens, from) !== undefined) return undefined;
  let to = from;
  while (to < tokens.length && to - from < LONGEST) {
    const token = tokens[to];
    if (token === undefined || taken[to] === 1) break;
    const name = token.kind === 'mark' ? quotedNameEnd(words, tokens, to, false) : undefined;
    if (name !== undefined) return spanOf(tokens, from, name);
    if (token.kind === 'mark' && !isTie(words, tokens, to)) break;
    if (token.kind === 'digits') break;
    if (token.kind === 'word' && words.stops.has(token) && !words.links.has(token)) break;
    if (to > from && words.cues.at(tokens, to) !== undefined) break;
    // "Nach Angaben der Polizei waren": in a language of capital nouns the phrase ends with its noun.
    if (
      words.capitalNouns &&
      to > from &&
      tokens[to - 1]?.capital === true &&
      token.kind === 'word' &&
      !token.capital &&
      !words.links.has(token)
    )
      break;
    to += 1;
  }
  while (to > from && isLoose(words, tokens, to - 1)) to -= 1;
  return to > from ? spanOf(tokens, from, to) : undefined;
}

/** "OKB-së" ends in a case, not in a link; "the U.N." ends in its dot. */
function isLoose(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind === 'mark') return !(token.text === '.' && isInitial(tokens[at - 1]) && tokens[at - 2]?.text === '.');
  return words.links.has(token) && token?.glued !== true;
}

/** "u tha gazetarëve në Bruksel sekretari": behind those who were told, and where. */
export function pastAddressee(words: AttributionWords, tokens: readonly Token[], at: number): number {
  if (words.mediumWord !== '' && tokens[at]?.text === words.mediumWord) return pastMedium(words, tokens, at + 1) ?? at;
  if (words.toldTo.has(tokens[at])) {
    const noun = words.articles.has(tokens[at + 1]) || words.links.has(tokens[at + 1]) ? at + 2 : at + 1;
    return tokens[noun]?.kind === 'word' && tokens[noun + 1]?.kind === 'word' && !words.stops.has(tokens[noun + 1])
      ? noun + 1
      : at;
  }
  if (!words.addressees.has(tokens[at])) return at;
  let to = at + 1;
  if (words.links.has(tokens[to]) || tokens[to]?.capital === false) {
    const place = pastCapitals(tokens, to + 1);
    if (place > to + 1 && tokens[to]?.text === words.placeWord) to = place;
  } else {
    // "i tha agjencisë Reuters ministri": the name of those who were told, before who told them.
    const name = pastCapitals(tokens, to);
    if (tokens[name]?.kind === 'word' && !words.stops.has(tokens[name])) to = name;
  }
  return to;
}

/** "tha për Radion Evropa e Lirë Agim Gashi": the speaker has a title in small letters, or is the last two names. */
function pastMedium(words: AttributionWords, tokens: readonly Token[], from: number): number | undefined {
  let to = from;
  while (tokens[to]?.kind === 'word' && (!words.stops.has(tokens[to]) || words.links.has(tokens[to]))) {
    const token = tokens[to];
    if (to > from && token?.capital === false && !words.links.has(token)) return to;
    to += 1;
  }
  return to - from > 2 ? to - 2 : undefined;
}

function pastCapitals(tokens: readonly Token[], at: number): number {
  let to = at;
  while (tokens[to]?.kind === 'word' && tokens[to]?.capital === true) to += 1;
  return to;
}

/** "a déclaré lundi une porte-parole": behind the day on which it was said, and the small word before it. */
export function pastDate(tokens: readonly Token[], at: number, taken: Uint8Array): number {
  let to = at;
  if (taken[to] !== 1 && tokens[to]?.kind === 'word' && taken[to + 1] === 1 && tokens[to]?.capital !== true) to += 1;
  while (taken[to] === 1) to += 1;
  return to > at && taken[to - 1] === 1 && tokens[to]?.kind === 'word' ? to : at;
}

/** Without the words that open a clause and the stop words in it: "But on Monday the minister" is the minister. */
function trimmed(words: AttributionWords, tokens: readonly Token[], first: number, last: number): Span | undefined {
  let from = first;
  for (let at = first; at < last; at += 1) {
    const opener = words.openers.at(tokens, at);
    // "Police in Tirana": a place behind who speaks opens no clause.
    const isPlace = at > first && opener !== undefined && from < at && areCapital(words, tokens, opener.to, last);
    // "The minister in a statement": where it was said, between who says it and the verb.
    const isOther = words.contrasts.has(tokens[at]);
    if (opener !== undefined && !isOther && at > first && from === first && isAside(words, tokens, opener.to, last))
      return spanOf(tokens, from, at);
    if (opener !== undefined && !isPlace && opener.to < last && !(at > first && words.links.has(tokens[at])))
      from = opener.to;
    // "said that the alliance has confirmed": what is told inside of what is told has its speaker there.
    const cue = isEnding(tokens, at) ? undefined : words.cues.at(tokens, at);
    if (
      cue !== undefined &&
      !isContrasted(words, tokens, at, last) &&
      cue.value !== 'so' &&
      cue.value !== 'shows' &&
      !words.nounForms.has(tokens[at])
    )
      return toCue(words, tokens, from, at, last);
  }
  // "Të dhënat": what opens the sentence belongs to its noun.
  const isLink = (at: number): boolean =>
    words.links.has(tokens[at]) && !words.articles.has(tokens[at]) && tokens[at]?.capital === false;
  while (from < last && isLink(from)) from += 1;
  // "La cifra": an article alone shows that the verb is a noun.
  const isArticle = from === last - 1 && words.articles.has(tokens[from]);
  while (from < last && tokens[from]?.kind === 'mark' && !/^[“„«"]$/.test(tokens[from]?.text ?? '')) from += 1;
  // "The army, which has denied": the relative names nobody.
  const isRelative =
    from === last - 1 && words.relatives.at(tokens, from)?.to === last && !words.pronouns.has(tokens[from]);
  return from < last && !isArticle && !isRelative ? spanOf(tokens, from, last) : undefined;
}

/** "Said it fell while rebels claimed": what stands behind such a word is another clause. */
function isContrasted(words: AttributionWords, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at += 1) if (words.contrasts.has(tokens[at])) return true;
  return false;
}

/** "Reuters, citing sources": the speaker before who is cited; "the United States" is no cue at all. */
function toCue(
  words: AttributionWords,
  tokens: readonly Token[],
  from: number,
  at: number,
  last: number,
): Span | undefined {
  const cue = words.cues.at(tokens, at);
  if (cue?.value === 'according') return at > from ? spanOf(tokens, from, at) : undefined;
  return words.notCues.before(tokens, cue?.to ?? at) === undefined ? undefined : spanOf(tokens, from, last);
}

function areCapital(words: AttributionWords, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]?.capital !== true && !isTie(words, tokens, at)) return false;
  return to > from;
}

function isAside(words: AttributionWords, tokens: readonly Token[], from: number, to: number): boolean {
  return words.articles.has(tokens[from]) && to - from > 1 && to - from <= 3;
}

/** Every word begins with a capital: a name between commas, not a clause. */
export function isName(tokens: readonly Token[], { start, end }: Span): boolean {
  const first = indexAt(tokens, start);
  const before = tokens[first - 1];
  if (before !== undefined && before.kind !== 'mark') return false;
  const words = tokens.slice(first, first + 8).filter((token) => token.end <= end && token.kind === 'word');
  return words.length > 1 && words.length < 6 && words.every((token) => token.capital);
}

/** Where a phrase ends before brackets behind it: "Olaf Scholz (SPD)". */
function beforeBracket(tokens: readonly Token[], end: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  for (let at = end - 2; at > 0 && end - at <= LONGEST_BRACKET; at -= 1) if (tokens[at]?.text === '(') return at;
  return end;
}

/** Where the name in quotes begins that ends before a token: «Газпром», Газета «Известия». */
export function quotedNameBefore(words: AttributionWords, tokens: readonly Token[], end: number): number | undefined {
  if (!CLOSING_NAME.test(tokens[end - 1]?.text ?? '')) return undefined;
  for (let at = end - 2; at >= 0 && end - at <= LONGEST_NAME + 2; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' && OPENING.test(token.text)) return tokens[at + 1]?.capital === true ? at : undefined;
    if (token?.kind === 'mark' && !isTie(words, tokens, at)) return undefined;
  }
  return undefined;
}

/** Behind the name in quotes that begins at a token; `isAll`: nothing else names the speaker. */
function quotedNameEnd(
  words: AttributionWords,
  tokens: readonly Token[],
  at: number,
  isAll: boolean,
): number | undefined {
  if (!(isAll || words.quotedNames) || !OPENING.test(tokens[at]?.text ?? '') || tokens[at + 1]?.capital !== true)
    return undefined;
  for (let to = at + 1; to < tokens.length && to - at <= LONGEST_NAME + 1; to += 1) {
    const token = tokens[to];
    if (token?.kind === 'mark' && CLOSING_NAME.test(token.text)) return to > at + 1 ? to + 1 : undefined;
    if (token?.kind === 'mark' && !isTie(words, tokens, to)) return undefined;
  }
  return undefined;
}

/** The first token that begins at a place or behind it; places are in order, so halves do. */
export function indexAt(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A mark inside a name: NATO-s, U.S., AT&T, Gen. Mark Milley. */
function isTie(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !token.glued) return false;
  if (token.text !== '.') return /^[-\u2010\u2011'’&]$/.test(token.text);
  if (next?.glued === true) return true;
  if (!isInitial(before) && !words.abbreviations.has(before)) return false;
  // "In the U.S. The minister said": what opens a sentence tells that the dot ended one.
  const opens = next?.capital === true && (words.articles.has(next) || words.pronouns.has(next));
  return next?.kind === 'word' && !opens;
}

function isInitial(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.capital && token.end - token.start === 1;
}

function isBoundary(token: Token | undefined): boolean {
  return token?.kind === 'mark' && (/^[,.;:!?()]$/.test(token.text) || QUOTES.test(token.text));
}

export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
