/**
 * What a terminal would obey or hide instead of show, as ranges of code points. Joiners
 * (U+200C, U+200D) are not in it: scripts and emoji need them.
 * Source: Trojan Source (CVE-2021-42574); terminal escape injection (CWE-150).
 */
const UNSAFE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f], // C0 controls: ESC, CR, newline, bell
  [0x7f, 0x9f], // DEL and C1 controls
  [0xad, 0xad], // soft hyphen
  [0x61c, 0x61c], // Arabic letter mark
  [0x180e, 0x180e],
  [0x200b, 0x200b], // zero-width space
  [0x200e, 0x200f], // marks of direction
  [0x2028, 0x202e], // line and paragraph separators, embeddings and overrides
  [0x2060, 0x2069], // invisible operators, isolates
  [0xd800, 0xdfff], // halves of surrogate pairs
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff], // no characters, in XML either
  [0xe0000, 0xe007f], // tag characters
];
const HAS_UNSAFE = new RegExp(
  `[${UNSAFE.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`,
  'u',
);
const NAMED: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
]);

/**
 * Text as a terminal may print it: everything unsafe becomes a visible escape such as
 * `\u{1b}`, newlines too, so that no field can forge a line. Every printed field passes
 * here, and nowhere else. `##[` is broken as well: CI servers take it for the start of a
 * command wherever it stands.
 */
export function escapeForTerminal(text: string): string {
  const shown = HAS_UNSAFE.test(text) ? escaped(text) : text;
  return shown.includes('##[') ? shown.replaceAll('##[', '#\\#[') : shown;
}

function escaped(text: string): string {
  let shown = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    shown += isUnsafe(code) ? (NAMED.get(character) ?? `\\u{${code.toString(16)}}`) : character;
  }
  return shown;
}

/** A line of an escaped text that a CI server does not obey: GitHub takes what begins with `::` for a command. */
export function tameLine(line: string): string {
  return line.includes('::') ? line.replace(/^(\s*)(?=::)/, '$1\\') : line;
}

/** A whole line of a field: no more than text, for terminals and for CI servers. */
export function escapeLine(text: string): string {
  return tameLine(escapeForTerminal(text));
}

/** Several lines of text, each escaped; for texts of our own that have line breaks, such as stacks. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeLine).join('\n');
}

function isUnsafe(code: number): boolean {
  if (code >= 0x20 && code < 0x7f) return false;
  return UNSAFE.some(([from, to]) => code >= from && code <= to);
}
