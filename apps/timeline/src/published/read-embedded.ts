import type { Dossier } from '@claimline/core';
import type { Finding } from '@claimline/validation';

/** What `claimline build` put into the file. */
export interface Embedded {
  readonly dossier: Dossier;
  /** What cannot be found without the texts, which are not in the file. */
  readonly offPage: readonly Finding[];
}

export function readEmbedded(): Embedded | null {
  const text = document.getElementById('claimline-data')?.textContent;
  if (text === undefined || text === null) return null;
  return JSON.parse(text) as Embedded;
}
