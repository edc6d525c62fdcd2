import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a package shows: every exported name with its declaration, from its `.d.ts` files,
 * sorted. Comments are left out, so that only a change of the surface changes it.
 */
export function surfaceOf(entry: string): string {
  const found = new Map<string, string>();
  collect(entry, undefined, found, new Set());
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, declaration]) => declaration)
    .join('\n\n');
}

function collect(
  file: string,
  wanted: ReadonlyMap<string, string> | undefined,
  found: Map<string, string>,
  seen: Set<string>,
): void {
  const key = `${file} ${wanted === undefined ? '*' : [...wanted].join()}`;
  if (seen.has(key)) return;
  seen.add(key);
  const text = withoutComments(readFileSync(file, 'utf8'));
  for (const [, names, from] of text.matchAll(/^export (?:type )?(\*|\{[^}]*\})(?: from '(\.[^']+)')?;/gm)) {
    if (from === undefined) continue;
    const inner = namesOf(names ?? '');
    const passed =
      wanted === undefined
        ? inner
        : inner === undefined
          ? wanted
          : new Map([...inner].flatMap(([own, as]) => (wanted.has(as) ? [[own, wanted.get(as) ?? as] as const] : [])));
    if (passed === undefined || passed.size > 0) collect(placeOf(file, from), passed, found, seen);
  }
  for (const { name, text: declaration } of declarationsOf(text)) {
    const shown = wanted === undefined ? name : wanted.get(name);
    if (shown !== undefined) found.set(shown, shown === name ? declaration : `${declaration} // as ${shown}`);
  }
}

/** `{ a, type b as c }` → a → a, b → c; undefined for everything. */
function namesOf(list: string): ReadonlyMap<string, string> | undefined {
  if (list === '*') return undefined;
  const items = list
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim().replace(/^type /, ''))
    .filter((item) => item !== '');
  return new Map(
    items.map((item) => {
      const [own = '', as = own] = item.split(/ as /);
      return [own, as];
    }),
  );
}

const BEGIN = /^export (?:declare )?(?:type|interface|const|function|class|let|abstract class)\s+([\w$]+)/;

/** Top-level declarations: from their first line to the next line that begins another statement. */
function declarationsOf(text: string): readonly { name: string; text: string }[] {
  const found: { name: string; lines: string[] }[] = [];
  let open: { name: string; lines: string[] } | undefined;
  for (const line of text.split('\n')) {
    const name = BEGIN.exec(line)?.[1];
    if (name !== undefined) {
      open = { name, lines: [line] };
      found.push(open);
    } else if (/^(?:export|import|declare|interface|type|const|function)\b/.test(line)) open = undefined;
    else if (line.trim() !== '') open?.lines.push(line);
  }
  // Overloads of one name stand together.
  return found.map(({ name, lines }) => ({ name, text: lines.join('\n') }));
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/[ \t]+$/gm, '');
}

function placeOf(file: string, from: string): string {
  const base = join(dirname(file), from).replace(/\.(?:ts|js)$/, '');
  return existsSync(`${base}.d.ts`) ? `${base}.d.ts` : join(base, 'index.d.ts');
}
