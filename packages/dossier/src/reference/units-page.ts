import { type UnitRow, unitTable } from '@claimline/core';

/** The units that are known by name, from the table that converts them: one row per dimension. */
export function unitsTable(): string {
  const byDimension = new Map<string, UnitRow[]>();
  for (const row of unitTable) byDimension.set(row.dimension, [...(byDimension.get(row.dimension) ?? []), row]);
  const groups = [...byDimension.values()];
  const alone = groups.filter((rows) => rows.length === 1).flat();
  const rows = groups.filter((group) => group.length > 1).map((group) => `| ${group.map(named).join(', ')} |`);
  return `## Units

Within a row values convert exactly; the words in brackets mean the same. A rate is a unit over a time: \`person/d\`.

| Units that convert into one another |
|---|
${rows.join('\n')}

Each of these converts into nothing: ${alone.map(named).join(', ')}.

So does every other currency, by its code of ISO 4217 (\`unit: CHF\`).

Any other word of three letters and more is a thing that is counted, where a measure is declared with it
(\`unit: seats\`, as it is read behind a number), and converts into nothing; in braces also a word that looks like one of these
(\`unit: "{tone}"\`), and up to forty characters of any kind (\`unit: "{per 100,000}"\`).
`;
}

function named({ code, aliases }: UnitRow): string {
  return `\`${code}\`${aliases === undefined ? '' : ` (${aliases.join(', ')})`}`;
}
