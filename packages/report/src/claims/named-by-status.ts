import { type Measure, type ScopeNode, vocabularies } from '@claimline/core';

/**
 * Does a status say by itself what is counted? "Soldiers present" do, "administered" does
 * not: doses, or medicines? It does where it names the measure or the population, and
 * where it is one of a shipped vocabulary, whose states all name who is in them.
 */
export function isNamedByStatus(
  { label }: ScopeNode,
  measure: Measure | undefined,
  population: ScopeNode | undefined,
): boolean {
  const words = ` ${label.toLowerCase()} `;
  const isNamed = (one: Measure | ScopeNode | undefined): boolean =>
    one !== undefined && words.includes(` ${one.label.toLowerCase()} `);
  return SHIPPED.has(label) || isNamed(measure) || isNamed(population);
}

const SHIPPED: ReadonlySet<string> = new Set(
  [...vocabularies.values()].flatMap(({ nodes }) => nodes['status']?.map(({ label }) => label) ?? []),
);
