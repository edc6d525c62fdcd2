import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type MapEntry, plainScalar, type SourceNode } from './node.ts';
import type { TreeResult } from './read-tree.ts';
import type { SourceFile } from './source-file.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know',
  InvalidNumberFormat: 'a number that JSON does not know',
  PropertyNameExpected: 'a key in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace is missing',
  CloseBracketExpected: 'a closing bracket is missing',
  EndOfFileExpected: 'something follows after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a string does not end on its line',
  InvalidEscapeCharacter: 'an escape that JSON does not know',
  InvalidUnicode: 'a Unicode escape that is not complete',
};

/** Reads JSON with positions; all syntax errors of the file are reported. */
export function readJson(file: SourceFile): TreeResult {
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const diagnostics: Diagnostic[] = errors.slice(0, limits.diagnosticsPerFile).map((error) => ({
    code: 'json-syntax',
    severity: 'error',
    message: `This is not JSON: ${MESSAGES[printParseErrorCode(error.error)] ?? 'the text cannot be read'}.`,
    location: file.location(error.offset, error.offset + error.length),
  }));
  return { root: root === undefined ? null : toNode(root, file, diagnostics), diagnostics };
}

function toNode(node: Node, file: SourceFile, diagnostics: Diagnostic[]): SourceNode {
  const [start, end] = [node.offset, node.offset + node.length];
  if (node.type === 'array')
    return { kind: 'list', start, end, items: (node.children ?? []).map((child) => toNode(child, file, diagnostics)) };
  if (node.type === 'object') {
    const seen = new Set<string>();
    const entries: MapEntry[] = [];
    for (const property of node.children ?? []) {
      const [keyNode, valueNode] = property.children ?? [];
      if (keyNode === undefined || valueNode === undefined) continue;
      const key = String(keyNode.value);
      const keyEnd = keyNode.offset + keyNode.length;
      if (seen.has(key)) {
        diagnostics.push({
          code: 'duplicate-key',
          severity: 'error',
          message: `The key “${key.slice(0, 60)}” stands twice in one map.`,
          location: file.location(keyNode.offset, keyEnd),
          hint: 'Remove one of them.',
        });
        continue;
      }
      seen.add(key);
      entries.push({ key, keyStart: keyNode.offset, keyEnd, value: toNode(valueNode, file, diagnostics) });
    }
    return { kind: 'map', start, end, entries };
  }
  const source = file.text.slice(start, end);
  const isText = node.type === 'string';
  const text = isText ? String(node.value) : source;
  return { kind: 'scalar', text, value: isText ? text : plainScalar(source), start, end, inset: isText ? 1 : 0 };
}
