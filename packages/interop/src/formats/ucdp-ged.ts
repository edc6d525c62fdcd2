import type { CsvRow, Entry, ImportFormat, RowOutcome } from '../types.ts';
import { cellOf, dateOfText, slugOf, spanOf } from '../values.ts';

const PARTS = [
  ['deaths_a', 'killed-side-a', 'killed, side A'],
  ['deaths_b', 'killed-side-b', 'killed, side B'],
  ['deaths_civilians', 'killed-civilians', 'killed, civilians'],
  ['deaths_unknown', 'killed-unknown', 'killed, unknown'],
] as const;

/**
 * UCDP Georeferenced Event Dataset: each event gives a best, a low and a high estimate of
 * the dead, and their parts by side. One event is one claim of UCDP with its parts; whose
 * reports the estimate was made of is told in the note, for the data do not say who said which bound.
 */
export const ucdpGed: ImportFormat = {
  id: 'ucdp-ged',
  title: 'UCDP GED events (CSV)',
  looksLike: (file) =>
    file.kind === 'csv' && ['best', 'low', 'high', 'date_start'].every((one) => file.columns.includes(one)),
  import: (file, options) => {
    const places = new Map<string, Entry>();
    const made = file.kind === 'csv' ? file.rows.map((row, i) => ofEvent(row, i + 1, places)) : [];
    const dossier: Entry = {
      claimline: 1,
      title: options.name.replace(/\.[^.]*$/, ''),
      language: options.language,
      sources: { ucdp: { name: 'Uppsala Conflict Data Program', kind: 'institution' } },
      vocabularies: {
        measures: {
          'killed-in-event': {
            label: 'killed in the event',
            kind: 'flow',
            unit: 'person',
            definition: 'Direct deaths from one event of organised violence; best, low and high estimate.',
            'sum-of': PARTS.map(([, measure]) => measure),
          },
          ...Object.fromEntries(PARTS.map(([, id, label]) => [id, { label, kind: 'flow', unit: 'person' }])),
        },
        ...(places.size === 0 ? {} : { places: Object.fromEntries(places) }),
        // Two events of one place and day are two: without an axis of their own they would be held against each other.
        axes: {
          event: {
            'all-events': { label: 'all events', disjoint: true },
            ...Object.fromEntries(
              made.flatMap(({ claims: [whole] }) =>
                whole === undefined
                  ? []
                  : [[String(whole['id']), { label: String(whole['summary']), broader: 'all-events' }]],
              ),
            ),
          },
        },
      },
      claims: made.flatMap(({ claims }) => claims),
    };
    return { format: 'ucdp-ged', dossier, text: null, rows: made.map(({ outcome }) => outcome) };
  },
};

function ofEvent(
  row: CsvRow,
  number: number,
  places: Map<string, Entry>,
): { readonly claims: readonly Entry[]; readonly outcome: RowOutcome } {
  const label = [cellOf(row, 'dyad_name', 'conflict_name'), cellOf(row, 'where_coordinates', 'adm_1', 'country')]
    .filter((part) => part !== '')
    .join(', ');
  const rejected = (reason: string): ReturnType<typeof ofEvent> => ({
    claims: [],
    outcome: { row: number, label, state: 'rejected', reasons: [reason], claims: [] },
  });
  const [best, low, high] = ['best', 'low', 'high'].map((column) => countOf(cellOf(row, column)));
  if (best === undefined || low === undefined || high === undefined)
    return rejected('best, low and high are not all counts');
  if (low > best || best > high) return rejected(`low ${low}, best ${best} and high ${high} are not in order`);
  const date = spanOf(dateOfText(cellOf(row, 'date_start')), dateOfText(cellOf(row, 'date_end')));
  if (date === null) return rejected('it has no date that can be read');
  const place = placeOf(row, places);
  const event = `event-${slugOf(cellOf(row, 'id') || String(number))}`;
  const common: Entry = {
    for: 'ucdp',
    // An event of one day happened during that day; a day alone would be an end without a beginning.
    'as-of': date.includes('/') ? date : `${date}/${date}`,
    ...(place === undefined ? {} : { at: place }),
    scope: { event },
    mode: 'estimated',
    tags: [event],
  };
  const sources = cellOf(row, 'source_article');
  const whole: Entry = {
    ...common,
    id: event,
    summary: label,
    measure: 'killed-in-event',
    value: low === best && best === high ? String(best) : `${best} [${low}..${high}]`,
    ...(sources === '' ? {} : { note: `made of: ${sources}` }),
  };
  const parts = PARTS.flatMap(([column, measure]): Entry[] => {
    const count = countOf(cellOf(row, column));
    if (count === undefined || count === 0) return [];
    return [
      {
        ...common,
        id: `${event}-${measure.replace('killed-', '')}`,
        measure,
        value: String(count),
        'part-of': event,
      },
    ];
  });
  const claims = [whole, ...parts];
  const reasons = [
    ...(cellOf(row, 'date_prec') > '2' ? [`the date is only known to precision ${cellOf(row, 'date_prec')} of 5`] : []),
    ...(cellOf(row, 'where_prec') > '3'
      ? [`the place is only known to precision ${cellOf(row, 'where_prec')} of 7`]
      : []),
  ];
  return {
    claims,
    outcome: {
      row: number,
      label,
      state: reasons.length === 0 ? 'imported' : 'warning',
      reasons,
      claims: claims.map(({ id }) => String(id)),
    },
  };
}

function countOf(cell: string): number | undefined {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : undefined;
}

/** The finest place that is named, within those above it. */
function placeOf(row: CsvRow, places: Map<string, Entry>): string | undefined {
  let above: string | undefined;
  for (const column of ['country', 'adm_1', 'adm_2']) {
    const name = cellOf(row, column);
    if (name === '') continue;
    const id = above === undefined ? slugOf(name) : `${above}.${slugOf(name)}`;
    if (!places.has(id)) places.set(id, { label: name, ...(above === undefined ? {} : { broader: above }) });
    above = id;
  }
  return above;
}
