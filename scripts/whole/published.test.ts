// A published page makes some of its findings itself; a reader finds what the editors found.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkEmbedded } from '../../apps/timeline/src/published/check-embedded.ts';
import { checkDossier, forPageOf } from '../../packages/cli/src/check-dossier.ts';
import type { Claim, Dossier } from '../../packages/core/src/index.ts';
import { loadDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import { publicDossier } from '../../packages/publish/src/index.ts';
import { publicFindings } from '../../packages/publish/src/public-findings.ts';

const now = '2026-01-01';
const SEEDS = ['dprk-2024', 'kursk-2024-10', 'gaza-2023', 'russian-equipment-losses'];

describe('findings of a published page', () => {
  it.each(SEEDS)('are those of the whole dossier: %s', async (seed) => expectSame(await read(seed)), 60_000);

  it('are those of the whole dossier where every fifth claim waits for an editor, and some findings may stand', async () => {
    const dossier = await read('dprk-2024');
    const ids = dossier.claims.map(({ id }) => id);
    const links = [{ kind: 'derived-from' as const, claims: ids.slice(0, 1) }];
    const claims = dossier.claims.map((claim, i): Claim => {
      const linked = i % 7 === 0 ? { ...claim, links } : claim;
      return i % 5 === 0 ? { ...linked, state: 'proposed' } : linked;
    });
    const suppressions = [
      { rule: 'source/drifted', claims: [] },
      { rule: 'date/as-of-missing', claims: ids.slice(0, 100), reason: 'not said' },
      { rule: 'source/misreported', claims: [], reason: 'known' },
    ];
    expectSame({ ...dossier, claims, suppressions });
  }, 60_000);
});

async function read(seed: string): Promise<Dossier> {
  const folder = fileURLToPath(new URL(`../../seeds/${seed}`, import.meta.url));
  const { dossier } = await loadDossier(folder, nodePort);
  if (dossier === null) throw new Error(`${seed} cannot be read`);
  return dossier;
}

function expectSame(dossier: Dossier): void {
  const published = publicDossier(dossier);
  const ids = new Set(published.claims.map(({ id }) => id));
  const page = { dossier: published, offPage: publicFindings(forPageOf(dossier, { now }), ids) };
  const { findings, verdicts } = checkEmbedded(JSON.parse(JSON.stringify(page)));
  const whole = checkDossier(dossier, { now });
  expect(inOrder(publicFindings(findings, ids))).toEqual(inOrder(publicFindings(whole.findings, ids)));
  expect(JSON.stringify(verdicts)).toBe(JSON.stringify(whole.verdicts));
}

/** A page has no places in files, by which a report is sorted. */
function inOrder(findings: readonly unknown[]): readonly string[] {
  return findings.map((one) => JSON.stringify(one)).sort();
}
