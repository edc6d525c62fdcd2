import { check, type Finding } from '@claimline/validation';
import { expect, it } from 'vitest';
import { flood } from '../golden/flood.ts';
import type { ReportOptions } from '../terminal/page.ts';
import { formatText } from './text.ts';

const finding = (rule: string, severity: Finding['severity'], claims: readonly string[]): Finding => ({
  rule,
  severity,
  claims,
  related: [],
  settle: [],
  message: { id: `${rule}:found`, values: {} },
});

function told(findings: readonly Finding[], options: ReportOptions = {}): string {
  const result = { ...check(flood), findings };
  return formatText({ dossier: flood, result }, { width: 400, ...options });
}
const ids = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `claim-${i}`);

it('of many claims the one that suppresses the finding is named, or all where all are needed', () => {
  const [series, copies] = [told([finding('series/copied-value', 'info', ids(23))]), ids(7).join(', ')];
  expect(series).toContain('series/copied-value · claim-0 … and 22 more\n');
  expect(told([finding('model/duplicate-claim', 'info', ids(7))])).toContain(`model/duplicate-claim · ${copies}\n`);
});

it('says once how to see what is not shown', () => {
  const notes = ids(9).map((id) => finding('text/quote-missing', 'info', [id]));
  const hint = /--max-findings 0/g;
  const [few, most] = [told([...notes, finding('date/stale', 'info', ['x'])], { maxFindings: 1 }), told(notes)];
  expect(few.match(hint)).toHaveLength(1);
  expect(few).toContain('… and 8 more · text/quote-missing');
  expect(few).toContain('… and 1 more (--max');
  expect(most.match(hint)).toHaveLength(1);
  expect(told(notes, { maxFindings: 0 }).match(hint)).toBeNull();
});

it('what was misreported on the way stands by itself, behind the disputes', () => {
  const drifted = ids(9).map((id) => finding('source/drifted', 'info', [id]));
  const text = told([
    finding('text/quote-not-found', 'error', ['x']),
    finding('source/misreported', 'error', ['c-400']),
    ...drifted,
    finding('date/stale', 'info', ['y']),
  ]);
  const places = ['Misreported on the way', 'source/misreported', 'source/drifted', 'To be corrected', 'Worth a look'];
  const at = places.map((words) => text.indexOf(words));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at).not.toContain(-1);
  expect(text).toContain('… and 6 more · source/drifted');
  expect(text.match(/--max-findings 0/g)).toHaveLength(1);
});

it('prints the same findings in another width, language or place as if they had not been printed before', () => {
  const { findings } = check(flood);
  const all: readonly ReportOptions[] = [{}, { width: 60 }, { locale: 'sq' }, { ascii: true }, { color: true }];
  const afresh = (options: ReportOptions): string => told(structuredClone(findings), options);
  for (const options of [...all, ...all]) expect(told(findings, options)).toBe(afresh(options));
  const result = { ...check(flood), findings };
  const renamed = { ...flood, sources: flood.sources.map((one) => ({ ...one, name: `${one.name} (new)` })) };
  expect(formatText({ dossier: renamed, result }, {})).toContain('(new)');
});

it('what tables have of other days, places and groups does not seem to clash', () => {
  const seems = (dossier: typeof flood): boolean =>
    formatText({ dossier, result: check(dossier) }, { locale: 'en' }).includes('Seems to clash');
  expect(seems(flood)).toBe(true);
  const rows = flood.claims.map(({ said: _, quote: __, by: ___, ...row }) => row);
  expect(seems({ ...flood, claims: rows })).toBe(false);
});
