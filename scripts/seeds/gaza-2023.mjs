// Makes seeds/gaza-2023 from its files: node scripts/seeds/gaza-2023.mjs
// The same input gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify as stringifyCsv } from 'csv-stringify/sync';

const seed = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'seeds', 'gaza-2023');
const original = (name) => readFileSync(join(seed, 'original', name), 'utf8');
const days = (name) => JSON.parse(original(name)).sort((a, b) => (a.report_date < b.report_date ? -1 : 1));
const COLUMNS = ['id', 'for', 'via', 'measure', 'of', 'scope.work', 'at', 'as-of', 'value', 'mode', 'derived-from'];

const claim = (prefix, day, value, fields) => ({
  id: `${prefix}-${day}`,
  via: 'dataset',
  'as-of': day,
  value: `=${value}`,
  mode: 'estimated',
  'scope.work': 'anyone',
  ...fields,
});

/** A column of the table as claims. */
function column(rows, key, prefix, fields, wanted = () => true) {
  return rows.flatMap((row) => {
    const value = key.split('.').reduce((at, name) => at?.[name], row);
    return Number.isInteger(value) && wanted(row) ? [claim(prefix, row.report_date, value, fields)] : [];
  });
}

/** Figures that the data set made itself rest on the last report before them. */
function derived(rows, key, prefix, fields, inputs, wanted = () => true) {
  const byDay = new Map(inputs.map((input) => [input['as-of'], input.id]));
  let last;
  return rows.flatMap((row) => {
    last = byDay.get(row.report_date) ?? last;
    const value = row[key];
    if (!Number.isInteger(value) || last === undefined || !wanted(row)) return [];
    return [claim(prefix, row.report_date, value, { ...fields, for: 'dataset', 'derived-from': last })];
  });
}

const gaza = days('casualties_daily.json');
const inGaza = { for: 'gaza-health', at: 'gaza' };
const tallies = [
  ['killed', 'killed', 'people'],
  ['injured', 'injured', 'people'],
  ['killed_children', 'killed', 'children'],
  ['killed_women', 'killed', 'women'],
  ['med_killed', 'killed', 'people', 'medics'],
  ['press_killed', 'killed', 'people', 'journalists'],
  ['civdef_killed', 'killed', 'people', 'civil-defence'],
  ['massacres', 'massacres', 'people'],
];
const gazaClaims = tallies.flatMap(([key, measure, of, work = 'anyone']) => {
  const fields = { ...inGaza, measure, of, 'scope.work': work };
  const prefix = `gaza-${key.replaceAll('_', '-')}`;
  const reported = column(gaza, `${key}_cum`, prefix, fields);
  return [...reported, ...derived(gaza, `ext_${key}_cum`, `${prefix}-ext`, fields, reported)];
});
const further = [
  ['aid_seeker_killed_cum', 'killed', 'people', 'aid-seekers'],
  ['aid_seeker_injured_cum', 'injured', 'people', 'aid-seekers'],
  ['famine_cum', 'killed-by-famine', 'people'],
  ['child_famine_cum', 'killed-by-famine', 'children'],
].flatMap(([key, measure, of, work = 'anyone']) =>
  column(gaza, key, `gaza-${key.replace(/_cum$/, '').replaceAll('_', '-')}`, {
    ...inGaza,
    measure,
    of,
    'scope.work': work,
  }),
);
const perDay = column(
  gaza,
  'killed',
  'gaza-killed-in-a-day',
  { ...inGaza, measure: 'killed-in-period', of: 'people' },
  (row) => row.report_period === 24,
);

const westBank = days('west_bank_daily.json');
const westClaims = [
  ['killed', 'killed-west-bank', 'people'],
  ['killed_children', 'killed-west-bank', 'children'],
  ['injured', 'injured-west-bank', 'people'],
  ['injured_children', 'injured-west-bank', 'children'],
].flatMap(([key, measure, of]) => {
  const fields = { for: 'ocha', at: 'west-bank', measure, of };
  const prefix = `west-bank-${key.replaceAll('_', '-')}`;
  const flash = column(westBank, `${key}_cum`, prefix, fields, (row) => row.flash_source !== 'fill');
  return [
    ...flash,
    ...derived(westBank, `${key}_cum`, `${prefix}-fill`, fields, flash, (row) => row.flash_source === 'fill'),
    ...column(westBank, `verified.${key}_cum`, `${prefix}-verified`, { ...fields, for: 'ocha-verified' }),
  ];
});
const westFurther = [
  ['settler_attacks_cum', 'settler-attacks', 'people'],
  ['displaced_households_cum', 'displaced-households', 'households'],
  ['displaced_persons_cum', 'displaced', 'people'],
  ['displaced_children_cum', 'displaced', 'children'],
].flatMap(([key, measure, of]) => {
  const fields = { for: 'ocha', at: 'west-bank', measure, of };
  const prefix = `west-bank-${key.replace(/_cum$/, '').replaceAll('_', '-')}`;
  const flash = column(westBank, key, prefix, fields, (row) => row.flash_source !== 'fill');
  return [...flash, ...derived(westBank, key, `${prefix}-fill`, fields, flash, (row) => row.flash_source === 'fill')];
});

const lebanon = days('lebanon_casualties_daily.json');
const lebanonClaims = ['killed', 'injured'].flatMap((key) => {
  const fields = { for: 'lebanon-health', at: 'lebanon', measure: key, of: 'people' };
  const reported = column(lebanon, `${key}_cum_reported`, `lebanon-${key}`, fields);
  // Both phases added up by the data set.
  return [...reported, ...derived(lebanon, `${key}_cum`, `lebanon-${key}-both-phases`, fields, reported)];
});

/** What a committee confirmed afterwards and added to the total of that day: published corrections upwards. */
const added = gaza
  .filter((row) => row.killed_committee > 0)
  .map(
    (row) =>
      `  - { kind: correction, measure: killed, for: gaza-health, at: gaza, date: ${row.report_date}, amount: "${row.killed_committee}" }\n`,
  );

const note = '# Made by scripts/seeds/gaza-2023.mjs from original/; change that and run it again.\n';
mkdirSync(join(seed, 'claims'), { recursive: true });
writeFileSync(join(seed, 'dossier.yaml'), note + original('dossier-head.yaml') + added.join(''));
const write = (name, claims) =>
  writeFileSync(join(seed, 'claims', name), stringifyCsv(claims, { header: true, columns: COLUMNS }));
write('gaza.csv', [...gazaClaims, ...further, ...perDay]);
write('west-bank.csv', [...westClaims, ...westFurther]);
write('lebanon.csv', lebanonClaims);
