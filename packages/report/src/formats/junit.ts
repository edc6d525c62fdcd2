import { type Finding, renderMessage } from '@claimline/validation';
import { placeText } from '../claims/describe.ts';
import { factLines } from '../diagnostics/facts.ts';
import { problemIn } from '../diagnostics/in-language.ts';
import { tameLine } from '../terminal/escape.ts';
import { markupText } from './markup.ts';
import type { Formatter } from './types.ts';

/**
 * JUnit XML, for CI servers: every claim is a test case, which fails with the errors and
 * warnings that name it first; problems of files are cases of their own. Notes do not fail.
 */
export const formatJunit: Formatter = (input, options) => {
  const locale = options.locale ?? 'en';
  const failing = (input.result?.findings ?? []).filter((finding) => finding.severity !== 'info');
  const byClaim = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const finding of failing) {
    const [claim] = finding.claims;
    if (claim === undefined) others.push(finding);
    else byClaim.set(claim, [...(byClaim.get(claim) ?? []), finding]);
  }
  const cases = [
    ...(input.diagnostics ?? [])
      .map((one) => problemIn(locale, one))
      .map((problem) =>
        testcase('files', placeText(problem.location), [
          failure(problem.code, problem.message, [
            ...factLines(problem, locale),
            ...(problem.hint === undefined ? [] : [problem.hint]),
          ]),
        ]),
      ),
    ...others.map((finding) => testcase('dossier', finding.rule, [failureOf(finding, locale)])),
    ...(input.dossier?.claims ?? []).map((claim) =>
      testcase(
        'claims',
        claim.id,
        (byClaim.get(claim.id) ?? []).map((finding) => failureOf(finding, locale)),
      ),
    ),
  ];
  const failures = cases.filter((one) => one.failed).length;
  const name = markupText(input.dossier?.title ?? 'claimline');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="claimline" tests="${cases.length}" failures="${failures}">`,
    `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">`,
    ...cases.map((one) => one.text),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function testcase(group: string, name: string, failures: readonly string[]): { text: string; failed: boolean } {
  const head = `    <testcase classname="claimline.${group}" name="${markupText(name)}"`;
  if (failures.length === 0) return { text: `${head}/>`, failed: false };
  return { text: `${head}>\n${failures.join('\n')}\n    </testcase>`, failed: true };
}

function failureOf(finding: Finding, locale: string): string {
  const place = finding.location === undefined ? [] : [placeText(finding.location)];
  const settle = finding.settle.map((one) => renderMessage(one, locale));
  return failure(finding.rule, renderMessage(finding.message, locale), [...place, ...settle]);
}

function failure(type: string, message: string, lines: readonly string[]): string {
  const text = lines.map((line) => tameLine(markupText(line))).join('\n');
  return `      <failure type="${markupText(type)}" message="${markupText(message)}">${text}</failure>`;
}
