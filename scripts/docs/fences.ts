/** A fenced code block of a Markdown page. */
export interface Fence {
  /** First word of the info string: `sh`, `ts`, `yaml`, … */
  readonly language: string;
  /** The words after it, e.g. `run`, `exit=1`, `dossier=path`. */
  readonly marks: ReadonlyMap<string, string>;
  readonly text: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
}

const opening = /^ {0,3}(`{3,}|~{3,})\s*([^`]*)$/;

/** The fenced blocks of a page in order; a block that is never closed runs to the end. */
export function fencesOf(markdown: string): Fence[] {
  const lines = markdown.split(/\r?\n/);
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, info] = opening.exec(lines[at] ?? '') ?? [];
    if (ticks === undefined) continue;
    const start = at;
    const body: string[] = [];
    for (at += 1; at < lines.length && !closes(lines[at] ?? '', ticks); at++) body.push(lines[at] ?? '');
    const [language = '', ...words] = (info ?? '').trim().split(/\s+/);
    const marks = new Map(words.map((word) => split(word)));
    fences.push({ language, marks, text: `${body.join('\n')}\n`, line: start + 1 });
  }
  return fences;
}

function closes(line: string, ticks: string): boolean {
  const text = line.trim();
  return text.length >= ticks.length && text === (ticks[0] ?? '').repeat(text.length);
}

function split(word: string): [string, string] {
  const at = word.indexOf('=');
  return at === -1 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
}
