/**
 * English in brackets and a third longer: whatever stands on the page without brackets was never
 * given to a translator, and whatever breaks has no room for longer languages.
 */
export function pseudoLocale<Words>(words: Words): Words {
  return strange(words) as Words;
}

function strange(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}${' ~'.repeat(Math.ceil(value.length / 6))}⟧`;
  if (typeof value === 'function') return (...args: unknown[]): unknown => strange(value(...args));
  if (Array.isArray(value)) return value.map(strange);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, strange(part)]));
}
