import type { TableSource } from '../types.ts';
import { dateFormat } from './format.ts';
import { TOKEN_LIST } from './tokens.ts';

/** How the mapping says that dates are written. */
interface Said {
  readonly format?: string | undefined;
  readonly 'year-begins'?: number | undefined;
  readonly across?: true;
}

/** Can dates be read so? What is wrong with a format is told in the mapping, not at every date that it does not fit. */
export function checkFormat({ atMapping }: TableSource, said: Said, hasYear = false): boolean {
  const { format, 'year-begins': begins } = said;
  const read = format === undefined ? undefined : dateFormat(format);
  if (begins !== undefined && read?.years === undefined)
    atMapping(['date', 'year-begins'], 'date-format', '“year-begins” is of years such as 2000/01 alone.', {
      expected: 'format: YYYY/YY, or another one of two years',
    });
  if (format === undefined || (read !== undefined && (hasYear || read.parts.includes('year')))) return true;
  const quoted = format.slice(0, 60);
  atMapping(
    ['date', 'format'],
    'date-format',
    read === undefined
      ? 'This format of dates is too long, or names something three times.'
      : `The format “${quoted}” names no year.`,
    {
      found: quoted,
      expected: 'a format such as YYYY-MM-DD or DD.MM.YYYY',
      hint: `${read === undefined ? '' : yearBeside(said)}It is made of ${TOKEN_LIST}.`,
    },
  );
  return false;
}

/** Where the year is perhaps. */
function yearBeside({ across }: Said): string {
  const date = across === true ? '{ across: true, year: … }' : '{ year: …, month: … }';
  return `Where the year has a column of its own, name it: date: ${date}. `;
}
