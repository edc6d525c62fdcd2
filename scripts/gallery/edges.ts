import { county, type Entry, sheltered } from './world.ts';

const spread = (n: number, date: (i: number) => string, value: (i: number) => string): readonly string[] =>
  Array.from({ length: n }, (_, i) =>
    sheltered(`c${i}`, ['ministry-a', 'ministry-b', 'office-c'][i % 3] ?? '', date(i), value(i)),
  );
const iso = (offset: number): string => new Date(Date.UTC(2020, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);

/** The ends of what can be drawn, and the other ways of looking. */
export const edges: readonly Entry[] = [
  {
    id: 'nothing',
    title: 'No claim',
    note: 'An empty dossier says so.',
    dossier: county([]).replace(/claims:\n\s*$/, 'claims: []\n'),
  },
  {
    id: 'one',
    title: 'One claim',
    note: 'A single figure has a day, a height and its words.',
    dossier: county([sheltered('only', 'ministry-a', '2024-05-04', '~3000')]),
  },
  {
    id: 'one-day',
    title: 'Everything on one day',
    note: 'Twelve figures of one day stand beside one another, and none hides another.',
    dossier: county(
      spread(
        12,
        () => '2024-05-04',
        (i) => String(900 + 340 * i),
      ),
    ),
  },
  {
    id: 'magnitudes',
    title: 'From one to a trillion',
    note: 'The scale is linear from zero; with a logarithmic one, asked for, the picture says so.',
    dossier: county(
      spread(
        13,
        (i) => `2024-05-${String(i + 1).padStart(2, '0')}`,
        (i) => String(10 ** i),
      ),
    ),
    scale: 'log',
  },
  {
    id: 'ages',
    title: 'From the year −500 to 2100',
    note: 'Years before the common era are dates like others.',
    dossier: county(
      ['-0500', '0079', '1348', '1755-11-01', '1918', '2100'].map((date, i) =>
        sheltered(`y${i}`, 'ministry-a', date, String(500 + 400 * i)),
      ),
    ),
    whole: true,
  },
  {
    id: 'long-names',
    title: 'A name without end, and markup in it',
    note: 'Names are cut where the room ends; what looks like markup is text.',
    dossier: county(
      [sheltered('long', 'endless', '2024-05-04', '3000'), sheltered('markup', 'hostile', '2024-05-06', '2000')],
      {
        sources: [
          `endless: { name: "${'Office for the Counting of Everybody '.repeat(20).trim()}", kind: institution }`,
          'hostile: { name: "<script>alert(1)</script><img src=x onerror=alert(1)>", kind: institution }',
        ],
      },
    ),
  },
  {
    id: 'right-to-left',
    title: 'Names from right to left',
    note: 'Hebrew and Arabic names keep their order beside figures and days.',
    dossier: county(
      [sheltered('ar', 'arabic', '2024-05-04', '3000'), sheltered('he', 'hebrew', '2024-05-06', '2000')],
      {
        sources: ['arabic: { name: "وزارة أ", kind: institution }', 'hebrew: { name: "משרד ב", kind: institution }'],
      },
    ),
  },
  {
    id: 'two-thousand',
    title: 'Two thousand claims',
    note: 'Where marks would cover one another they are counted instead: a bar from the lowest to the highest, and how many claims it holds. None is left out.',
    dossier: county(
      spread(
        2000,
        (i) => iso((i * 37) % 1400),
        (i) => String(1000 + ((i * 7919) % 4000)),
      ),
    ),
  },
  {
    id: 'article-dark',
    title: 'A real article, dark',
    note: 'The first dossier: 10,000 ready to join, about 3,000 in training, and why both can be true.',
    dossier: { folder: 'seeds/kursk-2024-10' },
    theme: 'dark',
  },
  {
    id: 'article-contrast',
    title: 'A real article, in high contrast, in Albanian',
    note: 'The same in black, white and patterns, with every word in Albanian.',
    dossier: { folder: 'seeds/kursk-2024-10' },
    theme: 'contrast',
    locale: 'sq',
  },
  {
    id: 'article-phone',
    title: 'A real article, on a phone',
    note: 'At 358 pixels the labels move below one another.',
    dossier: { folder: 'seeds/kursk-2024-10' },
    width: 358,
  },
];
