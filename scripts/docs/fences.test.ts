import { expect, test } from 'vitest';
import { fencesOf } from './fences.ts';

test('a fence has a language, marks and the line it opens on', () => {
  const [fence] = fencesOf('Text\n\n```sh run exit=1\nclaimline check .\n```\n');
  expect(fence).toEqual({
    language: 'sh',
    marks: new Map([
      ['run', ''],
      ['exit', '1'],
    ]),
    text: 'claimline check .\n',
    line: 3,
  });
});

test('a longer fence may hold a shorter one', () => {
  expect(fencesOf('````md\n```ts\n```\n````\n').map((fence) => fence.text)).toEqual(['```ts\n```\n']);
});

test('tildes open a fence too, and backticks do not close it', () => {
  expect(fencesOf('~~~yaml\na: 1\n```\n~~~\n')[0]?.text).toBe('a: 1\n```\n');
});

test('an unclosed fence runs to the end of the page', () => {
  expect(fencesOf('```json\n{}')[0]?.text).toBe('{}\n');
});
