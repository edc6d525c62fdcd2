/** Whether printed text is what a page shows; a line `…` of the page stands for any lines. */
export function matchesOutput(printed: string, shown: string): boolean {
  const actual = linesOf(printed);
  const pieces = piecesOf(linesOf(shown));
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    if (isFirst && !standsAt(actual, piece, 0)) return false;
    const found = isFirst ? 0 : isLast ? Math.max(at, actual.length - piece.length) : search(actual, piece, at);
    if (found < at || !standsAt(actual, piece, found)) return false;
    at = found + piece.length;
  }
  return at === actual.length;
}

function linesOf(text: string): string[] {
  return text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.trimEnd());
}

function piecesOf(lines: readonly string[]): string[][] {
  const pieces: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '…') pieces.push([]);
    else pieces.at(-1)?.push(line);
  }
  return pieces;
}

function search(lines: readonly string[], piece: readonly string[], from: number): number {
  for (let at = from; at + piece.length <= lines.length; at++) if (standsAt(lines, piece, at)) return at;
  return -1;
}

function standsAt(lines: readonly string[], piece: readonly string[], at: number): boolean {
  return piece.every((line, index) => lines[at + index] === line);
}
