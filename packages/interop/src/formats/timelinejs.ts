import { fromDatedTexts } from '../dated-texts.ts';
import type { CsvRow, DatedText, ImportFormat, Unusable } from '../types.ts';
import { cellOf, dateOfParts, fieldOf, listOf, spanOf, textOf, withoutMarkup } from '../values.ts';

/** TimelineJS: slides with dates in parts, a headline and a text in HTML; from its JSON or its spreadsheet. */
export const timelinejs: ImportFormat = {
  id: 'timelinejs',
  title: 'TimelineJS (JSON, or its spreadsheet as CSV)',
  looksLike: (file) =>
    file.kind === 'csv'
      ? file.columns.includes('Headline') && file.columns.includes('Year')
      : file.kind === 'json' &&
        listOf(fieldOf(file.value, 'events')).some((one) => fieldOf(one, 'start_date') !== undefined),
  import: (file, options) => {
    const texts =
      file.kind === 'csv'
        ? file.rows.map(ofRow)
        : file.kind === 'json'
          ? listOf(fieldOf(file.value, 'events')).map(ofSlide)
          : [];
    return fromDatedTexts('timelinejs', texts, options);
  },
};

function ofSlide(slide: unknown, i: number): DatedText | Unusable {
  const words = fieldOf(slide, 'text');
  const media = fieldOf(slide, 'media');
  const [start, end] = [fieldOf(slide, 'start_date'), fieldOf(slide, 'end_date')];
  return made(i + 1, {
    headline: textOf(words, 'headline'),
    body: textOf(words, 'text'),
    from: dateOfParts(textOf(start, 'year'), textOf(start, 'month'), textOf(start, 'day')),
    to: dateOfParts(textOf(end, 'year'), textOf(end, 'month'), textOf(end, 'day')),
    hour: textOf(start, 'hour'),
    media: textOf(media, 'url'),
    credit: textOf(media, 'credit'),
    group: textOf(slide, 'group'),
  });
}

function ofRow(row: CsvRow, i: number): DatedText | Unusable {
  return made(i + 1, {
    headline: cellOf(row, 'Headline'),
    body: cellOf(row, 'Text'),
    from: dateOfParts(cellOf(row, 'Year'), cellOf(row, 'Month'), cellOf(row, 'Day')),
    to: dateOfParts(cellOf(row, 'End Year'), cellOf(row, 'End Month'), cellOf(row, 'End Day')),
    hour: cellOf(row, 'Time'),
    media: cellOf(row, 'Media'),
    credit: cellOf(row, 'Media Credit'),
    group: cellOf(row, 'Group'),
  });
}

interface Slide {
  readonly headline: string;
  readonly body: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly hour: string;
  readonly media: string;
  readonly credit: string;
  readonly group: string;
}

function made(row: number, slide: Slide): DatedText | Unusable {
  const [headline, body] = [withoutMarkup(slide.headline), withoutMarkup(slide.body)];
  const text = [headline, body]
    .filter((part) => part !== '')
    .join('. ')
    .replace(/([.!?])\. /g, '$1 ');
  const label = headline === '' ? body.slice(0, 80) : headline;
  if (text === '') return { row, label: '(no words)', reason: 'it has no words' };
  return {
    row,
    label,
    text,
    date: spanOf(slide.from, slide.to),
    ...(slide.credit === '' ? {} : { source: withoutMarkup(slide.credit) }),
    ...(slide.media === '' ? {} : { url: slide.media }),
    dropped: [
      ...(slide.hour === '' ? [] : [`the time of day ${slide.hour} has no place in a claim`]),
      ...(slide.group === '' ? [] : [`group: ${slide.group}`]),
    ],
  };
}
