import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const article = fileURLToPath(new URL('../../../seeds/kursk-2024-10/documents/rferl-article.txt', import.meta.url));
const suggestions = [
  { quote: 'rreth 3.000 ushtarë', speaker: 'SHBA-ja', counted: 'ushtarë' },
  { quote: 'rreth 30.000 ushtarë koreano-veriorë' },
];

let server: Server;
let url = '';
let scratch = '';
const asked: { key: string | undefined; body: string }[] = [];

/** A stand-in for a model on this machine; one path answers with another address. */
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'claimline-model-'));
  server = createServer((request, response) => {
    if (request.url?.startsWith('/moved') === true) {
      response.writeHead(307, { location: '/v1/chat/completions' }).end();
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      asked.push({ key: request.headers.authorization, body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ choices: [{ message: { content: JSON.stringify({ suggestions }) } }] }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await new Promise((done) => server.close(done));
});

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command beside the server, not in its place: the server has to answer meanwhile. */
function claimline(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [command, 'extract', article, '--lang', 'sq', '--date', '2024-10-28', ...args],
      { env: { PATH: process.env['PATH'], ...env }, cwd: scratch },
      (error, out, err) => done({ status: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

describe('a model beside the readers', () => {
  it('is not asked unless it is named', async () => {
    const { status, out } = await claimline(['--format', 'json']);
    expect(status).toBe(0);
    expect(asked).toEqual([]);
    expect(JSON.parse(out)).not.toHaveProperty('source');
  });

  it('can only point: hints are marked, and words that are not in the text refused', async () => {
    const { out, err } = await claimline(['--model-url', `${url}/v1`, '--model', 'stub'], {
      CLAIMLINE_MODEL_KEY: 'secret',
    });
    expect(err).toBe('');
    expect(out).toContain('stub points here too, speaker “SHBA-ja”, counted “ushtarë”: a hint, to be checked');
    expect(out).toMatch(/“rreth 30\.000 ushtarë koreano-veriorë”: these words do not stand in the text/);
    expect(out).toContain('5 proposals');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.key).toBe('Bearer secret');
    expect(asked[0]?.body).toContain('Volodymyr Zelensky');
  });

  it('is named in what is written, and nothing is accepted', async () => {
    await claimline(['--model-url', `${url}/v1`, '--model', 'stub', '--write', 'made']);
    const written = readFileSync(join(scratch, 'made/dossier.yaml'), 'utf8');
    expect(written).toContain('suggested by stub, to be checked: speaker SHBA-ja, counted ushtarë');
    expect(written.match(/state: proposed/g)).toHaveLength(5);
    expect(written).not.toContain('30.000');
  });

  it.each([
    ['another machine', ['--model-url', 'http://192.0.2.1/v1', '--model', 'm'], '--model-remote'],
    ['a name that only looks local', ['--model-url', 'http://127.0.0.1.example/v1', '--model', 'm'], '--model-remote'],
    ['a file', ['--model-url', 'file:///etc/passwd', '--model', 'm'], 'no address of a server'],
    ['no model', ['--model-url', 'http://127.0.0.1:9/v1'], 'name the model'],
    ['no address', ['--model', 'm'], '--model-url'],
    ['nobody there', ['--model-url', 'http://127.0.0.1:9/v1', '--model', 'm'], 'Is the server running?'],
  ])('%s is refused', async (_, args, message) => {
    const { status, err, out } = await claimline(args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
  });

  it('does not follow to another address', async () => {
    const before = asked.length;
    const { status } = await claimline(['--model-url', `${url}/moved`, '--model', 'm']);
    expect(status).toBe(2);
    expect(asked).toHaveLength(before);
  });
});
