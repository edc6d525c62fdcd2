import type { DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { seriesOf } from './collect.ts';
import type { Report, Series } from './types.ts';

/** Shares of one voice that add up to a hundred time after time, and on this day do not. */
export interface NoHundred {
  readonly voice: string;
  /** The figures of the day, one of each column. */
  readonly reports: readonly Report[];
  readonly sum: number;
  /** On how many of how many days they do. */
  readonly days: number;
  readonly checked: number;
}

const HUNDRED = 100;
/** Days that must add up, and their share of all: else it is no whole that is divided. */
const ENOUGH = 5;
const MOSTLY = 0.8;

/**
 * Days on which the shares of one whole (the votes of parties, the sexes of the dead) do not add up to a hundred, as far
 * as rounding lets them. What is one whole is told by the other days: rates of groups do not add up to anything.
 */
export function noHundreds(index: DossierIndex): readonly NoHundred[] {
  const shares = seriesOf(index).filter(
    ({ kind, measure, reports }) =>
      kind === 'level' && measure.kind === 'share' && reports[0]?.claim.unit === '%' && reports.length >= ENOUGH,
  );
  return divisionsOf(shares).flatMap(offIn);
}

/** Series of one voice and measure that differ on one axis alone. */
function divisionsOf(shares: readonly Series[]): readonly (readonly Series[])[] {
  const axes = new Set(shares.flatMap(({ reports }) => Object.keys(reports[0]?.claim.scope ?? {})));
  return [...axes].flatMap((axis) => {
    const divided = shares.filter(({ reports }) => reports[0]?.claim.scope[axis] !== undefined);
    const groups = groupBy(divided, ({ voice, measure, reports }) => {
      const { [axis]: _, ...others } = reports[0]?.claim.scope ?? {};
      return JSON.stringify([voice, measure.id, Object.entries(others).sort()]);
    });
    return [...groups.values()].filter((group) => group.length > 1);
  });
}

function offIn(division: readonly Series[]): readonly NoHundred[] {
  const rows = [
    ...groupBy(
      division.flatMap(({ reports }) => reports),
      ({ day }) => String(day),
    ).values(),
  ].filter((row) => row.length === division.length);
  const sums = rows.map((row) => ({ row, sum: row.reduce((all, { value }) => all + value, 0), room: roomOf(row) }));
  const off = sums.filter(({ sum, room }) => Math.abs(sum - HUNDRED) > room);
  const days = sums.length - off.length;
  if (days < ENOUGH || days < MOSTLY * sums.length) return [];
  return off.map(({ row, sum }) => ({
    voice: division[0]?.voice ?? '',
    reports: row,
    sum: Math.round(100 * sum) / 100,
    days,
    checked: sums.length,
  }));
}

/** By how much shares miss a hundred that are each rounded to their last digit. */
function roomOf(row: readonly Report[]): number {
  return row.reduce((sum, { quantity }) => sum + 0.5 * 10 ** -decimalsOf(quantity.stated[0] ?? ''), 0) + 1e-9;
}

function decimalsOf(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}
