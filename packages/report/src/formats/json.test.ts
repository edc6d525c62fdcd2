import { readFileSync } from 'node:fs';
import { check, DRIFT_KINDS } from '@claimline/validation';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { flood, hostile } from '../golden/flood.ts';
import { formatJson } from './json.ts';

const published = JSON.parse(readFileSync(new URL('../../../../docs/report.schema.json', import.meta.url), 'utf8'));
const schema = z.fromJSONSchema(published);

it('the schema knows whatever may drift', () => {
  expect(published.$defs.verdict.properties.drift.items.enum).toEqual(DRIFT_KINDS);
});

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

it('two sides of a conflict are in the JSON report, the finding once', () => {
  const office = flood.claims.find(({ id }) => id === 'b-10000');
  if (office === undefined) throw new RangeError('the dossier has no claim b-10000');
  const dossier = { ...flood, claims: [...flood.claims, { ...office, id: 'd-10000', for: 'office-c' }] };
  const report = JSON.parse(formatJson({ dossier, result: check(dossier) }, {}));
  expect(schema.safeParse(report).error?.issues ?? []).toEqual([]);
  const clashes = report.findings.filter((one: { rule: string }) => one.rule === 'pair/contradiction');
  expect(clashes).toMatchObject([{ sides: [['a-3000'], ['b-10000', 'd-10000']], pair: { type: 'contradicts' } }]);
  expect(schema.safeParse({ ...report, findings: [{ ...clashes[0], sides: [['a-3000']] }] }).success).toBe(false);
});

it('the verdict of every finding is among the verdicts, once, also where only the rule has judged the pair', () => {
  const result = check(flood);
  const [verdict] = result.findings.flatMap((one) => one.verdict ?? []);
  const others = result.verdicts.filter(({ a, b }) => a !== verdict?.a || b !== verdict?.b);
  const pairs = (verdicts: typeof result.verdicts): readonly string[] =>
    JSON.parse(formatJson({ dossier: flood, result: { ...result, verdicts } }, {})).verdicts.map(
      ({ a, b }: { a: string; b: string }) => `${a} ${b}`,
    );
  expect(others).toHaveLength(result.verdicts.length - 1);
  expect(pairs(others)).toHaveLength(result.verdicts.length);
  expect(pairs(others).at(-1)).toBe(`${verdict?.a} ${verdict?.b}`);
  expect(pairs(result.verdicts)).toHaveLength(result.verdicts.length);
});

it('what several rules found of one figure is in the JSON report, each with its sentence', () => {
  const result = check(flood);
  const findings = result.findings.map(({ verdict: _, ...one }) => ({ ...one, found: [one, one] }));
  const report = JSON.parse(formatJson({ dossier: flood, result: { ...result, findings } }, {}));
  expect(schema.safeParse(report).error?.issues ?? []).toEqual([]);
  const [first] = report.findings;
  expect(first.found.map((one: { sentence: string }) => one.sentence)).toEqual([first.sentence, first.sentence]);
});

it('the schema refuses what is no report', () => {
  expect(schema.safeParse({ version: 2 }).success).toBe(false);
  const report = JSON.parse(formatJson({ dossier: flood, result: check(flood) }, {}));
  expect(schema.safeParse({ ...report, findings: [{ rule: 3 }] }).success).toBe(false);
});
