import { county, type Entry, sheltered } from './world.ts';

const voices = ['ministry-a', 'ministry-b', 'office-c'];
const spread = (values: readonly string[]): readonly string[] =>
  values.map((value, i) =>
    sheltered(`v${i}`, voices[i % voices.length] ?? '', `2024-05-${String(2 + i * 2).padStart(2, '0')}`, value),
  );

/** How numbers and dates look, by the words in which they were said. */
export const words: readonly Entry[] = [
  {
    id: 'number-phrases',
    title: 'What the words of a number commit to',
    note: 'Exactly, a bare figure, about, a range, a best estimate with its range, and thousands: the mark is as tall as the words are loose.',
    dossier: county(spread(['=3000', '3000', '~3000', '2500..3500', '3000 [2600..3800]', '~2500..3500', '1000s'])),
  },
  {
    id: 'bounds',
    title: 'Bounds',
    note: 'More than, at least, fewer than, at most, up to, nearly, a little over: an open end fades out, a closed one ends in a bar.',
    dossier: county(spread(['>3000', '>=3000', '<3000', '<=3000', '..3000', '~<3000', '~>3000'])),
  },
  {
    id: 'no-figure',
    title: 'Claims without a figure',
    note: 'That somebody is there, that nobody is, and no comment stand on a rail below the plane: they have a day, and no height.',
    dossier: county([
      sheltered('some', 'ministry-a', '2024-05-02', '>=1', 'mode: observed'),
      sheltered('denied', 'ministry-b', '2024-05-04', '>=1', 'mode: denied'),
      sheltered('not-confirmed', 'office-c', '2024-05-05', '?', 'mode: not-confirmed'),
      sheltered('silent', 'ministry-b', '2024-05-07', '?', 'mode: no-comment'),
      sheltered('figure', 'ministry-a', '2024-05-08', '3000'),
      'id: levee, for: ministry-a, measure: broken, at: county, as-of: 2024-05-01, value: 1, mode: observed',
    ]),
  },
  {
    id: 'date-shapes',
    title: 'Dates as they are known',
    note: 'A day, a month, a span, since a day, until a day, about a day, an uncertain day: what is not known is drawn as wide as it may be.',
    dossier: county(
      [
        '2024-05-04',
        '2024-05',
        '2024-05-06/2024-05-10',
        '2024-05-14/..',
        '../2024-05-09',
        '2024-05-20~',
        '2024-05-24?',
      ].map((date, i) => sheltered(`d${i}`, voices[i % voices.length] ?? '', date, String(1000 + 600 * i))),
    ),
    from: '2024-04-25',
    to: '2024-06-10',
  },
  {
    id: 'stances',
    title: 'How the speaker stands to the figure',
    note: 'Observed, estimated and alleged figures look alike: they are all claimed. What is planned or forecast has a dotted ring, what is denied a stroke.',
    dossier: county(
      ['observed', 'estimated', 'alleged', 'planned', 'forecast', 'denied'].map((mode, i) =>
        sheltered(
          `m${i}`,
          voices[i % voices.length] ?? '',
          `2024-05-${String(2 + i * 4).padStart(2, '0')}`,
          String(1200 + 300 * i),
          `mode: ${mode}`,
        ),
      ),
    ),
  },
  {
    id: 'publication-lag',
    title: 'Known on one day, told on another',
    note: 'A hairline leads from the day that the figure holds for to the day on which it was published.',
    dossier: county([
      sheltered('late', 'ministry-a', '2024-05-02', '3000', 'said: 2024-05-10, published: 2024-05-12'),
      sheltered('at-once', 'ministry-b', '2024-05-12', '3400', 'said: 2024-05-12, published: 2024-05-12'),
    ]),
  },
];
