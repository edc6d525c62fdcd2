/**
 * How long from a save to the picture, step by step, for a dossier of 300 and of 30,000 claims:
 * the file is noticed and settles, it is read, sent, checked, and drawn in a real Chromium.
 * And how long `claimline build` takes for seeds/dprk-2024, against Vite building an empty page.
 *
 *   node scripts/bench/saving.mjs
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { createReadMemory, loadDossier } from '../../packages/dossier/dist/index.js';
import { nodePort } from '../../packages/dossier/dist/node/index.js';
import { checkOnPage, createMemory } from '../../packages/validation/dist/index.js';
import { inRoot, root } from '../house/root.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'claimline-saving-'));
const command = inRoot('packages', 'cli', 'dist', 'main.js');
const browser = await chromium.launch({
  executablePath: process.env.CLAIMLINE_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const [claims, limit] of [
    [300, 300],
    [30_000, 2000],
  ])
    await saving(claims, limit);
  building();
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}

async function saving(claims, limit) {
  const folder = join(scratch, String(claims));
  const file = written(folder, claims);
  const server = spawn(process.execPath, [command, 'serve', folder, '--port', '0']);
  const address = await new Promise((resolve) => {
    server.stdout.on('data', (part) => resolve(/http:\S+/.exec(part.toString())?.[0]));
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#v=1&claim=c0`);
  await page.getByText('Change this claim').waitFor({ timeout: 120_000 });
  // The page looks once more before the first save is expected.
  await page.waitForTimeout(claims > 1000 ? 8_000 : 2_000);
  const rounds = [];
  for (let round = 0; round < 5; round += 1) {
    const value = 1000 + round * 7;
    const text = readFileSync(file, 'utf8').replace(/(id: c0[,\s][^}]*?value: )\d+/, `$1${value}`);
    writeFileSync(`${file}~`, text);
    const shown = page.waitForFunction(
      (words) => document.querySelector('.facts strong')?.textContent === words,
      value.toLocaleString('en'),
      { polling: 'raf', timeout: 60_000 },
    );
    const start = performance.now();
    renameSync(`${file}~`, file);
    await shown;
    rounds.push(performance.now() - start);
  }
  server.kill('SIGTERM');
  await page.close();
  const timed = async (act) => {
    const start = performance.now();
    const made = await act();
    return [performance.now() - start, made];
  };
  // The first save finds what the first look at the dossier has left.
  const memories = { read: createReadMemory(), check: createMemory() };
  const look = () => loadDossier(folder, nodePort, memories.read);
  const first = await timed(look);
  checkOnPage(first[1].dossier, [], { memory: memories.check });
  const value = readFileSync(file, 'utf8').replace(/(id: c0[,\s][^}]*?value: )\d+/, '$11234');
  writeFileSync(file, value);
  const [again, { dossier }] = await timed(look);
  const received = JSON.parse(JSON.stringify(dossier));
  const [checked] = await timed(() => checkOnPage(received, [], { memory: memories.check }));
  const best = rounds.sort((a, b) => a - b)[2];
  console.log(
    `${claims} claims: save to picture ${best.toFixed(0)} ms (limit ${limit} ms${best <= limit ? '' : ', MISSED'})`,
  );
  console.log(
    `  of which: settling 50 ms, reading ${again.toFixed(0)} ms (${first[0].toFixed(0)} ms the first time), checking ${checked.toFixed(0)} ms, the rest is watching, sending and drawing`,
  );
}

/** Three claims each of many populations, in one CSV beside a short dossier for the large one. */
function written(folder, claims) {
  mkdirSync(join(folder, 'claims'), { recursive: true });
  const sources = Array.from({ length: 40 }, (_, i) => `  s${i}: { name: Voice ${i}, kind: institution }`).join('\n');
  const head = `claimline: 1\ntitle: Saving\nlanguage: en\nsources:\n${sources}\nvocabularies:\n  measures:\n    people: { label: people, kind: stock, unit: person, validity-days: 0 }
  population:
${Array.from({ length: claims / 3 }, (_, i) => `    p${i}: { label: people of place ${i} }`).join('\n')}\nclaims:\n`;
  const day = (i) => new Date(Date.UTC(2000, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10);
  const line = (i) =>
    `  - { id: c${i}, for: s${i % 40}, said: ${day(i)}, as-of: ${day(i)}, measure: people, of: p${Math.floor(i / 3)}, mode: estimated, value: ${1000 + (i % 900)} }\n`;
  const file = join(folder, 'dossier.yaml');
  const inMain = claims > 1000 ? 10 : claims;
  writeFileSync(file, head + Array.from({ length: inMain }, (_, i) => line(i)).join(''));
  const rest = Array.from({ length: claims - inMain }, (_, k) => k + inMain);
  if (rest.length > 0)
    writeFileSync(
      join(folder, 'claims', 'rest.csv'),
      `id,for,said,as-of,measure,of,mode,value\n${rest.map((i) => `c${i},s${i % 40},${day(i)},${day(i)},people,p${Math.floor(i / 3)},estimated,${1000 + (i % 900)}`).join('\n')}\n`,
    );
  return file;
}

function building() {
  const empty = join(scratch, 'empty');
  mkdirSync(empty);
  writeFileSync(
    join(empty, 'index.html'),
    '<!doctype html><title>Empty</title><script type="module" src="./a.js"></script>',
  );
  writeFileSync(join(empty, 'a.js'), 'document.title += "";');
  const time = (parameters, cwd) => {
    const runs = Array.from({ length: 3 }, () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, parameters, { cwd, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return performance.now() - start;
    });
    return runs.sort((a, b) => a - b)[1];
  };
  const vite = time([inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build'], empty);
  const own = time([command, 'build', 'seeds/dprk-2024', '-o', join(scratch, 'page.html')], root);
  console.log(
    `build of dprk-2024 ${own.toFixed(0)} ms, Vite with an empty page ${vite.toFixed(0)} ms: ${(own / vite).toFixed(1)} times (limit 5)`,
  );
}
