import { mkdir, readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { locationOf } from '@claimline/core';
import type { Diagnostic, InputFile, LoadResult } from '@claimline/dossier';
import { addClaimText, editDossierText, loadDossier, pathOfClaim, readDossier } from '@claimline/dossier';
import { nodePort, writeAtomic } from '@claimline/dossier/node';
import type { ActionAnswer } from '@claimline/server';
import { z } from 'zod';
import { fieldText } from './fields.ts';
import { whileLocked } from './file-lock.ts';

const text = z.string().max(10_000);
const id = z.string().min(1).max(120);
/** One field of one claim: what the page saw there, and what it should be. */
const editSchema = z.strictObject({ claim: id, field: id, before: text.nullable(), after: text.nullable() });
const claimSchema = z.strictObject({
  id,
  for: id.optional(),
  measure: id,
  of: id.optional(),
  status: id.optional(),
  at: id.optional(),
  'as-of': text.optional(),
  said: text.optional(),
  value: text,
  mode: id.optional(),
  quote: z.strictObject({
    in: id,
    exact: text,
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
  }),
});

/** One save, to be taken back: the file's text before and after. */
interface Step {
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}
const MOST_STEPS = 200;
/** Claims that are made in the page stand in a file of their own. */
const OWN_FILE = 'claims/from-the-page.yaml';

export interface Editor {
  edit(body: unknown): Promise<ActionAnswer>;
  add(body: unknown): Promise<ActionAnswer>;
  undo(): Promise<ActionAnswer>;
}

/**
 * Changes a dossier on behalf of its page. Every save reads the files as they stand, refuses
 * when the field is not what the page saw (other changes are kept: only the field's own
 * characters are replaced), checks the result before anything is written, and writes whole
 * files or nothing. Saves come one after another.
 */
export function createEditor(path: string): Editor {
  const steps: Step[] = [];
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<ActionAnswer>): Promise<ActionAnswer> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
  const save = async (read: LoadResult, file: string, before: string | null, after: string): Promise<ActionAnswer> => {
    const problems = newProblems(read, { path: file, text: after });
    if (problems.length > 0) return refused(422, 'not-valid', problems[0]?.message ?? '', { problems });
    const written = await write(read.root, file, before, after);
    if (written !== undefined) return written;
    steps.push({ file, before, after });
    if (steps.length > MOST_STEPS) steps.shift();
    return { status: 200, body: { saved: file, steps: steps.length } };
  };
  return {
    edit: (body) =>
      inTurn(async () => {
        const wanted = editSchema.safeParse(body);
        if (!wanted.success) return refused(400, 'request', 'This is not an edit.');
        const { claim: claimId, field, before, after } = wanted.data;
        const read = await loadDossier(path, nodePort);
        const claim = read.dossier?.claims.find((one) => one.id === claimId);
        if (claim === undefined) return refused(409, 'claim-gone', 'The claim is not in the files any more.');
        const current = fieldText(claim, field);
        if (current === undefined) return refused(400, 'field', 'This field is not changed here.');
        if (current !== before)
          return refused(409, 'changed-on-disk', 'The file says something else by now.', { current });
        const place = read.dossier === null ? undefined : locationOf(read.dossier, claimId);
        const file = read.files.find((one) => one.path === place?.file);
        const at = file && pathOfClaim(file.path, file.text, claimId);
        if (file === undefined || at === undefined)
          return refused(422, 'table', 'This claim stands in a table, which is edited in a spreadsheet.');
        const edited = withField(file, [...at, field], after);
        if (!edited.ok) return refused(422, edited.problem.code, edited.problem.message);
        return await save(read, file.path, file.text, edited.value);
      }),
    add: (body) =>
      inTurn(async () => {
        const wanted = claimSchema.safeParse(body);
        if (!wanted.success) return refused(400, 'request', 'This is not a claim.');
        const read = await loadDossier(path, nodePort);
        if (read.dossier === null) return refused(422, 'dossier', 'The dossier cannot be read at the moment.');
        if (!read.files.some((one) => /^dossier\.(?:ya?ml|json)$/.test(one.path)))
          return refused(422, 'single-file', 'New claims need a dossier in a folder of its own.');
        const file = read.files.find((one) => one.path === OWN_FILE);
        const after = addClaimText(OWN_FILE, file?.text ?? '', wanted.data);
        if (!after.ok) return refused(422, after.problem.code, after.problem.message);
        return await save(read, OWN_FILE, file?.text ?? null, after.value);
      }),
    undo: () =>
      inTurn(async () => {
        const step = steps.at(-1);
        if (step === undefined) return refused(409, 'nothing', 'There is nothing to take back.');
        const read = await loadDossier(path, nodePort);
        const refusal =
          step.before === null
            ? await remove(read.root, step.file, step.after)
            : await write(read.root, step.file, step.after, step.before);
        if (refusal !== undefined) return refusal;
        steps.pop();
        return { status: 200, body: { saved: step.file, steps: steps.length } };
      }),
  };
}

/** A date that was resolved from words is a map; its day stands under `edtf`. */
function withField(
  file: InputFile,
  path: readonly (string | number)[],
  value: string | null,
): ReturnType<typeof editDossierText> {
  const edit = { path, value: value ?? undefined };
  const plain = editDossierText(file.path, file.text, [edit]);
  if (plain.ok || value === null) return plain;
  const inner = editDossierText(file.path, file.text, [{ path: [...path, 'edtf'], value }]);
  return inner.ok || inner.problem.code === 'edit-shared' ? inner : plain;
}

/** Errors that the change would bring; what was wrong before does not stand in the way. */
function newProblems(read: LoadResult, changed: InputFile): readonly Diagnostic[] {
  const others = read.files.filter((one) => one.path !== changed.path);
  const keyOf = (one: Diagnostic): string => `${one.location.file} ${one.code} ${one.message}`;
  const known = new Set(read.diagnostics.map(keyOf));
  return readDossier([...others, changed]).diagnostics.filter(
    (one) => one.severity === 'error' && !known.has(keyOf(one)),
  );
}

async function write(
  root: string,
  file: string,
  before: string | null,
  after: string,
): Promise<ActionAnswer | undefined> {
  const named = join(root, ...file.split('/'));
  // A link inside the dossier stays a link: what it leads to is written.
  const target = before === null ? await newPlace(root, named) : await insidePlace(root, named);
  if (target === undefined) return refused(422, 'outside', `${file} leads out of the dossier folder.`);
  const written = await whileLocked(target, () =>
    writeAtomic(target, after, before === null ? {} : { expected: before }),
  );
  if (written === undefined) return lockedBySomebody(file);
  if (written.ok) return undefined;
  const { code, message } = written.problem;
  return refused(code === 'file-changed' ? 409 : 507, code, `${file}: ${message} It is as it was.`);
}

/** Takes a file away that a save has made, unless somebody has built upon it. */
async function remove(root: string, file: string, expected: string): Promise<ActionAnswer | undefined> {
  const target = await insidePlace(root, join(root, ...file.split('/')));
  const changed = refused(409, 'file-changed', `${file}: The file has changed since it was saved. It is as it was.`);
  if (target === undefined) return changed;
  const answer = await whileLocked(target, async () => {
    if ((await readFile(target, 'utf8').catch(() => undefined)) !== expected) return { refusal: changed };
    const isGone = await rm(target).then(
      () => true,
      () => false,
    );
    return isGone ? {} : { refusal: refused(507, 'file-unwritable', `${file}: The file could not be removed.`) };
  });
  return answer === undefined ? lockedBySomebody(file) : answer.refusal;
}

function lockedBySomebody(file: string): ActionAnswer {
  return refused(409, 'file-locked', `${file} is being saved by somebody else. It is as it was.`);
}

async function insidePlace(root: string, path: string): Promise<string | undefined> {
  const [real, realRoot] = await Promise.all([realpath(path), realpath(root)]).catch(() => [undefined, undefined]);
  if (real === undefined || realRoot === undefined) return undefined;
  return real.startsWith(realRoot.endsWith('/') ? realRoot : join(realRoot, '/')) ? real : undefined;
}

async function newPlace(root: string, path: string): Promise<string | undefined> {
  const folder = nodePort.parent(path);
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const inside = await insidePlace(root, folder);
  return inside === undefined || (await nodePort.kind(path)) !== 'missing'
    ? undefined
    : join(inside, nodePort.name(path));
}

function refused(status: number, code: string, message: string, more: object = {}): ActionAnswer {
  return { status, body: { error: { code, message, ...more } } };
}
