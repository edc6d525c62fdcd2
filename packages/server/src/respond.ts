import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Asset } from './app.ts';
import { securityHeaders } from './security-headers.ts';

/** Answers with a file of the table; HEAD gets the same headers without the bytes. */
export function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  asset: Asset,
  status: 200 | 226 = 200,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...securityHeaders,
    ...more,
    'Content-Type': asset.type,
    'Content-Length': asset.bytes.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : asset.bytes);
}

/** A refusal says its status and nothing of the request. The connection ends with it. */
export function sendStatus(request: IncomingMessage, response: ServerResponse, status: number): void {
  const body = statusLine(status);
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
    ...(status === 405 ? { Allow: 'GET, HEAD' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The same refusal on a bare socket, for requests that never became one (bad syntax, upgrades). */
export function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = statusLine(status);
  const headers = Object.entries({
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${body.trimEnd()}\r\n${headers.join('')}\r\n${body}`, () => socket.destroy());
}

function statusLine(status: number): string {
  return `${status} ${STATUS_CODES[status] ?? 'Refused'}\n`;
}
