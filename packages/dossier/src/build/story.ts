import type { FuzzyDate, StoryStep } from '@claimline/core';
import { Fields, type Ids, itemsOf, present } from './builder.ts';

/** The steps of the story in their order; a step that names no claim of the dossier keeps its words. */
export function buildStory(root: Fields, claims: Ids): readonly StoryStep[] {
  return itemsOf(root.get('story')).flatMap((item, i): StoryStep[] => {
    if (item.kind !== 'map') return [];
    const fields = new Fields(root.build, root.file, item);
    fields.remember(`story/${i}`);
    const title = fields.text('title');
    if (title === undefined) return [];
    return [
      {
        title,
        ...present<Omit<StoryStep, 'title'>>({
          text: fields.text('text'),
          claim: fields.reference('claim', claims, 'warning'),
          against: fields.reference('against', claims, 'warning'),
          from: dayOf(fields.date('from'), 'earliest'),
          to: dayOf(fields.date('to'), 'latest'),
          scale: oneOf(fields.text('scale'), ['linear', 'log']),
          view: oneOf(fields.text('view'), ['timeline', 'table']),
          only: oneOf(fields.text('only'), ['disputes', 'contradictions']),
          known: dayOf(fields.date('known'), 'latest'),
          on: dayOf(fields.date('on'), 'latest'),
        }),
      },
    ];
  });
}

/** "2024-10" begins on its first day and ends on its last. */
function dayOf(date: FuzzyDate | undefined, end: 'earliest' | 'latest'): number | undefined {
  return date?.[end] ?? undefined;
}

function oneOf<T extends string>(word: string | undefined, words: readonly T[]): T | undefined {
  return words.find((one) => one === word);
}
