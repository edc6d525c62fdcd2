import type { Dossier, Location } from '@claimline/core';

/**
 * The dossier as the page of `serve` needs it: of all places in files only those of the
 * claims and their values, which it links to. The places of a large table are two thirds
 * of its bytes.
 */
export function pageDossier(dossier: Dossier): Dossier {
  const locations: Record<string, Location> = {};
  for (const { id } of dossier.claims)
    for (const key of [`${id}/value`, id]) {
      const place = Object.hasOwn(dossier.locations, key) ? dossier.locations[key] : undefined;
      if (place === undefined) continue;
      locations[key] = place;
      break;
    }
  return { ...dossier, locations };
}
