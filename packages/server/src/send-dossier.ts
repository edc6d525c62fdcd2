import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendAsset } from './respond.ts';
import { securityHeaders } from './security-headers.ts';
import type { SnapshotRoutes } from './snapshot.ts';

/** The manipulation that the page of ours understands: a `Delta` of `@claimline/core` as JSON. */
const MANIPULATION = 'claimline-delta';

/**
 * Answers with the dossier, or for who has an earlier state of it with the difference: after
 * a save a page of 30,000 claims needs one of them. Source: delta encoding in HTTP, RFC 3229.
 */
export function sendDossier(request: IncomingMessage, response: ServerResponse, routes: SnapshotRoutes): void {
  const tag = `"${routes.state}"`;
  response.setHeader('ETag', tag);
  const had = /^"([\w-]{1,64})"$/.exec(request.headers['if-none-match'] ?? '')?.[1];
  if (had === routes.state) {
    response.writeHead(304, securityHeaders);
    response.end();
    return;
  }
  const delta = had !== undefined && request.headers['a-im'] === MANIPULATION ? routes.since(had) : undefined;
  if (delta === undefined) sendAsset(request, response, routes.dossier);
  else sendAsset(request, response, delta, 226, { IM: MANIPULATION, 'Delta-Base': `"${had}"` });
}
