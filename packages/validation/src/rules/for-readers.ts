import type { Finding } from '../types.ts';

/** Groups of rules about the making of a dossier; readers of the result have no use for them. */
const FOR_EDITORS = /^(?:model|settings|internal)\//;

/** Whether a finding is for the readers of a published dossier: about claims, not about how it was made. */
export function isForReaders({ rule, claims }: Finding): boolean {
  return !FOR_EDITORS.test(rule) && claims.length > 0;
}
