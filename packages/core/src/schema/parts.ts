import { z } from 'zod';
import { date, flag, id, ids, names, quantity, text } from './scalars.ts';

export const SOURCE_KINDS = ['person', 'institution', 'outlet', 'class', 'document'] as const;
export const MEASURE_KINDS = [
  'stock',
  'increment',
  'flow',
  'cumulative',
  'rate',
  'share',
  'ratio',
  'target',
  'event',
] as const;
export const VERDICTS = [
  'contradicts',
  'tension',
  'corroborates',
  'consistent',
  'refines',
  'echoes',
  'part-of-whole',
  'changed',
  'superseded',
  'incomparable',
  'cannot-tell',
] as const;
export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const;

const note = text.optional().meta({ description: 'Free text; never read by the judgement.' });

export const sourceSchema = z
  .strictObject({
    name: text.meta({ description: 'Name as printed.' }),
    names: names.optional().meta({ description: 'Name in other languages.' }),
    kind: z
      .enum(SOURCE_KINDS, { error: `expected one of ${SOURCE_KINDS.join(', ')}` })
      .meta({ description: 'person, institution, outlet, class (of unnamed people) or document.' }),
    role: text.optional().meta({ description: 'What the person does.' }),
    for: id.optional().meta({ description: 'Institution the person speaks for.' }),
    'part-of': id.optional().meta({ description: 'The larger institution this one belongs to.' }),
    voice: id.optional().meta({ description: 'Declares sources to be one voice.' }),
    side: text.optional().meta({ description: 'Party to the matter; several with commas.' }),
    anonymous: flag.optional().meta({ description: 'true for "officials" without names.' }),
    url: text.optional().meta({ description: 'Address of its own page.' }),
    note,
  })
  .meta({ description: 'A person, institution, outlet or class of people who can say or carry a figure.' });

export const documentSchema = z
  .strictObject({
    title: text.meta({ description: 'Headline of the document, in its own language.' }),
    publisher: id.optional().meta({ description: 'Source that published it.' }),
    published: date.optional(),
    retrieved: date.optional().meta({ description: 'When the text was taken from the address.' }),
    url: text.optional().meta({ description: 'Address of the document.' }),
    archive: text.optional().meta({ description: 'Address of an archived copy.' }),
    language: text.optional().meta({ description: 'Language of the text (BCP 47).' }),
    text: text.optional().meta({ description: 'Path of the stored text, relative to the dossier folder.' }),
    note,
  })
  .meta({ description: 'An article or other text that claims are quoted from.' });

const nodeBody = z.strictObject({
  label: text.optional().meta({ description: 'Name as it stands in sentences: "soldiers in training".' }),
  labels: names.optional().meta({ description: 'Name in other languages.' }),
  broader: ids.optional().meta({ description: 'Nodes that contain this one.' }),
  disjoint: flag.optional().meta({ description: 'true: its children exclude one another.' }),
  complete: flag.optional().meta({ description: 'true: its children together are the whole.' }),
  'same-as': id.optional().meta({ description: 'A node that counts the same things at one moment.' }),
  'harmed-at': id.optional().meta({
    description:
      'Of a population: the place where all harm to it is done. Told for a wider place, it is the same harm. Harm is what a measure counts that `presumes` another one.',
  }),
  since: date.optional().meta({
    description:
      'Of a population: the day before which there was none of it, so that no total of it counts from before.',
  }),
  towards: id.optional().meta({ description: 'The node that those counted here are on their way to.' }),
  total: flag.optional().meta({ description: 'true: everybody so far, wherever they went on to (sent in total).' }),
  prospective: flag.optional().meta({ description: 'true: not so yet (planned, promised).' }),
  order: z.number().optional().meta({ description: 'Place in a lifecycle.' }),
  definition: text.optional().meta({ description: 'Who or what belongs to it.' }),
  source: text.optional().meta({ description: 'Where the definition comes from.' }),
});
const node = z.union([nodeBody, z.null()], { error: 'expected a node: { label, broader, … }' });
const axis = z.record(id, node).meta({ description: 'Nodes by id.' });

export const measureSchema = z
  .strictObject({
    label: text.optional().meta({ description: 'Name as it stands in sentences.' }),
    labels: names.optional().meta({ description: 'Name in other languages.' }),
    kind: z
      .enum(MEASURE_KINDS, { error: `expected one of ${MEASURE_KINDS.join(', ')}` })
      .optional()
      .meta({
        description:
          'stock holds at a moment, increment adds to something, flow happens during a period, cumulative grows since a baseline.',
      }),
    definition: text.optional().meta({ description: 'What is counted and what is not.' }),
    version: text.optional().meta({ description: 'Version of the definition.' }),
    unit: text.optional().meta({
      description:
        'Unit code: person, case, %, t, person/d …, or any word for things that are counted, as it is to be read behind a number (seats); the list is under Units.',
    }),
    integer: flag
      .optional()
      .meta({ description: 'Counts of whole things. Default: true for counted units, not for rates and ratios.' }),
    negative: flag.optional().meta({ description: 'May be below zero. Default: false.' }),
    additive: flag.optional().meta({
      description:
        'false: a part can be more than its whole, as prices, means and rates of incidence can. Default: true for counts, false for shares, ratios, heights and temperatures.',
    }),
    'validity-days': z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'Days around as-of for which a figure holds. Default: 7 for stocks.' }),
    within: ids.optional().meta({ description: 'Measures that contain this one.' }),
    'sum-of': ids.optional().meta({ description: 'Measures that add up to this one.' }),
    'sum-complete': flag
      .optional()
      .meta({ description: 'false: the parts may overlap, or others are missing. Default: true.' }),
    'disjoint-with': ids.optional().meta({ description: 'Measures that are something else entirely.' }),
    loose: flag
      .optional()
      .meta({ description: 'true: a word without a definition; two voices may mean different things by it.' }),
    'at-least': id.optional().meta({ description: 'The measure that a loose word covers at least.' }),
    'at-most': id.optional().meta({ description: 'The measure that a loose word covers at most.' }),
    baseline: date.optional().meta({ description: 'Where a cumulative count starts.' }),
    denominator: id.optional().meta({ description: 'The measure that is 100 % of a share.' }),
    numerator: id
      .optional()
      .meta({ description: 'The count that a share or a rate gives when multiplied by its base or its days.' }),
    'adds-to': id.optional().meta({
      description:
        'For counts of days or weeks: the total that they add to, of the same population and place. For a net change (`negative`): the stock that goes up and down by it.',
    }),
    'lag-days': z
      .number()
      .min(0)
      .max(3650)
      .optional()
      .meta({ description: 'Days by which one voice may report the same later than another. Default: 0.' }),
    presumes: z
      .strictObject({
        measure: id.meta({ description: 'A measure of which somebody must have been there.' }),
        status: id.optional().meta({ description: 'In which status.' }),
      })
      .optional()
      .meta({ description: 'What must have been so for this to be counted: nobody is killed where nobody was.' }),
    source: text.optional().meta({ description: 'Where the definition comes from.' }),
  })
  .meta({ description: 'What is counted and how.' });

export const vocabulariesSchema = z
  .strictObject({
    use: ids.optional().meta({ description: 'Shipped vocabularies to start from: armed-conflict.' }),
    measures: z.record(id, measureSchema).optional().meta({ description: 'Measures by id.' }),
    population: axis.optional().meta({ description: 'Nodes of the axis `of`.' }),
    status: axis.optional().meta({ description: 'Nodes of the axis `status`.' }),
    places: axis.optional().meta({ description: 'Nodes of the axis `at`.' }),
    axes: z
      .record(id, axis)
      .optional()
      .meta({ description: 'Further axes by id, each a map of its nodes: `axes: { sex: { women: {}, men: {} } }`.' }),
  })
  .meta({ description: 'What the words of the claims mean and how they contain one another.' });

export const overrideSchema = z
  .strictObject({
    claims: z.array(id).length(2, { error: 'expected two claims' }).meta({ description: 'The two claims.' }),
    verdict: z
      .enum(VERDICTS, { error: `expected one of ${VERDICTS.join(', ')}` })
      .meta({ description: 'What the editor finds.' }),
    by: text.optional().meta({ description: 'Who decided.' }),
    date: date.optional(),
    reason: text.optional().meta({ description: 'Why, in a sentence that may be printed.' }),
  })
  .meta({ description: "An editor's signed verdict on a pair, kept beside the machine's." });

export const suppressionSchema = z
  .strictObject({
    rule: text.meta({ description: 'Id of the rule whose finding is let stand.' }),
    claims: z
      .union([id, z.array(id).min(1, { error: 'expected at least one claim; without the key any will do' })], {
        error: 'expected an id or a list of ids',
      })
      .optional()
      .meta({ description: 'Claims that the finding is about, or the one at fault alone; any when left out.' }),
    reason: text.optional().meta({ description: 'Why it may stand; without one nothing is suppressed.' }),
    by: text.optional().meta({ description: 'Who decided.' }),
  })
  .meta({ description: 'A finding that an editor has looked at and lets stand.' });

export const eventSchema = z
  .strictObject({
    kind: z
      .enum(['reset', 'definition-change', 'correction'], {
        error: 'expected reset, definition-change or correction',
      })
      .meta({ description: 'What happened to the series.' }),
    measure: id.meta({ description: 'Measure of the series.' }),
    of: id.optional().meta({ description: 'Population of the series; every one when left out.' }),
    status: id.optional().meta({ description: 'Status of the series; every one when left out.' }),
    at: id.optional().meta({ description: 'Place of the series; every one when left out.' }),
    for: id.optional().meta({ description: 'Institution whose series it is; every one when left out.' }),
    date,
    amount: quantity.optional().meta({ description: 'By how much a correction changed the total: -120, +35.' }),
    note,
  })
  .meta({
    description:
      'A declared break in a series: the counter restarts, the definition changes, a correction was published.',
  });

const decimal = z.union([z.number(), z.string()]);
export const conventionsSchema = z
  .strictObject({
    'validity-days': z
      .number()
      .min(0)
      .optional()
      .meta({ description: 'Days around as-of for which a stock is taken to hold. Default: 7.' }),
    'tolerance-granularity': decimal.optional().meta({
      description:
        'How far a rounded figure may be from the truth, in steps of its last significant digit. Default: 0.5.',
    }),
    'tolerance-max-share': decimal.optional().meta({ description: 'The same, at most as a share of the figure.' }),
    'hedge-granularity': decimal
      .optional()
      .meta({ description: 'How far "about" reaches, in steps of its last significant digit.' }),
    'hedge-min-share': decimal
      .optional()
      .meta({ description: 'How far "about" reaches at least, as a share of the figure.' }),
    'hedge-max-share': decimal
      .optional()
      .meta({ description: 'How far "about" reaches at most, as a share of the figure.' }),
    'vague-low': decimal.optional().meta({ description: '"Thousands" begin at this many thousand.' }),
    'vague-high': decimal.optional().meta({ description: '"Thousands" end at this many thousand.' }),
  })
  .meta({ description: 'Numbers behind hedges, rounding and validity; see docs/model.md.' });

const severity = z.enum(SEVERITIES, { error: `expected one of ${SEVERITIES.join(', ')}` });
export const rulesSchema = z
  .record(
    z.string(),
    z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])], {
      error: `expected one of ${SEVERITIES.join(', ')}, or [severity, options]`,
    }),
  )
  .meta({ description: 'Settings of rules by id.' });
