import type { Location } from '@claimline/core';
import { renderMessage } from '@claimline/validation';
import { sentencesOf } from '../diagnostics/facts.ts';
import { problemIn } from '../diagnostics/in-language.ts';
import { escapeForTerminal } from '../terminal/escape.ts';
import type { Formatter } from './types.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions: one annotation per problem and finding, at its place in the file. */
export const formatGithub: Formatter = (input, options) => {
  const { locale = 'en', pathOf = (file) => file } = options;
  const problems = (input.diagnostics ?? [])
    .map((one) => problemIn(locale, one))
    .map((problem) =>
      annotation(
        problem.severity,
        placeIn(problem.location, pathOf),
        problem.code,
        sentencesOf(problem, locale).join('\n'),
      ),
    );
  const findings = (input.result?.findings ?? []).map((finding) => {
    const settle = finding.settle.map((message) => renderMessage(message, locale));
    const message = [renderMessage(finding.message, locale), ...settle].join('\n');
    return annotation(LEVELS[finding.severity], placeIn(finding.location, pathOf), finding.rule, message);
  });
  return [...problems, ...findings].map((line) => `${line}\n`).join('');
};

function placeIn(location: Location | undefined, pathOf: (file: string) => string): Location | undefined {
  return location === undefined ? undefined : { ...location, file: pathOf(location.file) };
}

function annotation(level: string, location: Location | undefined, title: string, message: string): string {
  const place =
    location === undefined
      ? []
      : [
          `file=${property(location.file)}`,
          ...(location.line === 0 ? [] : [`line=${location.line}`, `col=${location.column}`]),
        ];
  return `::${level} ${[...place, `title=${property(title)}`].join(',')}::${data(message)}`;
}

/** Line breaks and percent signs as GitHub decodes them; a message can then not begin a command of its own. */
function data(text: string): string {
  const lines = text.split('\n').map((line) => escapeForTerminal(line).replaceAll('%', '%25'));
  return lines.join('%0A');
}

function property(text: string): string {
  return escapeForTerminal(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
