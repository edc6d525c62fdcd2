// What an editor makes of a dossier: a real YAML language server, spoken to as an editor does.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = join(root, 'packages/dossier/schema/claimline-1.schema.json');
const home = createRequire(import.meta.url).resolve('yaml-language-server/package.json');
const server = join(dirname(home), 'bin', 'yaml-language-server');

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The Language Server Protocol over standard input and output, as far as this test needs it. */
class Editor {
  private readonly child: ChildProcessWithoutNullStreams;
  private buffer = Buffer.alloc(0);
  private next = 1;
  private readonly waiting: { readonly fits: (reply: Reply) => boolean; readonly take: (reply: Reply) => void }[] = [];

  constructor(folder: string) {
    this.child = spawn(process.execPath, [server, '--stdio'], { cwd: folder });
    this.child.stdout.on('data', (chunk: Buffer) => this.read(chunk));
  }

  private read(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('utf8', 0, Math.max(0, head)))?.[1]);
      if (head < 0 || this.buffer.length < head + 4 + length) return;
      const reply: Reply = JSON.parse(this.buffer.toString('utf8', head + 4, head + 4 + length));
      this.buffer = this.buffer.subarray(head + 4 + length);
      // The server asks for settings; there are none.
      if (reply.method === 'workspace/configuration') this.send({ id: reply.id, result: [{}, {}, {}, {}, {}] });
      const at = this.waiting.findIndex((one) => one.fits(reply));
      if (at >= 0) this.waiting.splice(at, 1)[0]?.take(reply);
    }
  }

  private send(message: object): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  private until(fits: (reply: Reply) => boolean): Promise<Reply> {
    return new Promise((take) => this.waiting.push({ fits, take }));
  }

  notify(method: string, params: object): void {
    this.send({ method, params });
  }

  async ask(method: string, params: object): Promise<unknown> {
    const id = this.next;
    this.next += 1;
    const reply = this.until((one) => one.id === id && one.method === undefined);
    this.send({ id, method, params });
    return (await reply).result;
  }

  /** Opens a text and gives what the editor would underline. */
  async open(uri: string, text: string): Promise<readonly string[]> {
    const told = this.until((one) => one.method === 'textDocument/publishDiagnostics');
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    const { diagnostics } = (await told).params as { diagnostics: readonly { message: string }[] };
    return diagnostics.map((one) => one.message);
  }

  close(): void {
    this.child.kill();
  }
}

let folder: string;
let editor: Editor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-editor-'));
  mkdirSync(join(folder, 'dossiers'));
  editor = new Editor(folder);
  await editor.ask('initialize', {
    processId: null,
    rootUri: pathToFileURL(folder).href,
    capabilities: { workspace: { configuration: true }, textDocument: { completion: {}, hover: {} } },
  });
  editor.notify('initialized', {});
}, 60_000);
afterAll(() => {
  editor.close();
  rmSync(folder, { recursive: true, force: true });
});

const modeline = `# yaml-language-server: $schema=${pathToFileURL(schema).href}\n`;
const at = (name: string): string => pathToFileURL(join(folder, 'dossiers', name)).href;

describe('a YAML language server', () => {
  it('finds nothing wrong with the sample dossier', async () => {
    const text = readFileSync(join(root, 'seeds/kursk-2024-10/dossier.yaml'), 'utf8');
    const body = text.slice(text.indexOf('\n') + 1);
    expect(await editor.open(at('seed.yaml'), modeline + body)).toEqual([]);
  });

  it('marks an unknown key and a value that does not fit', async () => {
    const text = `${modeline}claimline: 1\ntitle: T\nsorces: {}\nclaims:\n  - id: a\n    measure: m\n    value: 1\n    mode: guessed\n`;
    const messages = (await editor.open(at('wrong.yaml'), text)).join('\n');
    expect(messages).toContain('sorces');
    expect(messages).toMatch(/observed|mode/);
  });

  it('offers the keys of a claim, with what they mean', async () => {
    const text = `${modeline}claimline: 1\ntitle: T\nclaims:\n  - id: a\n    `;
    const uri = at('typing.yaml');
    await editor.open(uri, text);
    const position = { line: 5, character: 4 };
    const found = (await editor.ask('textDocument/completion', { textDocument: { uri }, position })) as {
      items: readonly { label: string; documentation?: { value?: string } | string }[];
    };
    const labels = found.items.map((one) => one.label);
    for (const key of ['measure', 'value', 'as-of', 'quote', 'said']) expect(labels).toContain(key);
    expect(JSON.stringify(found.items.find((one) => one.label === 'as-of'))).toContain('not the day it was said');
  });
});
