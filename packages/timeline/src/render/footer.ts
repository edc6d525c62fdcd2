/** Height of a line in pixels. */
const FOOTER_LINE = 16;
/** Width of a letter in pixels, rather too wide: nothing measures text where a picture is only written. */
const LETTER = 6.6;
/** Room at both sides. */
const MARGIN = 14;

/** The lines that stand below a picture, and how much higher it is with them. */
export interface Footer {
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly height: number;
}

/** Lays the lines out below a picture of this size; they break between words where they would leave it. */
export function footerBelow(
  picture: { readonly width: number; readonly height: number },
  footer: readonly string[],
): Footer {
  const most = Math.max(20, Math.floor((picture.width - 2 * MARGIN) / LETTER));
  const texts = footer.flatMap((line) => wrapped(line, most));
  return {
    lines: texts.map((text, i) => ({ text, x: MARGIN, y: picture.height + 20 + i * FOOTER_LINE })),
    height: texts.length > 0 ? texts.length * FOOTER_LINE + 12 : 0,
  };
}

/** A word that is longer than a line is left whole. */
function wrapped(line: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
