// Makes seeds/dprk-2024 from its tables: node scripts/seeds/dprk-2024.mjs. The same input gives the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';

const seed = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'seeds', 'dprk-2024');
const original = (name) => readFileSync(join(seed, 'original', name), 'utf8');
const table = (name) => parseCsv(original(name), { columns: true, bom: true });
const mapping = parseYaml(original('mapping.yaml'));
const rows = table('claims.csv');
const listed = table('sources.csv');

const sources = new Map();
const documents = new Map();

const slug = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
const compact = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== ''));

/** What a column must be found in; a name that the mapping does not know is an error, never a guess. */
function mapped(map, key, column) {
  if (!Object.hasOwn(map, key)) throw new Error(`mapping.yaml has no ${column} “${key}”`);
  return map[key];
}

/** Whom a figure counts: as its words say, else as its row does. */
function populationOf({ subject, figure_phrase: words }) {
  const said = Object.entries(mapping.groups).find(([group]) => words.toLowerCase().includes(group));
  return said?.[1] ?? mapping.populations[subject] ?? subject;
}

/** A state may be another one at some place. */
function statusOf({ status, place }) {
  return mapping.statuses[`${status} in ${place}`] ?? mapped(mapping.statuses, status, 'status');
}

const hostOf = (url) => new URL(url).host.replace(/^www\./, '');
const KINDS = { media: 'outlet', research: 'institution' };
const byHost = new Map(listed.filter((one) => one.url !== '').map((one) => [hostOf(one.url), one.id]));
const inList = new Map(listed.map((one) => [one.id, one]));

function useSource(id) {
  if (sources.has(id)) return id;
  const known = inList.get(id);
  if (known === undefined) {
    sources.set(id, mapped(mapping.institutions, id, 'institution'));
    return id;
  }
  const isClass = /unnamed/.test(known.name);
  sources.set(
    id,
    compact({
      name: known.name,
      kind: isClass ? 'class' : (KINDS[known.kind] ?? 'institution'),
      side: known.kind === 'media' && !isClass ? '' : known.side.replace(/ and others| \(.*\)/, ''),
      'part-of':
        mapping.parts[known.side] !== id && known.kind !== 'media' && !isClass ? mapping.parts[known.side] : '',
      anonymous: isClass ? true : undefined,
      url: known.url,
    }),
  );
  const whole = sources.get(id)['part-of'];
  if (whole !== undefined) useSource(whole);
  return id;
}

const RANK = /^(?:(?:Maj|Lt|Brig)\. Gen\.|Gen\.|Adm\.) /;
const PERSON = /^(?:\p{Lu}[\p{L}'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+$/u;

/** Who speaks: a person by name, people without one, or the institution itself. */
function speakerOf(row, voice) {
  const [first = '', ...role] = row.said_by.replace(RANK, '').split(', ');
  const name = mapping.persons[first] ?? first;
  if (role.length > 0 && PERSON.test(name)) {
    const id = slug(name);
    if (!sources.has(id)) sources.set(id, compact({ name, kind: 'person', role: role.join(', '), for: voice }));
    return id;
  }
  if (row.said_by === '') return undefined;
  if (new RegExp(mapping.unnamed, 'i').test(row.said_by)) {
    const id = `unnamed-${slug(row.said_by)}`;
    // A newspaper's unnamed sources are of the side that the list gives for them.
    const origin = inList.get(mapping.voices[row.origin]);
    const side = row.said_for === '' && origin?.kind === 'media' ? origin.side : '';
    if (!sources.has(id)) sources.set(id, compact({ name: row.said_by, kind: 'class', side, anonymous: true }));
    return id;
  }
  return voice;
}

const institution = (name) => {
  const id = mapping.voices[name];
  return id === undefined ? undefined : useSource(id);
};

function documentOf(row, publisher) {
  const isPage = row.source_url.startsWith('http');
  const id = `${slug(isPage ? hostOf(row.source_url) : row.reported_by).slice(0, 40)}-${createHash('sha256').update(row.source_url).digest('hex').slice(0, 6)}`;
  if (!documents.has(id))
    documents.set(
      id,
      compact({
        title: `${row.reported_by}${row.published_on === '' ? '' : `, ${row.published_on}`} (headline not recorded)`,
        publisher,
        published: row.published_on,
        url: isPage ? row.source_url : '',
        language: row.lang,
      }),
    );
  return id;
}

function chainOf(row, publisher) {
  const links = row.attribution_chain
    .split('<')
    .slice(1, -1)
    .flatMap((link) => mapping.agencies[link.trim()] ?? []);
  return [publisher, ...links.map(useSource)].filter((id, i, all) => all.indexOf(id) === i);
}

/** `<~12000` → `~<12000`; `~+2000` → `+~2000`; “as many as n” is a hint at the top (`..n`), not a promise (`<=n`). */
function notation(row) {
  const { value_compact: written } = row;
  const plus = written.includes('+') ? '+' : '';
  const bare = written.replace('+', '');
  // “At least 5 to 1” the other way round is a promise.
  const isPromise = /\bat least\b/.test(row.figure_phrase);
  const turned = bare
    .replace(/^<~/, '~<')
    .replace(/^>~/, '~>')
    .replace(/^<=/, isPromise ? '<=' : '..');
  return plus + turned;
}

/** The stance: as the table says, except where a denial denies nothing, or what is denied is an absence. Eight words do not always hold it; then the compiler says it. */
function stanceOf(row) {
  const cue = mapping.stances.find(
    (one) =>
      new RegExp(one.words, 'i').test(row.figure_phrase) || (one.noted && new RegExp(one.noted, 'i').test(row.note)),
  );
  return cue !== undefined && notation(row).replace(/^[?0]?$/, '') === '' ? cue.mode : row.mode;
}

function propositionOf(row) {
  const isAbsence = row.quantity === 'event-absence';
  const mode = stanceOf(row);
  if (isAbsence && row.mode === 'denied') return { value: '>=1', mode: 'alleged', status: 'in-combat' };
  if (isAbsence) return { value: '0', mode: row.mode, status: 'in-combat' };
  const value = notation(row);
  if (mode === 'no-comment') return { value: '?', mode };
  const isPresence = ['strength', 'event-presence'].includes(row.quantity);
  // What is denied or not confirmed is that anybody is there at all.
  if (isPresence && (value === '' || (value === '0' && mode === 'denied'))) return { value: '>=1', mode };
  return { value: value === '' ? '?' : value, mode };
}

/** Does it count since the beginning of it all? */
function isTotal({ subject, as_of }) {
  const { war, [subject]: own = war } = mapping.beginnings;
  return [war, own].some((day) => as_of.startsWith(`${day}/`));
}

/** Counted since the start of the war, or within a period of its own? */
function measureOf(row) {
  const { id: usual, period, states } = mapped(mapping.measures, row.quantity, 'quantity');
  const id = states?.[row.status] ?? usual;
  if (period === undefined || row.as_of === '' || isTotal(row)) return id;
  // Who rejects figures without giving one rejects the totals, whatever day that is.
  if (row.value_compact === '') return id;
  // “In September” is a month's count beside totals since 2022; of the North Koreans it is a day somewhere in it.
  const isMonth = row.subject !== 'dprk-soldiers' && /^\d{4}-\d\d$/.test(row.as_of);
  const isPeriod = row.as_of.includes('/') || isMonth || new RegExp(mapping.throughout, 'i').test(row.figure_phrase);
  // A day of its own is a day's count where the same population is otherwise counted since the start of the war.
  const hasTotals =
    row.subject !== 'dprk-soldiers' && /^\d{4}-\d\d-\d\d$/.test(row.as_of) && row.subject.startsWith('russian');
  return isPeriod || hasTotals ? period : id;
}

function claimOf(row) {
  const voice = institution(row.said_for);
  const publisher = useSource(byHost.get(hostOf(row.source_url)) ?? failHost(row));
  const unit = mapped(mapping.units, row.unit, 'unit');
  const { value, mode, status } = propositionOf(row);
  const measure = unit.measure ?? measureOf(row);
  return compact({
    id: row.id,
    by: speakerOf(row, voice),
    for: voice,
    via: chainOf(row, publisher).join('; '),
    origin: institution(row.origin),
    said: row.said_on,
    published: row.published_on,
    measure,
    of: populationOf(row),
    status: measure.startsWith('strength') ? (status ?? statusOf(row)) : undefined,
    at: mapped(mapping.places, row.place, 'place'),
    'as-of': row.as_of,
    value: unit.percent ? `${value}%` : value,
    unit: unit.unit,
    'share-of.value': unit['share-of.value'],
    'share-of.measure': unit['share-of.measure'],
    mode,
    'quote.in': documentOf(row, publisher),
    'quote.exact': row.figure_phrase,
    'quote.language': row.lang,
    note: row.note,
  });
}

function failHost(row) {
  throw new Error(`sources.csv has no host for ${row.source_url}`);
}

const claims = new Map([
  ['troops.csv', rows.filter((row) => row.topic === 'dprk-troops-in-russia').map(claimOf)],
  ['losses.csv', rows.filter((row) => row.topic !== 'dprk-troops-in-russia').map(claimOf)],
]);
const sorted = (map) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
const words = parseYaml(original('vocabularies.yaml'));
const dossier = {
  claimline: 1,
  title: 'North Korean soldiers in the war against Ukraine, and Russian losses, 2024–2025',
  summary: '337 public claims with numbers from 2022 to 2025, each with its words, its speaker and its page.',
  language: 'en',
  sources: sorted(sources),
  documents: sorted(documents),
  vocabularies: words,
};
const head = '# Made by scripts/seeds/dprk-2024.mjs from the tables in original/; change those and run it again.\n';
mkdirSync(join(seed, 'claims'), { recursive: true });
writeFileSync(join(seed, 'dossier.yaml'), head + stringifyYaml(dossier, { lineWidth: 120 }));
for (const [name, entries] of claims) {
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  writeFileSync(join(seed, 'claims', name), stringifyCsv(entries, { header: true, columns }));
}
