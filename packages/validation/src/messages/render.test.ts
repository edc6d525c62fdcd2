import type { Message } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { renderMessage } from './index.ts';

const quantity = (values: Message['values']): string => renderMessage({ id: '@quantity', values }, 'en');

it('a quantity is told by its words, and as it is written where a rule of others gives them wrong', () => {
  expect(quantity({ text: '~3000', form: 'about', stated: ['3000'] })).toBe('about 3,000');
  expect(quantity({ text: '~3000' })).toBe('~3000');
  expect(quantity({ text: '~3000', stated: ['3000'] })).toBe('~3000');
  expect(quantity({ text: '~3000', form: 'constructor', stated: ['3000'] })).toBe('~3000');
  expect(quantity({})).toBe('?');
});

it('a name that could be words of the sentence stands in quotation marks, a figure does not', () => {
  const label = (name: string): Message => ({ id: '@label', values: { default: name } });
  const what = { id: 'drift.definition', values: {} };
  const differs = (a: Message, b: Message, locale: string): string =>
    renderMessage({ id: 'drift.differs', values: { what, a, b } }, locale);
  expect(differs(label('missing'), label('dead'), 'en')).toBe(
    'the definition is “missing” in one report and “dead” in the other',
  );
  expect(differs(label('missing'), label('dead'), 'sq')).toContain('“missing”');
  const n = (value: string): Message => ({ id: '@number', values: { n: value } });
  expect(differs(n('12'), n('13'), 'en')).toBe('the definition is 12 in one report and 13 in the other');
});

describe('“exactly”', () => {
  const figure = (text: string, more: Message['values'] = {}): Message => ({
    id: '@quantity',
    values: { text, form: text.startsWith('=') ? 'exact' : 'about', stated: [text.slice(1)], ...more },
  });
  const fell = (x: Message, y: Message, locale = 'en'): string =>
    renderMessage(
      { id: 'reason.changed.grew', values: { value: y, asOf: 'May', otherValue: x, otherAsOf: 'April' } },
      locale,
    );

  it('is noise where all figures of a sentence are exact', () => {
    expect(fell(figure('=890'), figure('=24050'))).toBe('The total grew: 890 (April), then 24,050 (May).');
    expect(fell(figure('=890'), figure('=24050'), 'sq')).not.toContain('saktësisht');
  });
  it('stands beside a figure that is not', () => {
    expect(fell(figure('~890'), figure('=24050'))).toBe(
      'The total grew: about 890 (April), then exactly 24,050 (May).',
    );
  });
  it('stands where it was said', () => {
    const said = figure('=24050', { said: true });
    expect(fell(figure('=890'), said)).toBe('The total grew: exactly 890 (April), then exactly 24,050 (May).');
  });
  it('is looked for in all that a sentence is made of', () => {
    const first: Message = { id: 'value.percent', values: { value: figure('=12') } };
    const alike = { id: 'engine.likewise', values: { first, one: figure('~12'), others: [figure('~11')] } };
    expect(renderMessage(alike, 'en')).toBe('Exactly 12 % Also against about 12: about 11.');
  });
});
