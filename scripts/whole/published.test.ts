// A published page makes most of its findings itself; a reader finds what the editors found.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkEmbedded } from '../../apps/timeline/src/published/check-embedded.ts';
import { checkDossier, offPageOf } from '../../packages/cli/src/check-dossier.ts';
import { loadDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import { publicDossier } from '../../packages/publish/src/index.ts';
import { publicFindings } from '../../packages/publish/src/public-findings.ts';

const now = '2026-01-01';
const SEEDS = ['dprk-2024', 'kursk-2024-10', 'gaza-2023', 'russian-equipment-losses'];

describe('findings of a published page', () => {
  it.each(SEEDS)(
    'are those of the whole dossier: %s',
    async (seed) => {
      const folder = fileURLToPath(new URL(`../../seeds/${seed}`, import.meta.url));
      const { dossier } = await loadDossier(folder, nodePort);
      if (dossier === null) throw new Error(`${seed} cannot be read`);
      const published = publicDossier(dossier);
      const ids = new Set(published.claims.map(({ id }) => id));
      const page = { dossier: published, offPage: publicFindings(offPageOf(dossier, { now }), ids) };
      const { findings, verdicts } = checkEmbedded(JSON.parse(JSON.stringify(page)));
      const whole = checkDossier(dossier, { now });
      expect(inOrder(publicFindings(findings, ids))).toEqual(inOrder(publicFindings(whole.findings, ids)));
      expect(JSON.stringify(verdicts)).toBe(JSON.stringify(whole.verdicts));
    },
    60_000,
  );
});

/** A page has no places in files, by which a report is sorted. */
function inOrder(findings: readonly unknown[]): readonly string[] {
  return findings.map((one) => JSON.stringify(one)).sort();
}
