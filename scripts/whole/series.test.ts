// A real series with known troubles: 20,687 daily totals, 13 of which fell, 12 by a published correction.
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '../../packages/core/src/index.ts';
import { loadDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import { check } from '../../packages/validation/src/index.ts';

let dossier: Dossier;
let gaza: Dossier;
async function load(seed: string): Promise<Dossier> {
  const read = await loadDossier(fileURLToPath(new URL(`../../seeds/${seed}`, import.meta.url)), nodePort);
  if (read.dossier === null || read.diagnostics.length > 0) throw new Error(read.diagnostics[0]?.message);
  return read.dossier;
}
beforeAll(async () => {
  dossier = await load('russian-equipment-losses');
  gaza = await load('gaza-2023');
}, 60_000);

const told = (one: Dossier): readonly string[] =>
  check(one, { now: '2026-09-01' })
    .findings.map((finding) => `${finding.rule} ${finding.claims[0]}`)
    .sort();

describe('Russian losses of equipment', () => {
  it('are 20,687 values of equipment and 1,626 of personnel', () =>
    expect(dossier.claims).toHaveLength(20_687 + 1_626));

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

describe('Casualties in Gaza, the West Bank and Lebanon', () => {
  const troubles = [
    // Totals that fell; 1,032, 1,000 and 967 women are one fall.
    'series/cumulative-drop gaza-famine-2025-07-22',
    'series/cumulative-drop gaza-killed-women-2023-10-21',
    'series/cumulative-drop west-bank-injured-children-2026-07-20',
    // Seven days whose total is not the day before and the day's count: four of them cancel in pairs.
    'series/boundary-shift gaza-killed-2023-12-08',
    'series/boundary-shift gaza-killed-2024-08-27',
    'series/count-mismatch gaza-killed-2023-12-05',
    'series/count-mismatch gaza-killed-2024-01-12',
    'series/count-mismatch gaza-killed-in-a-day-2024-01-16',
    // Totals that stood still for days on which people were killed.
    'series/copied-value gaza-killed-2023-11-23',
    'series/copied-value west-bank-injured-verified-2024-10-15',
  ].sort();

  it('have these troubles, each told once', () => expect(told(gaza)).toEqual(troubles));

  it('restart in Lebanon, which is no fall', () => {
    const told_ = told({ ...gaza, events: gaza.events.filter(({ kind }) => kind !== 'reset') });
    expect(told_.filter((one) => one.includes('lebanon'))).toEqual([
      'series/undeclared-reset lebanon-injured-2026-03-05',
      'series/undeclared-reset lebanon-killed-2026-03-05',
    ]);
  });

  it('are apart in the West Bank by a lag alone: told once a tally when none is declared', () => {
    const measures = gaza.measures.map(({ lagDays: _, ...measure }) => measure);
    expect(told({ ...gaza, measures }).filter((one) => one.startsWith('series/voices-apart'))).toHaveLength(4);
  });

  it('never let what was carried forward judge what it rests on', () => {
    const derived = new Set(gaza.claims.filter(({ links }) => links.length > 0).map(({ id }) => id));
    expect(derived.size).toBeGreaterThan(8000);
    const { findings } = check(gaza, { now: '2026-09-01' });
    expect(findings.filter(({ claims }) => claims.some((id) => derived.has(id)))).toEqual([]);
  });
});
