import { describe, expect, it } from 'vitest';
import { catalogues } from './index.ts';

const english = catalogues.get('en') ?? {};

function places(sentence: string | undefined): readonly string[] {
  return [...new Set(sentence?.match(/\{[\w-]+(?::name)?\}/g) ?? [])].sort();
}

describe.each([...catalogues])('sentences in %s', (_, catalogue) => {
  it('are the same ones as in English', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(english).sort());
  });
  it.each(Object.keys(english))('%s is not empty and uses no value that English does not have', (id) => {
    expect(catalogue[id]?.trim()).not.toBe('');
    for (const place of places(catalogue[id])) expect(places(english[id])).toContain(place);
  });
});
