import { civilFromDay, type Day, dayFromCivil } from '@claimline/core';
import type { TimelineLocale } from '../locale/types.ts';

export interface DateTick {
  readonly day: Day;
  readonly label: string;
  /** Set where a year or month turns: drawn below, stronger. */
  readonly turn: string | null;
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 3, 6];
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
/** Least pixels between two labels. */
const SPACING = 64;

/** Ticks inside a span of days, at most one per 64 pixels, on days that people name. */
export function dateTicks(from: Day, to: Day, width: number, locale: TimelineLocale): readonly DateTick[] {
  const perPixel = (to - from) / Math.max(1, width);
  const needed = perPixel * SPACING;
  const days = DAY_STEPS.find((step) => step >= needed);
  if (days !== undefined) return dayTicks(from, to, days, locale);
  const months = MONTH_STEPS.find((step) => step * 30.4 >= needed);
  return months !== undefined
    ? monthTicks(from, to, months, locale)
    : yearTicks(from, to, YEAR_STEPS.find((step) => step * 365.25 >= needed) ?? 10_000, locale);
}

function dayTicks(from: Day, to: Day, step: number, locale: TimelineLocale): readonly DateTick[] {
  const ticks: DateTick[] = [];
  // Weeks start on Mondays; 1970-01-05 was one.
  const origin = step >= 7 ? 4 : 0;
  for (let day = Math.ceil((from - origin) / step) * step + origin; day <= to; day += step) {
    const { year, month, day: ofMonth } = civilFromDay(day);
    const before = ticks.at(-1);
    const turned = before === undefined || civilFromDay(before.day).month !== month;
    ticks.push({
      day,
      label: `${ofMonth} ${locale.months[month - 1] ?? ''}`,
      turn: turned ? String(locale.year(year)) : null,
    });
  }
  return onlyFirstOfYear(ticks);
}

function monthTicks(from: Day, to: Day, step: number, locale: TimelineLocale): readonly DateTick[] {
  const ticks: DateTick[] = [];
  const start = civilFromDay(Math.ceil(from));
  for (let index = Math.ceil((start.year * 12 + start.month - 1) / step) * step; ; index += step) {
    const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
    const day = dayFromCivil(year, month, 1);
    if (day > to) break;
    if (day >= from)
      ticks.push({
        day,
        label: locale.months[month - 1] ?? '',
        turn: month === 1 || ticks.length === 0 ? locale.year(year) : null,
      });
  }
  return ticks;
}

function yearTicks(from: Day, to: Day, step: number, locale: TimelineLocale): readonly DateTick[] {
  const ticks: DateTick[] = [];
  for (let year = Math.ceil(civilFromDay(Math.ceil(from)).year / step) * step; ticks.length < 400; year += step) {
    const day = dayFromCivil(year, 1, 1);
    if (day > to) break;
    if (day >= from) ticks.push({ day, label: locale.year(year), turn: null });
  }
  return ticks;
}

function onlyFirstOfYear(ticks: readonly DateTick[]): readonly DateTick[] {
  let last: string | null = null;
  return ticks.map((tick) => {
    const turn = tick.turn === last ? null : tick.turn;
    if (tick.turn !== null) last = tick.turn;
    return { ...tick, turn };
  });
}
