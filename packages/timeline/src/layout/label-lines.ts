import { formatQuantity } from '@claimline/core';
import { nameIn } from '../locale/index.ts';
import type { Mark } from '../marks/types.ts';
import type { LabelLine } from './labels.ts';
import type { View } from './view.ts';

const LONGEST = 34;

/** A direct label: who, the figure in its own words, and what it says in the reader's language. */
export function labelLines(mark: Mark, view: View): readonly LabelLine[] {
  const gloss = formatQuantity(mark.quantity, view.language);
  const voice: LabelLine = {
    text: cut(nameIn(mark.voiceName, mark.voiceNames, view.language)),
    size: 14,
    weight: 600,
    face: 'sans',
    italic: false,
    color: 'ink',
  };
  const said: LabelLine[] =
    mark.phrase === null
      ? []
      : [
          {
            text: `“${cut(mark.phrase)}”`,
            size: 14,
            weight: 400,
            face: 'serif',
            italic: true,
            color: 'ink',
            ...(mark.language === null ? {} : { language: mark.language }),
          },
        ];
  const read: LabelLine = {
    text: mark.echoes.length > 0 ? `${gloss} · ${view.locale.echoes(mark.echoes.length + 1)}` : gloss,
    size: 12,
    weight: 400,
    face: 'sans',
    italic: false,
    color: 'soft',
  };
  return [voice, ...said, read];
}

/** Cuts a text for a label, at a character that people see as one. */
export function cut(words: string, longest: number = LONGEST): string {
  const characters = [...words.slice(0, longest * 4)];
  return characters.length <= longest
    ? words
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
