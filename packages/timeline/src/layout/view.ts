import type { Day } from '@claimline/core';
import type { TimelineLocale } from '../locale/types.ts';

/** How the picture is looked at; plain data, part of the state in the address. */
export interface View {
  readonly width: number;
  /** Days at the left and right edge of the plane. */
  readonly from: Day;
  readonly to: Day;
  readonly scale: 'linear' | 'log';
  /** The claim that is selected, and the one that has the focus. */
  readonly selected: string | null;
  readonly focused: string | null;
  /** Claims that are filtered out. */
  readonly hidden: ReadonlySet<string>;
  readonly locale: TimelineLocale;
  /** Language tag, for names and dates. */
  readonly language: string;
  /** Width of a text in pixels; an estimate serves where there is no browser. */
  readonly measure: (text: string, size: number, weight: 400 | 600) => number;
}

/** Advance of an average character of the bundled sans, as a share of its size; bold is a little wider. */
const ADVANCE = { 400: 0.5, 600: 0.54 } as const;

/** Width of a text without a browser: the same bytes everywhere. */
export function estimateWidth(text: string, size: number, weight: 400 | 600): number {
  let units = 0;
  for (const char of text)
    units += "iljtf.,:;’'|! ".includes(char)
      ? 0.55
      : 'mwMW—@%'.includes(char)
        ? 1.55
        : char >= 'A' && char <= 'Z'
          ? 1.2
          : 1;
  return units * size * ADVANCE[weight];
}
