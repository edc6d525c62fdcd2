import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claim, dossierOf, type Said } from '../compare/testing/build.ts';
import { check } from './engine.ts';

const said = fc.record({
  for: fc.constantFrom('ministry-a', 'ministry-b', 'ministry-c'),
  relayed: fc.boolean(),
  measure: fc.constantFrom('killed', 'casualties', 'strength', 'casualties-in-period'),
  at: fc.constantFrom('russia', 'kursk-oblast'),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 9 }),
  form: fc.constantFrom('=', '', '~', '>', '..'),
  mode: fc.constantFrom('observed', 'observed', 'observed', 'estimated', 'forecast', 'not-confirmed'),
  utterance: fc.constantFrom(undefined, undefined, undefined, 'briefing'),
  n: fc.constantFrom(34, 95, 140, 211, 310, 1124, 4000, 6500, 12_000, 24_000),
});

/** A few claims of some voices and of reports of theirs, of nobody's correction. */
const claims = fc.array(said, { minLength: 2, maxLength: 6 }).map((all) =>
  all.map(({ relayed, day, month, form, n, utterance, for: voice, ...one }, i): Said => {
    const date = `2024-0${month}-${String(day).padStart(2, '0')}`;
    const id = `c${i}`;
    return {
      ...{ ...one, id, for: voice, of: 'dprk-soldiers', asOf: date, said: date, value: `${form}${n}` },
      ...(relayed ? { via: ['outlet-d', voice] } : {}),
      ...(utterance === undefined ? {} : { utterance: `${voice}-${date}` }),
    };
  }),
);

const march = (id: string, voice: string, day: string, said: string, mode: NonNullable<Said['mode']>): Said => ({
  ...{ id, for: voice, measure: 'strength', of: 'dprk-soldiers', at: 'kursk-oblast', mode },
  ...{ asOf: day, said, value: voice === 'ministry-a' ? '1120000' : '>2000000' },
});
const strength = (id: string, voice: string, day: string, value: string): Said => ({
  ...{ id, for: voice, measure: 'strength', of: 'dprk-soldiers', at: 'kursk-oblast' },
  ...{ asOf: day, said: day, value },
});
/** Has a voice come down since, from 12,000 to 34 in a day? And does “up to 24,000” take its 12,000 back? */
const found: readonly Said[][] = [
  // What is expected of February moves nothing that was counted in January.
  [
    strength('c0', 'ministry-a', '2024-01-01', '=12000'),
    { ...strength('c1', 'ministry-a', '2024-02-01', '=34'), mode: 'forecast' as const },
    strength('c2', 'ministry-b', '2024-02-01', '=34'),
  ].map((one): Said => ({ ...one, measure: 'killed' })),
  // Nor is what was counted in January taken from what is expected in March.
  [
    march('c0', 'ministry-a', '2024-01-19', '2024-01-19', 'estimated'),
    march('c1', 'ministry-b', '2024-01-19', '2024-01-19', 'estimated'),
    march('c2', 'ministry-b', '2024-03-07', '2024-03-05', 'forecast'),
  ],
  ...['=12000', '>12000'].map((value) => [
    strength('c0', 'ministry-a', '2024-06-02', '=34'),
    strength('c1', 'ministry-c', '2024-06-02', '=34'),
    strength('c2', 'ministry-a', '2024-06-01', value),
  ]),
  ...[
    ['..24000', '=12000'],
    ['..24000', '>12000'],
    ['..34', '>12000'],
  ].map(([since = '', before = '']) => [
    strength('c0', 'ministry-a', '2024-06-02', '=34'),
    strength('c1', 'ministry-c', '2024-06-02', since),
    strength('c2', 'ministry-c', '2024-06-01', before),
  ]),
];

test('where two figures cannot both be true, something is told that has to be mended', () => {
  fc.assert(
    fc.property(claims, (all) => {
      const { findings, verdicts } = check(dossierOf(all.map(claim)));
      const clashes = verdicts.filter(({ type, necessity }) => type === 'contradicts' && necessity === 'necessary');
      const graver = findings.filter(({ severity }) => severity !== 'info'); // A total that starts again is a warning.
      if (clashes.length > 0) expect(graver).not.toEqual([]);
      // And each of them is told of, be it with what it follows from.
      const told = new Set(findings.flatMap((one) => one.claims));
      for (const { a, b } of clashes) expect(told.has(a) || told.has(b)).toBe(true);
    }),
    { numRuns: 1000, examples: found.map((all) => [all]) },
  );
});

test('a figure of the injured that is told of the dead is an error of the report', () => {
  const told = (id: string, outlet: string, measure: string, value: string): Said => ({
    ...{ id, measure, value, for: 'ministry-a', of: 'dprk-soldiers', at: 'kursk-oblast', asOf: '2024-02-14' },
    ...{ said: '2024-02-14', via: [outlet], utterance: 'speech' },
  });
  const { findings } = check(
    dossierOf(
      [
        told('dead', 'outlet-d', 'killed', '=35418'),
        told('all', 'outlet-d', 'casualties', '=105505'),
        told('stray', 'outlet-e', 'killed', '=105505'),
      ].map(claim),
    ),
  );
  const [first] = findings.filter(({ severity }) => severity === 'error');
  expect(first).toMatchObject({ rule: 'source/misreported', claims: ['stray', 'dead', 'all'] });
});
