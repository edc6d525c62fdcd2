import { type ReadResult, readDossier } from '../../read-dossier.ts';

const MAIN = `claimline: 1
title: Cases
sources: { office: { name: Office, kind: institution } }
vocabularies:
  measures:
    cases: { kind: stock, unit: case }
    takings: { kind: flow, unit: USD }
    index: { kind: stock, unit: "1", integer: false }
    balance: { kind: flow, unit: EUR, negative: true }
  places: { north: { label: North }, south: { label: South } }
`;

/** A dossier of one table, `cases.csv` unless it has another name; `entry` is what the mapping says of it besides its file (`named`). */
export function readTable(entry: string, table: string, name = 'cases.csv', named: string = name): ReadResult {
  return readDossier([
    { path: 'dossier.yaml', text: MAIN },
    { path: 'tables/mapping.yaml', text: `tables:\n  - { file: ${named}, for: office, ${entry} }\n` },
    { path: `tables/${name}`, text: table },
  ]);
}

/** Each claim in a line: place, day, value. */
export function said({ dossier }: ReadResult): readonly string[] {
  return (dossier?.claims ?? []).map(({ scope, asOf, value }) =>
    [scope['at'], asOf?.edtf, value.text].filter((part) => part !== undefined).join(' '),
  );
}

/** Each problem in a line: where it stands and what it says. */
export function problems({ diagnostics }: ReadResult): readonly string[] {
  return diagnostics.map(({ location, message }) => `${location.line}:${location.column} ${message}`);
}
