import { fail, ok, type Result } from '../result.ts';
import { dayFromIso } from './civil.ts';
import type { DayRun } from './digits.ts';
import { type Expansion, expand, joined } from './expand.ts';
import { readSyntax, type SyntaxNode, type SyntaxTree } from './syntax.ts';
import type { DaySpan, FuzzyDate } from './types.ts';

/** Longest date that is read: the grammar's work grows fast with the length of sets. */
export const MAX_DATE_LENGTH = 100;
/** Dates repeat all over a dossier, and the grammar takes about 0.1 ms for each. */
const CACHE_SIZE = 4096;
const cache = new Map<string, Result<FuzzyDate>>();

/** Reads a date in EDTF (levels 0 and 1, level 2 as far as the `edtf` grammar carries). Never throws. */
export function parseDate(text: string): Result<FuzzyDate> {
  const known = cache.get(text);
  if (known) return known;
  const result = readDate(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, result);
  return result;
}

/** The EDTF text of a date, as written: `parseDate(printDate(d))` is d. */
export function printDate(date: FuzzyDate): string {
  return date.edtf;
}

function readDate(text: string): Result<FuzzyDate> {
  if (text.length > MAX_DATE_LENGTH) {
    return fail({
      code: 'date-too-long',
      message: `The date has ${text.length} characters; at most ${MAX_DATE_LENGTH} are read.`,
      found: `${text.slice(0, 20)}…`,
    });
  }
  const plain = dayFromIso(text);
  if (plain !== null) return ok(singleDay(text, plain));
  const syntax = readSyntax(text);
  if (!('tree' in syntax)) return fail(notEdtf(text, syntax.offset));
  const date = toDate(text, syntax.tree);
  return date.ok ? date : fail({ found: text, ...date.problem });
}

function singleDay(edtf: string, day: number): FuzzyDate {
  return {
    edtf,
    kind: 'point',
    earliest: day,
    latest: day,
    core: { start: day, end: day },
    precision: 'day',
    approximate: false,
    uncertain: false,
  };
}

function toDate(edtf: string, tree: SyntaxTree): Result<FuzzyDate> {
  if (tree.shape === 'single') return point(edtf, tree.node);
  if (tree.shape === 'interval') return period(edtf, tree.start, tree.end);
  return several(edtf, tree);
}

function point(edtf: string, node: SyntaxNode): Result<FuzzyDate> {
  const days = expand(node);
  const problem = emptyProblem(days);
  if (days === null || problem) return fail(problem ?? impossible);
  const spans = days.runs.map(pointSpan);
  const [first, last] = [days.runs[0], days.runs.at(-1)];
  const earliest = first?.first ?? null;
  const latest = last?.last ?? null;
  return ok({
    edtf,
    kind: 'point',
    earliest,
    latest,
    ...(earliest !== null && earliest === latest ? { core: { start: earliest, end: latest } } : {}),
    ...(spans.length > 1 ? { members: { rule: 'one-of' as const, spans } } : {}),
    precision: days.precision,
    approximate: node.approximate !== 0,
    uncertain: node.uncertain !== 0,
  });
}

function period(edtf: string, start: SyntaxNode | null, end: SyntaxNode | null): Result<FuzzyDate> {
  const from = start === null ? null : expand(start);
  const to = end === null ? null : expand(end);
  const problem = (start === null ? undefined : emptyProblem(from)) ?? (end === null ? undefined : emptyProblem(to));
  if (problem) return fail(problem);
  const earliest = from?.runs[0]?.first ?? null;
  const latestStart = from?.runs.at(-1)?.last ?? null;
  const earliestEnd = to?.runs[0]?.first ?? null;
  const latest = to?.runs.at(-1)?.last ?? null;
  if (earliest !== null && latest !== null && earliest > latest) {
    return fail({ code: 'date-reversed', message: 'The period ends before it begins.', expected: 'start/end' });
  }
  // A period of two units surely covers what lies between the end of the first and the start of the second.
  const solid = solidSpan(start, end, latestStart, earliestEnd, earliest, latest);
  return ok({
    edtf,
    kind: 'interval',
    earliest,
    latest,
    ...solid,
    precision: (from ?? to)?.precision ?? 'day',
    approximate: (start?.approximate ?? 0) !== 0 || (end?.approximate ?? 0) !== 0,
    uncertain: (start?.uncertain ?? 0) !== 0 || (end?.uncertain ?? 0) !== 0,
  });
}

/** Ends without doubt are whole units ("2024-10/2024-11" is all of both months); others reach only as far as is sure. */
function solidSpan(
  start: SyntaxNode | null,
  end: SyntaxNode | null,
  latestStart: number | null,
  earliestEnd: number | null,
  earliest: number | null,
  latest: number | null,
): Pick<FuzzyDate, 'core' | 'gap'> {
  const first = start !== null && start.approximate === 0 && start.unspecified === 0 ? earliest : latestStart;
  const last = end !== null && end.approximate === 0 && end.unspecified === 0 ? latest : earliestEnd;
  if (first === null && last === null) return {};
  const from = first ?? last ?? 0;
  const to = last ?? first ?? 0;
  return from <= to ? { core: { start: from, end: to } } : { gap: { start: from, end: to } };
}

function several(edtf: string, tree: Extract<SyntaxTree, { shape: 'set' | 'list' }>): Result<FuzzyDate> {
  const runs: DayRun[] = [];
  let precision: FuzzyDate['precision'] = 'day';
  let approximate = false;
  let uncertain = false;
  for (const member of tree.members) {
    const nodes = 'node' in member ? [member.node, member.node] : [member.from, member.to];
    const expanded = nodes.map(expand);
    const problem = expanded.map(emptyProblem).find((found) => found !== undefined);
    if (problem) return fail(problem);
    runs.push({ first: expanded[0]?.runs[0]?.first ?? null, last: expanded[1]?.runs.at(-1)?.last ?? null });
    precision = expanded[0]?.precision ?? precision;
    approximate ||= nodes.some((node) => node.approximate !== 0);
    uncertain ||= nodes.some((node) => node.uncertain !== 0);
  }
  const merged = joined(runs);
  const [first, last] = [merged[0], merged.at(-1)];
  if (first === undefined || last === undefined) return fail(impossible);
  return ok({
    edtf,
    kind: 'point',
    earliest: tree.earlier ? null : first.first,
    latest: tree.later ? null : last.last,
    ...(merged.length > 1
      ? {
          members: {
            rule: tree.shape === 'set' ? ('one-of' as const) : ('all' as const),
            spans: merged.map(pointSpan),
          },
        }
      : {}),
    precision,
    approximate,
    uncertain,
  });
}

function pointSpan(run: DayRun): DaySpan {
  return { earliest: run.first, latest: run.last, latestStart: run.last, earliestEnd: run.first };
}

const impossible = {
  code: 'date-impossible',
  message: 'There is no such day in the calendar.',
  expected: 'a date that exists, such as 2024-10-28',
};

function emptyProblem(days: Expansion | null): typeof impossible | undefined {
  if (days === null)
    return {
      code: 'date-too-far',
      message: 'The year is too far away to be counted in days.',
      expected: 'a year below 10^12',
    };
  return days.runs.length === 0 ? impossible : undefined;
}

const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const LOOSE_ISO = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?$/;

function notEdtf(
  text: string,
  offset: number | null,
): { code: string; message: string; found: string; expected: string; suggestion?: string; offset?: number } {
  const base = {
    code: 'date-not-edtf',
    message: 'This is not a date in EDTF.',
    found: text,
    expected:
      '2024-10-28, 2024-10, 2024-10~ (about), 2024-10-21/2024-10-27, ../2024-10-28 (until) or 2024-10-28/.. (from)',
    ...(offset === null ? {} : { offset: Math.min(offset, text.length) }),
  };
  const dayFirst = DAY_FIRST.exec(text);
  const loose = LOOSE_ISO.exec(text);
  const parts = dayFirst ? [dayFirst[3], dayFirst[2], dayFirst[1]] : loose ? [loose[1], loose[2], loose[3]] : [];
  const written = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  if (parts.length === 0) return base;
  if (readSyntaxOk(written)) return { ...base, suggestion: written };
  return { ...base, code: 'date-impossible', message: impossible.message };
}

function readSyntaxOk(text: string): boolean {
  return 'tree' in readSyntax(text);
}
