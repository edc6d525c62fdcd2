import { type Claim, type Dossier, indexDossier, type Mode, parseQuantity } from '@claimline/core';
import { expect, test } from 'vitest';
import { flood } from '../golden/flood.ts';
import { describeClaim, subjectOf } from './describe.ts';

/** The value in words of a claim with this figure and stance. */
function value(notation: string, mode: Mode, locale = 'en', unit = 'person'): string {
  const read = parseQuantity(notation);
  const dossier: Dossier = flood;
  const [first] = dossier.claims;
  if (!read.ok || first === undefined) throw new RangeError(notation);
  const claim: Claim = { ...first, value: read.value, mode, unit };
  return describeClaim(indexDossier({ ...dossier, claims: [claim] }), claim, locale).value;
}

test.each<[string, Mode, string]>([
  ['~3000', 'estimated', 'about 3,000'],
  ['>=1', 'observed', 'some, no number'],
  ['>=1', 'denied', 'denied: any'],
  ['>=1', 'not-confirmed', 'not confirmed: any'],
  ['>500', 'denied', 'denied: more than 500'],
  ['52', 'not-confirmed', 'not confirmed: 52'],
  ['?', 'denied', 'denied'],
  ['?', 'observed', ''],
])('%s, %s: “%s”', (notation, mode, wanted) => {
  expect(value(notation, mode)).toBe(wanted);
});

test('in Albanian, and of things', () => {
  expect(value('>=1', 'denied', 'sq')).toBe('mohuar: ndonjë');
  expect(value('>=1', 'observed', 'en', 'house')).toBe('at least 1 house');
  expect(['1', '7', '1..2'].map((n) => value(n, 'observed', 'en', 'country'))).toEqual([
    '1 country',
    '7 countries',
    '1 to 2 countries',
  ]);
  expect(['1', '700'].map((n) => value(n, 'observed', 'sq', 'bed'))).toEqual(['1 shtrat', '700 shtretër']);
  expect(['ha', 'seats', 'constructor', '{hospital beds}'].map((unit) => value('7', 'observed', 'sq', unit))).toEqual([
    '7 ha',
    '7 seats',
    '7 constructor',
    '7 hospital beds',
  ]);
  expect(value('=132.5', 'observed', 'en', '{thousand jobs}')).toBe('exactly 132.5 thousand jobs');
});

test('“exactly” where somebody is quoted, and not before every number of a table', () => {
  const [first] = flood.claims;
  const read = parseQuantity('=890');
  if (first === undefined || !read.ok) throw new RangeError('no claim');
  const { quote, ...unquoted } = { ...first, value: read.value };
  const shown = (claim: Claim): string => describeClaim(indexDossier(flood), claim, 'en').value;
  expect(quote).toBeDefined();
  expect([shown(unquoted), shown({ ...unquoted, ...(quote && { quote }) })]).toEqual(['890', 'exactly 890']);
});

test('an outlet that carries a figure is named beside its voice, whether or not the chain names the voice again', () => {
  const outlet = flood.sources.find(({ kind }) => kind === 'outlet');
  const claim = flood.claims.find((one) => one.for !== undefined);
  if (outlet === undefined || claim?.for === undefined) throw new RangeError('no claim');
  const who = (via: readonly string[]): string => {
    const told = { ...claim, via: via.map((source) => ({ source, role: 'cites' as const })) };
    return describeClaim(indexDossier(flood), told, 'en').who;
  };
  expect(who([outlet.id])).toBe(who([outlet.id, claim.for]));
  expect(who([outlet.id])).toContain(`, in ${outlet.name}`);
  expect(who([claim.for])).toBe(who([]));
});

test('the head of several claims names a group or a place only where it is that of all of them', () => {
  const [first] = flood.claims;
  if (first === undefined) throw new RangeError('no claim');
  const nodes = ['county', 'town-a', 'town-b'].map((id) => ({
    id,
    label: id,
    broader: id === 'county' ? [] : ['county'],
  }));
  const axes = flood.axes.map((axis) => (axis.id === 'at' ? { ...axis, nodes } : axis));
  const index = indexDossier({ ...flood, axes });
  const at = (id: string): Claim => ({ ...first, scope: { ...first.scope, at: id } });
  const head = (...ids: readonly string[]): string => subjectOf(index, ids.map(at), 'en');
  expect(head('town-a')).toBe('people in shelters, residents, town-a');
  expect(head('county', 'town-a')).toBe('people in shelters, residents, county');
  expect(head('town-a', 'town-b')).toBe('people in shelters, residents');
  expect(head()).toBe('');
});

test('a status that does not say what is counted stands behind it', () => {
  const [first] = flood.claims;
  if (first === undefined) throw new RangeError('no claim');
  const subject = (label: string, measure = 'people in shelters'): string => {
    const nodes = [{ id: 'state', label, broader: [] }];
    const axes = [...flood.axes.filter(({ id }) => id !== 'status'), { id: 'status', label: 'status', nodes }];
    const measures = flood.measures.map((one) => (one.id === first.measure ? { ...one, label: measure } : one));
    const index = indexDossier({ ...flood, axes, measures });
    return describeClaim(index, { ...first, scope: { status: 'state' } }, 'en').subject;
  };
  expect(subject('administered', 'vaccine doses')).toBe('vaccine doses, administered');
  expect(subject('doses delivered', 'doses')).toBe('doses delivered');
  expect(subject('soldiers in training', 'strength')).toBe('soldiers in training');
});
