import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fail, ok, type Result } from '@claimline/core';
import { type Action, hasToken, readJsonBody, sendJson } from './actions.ts';
import { type App, readApp } from './app.ts';
import { type Authorities, authoritiesOf, fromOwnPage, guard } from './guard.ts';
import { defaultLimits, type ServerLimits } from './limits.ts';
import { listen } from './listen.ts';
import { refuseSocket, sendAsset, sendStatus } from './respond.ts';
import { sendDossier } from './send-dossier.ts';
import { type DossierSnapshot, type SnapshotSource, snapshotSource } from './snapshot.ts';
import { createStreams, type Streams } from './streams.ts';

export interface ServerOptions {
  /** The built page: its folder (read once, see `readApp`) or its files by route. */
  readonly app: App | string;
  /** Reads the dossier anew; called at the start and when the page asks for it. */
  readonly load: () => Promise<DossierSnapshot>;
  /** First port to try, 0 for any. Default 4173. */
  readonly port?: number;
  /** Fail when the port is taken, instead of trying the next one. */
  readonly strictPort?: boolean;
  /** Address to bind: `127.0.0.1` (default), `::1` or `localhost`; another one only with `allowedHosts`. */
  readonly host?: string;
  /** Further names clients may use in `Host`; needed to bind an address that others can reach. */
  readonly allowedHosts?: readonly string[];
  /** What a page of ours may ask for by POST, by path (`/edit`); none by default, then nothing can be written. */
  readonly actions?: ReadonlyMap<string, Action>;
  /** Further facts for the page, in `/session.json`. */
  readonly session?: Readonly<Record<string, unknown>>;
  readonly limits?: Partial<ServerLimits>;
  /** Told when `load` threw; the client only sees status 500. */
  readonly onError?: (error: unknown) => void;
  /** Monotonic clock in ms, for the age of a reading. */
  readonly now?: () => number;
}

export interface RunningServer {
  /** What to open: `http://127.0.0.1:4173/`. */
  readonly url: string;
  readonly host: string;
  readonly port: number;
  /** The dossier has changed: pages that are open load it anew. */
  readonly changed: () => void;
  /** Stops listening, lets running answers finish for a moment, frees the port. May be called twice. */
  readonly close: () => Promise<void>;
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Serves the page of one dossier to this machine: a fixed table of routes,
 * `/dossier.json` with what could be read of the dossier, `/diagnostics.json` with
 * the rest, `/findings.json` with what the page cannot find itself, and nothing else. No request ever names a file. Problems (port taken,
 * page not built, address not loopback) come back as values.
 */
export async function startServer(options: ServerOptions): Promise<Result<RunningServer>> {
  const host = options.host ?? '127.0.0.1';
  const allowed = options.allowedHosts ?? [];
  if (!loopback.has(host) && allowed.length === 0) {
    return fail({
      code: 'host-not-loopback',
      message: 'An address that others can reach needs the names they may use.',
      found: host,
      expected: '127.0.0.1, ::1 or localhost',
    });
  }
  const app = typeof options.app === 'string' ? await readApp(options.app) : ok(options.app);
  if (!app.ok) return app;

  const limits = { ...defaultLimits, ...options.limits };
  const read = snapshotSource(options.load, limits.snapshotAge, options.now ?? (() => performance.now()));
  const streams = createStreams();
  const token = randomBytes(32).toString('base64url');
  const state: State = {
    app: app.value,
    read,
    limits,
    authorities: new Set(),
    onError: options.onError,
    actions: options.actions ?? new Map(),
    actionPaths: new Set(options.actions?.keys()),
    session: { ...options.session, token, actions: [...(options.actions?.keys() ?? [])] },
    token,
    streams,
  };
  const server = createGuardedServer(state);
  const bound = await listen(server, host, options.port ?? 4173, options.strictPort === true);
  if (!bound.ok) return bound;
  const port = bound.value;
  const authorities = authoritiesOf(loopback.has(host) ? [...new Set([host, 'localhost', ...allowed])] : allowed, port);
  state.authorities = authorities;
  const written = host.includes(':') ? `[${host}]` : host;
  const stop = closer(server, limits.closeGrace);
  return ok({
    url: `http://${written}:${port}/`,
    host,
    port,
    changed: () => {
      read.forget();
      streams.tell('changed');
    },
    close: () => {
      streams.close();
      return stop();
    },
  });
}

interface State {
  readonly app: App;
  readonly read: SnapshotSource;
  readonly limits: ServerLimits;
  readonly onError: ((error: unknown) => void) | undefined;
  readonly actions: ReadonlyMap<string, Action>;
  readonly actionPaths: ReadonlySet<string>;
  readonly session: object;
  readonly token: string;
  readonly streams: Streams;
  /** Empty until the port is known: everything is refused. */
  authorities: Authorities;
}

function createGuardedServer(state: State): Server {
  const { limits } = state;
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.idleTimeout,
    connectionsCheckingInterval: Math.min(1_000, limits.headersTimeout),
    // Our own guard answers a missing Host, so that the refusal carries our headers.
    requireHostHeader: false,
    insecureHTTPParser: false,
  });
  server.maxHeadersCount = limits.headers;
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerConnection;
  server.setTimeout(limits.requestTimeout + limits.idleTimeout, (socket) => socket.destroy());
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, state).catch((error: unknown) => {
      state.onError?.(error);
      if (response.headersSent) response.destroy();
      else sendStatus(request, response, 500);
    });
  };
  server.on('request', handle);
  server.on('checkContinue', handle);
  server.on('checkExpectation', (request, response) => sendStatus(request, response, 417));
  server.on('upgrade', (_request, socket) => refuseSocket(socket, 403));
  server.on('connect', (_request, socket) => refuseSocket(socket, 405));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseSocket(socket, statusOf(error.code)));
  return server;
}

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const target = guard(request, state.authorities, state.limits.targetBytes, state.actionPaths);
  if ('status' in target) return sendStatus(request, response, target.status);
  if (request.method === 'POST') return act(request, response, target.path, state);
  if (target.path === '/session.json' || target.path === '/events')
    return converse(request, response, target.path, state);
  if (target.path === '/dossier.json') return sendDossier(request, response, await state.read());
  if (target.path === '/diagnostics.json') return sendAsset(request, response, (await state.read()).diagnostics);
  if (target.path === '/findings.json') return sendAsset(request, response, (await state.read()).findings);
  const asset = state.app.get(target.path);
  if (asset === undefined) return sendStatus(request, response, 404);
  return sendAsset(request, response, asset);
}

/** The session and the stream of changes are for pages of ours alone, also against programs that follow links. */
function converse(request: IncomingMessage, response: ServerResponse, path: string, state: State): void {
  if (!fromOwnPage(request)) sendStatus(request, response, 403);
  else if (path === '/session.json') sendJson(response, { status: 200, body: state.session });
  else if (!state.streams.add(request, response)) sendStatus(request, response, 503);
}

async function act(request: IncomingMessage, response: ServerResponse, path: string, state: State): Promise<void> {
  const action = state.actions.get(path);
  if (action === undefined || !hasToken(request, state.token)) return sendStatus(request, response, 403);
  const body = await readJsonBody(request, state.limits.bodyBytes);
  if ('status' in body) return sendStatus(request, response, body.status);
  return sendJson(response, await action(body.value));
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return 400;
}

function closer(server: Server, grace: number): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= new Promise((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), grace);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      server.closeIdleConnections();
    });
    return closing;
  };
}
