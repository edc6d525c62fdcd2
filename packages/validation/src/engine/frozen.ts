/** The same data, of which nothing can be changed any more; what is frozen already has been frozen by this. */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data)) return data;
  Object.freeze(data);
  for (const one of Object.values(data)) frozen(one);
  return data;
}
