import type { Dossier, Location } from '@claimline/core';
import type { CheckResult } from '@claimline/validation';
import type { ReportOptions } from '../terminal/page.ts';

/** What is wrong in a file of a dossier; the shape in which the dossier package reports it. */
export interface FileProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly location: Location;
  readonly found?: string;
  readonly expected?: string;
  readonly suggestion?: string;
  readonly hint?: string;
}

/** A file of the dossier, for excerpts. */
export interface FileContent {
  readonly path: string;
  readonly text: string;
}

/** Everything that a report can be made of; `dossier` and `result` are null when nothing could be read. */
export interface ReportInput {
  readonly dossier: Dossier | null;
  readonly result: CheckResult | null;
  readonly diagnostics?: readonly FileProblem[];
  readonly files?: readonly FileContent[];
}

/** A format: one pure function from what was learned to text, same input same bytes. */
export type Formatter = (input: ReportInput, options: ReportOptions) => string;
