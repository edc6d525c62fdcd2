import type { Day } from '../date/types.ts';

/** One step of a story: words, and the state of the page that shows what they say. */
export interface StoryStep {
  readonly title: string;
  readonly text?: string;
  readonly claim?: string;
  readonly against?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly scale?: 'linear' | 'log';
  readonly view?: 'timeline' | 'table';
  readonly only?: 'disputes' | 'contradictions';
  readonly known?: Day;
  readonly on?: Day;
}
