import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { proposeClaims } from '../proposals.ts';
import { openAiSource, type Post } from './openai.ts';
import { suggestClaims } from './suggest.ts';
import type { Suggestion } from './types.ts';

const text = [
  'The ministry said on Tuesday that about 3,000 soldiers were in training.',
  'It added that 200 vehicles had crossed the border, and 200 more would follow.',
].join(' ');
const how = { language: 'en', date: '2024-10-28' };

async function suggested(...suggestions: readonly Suggestion[]) {
  const read = await suggestClaims(text, { name: 'stub', propose: () => Promise.resolve(suggestions) }, how);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

describe('suggestions', () => {
  it('mark what the readers read, and add nothing but hints', async () => {
    const { proposals, refused } = await suggested({
      quote: 'about 3,000 soldiers',
      speaker: 'The ministry',
      counted: 'soldiers',
    });
    const own = proposeClaims(text, how);
    expect(proposals.map(({ suggested: _, ...one }) => one)).toEqual(own.ok ? own.value : []);
    expect(proposals[0]?.suggested).toEqual({
      by: 'stub',
      speaker: { start: 0, end: 12, text: 'The ministry' },
      counted: { start: 46, end: 54, text: 'soldiers' },
    });
    expect(proposals.slice(1).every((one) => one.suggested === undefined)).toBe(true);
    expect(refused).toEqual([]);
  });

  it('are refused when their words are not those of the text', async () => {
    const { proposals, refused } = await suggested(
      { quote: 'about 30,000 soldiers were in training' },
      { quote: '3,000 civilians of another country far away' },
      { quote: '200' },
      { quote: 'had crossed the border' },
    );
    expect(proposals.every((one) => one.suggested === undefined)).toBe(true);
    expect(refused.map(({ reason, nearest }) => [reason, nearest])).toEqual([
      ['not-found', 'about 3,000 soldiers were in training'],
      ['not-found', undefined],
      ['ambiguous', undefined],
      ['no-number', undefined],
    ]);
  });

  it('lose a hint that does not stand in the text, and keep the place', async () => {
    const { proposals, refused } = await suggested({ quote: 'about 3,000 soldiers', speaker: 'The president' });
    expect(proposals[0]?.suggested).toEqual({ by: 'stub' });
    expect(refused.map(({ reason }) => reason)).toEqual(['hint-not-found']);
  });

  it('fail as a value when the source fails', async () => {
    const source = { name: 'stub', propose: () => Promise.reject(new Error('no answer')) };
    expect(await suggestClaims(text, source, how)).toEqual({
      ok: false,
      problem: { code: 'source-failed', message: 'no answer' },
    });
  });

  property.prop([fc.array(fc.record({ quote: fc.string(), speaker: fc.string() }, { requiredKeys: ['quote'] }))])(
    'never change, add or hide a proposal, whatever they say',
    async (suggestions) => {
      const { proposals } = await suggested(...suggestions);
      const own = proposeClaims(text, how);
      expect(proposals.map(({ suggested: _, ...one }) => one)).toEqual(own.ok ? own.value : []);
    },
  );
});

describe('a server that speaks as OpenAI does', () => {
  const answering =
    (content: string, status = 200): Post =>
    () =>
      Promise.resolve({
        status,
        text: () => Promise.resolve(JSON.stringify({ choices: [{ message: { content } }] })),
      });
  const ask = (post: Post, input = text) =>
    openAiSource({ url: 'http://127.0.0.1:1/v1/', model: 'm', post }).propose(input, how);

  it.each([
    ['plain JSON', '{"suggestions":[{"quote":"a","speaker":"b"}]}'],
    ['JSON in a fence with talk around it', 'Here:\n```json\n{"suggestions":[{"quote":"a","speaker":"b"}]}\n```'],
    ['fields of wrong types', '{"suggestions":[{"quote":"a","speaker":"b","counted":7},{"quote":3},null,"x"]}'],
  ])('%s', async (_, content) => {
    expect(await ask(answering(content))).toEqual([{ quote: 'a', speaker: 'b' }]);
  });

  it.each([
    ['no JSON', answering('I cannot help with that.'), 'did not answer with a list'],
    ['an error', answering('', 500), 'answered 500'],
    [
      'another kind of answer',
      () => Promise.resolve({ status: 200, text: () => Promise.resolve('<html>') }),
      'chat completion',
    ],
  ] as const)('%s is told', async (_, post, message) => {
    await expect(ask(post)).rejects.toThrow(message);
  });

  it('gets a long text in parts that lose nothing', async () => {
    const seen: string[] = [];
    const long = Array.from({ length: 400 }, (_, i) => `Sentence ${i} of a long text, with no end.`).join(' ');
    await ask((address, init) => {
      const body: { messages: { content: string }[] } = JSON.parse(init.body);
      seen.push(body.messages[1]?.content.replace(/^[^\n]*\n\n/, '') ?? '');
      expect(address).toBe('http://127.0.0.1:1/v1/chat/completions');
      expect(init.redirect).toBe('error');
      return answering('{"suggestions":[]}')(address, init);
    }, long);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.join('')).toBe(long);
  });
});
