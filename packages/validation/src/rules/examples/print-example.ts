import type { ExampleClaim, ExampleDossier } from './types.ts';

/** Keys of the file format, in the order in which a claim is usually written. */
const KEYS: readonly (readonly [keyof ExampleClaim, string])[] = [
  ['summary', 'summary'],
  ['by', 'by'],
  ['for', 'for'],
  ['via', 'via'],
  ['origin', 'origin'],
  ['said', 'said'],
  ['published', 'published'],
  ['measure', 'measure'],
  ['of', 'of'],
  ['status', 'status'],
  ['at', 'at'],
  ['asOf', 'as-of'],
  ['value', 'value'],
  ['mode', 'mode'],
  ['utterance', 'utterance'],
  ['supersedes', 'supersedes'],
  ['derivedFrom', 'derived-from'],
  ['partOf', 'part-of'],
];

/** An example as it would stand in a dossier file; sources, measures and places are left to the reader. */
export function printExample(example: ExampleDossier): string {
  const lines: string[] = [];
  if (example.text !== undefined)
    lines.push('documents:', '  report:', `    language: ${example.language ?? 'en'}`, `    # text: ${example.text}`);
  if (example.sources !== undefined && example.sources.length > 0)
    lines.push('sources:', ...example.sources.map((source) => `  ${source.id}: { kind: ${source.kind} }`));
  const isLong = example.claims.length > LONG;
  lines.push('claims:', ...example.claims.flatMap((claim) => (isLong ? [onOneLine(claim)] : printClaim(claim))));
  if (example.overrides !== undefined)
    lines.push(
      'overrides:',
      ...example.overrides.map((override) => {
        const fields = Object.entries(override).map(([key, value]) => `${key}: ${scalar(value)}`);
        return `  - { ${fields.join(', ')} }`;
      }),
    );
  return `${lines.join('\n')}\n`;
}

/** From this many claims on, each is printed on one line. */
const LONG = 6;

function onOneLine(claim: ExampleClaim): string {
  const fields = KEYS.flatMap(([key, name]) => {
    const value = claim[key];
    return typeof value === 'string' ? [`${name}: ${scalar(value)}`] : [];
  });
  return `  - { ${[`id: ${claim.id}`, ...fields].join(', ')} }`;
}

function printClaim(claim: ExampleClaim): readonly string[] {
  const fields = KEYS.flatMap(([key, name]) => {
    const value = claim[key];
    if (value === undefined) return [];
    return [`    ${name}: ${typeof value === 'string' ? scalar(value) : `[${value.join(', ')}]`}`];
  });
  const quote = claim.quote === undefined ? [] : [`    quote: { in: report, exact: ${JSON.stringify(claim.quote)} }`];
  return [`  - id: ${claim.id}`, ...fields, ...quote];
}

/** Quoted where YAML would read something else than the text. */
function scalar(value: string): string {
  return /^[\w./+-]*$/.test(value) && !/^[-.]/.test(value) ? value : JSON.stringify(value);
}
