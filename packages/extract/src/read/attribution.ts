import type { Language } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { isHyphen } from '../text/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { type Cue, cueAt } from './attribution/cues.ts';
import {
  ahead,
  behind,
  indexAt,
  isName,
  pastAddressee,
  pastAside,
  pastDate,
  quotedNameBefore,
  spanOf,
} from './attribution/phrase.ts';
import { AttributionWords } from './attribution/words.ts';
import type { Numbers } from './numbers.ts';
import type { AttributionReading, Span } from './types.ts';

const CLOSING = /^["”’»“]$/;
const DASH = /^[—–-]$/;

interface Speaker {
  readonly span: Span;
  readonly rule: string;
}

/** Who says what is said: speakers and the words of saying. */
export class Attributions {
  private readonly words: AttributionWords;

  constructor(language: Language, numbers: Numbers, lexicon: Lexicon) {
    this.words = new AttributionWords(language, numbers, lexicon);
  }

  /** Every cue with its speaker; a cue without one is left out. `taken` marks dates, which are no speakers. */
  read(text: string, tokens: readonly Token[], taken: Uint8Array): readonly AttributionReading[] {
    const readings: AttributionReading[] = [];
    for (let at = indexAt(tokens, titleEnd(text)); at < tokens.length; ) {
      const cue = cueAt(this.words, tokens, at);
      if (cue === undefined) {
        at += 1;
        continue;
      }
      const speaker = speakerOf(this.words, tokens, cue, taken);
      if (speaker !== undefined)
        readings.push({
          type: 'attribution',
          speaker: speaker.span,
          cue: { start: tokens[cue.from]?.start ?? 0, end: tokens[cue.end - 1]?.end ?? 0 },
          polarity: isNobody(this.words, tokens, speaker.span) && cue.isConfirmed ? 'deny' : cue.polarity,
          rule: speaker.rule,
        });
      at = cue.to;
    }
    return readings;
  }
}

function speakerOf(
  words: AttributionWords,
  tokens: readonly Token[],
  { from, to, kind, isTold }: Cue,
  taken: Uint8Array,
): Speaker | undefined {
  const isBehind = (rule: string): Speaker | undefined =>
    given(behind(words, tokens, to, taken, kind !== 'according'), rule);
  if (kind === 'according' || kind === 'so') return isBehind('according-to');
  if (kind === 'passive') return isBehind('passive');
  if (kind === 'according-behind') return given(ahead(words, tokens, from, taken), 'according-to');
  const own = pronounOf(words, tokens, from, to);
  if (own !== undefined) return own;
  if (followsQuote(words, tokens, from, to)) return inPlace(words, tokens, to, taken) ?? isBehind('after-quote');
  // "Siç raportojnë mediat": nothing but an opening word stands before, so the speaker is behind.
  if (onlyOpens(words, tokens, from)) return isBehind('after-opener');
  const before = tokens[from - 1];
  if (before !== undefined && (before.kind !== 'mark' || before.text !== ',')) {
    // "Про це повідомила прокуратура": what it is about stands first.
    if (opensWithTopic(words, tokens, from)) return isBehind('after-topic');
    const direct = ahead(words, tokens, from, taken);
    if (direct !== undefined) return given(direct, 'before-verb');
    // "Am 28. Oktober erklärte Mark Rutte": the day stands first, and the speaker behind the verb.
    if (taken[from - 1] === 1) return isBehind('after-date');
  }
  const opens = before === undefined || /^[.!?:]$/.test(before.text);
  if (words.verbFirst && opens) return isBehind('verb-first');
  if (before?.text !== ',') return undefined;
  const past = pastAside(words, tokens, from - 1, taken);
  // "Officials, speaking on condition of anonymity, said the number was": the aside tells where the clause began.
  if (past?.isSure === true) return given(past.span, 'before-aside');
  const aside = given(past?.span, 'before-aside');
  if (isTold) return aside;
  const place = inPlace(words, tokens, to, taken);
  if (place !== undefined) return place;
  const follower = isBehind('after-clause');
  const isNamed = past !== undefined && !words.capitalNouns && isName(tokens, past.span);
  const clause = pastAddressee(words, tokens, pastDate(tokens, to, taken));
  if (aside !== undefined && (startsClause(words, tokens, clause) || isNamed)) return aside;
  return follower ?? aside;
}

/** "Neither side has confirmed". */
function isNobody(words: AttributionWords, tokens: readonly Token[], { start }: Span): boolean {
  return words.nobody.has(tokens[indexAt(tokens, start)]);
}

/** "A-t-il dit", "dit-elle": the verb has its speaker in it, or tied to it. */
function pronounOf(words: AttributionWords, tokens: readonly Token[], from: number, to: number): Speaker | undefined {
  for (let at = from + 1; at < to; at += 1)
    if (isHyphen(tokens[at - 1]) && words.pronouns.has(tokens[at])) return given(spanOf(tokens, at, at + 1), 'tied');
  return undefined;
}

function given(span: Span | undefined, rule: string): Speaker | undefined {
  return span === undefined ? undefined : { span, rule };
}

/** "…”, said", "…» — сказал"; a name in quotes is a speaker and no quote. */
function followsQuote(words: AttributionWords, tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined) return false;
  if (CLOSING.test(before.text)) {
    // “Bechtel” njoftoi se: where a clause follows, the quotes hold the name of who speaks.
    const isName = quotedNameBefore(words, tokens, at) !== undefined;
    return !isName || !(words.quotedNames || startsClause(words, tokens, to));
  }
  if (before.text === ',') return CLOSING.test(tokens[at - 2]?.text ?? '');
  // Slavic papers put a dash between the quote and who says it, also where the quote goes on behind it.
  if (words.quotedNames && DASH.test(before.text) && tokens[at - 2]?.text === ',') return true;
  return DASH.test(before.text) && tokens.slice(Math.max(0, at - 4), at - 1).some(({ text }) => CLOSING.test(text));
}

/** "повідомили в ДСНС": those who say it are where they say it. */
function inPlace(
  words: AttributionWords,
  tokens: readonly Token[],
  at: number,
  taken: Uint8Array,
): Speaker | undefined {
  return words.saysIn.has(tokens[at]) ? given(behind(words, tokens, at + 1, taken, false), 'in-place') : undefined;
}

function onlyOpens(words: AttributionWords, tokens: readonly Token[], end: number): boolean {
  const start = clauseStart(tokens, end, 4);
  if (start === end || (tokens[start - 1] !== undefined && tokens[start - 1]?.kind !== 'mark')) return false;
  const to = words.openers.at(tokens, start)?.to;
  // "Lajmin e konfirmoi": a small word may stand before the verb.
  const opens = to === end || (to === end - 1 && words.between.has(tokens[to]));
  return opens && !words.pronouns.has(tokens[start]);
}

function opensWithTopic(words: AttributionWords, tokens: readonly Token[], end: number): boolean {
  return words.fronts.has(tokens[clauseStart(tokens, end, 12)]);
}

function clauseStart(tokens: readonly Token[], end: number, longest: number): number {
  let start = end;
  while (start > 0 && end - start < longest && (tokens[start - 1]?.kind === 'word' || isHyphen(tokens[start - 1])))
    start -= 1;
  return start;
}

/** "said that …", "ka thënë se …": a clause follows, so the speaker stands before. */
function startsClause(words: AttributionWords, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (words.quotedNames && /^[«“„]$/.test(next?.text ?? '')) return false;
  return next === undefined || next.kind === 'mark' || next.kind === 'digits' || words.stops.has(next);
}

/** Where a headline ends: a first line without a full stop before an empty line. It repeats what the text says. */
function titleEnd(text: string): number {
  const end = text.search(/\r?\n\s*\n/);
  if (end < 0 || end > 300) return 0;
  return /[.!?…:]["”’»]?\s*$/.test(text.slice(0, end)) ? 0 : end;
}
