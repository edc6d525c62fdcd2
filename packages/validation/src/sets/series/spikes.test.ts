import { parseQuantity } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

type Place = string | undefined;

/** Days whose figures are told as a slip or a spike, and everything else that the rules of series say. */
function told(values: readonly (number | undefined)[], measure = 'sheltered'): readonly Place[] {
  const fields = { name: 'day', for: 'ministry-a', measure, of: 'residents', at: 'town-a', from: '2024-05-02' };
  return check(buildExample({ claims: days(fields, values) }))
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims }) => `${rule.slice(7)} ${claims[0]?.slice(4)}`);
}

describe('slips of a level', () => {
  it('are found two in one series, far apart or next to one another', () => {
    const calm = [1840, 1853, 1861, 1872, 1880, 1891, 1900, 1911, 1922, 1930, 1941, 1950, 1962, 1970];
    expect(told(calm)).toEqual([]);
    expect(told(calm.with(2, 18610))).toEqual(['slip 3']);
    expect(told(calm.with(2, 18610).with(7, 19110))).toEqual(['slip 3', 'slip 8']);
    expect(told(calm.with(6, 19000).with(7, 19110))).toEqual(['slip 7', 'slip 8']);
    expect(told(calm.with(6, 190).with(11, 195))).toEqual(['slip 7', 'slip 12']);
    // The figure between two slips is none.
    expect(told(calm.with(4, 18800).with(6, 19000))).toEqual(['slip 5', 'slip 7']);
  });

  it('are found without a scale: a lost decimal point', () => {
    expect(told([3.1, 3.2, 3.2, 3.3, 3.3, 3.2, 34, 3.4, 3.3, 3.5], 'share-flooded')).toEqual(['slip 7']);
    expect(told([3.1, 3.2, 3.2, 3.3, 3.3, 3.2, 0.34, 3.4, 3.3, 3.5], 'share-flooded')).toEqual(['slip 7']);
    expect(told([1.4, 1.6, 2.0, 2.4, 2.4, 2.8, 34, 3.9, 4.1, 4.6, 5.2, 5.3], 'share-flooded')).toEqual(['slip 7']);
  });

  it('are none where the days beside it lead up to it and down from it: the crest of a flood', () => {
    const before = [67, 69, 73, 71, 74, 71, 75, 70, 73, 67, 75, 71, 70, 66, 72, 67, 69, 71, 74, 75, 71, 68, 71, 70, 74];
    const flood = [160, 609, 470, 300, 230, 172, 134, 111, 95, 88, 82, 73, 77, 72, 75, 77, 76, 73, 71, 77, 75, 74, 78];
    const river = [...before, 67, 70, 76, 71, 70, 68, 67, 76, 68, ...flood];
    expect(told(river)).toEqual([]);
    expect(told(river.with(10, 750))).toEqual(['slip 11']);
  });

  it('are none where a closure begins or has ended, and nothing is told of the time of it', () => {
    const year = [28.6, 28.3, 36.6, 52.6, 70, 80, 88.6, 98.1, 84.8, 66.2, 54.4, 37.2];
    const closed = [29.9, 29.9, 13.6, undefined, undefined, 51.2, 55.4, 52.6, 49.6, 43.9, 31.2, 30.1];
    const level = (values: readonly (number | undefined)[]) =>
      told([...year, ...values, ...year, ...year], 'share-flooded');
    expect(level(closed).filter((one) => one?.startsWith('spike'))).toEqual([]);
    // In a month among others it is.
    expect(level(closed.with(3, 36.1).with(4, 44.2))).toContain('spike 15');
  });

  it('are found in what is nothing now and then, and beside a figure that dips', () => {
    const rate = [0.9, 0.3, 0, 0, 0.1, 0.3, 0.3, 0.5, 0.7, 1.1, 1.6, 2, 2.4, 2.4, 2.8, 34, 3.9, 4.1, 4.6];
    expect(told(rate, 'share-flooded')).toEqual(['slip 16']);
    const monthly = [3117, 3102, 3181, 3178, 3082, 3092, 2360, 31740, 3061, 3134, 2419, 2850, 3187, 2994];
    expect(told(monthly, 'arrived')).toEqual(['slip 8']);
  });
});

describe('spikes', () => {
  it('are told from less where the series moves by a tenth, if they leave the line by much', () => {
    // S&P 500, 20 August to 3 October 2008: it lost 9 % on one of these days.
    const prices = [
      1275, 1278, 1292, 1267, 1272, 1282, 1301, 1283, 1278, 1275, 1237, 1242, 1268, 1225, 1232, 1249, 1252, 1193, 1214,
      1156, 1207, 1255, 1207, 1188, 1186, 1209, 1213, 1106, 1166, 1161, 1114, 1099,
    ];
    expect(told(prices)).toEqual([]);
    expect(told(prices.with(18, 2114))).toEqual(['spike 19']);
    expect(told(prices.with(18, 1412))).toEqual([]);
  });

  it('are told from less where two digits the other way round bring the figure back', () => {
    // People in a district by month, as the International Organization for Migration counts them; generated.
    const people = [
      35_410, 36_020, 35_730, 36_350, 36_930, 36_510, 37_120, 36_765, 37_266, 37_900, 37_407, 38_371, 38_900,
    ];
    expect(told(people.with(9, 31_795))).toEqual(['spike 10']);
    expect(told(people.with(9, 33_111))).toEqual([]);
  });

  it('and slips are none where what may be below zero comes near it', () => {
    const degrees = [9.1, 12.4, 8.8, 11.9, 13.2, 10.1, 7.9, 11.2, 1.1, 10.3, 12.9, 9.4, 11.7, 8.2, 10.6, 0.4, 9.9];
    const told = (values: readonly number[]): readonly string[] => {
      const dossier = buildExample({
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'town-a', from: '2024-05-02' },
          values,
        ),
      });
      const measures = dossier.measures.map((one) => ({ ...one, negative: true as const }));
      return check({ ...dossier, measures }).findings.flatMap(({ rule, claims }) =>
        rule === 'series/slip' || rule === 'series/spike' ? [claims[0] ?? ''] : [],
      );
    };
    expect(told(degrees)).toEqual([]);
    expect(told(degrees.with(4, 132))).toEqual(['day-5']);
  });

  it.each([
    ['a step that stays', [19290, 19400, 39510, 39490, 39530]],
    ['a small figure that counting alone moves', [3, 2, 9, 3, 4, 3]],
    ['a share near nothing', [0.1, 0.1, 0.3, 0.1, 0.1, 0.1], 'share-flooded'],
    ['days on which nothing was counted', [120, 130, 0, 0, 125, 128, 131, 119, 124, 0, 0, 130], 'arrived'],
    ['a peak of a daily count', [120, 130, 410, 125, 128, 131, 119, 124, 118, 121, 119, 130], 'arrived'],
    ['a level that dips every Sunday', Array.from({ length: 42 }, (_, i) => (i % 7 === 3 ? 400 : 1000 + (i % 5)))],
    ['a level that is a tenth on Sundays', Array.from({ length: 42 }, (_, i) => (i % 7 === 3 ? 100 : 1000 + (i % 5)))],
    [
      'a count that is a tenth on Sundays',
      Array.from({ length: 42 }, (_, i) => (i % 7 ? 1000 + 7 * i : 100)),
      'arrived',
    ],
    ['a figure at the end, of which nobody knows what follows', [19290, 19400, 19350, 19490, 91530]],
  ] as const)('are not: %s', (_, values, measure?: string) => {
    expect(told(values, measure).filter((one) => /^(?:spike|slip)/.test(one ?? ''))).toEqual([]);
  });

  // Jobs in the United States in thousands, by month from October 2008 (Bureau of Labor Statistics).
  const jobs = [
    136_308, 135_549, 134_842, 134_055, 133_351, 132_549, 131_845, 131_491, 131_022, 130_680, 130_484, 130_255, 130_046,
    130_058,
  ];
  it('of a few per cent are found where the series keeps to its line, however steep', () => {
    expect(told(jobs)).toEqual([]);
    expect(told(jobs.with(5, 123_549))).toEqual(['spike 6']);
    expect(told(jobs.with(5, 129_549))).toEqual([]);
    // Where it does not, nobody knows.
    expect(told(jobs.with(5, 123_549).with(8, 128_474))).toEqual([]);
  });

  const level = fc.array(fc.integer({ min: 9700, max: 10_300 }), { minLength: 12, maxLength: 28 });
  /** What is told of a level, but for a figure that leaves by five per cent the line that all others keep to. */
  const toldOfCalm = (values: readonly number[]): readonly Place[] => {
    const isOff = (at: number): boolean => {
      const [before = 0, own = 0, after = 0] = values.slice(at - 1, at + 2);
      const isSlight = own < 2 * Math.min(before, after) && 2 * own > Math.max(before, after);
      return isSlight && (own >= 1.05 * Math.max(before, after) || 1.05 * own <= Math.min(before, after));
    };
    const allowed = new Set(values.flatMap((_, at) => (isOff(at) ? [`spike ${at + 1}`] : [])));
    return told(values).filter((one) => !one?.startsWith('copied') && !allowed.has(one ?? ''));
  };
  test.prop([level, fc.nat(), fc.double({ min: 2.3, max: 7, noNaN: true }), fc.boolean()])(
    'of a calm level are found wherever they stand inside, and nothing else is told',
    (values, where, times, isHigh) => {
      const at = 1 + (where % (values.length - 2));
      const wild = Math.round(isHigh ? (values[at] ?? 1) * times : (values[at] ?? 1) / times);
      expect(toldOfCalm(values.with(at, wild))).toEqual([`spike ${at + 1}`]);
    },
  );
  const leaving = [...Array<number>(8).fill(9700), 10_260, ...Array<number>(3).fill(9700)];
  test.prop([level], { examples: [[leaving]] })('are none of a calm level', (values) => {
    expect(toldOfCalm(values)).toEqual([]);
  });
});

describe('a sign', () => {
  // Quarterly profit; days stand for quarters.
  const profit = [212, 220, 231, 228, 236, 241, 239, 247, 252, 258, 255, 263, 270, 268, 275, 281];
  it('that changed is told where the figure would be one of its neighbours without it', () => {
    expect(toldBelow(profit.with(8, -252))).toEqual(['spike 9']);
    expect(toldBelow(profit)).toEqual([]);
  });
  it('did not change where the loss is another one, or the second of several', () => {
    expect(toldBelow(profit.with(8, -40))).toEqual([]);
    expect(toldBelow(profit.with(3, -228).with(8, -252).with(12, -270))).toEqual([]);
  });
});

function toldBelow(values: readonly number[]): readonly string[] {
  const fields = {
    name: 'day',
    for: 'ministry-a',
    measure: 'arrived',
    of: 'residents',
    at: 'town-a',
    from: '2024-05-02',
  };
  const built = buildExample({ claims: days(fields, values.map(Math.abs)) });
  const measures = built.measures.map((one) => ({ ...one, negative: true }));
  const claims = built.claims.map((claim, i) => {
    const n = values[i] ?? 0;
    if (n >= 0) return claim;
    const read = parseQuantity(`=${n}`, { negative: true });
    if (!read.ok) throw new Error(read.problem.message);
    return { ...claim, value: read.value };
  });
  return check({ ...built, measures, claims })
    .findings.filter(({ rule, message }) => rule === 'series/spike' && message.id === 'series/spike:sign')
    .map(({ rule, claims: about }) => `${rule.slice(7)} ${about[0]?.slice(4)}`);
}
