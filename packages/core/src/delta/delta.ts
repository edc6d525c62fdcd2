/**
 * What a record of lists and records has become since an earlier state of it, of which most
 * members are the very same objects: a dossier of 30,000 claims after one edit. Plain JSON
 * data; `applyDelta` gives a record whose kept members are those of the earlier state.
 */
export interface Delta {
  /** Fields whose value is given whole. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Lists of objects: `[start, count]` keeps a run of the earlier list, an object stands for itself. */
  readonly lists: Readonly<Record<string, readonly (readonly [number, number] | object)[]>>;
  /** Records of objects: what is new or other, and the keys that are gone. */
  readonly records: Readonly<
    Record<string, { readonly set: Readonly<Record<string, object>>; readonly gone: readonly string[] }>
  >;
}

type Fields = Readonly<Record<string, unknown>>;
type Lists = readonly object[];
type Records = Readonly<Record<string, object>>;

/** Shorter records are given whole. */
const LONG = 50;

/** The difference of two states. Members are compared as objects, by identity: nobody may have changed one in place. */
export function deltaBetween(before: object, after: object): Delta {
  const lists: Record<string, Delta['lists'][string]> = {};
  const records: Record<string, Delta['records'][string]> = {};
  const fields: [string, unknown][] = [];
  const earlier = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(after)) {
    const old = earlier.get(key);
    if (isListOfObjects(value) && isListOfObjects(old)) lists[key] = runsOf(old, value);
    else if (isLongRecord(value) && isLongRecord(old)) records[key] = changesOf(old, value);
    else fields.push([key, value]);
  }
  return { fields: Object.fromEntries(fields), lists, records };
}

/** The later state; `before` is the very state for which the delta was made. Throws a RangeError for any other. */
export function applyDelta(before: object, delta: Delta): Fields {
  const earlier = new Map(Object.entries(before));
  const lists = Object.entries(delta.lists).map(([key, runs]) => {
    const old = earlier.get(key);
    if (!Array.isArray(old)) throw new RangeError(`The earlier state has no list ${key}.`);
    return [key, runs.flatMap((run) => (isRun(run) ? kept(old, run) : [run]))];
  });
  const records = Object.entries(delta.records).map(([key, { set, gone }]) => {
    const old = earlier.get(key);
    if (typeof old !== 'object' || old === null) throw new RangeError(`The earlier state has no record ${key}.`);
    const left = new Map(Object.entries(old));
    for (const one of gone) left.delete(one);
    for (const [one, value] of Object.entries(set)) left.set(one, value);
    return [key, Object.fromEntries(left)];
  });
  return { ...delta.fields, ...Object.fromEntries(lists), ...Object.fromEntries(records) };
}

function isRun(run: readonly [number, number] | object): run is readonly [number, number] {
  return Array.isArray(run);
}

function kept(old: readonly unknown[], [start, count]: readonly [number, number]): readonly unknown[] {
  if (start < 0 || start + count > old.length) throw new RangeError('The earlier list is another one.');
  return old.slice(start, start + count);
}

function runsOf(before: Lists, after: Lists): Delta['lists'][string] {
  const places = new Map(before.map((one, i) => [one, i]));
  const runs: ([number, number] | object)[] = [];
  for (const one of after) {
    const place = places.get(one);
    const last = runs.at(-1);
    if (place === undefined) runs.push(one);
    else if (Array.isArray(last) && last[0] + last[1] === place) last[1] += 1;
    else runs.push([place, 1]);
  }
  return runs;
}

function changesOf(before: Records, after: Records): Delta['records'][string] {
  const left = new Map(Object.entries(before));
  const set: [string, object][] = [];
  for (const [key, value] of Object.entries(after)) {
    if (left.get(key) !== value) set.push([key, value]);
    left.delete(key);
  }
  return { set: Object.fromEntries(set), gone: [...left.keys()] };
}

/** Members that are lists themselves would be taken for runs. */
function isListOfObjects(value: unknown): value is Lists {
  return Array.isArray(value) && value.every(isPlainObject);
}

function isLongRecord(value: unknown): value is Records {
  return isPlainObject(value) && Object.keys(value).length >= LONG && Object.values(value).every(isPlainObject);
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
