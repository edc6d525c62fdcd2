import { join } from 'node:path';
import { type Dossier, locationOf } from '@claimline/core';
import {
  applyTextEdits,
  type Edit,
  editDossierText,
  pathOfClaim,
  type ReadResult,
  type TextEdit,
} from '@claimline/dossier';
import { writeAtomic } from '@claimline/dossier/node';
import type { CheckResult, Fix } from '@claimline/validation';
import { folderOf } from '../dossier-input.ts';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

/** What fixing did, or with `dry` would have done. */
export interface Fixed {
  /** New texts by path of the file, as in messages. */
  readonly files: ReadonlyMap<string, string>;
  readonly applied: number;
  /** Fixes that could not be made here. */
  readonly refused: number;
  /** Why not, each reason once. */
  readonly reasons: readonly string[];
}

/**
 * Makes the changes of a check: safe ones, and with `suggested` those that change what a
 * claim says. Two fixes of one value: the first counts, a second run makes the other.
 * Files are written whole or not at all, and not when they changed since they were read.
 */
export function fixesOf(dossier: Dossier, result: CheckResult, read: ReadResult, suggested: boolean): Fixed {
  const texts = new Map(read.files.map((file) => [file.path, file.text]));
  const changed = new Map<string, string>();
  const touched = new Set<string>();
  let applied = mendFiles(read, texts, changed);
  let refused = 0;
  const reasons = new Set<string>();
  for (const { fix } of result.findings) {
    if (fix === undefined || (!fix.safe && !suggested) || fix.edits.length === 0) continue;
    const keys = fix.edits.map((edit) => JSON.stringify([edit.claim, ...edit.path]));
    if (keys.some((key) => touched.has(key))) continue;
    const made = makeOne(dossier, fix, (file) => changed.get(file) ?? texts.get(file));
    if (!(made instanceof Map)) {
      refused += 1;
      reasons.add(made);
      continue;
    }
    for (const key of keys) touched.add(key);
    for (const [file, text] of made) changed.set(file, text);
    applied += 1;
  }
  return { files: changed, applied, refused, reasons: [...reasons] };
}

const IN_A_TABLE = 'tables are edited in a spreadsheet';

/** What reading the files found and can mend, in tables too. */
function mendFiles(read: ReadResult, texts: ReadonlyMap<string, string>, changed: Map<string, string>): number {
  const byFile = new Map<string, TextEdit[]>();
  let applied = 0;
  for (const { fix, location } of read.diagnostics) {
    if (fix === undefined || fix.length === 0) continue;
    const edits = byFile.get(location.file) ?? [];
    byFile.set(location.file, [...edits, ...fix]);
    applied += 1;
  }
  for (const [file, edits] of byFile) changed.set(file, applyTextEdits(texts.get(file) ?? '', edits));
  return applied;
}

/** All edits of a fix, or why none. */
function makeOne(
  dossier: Dossier,
  fix: Fix,
  textOf: (file: string) => string | undefined,
): Map<string, string> | string {
  const made = new Map<string, string>();
  for (const { claim, path, value } of fix.edits) {
    const file = locationOf(dossier, claim)?.file;
    const text = file === undefined ? undefined : (made.get(file) ?? textOf(file));
    const place = file === undefined || text === undefined ? undefined : pathOfClaim(file, text, claim);
    if (file === undefined || text === undefined || place === undefined) return IN_A_TABLE;
    const edit: Edit = { path: [...place, ...path], value };
    const next = editDossierText(file, text, [edit]);
    if (!next.ok) return `${file}: ${next.problem.message}`;
    made.set(file, next.value);
  }
  return made;
}

/** Writes what was fixed. */
export async function writeFixes(
  target: string,
  fixed: Fixed,
  files: ReadResult['files'],
  context: Context,
): Promise<void> {
  const folder = await folderOf(target, context);
  for (const [file, text] of fixed.files) {
    const before = files.find((one) => one.path === file)?.text;
    const expected = before === undefined ? {} : { expected: before };
    const written = await writeAtomic(join(folder, file), text, { ...expected, throughLink: true });
    if (!written.ok) throw new CannotRun('fix-unwritable', `${file}: ${written.problem.message}`, 'It is as it was.');
  }
}
