import type { Place } from '@claimline/core';
import type { Places } from './places.ts';

/**
 * Places seen as one record of plain data: those of a million claims are not copied into one. `others` are
 * those that lists of claims keep for themselves, by id.
 */
export function placeRecord(own: Places, others: ReadonlyMap<string, Places>): Readonly<Record<string, Place>> {
  const placeOf = (key: string | symbol): Place | undefined =>
    typeof key === 'symbol' ? undefined : (others.get(key) ?? own).get(key);
  return new Proxy<Record<string, Place>>(Object.create(null), {
    get: (_, key) => placeOf(key),
    has: (_, key) => placeOf(key) !== undefined,
    ownKeys: () => [...new Set([...own.keys(), ...others.keys()])],
    getOwnPropertyDescriptor: (_, key) => {
      const value = placeOf(key);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true, writable: false };
    },
    set: () => false,
    defineProperty: () => false,
  });
}
