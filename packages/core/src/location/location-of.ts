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
  const place = Object.hasOwn(locations, key) ? locations[key] : undefined;
  if (field === undefined) return place?.at;
  if (place?.fieldAt !== undefined) return place.fieldAt(field);
  return place?.fields !== undefined && Object.hasOwn(place.fields, field) ? place.fields[field] : undefined;
}

/** Where a field of an entry stands, else the entry itself. */
export function nearestLocation(
  dossier: { readonly locations: Readonly<Record<string, Place>> },
  key: string,
  field: string,
): Location | undefined {
  return locationOf(dossier, key, field) ?? locationOf(dossier, key);
}
