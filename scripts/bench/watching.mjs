/**
 * What one edited claim costs in `check --watch`, beside the first run: reading, checking and writing the report of a
 * dossier in 20,000 scopes, whose claims stand in one table or in a thousand.
 *
 *   node scripts/bench/watching.mjs [claims]     default: 100,000
 *
 * Each kind of edit is made 15 times, each time at another claim; what is printed is the median.
 */
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createReadMemory, loadDossier } from '../../packages/dossier/dist/index.js';
import { nodePort, rememberingPort } from '../../packages/dossier/dist/node/index.js';
import { formatters } from '../../packages/report/dist/index.js';
import { check, createChecker } from '../../packages/validation/dist/index.js';

const SCOPES = 20_000;
const TIMES = 15;
const ROW = 100;
const HEADER = 'id,for,measure,at,as-of,value,mode';
const claims = Number(process.argv[2] ?? 100_000);
const scratch = mkdtempSync(join(tmpdir(), 'claimline-watching-'));
/** Of a row no more than so many bytes. */
const room = Buffer.alloc(Math.max(2 ** 20, 2 * ROW * claims));

/** Edits of a row, as lists of what stands in its place. */
const EDITS = {
  'a figure': (cells, i) => [cells.with(5, `=${777_000 + i}`)],
  'a day': (cells, i) => [cells.with(4, `2024-10-${20 + (i % 9)}`)],
  'a voice': (cells, i) => [cells.with(1, `s${i % 97}`)],
  'a place': (cells, i) => [cells.with(3, `p${i % SCOPES}`)],
  'a claim more': (cells, i) => [cells, cells.with(0, `new${i}`)],
  'a claim less': () => [],
};

try {
  for (const files of [1, 1000]) await measure(files);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function measure(files) {
  const folder = join(scratch, String(files));
  write(folder, files);
  const port = rememberingPort(nodePort, () => true);
  const [memory, checker] = [createReadMemory(), createChecker()];
  const run = async () => {
    const start = performance.now();
    const read = await loadDossier(folder, port, memory);
    const result = checker.check(read.dossier);
    formatters.text({ ...read, result }, { locale: 'en' });
    return { ms: performance.now() - start, read, result };
  };
  const first = await run();
  console.log(`${claims} claims in ${files} ${files === 1 ? 'table' : 'tables'}: first run ${first.ms.toFixed(0)} ms`);
  let at = 0;
  for (const [what, edit] of Object.entries(EDITS)) {
    const times = [];
    let last = first;
    for (let i = 0; i < TIMES; i += 1) {
      at += 1;
      const path = join(folder, 'claims', nameOf(Math.floor((files * at) / 200)));
      editRow(path, ((at * 37) % 100) / 100, (cells) => edit(cells, at));
      port.changed(path);
      last = await run();
      times.push(last.ms);
    }
    const whole = check((await loadDossier(folder, nodePort)).dossier);
    const isSame = JSON.stringify(whole) === JSON.stringify(last.result);
    const median = times.sort((a, b) => a - b)[Math.floor(TIMES / 2)];
    console.log(
      `  ${what}: ${median.toFixed(0)} ms, ${((100 * median) / first.ms).toFixed(1)} % of it; ${isSame ? 'the same as' : 'OTHER THAN'} a whole run`,
    );
  }
}

/**
 * Puts rows in the place of the one that stands so far down a table. The editor works on bytes in a room that it keeps:
 * what would be left of a hundred thousand rows is not to be cleared away in the run.
 */
function editRow(path, share, edit) {
  const file = openSync(path, 'r+');
  try {
    const length = readSync(file, room, 0, room.length, 0);
    const beginning = room.indexOf('\n') + 1;
    const around = beginning + Math.floor((length - beginning - 1) * share);
    const start = room.lastIndexOf('\n', around - 1) + 1;
    const end = room.indexOf('\n', start) + 1;
    const rows = edit(room.toString('utf8', start, end - 1).split(',')).map((cells) => `${cells.join(',')}\n`);
    const written = Buffer.from(rows.join(''));
    room.copyWithin(start + written.length, end, length);
    written.copy(room, start);
    const left = length + written.length - (end - start);
    writeSync(file, room, 0, left, 0);
    ftruncateSync(file, left);
  } finally {
    closeSync(file);
  }
}

function nameOf(file) {
  return `part-${String(file).padStart(4, '0')}.csv`;
}

function write(folder, files) {
  mkdirSync(join(folder, 'claims'), { recursive: true });
  const names = (n, line) => Array.from({ length: n }, (_, i) => line(i)).join('');
  writeFileSync(
    join(folder, 'dossier.yaml'),
    `claimline: 1\ntitle: T\nsources:\n${names(97, (i) => `  s${i}: { name: S${i}, kind: institution }\n`)}vocabularies:\n  measures: { troops: { unit: person } }\n  places:\n${names(SCOPES, (i) => `    p${i}: { label: P${i} }\n`)}`,
  );
  const said = [(n) => `=${n}`, (n) => `~${n}`, (n) => String(n), (n) => `${n - 100}..${n + 100}`];
  const row = (i) => {
    const [place, round] = [i % SCOPES, Math.floor(i / SCOPES)];
    const isOdd = place % 100 === 7 && round === 1;
    const value = (1000 + 10 * (place % 900)) * (isOdd ? 3 : 1);
    const text = isOdd ? `=${value}` : said[(place + round) % said.length](value);
    return `c${i},s${(place + 7 * round) % 97},troops,p${place},2024-10-0${1 + (round % 5)},${text},observed`;
  };
  for (let file = 0; file < files; file += 1) {
    const rows = Array.from({ length: claims / files }, (_, i) => row(file * (claims / files) + i));
    writeFileSync(join(folder, 'claims', nameOf(file)), `${[HEADER, ...rows].join('\n')}\n`);
  }
}
