/** Status of a refused target, or the path to look up. */
export type Target = { readonly path: string } | { readonly status: 400 | 414 };

const visibleAscii = /^[\x21-\x7e]+$/;
/** Escapes that spell a separator, a dot, or a control byte: one path, two spellings. */
const hiddenInPath = /%(?:2f|5c|2e|25|[01][0-9a-f]|7f)/i;
const hiddenAnywhere = /%(?:[01][0-9a-f]|7f)/i;

/**
 * Reads a request target once and strictly; what passes is matched exactly against
 * the table of routes. Only the origin form (`/path?query`) is taken. The query never
 * chooses what is served, so it may hold what a link's state needs (`..`, `%2F`), but
 * no control bytes.
 */
export function readTarget(raw: string | undefined, maximumBytes: number): Target {
  if (raw === undefined || raw === '') return { status: 400 };
  if (raw.length > maximumBytes) return { status: 414 };
  if (!visibleAscii.test(raw) || !raw.startsWith('/')) return { status: 400 };
  if (raw.includes('#') || raw.includes('\\') || hiddenAnywhere.test(raw)) return { status: 400 };
  const mark = raw.indexOf('?');
  const path = mark === -1 ? raw : raw.slice(0, mark);
  if (hiddenInPath.test(path) || path.includes('//') || path.includes('/.') || path.includes('..'))
    return { status: 400 };
  return { path };
}
