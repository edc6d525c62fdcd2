import {
  type Claim,
  type Dossier,
  defaultQuantityConventions,
  type FuzzyDate,
  type Measure,
  type Mode,
  type Place,
  parseDate,
  parseQuantity,
  type Quantity,
} from '@claimline/core';

/** A made-up flood: two ministries, an office, two outlets. Only the golden tests use it. */

function date(text: string): FuzzyDate {
  const read = parseDate(text);
  if (!read.ok) throw new RangeError(text);
  return read.value;
}

function quantity(text: string): Quantity {
  const read = parseQuantity(text);
  if (!read.ok) throw new RangeError(text);
  return read.value;
}

interface Words {
  readonly for: string;
  readonly by?: string;
  readonly said: string;
  readonly asOf?: string;
  readonly of?: string;
  readonly at?: string;
  readonly measure?: string;
  readonly value: string;
  readonly mode?: Mode;
  readonly quote?: string;
  readonly gloss?: string;
}

function claim(id: string, words: Words): Claim {
  return {
    id,
    for: words.for,
    ...(words.by === undefined ? {} : { by: words.by }),
    via: [
      { source: 'outlet-d', role: 'cites' },
      { source: words.for, role: 'asserts' },
    ],
    origin: words.for,
    said: date(words.said),
    ...(words.asOf === undefined ? {} : { asOf: date(words.asOf) }),
    measure: words.measure ?? 'sheltered',
    scope: { of: words.of ?? 'residents', ...(words.at === undefined ? {} : { at: words.at }) },
    value: quantity(words.value),
    unit: 'person',
    mode: words.mode ?? 'estimated',
    ...(words.quote === undefined
      ? {}
      : {
          quote: { in: 'report', exact: words.quote, ...(words.gloss === undefined ? {} : { gloss: words.gloss }) },
        }),
    links: [],
    tags: [],
  };
}

const text = [
  'Ministria A: rreth 3.000 banorë janë në strehimore.',
  'Ministria B flet për 10.000 banorë në strehimore dhe për 1.200 fëmijë.',
  'Zyra C: mijëra banorë kanë ikur.',
].join('\n');

const measure = (id: string, label: string, sq: string): Measure => ({
  id,
  label,
  labels: { sq },
  kind: 'stock',
  unit: 'person',
  integer: true,
  validityDays: 7,
  within: [],
});

/** One contradiction, one seeming one, agreement with a vague size, a figure without a date. */
export const flood: Dossier = {
  version: 1,
  title: 'People in shelters after the flood',
  language: 'en',
  sources: [
    { id: 'ministry-a', name: 'Ministry A', kind: 'institution', names: { sq: 'Ministria A' }, side: 'a' },
    { id: 'ministry-b', name: 'Ministry B', kind: 'institution', names: { sq: 'Ministria B' }, side: 'b' },
    { id: 'speaker-b', name: 'the spokeswoman', kind: 'person', for: 'ministry-b', names: { sq: 'zëdhënësja' } },
    { id: 'office-c', name: 'Office C', kind: 'institution', names: { sq: 'Zyra C' }, side: 'c' },
    { id: 'outlet-d', name: 'Outlet D', kind: 'outlet' },
    { id: 'outlet-e', name: 'Outlet E', kind: 'outlet' },
  ],
  documents: [{ id: 'report', title: 'Raport', publisher: 'outlet-d', language: 'sq', text }],
  measures: [measure('sheltered', 'people in shelters', 'njerëz në strehimore')],
  axes: [
    {
      id: 'of',
      label: 'population',
      nodes: [
        { id: 'residents', label: 'residents', labels: { sq: 'banorë' }, broader: [] },
        { id: 'children', label: 'children', labels: { sq: 'fëmijë' }, broader: ['residents'] },
      ],
    },
    {
      id: 'at',
      label: 'place',
      nodes: [{ id: 'town-a', label: 'Town A', labels: { sq: 'Qyteti A' }, broader: [] }],
    },
  ],
  claims: [
    claim('a-3000', {
      for: 'ministry-a',
      said: '2024-05-04',
      asOf: '2024-05-04',
      at: 'town-a',
      value: '~3000',
      quote: 'rreth 3.000 banorë',
      gloss: 'about 3,000 residents',
    }),
    claim('b-10000', {
      for: 'ministry-b',
      by: 'speaker-b',
      said: '2024-05-05',
      asOf: '2024-05-04',
      at: 'town-a',
      value: '10000',
      quote: '10.000 banorë në strehimore',
      gloss: '10,000 residents in shelters',
    }),
    claim('b-1200-children', {
      for: 'ministry-b',
      by: 'speaker-b',
      said: '2024-05-05',
      asOf: '2024-05-04',
      of: 'children',
      at: 'town-a',
      value: '1200',
      quote: '1.200 fëmijë',
      gloss: '1,200 children',
    }),
    claim('c-thousands', {
      for: 'office-c',
      said: '2024-05-05',
      asOf: '2024-05-04',
      at: 'town-a',
      value: '1000s',
      quote: 'mijëra banorë',
      gloss: 'thousands of residents',
    }),
    claim('c-400', { for: 'office-c', said: '2024-05-05', value: '400', of: 'children' }),
  ],
  overrides: [],
  suppressions: [],
  events: [],
  conventions: { quantity: defaultQuantityConventions, validityDays: 7 },
  rules: {},
  locations: {
    'a-3000': place('dossier.yaml', 10, { line: 14, column: 12 }),
    'b-10000': place('dossier.yaml', 20, { line: 24, column: 12 }),
    'c-400': place('claims/office.yaml', 3),
    'sources/outlet-e': { at: { file: 'dossier.yaml', line: 7, column: 3 } },
  },
};

function place(file: string, line: number, value?: { line: number; column: number }): Place {
  const at = { file, line, column: 5 };
  return value === undefined ? { at } : { at, fields: { value: { file, ...value } } };
}

const ESC = '\u001b';

/** The same with names, words and ids that try to take over the terminal, a log or a page. */
export const hostile: Dossier = {
  ...flood,
  title: `${ESC}]0;owned\u0007Title\r\nerror: forged`,
  sources: flood.sources.map((source) =>
    source.id === 'ministry-a'
      ? {
          id: source.id,
          kind: source.kind,
          name: `${ESC}[2J\u202eA yrtsiniM <script>alert(1)</script> @team [x](http://x.example) ::error::`,
        }
      : source,
  ),
  documents: [{ id: 'report', title: '\u009b31m`Raport`', text: '' }],
  locations: { 'a-3000': { at: { file: 'a\nb,c:d%0A.yaml', line: 1, column: 1 } } },
};
