import type { Measure, ScopeNode } from './types.ts';

/**
 * Does a status say by itself what is counted? "Soldiers present" do, "administered" does
 * not: doses, or medicines? It does where it names the measure or the population; of
 * people several words do, as those of the shipped vocabularies.
 */
export function isNamedByStatus(
  { label }: ScopeNode,
  measure: Measure | undefined,
  population: ScopeNode | undefined,
): boolean {
  const words = ` ${label.toLowerCase()} `;
  const isNamed = (one: Measure | ScopeNode | undefined): boolean =>
    one !== undefined && words.includes(` ${one.label.toLowerCase()} `);
  return (measure?.unit === 'person' && label.includes(' ')) || isNamed(measure) || isNamed(population);
}
