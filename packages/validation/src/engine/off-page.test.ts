import type { Dossier } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { buildExample } from '../rules/examples/build-example.ts';
import { isForReaders } from '../rules/for-readers.ts';
import { rules } from '../rules/index.ts';
import type { RuleExample } from '../rules/types.ts';
import type { CheckResult } from '../types.ts';
import { check } from './engine.ts';
import { findingsForPage, findingsOffPage } from './off-page.ts';
import { checkOnPage, judgedOnPage } from './on-page.ts';
import type { CheckOptions } from './options.ts';

const withoutTexts = (dossier: Dossier): Dossier => ({
  ...dossier,
  documents: dossier.documents.map(({ text: _, ...document }) => document),
});

function optionsOf({ dossier: { today, speakers = [] } }: RuleExample): Pick<CheckOptions, 'now' | 'speakersOf'> {
  return {
    ...(today === undefined ? {} : { now: today }),
    speakersOf: (text) => speakers.filter((words) => text.includes(words)),
  };
}

describe('findings that a published page does not make itself', () => {
  const examples = rules.flatMap((rule) =>
    [...rule.bad, ...rule.good].map((one) => [rule.id, one.title, one] as const),
  );
  it.each(examples)('%s, %s: made beforehand, they leave the result as it is', (_, __, example: RuleExample) => {
    const dossier = buildExample(example.dossier);
    const options = optionsOf(example);
    const offPage = findingsOffPage(dossier, options);
    expect(checkOnPage(withoutTexts(dossier), offPage)).toEqual(check(dossier, options));
  });

  it.each(examples)('%s, %s: a page without rules tells what readers are told', (_, __, example: RuleExample) => {
    const dossier = buildExample(example.dossier);
    const options = optionsOf(example);
    const told = ({ findings }: CheckResult): readonly unknown[] =>
      findings.filter(isForReaders).map(({ rule, severity, message, claims }) => ({ rule, severity, message, claims }));
    const whole = check(dossier, options);
    const onPage = judgedOnPage(withoutTexts(dossier), findingsForPage(dossier, options));
    expect(told(onPage)).toEqual(told(whole));
    expect(onPage.verdicts).toEqual(whole.verdicts);
  });

  it('leaves out what the dossier suppresses', () => {
    const example = rules.find(({ id }) => id === 'text/quote-not-found')?.bad[0];
    if (example === undefined) throw new Error('the rule has no bad example');
    const dossier = buildExample(example.dossier);
    const [finding] = findingsOffPage(dossier);
    expect(finding?.rule).toBe('text/quote-not-found');
    const suppressions = [{ rule: 'text/quote-not-found', claims: finding?.claims ?? [], reason: 'a scan' }];
    expect(findingsOffPage({ ...dossier, suppressions })).toEqual([]);
  });
});
