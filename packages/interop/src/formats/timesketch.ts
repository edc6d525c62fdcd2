import { fromDatedTexts } from '../dated-texts.ts';
import type { DatedText, ImportFormat, Unusable } from '../types.ts';
import { cellOf, dateOfText, fieldOf, textOf } from '../values.ts';

/** Timesketch: `message`, `datetime` and `timestamp_desc`, as CSV or as lines of JSON. */
export const timesketch: ImportFormat = {
  id: 'timesketch',
  title: 'Timesketch (CSV or JSONL)',
  looksLike: (file) => {
    if (file.kind === 'csv') return file.columns.includes('message') && file.columns.includes('datetime');
    const first = file.kind === 'jsonl' ? file.values[0] : undefined;
    return fieldOf(first, 'message') !== undefined && fieldOf(first, 'datetime') !== undefined;
  },
  import: (file, options) => {
    const texts =
      file.kind === 'csv'
        ? file.rows.map((row, i) =>
            made(i + 1, cellOf(row, 'message'), cellOf(row, 'datetime'), cellOf(row, 'timestamp_desc')),
          )
        : file.kind === 'jsonl'
          ? file.values.map((one, i) =>
              made(i + 1, textOf(one, 'message'), textOf(one, 'datetime'), textOf(one, 'timestamp_desc')),
            )
          : [];
    return fromDatedTexts('timesketch', texts, options);
  },
};

function made(row: number, message: string, datetime: string, kind: string): DatedText | Unusable {
  const text = message.replace(/\s+/gu, ' ').trim();
  if (text === '') return { row, label: '(no words)', reason: 'it has no message' };
  const time = /[T ](\d{2}:\d{2}.*)$/.exec(datetime)?.[1];
  return {
    row,
    label: text.slice(0, 120),
    text,
    date: dateOfText(datetime),
    dropped: [
      ...(kind === '' ? [] : [`timestamp: ${kind}`]),
      ...(time === undefined ? [] : [`the time of day ${time} has no place in a claim`]),
    ],
  };
}
