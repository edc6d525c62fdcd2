import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

export interface PairRow {
  readonly a: string;
  readonly b: string;
}

/** Reads the pairs to judge: a CSV with a header and the columns `claim_a` and `claim_b`; others are ignored. */
export async function readPairs(file: string, context: Context): Promise<readonly PairRow[]> {
  const text = await readFile(resolve(context.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(
      'pairs-unreadable',
      `${file}: cannot be read (${error.code ?? error.message}).`,
      'Give the path of a CSV file with columns claim_a, claim_b.',
    );
  });
  const rows = parseRows(text, file);
  const [header, ...records] = rows;
  const a = header?.indexOf('claim_a') ?? -1;
  const b = header?.indexOf('claim_b') ?? -1;
  if (a < 0 || b < 0) {
    throw new CannotRun(
      'pairs-columns',
      `${file}:1: the columns claim_a and claim_b are needed; found: ${(header ?? []).join(', ').slice(0, 60) || 'nothing'}.`,
    );
  }
  return records.map((record) => ({ a: record[a] ?? '', b: record[b] ?? '' }));
}

function parseRows(text: string, file: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw new CannotRun('pairs-syntax', `${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
