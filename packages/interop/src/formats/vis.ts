import { fromDatedTexts } from '../dated-texts.ts';
import type { DatedText, ImportFormat, Unusable } from '../types.ts';
import { dateOfText, fieldOf, listOf, spanOf, textOf, withoutMarkup } from '../values.ts';

/** vis-timeline: items with a content in HTML, a start and perhaps an end; a list, or a map with `items`. */
export const vis: ImportFormat = {
  id: 'vis',
  title: 'vis-timeline items (JSON)',
  looksLike: (file) =>
    file.kind === 'json' &&
    itemsOf(file.value).some((one) => fieldOf(one, 'content') !== undefined && fieldOf(one, 'start') !== undefined),
  import: (file, options) =>
    fromDatedTexts('vis', file.kind === 'json' ? itemsOf(file.value).map(ofItem) : [], options),
};

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listOf(fieldOf(value, 'items'));
}

function ofItem(item: unknown, i: number): DatedText | Unusable {
  const row = i + 1;
  const text = withoutMarkup(textOf(item, 'content', 'title'));
  if (text === '') return { row, label: '(no words)', reason: 'it has no content' };
  const group = textOf(item, 'group');
  return {
    row,
    label: text.slice(0, 120),
    text,
    date: spanOf(dateOfText(textOf(item, 'start')), dateOfText(textOf(item, 'end'))),
    dropped: group === '' ? [] : [`group: ${group}`],
  };
}
