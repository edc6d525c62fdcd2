/**
 * One picture of the gallery: a dossier of a few lines in a made-up county, or a real one,
 * and how it is looked at.
 */
export interface Entry {
  /** Name of the picture's file. */
  readonly id: string;
  readonly title: string;
  /** What there is to see, and why it is drawn so. */
  readonly note: string;
  /** YAML of a dossier, or the folder of a real one below the root of the repository. */
  readonly dossier: string | { readonly folder: string };
  readonly width?: number;
  readonly scale?: 'linear' | 'log';
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly locale?: 'en' | 'sq';
  readonly selected?: string;
  /** First and last day in view, when not the whole. */
  readonly from?: string;
  readonly to?: string;
  /** Everything that has a day is in view. */
  readonly whole?: true;
}

const SOURCES: readonly string[] = [
  'ministry-a: { name: Ministry A, kind: institution, side: a }',
  'ministry-b: { name: Ministry B, kind: institution, side: b }',
  'office-c: { name: Office C, kind: institution, side: c }',
  'outlet-d: { name: Outlet D, kind: outlet }',
  'outlet-e: { name: Outlet E, kind: outlet }',
  'outlet-f: { name: Outlet F, kind: outlet }',
];

/** A dossier of the county: people in shelters (a stock), killed (cumulative), and its two towns. */
export function county(claims: readonly string[], more: { readonly sources?: readonly string[] } = {}): string {
  return `claimline: 1
title: A flood in a made-up county
sources:
${[...SOURCES, ...(more.sources ?? [])].map((one) => `  ${one}`).join('\n')}
vocabularies:
  measures:
    sheltered: { label: people in shelters, kind: stock, unit: person, validity-days: 7 }
    killed: { label: killed, kind: cumulative, unit: person, baseline: 2024-05-01 }
    broken: { label: levee broken, kind: event, unit: event }
  population:
    residents: { label: residents, disjoint: true, complete: true }
    children: { label: children, broader: residents }
    adults: { label: adults, broader: residents }
  places:
    county: { label: the county, disjoint: true, complete: true }
    town-a: { label: Town A, broader: county }
    town-b: { label: Town B, broader: county }
claims:
${claims.map((one) => `  - { ${one} }`).join('\n')}
`;
}

/** One claim about people in shelters in the county. */
export function sheltered(id: string, by: string, asOf: string, value: string, more = ''): string {
  return `id: ${id}, for: ${by}, measure: sheltered, of: residents, at: county, as-of: "${asOf}", value: "${value}"${more === '' ? '' : `, ${more}`}`;
}
