import { z } from 'zod';

/** Ids are slugs: they stay the same when a dossier is reordered, and they are safe in links and files. */
export const ID_PATTERN: RegExp = /^[a-z0-9](?:[a-z0-9._-]{0,118}[a-z0-9])?$/;

export const id = z
  .string({ error: 'expected an id' })
  .regex(ID_PATTERN, { error: 'expected an id: lower-case letters, digits, “-”, “.” and “_”, at most 120' })
  .meta({
    description:
      'Stable id: lower-case letters, digits, "-", "." and "_". Unique in its list; never derived from position.',
    examples: ['us-3000-training'],
  });

/** Text or a bare number: `2024` and `10000` need no quotes; what counts is what stands in the file. */
const scalar = z.union([z.string(), z.number()], { error: 'expected text or a number' });

export const text = z.string({ error: 'expected text' }).min(1, { error: 'expected text, found nothing' });

export const quantity = scalar.meta({
  description:
    'A quantity as said: 12417, =12417 (exactly), ~3000 (about), >600000 (more than), >=10000 (at least), <12000, <=12000, ..12000 (up to), ~<10000 (nearly), ~>10000 (a little over), 11000..12000, 11500 [11000..12000] (best and range), ~10000..12000, 1000s (thousands), +1500 (another 1,500), ? (no figure).',
  examples: ['~3000', '>600000', '11000..12000', '1000s', '?'],
});

const edtf = scalar.meta({
  description: 'A date in EDTF (ISO 8601-2): 2024-10-28, 2024-10, 2024-10~, 2024-10-21/2024-10-27, ../2024-10-28.',
  examples: ['2024-10-28', '2024-10~', '../2024-10-27'],
});

/** A date, alone or with the words it was read from. */
export const date = z
  .union(
    [
      edtf,
      z.strictObject({
        edtf,
        phrase: text.optional().meta({ description: 'The words in the source: "javën e kaluar".' }),
        rule: text.optional().meta({ description: 'How the words were resolved.' }),
        anchor: scalar.optional().meta({ description: 'The date that the words are counted from.' }),
      }),
    ],
    { error: 'expected a date such as 2024-10-28, or edtf with phrase, rule and anchor' },
  )
  .meta({
    description: 'A date (EDTF), alone or with the phrase and the rule that it was resolved by.',
    examples: ['2024-10-28'],
  });

/** One id or a list of ids. */
export const ids = z.union([id, z.array(id)], { error: 'expected an id or a list of ids' });

/** Names per language: `{ sq: Ukraina }`. */
export const names = z.record(z.string(), text, { error: 'expected names per language, such as { sq: Ukraina }' });

export const flag = z.boolean({ error: 'expected true or false' });
