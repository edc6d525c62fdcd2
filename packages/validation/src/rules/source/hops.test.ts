import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { renderMessage } from '../../messages/index.ts';
import { buildExample } from '../examples/build-example.ts';
import type { ExampleClaim } from '../examples/types.ts';

type Told = Omit<ExampleClaim, 'id'>;
const BRIEFING = {
  for: 'ministry-a',
  said: '2024-05-04',
  asOf: '2024-05-04',
  of: 'residents',
  at: 'town-a',
  utterance: 'briefing',
} as const;
const DAY = { ...BRIEFING, measure: 'injured-in-a-day' } as const;

/** In the words of the ministry, as the agency has it, and as a paper has it that names the agency. */
const own = (told: Told): ExampleClaim => ({ ...BRIEFING, id: 'z-own', ...told });
const wire = (told: Told, id = 'm-wire'): ExampleClaim => ({ ...BRIEFING, id, via: ['outlet-f'], ...told });
const paper = (told: Told): ExampleClaim => ({ ...BRIEFING, id: 'a-paper', via: ['outlet-e', 'outlet-f'], ...told });

function told(claims: readonly ExampleClaim[]): readonly string[] {
  const { findings } = check(buildExample({ claims }), { only: ['source/misreported', 'source/drifted'] });
  return findings.map(
    ({ severity, rule, claims, message }) => `${severity} ${rule} ${claims.join(' ')}: ${renderMessage(message, 'en')}`,
  );
}

describe('one utterance with two figures', () => {
  it('of two times is no report gone wrong', () => {
    expect(
      told([own({ ...DAY, asOf: '2024-04', value: '1200' }), wire({ ...DAY, asOf: '2024-03', value: '1900' })]),
    ).toEqual([]);
    const plan = { value: '500', mode: 'planned', asOf: '../2024-06-30' } as const;
    expect(told([own(plan), wire({ value: '310', mode: 'observed' })])).toEqual([]);
  });

  it('that are one figure below nothing is none either', () => {
    expect(told([own({ ...DAY, value: '-30' }), wire({ ...DAY, value: '-30' })])).toEqual([]);
    expect(told([own({ ...DAY, value: '-30' }), wire({ ...DAY, value: '30' })])).toHaveLength(1);
  });

  it('of two things that are alike by chance is none: who tells both has mixed up neither', () => {
    expect(
      told([
        own({ measure: 'killed', value: '12' }),
        wire({ measure: 'killed', value: '12' }),
        wire({ measure: 'injured', value: '12' }, 'n-wire'),
      ]),
    ).toEqual([]);
    expect(
      told([
        wire({ measure: 'injured-in-a-day', value: '..3', mode: 'capability', asOf: '2025' }),
        paper({ measure: 'share-flooded', value: '~3', asOf: '2024-04' }),
      ]),
    ).toEqual([]);
  });
});

describe('a change of so many', () => {
  const change = { ...DAY, value: '-76' } as const;
  const unmarked = (claims: readonly ExampleClaim[]): readonly ExampleClaim[] =>
    claims.map(({ utterance: _, ...one }) => one);

  it('that comes back as so many of what has changed is another definition', () => {
    const fell = [own(change), paper({ measure: 'injured', value: '76' })];
    expect(told(fell)).toEqual([
      'warning source/drifted a-paper z-own: One figure of Ministry A, −76, is reported of two different things: the definition is “injured in a day” as Ministry A has it and “injured” as Outlet E has it.',
    ]);
    expect(told(unmarked(fell))[0]).toMatch(/^info source\/drifted a-paper z-own: .* the definition is /);
  });
  it('is none where the number could be so by chance, or is that of another place', () => {
    expect(told([own({ ...change, value: '-7' }), paper({ measure: 'injured', value: '7' })])).toEqual([]);
    expect(told([own(change), paper({ measure: 'injured', value: '76', at: 'town-b' })])).toEqual([]);
  });
  it('that were more, and come back as all there are, is another number', () => {
    const more = [own({ measure: 'injured', value: '+76' }), paper({ measure: 'injured', value: '76' })];
    const number = / the number is another 76 as Ministry A has it and 76 as Outlet E has it\.$/;
    expect(told(more)[0]).toMatch(number);
    expect(told(unmarked(more))[0]).toMatch(number);
  });
});

describe('a figure in another state', () => {
  const { utterance: _, ...base } = BRIEFING;
  const demanded = { ...base, id: 'z-own', value: '40', status: 'planned' } as const;
  const agreed = { ...base, id: 'a-paper', value: '40', status: 'moved', via: ['outlet-e', 'ministry-a'] } as const;

  it('is told of a report of the words of that day, however small it is, where all else is the same', () => {
    const nextDay = { ...agreed, said: '2024-05-05' };
    for (const report of [agreed, nextDay]) expect(told([demanded, report])[0]).toMatch(/ the status is “planned” as /);
  });
  it('is none where the voice gives it in both, of another place or day, or of few', () => {
    expect(told([demanded, agreed, { ...demanded, id: 'y-own', status: 'moved' }])).toEqual([]);
    expect(told([demanded, { ...agreed, at: 'town-b' }])).toEqual([]);
    expect(told([demanded, { ...agreed, asOf: '2024-05-01' }])).toEqual([]);
    expect(
      told([
        { ...demanded, value: '4' },
        { ...agreed, value: '4' },
      ]),
    ).toEqual([]);
  });
});

describe('a figure that went wrong behind the agency', () => {
  it('is told with the agency that the paper names, whatever the words of the voice', () => {
    expect(told([own({ value: '12' }), wire({ value: '12' }), paper({ value: '21' })])).toEqual([
      'error source/misreported a-paper m-wire: One utterance is reported as 12 by Outlet F and as 21 by Outlet E: the number drifted on the way from Outlet F to Outlet E.',
    ]);
    expect(told([own({ value: '~3400' }), wire({ value: '~3400' }), paper({ value: '>3400' })])).toEqual([
      'warning source/drifted a-paper m-wire z-own: One figure of Ministry A, about 3,400, is reported in two ways: the bound is about 3,400 as Outlet F has it and more than 3,400 in Outlet E, which cites it.',
    ]);
  });

  it('blames the one that cites the other, whichever id stands first', () => {
    for (const id of ['0-wire', 'm-wire'])
      expect(
        told([wire({ measure: 'injured-in-a-day', value: '113' }, id), paper({ measure: 'arrived', value: '113' })]),
      ).toEqual([
        `warning source/drifted a-paper ${id}: One figure of Ministry A, 113, is reported of two different things: the definition is “injured in a day” as Outlet F has it and “arrived” in Outlet E, which cites it.`,
      ]);
  });

  it('is as grave with a faithful agency beside it as without', () => {
    const moved = [own({ measure: 'killed', value: '1340' }), paper({ measure: 'injured', value: '1340' })];
    const severities = [moved, [...moved, wire({ measure: 'killed', value: '1340' })]].map(
      (claims) => told(claims)[0]?.split(' ')[0],
    );
    expect(severities).toEqual(['error', 'error']);
  });

  it('is told once where the utterance has that very figure of others', () => {
    expect(
      told([
        own({ value: '181' }),
        { ...own({ value: '175', of: 'children' }), id: 'y-own' },
        paper({ value: '181', of: 'children' }),
      ]),
    ).toEqual([
      'error source/drifted a-paper z-own: One figure of Ministry A, 181, is reported of two different things: the population is “residents” as Ministry A has it and “children” as Outlet E has it.',
    ]);
  });

  it('is told of one end of a range, another time, another voice and what could be', () => {
    const kinds = (claims: readonly ExampleClaim[]): readonly string[] =>
      told(claims).map((one) => /: the (\w+) is/.exec(one)?.[1] ?? one);
    expect(kinds([wire({ value: '800..1000' }), paper({ value: '1000' })])).toEqual(['number']);
    expect(
      kinds([own({ ...DAY, asOf: '2024-05-01/2024-05-04', value: '310' }), paper({ ...DAY, value: '310' })]),
    ).toEqual(['date']);
    expect(kinds([own({ value: '210' }), wire({ value: '210' }), paper({ value: '210', for: 'ministry-b' })])).toEqual([
      'attribution',
    ]);
    const plan = { measure: 'arrived', mode: 'planned', value: '4800' } as const;
    expect(kinds([wire({ ...plan, asOf: '2025/2028' }), paper({ ...plan, asOf: '2025' })])).toEqual(['date']);
    const could = { value: '3', mode: 'capability', asOf: '2025' } as const;
    expect(kinds([own(could), paper({ ...could, mode: 'planned' })])).toEqual(['stance']);
    expect(kinds([own({ value: '>=1', mode: 'not-confirmed' }), paper({ value: '>=1' })])).toEqual(['stance']);
  });
});

describe('what follows from a report that went wrong', () => {
  const all = (claims: readonly ExampleClaim[]): readonly string[] =>
    check(buildExample({ claims })).findings.flatMap(({ severity, rule, claims, found = [] }) =>
      /^(?:source\/(?:misreported|drifted)|pair|number\/magnitude)/.test(rule)
        ? [[severity, rule, claims.slice(0, 2).join(' '), ...found.slice(1).map((one) => one.rule)].join(' ')]
        : [],
    );

  it('is one finding with it', () => {
    expect(all([wire({ value: '25000' }), paper({ value: '250000' })])).toEqual([
      'error source/misreported a-paper m-wire number/magnitude-slip',
    ]);
    const unmarked = [wire({ value: '45200' }), paper({ value: '54200' })].map(({ utterance: _, ...one }) => one);
    expect(all(unmarked)).toEqual(['error source/misreported a-paper m-wire pair/contradiction']);
  });

  it('does not lead the dispute of two voices', () => {
    const organisers = {
      id: 'organisers',
      for: 'ministry-b',
      at: 'town-a',
      of: 'residents',
      said: '2024-05-04',
      asOf: '2024-05-04',
      value: '60000',
    };
    expect(all([wire({ value: '25000' }), paper({ value: '250000' }), organisers])).toEqual([
      'error source/misreported a-paper m-wire number/magnitude-slip',
      'error pair/contradiction organisers m-wire',
    ]);
  });

  it('is worth a note where the words themselves do not clash', () => {
    const other = { id: 'other', for: 'ministry-b', at: 'town-a', of: 'residents', asOf: '2024-05-04', value: '4870' };
    expect(all([own({ value: '~5000' }), paper({ value: '=5000' }), other])).toEqual([
      'warning source/drifted a-paper z-own',
      'info pair/contradiction a-paper other',
    ]);
  });

  it('is nothing where both are honest roundings, or a floor for a wider place', () => {
    const share = { measure: 'share-flooded' } as const;
    expect(
      all([own({ ...share, value: '12.5' }), wire({ ...share, value: '~12' }), paper({ ...share, value: '~13' })]),
    ).toEqual([]);
    expect(all([own({ value: '312' }), paper({ value: '>=312', at: 'county' })])).toEqual([]);
    const inWords = {
      ...{ '23': '<~25', '23.4': '~25', '26': '>25', '31': '~33', '35': '>33.3', '48': '<~50', '=64.5': '<~67' },
      ...{ '73': '<~75', '77': '~>75' },
    };
    for (const [value, words] of Object.entries(inWords)) {
      const both = [own({ ...share, value }), paper({ ...share, value: words })];
      expect(all(both)).toEqual([]);
      expect(all(both.map(({ utterance: _, ...one }) => one))).toEqual([]);
    }
    expect(all([own({ ...share, value: '20' }), paper({ ...share, value: '<~25' })])).toHaveLength(1);
    expect(all([own({ value: '23' }), paper({ value: '<~25' })])).toHaveLength(1);
    expect(all([own({ value: '~<900000' }), paper({ value: '~900000' })])).toEqual([]);
  });
});
