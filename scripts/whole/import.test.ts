// Files of other tools as dossiers: nothing is lost in silence, and what is made can be read and checked.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readDossier } from '../../packages/dossier/src/index.ts';
import { type Imported, importFormats, importText } from '../../packages/interop/src/index.ts';
import { check } from '../../packages/validation/src/index.ts';

const options = { language: 'en', name: 'flood.json' };

function made(text: string, format?: string): Imported {
  const read = importText(text, { ...options, ...(format === undefined ? {} : { format }) });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** The dossier as it would be read from the files that are written. */
function dossierOf({ dossier, text }: Imported) {
  const files = [{ path: 'dossier.yaml', text: stringify(dossier, { lineWidth: 0 }) }];
  const read = readDossier(text === null ? files : [...files, { path: text.path, text: text.content }]);
  expect(read.diagnostics).toEqual([]);
  if (read.dossier === null) throw new Error('unreadable');
  return read.dossier;
}

const samples: Readonly<Record<string, string>> = {
  timelinejs: JSON.stringify({
    events: [
      {
        start_date: { year: '2024', month: '5', day: '4', hour: '14' },
        text: {
          headline: 'Shelters open',
          text: '<p>About <b>3,000</b> residents are in shelters &amp; 12 were hurt.</p>',
        },
        media: { url: 'https://example.org/a', credit: 'Outlet D' },
        group: 'Town A',
      },
      {
        start_date: { year: '2024', month: '5' },
        end_date: { year: '2024', month: '6' },
        text: { headline: 'The levee breaks' },
      },
      { start_date: { year: 'soon' }, text: { headline: 'Nobody knows when' } },
      { start_date: { year: '2024' }, text: {} },
    ],
  }),
  'timelinejs of a spreadsheet':
    'Year,Month,Day,Time,End Year,Headline,Text,Media,Media Credit,Group\n2024,5,4,,,Shelters,"More than 2,500 residents",,,\n',
  vis: JSON.stringify([
    { id: 1, content: '800 residents left', start: '2024-05-04', group: 'a' },
    { id: 2, content: '', start: '2024-05-04' },
  ]),
  timemap: JSON.stringify([
    {
      id: 'e1',
      description: 'At least 20 people were hurt.',
      date: '2024-05-04',
      time: '10:00',
      location: 'Town A',
      sources: ['s1', 's2'],
    },
  ]),
  timesketch:
    'message,datetime,timestamp_desc\n"300 people were counted",2024-05-04T10:00:00+00:00,Counted\n,2024-05-05T00:00:00,Counted\n',
  'timesketch of lines':
    '{"message":"300 people","datetime":"2024-05-04T10:00:00","timestamp_desc":"x"}\n{"message":"none left","datetime":"2024-05-05T10:00:00","timestamp_desc":"x"}\n',
  storyteller:
    'start_date,end_date,content_text,category\n2024-05-04,2024-05-06,"Between 200 and 300 people fled",flight\n',
  'claim-review': JSON.stringify({
    '@graph': [
      {
        '@type': 'ClaimReview',
        claimReviewed: 'Nearly 40% of the homes were destroyed.',
        datePublished: '2024-05-20',
        author: { name: 'Outlet E' },
        reviewRating: { alternateName: 'Half true' },
        itemReviewed: {
          author: { name: 'Ministry A' },
          datePublished: '2024-05-04',
          appearance: { url: 'https://example.org/b' },
        },
      },
    ],
  }),
  'ucdp-ged': [
    'id,dyad_name,country,adm_1,where_prec,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,source_article',
    '1,A - B,Country,Region,1,1,2024-05-04,2024-05-04,3,2,4,1,10,12,8,"Outlet D, 2024-05-05"',
    '2,A - B,Country,Region,6,4,2024-05-01,2024-05-31,0,0,7,0,7,7,7,Outlet E',
    '3,A - B,Country,,1,1,2024-05-04,2024-05-04,0,0,0,0,9,8,7,Outlet E',
  ].join('\n'),
};

describe('an import', () => {
  it.each(Object.entries(samples))('of %s is recognised, accounts for every row, and can be checked', (name, text) => {
    const imported = made(text);
    expect(name.startsWith(imported.format)).toBe(true);
    const dossier = dossierOf(imported);
    const ids = imported.rows.flatMap(({ claims }) => claims);
    expect(dossier.claims.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const row of imported.rows) {
      expect(row.claims.length === 0).toBe(row.state === 'rejected');
      expect(row.reasons.length === 0).toBe(row.state === 'imported');
    }
    for (const claim of dossier.claims)
      if (claim.quote !== undefined && imported.text !== null)
        expect(imported.text.content.slice(claim.quote.start, claim.quote.end)).toBe(claim.quote.exact);
    const { findings } = check({ ...dossier, claims: dossier.claims.map(({ state: _, ...claim }) => claim) });
    expect(findings.filter(({ rule }) => rule.startsWith('internal/') || rule === 'text/quote-not-found')).toEqual([]);
  });

  it('takes numbers, days, sources and links from a slide, and tells what has no place', () => {
    const { rows, dossier } = made(samples['timelinejs'] ?? '');
    expect(rows.map(({ state, claims }) => [state, claims.length])).toEqual([
      ['warning', 2],
      ['imported', 1],
      ['warning', 1],
      ['rejected', 0],
    ]);
    expect(rows[0]?.reasons).toEqual(['the time of day 14 has no place in a claim', 'group: Town A']);
    const [about] = dossier['claims'] as readonly Record<string, unknown>[];
    expect(about).toMatchObject({ state: 'proposed', value: '~3000', via: ['outlet-d'], 'as-of': '2024-05-04' });
    expect(about?.['note']).toContain('https://example.org/a');
  });

  it('keeps the estimate of an event with its bounds, and its parts', () => {
    const { rows, dossier } = made(samples['ucdp-ged'] ?? '');
    expect(rows.map(({ state }) => state)).toEqual(['imported', 'warning', 'rejected']);
    expect(rows[2]?.reasons).toEqual(['low 7, best 9 and high 8 are not in order']);
    const read = dossierOf(made(samples['ucdp-ged'] ?? ''));
    expect(read.claims.map(({ measure, value }) => [measure, value.text])).toEqual([
      ['killed-in-event', '10 [8..12]'],
      ['killed-side-a', '3'],
      ['killed-side-b', '2'],
      ['killed-civilians', '4'],
      ['killed-unknown', '1'],
      ['killed-in-event', '7'],
      ['killed-civilians', '7'],
    ]);
    expect((dossier['claims'] as readonly Record<string, unknown>[])[0]?.['at']).toBe('country.region');
    expect(check(read).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never takes a rating for a verdict', () => {
    const { rows, dossier } = made(samples['claim-review'] ?? '');
    expect(rows[0]?.reasons).toEqual(['rated “Half true” by Outlet E']);
    expect(JSON.stringify(dossier)).not.toContain('overrides');
    expect((dossier['claims'] as readonly Record<string, unknown>[])[0]).toMatchObject({
      value: '~<40%',
      via: ['ministry-a'],
    });
  });

  it.each([
    ['', 'import-empty'],
    ['{"a":', 'import-json'],
    ['[]', 'import-unknown'],
    ['a,b\n1,2\n', 'import-unknown'],
    ['a,"b\n', 'import-csv'],
  ])('of %j is refused with a reason', (text, code) => {
    const read = importText(text, options);
    expect(read.ok ? '' : read.problem.code).toBe(code);
  });

  property.prop([fc.json(), fc.constantFrom(undefined, ...importFormats.map(({ id }) => id))])(
    'of any JSON ends as rows that add up or as a reason',
    (text, format) => {
      const read = importText(text, { ...options, ...(format === undefined ? {} : { format }) });
      if (read.ok) dossierOf(read.value);
      else expect(read.problem.message).not.toBe('');
    },
  );

  it('of characters that no dossier may hold keeps the words around them', () => {
    const content = 'At least 30\u0007 people\u0086 died\u007f \ud800 here \ufffd&#150;.';
    const read = importText(JSON.stringify([{ content, start: '2024-05-04' }]), { ...options, format: 'vis' });
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.text?.content).toContain('At least 30 people died ? here ? .');
    expect(dossierOf(read.value).claims).toHaveLength(1);
  });

  it('of a bare number has no note to it', () => {
    const read = importText(
      JSON.stringify([
        { content: '0', start: '' },
        { content: '', start: '' },
      ]),
      {
        ...options,
        format: 'vis',
      },
    );
    if (!read.ok) throw new Error(read.problem.message);
    expect(dossierOf(read.value).claims[0]?.note).toBeUndefined();
  });

  property.prop([
    fc.array(fc.record({ content: fc.string({ unit: 'binary' }), start: fc.string() }), { minLength: 1, maxLength: 5 }),
  ])('of hostile items can be read back', (items) => {
    const read = importText(JSON.stringify(items), { ...options, format: 'vis' });
    if (read.ok) {
      const dossier = dossierOf(read.value);
      expect(dossier.claims.length).toBe(read.value.rows.flatMap(({ claims }) => claims).length);
    }
  });
});
