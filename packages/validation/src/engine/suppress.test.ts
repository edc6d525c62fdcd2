import type { Dossier } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';
import type { Rule } from '../rules/types.ts';
import type { Finding } from '../types.ts';
import { check } from './engine.ts';

const injured = { for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' };
const shelter = { for: 'ministry-a', of: 'residents', at: 'town-a', from: '2024-05-02' };
const reason = 'The ministry said so on 9 May.';

/** A total that falls twice, on two days on end, and a figure that stays. */
const falls = buildExample({ claims: days({ ...injured, name: 'day' }, [900, 936, 1000, 940, 1020, 990, 1040]) });
const stuck = buildExample({
  claims: days({ ...shelter, name: 'bed' }, [1511, 1523, 1523, 1523, 1523, 1523, 1523, 1523, 1541]),
});

function left(
  dossier: ReturnType<typeof buildExample>,
  rule: string,
  ...named: readonly (readonly string[])[]
): readonly Finding[] {
  const suppressions = named.map((claims) => ({ rule, claims, reason }));
  return check({ ...dossier, suppressions }, { only: [rule] }).findings;
}
const heads = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, claims: [first = rule] }) => first);
const said = (findings: readonly Finding[], locale = 'en'): readonly string[] =>
  findings.filter(({ rule }) => rule.startsWith('settings/')).map(({ message }) => renderMessage(message, locale));

const quiet: Rule = {
  id: 'house/rule',
  severity: 'warning',
  docs: { summary: '', why: '', recommendation: '', source: '' },
  options: {},
  messages: { en: {}, sq: {} },
  bad: [],
  good: [],
  check: () => undefined,
};

describe('a suppression by claims', () => {
  it('takes the finding whose faulty claim it names alone, and no other', () => {
    expect(heads(left(falls, 'series/cumulative-drop'))).toEqual(['day-4', 'day-6']);
    expect(heads(left(falls, 'series/cumulative-drop', ['day-4']))).toEqual(['day-6']);
    expect(heads(left(falls, 'series/cumulative-drop', ['day-4'], ['day-6']))).toEqual([]);
  });

  it('takes it by some of its claims, and by all', () => {
    const five = ['bed-2', 'bed-3', 'bed-4', 'bed-5', 'bed-6'];
    expect(heads(left(stuck, 'series/copied-value'))).toEqual(['bed-2']);
    expect(heads(left(stuck, 'series/copied-value', five))).toEqual([]);
    expect(heads(left(stuck, 'series/copied-value', [...five, 'bed-7', 'bed-8']))).toEqual([]);
  });

  it('takes nothing by a claim that the finding only refers to, and says which to name', () => {
    const findings = left(falls, 'series/cumulative-drop', ['day-3']);
    expect(heads(findings)).toEqual(['day-4', 'day-6', 'settings/suppression-unused'].sort());
    expect(said(findings)).toEqual([
      'The suppression of series/cumulative-drop takes nothing: the finding is about day-4, and names 2 claims in all. Name day-4 alone.',
    ]);
  });

  it('takes nothing by claims of two findings: it would take what is found later between them', () => {
    const findings = left(falls, 'series/cumulative-drop', ['day-4', 'day-6']);
    expect(heads(findings)).toEqual(expect.arrayContaining(['day-4', 'day-6']));
    expect(said(findings)).toHaveLength(1);
  });

  it('names all claims where any of them may be wrong', () => {
    const clash = buildExample({
      claims: [
        { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
        { id: 'b-9000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '9000' },
      ],
    });
    const findings = left(clash, 'pair/contradiction', ['a-3000']);
    expect(said(findings)).toEqual([
      'The suppression of pair/contradiction takes nothing: the finding is about 2 claims, a-3000, b-9000. Name all of them.',
    ]);
    expect(said(findings, 'sq')).toEqual([
      'Heshtja e pair/contradiction nuk heq asgjë: gjetja është për 2 pohime, a-3000, b-9000. Përmendini të gjitha.',
    ]);
    expect(left(clash, 'pair/contradiction', ['a-3000', 'b-9000'])).toEqual([]);
  });

  it('of no finding says that there is none', () => {
    expect(said(left(falls, 'series/cumulative-drop', ['day-1']))).toEqual([
      'The suppression of series/cumulative-drop takes nothing: there is no such finding. Remove it.',
    ]);
  });

  it('of a rule that is switched off is no idle one: nobody has looked', () => {
    const suppressions = [{ rule: 'series/cumulative-drop', claims: ['day-5'], reason }];
    const off = { 'series/cumulative-drop': 'off' as const };
    expect(said(check({ ...falls, suppressions }, { rules: off }).findings)).toEqual([]);
    expect(said(check({ ...falls, suppressions }, { extends: 'none' }).findings)).toEqual([]);
    expect(said(check({ ...falls, suppressions }).findings)).toHaveLength(1);
  });

  it('that is there twice is not told to be of no finding', () => {
    expect(said(left(falls, 'series/cumulative-drop', ['day-4'], ['day-4']))).toEqual([]);
  });

  it('takes neither a rule that broke nor settings of whoever started the run', () => {
    const of = (rule: string): Dossier['suppressions'][number] => ({ rule, claims: [], reason });
    const throws: Rule = {
      ...quiet,
      check: () => {
        throw new Error('no');
      },
    };
    const broken = check({ ...falls, suppressions: [of('internal/rule-broken')] }, { registry: [throws] });
    expect(broken.findings.map(({ rule }) => rule)).toContain('internal/rule-broken');
    const typo = { 'nope/nope': 'off' as const };
    const suppressions = [of('settings/unknown-rule')];
    const rulesOf = (result: ReturnType<typeof check>): readonly string[] => result.findings.map(({ rule }) => rule);
    expect(rulesOf(check({ ...falls, suppressions }, { base: typo }))).toContain('settings/unknown-rule');
    const own = { ...falls, rules: typo, suppressions };
    const places = { 'rules/nope/nope': { at: { file: 'dossier.yaml', line: 1, column: 1 } } };
    expect(rulesOf(check({ ...own, locations: { ...own.locations, ...places } }))).not.toContain(
      'settings/unknown-rule',
    );
  });
});
