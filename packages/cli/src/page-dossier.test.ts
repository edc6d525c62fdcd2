import { fileURLToPath } from 'node:url';
import { locationOf } from '@claimline/core';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { expect, test } from 'vitest';
import { pageDossier } from './page-dossier.ts';

test('the page gets the places that it links to, and all the rest of the dossier', async () => {
  const { dossier } = await loadDossier(
    fileURLToPath(new URL('../../../seeds/kursk-2024-10', import.meta.url)),
    nodePort,
  );
  if (dossier === null) throw new Error('unreadable');
  const { locations, ...rest } = pageDossier(dossier);
  const { locations: _, ...whole } = dossier;
  expect(rest).toEqual(whole);
  expect(Object.keys(locations)).toEqual(dossier.claims.map(({ id }) => id));
  for (const [id, { at }] of Object.entries(locations)) expect(at).toEqual(locationOf(dossier, id, 'value'));
});
