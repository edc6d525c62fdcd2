import type { Claim, Dossier } from '@claimline/core';
import { defaultQuantityConventions, parseQuantity } from '@claimline/core';
import { check } from '@claimline/validation';
import { expect, test } from 'vitest';
import { type CheckedDossier, findChanges, isUnchanged } from './find-changes.ts';
import { changesFormatters } from './format-changes.ts';

function claim(id: string, voice: string, value: string, more: Partial<Claim> = {}): Claim {
  const read = parseQuantity(value);
  if (!read.ok) throw new Error(read.problem.message);
  const asOf = {
    edtf: '2024-05-04',
    kind: 'point',
    earliest: 19847,
    latest: 19847,
    precision: 'day',
    approximate: false,
    uncertain: false,
  } as const;
  return {
    id,
    for: voice,
    via: [],
    asOf,
    said: asOf,
    measure: 'people',
    scope: {},
    value: read.value,
    unit: 'person',
    mode: 'estimated',
    links: [],
    tags: [],
    ...more,
  };
}

function state(claims: readonly Claim[], more: Partial<Dossier> = {}): CheckedDossier {
  const source = (id: string, name: string): Dossier['sources'][number] => ({ id, name, kind: 'institution' });
  const dossier: Dossier = {
    version: 1,
    title: 'Shelters',
    language: 'en',
    sources: [source('ministry', 'Ministry'), source('union', 'Union')],
    documents: [],
    measures: [
      {
        id: 'people',
        label: 'people',
        kind: 'stock',
        unit: 'person',
        integer: true,
        validityDays: 7,
        within: [],
        disjointWith: [],
      } as never,
    ],
    axes: [],
    claims,
    overrides: [],
    suppressions: [],
    events: [],
    conventions: { quantity: defaultQuantityConventions, validityDays: 7 },
    rules: {},
    locations: {},
    ...more,
  };
  return { dossier, result: check(dossier) };
}

const [a, b] = [claim('a', 'ministry', '=3000'), claim('b', 'union', '=9000')];

test('the same state twice has no changes', () => {
  const changes = findChanges(state([a, b]), state([a, b]));
  expect(isUnchanged(changes)).toBe(true);
  const input = { before: state([a, b]), after: state([a, b]), changes };
  expect(changesFormatters.text(input, {})).toBe('Nothing changed.\n');
});

test('a value that is corrected flips a verdict, and the change of the claim is named as the reason', () => {
  const corrected = claim('b', 'union', '=3000');
  const changes = findChanges(state([a, b]), state([a, corrected]));
  expect(changes.changed.map(({ id, fields }) => ({ id, fields }))).toEqual([
    { id: 'b', fields: [{ field: 'value', before: '=9000', after: '=3000' }] },
  ]);
  const [flip] = changes.flipped;
  expect(flip).toMatchObject({ before: 'contradicts', causes: [{ kind: 'claim', claim: 'b' }] });
  expect(flip?.after).not.toBe('contradicts');
});

test('a verdict that flips while its claims stay names what changed beside them', () => {
  const wider = { overrides: [{ a: 'a', b: 'b', verdict: 'incomparable', by: 'desk', reason: 'two counts' }] };
  const changes = findChanges(state([a, b]), state([a, b], wider));
  expect(changes.changed).toEqual([]);
  expect(changes.flipped[0]?.causes).toEqual([
    { kind: 'definitions', parts: [{ part: 'override', id: 'a – b', change: 'added' }] },
  ]);
});

test('a new claim brings its disputes, a removed one takes them along; neither counts as a flip', () => {
  const added = findChanges(state([a]), state([a, b]));
  expect(added.added.map((one) => one.id)).toEqual(['b']);
  expect(added.disputesAdded).toHaveLength(1);
  expect(added.flipped).toEqual([]);
  expect(findChanges(state([a, b]), state([a])).disputesRemoved).toHaveLength(1);
});

test('a claim under another id is a renamed one', () => {
  const changes = findChanges(state([a, b]), state([a, { ...b, id: 'c' }]));
  expect(changes).toMatchObject({
    renamed: [{ from: 'b', to: 'c' }],
    added: [],
    removed: [],
    flipped: [],
    disputesAdded: [],
  });
});

test('no text of a dossier is markup in Markdown or a command in a terminal', () => {
  const nasty = claim('a', 'ministry', '=1', { summary: '\u001b[31m|`@all` [x](http://y) <b>' });
  const input = { before: state([a]), after: state([nasty]), changes: findChanges(state([a]), state([nasty])) };
  expect(changesFormatters.text(input, {})).not.toContain('\u001b');
  expect(changesFormatters.markdown(input, {})).not.toMatch(/[^\\]`@all|<b>|\]\(http/);
  expect(JSON.parse(changesFormatters.json(input, {})).claims.changed[0].id).toBe('a');
});
