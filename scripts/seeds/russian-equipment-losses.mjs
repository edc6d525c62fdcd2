// Makes seeds/russian-equipment-losses from its files: node scripts/seeds/russian-equipment-losses.mjs
// The same input gives the same bytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';

const seed = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'seeds', 'russian-equipment-losses');
const original = (name) => readFileSync(join(seed, 'original', name), 'utf8');
const days = JSON.parse(original('russia_losses_equipment.json')).sort((a, b) => (a.date < b.date ? -1 : 1));
const corrections = JSON.parse(original('russia_losses_equipment_correction.json'));
const head = parseYaml(original('dossier-head.yaml'));

const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const personnel = JSON.parse(original('russia_losses_personnel.json')).sort((a, b) => (a.date < b.date ? -1 : 1));
const HEDGES = { about: '~', more: '>' };

const names = [...new Set(days.flatMap((day) => Object.keys(day)))].filter(
  (name) => slug(name) in head.vocabularies.measures,
);
const left = [...new Set(days.flatMap((day) => Object.keys(day)))].filter((name) => !names.includes(name));

const claims = names.flatMap((name) =>
  days
    .filter((day) => Number.isInteger(day[name]))
    .map((day) => ({
      id: `${slug(name)}-${day.date}`,
      for: 'ua-general-staff',
      measure: slug(name),
      of: 'russian-equipment',
      at: 'war-theatre',
      'as-of': day.date,
      value: `=${day[name]}`,
      mode: 'estimated',
    })),
);
const people = personnel.map((day) => ({
  id: `personnel-${day.date}`,
  for: 'ua-general-staff',
  measure: 'personnel',
  of: 'russian-personnel',
  at: 'war-theatre',
  'as-of': day.date,
  value: `${HEDGES[day['personnel*']] ?? ''}${day.personnel}`,
  mode: 'estimated',
}));
const events = corrections.flatMap((day) =>
  names
    .filter((name) => day[name] !== 0 && Number.isInteger(day[name]))
    .map((name) => ({
      kind: 'correction',
      measure: slug(name),
      for: 'ua-general-staff',
      date: day.date,
      amount: day[name],
    })),
);
const comment = `# Made by scripts/seeds/russian-equipment-losses.mjs from original/; change that and run it again.\n# Columns of the source that are no counts: ${left.join(', ')}.\n`;
writeFileSync(
  join(seed, 'dossier.yaml'),
  comment + stringifyYaml({ ...head, events: [...head.events, ...events] }, { lineWidth: 0 }),
);
writeFileSync(join(seed, 'claims', 'equipment.csv'), stringifyCsv(claims, { header: true }));
writeFileSync(join(seed, 'claims', 'personnel.csv'), stringifyCsv(people, { header: true }));
