import { z } from 'zod';
import { parseDate } from '../date/index.ts';
import { claimSchema } from './claim.ts';
import { flag, id, text } from './scalars.ts';

const fromColumn = z
  .strictObject({
    column: text.meta({ description: 'Column that holds it.' }),
    ids: z
      .record(z.string(), id)
      .optional()
      .meta({ description: 'Ids by what stands in the cells; else the cell as an id.' }),
  })
  .meta({ description: 'Taken from a column of the table.' });

const field = z.union([id, fromColumn], { error: 'expected an id, or { column, ids }' });

const issued = z
  .union([z.string(), z.number()], { error: 'expected a date' })
  .transform(String)
  .refine((written) => parseDate(written).ok, { error: 'expected a date such as 2024-10-28' })
  .optional()
  .meta({ description: 'When the figures were given: of two editions of a table the later one replaces the other.' });

/** What all claims of a table or of a column have in common. */
const common = {
  for: field.optional().meta({ description: 'Institution whose figures these are.' }),
  by: field.optional().meta({ description: 'Person who gives them.' }),
  via: field.optional().meta({ description: 'Who published the table.' }),
  measure: field.optional().meta({ description: 'What is measured.' }),
  of: field.optional().meta({ description: 'Population counted.' }),
  status: field.optional().meta({ description: 'State of that population.' }),
  at: field.optional().meta({ description: 'Place.' }),
  scope: z
    .record(z.string(), field, { error: 'expected axes with their nodes, such as { grade: first }' })
    .optional()
    .meta({
      description:
        'Nodes on further axes that the dossier declares: `{ grade: first }`, or `{ grade: { column: Grade, ids: { "1": first } } }`. What a column says of an axis goes before what the table says.',
    }),
  unit: text.optional().meta({ description: 'Unit when it differs from the measure.' }),
  mode: claimSchema.shape.mode,
  said: issued,
  exact: flag.optional().meta({ description: 'true: the figures are counts to the last digit. Default: true.' }),
};

const columnSchema = z.strictObject({
  ...common,
  id: id.optional().meta({ description: 'How the ids of its claims begin. Default: the name of the column.' }),
  'derived-from': text
    .optional()
    .meta({ description: 'Column that these figures were computed from: its last figure up to the same day.' }),
});

const yearBegins = z.int().min(1).max(12).optional().meta({
  description:
    'Month in which a year such as 2000/01 (YYYY/YY) begins: a school year, a season, a fiscal year. Default: 7. 1: two whole calendar years.',
});

const time = text.optional().meta({ description: 'Column of the time of day: 16:00, 16:00:30, 16:00+02:00.' });

/** Parts of a date that stand in columns of their own. */
const partColumns = {
  quarter: text.optional().meta({ description: 'Column of the quarter: 1 or Q1.' }),
  month: text.optional().meta({ description: 'Column of the month: 3, March or Mar.' }),
  week: text.optional().meta({ description: 'Column of the week of ISO 8601: 5 or W05.' }),
};

const line = z.int().min(1).max(1000);

const tableSchema = z.strictObject({
  file: text.meta({ description: 'CSV, TSV or JSON file beside this one.' }),
  delimiter: z
    .enum([',', ';', '\t', '|'])
    .optional()
    .meta({ description: 'Between cells. Default: what the header has most of; a tab in a .tsv file.' }),
  header: z
    .union(
      [
        line,
        z.tuple([line, line]).refine(([first, second]) => second === first + 1, {
          error: 'expected two lines, one below the other: [2, 3]',
        }),
      ],
      { error: 'expected a line, or two: [2, 3]' },
    )
    .optional()
    .meta({
      description:
        'Line that names the columns, where titles stand above it. Default: the first one. Two of them where a name stands above several columns (`[1, 2]`): `North` above `Cases` is `North Cases`.',
    }),
  date: z
    .union(
      [
        text,
        z.strictObject({
          column: text.meta({ description: 'Column of the day.' }),
          time,
          format: text.optional().meta({
            description:
              'How dates are written: YYYY-MM-DD, DD.MM.YYYY, M/D/YY, D MMM YYYY, QQ YYYY, YYYY-[W]WW, YYYY/YY, YYYY-MM-DD HH:mm; for periods both ends.',
          }),
          days: z
            .int()
            .min(2)
            .max(366)
            .optional()
            .meta({ description: 'How many days the figure is of, where the column names one of them.' }),
          names: z
            .enum(['first', 'last'])
            .optional()
            .meta({ description: 'Which of those days the column names. Default: the last.' }),
          'year-begins': yearBegins,
        }),
        z.strictObject({
          year: text.meta({ description: 'Column of the year.' }),
          ...partColumns,
          day: text.optional().meta({ description: 'Column of the day of the month.' }),
          time,
        }),
        z.strictObject({
          across: z.literal(true).meta({ description: 'The days stand across the header.' }),
          format: text.optional().meta({ description: 'How dates are written; of their parts, what has no column.' }),
          year: text.optional().meta({ description: 'Column of the year, where months or quarters stand across.' }),
          ...partColumns,
          'year-begins': yearBegins,
        }),
      ],
      {
        error:
          'expected a column, { column, format, time, days, names, year-begins }, { year, quarter, month, week, day, time }, or { across: true, format }',
      },
    )
    .meta({
      description:
        'Column of the day or period that a figure holds for, with its format (DD.MM.YYYY, or DD.MM.YYYY-DD.MM.YYYY for a period); or the header itself. `days: 7`: the column names the last day of seven, or with `names: first` the first; totals (cumulative measures) are of the last.',
    }),
  decimal: z.enum(['.', ',']).optional().meta({ description: 'Decimal mark of the figures. Default: a point.' }),
  missing: z
    .array(z.string())
    .optional()
    .meta({ description: 'Cells that hold no figure, besides empty ones. Default: NA, N/A, -, n/a, null.' }),
  marks: z
    .array(text)
    .max(50, { error: 'expected at most 50 marks' })
    .optional()
    .meta({ description: 'Marks to take off figures: of provisional ones, of footnotes ("*", "p", "(r)").' }),
  brackets: z
    .literal('negative', { error: 'expected negative' })
    .optional()
    .meta({ description: 'negative: figures in brackets are below zero, (131) is -131.' }),
  'fill-down': z.array(text).max(50, { error: 'expected at most 50 columns' }).optional().meta({
    description:
      'Columns of which an empty cell means what stands above it: merged cells, a place or a date told once for a block.',
  }),
  'leave-out': z
    .strictObject({
      columns: z.array(text).optional().meta({ description: 'Columns that hold no days, where days stand across.' }),
      rows: z
        .record(text, z.union([z.string(), z.array(z.string())], { error: 'expected a text or a list of texts' }))
        .optional()
        .meta({
          description:
            'Rows that hold one of these texts in a column: `{ Month: [Total, Average] }`; `""` where it is empty, as under a row of units.',
        }),
    })
    .optional()
    .meta({ description: 'What is not read: notes, totals.' }),
  ...common,
  id: id.optional().meta({
    description:
      'How the ids of its claims begin. Default: nothing before the name of the column; where days stand across, `figure`, and in a further such table the name of its file.',
  }),
  columns: z.record(text, columnSchema).optional().meta({
    description: 'Columns of figures by name; a column that is not named here, nor by another key, is not read.',
  }),
});

/** `tables/mapping.yaml`: how tables become claims. */
export const mappingSchema = z.strictObject({
  tables: z.array(tableSchema).meta({ description: 'Tables beside this file.' }),
});

export type MappingFile = z.infer<typeof mappingSchema>;
