import { describe, expect, it } from 'vitest';
import { appLocales, chooseLanguage, counted, fill } from './index.ts';

/** Texts by path, so that two languages can be laid side by side. */
function texts(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, part]) => [...texts(part, `${path}/${key}`)]));
}
const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const english = texts(appLocales.get('en'));
const others = [...appLocales].filter(([tag]) => tag !== 'en');
/** The same in both languages: signs, key names, and words that Albanian shares. */
const shared = /^\/help\/keys\/\d+\/keys$|^\/panel\/resolved$|^\/verdicts\/tension$/;

describe.each(others)('the words in %s', (_tag, words) => {
  const own = texts(words);

  it('has every text of English, and no other', () => {
    expect([...own.keys()]).toEqual([...english.keys()]);
  });
  it('uses the same values in each text', () => {
    for (const [path, text] of own) expect([path, placeholders(text)]).toEqual([path, placeholders(english.get(path) ?? '')]);
  });
  it('is translated', () => {
    const same = [...own].filter(([path, text]) => text === english.get(path) && !shared.test(path));
    expect(same).toEqual([]);
  });
  it('leaves no text empty', () => {
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('choosing a language', () => {
  it('takes what is asked for, then what the browser prefers, then English', () => {
    expect(chooseLanguage('sq', ['en-GB'])).toBe('sq');
    expect(chooseLanguage(null, ['de-CH', 'sq-XK', 'en'])).toBe('sq');
    expect(chooseLanguage('xx', ['ja'])).toBe('en');
    expect(chooseLanguage('constructor', [])).toBe('en');
  });
  it('counts in the form of the number', () => {
    const form = { one: '1 claim', other: '{n} claims' };
    expect([1, 2, 1200].map((n) => counted(form, n, 'en'))).toEqual(['1 claim', '2 claims', '1,200 claims']);
    expect(fill('{a} {constructor}', { a: 'x' })).toBe('x ');
  });
});
