import type { StoryStep } from '@claimline/core';
import { type Address, blankAddress } from './address.ts';

/**
 * The state of the page that a step of the story shows: everything but what the reader
 * has set for themselves, the language and the appearance.
 */
export function addressOfStep(step: StoryStep, at: number, reader: Pick<Address, 'language' | 'theme'>): Address {
  const { claim = null, against = null, from, to, known = null, on = null } = step;
  return {
    ...blankAddress,
    language: reader.language,
    theme: reader.theme,
    step: at,
    claim,
    against: claim === null ? null : against,
    filter: claim !== null && against !== null ? 'pair' : (step.only ?? 'all'),
    side: on === null ? (step.only === undefined ? 'claim' : 'disputes') : 'moment',
    moment: on,
    known,
    scale: step.scale ?? 'linear',
    view: step.view ?? 'timeline',
    ...(from !== undefined && to !== undefined && to > from ? { from, to } : {}),
  };
}
