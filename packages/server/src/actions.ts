import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { securityHeaders } from './security-headers.ts';

/** What an action answers: a status and plain JSON data. */
export interface ActionAnswer {
  readonly status: number;
  readonly body: object;
}
/** Takes the JSON that the page sent; must not trust its shape. */
export type Action = (body: unknown) => Promise<ActionAnswer>;

const TOKEN_HEADER = 'x-claimline-token';

/** Whether a request carries the token of this run; compared in constant time. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const given = request.headers[TOKEN_HEADER];
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Reads a JSON body of at most so many bytes; the status of the refusal otherwise. */
export async function readJsonBody(
  request: IncomingMessage,
  most: number,
): Promise<{ readonly value: unknown } | { readonly status: number }> {
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) return { status: 415 };
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > most) return { status: 413 };
    parts.push(part);
  }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))) };
  } catch {
    return { status: 400 };
  }
}

export function sendJson(response: ServerResponse, { status, body }: ActionAnswer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
