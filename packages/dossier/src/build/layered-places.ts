import type { Place } from '@claimline/core';

type Places = Readonly<Record<string, Place>>;

/** Places that several lists keep, seen as one record of plain data: a hundred thousand are not copied for one edit. */
export function layeredPlaces(own: Places, others: ReadonlyMap<string, Places>): Places {
  const placeOf = (key: string | symbol): Place | undefined => {
    if (typeof key === 'symbol') return undefined;
    const places = others.get(key) ?? own;
    return Object.hasOwn(places, key) ? places[key] : undefined;
  };
  return new Proxy<Record<string, Place>>(Object.create(null), {
    get: (_, key) => placeOf(key),
    has: (_, key) => placeOf(key) !== undefined,
    ownKeys: () => [...new Set([...Object.keys(own), ...others.keys()])],
    getOwnPropertyDescriptor: (_, key) => {
      const value = placeOf(key);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: false };
    },
    set: () => false,
    defineProperty: () => false,
  });
}
