import { z } from 'zod';
import { date, id, text } from './scalars.ts';

/** One step of a story: words, and what the page shows beside them. */
export const storyStepSchema = z
  .strictObject({
    title: text.meta({ description: 'Headline of the step.' }),
    text: text.optional().meta({ description: 'A paragraph that says what there is to see.' }),
    claim: id.optional().meta({ description: 'The claim that is opened.' }),
    against: id.optional().meta({ description: 'The claim that it is held against; the two are shown alone.' }),
    from: date.optional().meta({ description: 'First day in view; with `to`.' }),
    to: date.optional().meta({ description: 'Last day in view; with `from`.' }),
    scale: z
      .enum(['linear', 'log'], { error: 'expected linear or log' })
      .optional()
      .meta({ description: 'Scale of values. Default: linear.' }),
    view: z
      .enum(['timeline', 'table'], { error: 'expected timeline or table' })
      .optional()
      .meta({ description: 'Picture or table. Default: timeline.' }),
    only: z
      .enum(['disputes', 'contradictions'], { error: 'expected disputes or contradictions' })
      .optional()
      .meta({ description: 'Show only claims that are disputed, or that contradict.' }),
    known: date.optional().meta({ description: 'Show only what was published by this day.' }),
    on: date.optional().meta({ description: 'List the claims in force on this day.' }),
  })
  .meta({ description: 'One step of the story: words, and the state of the page beside them.' });
