import { renderMessage, type Verdict } from '@claimline/validation';

/** How many verdicts are looked at for some that say something else than those before. */
const MOST_LOOKED_AT = 200;

/** The first verdicts that each say something of their own: a whole that is told twice has every part of it twice. */
export function firstOnes(verdicts: readonly Verdict[], most: number, locale: string): readonly Verdict[] {
  const said = new Set<string>();
  const shown: Verdict[] = [];
  for (const verdict of verdicts.slice(0, MOST_LOOKED_AT)) {
    if (shown.length === most) break;
    const sentence = sentenceOf(verdict, locale);
    if (said.has(sentence)) continue;
    said.add(sentence);
    shown.push(verdict);
  }
  return shown;
}

/** What a verdict says, in one line. */
export function sentenceOf({ reasons }: Verdict, locale: string): string {
  return reasons.map((reason) => renderMessage(reason, locale)).join(' ');
}
