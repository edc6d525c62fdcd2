import { fromDatedTexts } from '../dated-texts.ts';
import type { CsvRow, DatedText, ImportFormat, Unusable } from '../types.ts';
import { cellOf, dateOfText, fieldOf, spanOf, textOf, withoutMarkup } from '../values.ts';

/** Timeline Storyteller: `start_date`, `end_date`, `content_text`, `category`, `facet`, as CSV or JSON. */
export const storyteller: ImportFormat = {
  id: 'storyteller',
  title: 'Timeline Storyteller (CSV or JSON)',
  looksLike: (file) =>
    file.kind === 'csv'
      ? file.columns.includes('start_date') && file.columns.includes('content_text')
      : file.kind === 'json' && Array.isArray(file.value) && fieldOf(file.value[0], 'content_text') !== undefined,
  import: (file, options) => {
    const texts =
      file.kind === 'csv'
        ? file.rows.map((row, i) => made(i + 1, (column) => cellOf(row as CsvRow, column)))
        : file.kind === 'json' && Array.isArray(file.value)
          ? file.value.map((one: unknown, i) => made(i + 1, (key) => textOf(one, key)))
          : [];
    return fromDatedTexts('storyteller', texts, options);
  },
};

function made(row: number, get: (name: string) => string): DatedText | Unusable {
  const text = withoutMarkup(get('content_text'));
  if (text === '') return { row, label: '(no words)', reason: 'it has no text' };
  return {
    row,
    label: text.slice(0, 120),
    text,
    date: spanOf(dateOfText(get('start_date')), dateOfText(get('end_date'))),
    dropped: ['category', 'facet'].flatMap((name) => (get(name) === '' ? [] : [`${name}: ${get(name)}`])),
  };
}
