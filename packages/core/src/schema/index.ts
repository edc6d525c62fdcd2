import { z } from 'zod';
import { claimSchema } from './claim.ts';
import {
  conventionsSchema,
  documentSchema,
  eventSchema,
  overrideSchema,
  rulesSchema,
  sourceSchema,
  suppressionSchema,
  vocabulariesSchema,
} from './parts.ts';
import { id, text } from './scalars.ts';
import { storyStepSchema } from './story.ts';

export * from './claim.ts';
export * from './mapping.ts';
export * from './parts.ts';
export { date, ID_PATTERN, id, quantity } from './scalars.ts';

/** The version of the dossier format that this package reads and writes. */
export const FORMAT_VERSION = 1;

/** The dossier file. Every key has a description; the JSON Schema and docs/format.md come from here. */
export const dossierSchema = z
  .strictObject({
    claimline: z
      .literal(FORMAT_VERSION, { error: `expected the format version ${FORMAT_VERSION}` })
      .meta({ description: 'Version of the format.' }),
    title: text.meta({ description: 'Title of the dossier, the headline of its page.' }),
    summary: text.optional().meta({ description: 'One sentence about it.' }),
    language: text.optional().meta({ description: 'Language of titles, summaries and glosses (BCP 47). Default: en.' }),
    sources: z.record(id, sourceSchema).optional().meta({ description: 'People and institutions by id.' }),
    documents: z.record(id, documentSchema).optional().meta({ description: 'Documents by id.' }),
    vocabularies: vocabulariesSchema.optional(),
    conventions: conventionsSchema.optional(),
    rules: rulesSchema.optional(),
    overrides: z
      .array(overrideSchema)
      .optional()
      .meta({ description: "Editors' signed verdicts, kept beside the machine's." }),
    suppress: z
      .array(suppressionSchema)
      .optional()
      .meta({ description: 'Findings that may stand, each with its reason.' }),
    events: z.array(eventSchema).optional().meta({ description: 'Declared breaks in series.' }),
    story: z
      .array(storyStepSchema)
      .max(100, { error: 'expected at most 100 steps' })
      .optional()
      .meta({ description: 'Steps through the page for readers: words, and what is shown beside them.' }),
    claims: z
      .array(claimSchema)
      .optional()
      .meta({ description: 'Claims; more may stand in claims/*.yaml, *.json or *.csv.' }),
  })
  .meta({
    title: 'Claimline dossier',
    description: 'Who said which number about what, when, and where it stands.',
  });

/** A file of claims beside the dossier: a list, or a map with `claims`. */
export const claimsFileSchema = z.union([
  z.array(claimSchema),
  z.strictObject({ claimline: z.literal(FORMAT_VERSION).optional(), claims: z.array(claimSchema) }),
]);

export type DossierFile = z.infer<typeof dossierSchema>;
export type ClaimEntry = z.infer<typeof claimSchema>;
