import { structuredPatch } from 'diff';

/** Changes of one file as people read them, line by line: unified, three lines around. */
export function lineDiff(path: string, before: string, after: string): readonly string[] {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 3 });
  return [
    `--- ${path}`,
    `+++ ${path}`,
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
      ...lines,
    ]),
  ];
}
