import { fromDatedTexts } from '../dated-texts.ts';
import type { DatedText, ImportFormat, Unusable } from '../types.ts';
import { dateOfText, fieldOf, listOf, textOf, withoutMarkup } from '../values.ts';

/** Forensic Architecture's timemap: events with a description, a date, a place and sources by id. */
export const timemap: ImportFormat = {
  id: 'timemap',
  title: 'timemap events (JSON)',
  looksLike: (file) =>
    file.kind === 'json' &&
    eventsOf(file.value).some((one) => fieldOf(one, 'description') !== undefined && fieldOf(one, 'date') !== undefined),
  import: (file, options) =>
    fromDatedTexts('timemap', file.kind === 'json' ? eventsOf(file.value).map(ofEvent) : [], options),
};

function eventsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listOf(fieldOf(value, 'events'));
}

function ofEvent(event: unknown, i: number): DatedText | Unusable {
  const row = i + 1;
  const text = withoutMarkup(textOf(event, 'description'));
  if (text === '') return { row, label: '(no words)', reason: 'it has no description' };
  const [source] = listOf(fieldOf(event, 'sources'));
  const [location, time] = [textOf(event, 'location'), textOf(event, 'time')];
  const others = Math.max(0, listOf(fieldOf(event, 'sources')).length - 1);
  return {
    row,
    label: text.slice(0, 120),
    text,
    date: dateOfText(textOf(event, 'date', 'datetime')),
    ...(typeof source === 'string' && source !== '' ? { source } : {}),
    dropped: [
      ...(location === '' ? [] : [`place: ${location}`]),
      ...(time === '' ? [] : [`the time of day ${time} has no place in a claim`]),
      ...(others === 0 ? [] : [`${others} more sources`]),
    ],
  };
}
