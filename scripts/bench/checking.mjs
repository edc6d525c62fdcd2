/**
 * How checking grows with the claims, in 20,000 scopes (one measure at one place), beside the same question as a
 * self-join in embedded DuckDB, and beside holding every claim against every other where that can still be run. In
 * every hundredth scope one claim contradicts the others; each must be found, and nothing else.
 *
 *   node scripts/bench/checking.mjs [claims…]     default: 10,000 and 100,000
 *
 * Then one scope that holds all claims, and every claim ten times over. Each size runs in a process of its own, for its
 * peak of memory. DuckDB is fetched for the run, at a fixed version: it is no dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { indexDossier } from '../../packages/core/dist/index.js';
import { readDossier } from '../../packages/dossier/dist/index.js';
import { check, compare } from '../../packages/validation/dist/index.js';

const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const SCOPES = 20_000;
const [first, ...rest] = process.argv.slice(2);

if (first === '--one') console.log(JSON.stringify(measured(...rest.slice(0, 3).map(Number), rest[3])));
else await main([first, ...rest].flatMap((size) => (size === undefined ? [] : [Number(size)])));

async function main(sizes) {
  const scratch = mkdtempSync(join(tmpdir(), 'claimline-checking-'));
  try {
    const duck = await duckdb(scratch);
    let before;
    for (const claims of sizes.length > 0 ? sizes : [10_000, 100_000]) {
      const us = alone(claims, Math.min(SCOPES, claims / 5));
      const exponent =
        before === undefined
          ? ''
          : `, exponent ${(Math.log(us.check / before.check) / Math.log(claims / before.claims)).toFixed(2)}`;
      console.log(
        `${claims} claims in ${us.scopes} scopes: read in ${us.read.toFixed(1)} s, checked in ${us.check.toFixed(2)} s, ${us.pairs} pairs, ${us.found} of ${us.planted} contradicting claims found, ${us.others} other findings, peak ${us.memory} MB${exponent}`,
      );
      const { check: contradictions } = alone(claims, us.scopes, 1, 'pair/contradiction');
      console.log(`  contradictions alone (--rule pair/contradiction): ${contradictions.toFixed(2)} s`);
      const joined = await duck(rowsOf(claims, us.scopes).rows);
      console.log(`  DuckDB, self-join: ${joined.seconds.toFixed(2)} s, ${joined.found} pairs apart`);
      before = { claims, check: us.check };
    }
    const even = alone(10_000, 2000);
    const one = alone(10_000, 1);
    console.log(
      `10000 claims in one scope: ${one.check.toFixed(2)} s, ${(one.check / even.check).toFixed(2)} times as long as in 2000`,
    );
    const once = alone(5000, 1000);
    const tenfold = alone(5000, 1000, 10);
    console.log(
      `every claim ten times over: ${(tenfold.check / once.check).toFixed(2)} times as long, ${once.clashes} clashes before, ${tenfold.clashes} after`,
    );
    const few = alone(2000, 400);
    const plain = everyPair(2000, 400);
    console.log(
      `2000 claims, each against each: ${plain.seconds.toFixed(2)} s, ${plain.clashes} clashes; check: ${few.check.toFixed(2)} s, ${few.clashes} clashes`,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Claims by voices in turn on five days, in four ways of saying the figure of their scope; `times` repeats each. */
function rowsOf(claims, scopes, times = 1) {
  const said = [(n) => `=${n}`, (n) => `~${n}`, (n) => String(n), (n) => `${n - 100}..${n + 100}`];
  const rows = Array.from({ length: claims }, (_, i) => {
    const [place, round] = [i % scopes, Math.floor(i / scopes)];
    const isOdd = place % 100 === 7 && round === 1;
    const value = (1000 + 10 * (place % 900)) * (isOdd ? 3 : 1);
    return {
      id: `c${i}`,
      voice: (place + 7 * round) % 97,
      place,
      day: 1 + (round % 5),
      value,
      text: isOdd ? `=${value}` : said[(place + round) % said.length](value),
      isOdd,
    };
  });
  const all = Array.from({ length: times }, (_, time) => rows.map((row) => ({ ...row, id: `${row.id}x${time}` })));
  return { rows: all.flat(), odd: new Set(rows.flatMap(({ id, isOdd }) => (isOdd ? [`${id}x0`] : []))) };
}

function dossierOf(rows, scopes) {
  const places = Array.from({ length: scopes }, (_, i) => `    p${i}: { label: P${i} }\n`).join('');
  const sources = Array.from({ length: 97 }, (_, i) => `  s${i}: { name: S${i}, kind: institution }\n`).join('');
  const lines = rows.map(
    ({ id, voice, place, day, text }) => `${id},s${voice},troops,p${place},2024-10-0${day},${text},observed\n`,
  );
  return [
    {
      path: 'dossier.yaml',
      text: `claimline: 1\ntitle: T\nsources:\n${sources}vocabularies:\n  measures: { troops: { unit: person } }\n  places:\n${places}`,
    },
    { path: 'claims/all.csv', text: `id,for,measure,at,as-of,value,mode\n${lines.join('')}` },
  ];
}

/** With `rule`, by that rule alone: what a join of pairs answers. */
function measured(claims, scopes, times, rule) {
  const { odd } = rowsOf(claims, scopes);
  const files = dossierOf(rowsOf(claims, scopes, times).rows, scopes);
  // What making the rows has left behind is not for the reading to clear away.
  globalThis.gc?.();
  let start = performance.now();
  const { dossier } = readDossier(files);
  const read = (performance.now() - start) / 1000;
  start = performance.now();
  const { counts, findings } = check(dossier, rule === undefined ? {} : { only: [rule] });
  const seconds = (performance.now() - start) / 1000;
  const clashes = findings.filter(({ rule }) => rule === 'pair/contradiction');
  const found = new Set(clashes.flatMap((one) => one.claims.filter((id) => odd.has(id))));
  const memory = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  const others = findings.length - clashes.length;
  const [planted, pairs] = [odd.size, counts.pairs];
  const clashing = clashes.reduce((sum, one) => sum + (one.sides?.[0].length ?? 1) * (one.sides?.[1].length ?? 1), 0);
  return { scopes, read, check: seconds, pairs, planted, found: found.size, clashes: clashing, others, memory };
}

function alone(...sizes) {
  const own = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [...process.execArgv, '--expose-gc', own, '--one', ...sizes.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  });
  return JSON.parse(run.stdout);
}

/** What a check comes to that knows of no scopes: every pair is judged. */
function everyPair(claims, scopes) {
  const { dossier } = readDossier(dossierOf(rowsOf(claims, scopes).rows, scopes));
  const index = indexDossier(dossier);
  const start = performance.now();
  let clashes = 0;
  for (const [i, a] of dossier.claims.entries())
    for (const b of dossier.claims.slice(i + 1)) if (compare(index, a, b).type === 'contradicts') clashes += 1;
  return { seconds: (performance.now() - start) / 1000, clashes };
}

/** The plain question, without hedges, scopes, origins or reasons: one place, days within a week, figures apart by more than their rounding. */
async function duckdb(scratch) {
  writeFileSync(join(scratch, 'package.json'), '{"private":true}');
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', DUCKDB], {
    cwd: scratch,
    stdio: 'inherit',
  });
  if (done.status !== 0) return async () => ({ seconds: Number.NaN, found: 'not installed: –' });
  const { DuckDBInstance } = createRequire(join(scratch, 'x.js'))('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run('SET threads = 2');
  return async (rows) => {
    const file = join(scratch, 'claims.csv');
    writeFileSync(
      file,
      `voice,place,day,value\n${rows.map((row) => `${row.voice},${row.place},${row.day},${row.value}`).join('\n')}\n`,
    );
    await connection.run(
      `CREATE OR REPLACE TABLE claims AS SELECT row_number() OVER () AS id, * FROM read_csv('${file}')`,
    );
    const start = performance.now();
    const result = await connection.runAndReadAll(
      'SELECT count(*) FROM claims a JOIN claims b ON a.place = b.place AND a.id < b.id AND abs(a.day - b.day) <= 7 WHERE a.value * 1.05 < b.value * 0.95 OR b.value * 1.05 < a.value * 0.95',
    );
    return { seconds: (performance.now() - start) / 1000, found: String(result.getRows()[0]?.[0]) };
  };
}
