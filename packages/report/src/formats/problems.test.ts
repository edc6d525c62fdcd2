import { check } from '@claimline/validation';
import { describe, expect, it } from 'vitest';
import { flood } from '../golden/flood.ts';
import { formatters } from './index.ts';
import type { FileProblem } from './types.ts';

const problem: FileProblem = {
  code: 'date-syntax',
  severity: 'error',
  message: 'This is not a date in EDTF.',
  location: { file: 'dossier.yaml', line: 3, column: 7 },
  found: '2024-1-1',
  expected: '2024-01-01',
  suggestion: '2024-01-01',
  hint: 'Write it so.',
};
const told = (format: keyof typeof formatters, locale: string, diagnostics: readonly FileProblem[]): string =>
  formatters[format]({ dossier: null, result: null, diagnostics, files: [] }, { locale });

describe('what is wrong in a file', () => {
  it.each(['text', 'github', 'markdown', 'junit', 'sarif', 'html'] as const)(
    'is told in %s with what was found, what was expected and what is meant, in the language that is asked for',
    (format) => {
      const english = told(format, 'en', [problem]).replaceAll('\\', '');
      for (const part of ['found', '2024-1-1', 'expected', 'Write it so.', 'id you mean'])
        expect(english).toContain(part);
      const albanian = told(format, 'sq', [problem]);
      for (const part of ['u gjet', 'pritej', 'Kjo nuk është datë']) expect(albanian).toContain(part);
    },
  );

  it('has a fingerprint in SARIF that no line moves; what is alike in a file is told apart', () => {
    const moved = { ...problem, location: { ...problem.location, line: 9 } };
    const printsOf = (...all: readonly FileProblem[]): readonly string[] =>
      JSON.parse(told('sarif', 'en', all)).runs[0].results.map(
        (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints['claimline/v2'],
      );
    const [print] = printsOf(problem);
    expect(print).toBe('file/date-syntax|dossier.yaml|This is not a date in EDTF.|2024-1-1');
    expect(printsOf(moved)).toEqual([print]);
    expect(printsOf(problem, moved)).toEqual([print, `${print}|2`]);
  });
});

it('Markdown names the severity of a finding in the language that is asked for', () => {
  const input = { dossier: flood, result: check(flood) };
  expect(formatters.markdown(input, { locale: 'sq' })).toContain('**gabim**');
  expect(formatters.markdown(input, { locale: 'en' })).toContain('**error**');
});
