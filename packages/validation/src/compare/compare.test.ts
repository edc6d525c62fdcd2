import {
  type Claim,
  type DossierIndex,
  indexDossier,
  isoFromDay,
  type Mode,
  type ScopeNode,
  type Source,
  toDecimal,
} from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { catalogues, renderMessage } from '../messages/index.ts';
import type { Verdict, VerdictType } from '../types.ts';
import { clashOf, compare, replayVerdict } from './compare.ts';
import { areInUnison, doFiguresMeet } from './in-unison.ts';
import { decisionTable } from './table.ts';
import { claim, dossierOf, indexOf, type Said } from './testing/build.ts';

const cell = { of: 'dprk-soldiers', status: 'present', at: 'kursk-oblast', asOf: '2024-10-28' };

function verdict(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  return compare(indexOf(x, y), x, y);
}
function type(a: Said, b: Said): VerdictType {
  return verdict(a, b).type;
}

describe('same scope, same time', () => {
  test.each<[string, string, VerdictType]>([
    ['10000', '~3000', 'contradicts'],
    ['10000', '10400', 'corroborates'],
    ['>=11000', '~10000', 'tension'],
    ['>600000', '~550000', 'contradicts'],
    ['>10000', '..10000', 'tension'],
    ['1000s', '~3000', 'refines'],
    ['..12000', '13000', 'tension'],
    ['<=12000', '13000', 'contradicts'],
    ['11000..12000', '11500', 'corroborates'],
    ['12417', '12418', 'corroborates'],
    ['12417', '12450', 'contradicts'],
  ])('%s against %s: %s', (a, b, wanted) => {
    expect(type({ ...cell, for: 'ministry-a', value: a }, { ...cell, for: 'ministry-b', value: b })).toBe(wanted);
  });

  test('the ratio of a contradiction comes from the ends of the intervals', () => {
    const found = verdict(
      { ...cell, for: 'ministry-a', value: '>10000' },
      { ...cell, for: 'ministry-b', value: '~3000' },
    );
    expect(found.type).toBe('contradicts');
    expect(found.ratio).toEqual({ low: '2.857142', high: null });
  });

  test('a sentence tells what was said, not how widely that is read', () => {
    const found = verdict(
      { ...cell, for: 'ministry-a', value: '~751910' },
      { ...cell, for: 'ministry-b', value: '~12000' },
    );
    const words = found.reasons.map((reason) => renderMessage(reason, 'en')).join(' ');
    expect(words).toContain('about 751,910 against about 12,000');
  });

  test('one voice that sharpens its figure refines it', () => {
    const found = verdict({ ...cell, value: '~3000' }, { ...cell, value: '3100' });
    expect([found.type, found.subject]).toEqual(['refines', 'b']);
  });
});

describe('what is not a contradiction', () => {
  test('a smaller group can be part of a larger one', () => {
    const found = verdict(
      { ...cell, status: 'ready-to-join', for: 'ministry-a', value: '10000' },
      { ...cell, status: 'in-training', for: 'ministry-b', value: '~3000' },
    );
    expect([found.type, found.subject, found.necessity]).toEqual(['part-of-whole', 'b', 'necessary']);
    expect(found.reasons.map((message) => renderMessage(message, 'en')).join(' ')).toBe(
      'Not a contradiction: Ministry A counts soldiers ready to join the war in Kursk Oblast, Ministry B counts soldiers in training in Kursk Oblast. The smaller group can be part of the larger. They would contradict if both spoke of the same group at the same time: 10,000 against about 3,000.',
    );
  });
  test('a part larger than its whole contradicts it', () => {
    const found = verdict(
      { ...cell, at: 'kursk-oblast', for: 'ministry-a', value: '12000' },
      { ...cell, at: 'russia', for: 'ministry-b', value: '~3000' },
    );
    expect([found.type, found.row]).toEqual(['contradicts', '17-part-exceeds-whole']);
  });
  test('killed are a part of all casualties, whoever says so', () => {
    expect(
      type(
        { measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast', asOf: '2025-01-13', value: '~300' },
        {
          for: 'ministry-b',
          measure: 'casualties',
          of: 'dprk-soldiers',
          at: 'kursk-oblast',
          asOf: '2025-01-13',
          value: '3000',
        },
      ),
    ).toBe('part-of-whole');
  });
  test('losses of one side are never compared with the strength of another', () => {
    expect(
      type(
        { measure: 'losses', of: 'russian-personnel', asOf: '2024-10-28', value: '>600000' },
        { ...cell, for: 'ministry-b', value: '10000' },
      ),
    ).toBe('incomparable');
  });
  test('another day: the figure changed', () => {
    const found = verdict({ ...cell, value: '~3000' }, { ...cell, asOf: '2024-11-20', value: '>10000' });
    expect([found.type, found.subject]).toEqual(['changed', 'b']);
  });
  test('a total that falls contradicts itself, unless a break is declared', () => {
    const total = { measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast' };
    const [x, y] = [
      claim({ ...total, id: 'a', asOf: '2025-01-01', value: '5181' }),
      claim({ ...total, id: 'b', asOf: '2025-03-01', value: '5167' }),
    ];
    expect(compare(indexOf(x, y), x, y)).toMatchObject({ type: 'contradicts', row: '14-total-fell' });
    const reset = {
      kind: 'correction' as const,
      measure: 'killed',
      scope: {},
      date: claim({ value: '1', asOf: '2025-02-01' }).asOf ?? {
        edtf: '',
        kind: 'point' as const,
        earliest: 0,
        latest: 0,
        precision: 'day' as const,
        approximate: false,
        uncertain: false,
      },
    };
    expect(compare(indexDossier(dossierOf([x, y], { events: [reset] })), x, y).type).toBe('changed');
  });
  test('a part of an earlier day is in a total of a later one, unless that was begun anew in between', () => {
    const total = { measure: 'killed', of: 'russian-personnel' };
    const [part, whole] = [
      claim({ ...total, id: 'a', at: 'kursk-oblast', asOf: '2024-12-31', value: '=5181' }),
      claim({ ...total, id: 'b', at: 'russia', asOf: '2025-03-31', value: '=1167' }),
    ];
    const date = claim({ value: '1', asOf: '2025-01-01' }).asOf;
    if (date === undefined) throw new Error('no date');
    const reset = { kind: 'reset' as const, measure: 'killed', scope: {}, date };
    expect(compare(indexOf(part, whole), part, whole)).toMatchObject({ row: '17-part-exceeds-whole' });
    expect(compare(indexDossier(dossierOf([part, whole], { events: [reset] })), part, whole).type).toBe('changed');
  });
  test('a plan is no observation', () => {
    expect(type({ ...cell, mode: 'planned', value: '12000' }, { ...cell, for: 'ministry-b', value: '~3000' })).toBe(
      'incomparable',
    );
  });
  test('persons are not cases', () => {
    expect(type({ ...cell, value: '3000' }, { ...cell, for: 'ministry-b', value: '3000', unit: 'case' })).toBe(
      'incomparable',
    );
  });
  test('units of two things are named as words', () => {
    const found = verdict({ ...cell, value: '3000' }, { ...cell, for: 'ministry-b', value: '3000', unit: 'case' });
    expect(renderMessage(found.reasons[0] ?? { id: '', values: {} }, 'en')).toBe(
      'Not to be compared: one counts in persons, the other in cases.',
    );
  });
  test('two units of one thing are named in the sentence', () => {
    const area = { ...cell, measure: 'strength' };
    const sentence = (value: string, unit = 'km2'): string => {
      const found = verdict({ ...area, value: '4145', unit: 'ha' }, { ...area, for: 'ministry-b', value, unit });
      return renderMessage(found.reasons[0] ?? { id: '', values: {} }, 'en');
    };
    expect(sentence('41.5')).toBe(
      'Ministry A and Ministry B agree, each from a source of its own: 4,145 ha and 41.5 km².',
    );
    // What was said stands first; what it comes to is told in as many digits as were said, and in four at least.
    expect(sentence('4145')).toMatch(/4,145 ha against 4,145 km² \(414,500 ha\)\.$/);
    expect(sentence('81000', 'acre')).toMatch(/4,145 ha against 81,000 acres \(about 32,780 ha\)\.$/);
    expect(sentence('81234.5', 'acre')).toMatch(/against 81,234\.5 acres \(about 32,874\.4 ha\)\.$/);
    expect(sentence('>81000', 'acre')).toMatch(/against more than 81,000 acres \(more than 32,780 ha\)\.$/);
  });
  test('not confirmed is not denied', () => {
    expect(
      type(
        { ...cell, for: 'ministry-a', value: '?', mode: 'not-confirmed' },
        { ...cell, for: 'ministry-b', value: '10000' },
      ),
    ).toBe('tension');
    expect(
      type({ ...cell, for: 'ministry-a', value: '0', mode: 'denied' }, { ...cell, for: 'ministry-b', value: '10000' }),
    ).toBe('contradicts');
    expect(
      type(
        { ...cell, for: 'ministry-a', value: '?', mode: 'no-comment' },
        { ...cell, for: 'ministry-b', value: '10000' },
      ),
    ).toBe('cannot-tell');
  });
});

describe('what is not stated', () => {
  test('an unstated place is not everywhere: figures that clash only if it is the same place cannot be told', () => {
    const { at: _, ...anywhere } = cell;
    const found = verdict(
      { ...anywhere, for: 'ministry-a', value: '10000' },
      { ...cell, for: 'ministry-b', value: '~3000' },
    );
    expect([found.type, found.row]).toEqual(['cannot-tell', '22-readings-differ']);
    expect(found.settle.map((message) => renderMessage(message, 'en'))).toEqual([
      'Where those were whom Ministry A counts in 10,000.',
    ]);
  });
  test('a figure without a day cannot be held against one of a certain day', () => {
    const { asOf: _, ...undated } = cell;
    expect(
      type(
        { ...undated, for: 'ministry-a', value: '10000', said: '2024-10-30' },
        { ...cell, for: 'ministry-b', value: '~3000' },
      ),
    ).toBe('cannot-tell');
  });
});

describe('one source told twice', () => {
  test('is an echo, not an agreement', () => {
    const found = verdict(
      { ...cell, via: ['outlet-d', 'ministry-a'], value: '10000', utterance: 'briefing' },
      { ...cell, via: ['outlet-e', 'ministry-a'], value: '~10000', utterance: 'briefing' },
    );
    expect([found.type, found.drift]).toEqual(['echoes', ['hedge']]);
  });
  test('with another number is a misreport', () => {
    const rate = {
      measure: 'casualties-rate',
      of: 'russian-personnel',
      unit: 'person/d',
      asOf: '2024-10',
      utterance: 'speech',
    };
    const found = verdict({ ...rate, value: '~12000' }, { ...rate, value: '>1200' });
    expect([found.type, found.row, found.drift]).toEqual(['contradicts', '3-misreported', ['number']]);
  });
  test('a zero gained between “casualties” and “losses” of one speech is a misreport', () => {
    const told = { of: 'russian-personnel', asOf: '2024-10-28', utterance: 'speech' };
    const all = { ...told, measure: 'casualties', value: '>600000' };
    const found = verdict({ ...told, measure: 'losses', value: '~6000000' }, all);
    expect([found.type, found.row, found.drift]).toEqual(['contradicts', '3-misreported', ['number']]);
    // Ten times as many casualties as dead is no slip.
    expect(type({ ...told, measure: 'killed', value: '60000' }, all)).toBe('part-of-whole');
  });
  test('of one period, told for a place and for its country, is an echo', () => {
    const since = { of: 'dprk-soldiers', measure: 'casualties-in-period', asOf: '2024-12/2025-01-09', value: '>1000' };
    const told = { ...since, said: '2025-01-09', by: 'outlet-d' };
    expect(type({ ...told, at: 'kursk-oblast' }, { ...told, at: 'russia' })).toBe('echoes');
  });
  test('the figure of a part that is the whole is no report of the whole that strayed', () => {
    const told = { of: 'russian-personnel', for: 'ministry-a', asOf: '2024-10-28', value: '7' };
    const whole = { ...told, measure: 'casualties', via: ['outlet-d'] };
    const part = { ...told, measure: 'killed', via: ['outlet-e'] };
    const links = [{ kind: 'part-of' as const, claims: ['a'] }];
    expect(type(whole, part)).toBe('contradicts');
    expect(type(whole, { ...part, links })).not.toBe('contradicts');
  });
  test('one figure of a part and of its whole is no misreport where no two relays tell it, or of two utterances', () => {
    const told = { of: 'russian-personnel', asOf: '2024-10-28', said: '2024-10-28', value: '127' };
    const [part, whole] = [
      { ...told, measure: 'killed' },
      { ...told, measure: 'casualties' },
    ];
    expect(type(part, whole)).toBe('part-of-whole');
    const relayed = [
      { ...part, via: ['outlet-d'] },
      { ...whole, via: ['outlet-e'] },
    ] as const;
    expect(type({ ...relayed[0], utterance: 'briefing' }, relayed[1])).toBe('part-of-whole');
    expect(type({ ...relayed[0], utterance: 'one' }, { ...relayed[1], utterance: 'two' })).toBe('part-of-whole');
    const found = verdict(...relayed);
    expect([found.type, found.drift]).toEqual(['contradicts', ['definition']]);
    expect(found.reasons.map((reason) => renderMessage(reason, 'en'))[0]).toBe(
      'Two reports of one utterance that cannot both be its words: 127 as killed, and 127 as killed or wounded.',
    );
  });
  test('the same digits for two things about which nothing is stated are no echo', () => {
    const told = { asOf: '2024-10-28', said: '2024-10-28', value: '127' };
    const day = { ...told, of: 'dprk-soldiers' };
    expect(type({ ...day, measure: 'strength' }, { ...day, measure: 'requests', unit: 'request' })).toBe(
      'incomparable',
    );
    expect(type({ ...day, measure: 'strength' }, { ...day, measure: 'killed' })).toBe('incomparable');
    expect(
      type({ ...told, of: 'dprk-soldiers', at: 'russia' }, { ...told, of: 'russian-personnel', at: 'russia' }),
    ).toBe('incomparable');
    expect(
      type({ ...day, measure: 'strength', at: 'russia' }, { ...day, measure: 'strength', at: 'kursk-oblast' }),
    ).toBe('echoes');
  });
  test('a stated correction supersedes', () => {
    const links = [{ kind: 'corrects' as const, claims: ['a'] }];
    expect(verdict({ ...cell, value: '10000' }, { ...cell, value: '3000', links })).toMatchObject({
      type: 'superseded',
      subject: 'b',
    });
  });
});

test("an editor's verdict stands, with the machine's beside it", () => {
  const [x, y] = [
    claim({ ...cell, id: 'a', value: '10000' }),
    claim({ ...cell, id: 'b', for: 'ministry-b', value: '~3000' }),
  ];
  const index = indexDossier(
    dossierOf([x, y], { overrides: [{ a: 'b', b: 'a', verdict: 'consistent', by: 'editor', reason: 'same convoy' }] }),
  );
  expect(compare(index, x, y)).toMatchObject({
    type: 'consistent',
    override: { machine: 'contradicts', by: 'editor' },
  });
});

test('every sentence that the table can give exists in every language', () => {
  const source = decisionTable.map((row) => row.judge.toString()).join('\n');
  const reasons = new Set([...source.matchAll(/reason: ["'`]([a-z.-]+)["'`]/g)].map((match) => match[1]));
  expect(reasons.size).toBeGreaterThan(10);
  for (const [language, catalogue] of catalogues)
    for (const reason of reasons) expect([language, `reason.${reason}` in catalogue]).toEqual([language, true]);
});

// Laws over generated claims.
const values = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map((n) => String(n * 500)),
  fc.integer({ min: 1, max: 40 }).map((n) => `~${n * 500}`),
  fc.integer({ min: 1, max: 40 }).map((n) => `>=${n * 500}`),
  fc.integer({ min: 1, max: 40 }).map((n) => `..${n * 500}`),
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }))
    .map(([a, b]) => `${a * 500}..${(a + b) * 500}`),
  fc.constantFrom('1000s', '>=1', '0', '?'),
);
const optional = (...nodes: readonly string[]): fc.Arbitrary<string | undefined> =>
  fc.option(fc.constantFrom(...nodes), { nil: undefined });
const said: fc.Arbitrary<Said> = fc
  .record({
    value: values,
    for: fc.constantFrom('ministry-a', 'ministry-b', 'ministry-c'),
    by: optional('speaker', 'agency'),
    via: fc.constantFrom([], ['outlet-d'], ['outlet-e']),
    measure: fc.constantFrom('strength', 'killed', 'wounded', 'casualties', 'losses', 'casualties-in-period'),
    of: optional('dprk-soldiers', 'dprk-officers', 'russian-personnel'),
    status: optional('sent', 'present', 'in-training', 'in-combat'),
    at: optional('russia', 'kursk-oblast', 'eastern-russia'),
    asOf: optional(
      '2024-10-28',
      '2024-10-20',
      '2024-11-20',
      '2024-10',
      '../2024-10-27',
      '2024-09-01/2024-10-20',
      '2024-10-01~/2024-10-28',
    ),
    said: optional('2024-10-28', '2024-11-21'),
    mode: fc.constantFrom<Mode>('observed', 'estimated', 'forecast', 'denied', 'not-confirmed', 'no-comment'),
  })
  .map(({ by, of, status, at, asOf, said: when, ...rest }) => ({
    ...rest,
    ...(by === undefined ? {} : { by }),
    ...(of === undefined ? {} : { of }),
    ...(status === undefined ? {} : { status }),
    ...(at === undefined ? {} : { at }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(when === undefined ? {} : { said: when }),
  }));
const pair = fc.tuple(said, said).map(([a, b]): [Claim, Claim] => [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })]);
/** Two ways to say figures that hold one point. */
const meeting = fc
  .record({ at: fc.integer({ min: 1, max: 9000 }), below: fc.nat(4000), above: fc.nat(4000) })
  .chain(({ at, below, above }) => {
    const one = fc.constantFrom(`${at}`, `=${at}`, `~${at}`, `${Math.max(0, at - below)}..${at + above}`);
    return fc.tuple(one, fc.oneof(one, fc.constant(`${Math.max(0, at - above)}..${at + below}`)));
  });
const other = { a: 'b', b: 'a' } as const;

describe('laws', () => {
  test.prop([pair], { numRuns: 1000 })('the verdict of (b, a) is the mirror of that of (a, b)', ([a, b]) => {
    const index = indexOf(a, b);
    const [there, back] = [compare(index, a, b), compare(index, b, a)];
    expect([back.type, back.necessity, back.subject]).toEqual([
      there.type,
      there.necessity,
      there.subject && other[there.subject],
    ]);
  });
  test.prop([said])('a claim never contradicts itself', (one) => {
    const x = claim({ ...one, id: 'a' });
    expect(['contradicts', 'tension']).not.toContain(compare(indexOf(x), x, x).type);
  });
  test.prop([pair])('a verdict can be judged again from its own report, also after JSON', ([a, b]) => {
    const found = compare(indexOf(a, b), a, b);
    expect(replayVerdict(JSON.parse(JSON.stringify(found)))).toEqual({
      type: found.type,
      ...(found.subject === undefined ? {} : { subject: found.subject }),
      row: found.row,
      necessity: found.necessity,
    });
  });
  test.prop([said, said], { numRuns: 1000 })('two claims that say the very same never clash', (one, another) => {
    const { for: voice, asOf, said: when, mode } = another;
    const told = { ...(asOf === undefined ? {} : { asOf }), ...(when === undefined ? {} : { said: when }) };
    const by = { ...(voice === undefined ? {} : { for: voice }), ...(mode === undefined ? {} : { mode }) };
    const [a, b] = [claim({ ...one, id: 'a' }), claim({ ...one, ...told, ...by, id: 'b' })];
    const index = indexOf(a, b);
    fc.pre(areInUnison(index, a, b));
    expect(clashOf(index, a, b)).toBeNull();
  });
  test.prop([said, said, fc.constantFrom('ministry-b', 'ministry-c'), meeting], { numRuns: 2000 })(
    'figures of one cell that meet as they are said never clash',
    (one, { asOf, said: when, mode }, voice, [x, y]) => {
      const told = { ...(asOf === undefined ? {} : { asOf }), ...(when === undefined ? {} : { said: when }) };
      const who = { for: voice, ...(mode === undefined ? {} : { mode }) };
      const a = claim({ ...one, for: 'ministry-a', value: x, id: 'a' });
      const b = claim({ ...one, ...told, ...who, value: y, id: 'b' });
      const index = indexOf(a, b);
      fc.pre(doFiguresMeet(index, a, b));
      expect(clashOf(index, a, b)).toBeNull();
    },
  );
  test.prop([pair])('what is spared the reasons is judged as what is not', ([a, b]) => {
    const verdict = compare(indexOf(a, b), a, b);
    const isClash = verdict.type === 'contradicts' || verdict.type === 'tension';
    expect(clashOf(indexOf(a, b), a, b)).toEqual(isClash ? verdict : null);
  });
  test.prop([pair, said])('an unrelated claim changes nothing', ([a, b], third) => {
    const c = claim({ ...third, id: 'c' });
    expect(compare(indexOf(a, b, c), a, b)).toEqual(compare(indexOf(a, b), a, b));
  });
  test.prop([pair, fc.integer({ min: -4000, max: 4000 })])('shifting all days changes nothing', ([a, b], days) => {
    const shift = (one: Claim): Claim => ({ ...one, ...moved(one, days) });
    const [x, y] = [shift(a), shift(b)];
    const index = sinceMoved(indexOf(x, y), days);
    expect(compare(index, x, y).type).toBe(compare(sinceMoved(indexOf(a, b), 0), a, b).type);
  });
  test.prop([fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 50 })])(
    'widening a range never creates a contradiction',
    (a, b, by) => {
      const other_ = { ...cell, for: 'ministry-b', value: `${b * 100}..${b * 100 + 500}` };
      const narrow = type({ ...cell, value: `${a * 100}..${a * 100 + 500}` }, other_);
      const wide = type({ ...cell, value: `${Math.max(0, (a - by) * 100)}..${(a + by) * 100 + 500}` }, other_);
      if (narrow !== 'contradicts') expect(wide).not.toBe('contradicts');
    },
  );
  test.prop([fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 })])(
    'units change nothing: tonnes and kilograms',
    (a, b) => {
      const tonnes = { ...cell, measure: 'strength' };
      const inTonnes = type(
        { ...tonnes, value: `${a}..${a + 1}`, unit: 't' },
        { ...tonnes, for: 'ministry-b', value: `${b}..${b + 1}`, unit: 't' },
      );
      const mixed = type(
        { ...tonnes, value: `${a}..${a + 1}`, unit: 't' },
        { ...tonnes, for: 'ministry-b', value: `${toDecimal(b * 1000)}..${toDecimal((b + 1) * 1000)}`, unit: 'kg' },
      );
      expect(mixed).toBe(inTonnes);
    },
  );
});

/** When a population came is a day of the vocabulary, and moves along. */
function sinceMoved({ dossier }: DossierIndex, days: number): DossierIndex {
  const axes = dossier.axes.map((axis) => ({
    ...axis,
    nodes: axis.nodes.map((node) =>
      node.since === undefined
        ? node
        : { ...node, since: isoFromDay(Date.parse(`${node.since}-01`) / 86_400_000 + days) },
    ),
  }));
  return indexDossier({ ...dossier, axes });
}

/** The dates of a claim, moved by whole days. */
function moved(one: Claim, days: number): Partial<Claim> {
  const shift = (date: Claim['asOf']): Claim['asOf'] =>
    date && {
      ...date,
      // The end of a counting period is read from the text; a month has none that is so many days later, only one about then.
      edtf: date.edtf
        .replace(/\d{4}-\d\d-\d\d/g, (day) => isoFromDay(Date.parse(day) / 86_400_000 + days))
        .replace(/^\d{4}-\d\d$/, () => isoFromDay((date.latest ?? 0) + days).slice(0, 7)),
      earliest: date.earliest === null ? null : date.earliest + days,
      latest: date.latest === null ? null : date.latest + days,
      ...(date.core ? { core: { start: date.core.start + days, end: date.core.end + days } } : {}),
    };
  const [asOf, when] = [shift(one.asOf), shift(one.said)];
  return { ...(asOf ? { asOf } : {}), ...(when ? { said: when } : {}) };
}

describe('what moves, and who tells it', () => {
  const there = { of: 'dprk-soldiers', status: 'present', at: 'kursk-oblast' };
  const on = (day: string): Partial<Said> => ({ asOf: day, said: day });

  test('a figure of another voice, days later within the window, is higher by change and lower in tension; a day apart they contradict', () => {
    const first: Said = { ...there, ...on('2024-10-28'), for: 'ministry-a', value: '3000' };
    const second = (day: string): Said => ({ ...there, ...on(day), for: 'ministry-b', value: '11000' });
    expect(type(first, second('2024-10-29'))).toBe('contradicts');
    expect(type(first, second('2024-11-02'))).toBe('changed');
    expect(type({ ...first, value: '6000' }, { ...second('2024-11-02'), value: '3000' })).toBe('tension');
    expect(type(first, second('2024-11-20'))).toBe('changed');
  });

  test('one voice that passes its own ceiling later has changed its figure', () => {
    expect(
      type({ ...there, ...on('2024-10-31'), value: '..8000' }, { ...there, ...on('2024-11-04'), value: '>10000' }),
    ).toBe('changed');
  });

  test('one voice that said only that some are there, and gives a number on a later day, has changed what it says', () => {
    expect(
      type({ ...there, ...on('2024-10-28'), value: '>=1' }, { ...there, ...on('2024-10-29'), value: '~2000' }),
    ).toBe('changed');
  });

  test('a total counted to the last digits grew, however it is hedged', () => {
    const total = { of: 'russian-personnel', measure: 'casualties' };
    expect(
      type(
        { ...total, value: '>732000', asOf: '2022-02-24/2024-11-25' },
        { ...total, value: '~751910', asOf: '2022-02-24/2024-12-08' },
      ),
    ).toBe('changed');
  });

  test('a total of another voice that begins far above an earlier lower bound grew', () => {
    const total = { of: 'russian-personnel', measure: 'casualties' };
    const found = verdict(
      { ...total, for: 'ministry-a', value: '>=100', asOf: '2022-02-24/2024-12-19' },
      { ...total, for: 'ministry-b', value: '~1700', asOf: '2022-02-24/2025-03-31' },
    );
    expect([found.type, found.subject]).toEqual(['changed', 'b']);
  });

  test('additions within other months are not one addition', () => {
    const added = { of: 'dprk-soldiers', measure: 'strength-change', status: 'sent', at: 'russia', for: 'ministry-a' };
    const first = { ...added, value: '+>1000', asOf: '2025-01/2025-02' };
    expect(type(first, { ...added, value: '+15000', asOf: '2025-07/2025-08', mode: 'forecast' })).toBe('incomparable');
    expect(type(first, { ...added, value: '+1500', asOf: '2025-06' })).toBe('incomparable');
    expect(type(first, { ...added, value: '+1000..3000', asOf: '2025-01/2025-02' })).not.toBe('incomparable');
  });

  test('one figure for a region and its country witnesses for both only where it is told in the same weeks', () => {
    const there: Said = { of: 'dprk-soldiers', status: 'present', for: 'ministry-a', value: '>11000', asOf: '2024' };
    const region = { ...there, at: 'kursk-oblast', said: '2024-11-24' };
    const country = (said: string): Said => ({ ...there, for: 'ministry-b', at: 'russia', said });
    expect(type(region, country('2024-11-25'))).toBe('corroborates');
    expect(type(region, country('2025-05-29'))).toBe('part-of-whole');
  });

  test('all who were ever sent, counted until a day, are the number of that day', () => {
    const sent = { of: 'dprk-soldiers', status: 'sent', at: 'russia' };
    const first = { ...sent, value: '~3000', asOf: '2024-10-23' };
    const all = { ...sent, value: '15000', asOf: '2024-10/2025-04-30' };
    expect(type(first, all)).toBe('changed');
    expect(type(first, { ...all, for: 'ministry-b' })).toBe('changed');
    const fewer = verdict(all, { ...sent, value: '~13000', asOf: '2024-10/2025-09-02' });
    expect([fewer.type, fewer.row]).toEqual(['contradicts', '14-total-fell']);
  });

  test('who fought at some time of a long period can have been away for a part of it', () => {
    const there = {
      of: 'dprk-soldiers',
      status: 'in-combat',
      at: 'kursk-oblast',
      value: '>=1',
      asOf: '2024/2025-04-26',
    };
    const away = { ...there, for: 'ministry-b', value: '0' };
    expect(type(there, { ...away, asOf: '2025-01-15/2025-02-04' })).toBe('cannot-tell');
    expect(type(there, { ...away, asOf: '2023/2025-06' })).toBe('contradicts');
  });

  test('a reinforcement that is announced and one that came are one only where their figures can be', () => {
    const more = { of: 'dprk-soldiers', status: 'sent', at: 'russia', asOf: '2025-01/2025-02', said: '2025-02-27' };
    const to = (value: string): VerdictType =>
      type(
        { ...more, value: '>=+3000' },
        { ...more, for: 'ministry-b', status: 'planned', at: 'kursk-oblast', mode: 'forecast', value },
      );
    expect(to('~+2000')).toBe('incomparable');
    expect(to('~+3000')).not.toBe('incomparable');
  });

  test('totals since two different beginnings are two counts', () => {
    const since = { of: 'russian-personnel', measure: 'killed' };
    const year = { ...since, value: '2267', asOf: '2021-01-01/2021-12-31' };
    expect(type(year, { ...since, value: '278', asOf: '2022-01-01/2022-01-31' })).toBe('incomparable');
    expect(type(year, { ...since, value: '1900', asOf: '2022-01-01/2022-12-31' })).toBe('changed');
    expect(type(year, { ...since, value: '5000', asOf: '2019-01-01/2021-12-31' })).toBe('part-of-whole');
  });

  test('what one voice expects is compared when it is told on one day for one day, and a part of it in one breath', () => {
    const planned = { of: 'dprk-soldiers', status: 'planned-to-send', at: 'russia', mode: 'forecast' as const };
    const told = { ...planned, asOf: '2024-12-31', said: '2024-10-29' };
    expect(type({ ...told, value: '~19000' }, { ...told, value: '10900' })).toBe('contradicts');
    const breath = { ...planned, said: '2024-10-28', by: 'outlet-d' };
    const found = verdict({ ...breath, value: '9000' }, { ...breath, value: '12000' });
    expect([found.type, found.subject]).toEqual(['part-of-whole', 'a']);
  });

  test('a month is held against another month, not against half a year or the month of a part', () => {
    const counted = (measure: string, asOf: string, value: string): Said => ({
      of: 'russian-personnel',
      measure,
      asOf,
      value,
    });
    const november = counted('casualties-in-period', '2024-11', '45680');
    expect(type(counted('casualties-in-period', '2024-10', '42000'), november)).toBe('changed');
    expect(type(counted('casualties-in-period', '2025-01-01/2025-07-11', '236000'), november)).toBe('incomparable');
    expect(type(counted('killed-in-period', '2024-10', '12000'), november)).toBe('incomparable');
    expect(type(counted('killed-in-period', '2024-11-20', '1690'), november)).toBe('part-of-whole');
  });

  test('one voice that says it revises has not counted anew', () => {
    const dead: Said = { of: 'dprk-soldiers', at: 'russia', measure: 'killed', value: '~600', ...on('2025-04-30') };
    const later = (quote: string, before = '~600'): Verdict => {
      const [a, plain] = [
        claim({ ...dead, value: before, id: 'a' }),
        claim({ ...dead, ...on('2025-09-02'), id: 'b', value: '~2000' }),
      ];
      const b: Claim = { ...plain, quote: { in: 'page', exact: quote } };
      return compare(indexOf(a, b), a, b);
    };
    expect(later('around 2,000 have died').type).toBe('changed');
    expect(later('it now estimates the figure at around 2,000').type).toBe('superseded');
    // Twenty times as many are no correction of the first hundred.
    expect(later('it now estimates the figure at around 2,000', '>=100').type).toBe('changed');
  });

  test('“in 2024”, told in September, is no day of December', () => {
    const dead = { of: 'ukrainian-personnel', at: 'war-theatre', measure: 'killed' };
    expect(
      type(
        { ...dead, value: '80000', asOf: '2024', said: '2024-09-17' },
        { ...dead, value: '43000', asOf: '2024-12-08', said: '2024-12-08' },
      ),
    ).toBe('contradicts');
  });

  test('a word without a definition means one thing with one voice, and perhaps two with two', () => {
    const lost = { of: 'russian-personnel', at: 'war-theatre', measure: 'losses', ...on('2024-10-28') };
    const first: Said = { ...lost, for: 'ministry-a', value: '600000' };
    expect(type(first, { ...lost, for: 'ministry-b', value: '300000' })).toBe('cannot-tell');
    expect(type(first, { ...lost, for: 'ministry-a', value: '300000' })).toBe('contradicts');
  });

  test('unnamed people of one side with one figure are one leak; with names they are two who agree', () => {
    const same = { ...there, status: 'in-training', at: 'russia', asOf: '2024-10-15', value: '3000' };
    const judged = (by: string | undefined): VerdictType => {
      const [a, b] = [
        claim({ ...same, id: 'a', for: 'service-one', ...(by === undefined ? {} : { by }) }),
        claim({ ...same, id: 'b', for: 'service-two', ...(by === undefined ? {} : { by }), value: '~3000' }),
      ];
      const service = (id: string): Source => ({ id, name: id, kind: 'institution', side: 'one' });
      const head: Source = { id: 'head', name: 'Head', kind: 'person' };
      const officials: Source = { id: 'officials', name: 'officials', kind: 'class' };
      const index = indexDossier(
        dossierOf([a, b], { sources: [service('service-one'), service('service-two'), head, officials] }),
      );
      return compare(index, a, b).type;
    };
    expect(judged('officials')).toBe('echoes');
    expect(judged('head')).not.toBe('echoes');
    // An institution has a name, whoever of it spoke.
    expect(judged(undefined)).toBe('consistent');
  });

  test('not confirmed: the narrower thing is left open by the wider one', () => {
    const withheld: Said = {
      ...there,
      ...on('2024-11-04'),
      status: 'in-combat',
      for: 'ministry-b',
      value: '>=1',
      mode: 'not-confirmed',
    };
    expect(type({ ...there, ...on('2024-11-04'), value: '11000' }, withheld)).toBe('cannot-tell');
    expect(type({ ...there, ...on('2024-11-04'), status: 'in-combat', value: '2000' }, withheld)).toBe('tension');
  });

  test('bounds that look one way and lie far apart are no second witness', () => {
    const day = { ...there, ...on('2024-11-04') };
    expect(type({ ...day, value: '>3000' }, { ...day, for: 'ministry-b', value: '>10000' })).toBe('tension');
    expect(type({ ...day, value: '>6000' }, { ...day, for: 'ministry-b', value: '>10000' })).toBe('consistent');
    expect(type({ ...day, value: '>9000' }, { ...day, for: 'ministry-b', value: '>10000' })).toBe('corroborates');
  });
});

describe('on the way', () => {
  const places: readonly ScopeNode[] = [
    { id: 'country', label: 'Country', broader: [] },
    { id: 'town', label: 'Town', broader: ['country'] },
    { id: 'to-town', label: 'on the way to Town', broader: ['country'], towards: 'town' },
  ];
  const judged = (under: Partial<Said>, there: Partial<Said>, isUndated = false): Verdict => {
    const base = { of: 'dprk-soldiers', status: 'present', by: 'speaker' } as const;
    const { asOf, ...dateless } = claim({
      ...base,
      at: 'to-town',
      value: '~2000',
      asOf: '2024-10-29',
      said: '2024-10-29',
      id: 'a',
      ...under,
    });
    const a: Claim = isUndated || asOf === undefined ? dateless : { ...dateless, asOf };
    const b = claim({ ...base, at: 'town', value: '~8000', asOf: '2024-10-31', said: '2024-10-31', id: 'b', ...there });
    const dossier = dossierOf([a, b]);
    const axes = [...dossier.axes.filter((axis) => axis.id !== 'at'), { id: 'at', label: 'place', nodes: places }];
    return compare(indexDossier({ ...dossier, axes }), a, b);
  };

  test('on a later day those under way can have arrived', () => {
    expect([judged({}, {}).type, judged({}, {}).row]).toEqual(['changed', '12t-arrived']);
  });
  test('on the same day they are other people', () => {
    expect(judged({}, { asOf: '2024-10-29', said: '2024-10-29' }).type).toBe('incomparable');
  });
  test('the very figure of one speaker on one day, told for both, was moved by a relay', () => {
    const verdict = judged({}, { asOf: '2024-10-29', said: '2024-10-29', value: '~2000' });
    expect([verdict.type, verdict.drift]).toEqual(['contradicts', ['place']]);
  });
  test('and so it was where another speaker of that institution has it in another paper', () => {
    const there = { asOf: '2024-10-29', said: '2024-10-29', value: '~2000', by: 'spokesman' } as const;
    const verdict = judged({ via: ['outlet-d'] }, { ...there, via: ['outlet-e'] });
    expect([verdict.type, verdict.drift]).toEqual(['contradicts', ['place']]);
    expect(judged({ via: ['outlet-d'] }, { ...there, via: ['outlet-e'], for: 'ministry-b' }).type).toBe('incomparable');
    const several = judged({ via: ['outlet-d'], value: '1000s' }, { ...there, via: ['outlet-e'] });
    expect([several.type, several.drift]).toEqual(['contradicts', ['place']]);
  });
  test('two reports of one statement, one of them “on the way to” and the other “in”', () => {
    const told = { value: '>=1', said: '2024-10-28', asOf: '2024-10-28' } as const;
    const verdict = judged({ ...told, via: ['outlet-d'] }, { ...told, via: ['outlet-e'] });
    expect([verdict.type, verdict.drift]).toEqual(['contradicts', ['place']]);
    // One page that says both means both.
    expect(judged({ ...told, via: ['outlet-d'] }, { ...told, via: ['outlet-d'] }).type).not.toBe('contradicts');
  });
  test('who was said to be under way, without a day, was so when it was said', () => {
    expect(judged({ said: '2024-10-18' }, {}, true)).toMatchObject({ type: 'changed', row: '12t-arrived' });
  });
});
