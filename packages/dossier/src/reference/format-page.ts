import type { JsonSchema } from './json-schema.ts';

/** Where each section of the reference is found in the schema, in reading order. */
const SECTIONS: readonly (readonly [title: string, path: readonly string[], lead: string])[] = [
  ['The dossier', [], 'The top of `dossier.yaml`.'],
  ['Claim', ['claims', '[]'], 'One entry of `claims`, in the main file or in a file under `claims/`.'],
  ['Whole of a share', ['claims', '[]', 'share-of'], '`share-of` of a claim, where it is not the id of a claim.'],
  ['Quote', ['claims', '[]', 'quote'], 'The words behind a claim: `quote` of a claim.'],
  ['Date with its words', ['claims', '[]', 'as-of'], 'Wherever a date stands, it may also be written as a map.'],
  [
    'Link of a chain',
    ['claims', '[]', 'via', '[]'],
    'An entry of `via`: the id of a source, or a map that names its role.',
  ],
  ['Rating', ['claims', '[]', 'rating'], 'What the editor thinks of a claim: `rating` of a claim.'],
  ['Source', ['sources', '*'], 'One entry of `sources`.'],
  ['Document', ['documents', '*'], 'One entry of `documents`.'],
  ['Vocabularies', ['vocabularies'], 'What the words of the claims mean.'],
  ['Measure', ['vocabularies', 'measures', '*'], 'One entry of `vocabularies: measures`.'],
  [
    'Node of an axis',
    ['vocabularies', 'population', '*'],
    'One entry of `population`, `status`, `places`, or of an axis under `axes`.',
  ],
  ['Override', ['overrides', '[]'], 'One entry of `overrides`.'],
  ['Suppression', ['suppress', '[]'], 'One entry of `suppress`.'],
  ['Event', ['events', '[]'], 'One entry of `events`.'],
  [
    'Step of a story',
    ['story', '[]'],
    'One entry of `story`: the page shows its words and, beside them, what it names.',
  ],
  ['Conventions', ['conventions'], 'Numbers behind hedges and rounding; each has a default.'],
];

/** The same for `tables/mapping.yaml`. */
const MAPPING_SECTIONS: typeof SECTIONS = [
  ['Table', ['tables', '[]'], 'One entry of `tables` in `tables/mapping.yaml`: how a table becomes claims.'],
  ['Column', ['tables', '[]', 'columns', '*'], 'One entry of `columns` of a table: what is said of its figures alone.'],
  ['Taken from a column', ['tables', '[]', 'at'], 'A key of a table or column that changes from row to row.'],
  ['Left out of a table', ['tables', '[]', 'leave-out'], '`leave-out` of a table.'],
  ['Days of a table', ['tables', '[]', 'date'], '`date` of a table, where it is not the name of a column alone.'],
  ['Days in several columns', ['tables', '[]', 'date', 'with year'], '`date` where the parts of a date have columns.'],
  ['Days across the header', ['tables', '[]', 'date', 'with across'], '`date` where days stand across the header.'],
];

/** The tables of the format reference, from the schema: one section per kind of map, one row per key. */
export function formatTables(schema: JsonSchema): string {
  return tablesOf(schema, SECTIONS);
}

/** The tables of the reference for the mapping of tables. */
export function mappingTables(schema: JsonSchema): string {
  return tablesOf(schema, MAPPING_SECTIONS);
}

function tablesOf(schema: JsonSchema, sections: typeof SECTIONS): string {
  return sections
    .flatMap(([title, path, lead]) => {
      const section = objectAt(schema, path);
      return section === undefined ? [] : [tableOf(title, lead, section)];
    })
    .join('\n');
}

function objectAt(schema: JsonSchema, path: readonly string[]): JsonSchema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return formsOf(schema).find((form) => form.properties !== undefined);
  // Of several forms of a map the one that needs this key.
  const needed = /^with (.+)$/.exec(step)?.[1];
  if (needed !== undefined) return formsOf(schema).find((form) => form.required?.includes(needed));
  for (const form of formsOf(schema)) {
    const next = step === '[]' ? form.items : step === '*' ? mapValue(form) : form.properties?.[step];
    const found = next === undefined ? undefined : objectAt(next, rest);
    if (found !== undefined) return found;
  }
  return undefined;
}

function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(formsOf);
}

function mapValue(schema: JsonSchema): JsonSchema | undefined {
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function tableOf(title: string, lead: string, section: JsonSchema): string {
  const required = new Set(section.required ?? []);
  const rows = Object.entries(section.properties ?? {}).map(
    ([key, value]) =>
      `| \`${key}\`${required.has(key) ? ' **(needed)**' : ''} | ${takes(value)} | ${cell(value.description ?? '')} |`,
  );
  return `## ${title}\n\n${lead}\n\n| Key | Takes | Meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** What may stand behind a key, in words. */
function takes(schema: JsonSchema): string {
  return [...new Set(formsOf(schema).map(formOf))].filter((form) => form !== '').join(', or ');
}

function formOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${shown(value)}\``).join(' ');
  if (schema.type === 'array') return schema.items === undefined ? 'a list' : `a list of: ${takes(schema.items)}`;
  if (schema.type === 'object') return schema.properties === undefined ? 'a map by id' : 'a map';
  if (schema.type === 'null') return '';
  if (schema.type === 'integer') return 'a whole number';
  if (schema.type === 'boolean') return '`true` or `false`';
  if (schema.type === 'string' && schema.pattern !== undefined) return 'an id';
  return schema.type === 'number' ? 'a number' : 'text';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** A mark that would end a cell of the table, or not be seen in it. */
function shown(value: string | number): string {
  return String(value).replace('|', '\\|').replace('\t', '\\t');
}
