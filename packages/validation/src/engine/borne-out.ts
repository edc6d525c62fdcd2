import type { DossierIndex } from '@claimline/core';
import type { Finding } from '../types.ts';

/** How far a figure without its slip may be from that of another voice, as a factor. */
const NEAR = 1.1;
/** How far another voice may be from where the series of a figure would be, as a part of what the figure is off. */
const BY = 0.3;

/** Does another voice give about what a figure would be without its fault? */
type BorneOut = (index: DossierIndex, finding: Finding, other: number, own: number) => boolean;

/** By the rules that find fault with a figure of a series, of which the first claim is at fault. */
const RULES: Readonly<Record<string, BorneOut>> = {
  'series/slip': (_, { message }, other, own) => {
    const factor = factorOf(message);
    const times = Math.max(other / own, own / other);
    return times <= NEAR * factor && factor <= NEAR * times;
  },
  'series/spike': (index, { claims: [, before, after] }, other, own) => {
    const [x, y] = [figureOf(index, before), figureOf(index, after)];
    const middle = (x + y) / 2;
    return Math.abs(other - middle) <= Math.max(Math.abs(x - y), BY * Math.abs(own - middle));
  },
  'series/cumulative-drop': (index, { message, claims: [, before] }, other, own) => {
    const earlier = figureOf(index, before);
    return message.id.endsWith(':found') && other >= earlier && other - earlier <= earlier - own;
  },
};

/**
 * Figures that leave their series and that another voice gives as they would be in it: the two are in no dispute. Where
 * the other gives the very figure, or one that goes with neither, they are.
 */
export function borneOut(index: DossierIndex, findings: readonly Finding[]): ReadonlySet<string> {
  const odd = new Map(
    findings.flatMap((finding): [string, Finding][] => {
      const { rule, claims, covers = [] } = finding;
      const [first] = claims;
      return first !== undefined && RULES[rule] !== undefined && covers.length === 0 ? [[first, finding]] : [];
    }),
  );
  if (odd.size === 0) return new Set();
  return new Set(
    findings.flatMap(({ rule, claims: [a = '', b = ''] }) => {
      if (rule !== 'pair/contradiction') return [];
      return [
        [a, b],
        [b, a],
      ].flatMap(([own = '', other]) => {
        const found = odd.get(own);
        const isSo = found && RULES[found.rule]?.(index, found, figureOf(index, other), figureOf(index, own));
        return isSo === true ? [own] : [];
      });
    }),
  );
}

function figureOf(index: DossierIndex, id: string | undefined): number {
  const [n, ...more] = index.claim(id ?? '')?.value.stated ?? [];
  return n === undefined || more.length > 0 ? Number.NaN : Number(n);
}

/** “About 10 times”, “about a tenth”. */
function factorOf({ values: { factor, part } }: Finding['message']): number {
  if (typeof factor === 'number') return factor;
  return typeof part === 'object' && part !== null && 'id' in part ? Number(part.id.split('.')[1]) : Number.NaN;
}
