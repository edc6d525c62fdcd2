import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { formatTables, mappingTables } from './format-page.ts';
import { dossierJsonSchema, mappingJsonSchema, SCHEMA_FILE } from './json-schema.ts';
import { unitsTable } from './units-page.ts';
import { vocabulariesPage } from './vocabularies-page.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

// Write them anew with: vitest run packages/dossier/src/reference -u
it('the schema that editors read is up to date', async () => {
  await expect(`${JSON.stringify(dossierJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    `${root}packages/dossier/schema/${SCHEMA_FILE}`,
  );
});

it('the reference of the format is up to date', async () => {
  const lead = readFileSync(`${root}docs/format-by-example.md`, 'utf8');
  expect(lead).toContain('(format.md)');
  await expect(
    `# The dossier format, key by key\n\nGenerated from the schemas that reading uses; [by example](format-by-example.md) is the gentler way in.\nThe same as [JSON Schema](../packages/dossier/schema/${SCHEMA_FILE}), for editors.\n\n${formatTables(dossierJsonSchema())}\n${mappingTables(mappingJsonSchema())}\n${unitsTable()}`,
  ).toMatchFileSnapshot(`${root}docs/format.md`);
});

it('the words of the shipped vocabularies are listed', async () => {
  await expect(vocabulariesPage()).toMatchFileSnapshot(`${root}docs/vocabularies.md`);
});

it('every key has a meaning, except where its name is one', () => {
  const silent: string[] = [];
  const visit = (schema: ReturnType<typeof dossierJsonSchema>, path: string): void => {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      if (value.description === undefined) silent.push(`${path}/${key}`);
      visit(value, `${path}/${key}`);
    }
    for (const form of schema.anyOf ?? []) visit(form, path);
    if (schema.items) visit(schema.items, path);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}/*`);
  };
  visit(dossierJsonSchema(), '');
  expect(silent).toEqual([]);
});
