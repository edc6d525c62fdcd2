/** What `claimline serve` tells its own page. */
export interface Session {
  readonly token: string;
  /** Paths that may be asked to act: `/edit`, `/add`, … */
  readonly actions: readonly string[];
  /** Address that opens a place in an editor, with {file}, {line} and {column}. */
  readonly place: string | null;
}

/** The session, where there is one: a published page and a plain folder have none. */
export async function readSession(): Promise<Session | null> {
  try {
    const response = await fetch(new URL('session.json', document.baseURI), { credentials: 'omit', cache: 'no-store' });
    if (!response.ok) return null;
    const found: Partial<Session> = await response.json();
    return typeof found.token === 'string' && Array.isArray(found.actions)
      ? { token: found.token, actions: found.actions, place: typeof found.place === 'string' ? found.place : null }
      : null;
  } catch {
    return null;
  }
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** What the file says by now, when that is why. */
  readonly current?: string | null;
  readonly problems?: readonly { readonly message: string; readonly expected?: string }[];
}
export type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly refusal: Refusal };

/** Asks the server to do something; without a server nothing is lost: the caller keeps what was written. */
export async function ask(session: Session, path: string, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(new URL(path.slice(1), document.baseURI), {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', 'X-Claimline-Token': session.token },
      body: JSON.stringify(body),
    });
    const found = await response.json().catch(() => undefined);
    if (response.ok) return { ok: true, body: found };
    return {
      ok: false,
      refusal: found?.error ?? {
        code: `status-${response.status}`,
        message: `The server refused (${response.status}).`,
      },
    };
  } catch {
    return { ok: false, refusal: { code: 'not-connected', message: '' } };
  }
}
