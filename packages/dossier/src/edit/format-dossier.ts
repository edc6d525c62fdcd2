import { fail, ok, type Result } from '@claimline/core';
import { claimSchema, dossierSchema } from '@claimline/core/schema';
import { applyEdits, format as formatJsonText } from 'jsonc-parser';
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';
import { unmarked } from '../tree/byte-order-mark.ts';
import { toPlain } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import { SourceFile } from '../tree/source-file.ts';

const DOSSIER_KEYS = Object.keys(dossierSchema.shape);
const CLAIM_KEYS = Object.keys(claimSchema.shape);

/**
 * The text of a dossier file in its usual form: keys of the dossier and of claims in the
 * order of the format, two spaces, one blank line between claims. Comments stay with
 * what they stand before; values keep the way they are written. CSV is left as it is.
 * Fails when the file cannot be read, or when the new text would not mean the same.
 * Formatting what was formatted changes nothing.
 */
export function formatDossierText(path: string, text: string): Result<string> {
  const kind = formatOf(path);
  const before = readTree(SourceFile.of({ path, text }));
  const [problem] = before.diagnostics;
  if (before.root === null || problem !== undefined)
    return fail({
      code: 'format-unreadable',
      message: `${problem?.message ?? 'The file cannot be read.'} It is left as it is.`,
      expected: 'a file that claimline check can read',
    });
  if (kind === 'csv') return ok(text);
  const { mark, body } = unmarked(text);
  const result = mark + (kind === 'json' ? formattedJson(body) : formattedYaml(body));
  const after = readTree(SourceFile.of({ path, text: result }));
  const isSame =
    after.root !== null &&
    after.diagnostics.length === 0 &&
    canonical(toPlain(before.root)) === canonical(toPlain(after.root));
  return isSame
    ? ok(result)
    : fail({
        code: 'format-unsafe',
        message: 'The file has a form that cannot be rewritten safely. It is left as it is.',
      });
}

function formattedJson(text: string): string {
  const options = { insertSpaces: true, tabSize: 2, eol: '\n', insertFinalNewline: true };
  return applyEdits(text, formatJsonText(text, undefined, options));
}

function formattedYaml(text: string): string {
  const document = parseDocument(text, {
    schema: 'core',
    keepSourceTokens: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const { contents } = document;
  if (isMap(contents)) {
    order(contents, DOSSIER_KEYS);
    spaceTop(contents);
    claimsIn(contents.get('claims'));
  } else claimsIn(contents);
  return ended(document);
}

function ended(document: Document): string {
  // No folding: where a long line breaks is the writer's choice.
  return tightLists(`${document.toString({ indent: 2, lineWidth: 0, flowCollectionPadding: true }).trimEnd()}\n`);
}

/** `{ a: 1 }` with spaces, `[a]` without: the library knows one setting for both. */
function tightLists(text: string): string {
  const cuts: [number, number][] = [];
  visit(parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'silent' }), {
    Seq: (_, list) => {
      if (list.flow !== true || !list.range) return;
      const [start, end] = list.range;
      const inner = text.slice(start + 1, end - 1);
      if (inner.includes('\n') || inner.includes('#')) return;
      cuts.push(
        [start + 1, inner.length - inner.trimStart().length],
        [end - 1 - (inner.length - inner.trimEnd().length), inner.length - inner.trimEnd().length],
      );
    },
  });
  return cuts
    .sort(([a], [b]) => b - a)
    .reduce((rest, [at, length]) => rest.slice(0, at) + rest.slice(at + length), text);
}

/** Known keys in the order of the format; unknown ones stay behind them in their own order. */
function order(map: YAMLMap, keys: readonly string[]): void {
  const rank = (key: unknown): number => {
    const at = isScalar(key) ? keys.indexOf(String(key.value)) : -1;
    return at < 0 ? keys.length : at;
  };
  map.items = map.items
    .map((item, i) => ({ item, i }))
    .sort((a, b) => rank(a.item.key) - rank(b.item.key) || a.i - b.i)
    .map(({ item }) => item);
}

/** A blank line before each section that is more than one line. */
function spaceTop(map: YAMLMap): void {
  for (const [i, item] of map.items.entries()) {
    if (!isScalar(item.key)) continue;
    const isSection = (isMap(item.value) || isSeq(item.value)) && item.value.flow !== true;
    item.key.spaceBefore = i > 0 && isSection;
  }
}

function claimsIn(list: unknown): void {
  if (!isSeq(list)) return;
  for (const [i, claim] of list.items.entries()) {
    if (!isMap(claim)) continue;
    order(claim, CLAIM_KEYS);
    claim.spaceBefore = i > 0;
    for (const item of claim.items) if (isScalar(item.key)) item.key.spaceBefore = false;
  }
}

/** Values with the keys of each map in one order: what two texts have in common when they mean the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))
      : inner,
  );
}
