import type { JSX } from 'preact';
import type { Session } from './session.ts';

/** `file:line:column`, which opens the editor where one is named. */
export function placeLink(
  session: Session,
  place: { readonly file: string; readonly line: number; readonly column: number },
): JSX.Element {
  const shown = (
    <code>
      {place.file}:{place.line}:{place.column}
    </code>
  );
  const { place: template } = session;
  if (template === null || !/^(?:vscode|idea):\/\//.test(template)) return shown;
  const parts: Readonly<Record<string, string>> = {
    file: place.file.split('/').map(encodeURIComponent).join('/'),
    line: String(place.line),
    column: String(place.column),
  };
  return <a href={template.replace(/\{(file|line|column)\}/g, (_, name: string) => parts[name] ?? '')}>{shown}</a>;
}
