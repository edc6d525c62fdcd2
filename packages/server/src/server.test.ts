import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from './app.ts';
import { type RunningServer, type ServerOptions, startServer } from './start.ts';

const page = new TextEncoder().encode('<!doctype html><title>page</title>');
const app: App = new Map([
  ['/', { type: 'text/html; charset=utf-8', bytes: page }],
  ['/index.html', { type: 'text/html; charset=utf-8', bytes: page }],
  ['/assets/app.js', { type: 'text/javascript; charset=utf-8', bytes: new TextEncoder().encode('1') }],
]);
const snapshot = { dossier: { title: 'good part' }, diagnostics: [{ message: 'bad part', location: { line: 3 } }] };

let server: RunningServer;
beforeAll(async () => {
  server = await started({ limits: { headersTimeout: 300, requestTimeout: 600, idleTimeout: 300 } });
});
afterAll(() => server.close());

async function started(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const result = await startServer({ app, load: async () => snapshot, port: 0, ...options });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Sends bytes as they are and returns all that comes back until the server closes. */
function raw(text: string, port = server.port): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      received += chunk;
    });
    socket.on('close', () => resolve(received));
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)));
  });
}

function request(
  target: string,
  { method = 'GET', host = `127.0.0.1:${server.port}`, more = '' } = {},
): Promise<string> {
  return raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const bodyOf = (answer: string): string => answer.slice(answer.indexOf('\r\n\r\n') + 4);

describe('what is served', () => {
  test.each(['/', '/index.html', '/?view=2', '/?from=2024/..&q=a%2Fb', '/assets/app.js'])(
    '%s is served',
    async (target) => {
      expect(statusOf(await request(target))).toBe(200);
    },
  );

  test('the dossier holds what is good and the diagnostics the rest', async () => {
    expect(JSON.parse(bodyOf(await request('/dossier.json')))).toEqual(snapshot.dossier);
    expect(JSON.parse(bodyOf(await request('/diagnostics.json')))).toEqual(snapshot.diagnostics);
  });

  test('the findings are null where nobody has found any beforehand', async () => {
    expect(JSON.parse(bodyOf(await request('/findings.json')))).toBeNull();
  });

  test('HEAD has the headers of GET and no body', async () => {
    const answer = await request('/', { method: 'HEAD' });
    expect(statusOf(answer)).toBe(200);
    expect(answer).toContain(`Content-Length: ${page.byteLength}`);
    expect(bodyOf(answer)).toBe('');
  });

  test.each(['/', '/nothing', '/dossier.json'])(
    '%s carries the security headers and no CORS header',
    async (target) => {
      const answer = await request(target);
      expect(answer).toContain(
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
          "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
          "frame-ancestors 'none'; require-trusted-types-for 'script'",
      );
      expect(answer).toContain('X-Content-Type-Options: nosniff');
      expect(answer).toContain('Referrer-Policy: no-referrer');
      expect(answer.toLowerCase()).not.toContain('access-control-');
    },
  );
});

describe('who may ask', () => {
  const names = ['localhost', '127.0.0.1'];
  test.each(names)('%s with our port may', async (name) => {
    expect(statusOf(await request('/', { host: `${name}:${server.port}` }))).toBe(200);
  });

  test.each([
    'attacker.example:PORT',
    'localhost',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.:PORT',
    'LOCALHOST:PORT',
    '127.0.0.2:PORT',
    '0.0.0.0:PORT',
    '[::1]:PORT',
    '127.1:PORT',
    '2130706433:PORT',
    'localhost:PORT.attacker.example',
    'user@localhost:PORT',
    'localhost:PORT, attacker.example',
    '',
  ])('Host "%s" is refused', async (host) => {
    expect(statusOf(await request('/dossier.json', { host: host.replace('PORT', String(server.port)) }))).toBe(403);
  });

  test('no Host, as in HTTP/1.0, is refused', async () => {
    expect(statusOf(await raw('GET /dossier.json HTTP/1.0\r\n\r\n'))).toBe(403);
  });

  test('two Hosts are refused', async () => {
    const answer = await request('/', { more: `Host: localhost:${server.port}\r\n` });
    expect([400, 403]).toContain(statusOf(answer));
  });

  test('our own Origin may', async () => {
    expect(statusOf(await request('/dossier.json', { more: `Origin: http://127.0.0.1:${server.port}\r\n` }))).toBe(200);
  });

  test.each(['http://attacker.example', 'null', 'https://127.0.0.1:PORT', 'http://127.0.0.1:1', ''])(
    'Origin "%s" is refused',
    async (origin) => {
      const more = `Origin: ${origin.replace('PORT', String(server.port))}\r\n`;
      expect(statusOf(await request('/dossier.json', { more }))).toBe(403);
      expect(statusOf(await request('/dossier.json', { more, method: 'OPTIONS' }))).toBe(403);
      expect(statusOf(await request('/dossier.json', { more, method: 'HEAD' }))).toBe(403);
    },
  );

  test('a foreign page may link to the page, and embed nothing of it', async () => {
    const link = 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n';
    expect(statusOf(await request('/', { more: link }))).toBe(200);
    const script = 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n';
    expect(statusOf(await request('/dossier.json', { more: script }))).toBe(403);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is not a method here', async (method) => {
    const answer = await request('/', { method });
    expect(statusOf(answer)).toBe(405);
    expect(answer).toContain('Allow: GET, HEAD');
  });

  test('a body is refused', async () => {
    expect(statusOf(await request('/', { more: 'Content-Length: 1000000000\r\n' }))).toBe(413);
    expect(statusOf(await request('/', { more: 'Transfer-Encoding: chunked\r\n' }))).toBe(413);
    expect(statusOf(await request('/', { more: 'Expect: 100-continue\r\nContent-Length: 5\r\n' }))).toBe(413);
  });

  test('upgrades and tunnels are refused', async () => {
    const upgrade = 'Upgrade: websocket\r\nSec-WebSocket-Key: eA==\r\nSec-WebSocket-Version: 13\r\n';
    const host = `Host: 127.0.0.1:${server.port}\r\n`;
    expect(statusOf(await raw(`GET / HTTP/1.1\r\n${host}Connection: Upgrade\r\n${upgrade}\r\n`))).toBe(403);
    expect(statusOf(await raw(`CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`))).toBe(405);
  });
});

describe('which targets', () => {
  test.each([
    '/#/dossier.json',
    '/assets\\app.js',
    '/%2fetc/passwd',
    '/%2Fetc',
    '/a%5cb',
    '/a%00b',
    '/?a=%00',
    '/?a=%0d%0a',
    '/..',
    '/../etc/passwd',
    '/assets/../index.html',
    '/%2e%2e/etc/passwd',
    '/%252e%252e/',
    '/.env',
    '/.env/.',
    '/assets/./app.js',
    '//attacker.example/',
    '/@fs//etc/passwd',
    'http://127.0.0.1/dossier.json',
    '*',
  ])('%s is refused', async (target) => {
    expect(statusOf(await request(target))).toBe(400);
  });

  test.each([
    ['NUL', '/a\0b'],
    ['ESC', '/a\x1bb'],
    ['a byte over 7F', '/a\xff'],
    ['no slash', 'dossier.json'],
  ])('%s in the target is refused', async (_name, target) => {
    expect(statusOf(await request(target))).toBe(400);
  });

  test('a target over 2 kB is refused, headers over the cap too', async () => {
    expect(statusOf(await request(`/${'a'.repeat(2048)}`))).toBe(414);
    expect(statusOf(await request('/', { more: `X: ${'a'.repeat(20_000)}\r\n` }))).toBe(431);
  });

  test.each([
    '/Dossier.json',
    '/dossier.json/',
    '/assets',
    '/assets/app.js.map',
    '/@fs/etc/passwd?raw??',
    '/etc/passwd?import&raw',
    '/constructor',
    '/__proto__',
  ])('%s is not there', async (target) => {
    expect(statusOf(await request(target))).toBe(404);
  });

  test('an error echoes nothing of the request', async () => {
    for (const target of ['/<script>canary', '/canary', '/..canary']) {
      expect(await request(target, { more: 'X: canary\r\n' })).not.toContain('canary');
    }
    expect(await request('/', { host: 'canary' })).not.toContain('canary');
    expect(await raw('canary\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
  });
});

describe('how long', () => {
  test('slow headers are cut off', async () => {
    expect(statusOf(await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX: `))).toBe(408);
  });

  test('an idle connection is closed', async () => {
    const answer = await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`);
    expect(statusOf(answer)).toBe(200);
  });
});

describe('starting and stopping', () => {
  test('a taken port gives way to the next, unless it must be this one', async () => {
    const second = await started({ port: server.port });
    expect(second.port).not.toBe(server.port);
    await second.close();
    const strict = await startServer({ app, load: async () => snapshot, port: server.port, strictPort: true });
    expect(strict).toMatchObject({ ok: false, problem: { code: 'port-taken' } });
  });

  test('only loopback is bound without names for others', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'example.org']) {
      const result = await startServer({ app, load: async () => snapshot, port: 0, host });
      expect(result).toMatchObject({ ok: false, problem: { code: 'host-not-loopback' } });
    }
  });

  test('closing frees the port and may be asked for twice', async () => {
    const once = await started();
    await Promise.all([once.close(), once.close()]);
    const next = createServer();
    await new Promise<void>((resolve) => {
      next.listen(once.port, '127.0.0.1', resolve);
    });
    await new Promise((resolve) => {
      next.close(resolve);
    });
  });

  test('closing does not wait for a client that keeps its connection', async () => {
    const one = await started({ limits: { closeGrace: 50 } });
    const socket = connect(one.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\n'));
    socket.on('error', () => socket.destroy());
    await new Promise((resolve) => {
      socket.once('connect', resolve);
    });
    await one.close();
    socket.destroy();
  });

  test('a reading that fails is a 500 without details, and the next one is tried anew', async () => {
    const errors: unknown[] = [];
    let readings = 0;
    const load = async (): Promise<typeof snapshot> => {
      readings += 1;
      if (readings === 1) throw new Error('canary');
      return snapshot;
    };
    const one = await started({ load, onError: (error) => errors.push(error) });
    const ask = (): Promise<string> =>
      raw(`GET /dossier.json HTTP/1.1\r\nHost: 127.0.0.1:${one.port}\r\nConnection: close\r\n\r\n`, one.port);
    const first = await ask();
    expect(statusOf(first)).toBe(500);
    expect(first).not.toContain('canary');
    expect(errors).toHaveLength(1);
    expect(statusOf(await ask())).toBe(200);
    await one.close();
  });
});
