import type { Dossier } from '@claimline/core';

/** A problem in the files of the dossier, as the server tells it. */
export interface FileProblem {
  readonly severity?: 'error' | 'warning';
  readonly message: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number };
}
export type Loaded =
  | { readonly state: 'ready'; readonly dossier: Dossier; readonly problems: readonly FileProblem[] }
  | { readonly state: 'missing' }
  | { readonly state: 'broken'; readonly problems: readonly FileProblem[] };

/** Fetches the dossier that lies beside the page; its problems come with it. */
export async function load(): Promise<Loaded> {
  const [dossier, problems] = await Promise.all([fetchJson('dossier.json'), fetchJson('diagnostics.json')]);
  const list = problemsOf(problems);
  if (dossier === undefined) return { state: 'missing' };
  return isDossier(dossier) ? { state: 'ready', dossier, problems: list } : { state: 'broken', problems: list };
}

async function fetchJson(name: string): Promise<unknown> {
  try {
    const response = await fetch(new URL(name, document.baseURI), { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) return undefined;
    return await response.json();
  } catch {
    return undefined;
  }
}

function isDossier(value: unknown): value is Dossier {
  if (typeof value !== 'object' || value === null) return false;
  const { version, claims, sources, axes, measures } = value as Record<string, unknown>;
  return version === 1 && [claims, sources, axes, measures].every(Array.isArray);
}

function problemsOf(value: unknown): readonly FileProblem[] {
  const list = Array.isArray(value)
    ? value
    : typeof value === 'object' && value !== null && 'diagnostics' in value && Array.isArray(value.diagnostics)
      ? value.diagnostics
      : [];
  return list.filter(
    (one): one is FileProblem => typeof one?.message === 'string' && typeof one?.location?.line === 'number',
  );
}
