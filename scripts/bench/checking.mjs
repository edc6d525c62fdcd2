/**
 * How checking grows with the claims, beside the same question as a self-join in embedded DuckDB. One claim in five
 * hundred contradicts the others of its cell; every one must be found, and nothing else.
 *
 *   node scripts/bench/checking.mjs [claims…]     default: 10,000 and 100,000
 *
 * Then one cell that holds all claims, and every claim ten times over. DuckDB is fetched for the run, at a fixed
 * version: it is no dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readDossier } from '../../packages/dossier/dist/index.js';
import { check } from '../../packages/validation/dist/index.js';

const DUCKDB = '@duckdb/node-api@1.5.6-r.1';
const scratch = mkdtempSync(join(tmpdir(), 'claimline-checking-'));
const sizes = process.argv.slice(2).map(Number);

try {
  const duck = await duckdb();
  let before;
  for (const claims of sizes.length > 0 ? sizes : [10_000, 100_000]) {
    const made = makeClaims(claims, claims / 5);
    const us = checked(made);
    const exponent =
      before === undefined
        ? ''
        : `, exponent ${(Math.log(us.seconds / before.seconds) / Math.log(claims / before.claims)).toFixed(2)}`;
    console.log(
      `${claims} claims in ${claims / 5} cells: ${us.seconds.toFixed(2)} s, ${us.pairs} pairs, ${us.found} of ${made.planted * 4} clashes found, ${us.others} others, ${us.memory} MB${exponent}`,
    );
    const joined = await duck(made.rows);
    console.log(`  DuckDB, self-join: ${joined.seconds.toFixed(2)} s, ${joined.found} clashes`);
    before = { claims, seconds: us.seconds };
  }
  const even = checked(makeClaims(10_000, 2000));
  const one = checked(makeClaims(10_000, 1));
  console.log(
    `10000 claims in one cell: ${one.seconds.toFixed(2)} s, ${(one.seconds / even.seconds).toFixed(2)} times as long as in 2000`,
  );
  const once = checked(makeClaims(5000, 1000));
  const tenfold = checked(makeClaims(5000, 1000, 10));
  console.log(
    `every claim ten times over: ${(tenfold.seconds / once.seconds).toFixed(2)} times as long, ${once.found} clashes before, ${tenfold.found} after`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Five claims a cell, on five days, by voices in turn; `times` repeats each under ids of its own. */
function makeClaims(claims, cells, times = 1) {
  let planted = 0;
  const rows = Array.from({ length: claims }, (_, i) => {
    const [place, round] = [i % cells, Math.floor(i / cells)];
    const odd = cells > 1 && place % 100 === 7 && round === 1;
    if (odd) planted += 1;
    return { voice: (i + round) % 20, place, day: 1 + (round % 5), value: (1000 + place) * (odd ? 3 : 1) };
  });
  const places = Array.from({ length: cells }, (_, i) => `    p${i}: { label: P${i} }\n`).join('');
  const sources = Array.from({ length: 20 }, (_, i) => `  s${i}: { name: S${i}, kind: institution }\n`).join('');
  const lines = Array.from({ length: times }, (_, time) =>
    rows.map(
      ({ voice, place, day, value }, i) =>
        `c${i}x${time},s${voice},troops,p${place},2024-10-0${day},${value},observed\n`,
    ),
  ).flat();
  const { dossier } = readDossier([
    {
      path: 'dossier.yaml',
      text: `claimline: 1\ntitle: T\nsources:\n${sources}vocabularies:\n  measures: { troops: { unit: person } }\n  places:\n${places}`,
    },
    { path: 'claims/all.csv', text: `id,for,measure,at,as-of,value,mode\n${lines.join('')}` },
  ]);
  return { dossier, rows, planted };
}

function checked({ dossier }) {
  const start = performance.now();
  const { counts, findings } = check(dossier);
  const seconds = (performance.now() - start) / 1000;
  const found = findings.filter((one) => one.rule === 'pair/contradiction').length;
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
  return { seconds, pairs: counts.pairs, found, others: findings.length - found, memory };
}

/** The plain question, without hedges, scopes, origins or reasons: one place, days within a week, figures apart by more than their rounding. */
async function duckdb() {
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
