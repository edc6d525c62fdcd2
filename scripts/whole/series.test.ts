// A real series with known troubles: 20,687 daily totals, 13 of which fell, 12 by a published correction.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../packages/core/src/index.ts';
import { loadDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import { check } from '../../packages/validation/src/index.ts';

const seed = fileURLToPath(new URL('../../seeds/russian-equipment-losses', import.meta.url));
let dossier: Dossier;
beforeAll(async () => {
  const read = await loadDossier(seed, nodePort);
  if (read.dossier === null || read.diagnostics.length > 0) throw new Error(read.diagnostics[0]?.message);
  dossier = read.dossier;
}, 60_000);

const told = (one: Dossier): readonly string[] =>
  check(one, { now: '2026-09-01' })
    .findings.map((finding) => `${finding.rule} ${finding.claims[0]}`)
    .sort();

describe('Russian losses of equipment', () => {
  it('are 20,687 values', () => expect(dossier.claims).toHaveLength(20_687));

  it('fell thirteen times, and nothing else is wrong', () => {
    expect(told({ ...dossier, events: [] })).toEqual(
      [
        'aircraft-2023-10-03',
        'aircraft-2024-10-03',
        'anti-aircraft-warfare-2024-08-05',
        'anti-aircraft-warfare-2025-10-03',
        'apc-2022-10-13',
        'cruise-missiles-2024-03-13',
        'cruise-missiles-2025-05-04',
        'field-artillery-2026-03-04',
        'mrl-2024-11-30',
        'mrl-2025-04-22',
        'special-equipment-2024-11-30',
        'special-equipment-2025-10-03',
        'tank-2023-05-28',
      ].map((claim) => `series/cumulative-drop ${claim}`),
    );
  });

  it('fell once without a published correction', () => {
    expect(told(dossier)).toEqual(['series/cumulative-drop field-artillery-2026-03-04']);
  });

  it('fall whatever the order of the claims', () => {
    expect(told({ ...dossier, claims: [...dossier.claims].reverse() })).toEqual(told(dossier));
  });
});
