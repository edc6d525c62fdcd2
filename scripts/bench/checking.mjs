// How checking grows with the claims: node scripts/bench/checking.mjs [claims…]
// One claim in five hundred contradicts the others of its cell; every one must be found, and nothing else.
import { performance } from 'node:perf_hooks';

const at = (path) => new URL(`../../packages/${path}/dist/index.js`, import.meta.url).href;
const { readDossier } = await import(at('dossier'));
const { check } = await import(at('validation'));

const sizes = process.argv.slice(2).map(Number);
let before;
for (const claims of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const scopes = claims / 5;
  const places = Array.from({ length: scopes }, (_, i) => `    p${i}: { label: P${i} }\n`).join('');
  const sources = Array.from({ length: 20 }, (_, i) => `  s${i}: { name: S${i}, kind: institution }\n`).join('');
  const main = `claimline: 1\ntitle: T\nsources:\n${sources}vocabularies:\n  measures: { troops: { unit: person } }\n  places:\n${places}`;
  let planted = 0;
  const rows = Array.from({ length: claims }, (_, i) => {
    const [place, round] = [i % scopes, Math.floor(i / scopes)];
    const odd = place % 100 === 7 && round === 1;
    if (odd) planted += 1;
    const value = (1000 + place) * (odd ? 3 : 1);
    return `c${i},s${(i + round) % 20},troops,p${place},2024-10-0${1 + round},${value},observed\n`;
  });
  const { dossier } = readDossier([
    { path: 'dossier.yaml', text: main },
    { path: 'claims/all.csv', text: `id,for,measure,at,as-of,value,mode\n${rows.join('')}` },
  ]);
  const start = performance.now();
  const { counts, findings } = check(dossier);
  const seconds = (performance.now() - start) / 1000;
  const found = findings.filter((one) => one.rule === 'pair/contradiction').length;
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0);
  const growth = before
    ? ` exponent ${(Math.log(seconds / before.seconds) / Math.log(claims / before.claims)).toFixed(2)}`
    : '';
  console.log(
    `${claims} claims in ${scopes} cells: ${seconds.toFixed(2)} s, ${counts.pairs} pairs, ${found} of ${planted * 4} clashes found, ${findings.length - found} others, ${memory} MB${growth}`,
  );
  before = { claims, seconds };
}
