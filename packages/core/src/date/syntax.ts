/// <reference path="./edtf-package.d.ts" />
import { parse } from 'edtf';

/**
 * One date of an expression as the EDTF grammar reads it. `values` are year, month
 * (from 0) and day, or year and season; masks have one bit per digit of YYYYMMDD.
 */
export interface SyntaxNode {
  readonly type: 'Date' | 'Year' | 'Season' | 'Decade' | 'Century';
  readonly values: readonly number[];
  readonly unspecified: number;
  readonly approximate: number;
  readonly uncertain: number;
  readonly significant: number;
}

/** `consecutive` is the run `a..b` inside a set or list. */
export type SyntaxMember = { readonly node: SyntaxNode } | { readonly from: SyntaxNode; readonly to: SyntaxNode };

export type SyntaxTree =
  | { readonly shape: 'single'; readonly node: SyntaxNode }
  | { readonly shape: 'interval'; readonly start: SyntaxNode | null; readonly end: SyntaxNode | null }
  | {
      readonly shape: 'set' | 'list';
      readonly members: readonly SyntaxMember[];
      readonly earlier: boolean;
      readonly later: boolean;
    };

export type SyntaxResult = { readonly tree: SyntaxTree } | { readonly offset: number | null };

/** Bits of a whole date, used where the grammar says just `true`. */
const WHOLE_MASK = 255;

/** Reads EDTF text with the grammar of the `edtf` package; a refusal is an offset, never a throw. */
export function readSyntax(text: string): SyntaxResult {
  let raw: unknown;
  try {
    raw = parse(text, { level: 3 });
  } catch (error) {
    const offset = isRecord(error) ? error['offset'] : undefined;
    return { offset: typeof offset === 'number' ? offset : null };
  }
  const tree = toTree(raw);
  return tree ? { tree } : { offset: null };
}

function toTree(raw: unknown): SyntaxTree | null {
  if (!isRecord(raw)) return null;
  const values = raw['values'];
  if (!Array.isArray(values)) return null;
  if (raw['type'] === 'Interval') {
    const start = values[0] === null ? null : toNode(values[0]);
    const end = values[1] === null ? null : toNode(values[1]);
    return { shape: 'interval', start, end };
  }
  if (raw['type'] === 'Set' || raw['type'] === 'List') {
    const members: SyntaxMember[] = [];
    for (const value of values) {
      const member = toMember(value);
      if (member) members.push(member);
    }
    const shape = raw['type'] === 'Set' ? 'set' : 'list';
    return { shape, members, earlier: raw['earlier'] === true, later: raw['later'] === true };
  }
  const node = toNode(raw);
  return node && { shape: 'single', node };
}

function toMember(raw: unknown): SyntaxMember | null {
  if (Array.isArray(raw)) {
    const from = toNode(raw[0]);
    const to = toNode(raw[1]);
    return from && to ? { from, to } : null;
  }
  const node = toNode(raw);
  return node && { node };
}

function toNode(raw: unknown): SyntaxNode | null {
  if (!isRecord(raw)) return null;
  const values = raw['values'];
  // The grammar leaves the type out for a date with unspecified digits inside an interval.
  const type = raw['type'] ?? 'Date';
  if (!Array.isArray(values) || !isNodeType(type)) return null;
  return {
    type,
    values: values.filter((value) => typeof value === 'number'),
    unspecified: toMask(raw['unspecified']),
    approximate: toMask(raw['approximate']),
    uncertain: toMask(raw['uncertain']),
    significant: typeof raw['significant'] === 'number' ? raw['significant'] : 0,
  };
}

function toMask(value: unknown): number {
  if (value === true) return WHOLE_MASK;
  return typeof value === 'number' ? value : 0;
}

function isNodeType(value: unknown): value is SyntaxNode['type'] {
  return value === 'Date' || value === 'Year' || value === 'Season' || value === 'Decade' || value === 'Century';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
