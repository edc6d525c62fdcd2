import type { Finding } from '../types.ts';

/** Groups of rules about the making of a dossier, and of what readers see from the verdicts themselves. */
const FOR_EDITORS = /^(?:model|settings|internal|pair)\//;

/** Whether a finding is for the readers of a published dossier: about claims, and more than a verdict says. */
export function isForReaders({ rule, claims }: Finding): boolean {
  return !FOR_EDITORS.test(rule) && claims.length > 0;
}
