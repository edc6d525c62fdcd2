import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languageIds } from './languages/index.ts';
import { readText } from './read/reader.ts';
import type { Reading } from './read/types.ts';

const folder = fileURLToPath(new URL('../cases/', import.meta.url));

/** [words = value unit relation], <words = EDTF>, {speaker | cue}, with ! for a denial. */
function noted(text: string, one: Reading): string {
  if (one.type === 'attribution') {
    const denial = one.polarity === 'deny' ? ' !' : '';
    return `{${text.slice(one.speaker.start, one.speaker.end)} | ${text.slice(one.cue.start, one.cue.end)}${denial}}`;
  }
  const words = text.slice(one.start, one.end);
  if (one.type === 'date') return `<${words} = ${one.edtf}>`;
  const unit = one.unit === 'count' ? '' : ` ${one.unit}`;
  return `[${words} = ${one.notation}${unit}${one.relation === null ? '' : ` ${one.relation}`}]`;
}

/** Two lines per case: a sentence, and indented what it says; read as on Monday 28 October 2024. */
function casesOf(language: string): readonly (readonly [sentence: string, expected: string])[] {
  const lines = readFileSync(`${folder}${language}.txt`, 'utf8').split('\n');
  return lines.flatMap((line, i): [string, string][] =>
    line === '' || line.startsWith(' ') || line.startsWith('#') ? [] : [[line, (lines[i + 1] ?? '').trim()]],
  );
}

test('every language has its file of cases', () => {
  expect(readdirSync(folder).sort()).toEqual(languageIds.map((id) => `${id}.txt`));
});

describe.each(languageIds.map((id) => [id]))('%s', (language) => {
  test.each(casesOf(language))('%s', (sentence, expected) => {
    const read = readText(sentence, { language, date: '2024-10-28' });
    expect(read.ok ? read.value.map((one) => noted(sentence, one)).join('  ') : read.problem).toBe(expected);
  });
});
