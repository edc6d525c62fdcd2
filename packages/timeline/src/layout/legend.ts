import type { Mark } from '../marks/types.ts';
import type { LegendKey } from './scene.ts';

/** Explains what is on screen and nothing else, in a fixed order. */
export function legendOf(marks: readonly Mark[], states: ReadonlySet<string>): readonly LegendKey[] {
  const forms = new Set(marks.filter((mark) => mark.anchorValue !== null).map((mark) => mark.form));
  const dates = new Set(
    marks.filter((mark) => mark.anchorValue !== null).flatMap((mark) => mark.date.map((part) => part.kind)),
  );
  const wanted: readonly [LegendKey, boolean][] = [
    ['figure', forms.has('figure') || forms.has('exact')],
    ['about', forms.has('about')],
    ['more-than', forms.has('more-than')],
    ['at-least', forms.has('at-least')],
    ['up-to', forms.has('up-to')],
    ['range', forms.has('range') || forms.has('best')],
    ['vague', forms.has('vague')],
    ['unit-date', dates.has('span')],
    ['open-date', dates.has('open')],
    ['holds', marks.some((mark) => mark.validityDays > 0 && mark.anchorValue !== null)],
    ['hull', states.has('hull')],
    ['core', states.has('core')],
    ['clash', states.has('clash')],
    ['tension', states.has('tension')],
    ['unclear', states.has('unclear')],
    ['changed', states.has('changed')],
    ['compatible', states.has('compatible')],
  ];
  return wanted.filter(([, present]) => present).map(([key]) => key);
}
