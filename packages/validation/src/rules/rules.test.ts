import { describe, expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { locales, renderMessage } from '../messages/index.ts';
import type { CheckResult } from '../types.ts';
import { buildExample } from './examples/build-example.ts';
import { rules } from './index.ts';
import type { Rule, RuleExample } from './types.ts';

function run(rule: Rule, example: RuleExample): CheckResult {
  const { today, speakers } = example.dossier;
  return check(buildExample(example.dossier), {
    registry: [rule],
    rules: { [rule.id]: [rule.severity, example.options ?? {}] },
    ...(today === undefined ? {} : { now: today }),
    ...(speakers === undefined ? {} : { speakersOf: (text) => speakers.filter((words) => text.includes(words)) }),
  });
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(rule.bad.map((example) => [example.title, example] as const))('finds: %s', (_, example) => {
    const { findings } = run(rule, example);
    expect(findings.map(({ message, claims }) => ({ message: message.id, claims }))).toEqual(
      example.findings.map(({ message, claims }) => ({ message: `${id}:${message}`, claims })),
    );
    for (const finding of findings)
      for (const locale of locales) {
        const sentence = renderMessage(finding.message, locale);
        expect(sentence).not.toMatch(/[{}]|undefined|\[object/);
        expect(sentence).not.toBe(finding.message.id);
      }
  });

  it.each(rule.good.map((example) => [example.title, example] as const))('is silent on: %s', (_, example) => {
    expect(run(rule, example).findings).toEqual([]);
  });

  it('has examples of both kinds, docs and sentences in every language', () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.id).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    for (const text of Object.values(rule.docs)) expect(text.length).toBeGreaterThan(10);
    for (const locale of locales) expect(Object.keys(rule.messages)).toContain(locale);
    for (const catalogue of Object.values(rule.messages)) {
      expect(Object.keys(catalogue).sort()).toEqual(Object.keys(rule.messages.en).sort());
      for (const key of Object.keys(catalogue)) expect(places(catalogue[key])).toEqual(places(rule.messages.en[key]));
    }
  });

  it('gives every one of its sentences in an example, or says the same with another stance', () => {
    const used = new Set(rule.bad.flatMap((example) => example.findings.map((finding) => finding.message)));
    for (const message of used) expect(Object.keys(rule.messages.en)).toContain(message);
  });
});

function places(sentence: string | undefined): readonly string[] {
  return (sentence?.match(/\{\w+\}/g) ?? []).sort();
}

describe('the registry', () => {
  it('names every rule once, in order of its file', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
  });
});

it('a figure is stale when its measure no longer holds: a census after a year', () => {
  const dossier = buildExample({
    claims: [{ id: 'old', for: 'ministry-a', said: '2024-08-01', asOf: '2024-02-01', of: 'residents', value: '3000' }],
  });
  const isStale = (validityDays: number): boolean =>
    check({ ...dossier, measures: dossier.measures.map((one) => ({ ...one, validityDays })) }).findings.some(
      ({ rule }) => rule === 'date/stale',
    );
  expect([isStale(7), isStale(365)]).toEqual([true, false]);
});

it('a value that differs from its words is written as the reader writes numbers, and the words as they stand', () => {
  const text = 'The ministry says that 3,000 residents are in shelters.';
  const claim = { for: 'ministry-a', asOf: '2024-05-04', of: 'residents', value: '2100.5', quote: '3,000 residents' };
  const { findings } = check(buildExample({ text, claims: [{ id: 'a', ...claim }] }), {
    only: ['text/number-differs'],
  });
  expect(findings.map(({ message }) => ['en', 'sq'].map((locale) => renderMessage(message, locale)))).toEqual([
    ['The value is 2,100.5, the quoted words have 3,000.', 'Vlera është 2.100,5, fjalët e cituara kanë 3,000.'],
  ]);
});
