import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ok, type Result } from '@claimline/core';
import {
  languageIds,
  type Proposal,
  predictionOf,
  proposeClaims,
  type RefusalReason,
  readText,
  type SuggestedClaims,
  suggestClaims,
} from '@claimline/extract';
import { escapeForTerminal, escapeLine } from '@claimline/report';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';
import { type ModelOptions, modelSource } from './model-source.ts';

export interface ExtractOptions extends ModelOptions {
  readonly lang?: string;
  readonly date?: string;
  readonly format: string;
  readonly jsonl?: string;
  readonly write?: string;
  readonly debug?: boolean;
}

/** Reads a text and prints the claims that it proposes; with --write they become entries of a dossier. */
export async function extract(file: string | undefined, options: ExtractOptions, context: Context): Promise<ExitCode> {
  if (options.jsonl !== undefined) return await readCases(options.jsonl, context);
  if (file === undefined)
    throw new CannotRun(
      'extract-input',
      'name a text to read.',
      'claimline extract article.txt --lang sq --date 2024-10-28',
    );
  if (options.lang === undefined)
    throw new CannotRun(
      'extract-language',
      'name the language of the text.',
      `--lang, one of ${languageIds.join(', ')}`,
    );
  const text = await textOf(resolve(context.cwd, file), file);
  const date = options.date ?? context.today;
  const source = modelSource(options, context.environment);
  const how = { language: options.lang, date };
  const read = source === undefined ? justRead(proposeClaims(text, how)) : await suggestClaims(text, source, how);
  if (!read.ok)
    throw new CannotRun(
      read.problem.code,
      read.problem.message,
      read.problem.expected === undefined ? undefined : `Expected: ${read.problem.expected}.`,
    );
  const { proposals, refused } = read.value;
  if (options.write !== undefined) {
    const { writeProposals } = await import('./write-proposals.ts');
    const made = await writeProposals(
      { target: options.write, text, name: basename(file), language: options.lang, date, proposals },
      context,
    );
    await context.output.talk(
      `${proposals.length} proposals written to ${made}; claimline check lists them until they are confirmed.`,
    );
    return EXIT.clean;
  }
  await context.output.result(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, proposals, ...(source === undefined ? {} : { source: source.name, refused }) }, null, 2)}\n`
      : reviewList(text, proposals) + refusedList(read.value),
  );
  return EXIT.clean;
}

/** Without a source of suggestions, nothing can be refused. */
function justRead(read: Result<readonly Proposal[]>): Result<SuggestedClaims> {
  return read.ok ? ok({ source: '', proposals: read.value, refused: [] }) : read;
}

async function textOf(path: string, shown: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun('extract-unreadable', `${shown}: cannot be read (${error.code ?? error.message}).`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CannotRun('extract-not-text', `${shown}: this is not UTF-8 text.`);
  }
}

/** What an editor goes through: the sentence, the figure in it, and how it was read. */
function reviewList(text: string, proposals: readonly Proposal[]): string {
  const blocks = proposals.map((one, i) => {
    const sentence = text.slice(one.sentence.start, one.sentence.end).replace(/\s+/gu, ' ').trim();
    const unit = one.unit === 'count' ? '' : ` ${one.unit}`;
    const relation = one.relation === null ? '' : ` (${one.relation})`;
    return [
      `${i + 1}. ${one.value}${unit}${relation}  ${one.counted}`,
      `   ${sentence}`,
      `   ${one.quote.start}–${one.quote.end}  “${one.quote.exact}”`,
      ...one.because.map((step) => `   - ${step}`),
      ...suggestedLines(one),
    ].map(escapeLine);
  });
  const lines = blocks.flatMap((block) => [...block, '']);
  return `${lines.join('\n')}${proposals.length} ${proposals.length === 1 ? 'proposal' : 'proposals'}\n`;
}

function suggestedLines({ suggested }: Proposal): readonly string[] {
  if (suggested === undefined) return [];
  const hint = (name: string, words: string | undefined): string => (words === undefined ? '' : `, ${name} “${words}”`);
  return [
    `   - ${suggested.by} points here too${hint('speaker', suggested.speaker?.text)}${hint('counted', suggested.counted?.text)}: a hint, to be checked`,
  ];
}

const REFUSED: Readonly<Record<RefusalReason, string>> = {
  'not-found': 'these words do not stand in the text',
  ambiguous: 'these words stand in several places',
  'no-number': 'no number is read in these words',
  'hint-not-found': 'a speaker or noun that does not stand in the text was left out',
};

function refusedList({ source, refused }: SuggestedClaims): string {
  if (refused.length === 0) return '';
  const lines = refused.flatMap(({ suggestion, reason, nearest }) => [
    `- “${suggestion.quote}”: ${REFUSED[reason]}`,
    ...(nearest === undefined ? [] : [`  the text has “${nearest}”`]),
  ]);
  return `\nRefused of what ${escapeForTerminal(source)} suggested:\n${lines.map(escapeLine).join('\n')}\n`;
}

/** One line of readings per line of cases: {id, lang, input | input_file, ref_date} in, {id, predictions} out. */
async function readCases(file: string, context: Context): Promise<ExitCode> {
  const path = resolve(context.cwd, file);
  const lines = (await textOf(path, file)).split('\n');
  let failed = false;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const record = parsed(line, `${file}:${i + 1}`);
    const input = record.input ?? (await caseText(record.input_file, dirname(path), context.cwd));
    const read =
      input === undefined
        ? undefined
        : readText(input, { language: record.lang ?? '', date: record.ref_date ?? context.today });
    const predictions = read?.ok === true ? read.value.map(predictionOf) : [];
    const problem = read === undefined ? 'there is no input' : read.ok ? undefined : read.problem.message;
    if (problem !== undefined) {
      failed = true;
      await context.output.talk(escapeLine(`${file}:${i + 1}: ${record.id}: ${problem}`));
    }
    await context.output.result(
      `${JSON.stringify({ id: record.id, predictions, ...(problem === undefined ? {} : { error: problem }) })}\n`,
    );
  }
  return failed ? EXIT.findings : EXIT.clean;
}

interface CaseLine {
  readonly id: string;
  readonly lang?: string;
  readonly input?: string;
  readonly input_file?: string;
  readonly ref_date?: string;
}

function parsed(line: string, place: string): CaseLine {
  try {
    const record: unknown = JSON.parse(line);
    if (typeof record === 'object' && record !== null) {
      const fields = new Map(Object.entries(record));
      const text = (key: string): string | undefined => {
        const value: unknown = fields.get(key);
        return typeof value === 'string' ? value : undefined;
      };
      const optional = {
        lang: text('lang'),
        input: text('input'),
        input_file: text('input_file'),
        ref_date: text('ref_date'),
      };
      return { id: text('id') ?? '', ...definedOnly(optional) };
    }
  } catch {
    // Told below, with the place.
  }
  throw new CannotRun(
    'extract-cases',
    `${place}: this line is no JSON object.`,
    '{"id": "…", "lang": "sq", "input": "…", "ref_date": "2024-10-28"}',
  );
}

function definedOnly(fields: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The text that a case names: beside the file of cases, or from where the command stands. */
async function caseText(name: string | undefined, folder: string, cwd: string): Promise<string | undefined> {
  if (name === undefined) return undefined;
  for (const from of [folder, cwd, resolve(folder, '../..')]) {
    const text = await readFile(resolve(from, name), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
