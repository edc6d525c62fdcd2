// How much longer reading a dossier takes than parsing its YAML: node scripts/bench/reading.mjs [claims]
// One run, one text, both ways; the figure to look at is the ratio (limit: 2).
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const dossier = new URL('../../packages/dossier/', import.meta.url);
const { parseDocument } = await import(
  pathToFileURL(createRequire(new URL('package.json', dossier)).resolve('yaml')).href
);
const { readDossier } = await import(new URL('dist/index.js', dossier).href);

const count = Number(process.argv[2] ?? 100_000);
const head =
  'claimline: 1\ntitle: T\nsources: { s: { name: S, kind: institution } }\nvocabularies: { measures: { troops: { unit: person } } }\nclaims:\n';
const claim = (i) =>
  `  - id: c${i}\n    for: s\n    measure: troops\n    as-of: 2024-10-${String(1 + (i % 28)).padStart(2, '0')}\n    value: ~${1000 + i}\n    mode: observed\n`;
const text = head + Array.from({ length: count }, (_, i) => claim(i)).join('');

function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
milliseconds(() => parseDocument(text.slice(0, 20_000)));
const plain = milliseconds(() => parseDocument(text, { uniqueKeys: false }));
let read;
const whole = milliseconds(() => {
  read = readDossier([{ path: 'dossier.yaml', text }]);
});
console.log(`${read.dossier.claims.length} claims, ${(text.length / 1e6).toFixed(1)} MB of YAML`);
console.log(`parsed ${plain.toFixed(0)} ms, read ${whole.toFixed(0)} ms: ${(whole / plain).toFixed(2)} times`);
