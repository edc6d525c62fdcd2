import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { dayOf } from '../calendar.ts';
import type { Dated } from './dated.ts';
import type { DateWords } from './words.ts';

export function yearAt(words: DateWords, tokens: readonly Token[], at: number): Dated | undefined {
  const worded = yearWordAt(words, tokens, at);
  if (worded !== undefined) return worded;
  const token = tokens[at];
  if (token?.kind !== 'digits' || !/^(?:1[6-9]|20)\d\d$/.test(token.text)) return undefined;
  const next = tokens[at + 1];
  if (next?.kind === 'word' && next.glued) return undefined;
  const year = Number(token.text);
  return {
    from: at,
    to: words.yearAfter.has(next) ? at + 2 : at + 1,
    edtf: token.text,
    first: dayOf(year, 1, 1) ?? 0,
    last: dayOf(year, 12, 31) ?? 0,
    relative: false,
    rule: 'year',
  };
}

function yearWordAt(words: DateWords, tokens: readonly Token[], at: number): Dated | undefined {
  const unit = words.units.at(tokens, at);
  if (unit?.value !== 'year') return undefined;
  const year = yearAt(words, tokens, unit.to);
  return year === undefined ? undefined : { ...year, from: at };
}

/** A year behind a word that makes it one: "in 2022", "vitin 2022". */
export function namedYearAt(words: DateWords, tokens: readonly Token[], at: number): Dated | undefined {
  const word = words.lists.yearWords.before(tokens, at);
  if (word !== undefined) return yearAt(words, tokens, at);
  return (
    yearWordAt(words, tokens, at) ??
    yearBesideNoun(words, tokens, at) ??
    bareYear(words, tokens, at) ??
    (words.yearAfter.has(tokens[at + 1]) ? yearAt(words, tokens, at) : undefined)
  );
}

/** "the 1990s", "1990er Jahre", "1990-х", "viteve '90", "années 1990". */
export function decadeAt(words: DateWords, tokens: readonly Token[], at: number): Dated | undefined {
  const named = words.decades.at(tokens, at);
  if (named !== undefined) return decade(at, named.to, named.value);
  const word = words.decadeWords.has(tokens[at]);
  const mark = word && tokens[at + 1]?.kind === 'mark' && /^['’‘]$/.test(tokens[at + 1]?.text ?? '');
  const place = word ? words.skipLinks(tokens, mark ? at + 2 : at + 1) : at;
  // "Anni Novanta", "vitet nëntëdhjetë": tens in words behind the word for years.
  const tens = word ? words.numbers.at(tokens, place) : undefined;
  if (tens !== undefined && !tens.digits && tens.value >= 20 && tens.value < 100 && tens.value % 10 === 0)
    return decade(at, tens.to, 1900 + tens.value);
  const digits = tokens[place];
  if (digits?.kind !== 'digits' || !/^(?:(?:1[89]|20)?[2-9]0|(?:1[89]|20)[01]0)$/.test(digits.text)) return undefined;
  const hyphen = isHyphen(tokens[place + 1]) ? place + 2 : place + 1;
  const ending = tokens[hyphen];
  const hasEnding = ending?.glued === true && words.decadeEndings.has(ending);
  if (!word && !hasEnding) return undefined;
  if (!word && digits.text.length === 2 && !isShortDecade(words, tokens, at, hyphen + 1)) return undefined;
  const year = Number(digits.text.length === 2 ? `19${digits.text}` : digits.text);
  return decade(at, hasEnding ? hyphen + 1 : place + 1, year);
}

/** "The '90s", "90-х роках": two digits are a decade behind an apostrophe or before the word for years. */
function isShortDecade(words: DateWords, tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const isMarked = before?.kind === 'mark' && tokens[at]?.glued === true && /^['’‘]$/.test(before.text);
  return isMarked || words.units.at(tokens, to)?.value === 'year' || words.yearAfter.has(tokens[to]);
}

function decade(from: number, to: number, year: number): Dated {
  return {
    from,
    to,
    edtf: `${String(year).slice(0, 3)}X`,
    first: dayOf(year, 1, 1) ?? 0,
    last: dayOf(year + 9, 12, 31) ?? 0,
    relative: false,
    rule: 'decade',
  };
}

/** "The 2020 vote", "its 2025 forecast": no round year of these times, between a determiner and a noun. */
function yearBesideNoun(words: DateWords, tokens: readonly Token[], at: number): Dated | undefined {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!words.determiners.has(before) || next?.kind !== 'word' || next.glued) return undefined;
  if (!/^(?:19[5-9]|20[0-4])\d$/.test(own?.text ?? '') || own?.text.endsWith('00') === true) return undefined;
  return yearAt(words, tokens, at);
}

/** German years need no word before them: "2023 gab es"; "2023 Menschen" counts. */
function bareYear(words: DateWords, tokens: readonly Token[], at: number): Dated | undefined {
  if (words.language.dates.bareYears !== true || !/^(?:19[5-9]|20[0-4])\d$/.test(tokens[at]?.text ?? ''))
    return undefined;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isCounted = next?.kind === 'word' && next.capital;
  const isTied = before?.kind === 'mark' && tokens[at]?.glued === true;
  const isMeasured = (next?.kind === 'mark' && /^[%:/]$|^\p{Sc}$/u.test(next.text)) || words.percent.at(tokens, at + 1);
  return isCounted || isTied || isMeasured ? undefined : yearAt(words, tokens, at);
}
