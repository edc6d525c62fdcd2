import { type Dossier, type Location, nearestLocation, type Place } from '@claimline/core';

/**
 * The dossier as the page of `serve` needs it: of all places in files only those of the
 * claims and their values, which it links to. The places of a large table are two thirds
 * of its bytes.
 */
export function pageDossier(dossier: Dossier): Dossier {
  const locations: Record<string, Place> = {};
  for (const { id } of dossier.claims) {
    const at = nearestLocation(dossier, id, 'value');
    if (at !== undefined) locations[id] = placeOf(at);
  }
  return { ...dossier, locations };
}

const places = new WeakMap<Location, Place>();

/** The very place, as long as the location is the very one: what did not change is not sent again. */
function placeOf(at: Location): Place {
  const place = places.get(at) ?? { at };
  places.set(at, place);
  return place;
}
