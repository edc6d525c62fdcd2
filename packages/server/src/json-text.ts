/**
 * Writes JSON of records that hold long lists, of which most members are the same
 * objects as the last time: the text of each is kept as long as the object lives.
 * Gives what `JSON.stringify` gives, provided that nobody changes an object.
 */
export function createJsonText(): (value: object | null) => string {
  const texts = new WeakMap<object, string>();
  const member = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = JSON.stringify(value);
    texts.set(value, text);
    return text;
  };
  const field = (value: unknown): string | undefined =>
    Array.isArray(value) ? `[${value.map(member).join(',')}]` : JSON.stringify(value);
  return (value) => {
    if (value === null || Array.isArray(value) || 'toJSON' in value) return JSON.stringify(value);
    const fields = Object.entries(value).flatMap(([key, inner]) => {
      const text = field(inner);
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });
    return `{${fields.join(',')}}`;
  };
}
