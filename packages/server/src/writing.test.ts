import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Action, type RunningServer, startServer } from './index.ts';

let server: RunningServer;
let token = '';
const asked: unknown[] = [];
const page = { type: 'text/html', bytes: new Uint8Array() };

beforeEach(async () => {
  asked.length = 0;
  const edit: Action = async (body) => {
    asked.push(body);
    return { status: 200, body: { done: true } };
  };
  const started = await startServer({
    app: new Map([['/', page]]),
    load: async () => ({ dossier: {}, diagnostics: [] }),
    port: 0,
    actions: new Map([['/edit', edit]]),
    limits: { bodyBytes: 1000 },
  });
  if (!started.ok) throw new Error(started.problem.message);
  server = started.value;
  token = JSON.parse(
    (await get('/session.json', 'Sec-Fetch-Site: same-origin\r\n')).split('\r\n\r\n')[1] ?? '{}',
  ).token;
});
afterEach(() => server.close());

/** Sends bytes as they are and gives everything that comes back until the connection ends. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
const host = (): string => `127.0.0.1:${server.port}`;
const get = (path: string, more = ''): Promise<string> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: ${host()}\r\n${more}Connection: close\r\n\r\n`);
const status = (answer: string): number => Number(answer.slice(9, 12));

/** A save as the page sends it, with headers changed or left out (null). */
function post(change: Readonly<Record<string, string | null>> = {}, body = '{"a":1}', path = '/edit'): Promise<string> {
  const headers: Record<string, string | null> = {
    Host: host(),
    Origin: `http://${host()}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'X-Claimline-Token': token,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    ...change,
  };
  const lines = Object.entries(headers).map(([name, value]) => (value === null ? '' : `${name}: ${value}\r\n`));
  return raw(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

describe('writes', () => {
  test('a page of ours with the token of this run may write', async () => {
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(status(await post())).toBe(200);
    expect(asked).toEqual([{ a: 1 }]);
  });

  test.each<[string, Readonly<Record<string, string | null>>, number]>([
    ['without the token', { 'X-Claimline-Token': null }, 403],
    ['with another token', { 'X-Claimline-Token': 'x'.repeat(43) }, 403],
    ['with an empty token', { 'X-Claimline-Token': '' }, 403],
    ['without an origin', { Origin: null }, 403],
    ['from no origin', { Origin: 'null' }, 403],
    ['from another site', { Origin: 'http://example.org' }, 403],
    ['from another port', { Origin: 'http://127.0.0.1:1' }, 403],
    ['from a site that begins like ours', { Origin: 'http://127.0.0.1.example.org' }, 403],
    ['from https', { Origin: 'https://127.0.0.1' }, 403],
    ['from another site, as the browser says', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from another machine of this site', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['under another name (DNS rebinding)', { Host: 'evil.example' }, 403],
    ['as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['as plain text', { 'Content-Type': 'text/plain' }, 415],
  ])('a write %s is refused', async (_name, change, expected) => {
    expect(status(await post(change))).toBe(expected);
    expect(asked).toEqual([]);
  });

  test.each([
    ['PUT', 405],
    ['DELETE', 405],
    ['PATCH', 405],
    ['OPTIONS', 405],
  ])('%s is refused, preflight too, and no answer opens the server to other origins', async (method, expected) => {
    const answer = await raw(
      `${method} /edit HTTP/1.1\r\nHost: ${host()}\r\nOrigin: http://${host()}\r\nX-Claimline-Token: ${token}\r\nConnection: close\r\n\r\n`,
    );
    expect(status(answer)).toBe(expected);
    expect(answer.toLowerCase()).not.toContain('access-control');
  });

  test('a body that is too large, cut short, or not JSON changes nothing', async () => {
    expect(status(await post({}, `{"a":"${'x'.repeat(2000)}"}`))).toBe(413);
    expect(status(await post({}, '{'))).toBe(400);
    expect(status(await post({}, '\xff'))).toBe(400);
    expect(asked).toEqual([]);
  });

  test('there is nothing to write to beside the actions', async () => {
    expect(status(await post({}, '{}', '/dossier.json'))).toBe(405);
    expect(status(await post({}, '{}', '/edit/../edit'))).toBe(400);
    expect(status(await post({}, '{}', '/Edit'))).toBe(405);
  });

  test('the token is in no address and in no page', async () => {
    for (const path of ['/', '/dossier.json', '/diagnostics.json']) expect(await get(path)).not.toContain(token);
  });
});

describe('what only a page of ours may read', () => {
  test.each(['/session.json', '/events'])('%s is refused to whoever does not say where it comes from', async (path) => {
    expect(status(await get(path))).toBe(403);
    expect(status(await get(path, 'Sec-Fetch-Site: cross-site\r\n'))).toBe(403);
    expect(status(await get(path, 'Sec-Fetch-Site: none\r\n'))).toBe(403);
    expect(status(await get(path, 'Origin: http://example.org\r\n'))).toBe(403);
  });
});

describe('changes', () => {
  test('a page that listens is told, and closing the server ends its stream', async () => {
    const stream = raw(`GET /events HTTP/1.1\r\nHost: ${host()}\r\nSec-Fetch-Site: same-origin\r\n\r\n`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    server.changed();
    await server.close();
    const answer = await stream;
    expect(answer).toContain('text/event-stream');
    expect(answer).toContain('event: changed');
  });

  test('more pages than the server holds are refused, and the others stay', async () => {
    const sockets = Array.from({ length: 32 }, () => {
      const socket = connect(server.port, '127.0.0.1');
      socket.write(`GET /events HTTP/1.1\r\nHost: ${host()}\r\nSec-Fetch-Site: same-origin\r\n\r\n`);
      socket.on('error', () => undefined);
      return new Promise<typeof socket>((resolve) => {
        socket.once('data', () => resolve(socket));
      });
    });
    const open = await Promise.all(sockets);
    expect(status(await get('/events', 'Sec-Fetch-Site: same-origin\r\n'))).toBe(503);
    for (const socket of open) socket.destroy();
  });
});
