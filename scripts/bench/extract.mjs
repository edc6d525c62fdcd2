// How fast texts are read: node scripts/bench/extract.mjs
// All readers together, on 100,000 and 1,000,000 characters made of real and hand-written sentences; and on hostile texts.
import { readdirSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const root = new URL('../../', import.meta.url);
const { readText } = await import(new URL('packages/extract/dist/index.js', root).href);

const seconds = (text, language) => {
  const start = performance.now();
  readText(text, { language, date: '2024-10-28' });
  return (performance.now() - start) / 1000;
};
for (const file of readdirSync(new URL('packages/extract/cases/', root)).sort()) {
  const language = file.slice(0, 2);
  const sentences = readFileSync(new URL(`packages/extract/cases/${file}`, root), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith(' '))
    .join('\n');
  const text = (length) => sentences.repeat(Math.ceil(length / sentences.length)).slice(0, length);
  seconds(text(100_000), language);
  const small = Math.min(...[1, 2, 3].map(() => seconds(text(100_000), language)));
  const large = Math.min(...[1, 2, 3].map(() => seconds(text(1_000_000), language)));
  console.log(
    `${language}: ${(1 / large).toFixed(2)} million characters a second, 1 MB takes ${(large / small).toFixed(1)} times as long as 100 kB`,
  );
}
const hostile = {
  spaces: ' ',
  digits: '1',
  groups: '1.000',
  commas: '1,',
  hyphens: 'a-',
  hedges: 'more than ',
  ranges: 'from 1 to ',
  since: 'since ',
  marks: '\u0301',
  links: 'in the ',
  capitals: 'The Man ',
  compounds: 'zweiundzwanzig',
};
for (const [name, unit] of Object.entries(hostile)) {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  console.log(`hostile ${name}: ${Math.max(seconds(text, 'en'), seconds(text, 'de')).toFixed(2)} s for 1 MB`);
}
