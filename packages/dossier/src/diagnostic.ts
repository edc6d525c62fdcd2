import type { Location, Problem } from '@claimline/core';

/** What is wrong in a file of the dossier, where, and what to do about it. */
export interface Diagnostic {
  /** Stable kebab-case id. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** One plain English sentence. */
  readonly message: string;
  readonly location: Location;
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string;
  /** What to do, when the message alone does not say it. */
  readonly hint?: string;
  /** What a machine can write instead without changing what is said, as places of the file. */
  readonly fix?: readonly TextEdit[];
}

/** New text for a place of a file, in UTF-16 code units from behind its mark of byte order, if it has one. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A problem of core, put at its place in a file. */
export function diagnosticAt(problem: Problem, location: Location, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: problem.code,
    severity: 'error',
    message: problem.message,
    location,
    ...(problem.found === undefined ? {} : { found: problem.found }),
    ...(problem.expected === undefined ? {} : { expected: problem.expected }),
    ...(problem.suggestion === undefined ? {} : { suggestion: problem.suggestion }),
    ...more,
  };
}

/** By file, then place, then code: the same input gives the same list. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location.file, b.location.file) ||
    a.location.line - b.location.line ||
    a.location.column - b.location.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
