import { escapeForTerminal } from '../terminal/escape.ts';

const SPECIAL = new Set('\\`*_{}[]()#+|~!');
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['@', '&#64;'],
  [':', '&#58;'],
]);

/** Text that shows as it is in Markdown: no markup, no HTML, no links or mentions of its own. */
export function markdownText(text: string): string {
  let shown = '';
  for (const character of escapeForTerminal(text)) {
    if (SPECIAL.has(character)) shown += `\\${character}`;
    else shown += character === ':' ? character : (ENTITIES.get(character) ?? character);
  }
  // A bare address would become a link.
  return shown.replaceAll('://', `${ENTITIES.get(':')}//`).replaceAll('www.', 'www&#46;');
}

/** Text for a code span. */
export function codeText(text: string): string {
  return escapeForTerminal(text).replaceAll('`', 'ˋ');
}
