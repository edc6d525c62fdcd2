import type { Verdict } from '../../types.ts';
import { compare } from '../compare.ts';
import { claim, indexOf, type Said } from './build.ts';

/** The verdict on two claims that are alone in their dossier. */
export function judged(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  return compare(indexOf(x, y), x, y);
}

/** Its type, which must be the same from both sides. */
export function typeOf(a: Said, b: Said): string {
  const [there, back] = [judged(a, b), judged(b, a)];
  if (back.type !== there.type) throw new Error(`${there.type} from one side, ${back.type} from the other`);
  return there.type;
}

/** Russian losses in the whole war. */
export const war = { measure: 'casualties', of: 'russian-personnel', at: 'war-theatre' } as const;
