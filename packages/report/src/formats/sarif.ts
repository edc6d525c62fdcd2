import { type FigureOf, type Finding, fingerprintOf, renderMessage, ruleById, valuesIn } from '@claimline/validation';
import { sentencesOf } from '../diagnostics/facts.ts';
import { problemIn } from '../diagnostics/in-language.ts';
import { escapeForTerminal } from '../terminal/escape.ts';
import { jsonText } from '../terminal/json-text.ts';
import type { FileProblem, Formatter } from './types.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS), for code scanning: one result per problem and finding, with its
 * place, the places it relates to, and a fingerprint that survives moving lines, and no edit of its figures.
 */
export const formatSarif: Formatter = (input, options) => {
  const { locale = 'en', pathOf = (file) => file } = options;
  const problems = input.diagnostics ?? [];
  const findings = input.result?.findings ?? [];
  const figureOf = input.dossier === null ? undefined : valuesIn(input.dossier);
  const ids = [...new Set([...problems.map((one) => `file/${one.code}`), ...findings.map((one) => one.rule)])].sort();
  const prints = fingerprintsIn(problems);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'claimline', rules: ids.map(ruleObject) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...problems.map((problem, i) => problemResult(problem, ids, { locale, pathOf, print: prints[i] ?? '' })),
          ...findings.map((finding) => findingResult(finding, ids, { locale, figureOf, pathOf })),
        ],
      },
    ],
  };
  return `${jsonText(log, 2)}\n`;
};

function ruleObject(id: string): object {
  const rule = ruleById(id);
  if (rule === undefined) return { id };
  return {
    id,
    shortDescription: { text: `${rule.docs.summary}.` },
    fullDescription: { text: rule.docs.why },
    help: { text: rule.docs.recommendation },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

/** Of each problem what it is, whatever line it stands on; of those that are alike in a file, which one. */
function fingerprintsIn(problems: readonly FileProblem[]): readonly string[] {
  const seen = new Map<string, number>();
  return problems.map(({ code, location: { file }, message, found }) => {
    const print = [`file/${code}`, file, message, ...(found === undefined ? [] : [found])].join('|');
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return before === 0 ? print : `${print}|${before + 1}`;
  });
}

function problemResult(
  problem: FileProblem,
  ids: readonly string[],
  { locale, pathOf, print }: { readonly locale: string; readonly pathOf: PathOf; readonly print: string },
): object {
  const ruleId = `file/${problem.code}`;
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: problem.severity,
    message: { text: plain(sentencesOf(problemIn(locale, problem), locale).join('\n')) },
    locations: [location(problem.location, pathOf)],
    partialFingerprints: { 'claimline/v2': print },
  };
}

interface Told {
  readonly locale: string;
  readonly figureOf: FigureOf | undefined;
  readonly pathOf: PathOf;
}
type PathOf = (file: string) => string;

function findingResult(finding: Finding, ids: readonly string[], { locale, figureOf, pathOf }: Told): object {
  return {
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: plain([finding.message, ...finding.settle].map((one) => renderMessage(one, locale)).join('\n')) },
    locations: finding.location === undefined ? [] : [location(finding.location, pathOf)],
    ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map((one) => location(one, pathOf)) }),
    partialFingerprints: { 'claimline/v2': fingerprintOf(finding, figureOf) },
  };
}

/** In a message of SARIF words in square brackets are a link, with what stands behind them (3.11.6); marks of direction could turn the line around. */
function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeForTerminal(line).replaceAll(/[[\]]/g, (mark) => `\\${mark}`))
    .join('\n');
}

function location(place: FileProblem['location'], pathOf: PathOf): object {
  const { file, line, column, endLine, endColumn } = place;
  const region = {
    startLine: line,
    startColumn: column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return {
    physicalLocation: {
      artifactLocation: { uri: pathOf(file).split('/').map(encodeURIComponent).join('/') },
      ...(line === 0 ? {} : { region }),
    },
  };
}
