import { check } from '@claimline/validation';
import { expect, it } from 'vitest';
import { flood } from '../golden/flood.ts';
import { wordsFor } from '../locale/index.ts';
import { symbolsOf } from '../terminal/symbols.ts';
import { formatJson } from './json.ts';
import { summaryLine } from './summary.ts';

it('counts the findings by their marks as the JSON does, and the pairs apart', () => {
  const input = { dossier: flood, result: check(flood) };
  const line = (locale: string): string => summaryLine(input, wordsFor(locale), symbolsOf({}));
  expect(line('en')).toBe('5 claims · 1 error · 1 warning · 3 notes · 10 pairs judged: 1 contradiction, 0 tensions');
  expect(line('sq')).toBe(
    '5 pohime · 1 gabim · 1 paralajmërim · 3 shënime · 10 çifte të gjykuara: 1 kundërshtim, 0 tensione',
  );
  const { summary } = JSON.parse(formatJson(input, {}));
  expect(summary.bySeverity).toEqual({ error: 1, warning: 1, info: 3 });
});
