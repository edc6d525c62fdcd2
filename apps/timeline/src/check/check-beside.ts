import type { Dossier } from '@claimline/core';
import { type CheckMemory, type CheckResult, check, checkOnPage } from '@claimline/validation';

/** A dossier that lies beside the page, alone or with a server that finds what a page cannot. */
export interface Beside {
  readonly dossier: Dossier;
  readonly isServed: boolean;
}

/** Checks what was loaded; alone, as well as a page can. */
export function checkBeside(
  { dossier, isServed }: Beside,
  options: { readonly memory?: CheckMemory } = {},
): CheckResult {
  return isServed ? checkOnPage(dossier, [], options) : check(dossier, options);
}
