import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import type { DateWords } from './words.ts';

/** Words before a weekday in which a verb tells that it is to come. */
const VERB_REACH = 10;
/** Words on each side of a date in which its sentence may tell that it is to come. */
const SENTENCE_REACH = 16;

/** "will be held on Sunday", "am Sonntag wird gewählt"; "said on Sunday that it will" is past. */
export function isToCome(words: DateWords, tokens: readonly Token[], from: number, to: number): boolean {
  if (words.toCome.has(tokens[to])) return true;
  for (let at = from - 1; at >= 0 && from - at <= VERB_REACH; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' && !isHyphen(token)) return false;
    if (words.toCome.has(token)) return true;
    if (words.says.has(token)) return false;
  }
  return false;
}

/** Does the sentence tell of something to come at all? */
export function sentenceIsToCome(words: DateWords, tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from - 1; at >= 0 && from - at <= SENTENCE_REACH && !endsSentence(tokens[at]); at -= 1)
    if (isVerb(words, tokens[at])) return true;
  for (let at = to; at < tokens.length && at - to <= SENTENCE_REACH && !endsSentence(tokens[at]); at += 1)
    if (isVerb(words, tokens[at])) return true;
  return false;
}

/** "May" is a month. */
function isVerb(words: DateWords, token: Token | undefined): boolean {
  return token?.capital === false && words.toCome.has(token);
}

function endsSentence(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[.!?;]$/.test(token.text);
}
