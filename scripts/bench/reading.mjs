// How much longer reading a dossier takes than plain parsing: node scripts/bench/reading.mjs [claims]
// One run, the same claims in three formats; the figure to look at is the ratio to the plain parser.
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseDocument } from 'yaml';

const dossier = new URL('../../packages/dossier/', import.meta.url);
const library = createRequire(new URL('package.json', dossier));
const { parseTree } = await import(pathToFileURL(library.resolve('jsonc-parser')).href);
const { readDossier } = await import(new URL('dist/index.js', dossier).href);

const count = Number(process.argv[2] ?? 100_000);
const day = (i) => `2024-10-${String(1 + (i % 28)).padStart(2, '0')}`;
const claims = Array.from({ length: count }, (_, i) => ({
  id: `c${i}`,
  for: 's',
  measure: 'troops',
  'as-of': day(i),
  value: `~${1000 + i}`,
  mode: 'observed',
}));
const head = {
  claimline: 1,
  title: 'T',
  sources: { s: { name: 'S', kind: 'institution' } },
  vocabularies: { measures: { troops: { unit: 'person' } } },
};
const top = `${JSON.stringify(head).slice(0, -1)},\n`;
const yamlHead =
  'claimline: 1\ntitle: T\nsources: { s: { name: S, kind: institution } }\nvocabularies: { measures: { troops: { unit: person } } }\n';
const yaml = `${yamlHead}claims:\n${claims
  .map(
    (claim) =>
      `  - ${Object.entries(claim)
        .map(([key, value]) => `${key}: ${value}`)
        .join('\n    ')}\n`,
  )
  .join('')}`;
const json = `${top}"claims": ${JSON.stringify(claims, null, 1)}}`;
const csv = `${Object.keys(claims[0]).join(',')}\n${claims.map((claim) => `${Object.values(claim).join(',')}\n`).join('')}`;

function milliseconds(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
function row(name, text, plain, files) {
  let read;
  const bare = Math.min(
    milliseconds(() => plain(text)),
    milliseconds(() => plain(text)),
  );
  const whole = milliseconds(() => {
    read = readDossier(files);
  });
  const { length } = read.dossier?.claims ?? [];
  console.log(
    `${name}  ${(text.length / 1e6).toFixed(1)} MB  plain ${bare.toFixed(0)} ms  read ${whole.toFixed(0)} ms  ${(whole / bare).toFixed(2)} times  ${length} claims, ${read.diagnostics.length} problems`,
  );
}
row('YAML', yaml, (text) => parseDocument(text, { uniqueKeys: false }), [{ path: 'dossier.yaml', text: yaml }]);
row('JSON', json, (text) => parseTree(text), [{ path: 'dossier.json', text: json }]);
row('CSV ', csv, (text) => parseCsv(text, { columns: true }), [
  { path: 'dossier.yaml', text: yamlHead },
  { path: 'claims/all.csv', text: csv },
]);
