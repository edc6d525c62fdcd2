import { readFileSync } from 'node:fs';
import { check } from '@claimline/validation';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { flood, hostile } from '../golden/flood.ts';
import { formatJson } from './json.ts';

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../../../docs/report.schema.json', import.meta.url), 'utf8')),
);

it.each([
  ['a dossier', { dossier: flood, result: check(flood) }],
  ['a hostile dossier', { dossier: hostile, result: check(hostile) }],
  ['nothing readable', { dossier: null, result: null }],
  [
    'problems of files',
    {
      dossier: null,
      result: null,
      diagnostics: [
        {
          code: 'c',
          severity: 'error' as const,
          message: 'm',
          location: { file: 'f', line: 1, column: 1 },
          found: 'x',
        },
      ],
    },
  ],
])('the JSON report of %s fits docs/report.schema.json', (_, input) => {
  for (const locale of ['en', 'sq'])
    expect(schema.safeParse(JSON.parse(formatJson(input, { locale }))).error?.issues ?? []).toEqual([]);
});

it('the schema refuses what is no report', () => {
  expect(schema.safeParse({ version: 2 }).success).toBe(false);
  const report = JSON.parse(formatJson({ dossier: flood, result: check(flood) }, {}));
  expect(schema.safeParse({ ...report, findings: [{ rule: 3 }] }).success).toBe(false);
});
