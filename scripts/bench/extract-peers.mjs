/**
 * The readers of texts beside chrono-node, compromise and wink: how much of the open cases each reads rightly, and
 * how fast, in one run.
 *
 *   node scripts/bench/extract-peers.mjs [CASES.jsonl]
 *
 * Without a file the project's own English sentences are the cases; a file holds lines of {lang, kind, input, ref_date,
 * expected}. A quantity is right when its place overlaps and both its ends are equal; a date when it covers the same days.
 * The peers are installed, at fixed versions, into a scratch folder: they are no dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readText } from '../../packages/extract/dist/index.js';
import { inRoot } from '../house/root.mjs';

const PEERS = ['chrono-node@2.10.3', 'compromise@14.17.0', 'wink-nlp@2.4.0', 'wink-eng-lite-web-model@1.8.1'];
const DAY = 86_400_000;
const LENGTH = 200_000;
const ANCHOR = '2024-10-28';

const scratch = mkdtempSync(join(tmpdir(), 'claimline-extract-'));
try {
  writeFileSync(join(scratch, 'package.json'), '{"private":true}');
  const done = spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...PEERS], {
    cwd: scratch,
    stdio: 'inherit',
  });
  if (done.status !== 0) throw new Error('the peers could not be installed');
  report(process.argv[2] === undefined ? ownCases() : casesOf(process.argv[2]));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function report(cases) {
  const english = cases.filter(({ lang }) => lang === 'en');
  const text = english.map(({ input }) => input).join('\n');
  const long = text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
  const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
  row(
    'reader',
    'quantities: place',
    'quantities: both ends',
    'dates: place',
    'dates: days',
    'false on “no number”',
    'characters a second',
  );
  row(...Array(7).fill('---'));
  for (const [name, read] of readers()) {
    const score = scored(english, read);
    const seconds = bestOf(() => read(long, ANCHOR));
    row(name, ...score, `${Math.round(LENGTH / seconds / 1000).toLocaleString('en')} k`);
  }
  const count = (type) => english.reduce((sum, one) => sum + one.gold.filter((item) => item.type === type).length, 0);
  console.log(
    `\n${english.length} English cases with ${count('quantity')} quantities and ${count('date')} dates; ${LENGTH.toLocaleString('en')} characters for the speed.`,
  );
}

/** The best of the runs of two seconds, two at least: each reader is as warm as it gets. */
function bestOf(work) {
  const runs = [secondsOf(work), secondsOf(work)];
  while (runs.reduce((sum, one) => sum + one, 0) < 2) runs.push(secondsOf(work));
  return Math.min(...runs);
}

function secondsOf(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Name, and (text, day) => items {type, start, end, low, high} with days as numbers. */
function readers() {
  const need = createRequire(join(scratch, 'package.json'));
  const chrono = need('chrono-node');
  const compromise = need('compromise');
  const wink = need('wink-nlp')(need('wink-eng-lite-web-model'), ['sbd', 'ner']);
  return [
    ['Claimline', ours],
    [
      'chrono-node',
      (text, day) =>
        chrono
          .parse(text, { instant: new Date(`${day}T12:00:00Z`), timezone: 0 })
          .map(({ index, text: words, start, end }) => ({
            type: 'date',
            start: index,
            end: index + words.length,
            low: dayOf(start),
            high: dayOf(end ?? start),
          })),
    ],
    [
      'compromise',
      (text) =>
        compromise(text)
          .numbers()
          .json({ offset: true })
          .map(({ offset, number }) => ({
            type: 'quantity',
            start: offset.start,
            end: offset.start + offset.length,
            low: number?.num ?? null,
            high: number?.num ?? null,
          })),
    ],
    ['wink', (text) => winkItems(wink, text)],
  ];
}

function ours(text, day) {
  const read = readText(text, { language: 'en', date: day });
  return read.value.flatMap((one) => {
    if (one.type === 'quantity')
      return [{ type: 'quantity', start: one.start, end: one.end, low: one.low, high: one.high }];
    if (one.type !== 'date') return [];
    const [low, high] = daysOf(one.edtf);
    return [{ type: 'date', start: one.start, end: one.end, low, high }];
  });
}

/** wink finds numbers and dates and gives no value: digits are taken as they stand. */
function winkItems(wink, text) {
  const items = [];
  const its = wink.its;
  let from = 0;
  wink
    .readDoc(text)
    .entities()
    .each((entity) => {
      const type = entity.out(its.type);
      const words = entity.out();
      const start = text.indexOf(words, from);
      if (start < 0) return;
      from = start;
      const place = { start, end: start + words.length };
      if (type === 'DATE' || type === 'DURATION') items.push({ type: 'date', ...place, low: null, high: null });
      if (!/^(?:CARDINAL|PERCENT|MONEY)$/.test(type)) return;
      const value = Number(words.replace(/[^0-9.]/g, ''));
      items.push({ type: 'quantity', ...place, low: value, high: value });
    });
  return items;
}

/** F1 by place and F1 by value for quantities and dates, and items in cases that have none. */
function scored(cases, read) {
  const tally = { quantity: [0, 0, 0, 0], date: [0, 0, 0, 0] };
  let wrong = 0;
  for (const { input, gold, day, kind } of cases) {
    const items = read(input, day);
    if (kind === 'negative') wrong += items.filter(({ type }) => type === 'quantity').length;
    for (const type of ['quantity', 'date']) {
      if (kind !== undefined && kind !== type) continue;
      const wanted = gold.filter((one) => one.type === type);
      const got = items.filter((one) => one.type === type);
      const sum = tally[type];
      sum[0] += wanted.length;
      sum[1] += got.length;
      const free = new Set(got);
      for (const one of wanted) {
        const match = [...free].find((other) => other.start < one.end && one.start < other.end);
        if (match === undefined) continue;
        free.delete(match);
        sum[2] += 1;
        if (fits(match.low, one.low, one.low_ok) && fits(match.high, one.high, one.high_ok)) sum[3] += 1;
      }
    }
  }
  const f1 = ([wanted, got], right) => (got === 0 ? '–' : ((2 * right) / (wanted + got)).toFixed(2));
  return [
    f1(tally.quantity, tally.quantity[2]),
    f1(tally.quantity, tally.quantity[3]),
    f1(tally.date, tally.date[2]),
    f1(tally.date, tally.date[3]),
    wrong,
  ];
}

/** Where the meaning of a phrase is not sharp, the cases give a window. */
function fits(value, wanted, window) {
  if (value === wanted) return true;
  return Array.isArray(window) && value !== null && value >= window[0] && value <= window[1];
}

/** The project's own sentences, with what they say as the tests have it. */
function ownCases() {
  const lines = readFileSync(inRoot('packages', 'extract', 'cases', 'en.txt'), 'utf8').split('\n');
  return lines.flatMap((input, i) => {
    if (input === '' || input.startsWith(' ') || input.startsWith('#')) return [];
    // The tests hold our reading of each sentence to what its second line says; it is the gold here.
    const gold = ours(input, ANCHOR);
    const expected = (lines[i + 1] ?? '').split(/(?:^| {2})[[<]/).length - 1;
    if (gold.length !== expected) throw new Error(`${input}: the tests of the package do not hold`);
    return [{ lang: 'en', input, gold, day: ANCHOR }];
  });
}

function casesOf(path) {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .filter(({ input }) => input !== undefined)
    .map(({ lang, kind, input, ref_date: day = ANCHOR, expected = [] }) => ({
      lang,
      kind,
      input,
      day,
      gold: expected.map((one) => {
        const [low, high] = one.type === 'date' ? daysOf(one.edtf ?? '') : endsOf(one);
        return { ...one, low, high };
      }),
    }));
}

/** A case may give a sharp number by its value alone. */
function endsOf({ value = null, low = null, high = null }) {
  return low === null && high === null ? [value, value] : [low, high];
}

/** First and last day of a date in EDTF, as numbers of days; an open end is null. */
function daysOf(edtf) {
  const plain = edtf.replace(/[~?%]/g, '');
  const [from, to = from] = plain.split('/');
  return [edge(from, 0), edge(to, 1)];
}

function edge(date, end) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return null;
  const at = (y, m, d) => Date.UTC(y, m - 1, d) / DAY;
  if (day !== undefined) return at(+year, +month, +day);
  if (month !== undefined) return end === 0 ? at(+year, +month, 1) : at(+year, +month + 1, 1) - 1;
  return end === 0 ? at(+year, 1, 1) : at(+year + 1, 1, 1) - 1;
}

function dayOf(components) {
  return Date.UTC(components.get('year'), components.get('month') - 1, components.get('day')) / DAY;
}
