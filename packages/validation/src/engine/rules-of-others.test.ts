import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { Rule, RuleContext } from '../rules/types.ts';
import type { CheckResult } from '../types.ts';
import { check } from './engine.ts';

const clash = buildExample({
  claims: [
    { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~3000' },
    { id: 'b-10000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '10000' },
  ],
});

/** What comes of a rule that was written without types. */
function ruleWith(checkWith: (context: RuleContext) => unknown): CheckResult {
  const guest: Rule = {
    id: 'house/rule',
    severity: 'warning',
    docs: { summary: '', why: '', recommendation: '', source: '' },
    options: {},
    messages: { en: { found: 'Found {what}.' }, sq: {} },
    bad: [],
    good: [],
    check: checkWith as Rule['check'],
  };
  return check(structuredClone(clash), { registry: [guest] });
}

const told = ({ findings }: CheckResult, locale = 'en'): readonly string[] =>
  findings.map(({ rule, message }) => `${rule}: ${renderMessage(message, locale)}`);

describe('a rule that somebody else wrote', () => {
  it('that gives a promise is told to be asynchronous, before or after it reported, and its rejection ends nothing', async () => {
    const heard: unknown[] = [];
    const hear = (reason: unknown): unknown => heard.push(reason);
    process.on('unhandledRejection', hear);
    const result = ruleWith(async ({ report }) => {
      report({ message: 'found', claims: ['a-3000'] });
      await Promise.resolve();
      report({ message: 'found', claims: ['a-3000'] });
      throw new Error('later');
    });
    await new Promise((done) => setTimeout(done, 5));
    process.off('unhandledRejection', hear);
    expect(told(result)).toEqual([expect.stringContaining('`check` gives a promise')]);
    expect(result.findings[0]?.rule).toBe('internal/rule-broken');
    expect(heard).toEqual([]);
  });

  it.each([
    ['claims', { message: 'found', claims: 'a-3000' }],
    ['claims', { message: 'found' }],
    ['message', undefined],
    ['values', { message: 'found', claims: [], values: { what: {} } }],
    ['milder', { message: 'found', claims: [], milder: 'banana' }],
    ['fix', { message: 'found', claims: [], fix: { safe: true } }],
    ['settle', { message: 'found', claims: [], settle: ['Ask.'] }],
  ])('that reports %s of the wrong kind is told so', (field, report) => {
    const result = ruleWith((context) => context.report(report as never));
    expect(told(result)).toEqual([expect.stringContaining(`house/rule was left out: \`${field}\``)]);
  });

  it('that reports a message it does not have is told which', () => {
    const result = ruleWith(({ report }) => report({ message: 'nope', claims: ['a-3000'] }));
    expect(told(result)).toEqual([expect.stringMatching(/house\/rule .*“nope”/)]);
  });

  it('that reports a claim that is not there is told which', () => {
    for (const report of [{ claims: ['a-3000', 'zzz'] }, { claims: ['a-3000'], covers: ['zzz'] }]) {
      const result = ruleWith((context) => context.report({ message: 'found', ...report }));
      expect(told(result)).toEqual([expect.stringMatching(/house\/rule .*“zzz”/)]);
    }
  });

  it('changes nothing that others see: neither the dossier, nor verdicts, nor what it has reported', () => {
    for (const spoil of [
      ({ index }: RuleContext): unknown => (index.dossier.claims as unknown[]).pop(),
      ({ index }: RuleContext): unknown => Object.assign(index.dossier.claims[0] ?? {}, { id: 'other' }),
      ({ index }: RuleContext): unknown => Object.assign(index.dossier.claims[0]?.value ?? {}, { text: '1' }),
      ({ index }: RuleContext): unknown => Object.assign(index, { dossier: null }),
      ({ index }: RuleContext): unknown => Object.assign(index.dossier, { claims: [] }),
      ({ verdicts }: RuleContext): unknown => Object.assign(verdicts[0] ?? {}, { type: 'echoes' }),
    ]) {
      const result = ruleWith(spoil);
      expect(result.findings.map(({ rule }) => rule)).toEqual(['internal/rule-broken']);
      expect(result.counts).toMatchObject({ claims: 2, byVerdict: { contradicts: 1 } });
    }
    const reported = { message: 'found', claims: ['a-3000'], values: { what: 'one' } };
    const result = ruleWith(({ report }) => {
      report(reported);
      reported.claims.length = 0;
      reported.values.what = 'two';
    });
    expect(told(result)).toEqual(['house/rule: Found one.']);
    expect(result.findings[0]?.claims).toEqual(['a-3000']);
  });

  it('speaks English where it has no sentence in the language that is asked for', () => {
    const result = ruleWith(({ report }) => report({ message: 'found', claims: [], values: { what: 'it' } }));
    expect(told(result, 'sq')).toEqual(['house/rule: Found it.']);
  });
});
