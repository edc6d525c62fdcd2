import type { Diagnostic } from '../diagnostic.ts';
import type { ScalarNode } from '../tree/node.ts';
import type { TableSource } from './types.ts';

/** Tells what is wrong with cells of one column, or table, for one reason: at the first of them, with how many more there are. */
export function tellOnce(
  { build, file }: TableSource,
  cells: readonly ScalarNode[],
  code: string,
  message: string,
  more: Partial<Diagnostic>,
  of: 'column' | 'table' = 'column',
): void {
  const [first] = cells;
  if (first === undefined) return;
  const others = cells.length - 1;
  const tail = others === 0 ? '' : ` So it is with ${others} more ${others === 1 ? 'cell' : 'cells'} of this ${of}.`;
  const { hint, ...rest } = more;
  build.report(code, `${message}${tail}`, file, first, {
    found: first.text.trim().slice(0, 60),
    ...rest,
    ...(hint === undefined || hint === '' ? {} : { hint: hint.trim() }),
  });
}
