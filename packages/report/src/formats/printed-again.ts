import type { Dossier } from '@claimline/core';
import type { Finding } from '@claimline/validation';
import type { Page } from '../terminal/page.ts';

/** Whatever else of a dossier is named where a finding is printed; its claims and their places apart. */
const AROUND = ['sources', 'documents', 'measures', 'axes'] as const satisfies readonly (keyof Dossier)[];

interface Printed {
  readonly state: readonly unknown[];
  readonly lines: readonly string[];
}

const known = new WeakMap<Finding, Printed>();

/**
 * Prints a finding; where the very same finding was printed before and nothing that `depends` lists has changed, its
 * lines of then. After an edit elsewhere a report tells almost all that it told before.
 */
export function printAgain(
  page: Page,
  dossier: Dossier,
  finding: Finding,
  depends: readonly unknown[],
  print: () => void,
): void {
  const state = [page.looks, ...AROUND.map((key) => dossier[key]), ...depends];
  const last = known.get(finding);
  if (last !== undefined && isSame(last.state, state)) page.repeat(last.lines);
  else known.set(finding, { state, lines: page.record(print) });
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
