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
  n: fc.constantFrom(34, 95, 140, 211, 310, 1124, 4000, 6500, 12_000, 24_000),
});

/** A few claims of some voices and of reports of theirs, of nobody's correction. */
const claims = fc.array(said, { minLength: 2, maxLength: 6 }).map((all) =>
  all.map(({ relayed, day, month, form, n, for: voice, ...one }, i): Said => {
    const date = `2024-0${month}-${String(day).padStart(2, '0')}`;
    const id = `c${i}`;
    return {
      ...{ ...one, id, for: voice, of: 'dprk-soldiers', asOf: date, said: date, value: `${form}${n}` },
      ...(relayed ? { via: ['outlet-d', voice] } : {}),
    };
  }),
);

const strength = (id: string, voice: string, day: string, value: string): Said => ({
  ...{ id, for: voice, measure: 'strength', of: 'dprk-soldiers', at: 'kursk-oblast' },
  ...{ asOf: day, said: day, value },
});
/** Has a voice come down since, from 12,000 to 34 in a day? And does “up to 24,000” take its 12,000 back? */
const found: readonly Said[][] = [
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
