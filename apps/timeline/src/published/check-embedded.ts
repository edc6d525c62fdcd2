import { type CheckResult, isForReaders, judgedOnPage } from '@claimline/validation';
import type { Embedded } from './read-embedded.ts';

/** Checks what lies in the file: verdicts, and the findings that are for readers. */
export function checkEmbedded({ dossier, offPage }: Embedded): CheckResult {
  const result = judgedOnPage(dossier, offPage);
  return { ...result, findings: result.findings.filter(isForReaders) };
}
