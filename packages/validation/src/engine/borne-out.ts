import type { Finding } from '../types.ts';

/** How far a figure without its slip may be from that of another voice, as a factor. */
const NEAR = 1.1;

/**
 * Slipped figures that another voice gives as they would be without their slip: with a power of ten between them the two
 * are in no dispute.
 */
export function slipsBorneOut(findings: readonly Finding[]): ReadonlySet<string> {
  const slips = new Map(
    findings.flatMap(({ rule, message, claims: [slipped], covers = [] }) =>
      rule === 'series/slip' && slipped !== undefined && covers.length === 0 ? [[slipped, factorOf(message)]] : [],
    ),
  );
  if (slips.size === 0) return new Set();
  return new Set(
    findings.flatMap(({ rule, verdict, claims }) => {
      const { low, high } = verdict?.ratio ?? { low: null, high: null };
      if (rule !== 'pair/contradiction' || low === null || high === null) return [];
      return claims.slice(0, 2).filter((id) => {
        const factor = slips.get(id) ?? Number.NaN;
        return Number(low) <= NEAR * factor && factor <= NEAR * Number(high);
      });
    }),
  );
}

/** “About 10 times”, “about a tenth”. */
function factorOf({ values: { factor, part } }: Finding['message']): number {
  if (typeof factor === 'number') return factor;
  return typeof part === 'object' && part !== null && 'id' in part ? Number(part.id.split('.')[1]) : Number.NaN;
}
