import type { Measure, ScopeAxis, Source } from '@claimline/core';

/** Who can speak in the examples. */
export const exampleSources: readonly Source[] = [
  { id: 'ministry-a', name: 'Ministry A', kind: 'institution', side: 'a' },
  { id: 'ministry-b', name: 'Ministry B', kind: 'institution', side: 'b' },
  { id: 'office-c', name: 'Office C', kind: 'institution', side: 'c' },
  { id: 'outlet-d', name: 'Outlet D', kind: 'outlet' },
  { id: 'outlet-e', name: 'Outlet E', kind: 'outlet' },
  { id: 'outlet-f', name: 'Outlet F', kind: 'outlet' },
  { id: 'officials', name: 'officials', kind: 'class', anonymous: true },
];

function measure(id: string, label: string, rest: Partial<Measure>): Measure {
  return { id, label, kind: 'stock', unit: 'person', integer: true, validityDays: 7, within: [], ...rest };
}

/** What is counted: people in shelters, and the harm done by a flood. */
export const exampleMeasures: readonly Measure[] = [
  measure('sheltered', 'people in shelters', { definition: 'Persons registered in a public shelter.' }),
  measure('killed', 'killed', { kind: 'cumulative', baseline: '2024-05-01', within: [] }),
  measure('injured', 'injured', { kind: 'cumulative', baseline: '2024-05-01' }),
  measure('casualties', 'killed or injured', {
    kind: 'cumulative',
    baseline: '2024-05-01',
    sumOf: ['killed', 'injured'],
  }),
  measure('turnout', 'turnout', { kind: 'share', unit: '%', integer: false }),
  measure('share-flooded', 'share of houses flooded', { kind: 'share', unit: '%', integer: false }),
  measure('losses', 'losses', { kind: 'cumulative', baseline: '2024-05-01' }),
  measure('injured-in-a-day', 'injured in a day', { kind: 'flow', addsTo: 'injured' }),
  measure('injured-told-late', 'injured, told late', { kind: 'flow', addsTo: 'injured' }),
  measure('arrived', 'arrived', { kind: 'flow' }),
  measure('evacuated', 'evacuated', { kind: 'cumulative' }),
  measure('event', 'event', { kind: 'event', unit: 'event' }),
];

/** Whom and where: residents are children and adults; the county is its two towns. */
export const exampleAxes: readonly ScopeAxis[] = [
  {
    id: 'of',
    label: 'population',
    nodes: [
      { id: 'residents', label: 'residents', broader: [], disjoint: true, complete: true },
      { id: 'children', label: 'children', broader: ['residents'] },
      { id: 'adults', label: 'adults', broader: ['residents'] },
    ],
  },
  {
    id: 'status',
    label: 'status',
    nodes: [
      { id: 'planned', label: 'planned', broader: [], order: 1 },
      { id: 'moved', label: 'moved', broader: ['planned'], order: 2 },
    ],
  },
  {
    id: 'at',
    label: 'place',
    nodes: [
      { id: 'county', label: 'the county', broader: [], disjoint: true, complete: true },
      { id: 'town-a', label: 'Town A', broader: ['county'] },
      { id: 'town-b', label: 'Town B', broader: ['county'] },
    ],
  },
];
