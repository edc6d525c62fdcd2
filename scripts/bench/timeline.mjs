/**
 * The timeline beside others, in one run of a real Chromium, on the same made-up claims: vis-timeline in three
 * ways, timelines-chart, and a bare canvas that draws one-pixel bins and nothing else. For each: first draw, time
 * on the main thread per frame while panning, DOM nodes, heap, and how many of the claims it accounts for.
 *
 *   node scripts/bench/timeline.mjs [CHROMIUM]
 *
 * The peers are installed, at fixed versions, into a scratch folder: they are no dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { readDossier } from '../../packages/dossier/dist/index.js';
import { inRoot } from '../house/root.mjs';

const PEERS = ['vis-timeline@8.5.4', 'timelines-chart@2.14.3'];
const PATIENCE = 180_000;
const scratch = mkdtempSync(join(tmpdir(), 'claimline-timeline-'));
const files = new Map();

const cases = [
  ['us', 300],
  ['us', 20_000],
  ['us', 100_000],
  ['us', 1_000_000],
  ['vis-timeline, plain', 300],
  ['vis-timeline, not stacked', 1000],
  ['vis-timeline, clustered', 20_000],
  ['timelines-chart', 20_000],
  ['bare canvas', 20_000],
  ['bare canvas', 100_000],
  ['bare canvas', 1_000_000],
];

try {
  await prepare();
  await run();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function prepare() {
  const peers = join(scratch, 'peers');
  mkdirSync(peers);
  writeFileSync(join(peers, 'package.json'), '{"private":true}');
  const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...PEERS], {
    cwd: peers,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('the peers could not be installed');
  const modules = (path) => readFileSync(join(peers, 'node_modules', path));
  files.set('/vis.js', modules('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'));
  files.set('/vis.css', modules('vis-timeline/styles/vis-timeline-graph2d.min.css'));
  files.set('/timelines-chart.js', modules('timelines-chart/dist/timelines-chart.min.js'));
  const entry = join(scratch, 'us.js');
  writeFileSync(entry, `export * from ${JSON.stringify(inRoot('packages', 'timeline', 'dist', 'index.js'))};`);
  const made = await build({
    logLevel: 'error',
    configFile: false,
    root: scratch,
    build: { write: false, lib: { entry, formats: ['iife'], name: 'us', fileName: 'us' } },
  });
  const [output] = (Array.isArray(made) ? made[0] : made).output;
  files.set('/us.js', output.code);
  files.set('/dossier.json', JSON.stringify(template()));
  files.set('/bench.js', readFileSync(inRoot('scripts', 'bench', 'timeline-page.js')));
  files.set(
    '/',
    '<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/vis.css"><body style="margin:0"><div id="place" style="width:1200px;height:600px"></div><script src="/us.js"></script><script src="/vis.js"></script><script src="/timelines-chart.js"></script><script src="/bench.js"></script>',
  );
}

/** A dossier of one claim as the page gets it; the page makes the others from it. */
function template() {
  const sources = Array.from({ length: 8 }, (_, i) => `  s${i}: { name: Source ${i}, kind: institution }\n`).join('');
  const { dossier } = readDossier([
    {
      path: 'dossier.yaml',
      text: `claimline: 1\ntitle: Benchmark\nsources:\n${sources}vocabularies:\n  measures: { troops: { unit: person } }\nclaims:\n  - { id: c0, for: s0, measure: troops, as-of: 2024-01-01, value: 1000 }\n`,
    },
  ]);
  return dossier;
}

async function run() {
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? '/');
    const type = request.url?.endsWith('.js')
      ? 'text/javascript'
      : request.url?.endsWith('.css')
        ? 'text/css'
        : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body ?? '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({
    executablePath: process.argv[2] ?? process.env.CLAIMLINE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--max-old-space-size=6000'],
  });
  const results = new Map();
  console.log('| what | claims | first draw ms | pan ms/frame | DOM nodes | heap MB | accounted for |');
  console.log('|---|---|---|---|---|---|---|');
  for (const [what, claims] of cases) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    await page.goto(address);
    try {
      const result = await measured(page, client, what, claims);
      results.set(`${what} ${claims}`, result);
      const { draw, pan, nodes, heap, accounted } = result;
      console.log(
        `| ${what} | ${claims} | ${draw.toFixed(0)} | ${pan.toFixed(2)} | ${nodes} | ${heap.toFixed(0)} | ${accounted} |`,
      );
    } catch (error) {
      console.log(`| ${what} | ${claims} | – | – | – | – | ${String(error.message).split('\n')[0].slice(0, 80)} |`);
    }
    await page.close();
  }
  await browser.close();
  server.close();
  report(results);
}

async function measured(page, client, what, claims) {
  const within = (promise) =>
    Promise.race([
      promise,
      new Promise((_, reject) =>
        setTimeout(() => reject(new Error(`not done within ${PATIENCE / 1000} s`)), PATIENCE).unref(),
      ),
    ]);
  await within(page.evaluate((n) => globalThis.bench.prepare(n), claims));
  const draw = await within(page.evaluate((name) => globalThis.bench.draw(name), what));
  const busy = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const of = (name) => metrics.find((one) => one.name === name)?.value ?? 0;
    return of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration');
  };
  await within(page.evaluate(() => globalThis.bench.pan(10)));
  const before = await busy();
  await within(page.evaluate(() => globalThis.bench.pan(60)));
  const pan = ((await busy()) - before) * (1000 / 60);
  const { nodes, accounted } = await page.evaluate(() => globalThis.bench.count());
  const { metrics } = await client.send('Performance.getMetrics');
  const heap = (metrics.find((one) => one.name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
  return { draw, pan, nodes, heap, accounted };
}

function report(results) {
  const ratio = (a, b, key) => {
    const [x, y] = [results.get(a)?.[key], results.get(b)?.[key]];
    return x === undefined || y === undefined ? 'not known' : (x / y).toFixed(2);
  };
  console.log(
    `\nfirst draw, us with 100,000 against vis-timeline clustered with 20,000: ${ratio('us 100000', 'vis-timeline, clustered 20000', 'draw')} (aim at most 0.10)`,
  );
  console.log(
    `pan, us against the bare canvas with 100,000: ${ratio('us 100000', 'bare canvas 100000', 'pan')} (aim at most 2)`,
  );
  console.log(
    `pan, us with 1,000,000 against us with 100,000: ${ratio('us 1000000', 'us 100000', 'pan')} (aim at most 3)`,
  );
  console.log(`first draw, us with 1,000,000 against us with 100,000: ${ratio('us 1000000', 'us 100000', 'draw')}`);
}
