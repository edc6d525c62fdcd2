import { parseDate, parseQuantity } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { renderMessage } from '../../messages/index.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days, onDays } from '../../rules/examples/days.ts';

const OF_TOWN = { for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'town-a' } as const;
/** No two runs of it are alike. */
const noise = (i: number): number => ((i * i * 31 + 17 * i) % 101) % 11;

function told(claims: ReturnType<typeof days>): readonly string[] {
  return check(buildExample({ claims }))
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims: [id] }) => `${rule.slice(7)} ${id?.split('-')[1]}`);
}
const daily = (values: readonly (number | undefined)[]): ReturnType<typeof days> =>
  days({ ...OF_TOWN, name: 'day', from: '2021-01-01' }, values);

it('what is so every year at that time is the season, and in another month it is a slip', () => {
  const OF_MONTHS = [4100, 5200, 6100, 7400, 5100, 16, 210, 2900, 4800, 5300, 4900, 4400];
  const monthly = (more: Readonly<Record<string, number>> = {}): ReturnType<typeof days> =>
    onDays(
      { ...OF_TOWN, measure: 'injured-in-a-day', name: 'in' },
      {
        ...Object.fromEntries(
          Array.from({ length: 96 }, (_, i) => [
            `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
            Math.round((OF_MONTHS[i % 12] ?? 0) * (0.9 + 0.02 * noise(i))),
          ]),
        ),
        ...more,
      },
    );
  expect(told(monthly())).toEqual([]);
  expect(told(monthly({ '2013-03': 61_000 }))).toEqual(['slip 39']);
});

it('the rush of a house that opens again is no slip, and one with a zero too many is', () => {
  const visits = (first: number): ReturnType<typeof days> => {
    const usual = (i: number): number => 2900 + 20 * noise(i);
    const values = Array.from({ length: 40 }, (_, i) => (i < 16 ? usual(i) : i < 25 ? 0 : i === 25 ? first : usual(i)));
    const months = values.map((n, i): [string, number] => [
      `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      n,
    ]);
    return onDays({ ...OF_TOWN, measure: 'injured-in-a-day', name: 'in' }, Object.fromEntries(months));
  };
  expect(told(visits(11_840))).toEqual([]);
  expect(told(visits(30_100))).toEqual(['slip 26']);
});

it('a level far above its zero is judged by how it moves', () => {
  const river = Array.from({ length: 80 }, (_, i) => 41_200 + 3 * noise(i));
  expect(told(daily(river))).toEqual([]);
  expect(told(daily(river.with(40, 42_130)))).toEqual(['spike 41']);
  expect(told(daily(river.with(40, 41_245)))).toEqual([]);
});

it('a reservoir that is full again and again was not copied', () => {
  const [full, low] = [
    Array.from({ length: 12 }, () => 4220),
    (from: number) => Array.from({ length: 30 }, (_, i) => from - 7 * i - noise(i)),
  ];
  expect(told(daily([...full, ...low(4100), ...full, ...low(4150)]))).toEqual([]);
  expect(told(daily([...low(4100), ...full.map(() => 3700), ...low(4150)])).map((one) => one.split(' ')[0])).toContain(
    'copied-value',
  );
});

it('a river that moves by single steps repeats itself, and a pasted week of counts does not', () => {
  const steps = [0, 1, 0, -1, 1, 0, 0, 1, -1, 0, 1, 0, 0, -1, 0, 1, -1, 0, 0, -1];
  let at = 214;
  const calm = Array.from({ length: 240 }, (_, i) => (at += steps[(i * 7 + noise(i)) % steps.length] ?? 0));
  expect(told(daily(calm)).filter((one) => one.startsWith('copied'))).toEqual([]);
  const counts = Array.from({ length: 60 }, (_, i) => 3000 + 97 * noise(i) + 13 * noise(i + 5));
  const pasted = counts.map((n, i) => (i >= 30 && i < 37 ? (counts[i - 7] ?? n) : n));
  expect(told(daily(counts)).filter((one) => one.startsWith('copied'))).toEqual([]);
  expect(told(daily(pasted)).filter((one) => one.startsWith('copied'))).toEqual(['copied-value 31']);
});

it('what falls all summer on a coarse scale falls by the same steps another year', () => {
  const first = [87, 86, 85, 84, 83, 82, 81, 79, 78, 76, 75, 74, 72, 70, 68, 67, 66, 64, 62, 61, 60, 71, 75, 75, 75];
  const winter = [74, 73, 74, 74, 74, 73, 75, 75, 76, 77, 78, 78, 78, 79, 79, 80, 81, 82, 83, 83, 83, 83, 84, 84, 84];
  const second = [83, 83, 83, 81, 80, 79, 79, 78, 76, 75, 74, 72, 70, 68, 67, 65, 64, 61, 60, 58, 56, 55, 55, 53, 52];
  const fill = days({ ...OF_TOWN, measure: 'share-flooded', name: 'day', from: '2021-01-01' }, [
    ...first,
    ...winter,
    ...second,
  ]);
  expect(told(fill).filter((one) => one.startsWith('copied'))).toEqual([]);
});

it('the only one of many with the other sign has lost it', () => {
  const balance = Array.from({ length: 80 }, (_, i) => -40 - 9 * noise(i));
  const signed = (values: readonly number[]): readonly string[] => {
    const dossier = buildExample({ claims: daily(values.map(Math.abs)) });
    const claims = dossier.claims.map((claim, i) => {
      const value = parseQuantity(`=${values[i]}`, { negative: true });
      return value.ok ? { ...claim, value: value.value } : claim;
    });
    const measures = dossier.measures.map((one) => ({ ...one, negative: true }));
    return check({ ...dossier, claims, measures }, { only: ['series/spike'] }).findings.map(
      ({ claims: [id] }) => `${id}`,
    );
  };
  expect(signed(balance)).toEqual([]);
  expect(signed(balance.with(50, 53))).toEqual(['day-51']);
  expect(signed(balance.with(50, 53).with(60, 71).with(70, 40).with(20, 60))).not.toContain('day-51');
});

it('a total that lags for a week is one finding', () => {
  const counts = Array.from({ length: 60 }, (_, i) => 20 + 7 * noise(i));
  const total = counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  const claims = (totals: readonly number[]): ReturnType<typeof days> => [
    ...days({ ...OF_TOWN, measure: 'injured', name: 'all', from: '2021-01-01' }, totals),
    ...days({ ...OF_TOWN, measure: 'injured-in-a-day', name: 'in', from: '2021-01-01' }, counts),
  ];
  const found = (totals: readonly number[]): readonly string[] =>
    check(buildExample({ claims: claims(totals) }), { only: ['series/count-mismatch'] }).findings.map(
      ({ message }) => `${message.id.split(':')[1]} ${String(message.values['n'] ?? '')}`,
    );
  expect(found(total)).toEqual([]);
  const late = total.map((n, i) => (i >= 30 && i < 38 ? (total[i - 1] ?? n) : n));
  expect(found(late)).toEqual([expect.stringMatching(/^stretch [6-9]$/)]);
  expect(found(total.map((n, i) => (i < 30 ? n : n + 50)))).toEqual(['one ']);
  const declared = (amount: string): readonly string[] => {
    const read = parseQuantity(amount);
    const date = parseDate('2021-01-31');
    if (!read.ok || !date.ok) throw new RangeError(amount);
    const dossier = buildExample({ claims: claims(total.map((n, i) => (i < 30 ? n : n + 50))) });
    const event = { kind: 'correction', measure: 'injured', scope: {}, date: date.value, amount: read.value } as const;
    return check({ ...dossier, events: [event] }, { only: ['series/count-mismatch'] }).findings.map(
      ({ message }) => `${message.id.split(':')[1]}`,
    );
  };
  expect(declared('+50')).toEqual([]);
  expect(declared('+40')).toEqual(['declared']);
  expect(declared('-50')).toEqual(['declared']);
});

it('what a total should be is told with the correction that is declared for it, and not with that of a wider one', () => {
  const of = { for: 'ministry-a', of: 'residents', from: '2021-01-01' } as const;
  const counts = [11, 13, 9, 14, 12, 10, 15, 8, 13, 12, 11, 14];
  const totals = counts.map((_, i) => 100 + counts.slice(0, i + 1).reduce((sum, n) => sum + n, 0) - (i < 6 ? 0 : 45));
  const [amount, date] = [parseQuantity('-60'), parseDate('2021-01-07')];
  if (!amount.ok || !date.ok) throw new RangeError('-60');
  const event = (at: string) =>
    ({ kind: 'correction', measure: 'injured', scope: { at }, date: date.value, amount: amount.value }) as const;
  const claims = [
    ...days({ ...of, at: 'town-a', measure: 'injured', name: 'all' }, totals),
    ...days({ ...of, at: 'town-a', measure: 'injured-in-a-day', name: 'in' }, counts),
  ];
  const dossier = { ...buildExample({ claims }), events: [event('town-a'), event('county')] };
  const { findings } = check(dossier, { only: ['series/count-mismatch'] });
  expect(findings.map(({ message }) => renderMessage(message, 'en'))).toEqual([
    'Ministry A (injured, residents, Town A): the total went from 169 to 139 as of 7 Jan 2021; with what was counted in between and the correction by −60 that is declared it should be 124.',
  ]);
});

it('a correction declared for another day than that of the fall is named there', () => {
  const totals = Array.from({ length: 30 }, (_, i) => 1400 + 3 * i - (i < 20 ? 0 : 45));
  const told = (amount: string, on: string): readonly string[] => {
    const [read, date] = [parseQuantity(amount), parseDate(on)];
    if (!read.ok || !date.ok) throw new RangeError(amount);
    const claims = days({ ...OF_TOWN, measure: 'injured', name: 'all', from: '2021-01-01' }, totals);
    const event = { kind: 'correction', measure: 'injured', scope: {}, date: date.value, amount: read.value } as const;
    return check({ ...buildExample({ claims }), events: [event] }, { only: ['series/cumulative-drop'] }).findings.map(
      ({ message }) => `${message.id.split(':')[1]}`,
    );
  };
  expect(told('-45', '2021-01-21')).toEqual([]);
  expect(told('-45', '2021-01-25')).toEqual(['elsewhere']);
  expect(told('-45', '2021-01-09')).toEqual(['elsewhere']);
  // Of another size it is another.
  expect(told('-450', '2021-01-25')).toEqual(['found']);
  expect(told('-12', '2021-01-25')).toEqual(['found']);
});

it('a correction declared with the other sign is named where the total falls by as much', () => {
  const totals = Array.from({ length: 30 }, (_, i) => 1400 + 3 * i - (i < 20 ? 0 : 45));
  const told = (amount: string): readonly string[] => {
    const [read, date] = [parseQuantity(amount), parseDate('2021-01-21')];
    if (!read.ok || !date.ok) throw new RangeError(amount);
    const claims = days({ ...OF_TOWN, measure: 'injured', name: 'all', from: '2021-01-01' }, totals);
    const event = { kind: 'correction', measure: 'injured', scope: {}, date: date.value, amount: read.value } as const;
    return check({ ...buildExample({ claims }), events: [event] }, { only: ['series/cumulative-drop'] }).findings.map(
      ({ message }) => `${message.id.split(':')[1]}`,
    );
  };
  expect(told('-45')).toEqual([]);
  expect(told('+45')).toEqual(['sign']);
  expect(told('+500')).toEqual(['found']);
});
