import { type Claim, type DossierIndex, stanceOf } from '@claimline/core';
import { type ClaimInWords, describeClaim } from '@claimline/report';
import { pageWords } from './words.ts';

/**
 * A claim for readers who see nothing else of it: a denial without its stance would say the
 * opposite, and "at least 1" is how a dossier writes that there were some.
 */
export function claimInWords(index: DossierIndex, claim: Claim, locale: string): ClaimInWords {
  const shown = describeClaim(index, claim, locale);
  const words = pageWords(locale);
  const { form, stated } = claim.value;
  if (form === 'none') return shown;
  const isPresence = form === 'at-least' && stated[0] === '1' && claim.unit === 'person';
  const stance = stanceOf(claim.mode) === 'affirms' ? undefined : words.stances[claim.mode];
  const value = !isPresence ? shown.value : stance === undefined ? words.some : words.any;
  return { ...shown, value: stance === undefined ? value : `${stance}: ${value}` };
}
