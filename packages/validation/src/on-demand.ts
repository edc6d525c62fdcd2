/** Where an object keeps what makes its properties; unseen by whoever copies it. */
const MAKE = Symbol('make');

/**
 * Properties that are made, all at once, when somebody reads one of them, and that are an object's own to whoever
 * copies it, writes it as JSON or sends it to another thread. All objects of a kind share their getters: those that
 * are written in an object literal are others for each object, which is then kept as a table, four times as large.
 */
export class OnDemand<M extends object> {
  private readonly getters: ReadonlyMap<keyof M, PropertyDescriptor>;

  constructor(keys: readonly (keyof M)[]) {
    this.getters = new Map(
      keys.map((key) => [
        key,
        {
          get(this: Making<M>) {
            return this[MAKE]()[key];
          },
          enumerable: true,
          configurable: true,
        },
      ]),
    );
  }

  /** To be called before `define`; `make` is asked once. */
  hold(target: object, make: () => M): void {
    Object.defineProperty(target, MAKE, { value: once(make) });
  }

  /** Adds properties behind those that are there. */
  define(target: object, ...keys: readonly (keyof M)[]): void {
    for (const key of keys) {
      const getter = this.getters.get(key);
      if (getter !== undefined) Object.defineProperty(target, key, getter);
    }
  }
}

interface Making<M> {
  readonly [MAKE]: () => M;
}

/** Asked again, gives what it gave, and no longer knows how it was made. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  let pending: (() => T) | undefined = make;
  return () => {
    if (made === undefined && pending !== undefined) made = pending();
    pending = undefined;
    return made as T;
  };
}
