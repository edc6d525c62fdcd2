import { dayFromIso, isoFromDay } from '@claimline/core';
import { dateFormat } from './format.ts';

const AT_THE_END =
  /(?:^|[T ,])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(?:([ap])\.?m\.?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;
/** “8 pm”, and in a column of hours a bare 8. */
const BARE_HOUR = /^(\d{1,2})(?:\s?([ap])\.?m\.?)?$/i;

/** The time of day in a cell, as EDTF has it behind the T; in the zone that the cell names, if it names one. */
export function readClock(cell: string, format: string | undefined): string | undefined {
  const read = format === undefined ? undefined : dateFormat(format)?.read(cell)?.end;
  const [, written, minute, second, half, zone] = AT_THE_END.exec(cell.trim().slice(-40)) ?? [];
  if (read?.has('hour') === true)
    return clockOf(hourOf(read.get('hour'), half), read.get('minute') ?? 0, read.get('second'), undefined);
  if (written === undefined) return undefined;
  const hour = hourOf(Number(written), half);
  return clockOf(hour, Number(minute), second === undefined ? undefined : Number(second), zone?.toUpperCase());
}

/** The time in a column of its own, which may be the hour alone. */
export function readTimeCell(cell: string): string | undefined {
  const [, hour, half] = BARE_HOUR.exec(cell.trim()) ?? [];
  return hour === undefined ? readClock(cell, undefined) : clockOf(hourOf(Number(hour), half), 0, undefined, undefined);
}

/** Of a clock of twelve hours, where noon is 12 p.m.; undefined for an hour that it does not have. */
function hourOf(hour: number | undefined, half: string | undefined): number | undefined {
  if (hour === undefined || half === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function clockOf(
  hour: number | undefined,
  minute: number,
  second: number | undefined,
  zone: string | undefined,
): string | undefined {
  if (hour === undefined || minute > 59 || (second ?? 0) > 59) return undefined;
  // The end of a day has a name of its own: see `atClock`.
  if (hour > 24 || (hour === 24 && (minute > 0 || (second ?? 0) > 0))) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const parts = [hour, minute, ...(second === undefined ? [] : [second])].map(two);
  return `${parts.join(':')}${zone === undefined ? '' : zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, h, m) => `${h}:${m ?? '00'}`)}`;
}

/** A day, and the time of it that stands beside it. */
export interface Clocked {
  readonly day: string;
  readonly clock: string | undefined;
}

/** Does any day come with two times, so that the day alone would not tell its figures apart? */
export function haveHours(cells: readonly Clocked[]): boolean {
  const first = new Map<string, string>();
  for (const { day, clock } of cells) {
    if (clock === undefined) continue;
    const known = first.get(day);
    if (known === undefined) first.set(day, clock);
    else if (known !== clock) return true;
  }
  return false;
}

/** The day with its time, 24:00 as the first moment of the next one; a month or a period has none. */
export function atClock({ day, clock }: Clocked): string {
  if (clock === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const at = clock.startsWith('24') ? dayFromIso(day) : null;
  return at === null ? `${day}T${clock}` : `${isoFromDay(at + 1)}T00${clock.slice(2)}`;
}
