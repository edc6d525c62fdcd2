import type { Language } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isHyphen, type WordSet } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';

/** Words of a street's name, and the words that may stand between a street and its number. */
const STREET_REACH = 4;
/** The sign in words, in the languages that are read. */
const MINUS = /^(?:minus|минус|мінус)$/;
/** Years of a life. */
const OLDEST = 115;

/** Digits that label: house and telephone numbers, times of day with a dot, ages beside a name, parts of a chain. */
export class Labels {
  private readonly streets: WordSet;
  private readonly streetsBehind: WordSet;
  private readonly streetsAhead: WordSet;
  private readonly streetEndings: readonly string[];
  private readonly clockBefore: WordSet;
  private readonly clockBehind: WordSet;
  private readonly joiners: WordSet;

  constructor({ names, numbers }: Language, lexicon: Lexicon) {
    this.streets = lexicon.set(names.streets);
    this.streetsBehind = lexicon.set(names.streetsBehind);
    this.streetsAhead = lexicon.set(names.streetsAhead);
    this.streetEndings = names.streetEndings ?? [];
    this.clockBefore = lexicon.set(names.clockBefore);
    this.clockBehind = lexicon.set(names.clockBehind);
    this.joiners = lexicon.set(numbers.joiners);
  }

  /** Marks them; what is blocked already goes on along its hyphens and joiners. */
  block(tokens: readonly Token[], blocked: Uint8Array): void {
    for (let at = 0; at < tokens.length; at += 1) {
      if (tokens[at]?.kind !== 'digits') continue;
      if (
        isNumbered(tokens, at) ||
        isAge(tokens, at) ||
        isNegative(tokens, at) ||
        this.isClock(tokens, at) ||
        this.isHouse(tokens, at)
      )
        blocked[at] = 1;
      if (isTelephone(tokens, at)) blocked[at] = 1;
      if (blocked[at] === 1) this.goOn(tokens, at, blocked);
    }
  }

  /** "Boeing 747-400", "CVE-2024-43491", "aged 7 and 9", "Ausfahrt 4 und 5". */
  private goOn(tokens: readonly Token[], at: number, blocked: Uint8Array): void {
    const next = tokens[at + 1];
    const isTied = (isHyphen(next) || next?.text === '+') && next?.glued === true && tokens[at + 2]?.glued === true;
    const isJoined = this.joiners.has(next) && tokens[at + 3]?.kind !== 'digits' && isShort(tokens[at + 2]);
    if ((isTied || (isJoined && isShort(tokens[at]))) && tokens[at + 2]?.kind === 'digits') blocked[at + 2] = 1;
  }

  /** "alle 18.30", "1030 GMT". */
  private isClock(tokens: readonly Token[], at: number): boolean {
    const text = tokens[at]?.text ?? '';
    if (this.clockBehind.has(tokens[at + 1])) return /^\d{1,4}(?:[.]\d\d)?$/.test(text);
    const [, hour, minute] = /^(\d{1,2})\.(\d\d)$/.exec(text) ?? [];
    return hour !== undefined && Number(hour) < 24 && Number(minute) < 60 && this.clockBefore.has(tokens[at - 1]);
  }

  /** "14 Baker Street", "12, rue de Rivoli", "via Roma 14", "вулиці Шевченка, 14", "Hauptstraße 12". */
  private isHouse(tokens: readonly Token[], at: number): boolean {
    if (!/^\d{1,4}$/.test(tokens[at]?.text ?? '')) return false;
    return this.opensStreet(tokens, at + 1) || this.closesStreet(tokens, at - 1);
  }

  private opensStreet(tokens: readonly Token[], from: number): boolean {
    let at = from;
    if (tokens[at]?.glued === true && tokens[at]?.kind === 'word' && tokens[at]?.text.length === 1) at += 1;
    if (tokens[at]?.text === 'bis' || tokens[at]?.text === 'ter') at += 1;
    if (this.streetsAhead.has(tokens[tokens[at]?.text === ',' ? at + 1 : at])) return true;
    for (let to = at; to < at + STREET_REACH; to += 1) {
      const token = tokens[to];
      if (token?.kind !== 'word' || !token.capital) return false;
      if (to > at && this.streetsBehind.has(token)) return true;
    }
    return false;
  }

  private closesStreet(tokens: readonly Token[], end: number): boolean {
    const last = tokens[end]?.text === ',' ? end - 1 : end;
    const word = tokens[last];
    if (word?.kind !== 'word') return false;
    if (last === end && this.streets.has(word)) return true;
    if (last === end && word.capital && this.streetEndings.some((ending) => word.text.endsWith(ending))) return true;
    for (let at = last - 1; at >= 0 && last - at <= STREET_REACH; at -= 1) {
      if (this.streets.has(tokens[at])) return true;
      if (tokens[at]?.kind !== 'word') return false;
    }
    return false;
  }
}

/** "-12C", "minus 8": below zero, which no count is. */
function isNegative(tokens: readonly Token[], at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]];
  if (before?.kind === 'word') return MINUS.test(before.text);
  return /^[-\u2212]$/.test(before?.text ?? '') && before?.glued === false && own?.glued === true;
}

function isShort(token: Token | undefined): boolean {
  return token?.kind === 'digits' && token.text.length <= 3;
}

/** "№ 757", "777X": a sign before it, or a letter that is no scale behind it. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isLettered = next?.glued === true && next.kind === 'word' && next.capital && next.text === 'x';
  return tokens[at - 1]?.text === '№' || isLettered;
}

/** "Trump, 78, won", "Emma Smith (34)": an age behind a name. */
function isAge(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at];
  if (!/^[1-9]\d{0,2}$/.test(own?.text ?? '') || Number(own?.text) > OLDEST) return false;
  const [before, after, name] = [tokens[at - 1], tokens[at + 1], tokens[at - 2]];
  if (name?.kind !== 'word' || !name.capital) return false;
  if (before?.text === '(' && after?.text === ')') return tokens[at - 3]?.capital === true && Number(own?.text) > 9;
  if (before?.text !== ',' || !before.glued) return false;
  return after?.kind === 'mark' && /^[,.;]$/.test(after.text) && after.glued;
}

/** "044 123 456", "(202) 555-0143", "8 (495) 123-45-67": no count begins with a nought. */
function isTelephone(tokens: readonly Token[], at: number): boolean {
  const own = tokens[at]?.text ?? '';
  if (/^0[\d \u00a0]/.test(own)) return true;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (before?.text === '(' && after?.text === ')' && isNearDigits(tokens, at + 2, at + 1)) return true;
  // Before and behind an area code in brackets.
  if (after?.text === '(' && tokens[at + 3]?.text === ')' && isNearDigits(tokens, at + 4, at + 3)) return true;
  if (before?.text === ')' && tokens[at - 3]?.text === '(' && tokens[at - 2]?.kind === 'digits') return true;
  // "0800 123 4567": the run goes on.
  const isRun = before?.kind === 'digits' && /^0\d/.test(before.text) && (tokens[at]?.start ?? 0) - before.end <= 1;
  return isRun || (isHyphen(after) && tokens[at + 2]?.glued === true && /^0\d/.test(tokens[at + 2]?.text ?? ''));
}

function isNearDigits(tokens: readonly Token[], at: number, behind: number): boolean {
  const token = tokens[at];
  return token?.kind === 'digits' && token.start - (tokens[behind]?.end ?? 0) <= 1;
}
