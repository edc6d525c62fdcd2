import { escapeForTerminal } from '../terminal/escape.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in XML and HTML, in elements and in attributes; control characters become visible escapes. */
export function markupText(text: string): string {
  return escapeForTerminal(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
