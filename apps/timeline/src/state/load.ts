import { applyDelta, type Delta, type Dossier } from '@claimline/core';
import type { Finding } from '@claimline/validation';

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
  const [dossier, problems] = await Promise.all([fetchDossier(), fetchJson('diagnostics.json')]);
  const list = problemsOf(problems);
  if (dossier === undefined) return { state: 'missing' };
  return isDossier(dossier) ? { state: 'ready', dossier, problems: list } : { state: 'broken', problems: list };
}

/** What the server has found of the dossier that a page cannot find. */
export async function loadFindings(): Promise<readonly Finding[]> {
  const found = await fetchJson('findings.json');
  return Array.isArray(found)
    ? found.filter((one): one is Finding => typeof one?.rule === 'string' && Array.isArray(one.claims))
    : [];
}

/** The state that was loaded last, by the name under which the server knows it. */
let had: { readonly tag: string; readonly dossier: object } | undefined;

/** The dossier; after the first time only what has changed, where the server still knows what the page has. */
async function fetchDossier(): Promise<unknown> {
  try {
    const headers: Record<string, string> =
      had === undefined ? {} : { 'If-None-Match': had.tag, 'A-IM': 'claimline-delta' };
    const response = await ask('dossier.json', headers);
    if (response.status === 304) return had?.dossier;
    if (!response.ok) return undefined;
    const body: unknown = await response.json();
    const dossier = response.status === 226 && had !== undefined ? applyDelta(had.dossier, body as Delta) : body;
    const tag = response.headers.get('ETag');
    had = tag !== null && typeof dossier === 'object' && dossier !== null ? { tag, dossier } : undefined;
    return dossier;
  } catch {
    // What the page has fits nothing that the server says; the next time it asks for everything.
    had = undefined;
    return undefined;
  }
}

function ask(name: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(new URL(name, document.baseURI), { credentials: 'omit', cache: 'no-store', headers });
}

async function fetchJson(name: string): Promise<unknown> {
  try {
    const response = await ask(name);
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
