import { fail, ok, type Result } from '@claimline/core';
import { stringify } from 'yaml';
import { unmarked } from '../tree/byte-order-mark.ts';
import { childOf, type ListNode } from '../tree/node.ts';
import { readTree } from '../tree/read-tree.ts';
import { SourceFile } from '../tree/source-file.ts';

type Added = Readonly<Record<string, unknown>>;

/**
 * The text of a YAML file of claims with one more claim at the end of its list, and everything
 * else as it was; an empty text becomes a list. Fails when the file cannot be read or holds no list of claims.
 */
export function addClaimText(path: string, text: string, claim: Readonly<Record<string, unknown>>): Result<string> {
  const file = SourceFile.of({ path, text });
  const { mark } = unmarked(text);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const { root, diagnostics } = readTree(file);
  // Remarks alone are a file that waits for its first claim.
  if (root === null && diagnostics.every(({ code }) => code === 'file-empty')) {
    const before = file.text.trim() === '' ? '' : `${file.text.trimEnd()}${line}${line}`;
    return ok(mark + before + entry(claim, '', line));
  }
  const list = root?.kind === 'list' ? root : childOf(root ?? undefined, 'claims');
  if (diagnostics.length > 0 || list?.kind !== 'list')
    return fail({ code: 'add-place', message: `${path} holds no list of claims that can be read.` });
  const put = file.text[list.start] !== '[' ? below : list === root && list.items.length === 0 ? instead : between;
  return ok(mark + put(file.text, list, claim, line));
}

/** In the place of a pair of brackets that holds nothing. */
function instead(text: string, list: ListNode, claim: Added, line: string): string {
  return text.slice(0, list.start) + entry(claim, '', line).trimEnd() + text.slice(list.end);
}

/** Between brackets, which JSON fills as well as YAML does. */
function between(text: string, list: ListNode, claim: Added): string {
  const last = list.items.at(-1);
  const at = last === undefined ? list.start + 1 : last.end;
  return `${text.slice(0, at)}${last === undefined ? '' : ', '}${JSON.stringify(claim)}${text.slice(at)}`;
}

/** Under the last claim, as far in as the others. */
function below(text: string, list: ListNode, claim: Added, line: string): string {
  const before = text.slice(0, list.end);
  const dash = list.start - (text.lastIndexOf('\n', list.start - 1) + 1);
  const end = before.endsWith('\n') ? '' : line;
  // Under a block that keeps its line ends (`|+`) an empty line would become a part of it.
  const apart = /\n\r?\n$/.test(before) || /[|>]\d?\+/.test(before) ? '' : line;
  return before + end + apart + entry(claim, ' '.repeat(dash), line) + text.slice(list.end);
}

function entry(claim: Added, indent: string, line: string): string {
  // No folding: where a long line breaks is the writer's choice.
  const lines = stringify([claim], { lineWidth: 0 }).split('\n');
  return lines.map((one) => (one === '' ? '' : indent + one)).join(line);
}
