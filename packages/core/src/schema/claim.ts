import { z } from 'zod';
import { date, flag, id, ids, quantity, text } from './scalars.ts';

export const MODES = [
  'observed',
  'estimated',
  'alleged',
  'planned',
  'forecast',
  'capability',
  'denied',
  'not-confirmed',
  'no-comment',
  'confirmed-by-name',
] as const;
export const CHAIN_ROLES = ['asserts', 'quotes', 'cites', 'summarises'] as const;

const position = z.int({ error: 'expected a whole number of UTF-16 units' }).min(0, { error: 'expected zero or more' });

export const quoteSchema = z
  .strictObject({
    in: id.optional().meta({ description: 'The document that holds the words.' }),
    exact: text.meta({ description: 'The exact words, in the original language.' }),
    prefix: z.string().optional().meta({ description: 'Words just before, when the quote stands in several places.' }),
    suffix: z.string().optional().meta({ description: 'Words just after, when the quote stands in several places.' }),
    start: position.optional().meta({ description: 'Offset of the first UTF-16 unit in the document text.' }),
    end: position.optional().meta({ description: 'Offset behind the last UTF-16 unit.' }),
    phrase: text.optional().meta({ description: 'The words inside the quote that carry the figure.' }),
    gloss: text
      .optional()
      .meta({ description: 'A rendering in the language of the dossier; never a substitute for the words.' }),
    language: text
      .optional()
      .meta({ description: 'Language of the words when it differs from the document (BCP 47).' }),
  })
  .meta({
    description: 'The words: W3C TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end).',
  });

const link = z.union(
  [
    id,
    z.strictObject({
      source: id.meta({ description: 'The source at this link of the chain.' }),
      role: z
        .enum(CHAIN_ROLES, { error: `expected one of ${CHAIN_ROLES.join(', ')}` })
        .meta({ description: 'What it does with the figure: asserts it, quotes, cites or summarises another.' }),
    }),
  ],
  {
    error: 'expected the id of a source, or { source, role }',
  },
);

export const claimSchema = z
  .strictObject({
    id,
    summary: text.optional().meta({ description: 'What the claim says, in one line, in the language of the dossier.' }),
    by: id.optional().meta({ description: 'Person or role who speaks (schema.org author).' }),
    for: id.optional().meta({ description: 'Institution spoken for: the voice.' }),
    via: z
      .union([link, z.array(link)], { error: 'expected a list of sources, publisher first' })
      .optional()
      .meta({ description: 'Attribution chain from the publisher back to where the number comes from.' }),
    origin: id.optional().meta({ description: 'Last known link of the chain; equal origins are one voice.' }),
    said: date.optional().meta({ description: 'When it was said.' }),
    published: date.optional().meta({ description: 'When it was published; taken from the document when left out.' }),
    measure: id.meta({ description: 'What is measured, by its definition: strength, killed, casualties …' }),
    of: id.optional().meta({ description: 'Population counted.' }),
    status: id.optional().meta({ description: 'State of that population: in-training, in-combat, killed …' }),
    at: id.optional().meta({ description: 'Place.' }),
    scope: z
      .record(z.string(), id)
      .optional()
      .meta({ description: 'Nodes on further axes that the dossier declares.' }),
    'as-of': date
      .optional()
      .meta({ description: 'The day or period that the figure holds for; not the day it was said.' }),
    value: quantity,
    unit: text.optional().meta({ description: 'Unit when it differs from the measure.' }),
    mode: z
      .enum(MODES, { error: `expected one of ${MODES.join(', ')}` })
      .optional()
      .meta({
        description:
          'How the speaker stands to the figure. `denied`: the value is what is denied; a figure denies that it is this number, and `0` and `>=1` that there is anything at all; `?` rejects the figures of others without giving one. Default: alleged.',
      }),
    certainty: text.optional().meta({ description: 'How sure the speaker sounds, in their words.' }),
    utterance: id.optional().meta({ description: 'Shared by reports of one utterance (a briefing, an interview).' }),
    'share-of': z
      .union(
        [
          id,
          z.strictObject({
            claim: id.optional().meta({ description: 'The claim whose figure is the whole.' }),
            value: quantity.optional().meta({ description: 'The whole as a number: `24000`.' }),
            measure: id
              .optional()
              .meta({ description: 'The measure of the whole: what its voice gave for it is the base.' }),
          }),
        ],
        {
          error: 'expected a claim id, or { value } or { measure }',
        },
      )
      .optional()
      .meta({ description: 'What a share is a share of: a claim, or a map with `claim`, `value` or `measure`.' }),
    quote: quoteSchema.optional(),
    supersedes: ids.optional().meta({ description: 'Earlier claims of the same voice that this one replaces.' }),
    corrects: ids.optional().meta({ description: 'Earlier claims that this one corrects as wrong.' }),
    retracts: ids.optional().meta({ description: 'Earlier claims that this one takes back.' }),
    'increment-of': ids.optional().meta({ description: 'The claim that this increment is on top of.' }),
    'ratio-to': ids.optional().meta({ description: 'The claim that this ratio ("doubled") refers to.' }),
    'part-of': ids.optional().meta({ description: 'The claim whose figure includes this one, as its speaker says.' }),
    'derived-from': ids.optional().meta({ description: 'The claims that this figure was computed from.' }),
    rating: z
      .strictObject({
        source: z
          .enum(['A', 'B', 'C', 'D', 'E', 'F'], { error: 'expected a letter from A to F' })
          .optional()
          .meta({ description: 'Reliability of the source, A (reliable) to F (cannot be judged).' }),
        information: z
          .int()
          .min(1)
          .max(6)
          .optional()
          .meta({ description: 'Credibility of the information, 1 (confirmed) to 6 (cannot be judged).' }),
        confidence: z.int().min(0).max(100).optional().meta({ description: 'STIX confidence, 0 to 100.' }),
        by: text.optional().meta({ description: 'Who rated.' }),
        date: date.optional(),
        reason: text.optional().meta({ description: 'Why.' }),
      })
      .optional()
      .meta({
        description: 'What the editor thinks of source (A–F) and information (1–6), or a STIX confidence (0–100).',
      }),
    state: z
      .enum(['proposed', 'confirmed'], { error: 'expected proposed or confirmed' })
      .optional()
      .meta({ description: 'proposed until an editor confirms it. Default: confirmed.' }),
    note: text.optional().meta({ description: 'Free text; never read by the judgement.' }),
    tags: z
      .union([text, z.array(text)])
      .optional()
      .meta({ description: 'Free words to filter by.' }),
  })
  .meta({
    description:
      'Someone said, on a date, in these words, that a quantity of a measure of a population, with a status, at a place, as of a date, is this value.',
  });

export { flag };
