import { describe, expect, it } from 'vitest';
import type { Claim } from '../claim/index.ts';
import { parseQuantity } from '../quantity/index.ts';
import { findCircularChains, independence, originOf, type Source, voiceOf } from './index.ts';

const read = parseQuantity('3000');
if (!read.ok) throw new Error(read.problem.message);
const value = read.value;
const again = parseQuantity('4000');
if (!again.ok) throw new Error(again.problem.message);
const other = again.value;
const claim = (id: string, more: Partial<Claim>): Claim => ({
  id,
  measure: 'strength',
  value,
  unit: 'person',
  via: [],
  scope: {},
  links: [],
  tags: [],
  mode: 'estimated',
  ...more,
});
const via = (...sources: readonly string[]): Pick<Claim, 'via'> => ({
  via: sources.map((source) => ({ source, role: 'cites' as const })),
});
const sources: Readonly<Record<string, Source>> = Object.fromEntries(
  (
    [
      { id: 'zelensky', name: 'Z', kind: 'person', for: 'ukraine' },
      { id: 'ukraine', name: 'Ukraine', kind: 'institution', side: 'ukraine' },
      { id: 'hur', name: 'HUR', kind: 'institution', side: 'ukraine' },
      { id: 'usa', name: 'US', kind: 'institution', side: 'us' },
      { id: 'pentagon', name: 'P', kind: 'institution', side: 'us', voice: 'usa' },
      { id: 'officials', name: 'officials', kind: 'class', anonymous: true },
      { id: 'spies', name: 'spies', kind: 'class', anonymous: true, side: 'ukraine' },
      { id: 'paper-a', name: 'Paper A', kind: 'outlet' },
      { id: 'paper-b', name: 'Paper B', kind: 'outlet' },
    ] satisfies Source[]
  ).map((source) => [source.id, source]),
);
const lookup = (id: string): Source | undefined => sources[id];

describe('who speaks, and where the figure comes from', () => {
  it.each([
    [claim('a', { by: 'zelensky' }), 'ukraine', 'zelensky'],
    [claim('a', { by: 'zelensky', for: 'ukraine' }), 'ukraine', 'ukraine'],
    [claim('a', { for: 'pentagon' }), 'usa', 'pentagon'],
    [claim('a', via('paper-a', 'hur')), 'hur', 'hur'],
    [claim('a', via('paper-a')), 'paper-a', 'paper-a'],
    [claim('a', { for: 'ukraine', origin: 'hur', ...via('paper-a', 'zelensky') }), 'ukraine', 'hur'],
    [claim('a', {}), undefined, undefined],
  ])('%#', (one, voice, origin) => {
    expect(voiceOf(one, lookup)).toBe(voice);
    expect(originOf(one)).toBe(origin);
  });
});

describe('one witness or two', () => {
  it.each<[string, Partial<Claim>, Partial<Claim>, string]>([
    ['one institution twice', { for: 'usa' }, { for: 'usa' }, 'same-voice'],
    ['a service that shares the voice of its state', { for: 'usa' }, { for: 'pentagon' }, 'same-voice'],
    ['two papers on one origin', { ...via('paper-a', 'hur') }, { for: 'ukraine', origin: 'hur' }, 'same-origin'],
    ['two states', { for: 'usa' }, { for: 'ukraine' }, 'independent'],
    ['two services of one side', { for: 'hur' }, { for: 'ukraine' }, 'unknown'],
    ['unnamed officials', { for: 'officials' }, { for: 'usa' }, 'unknown'],
    ['an unnamed service of one side and the other', { for: 'spies' }, { for: 'usa' }, 'independent'],
    ['an unnamed service and its own side', { for: 'spies' }, { for: 'hur' }, 'unknown'],
    ['unnamed officials and an unnamed service', { for: 'officials' }, { for: 'spies' }, 'unknown'],
    ['nobody', {}, { for: 'usa' }, 'unknown'],
    [
      'a figure and whoever has told it as that of another',
      { for: 'ukraine', ...via('usa') },
      { for: 'usa' },
      'unknown',
    ],
    [
      'another figure than the one told',
      { for: 'ukraine', ...via('usa') },
      { for: 'usa', value: other },
      'independent',
    ],
  ])('%s', (_, a, b, expected) => {
    expect(independence(claim('a', a), claim('b', b), lookup)).toBe(expected);
    expect(independence(claim('b', b), claim('a', a), lookup)).toBe(expected);
  });
});

describe('circular reporting', () => {
  it('finds a ring once, with the claims that close it, in any order', () => {
    const claims = [
      claim('one', via('paper-a', 'paper-b')),
      claim('two', via('paper-b', 'hur', 'paper-a')),
      claim('three', via('paper-a', 'usa')),
    ];
    const ring = [{ sources: ['hur', 'paper-a', 'paper-b'], claims: ['one', 'two'] }];
    expect(findCircularChains(claims)).toEqual(ring);
    expect(findCircularChains([...claims].reverse())).toEqual(ring);
  });
  it('finds one of which `origin` says where the figure comes from', () => {
    const claims = [
      claim('one', { ...via('paper-a'), origin: 'paper-b' }),
      claim('two', { ...via('paper-b', 'hur'), origin: 'hur' }),
      claim('three', { ...via('hur'), origin: 'paper-a' }),
    ];
    expect(findCircularChains(claims)).toEqual([
      { sources: ['hur', 'paper-a', 'paper-b'], claims: ['one', 'three', 'two'] },
    ]);
    expect(findCircularChains(claims.slice(0, 2))).toEqual([]);
  });
  it('does not see one across measures, nor in a chain that names a source twice running', () => {
    expect(
      findCircularChains([
        claim('one', via('paper-a', 'paper-b')),
        claim('two', { measure: 'killed', ...via('paper-b', 'paper-a') }),
        claim('three', via('paper-a', 'paper-a')),
      ]),
    ).toEqual([]);
  });
});
