/** A cell without the marks of provisional figures and footnotes that the mapping names, on both sides. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  let rest = text.trim();
  for (let taken = 0; taken < MOST_TAKEN; taken += 1) {
    const before = marks.find((mark) => mark !== '' && rest.startsWith(mark));
    const behind = marks.find((mark) => mark !== '' && rest.endsWith(mark));
    if (before === undefined && behind === undefined) return rest;
    rest = before === undefined ? rest : rest.slice(before.length).trim();
    rest = behind === undefined || rest === '' ? rest : rest.slice(0, -behind.length).trim();
  }
  return rest;
}

/** A figure has a mark or two. */
const MOST_TAKEN = 4;

/** What stands beside the figure in a cell, in front of it or behind; undefined where no figure stands in it. */
export function besideFigure(text: string): string | undefined {
  const [, before = '', behind = ''] =
    /^([^\d~<>=+−-]{0,12})[~<>=+−-]*\s*\d(?:[\d.,’'\u00a0\u2007\u2009\u202f _]*\d)?\s*(\D.{0,11})?$/su.exec(
      text.trim(),
    ) ?? [];
  const beside = before.trim() === '' ? behind.trim() : before.trim();
  return beside === '' ? undefined : beside;
}
