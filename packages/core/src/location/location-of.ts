import type { Location, Place } from './types.ts';

/**
 * Where an entry of a dossier stands, or one of its fields. With `field`, undefined when
 * the field does not stand in the files.
 */
export function locationOf(
  { locations }: { readonly locations: Readonly<Record<string, Place>> },
  key: string,
  field?: string,
): Location | undefined {
  const place = placeOf(locations, key);
  if (field === undefined) return place?.at;
  if (place?.fieldAt !== undefined) return place.fieldAt(field);
  return place?.fields !== undefined && Object.hasOwn(place.fields, field) ? place.fields[field] : undefined;
}

/** The place of an entry; what every object has by nature, such as `constructor`, is none. */
export function placeOf(locations: Readonly<Record<string, Place>>, key: string): Place | undefined {
  // Places of a million claims are looked up behind a proxy: asked once, not whether there is one and then which.
  const place = locations[key];
  return typeof place === 'object' && place !== Object.prototype ? place : undefined;
}

/** Where a field of an entry stands, else the entry itself. */
export function nearestLocation(
  dossier: { readonly locations: Readonly<Record<string, Place>> },
  key: string,
  field: string,
): Location | undefined {
  return locationOf(dossier, key, field) ?? locationOf(dossier, key);
}
