import type { TextEdit } from '../diagnostic.ts';
import { unmarked } from '../tree/byte-order-mark.ts';

/** The text with its edits made, from the last to the first; of two that overlap the earlier one is made. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let from = 0;
  const { mark, body } = unmarked(text);
  let made = mark;
  for (const edit of inOrder) {
    if (edit.start < from) continue;
    made += body.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return made + body.slice(from);
}
