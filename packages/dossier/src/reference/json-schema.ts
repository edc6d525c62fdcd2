import { dossierSchema, FORMAT_VERSION, mappingSchema } from '@claimline/core/schema';
import { z } from 'zod';

/** Part of a JSON Schema (draft 2020-12) as far as the pages and editors use it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
}

/** The name of the schema file; editors are pointed to it by the first line of a dossier. */
export const SCHEMA_FILE: string = `claimline-${FORMAT_VERSION}.schema.json`;

/**
 * The dossier format as JSON Schema, for editors: they complete keys, show what a key
 * means, and mark what does not fit. Comes from the same zod schemas that reading uses.
 */
export function dossierJsonSchema(): JsonSchema {
  const schema: JsonSchema = z.toJSONSchema(dossierSchema, { io: 'input', reused: 'inline' }) as JsonSchema;
  return { ...schema, $id: `urn:claimline:dossier:${FORMAT_VERSION}` };
}

/** The format of `tables/mapping.yaml` as JSON Schema. */
export function mappingJsonSchema(): JsonSchema {
  return z.toJSONSchema(mappingSchema, { io: 'input', reused: 'inline' }) as JsonSchema;
}
