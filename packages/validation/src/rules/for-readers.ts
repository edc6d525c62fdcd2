import type { Finding } from '../types.ts';

/** Groups of rules about the making of a dossier, and of what readers see from the verdicts themselves. */
const FOR_EDITORS = /^(?:model|settings|internal|pair)\//;

/** Whether a finding is for the readers of a published dossier: about claims, and more than a verdict says. */
export function isForReaders({ rule, claims, found }: Pick<Finding, 'rule' | 'claims' | 'found'>): boolean {
  const rules = found?.map((one) => one.rule) ?? [rule];
  return claims.length > 0 && rules.some((one) => !FOR_EDITORS.test(one));
}
