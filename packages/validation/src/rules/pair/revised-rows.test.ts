import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import type { CheckResult } from '../../types.ts';
import { buildExample } from '../examples/build-example.ts';
import { days } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';

interface Edition {
  readonly said: string;
  readonly from?: string;
  readonly children: readonly number[];
  readonly all: readonly number[];
}

/** Residents of a town who were hurt each day, and the children among them, as a table gives them when it is issued. */
function editionOf({ said, from = '2024-05-02', children, all }: Edition, measure: string): readonly ExampleClaim[] {
  const of = { for: 'ministry-a', measure, at: 'town-a', from };
  return [
    ...days({ ...of, name: `children-${said}`, of: 'children' }, children),
    ...days({ ...of, name: `all-${said}`, of: 'residents' }, all),
  ].map((claim) => ({ ...claim, said }));
}

function checked(measure: string, ...editions: readonly Edition[]): CheckResult {
  return check(buildExample({ claims: editions.flatMap((edition) => editionOf(edition, measure)) }), {});
}

function told({ findings }: CheckResult): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, claims }) => `${rule} ${claims.join(' ')}`);
}

describe('two editions of a table', () => {
  const first = { said: '2024-05-20', children: [2, 0, 3], all: [4, 1, 5] };

  it.each(['2024-05-22', '2024-08-20'])('are not held against one another where the later is of %s', (said) => {
    const second = { said, children: [2, 6, 3], all: [4, 9, 8] };
    const result = checked('injured-in-a-day', first, second);
    expect(told(result)).toEqual([]);
    expect(result.counts.byVerdict.superseded).toBe(3);
    expect(told(checked('injured-in-a-day', second, first))).toEqual([]);
  });

  it('are two series of a total, of which the later one counts', () => {
    const before = { said: '2024-05-20', children: [10, 11, 12], all: [20, 22, 24] };
    const after = { said: '2024-08-20', children: [15, 16, 18], all: [30, 33, 36] };
    expect(told(checked('injured', before, after))).toEqual([]);
    // What is amiss in the one that counts is told, and it alone.
    const fallen = { ...after, all: [30, 33, 29] };
    expect(told(checked('injured', before, fallen))).toEqual([
      'series/cumulative-drop all-2024-08-20-3 all-2024-08-20-2',
    ]);
  });

  it('leave what only the earlier one has, and the last of three holds', () => {
    const last = { said: '2024-09-01', from: '2024-05-03', children: [1, 4], all: [3, 6] };
    const between = { said: '2024-06-01', from: '2024-05-03', children: [5, 9], all: [6, 9] };
    const dossier = buildExample({
      claims: [first, between, last].flatMap((edition) => editionOf(edition, 'injured-in-a-day')),
    });
    const result = check(dossier, {});
    expect(told(result)).toEqual([]);
    const superseded = result.verdicts
      .filter(({ type }) => type === 'superseded')
      .map(({ a, b }) => [a, b].sort().join(' '));
    expect(superseded).toContain('all-2024-05-20-2 all-2024-09-01-1');
    expect(superseded).not.toContain('all-2024-05-20-2 all-2024-06-01-1');
  });

  it('may be hundreds, each with the weeks before it', () => {
    const day = (i: number): string => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10);
    const claims = Array.from({ length: 300 }, (_, i) =>
      Array.from(
        { length: 60 },
        (_, back): ExampleClaim => ({
          id: `day-${i}-${back}`,
          for: 'ministry-a',
          measure: 'injured',
          of: 'residents',
          at: 'town-a',
          asOf: day(60 + i - back),
          said: day(60 + i),
          value: `=${1000 + 9 * (60 + i - back) + (back > 30 ? 2 : 0)}`,
        }),
      ),
    ).flat();
    expect(told(check(buildExample({ claims }), { only: ['series/cumulative-drop', 'pair/contradiction'] }))).toEqual(
      [],
    );
  });

  it.each(['sheltered', 'injured-in-a-day'])('may be of one day each: every one has its own parts (%s)', (measure) => {
    const of = (said: string, values: Readonly<Record<string, number>>): readonly ExampleClaim[] =>
      Object.entries(values).map(([group, value]) => ({
        id: `${group}-${said}`,
        for: 'ministry-a',
        measure,
        at: 'town-a',
        of: group,
        asOf: '2024-05-09',
        said,
        value: `=${value}`,
      }));
    const first = of('2024-05-10', { residents: 1000, children: 600, adults: 400 });
    const second = of('2024-05-21', { residents: 1008, children: 605, adults: 403 });
    expect(told(check(buildExample({ claims: [...first, ...second] }), {}))).toEqual([]);
    expect(told(check(buildExample({ claims: [...second, ...first] }), {}))).toEqual([]);
    // What is amiss in the one that holds is told.
    const amiss = of('2024-05-21', { residents: 1008, children: 605, adults: 503 });
    expect(told(check(buildExample({ claims: [...first, ...amiss] }), {}))).toEqual([
      'set/parts-exceed-whole residents-2024-05-21 children-2024-05-21 adults-2024-05-21',
    ]);
    // A second opinion on one of the figures is none on all of them.
    expect(told(check(buildExample({ claims: [...first, ...second.slice(1, 2)] }), {}))).not.toEqual([]);
  });

  it('are not what one row says that is told a second time', () => {
    const second = { said: '2024-05-22', children: [7], all: [40] };
    expect(told(checked('injured-in-a-day', first, second))).not.toEqual([]);
  });
});
