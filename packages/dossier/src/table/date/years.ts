import { dateFormat, type ReadParts } from './format.ts';

/** What a column says about its years, besides what each cell says. */
export interface Years {
  /** The month in which a year such as 2000/01 begins; 1 for two whole calendar years. */
  readonly begins?: number | undefined;
  /** Does one of 2000-2001 and 2001-2002 begin where the other ends? Then neither is two calendar years. */
  readonly areShared?: boolean;
}

const JULY = 7;

/**
 * A school year, a season or a fiscal year as EDTF: some day of the twelve months from July on. Two that follow one
 * another have no day in common, as two calendar years have none; a flow is of all of it, a stock of one of its days, as
 * with `2000`. Two years that do not follow one another, and those of a column such as 1999-2000, 2001-2002, are whole
 * calendar years.
 */
export function edtfOfYears({ start, end, years }: ReadParts, { begins, areShared }: Years): string | undefined {
  const [first, written] = [start.get('year'), end.get('year')];
  if (first === undefined || written === undefined) return undefined;
  const last = years === 'two-short' ? first + ((((written - first) % 100) + 100) % 100) : written;
  const isSplit = begins === undefined ? years === 'two-short' || areShared === true : begins > 1;
  if (last !== first + 1 || !isSplit) return last > first ? `${four(first)}/${four(last)}` : undefined;
  const month = begins ?? JULY;
  return `[${four(first)}-${two(month)}..${four(last)}-${two(month - 1)}]`;
}

/** Does a year of one of these cells end where that of another begins? */
export function areYearsShared(cells: Iterable<string>, format: string | undefined): boolean {
  const reader = format === undefined ? undefined : dateFormat(format);
  if (reader?.years !== 'two') return false;
  const [starts, ends] = [new Set<number>(), new Set<number>()];
  for (const cell of cells) {
    const read = reader.read(cell);
    if (read === undefined) continue;
    starts.add(read.start.get('year') ?? 0);
    ends.add(read.end.get('year') ?? 0);
  }
  return [...ends].some((year) => starts.has(year));
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}

function two(month: number): string {
  return String(month).padStart(2, '0');
}
