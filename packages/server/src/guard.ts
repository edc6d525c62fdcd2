import type { IncomingMessage } from 'node:http';
import { readTarget, type Target } from './target.ts';

/** What a server answers to: names with port, e.g. `127.0.0.1:4173`, `localhost:4173`. */
export type Authorities = ReadonlySet<string>;

/** Names with our port under which a client may call us; port 80 may be left out. */
export function authoritiesOf(names: readonly string[], port: number): Authorities {
  const found = new Set<string>();
  for (const name of names) {
    const written = name.includes(':') ? `[${name}]` : name;
    found.add(`${written}:${port}`);
    if (port === 80) found.add(written);
  }
  return found;
}

/**
 * The one check before routing, the same for every method and route.
 * - `Host` must be a name of ours with our port, spelt exactly: a foreign page that
 *   rebinds its DNS name to loopback still sends its own name.
 * - `Origin` must be absent or ours, and `Sec-Fetch-Site` must not say that another
 *   site's page asks for a part of ours; opening the page by a link is allowed.
 * - Only GET and HEAD without a body; only plain targets (see `readTarget`). POST only to
 *   an action, and there `Origin` must be present and ours.
 */
export function guard(
  request: IncomingMessage,
  authorities: Authorities,
  maximumTarget: number,
  actions: ReadonlySet<string> = new Set(),
): Target | { readonly status: number } {
  const hosts = valuesOf(request, 'host');
  if (hosts.length !== 1 || !authorities.has(hosts[0] ?? '')) return { status: 403 };
  const origins = valuesOf(request, 'origin');
  if (origins.length > 1) return { status: 403 };
  const [origin] = origins;
  if (origin !== undefined && !(origin.startsWith('http://') && authorities.has(origin.slice(7))))
    return { status: 403 };
  if (fromForeignPage(request)) return { status: 403 };
  if (request.method === 'POST') {
    const target = readTarget(request.url, maximumTarget);
    if ('status' in target) return target;
    if (!actions.has(target.path)) return { status: 405 };
    return origin === undefined ? { status: 403 } : target;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405 };
  if (hasBody(request)) return { status: 413 };
  return readTarget(request.url, maximumTarget);
}

/** Whether a request surely comes from a page of ours: its browser says so. For what a stranger must not even read. */
export function fromOwnPage(request: IncomingMessage): boolean {
  return request.headers['sec-fetch-site'] === 'same-origin' || valuesOf(request, 'origin').length === 1;
}

function fromForeignPage(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const opensPage =
    request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  return !opensPage;
}

function hasBody(request: IncomingMessage): boolean {
  if (request.headers['transfer-encoding'] !== undefined) return true;
  const length = request.headers['content-length'];
  return length !== undefined && length !== '0';
}

/** Every value of a header as sent; `request.headers` would keep the first of two. */
function valuesOf(request: IncomingMessage, name: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === name) found.push(request.rawHeaders[at + 1] ?? '');
  }
  return found;
}
