import type { Verdict, VerdictType } from '@claimline/validation';
import type { PairMark, PairState } from './types.ts';

const STATES: Readonly<Record<VerdictType, PairState>> = {
  contradicts: 'clash',
  tension: 'tension',
  'cannot-tell': 'unclear',
  changed: 'changed',
  superseded: 'changed',
  corroborates: 'compatible',
  consistent: 'compatible',
  refines: 'compatible',
  echoes: 'compatible',
  'part-of-whole': 'compatible',
  incomparable: 'apart',
};

/** Symbol of a state; with the dash it carries the meaning without colour. */
export const pairSymbols: Readonly<Record<PairState, string>> = {
  clash: '≠',
  tension: '≉',
  unclear: '?',
  changed: '→',
  compatible: '≈',
  apart: '∥',
};

const WEIGHTS: Readonly<Record<PairState, number>> = {
  clash: 100,
  tension: 60,
  unclear: 30,
  changed: 20,
  compatible: 10,
  apart: 0,
};

export function pairMark(verdict: Verdict): PairMark {
  const state = STATES[verdict.type];
  return {
    a: verdict.a,
    b: verdict.b,
    state,
    verdict: verdict.type,
    possible: verdict.necessity === 'possible',
    // A pair that only looks like a clash is what readers ask about first.
    weight: WEIGHTS[state] + (verdict.seeming === true ? 25 : 0) + (verdict.necessity === 'necessary' ? 1 : 0),
  };
}
