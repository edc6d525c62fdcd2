import { applyDelta } from '@claimline/core';
import { afterEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from './start.ts';

const app = new Map([['/', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode('page') }]]);
const claims = Array.from({ length: 3000 }, (_, i) => ({ id: `c${i}`, value: i }));
let dossier: { title: string; claims: readonly object[] } | null = { title: 'T', claims };
let server: RunningServer | undefined;
afterEach(() => server?.close());

async function start(): Promise<RunningServer> {
  const started = await startServer({ app, load: async () => ({ dossier, diagnostics: [] }), port: 0 });
  if (!started.ok) throw new Error(started.problem.message);
  server = started.value;
  return server;
}

const ask = (headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL('dossier.json', server?.url), { headers });

test('a page that has an earlier state is sent what has changed', async () => {
  const { changed } = await start();
  const first = await ask();
  const tag = first.headers.get('ETag') ?? '';
  const had = (await first.json()) as object;
  expect((await ask({ 'If-None-Match': tag })).status).toBe(304);

  dossier = { title: 'U', claims: claims.map((one) => (one.id === 'c9' ? { ...one, value: 10 } : one)) };
  changed();
  const next = await ask({ 'If-None-Match': tag, 'A-IM': 'claimline-delta' });
  expect([next.status, next.headers.get('IM'), next.headers.get('Delta-Base')]).toEqual([226, 'claimline-delta', tag]);
  const text = await next.text();
  expect(text.length).toBeLessThan(300);
  expect(applyDelta(had, JSON.parse(text))).toEqual(dossier);
  expect(next.headers.get('ETag')).not.toBe(tag);
});

test.each([
  ['nothing', {}],
  ['a state of another server', { 'If-None-Match': '"abcdefgh-1"', 'A-IM': 'claimline-delta' }],
  ['something that is no tag', { 'If-None-Match': '*, "x"; y', 'A-IM': 'claimline-delta' }],
  ['a name that every object has', { 'If-None-Match': '"constructor"', 'A-IM': 'claimline-delta' }],
])('who says %s of what it has gets all of it', async (_, headers) => {
  dossier = { title: 'T', claims };
  await start();
  const answer = await ask(headers);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(dossier);
});

test('who cannot read a delta, and who has a state of long ago, gets all of it', async () => {
  dossier = { title: 'T', claims };
  const { changed } = await start();
  const tag = (await ask()).headers.get('ETag') ?? '';
  for (let edit = 0; edit < 6; edit += 1) {
    dossier = { title: `T${edit}`, claims };
    changed();
    if (edit === 0) expect((await ask({ 'If-None-Match': tag })).status).toBe(200);
    await (await ask()).text();
  }
  const answer = await ask({ 'If-None-Match': tag, 'A-IM': 'claimline-delta' });
  expect([answer.status, await answer.json()]).toEqual([200, dossier]);
});

test('of a dossier that can no longer be read there is no delta', async () => {
  dossier = { title: 'T', claims };
  const { changed } = await start();
  const tag = (await ask()).headers.get('ETag') ?? '';
  dossier = null;
  changed();
  const answer = await ask({ 'If-None-Match': tag, 'A-IM': 'claimline-delta' });
  expect([answer.status, await answer.text()]).toEqual([200, 'null']);
});
