import { fail, ok, type Result } from '@claimline/core';
import { parse } from 'csv-parse/sync';
import type { ParsedFile } from './types.ts';

/** Longest file that is read, in UTF-16 units. */
const LONGEST = 50_000_000;

/** Reads JSON, lines of JSON, or a table with a head; tells where it breaks off. */
export function parseFile(text: string): Result<ParsedFile> {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.length > LONGEST)
    return fail({ code: 'import-too-long', message: `The file has more than ${LONGEST / 1e6} million characters.` });
  if (plain.trim() === '') return fail({ code: 'import-empty', message: 'The file is empty.' });
  if (/^\s*[[{]/.test(plain)) return parseJson(plain);
  return parseCsv(readable(plain));
}

/**
 * Text that a dossier can hold: what no file may hold (control characters, halves of characters, marks of bytes
 * that were lost) is a space or a question mark, so that what is imported can be read back.
 */
function readable(text: string): string {
  return text.toWellFormed().replace(CONTROL, ' ').replaceAll('\uFFFD', '?');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

function fromJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? readable(value) : value));
}

function parseJson(text: string): Result<ParsedFile> {
  try {
    return ok({ kind: 'json', value: fromJson(text) });
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1) {
      try {
        return ok({ kind: 'jsonl', values: lines.map(fromJson) });
      } catch {
        // Told below: the whole is no JSON either.
      }
    }
    return fail({ code: 'import-json', message: `This is no JSON: ${error instanceof Error ? error.message : ''}` });
  }
}

function parseCsv(text: string): Result<ParsedFile> {
  try {
    const [head, ...body]: string[][] = parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter: (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',',
    });
    const columns = (head ?? []).map((name) => name.trim());
    const rows = body.map((cells) => new Map(columns.map((name, i) => [name, (cells[i] ?? '').trim()])));
    return ok({ kind: 'csv', columns, rows });
  } catch (error) {
    return fail({ code: 'import-csv', message: `This is no table: ${error instanceof Error ? error.message : ''}` });
  }
}
