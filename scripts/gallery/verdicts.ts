import { county, type Entry, sheltered } from './world.ts';

const day = (n: number): string => `2024-05-${String(n).padStart(2, '0')}`;

/** How two claims stand to one another. */
export const verdicts: readonly Entry[] = [
  {
    id: 'contradiction',
    title: 'A contradiction',
    note: 'Two voices count the same people in the same place on the same day, and both cannot be right: a solid bracket with a cross.',
    dossier: county([
      sheltered('a', 'ministry-a', day(4), '3000'),
      sheltered('b', 'ministry-b', day(4), '>10000'),
      sheltered('c', 'office-c', day(5), '~3000'),
    ]),
  },
  {
    id: 'compatible',
    title: 'Only seems to be one',
    note: 'The smaller figure counts a part: children in Town A among all residents of the county. An open bracket says that both can be true.',
    dossier: county([
      sheltered('all', 'ministry-a', day(4), '10000'),
      `id: part, for: ministry-b, measure: sheltered, of: children, at: town-a, as-of: ${day(4)}, value: "~3000"`,
    ]),
  },
  {
    id: 'part-exceeds-whole',
    title: 'A part that is larger than its whole',
    note: 'No reading of the words makes these two fit: the children of one town cannot be more than all residents of the county.',
    dossier: county([
      sheltered('all', 'ministry-a', day(4), '3000'),
      `id: part, for: ministry-b, measure: sheltered, of: children, at: town-a, as-of: ${day(4)}, value: "10000"`,
    ]),
  },
  {
    id: 'tension',
    title: 'Tension',
    note: 'The bare figures differ by more than rounding, and nothing says that they were meant exactly.',
    dossier: county([sheltered('a', 'ministry-a', day(4), '3000'), sheltered('b', 'ministry-b', day(6), '3200')]),
  },
  {
    id: 'agreement',
    title: 'Agreement',
    note: 'Two voices with origins of their own say what can be the same number.',
    dossier: county([sheltered('a', 'ministry-a', day(4), '3000'), sheltered('b', 'office-c', day(4), '2900..3100')]),
  },
  {
    id: 'superseded',
    title: 'A figure that was replaced',
    note: 'The later figure of one voice supersedes the earlier; the earlier stays, in outline.',
    dossier: county([
      sheltered('first', 'ministry-a', day(2), '3000'),
      sheltered('second', 'ministry-a', day(4), '4200', 'corrects: first'),
      sheltered('other', 'ministry-b', day(4), '~4200'),
    ]),
  },
  {
    id: 'echoes',
    title: 'Seven reports, one origin',
    note: 'Papers that quote one ministry are one witness: one mark, with the number of its echoes.',
    dossier: county(
      [
        ...['outlet-d', 'outlet-e', 'outlet-f', 'outlet-g', 'outlet-h', 'outlet-i', 'outlet-j'].map((paper) =>
          sheltered(`by-${paper}`, 'ministry-a', day(4), '3000', `via: [${paper}], origin: ministry-a`),
        ),
        sheltered('other', 'ministry-b', day(6), '5200'),
      ],
      {
        sources: ['g', 'h', 'i', 'j'].map(
          (name) => `outlet-${name}: { name: Outlet ${name.toUpperCase()}, kind: outlet }`,
        ),
      },
    ),
  },
  {
    id: 'voices',
    title: 'Three voices over a month',
    note: 'A line per voice, which pales with age until the next figure; the band is what the figures in force allow together, its core what all of them share.',
    dossier: county(
      [
        ['ministry-a', [2, 1000], [5, 1800], [9, 2600], [15, 3300], [22, 3100], [29, 2200]],
        ['ministry-b', [3, 1500], [8, 2900], [16, 4600], [24, 4100]],
        ['office-c', [6, 2000], [18, 3500], [27, 2700]],
      ].flatMap(([voice, ...points]) =>
        points.map((point) => {
          const [on = 1, value = 0] = point as readonly number[];
          return sheltered(`${String(voice)}-${on}`, String(voice), day(on), `~${value}`);
        }),
      ),
    ),
  },
  {
    id: 'cumulative-drop',
    title: 'A total that falls',
    note: 'The dead are counted since the first day, so the line can only rise; where it falls, something was corrected or is wrong.',
    dossier: county(
      [
        [2, 12],
        [4, 31],
        [7, 58],
        [9, 44],
        [12, 61],
        [16, 70],
      ].map(
        ([on = 1, value = 0]) =>
          `id: k${on}, for: ministry-a, measure: killed, of: residents, at: county, as-of: ${day(on)}, value: "${value}"`,
      ),
    ),
  },
  {
    id: 'small-multiples',
    title: 'Two measures',
    note: 'People in shelters and people killed never share a line or a scale: each has a plane, on one axis of days.',
    dossier: county([
      ...[2, 6, 11, 17].map((on, i) => sheltered(`s${on}`, 'ministry-a', day(on), `~${1000 + 900 * i}`)),
      ...[3, 8, 14].map(
        (on, i) =>
          `id: k${on}, for: ministry-b, measure: killed, of: residents, at: county, as-of: ${day(on)}, value: "${14 + 22 * i}"`,
      ),
    ]),
  },
];
