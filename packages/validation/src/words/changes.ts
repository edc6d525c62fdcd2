import type { WordChange } from '@claimline/core';
import { negations } from './negations.ts';
import type { NumberMention } from './types.ts';

/** What kind of words changed, gravest first. */
export type ChangeKind = 'number' | 'negation' | 'hedge' | 'name' | 'words';

export interface GraveChange extends WordChange {
  readonly kind: ChangeKind;
}

/**
 * The gravest of the changes between two passages. A number outweighs everything,
 * however alike the rest. Undefined when no word changed.
 */
export function gravestChange(
  before: string,
  after: string,
  changes: readonly WordChange[],
  language: string,
  read: (words: string) => readonly NumberMention[],
): GraveChange | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  const numbers = changes.find((change) => valuesOf(read(change.was)) !== valuesOf(read(change.now)));
  if (numbers !== undefined) return { kind: 'number', ...numbers };
  const denied = negations.get(primary(language));
  const negation = changes.find(({ was, now }) => countOf(was, denied) !== countOf(now, denied));
  if (negation !== undefined) return { kind: 'negation', ...negation };
  const hedge = hedgeChange(read(before), read(after));
  if (hedge !== undefined) return { kind: 'hedge', ...hedge };
  const name = changes.find(({ was, now }) => hasCapital(was) || hasCapital(now));
  return name === undefined ? { kind: 'words', ...first } : { kind: 'name', ...name };
}

function valuesOf(mentions: readonly NumberMention[]): string {
  return mentions.map(({ readings, vague }) => `${vague ? '≈' : ''}${readings.join('|')}`).join(' ');
}

/** The first number that both have and that is hedged in another way. */
function hedgeChange(before: readonly NumberMention[], after: readonly NumberMention[]): WordChange | undefined {
  for (const [i, mention] of before.entries()) {
    const other = after[i];
    if (other === undefined || other.hedge?.form === mention.hedge?.form) continue;
    return { was: hedged(mention), now: hedged(other) };
  }
  return undefined;
}

function hedged({ hedge, words }: NumberMention): string {
  return hedge === undefined ? words : `${hedge.words} ${words}`;
}

function countOf(words: string, listed: ReadonlySet<string> | undefined): number {
  if (listed === undefined) return 0;
  return (words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => listed.has(word.normalize('NFC')))
    .length;
}

function hasCapital(words: string): boolean {
  return /(?<![\p{L}\p{M}])\p{Lu}/u.test(words);
}

function primary(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}
