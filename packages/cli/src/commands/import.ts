import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Imported, importText, type RowOutcome } from '@claimline/interop';
import { escapeLine } from '@claimline/report';
import { stringify } from 'yaml';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';
import { writeNew } from './write-new.ts';

export interface ImportOptions {
  readonly to?: string;
  readonly from?: string;
  readonly lang: string;
  readonly format: string;
  readonly debug?: boolean;
}

/** Rows with one reason that are listed; more are counted. */
const MOST_LISTED = 5;

/** Makes a dossier of a file of another tool, and tells what became of every row. */
export async function importFile(file: string, options: ImportOptions, context: Context): Promise<ExitCode> {
  const bytes = await readFile(resolve(context.cwd, file)).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun('import-unreadable', `${file}: cannot be read (${error.code ?? error.message}).`);
  });
  const text = decoded(bytes, file);
  const made = importText(text, {
    language: options.lang,
    name: basename(file),
    ...(options.from === undefined ? {} : { format: options.from }),
  });
  if (!made.ok)
    throw new CannotRun(
      made.problem.code,
      `${file}: ${made.problem.message}`,
      made.problem.expected === undefined ? undefined : `Expected: ${made.problem.expected}.`,
    );
  if (options.to !== undefined) await write(made.value, options.to, context);
  const { rows } = made.value;
  await context.output.result(
    options.format === 'json'
      ? `${JSON.stringify({ version: 1, format: made.value.format, totals: totalsOf(rows), rows }, null, 2)}\n`
      : accountOf(made.value, options.to),
  );
  return rows.some(({ state }) => state === 'rejected') ? EXIT.findings : EXIT.clean;
}

async function write({ dossier, text }: Imported, to: string, context: Context): Promise<void> {
  const folder = resolve(context.cwd, to);
  // The main file last: a folder without one is no dossier, so that what broke off is never half of one.
  if (text !== null) await writeNew(folder, text.path, text.content);
  await writeNew(folder, 'dossier.yaml', stringify(dossier, { lineWidth: 0, aliasDuplicateObjects: false }));
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CannotRun('import-not-text', `${file}: this is not UTF-8 text.`);
  }
}

function totalsOf(rows: readonly RowOutcome[]): Readonly<Record<RowOutcome['state'] | 'rows' | 'claims', number>> {
  const count = (state: RowOutcome['state']): number => rows.filter((row) => row.state === state).length;
  return {
    rows: rows.length,
    imported: count('imported'),
    warning: count('warning'),
    rejected: count('rejected'),
    claims: rows.reduce((sum, { claims }) => sum + claims.length, 0),
  };
}

/** Totals, and the rows that need a look, those of one reason together. */
function accountOf({ format, rows }: Imported, to: string | undefined): string {
  const totals = totalsOf(rows);
  const byReason = new Map<string, RowOutcome[]>();
  for (const row of rows)
    for (const reason of row.reasons) {
      const key = `${row.state === 'rejected' ? 'rejected' : 'imported, but'}: ${reason}`;
      byReason.set(key, [...(byReason.get(key) ?? []), row]);
    }
  const lines = [...byReason].flatMap(([reason, members]) => [
    `  ${reason}`,
    ...members.slice(0, MOST_LISTED).map(({ row, label }) => `    row ${row}: ${label}`),
    ...(members.length > MOST_LISTED ? [`    and ${members.length - MOST_LISTED} more`] : []),
  ]);
  return [
    `${format}: ${totals.rows} rows – ${totals.imported} imported, ${totals.warning} imported with a warning, ${totals.rejected} rejected; ${totals.claims} claims`,
    ...lines,
    to === undefined
      ? 'Nothing was written; --to FOLDER makes a dossier of it.'
      : `Written to ${to}; claimline check ${to} reads it.`,
  ]
    .map(escapeLine)
    .join('\n')
    .concat('\n');
}
