import type { Claim, DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { strayedClaims } from '../../rules/pair/told-as-fact.ts';
import { contestedOf, reportOf, seriesOf, seriesVoice } from './collect.ts';
import type { Report } from './types.ts';

/** Shares of one voice that add up to a hundred time after time, and on this day do not. */
export interface NoHundred {
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
  return divisionsOf(index, sharesOf(index)).flatMap(offIn);
}

/** Shares as reports of series, and those that stand alone, as of one day of an election. */
function sharesOf(index: DossierIndex): readonly Report[] {
  const isShare = ({ measure, unit }: Claim): boolean => unit === '%' && index.measure(measure)?.kind === 'share';
  if (!index.dossier.measures.some(({ kind }) => kind === 'share')) return [];
  const inSeries = seriesOf(index).flatMap(({ kind, reports }) =>
    kind === 'level' && reports[0] !== undefined && isShare(reports[0].claim) ? reports : [],
  );
  const known = new Set(inSeries.map(({ claim }) => claim));
  const strayed = strayedClaims(index);
  const contested = new Set(contestedOf(index).flat());
  const alone = index.dossier.claims.filter(
    (claim) => isShare(claim) && !known.has(claim) && !strayed.has(claim.id) && !contested.has(claim),
  );
  return [...inSeries, ...alone.flatMap((claim) => reportOf(claim) ?? [])];
}

/** The figures of one whole on one day, one of each column. */
type Row = readonly Report[];

/**
 * Rows of one voice and measure whose figures differ on one axis alone: day after day of one place, or, where there are
 * few days, those of all places.
 */
function divisionsOf(index: DossierIndex, shares: readonly Report[]): readonly (readonly Row[])[] {
  const axes = new Set(shares.flatMap(({ claim }) => Object.keys(claim.scope)));
  const table = ({ claim }: Report): readonly string[] => [seriesVoice(index, claim), claim.measure];
  return [...axes].flatMap((axis) => {
    const divided = shares.filter(({ claim }) => claim.scope[axis] !== undefined);
    const others = ({ claim }: Report): string => {
      const { [axis]: _, ...rest } = claim.scope;
      return JSON.stringify(Object.entries(rest).sort());
    };
    const groups = groupBy(divided, (one) => JSON.stringify([table(one), others(one)]));
    const rows = [...groups.values()].map((group) => rowsOf(group, axis));
    const short = rows.filter((group) => group.length < ENOUGH).flat();
    const byTable = groupBy(short, (row) => {
      const [first] = row;
      return first === undefined ? undefined : JSON.stringify([table(first), row.map(nodeOn(axis)).sort()]);
    });
    return [...rows.filter((group) => group.length >= ENOUGH), ...byTable.values()];
  });
}

function nodeOn(axis: string): (report: Report) => string {
  return ({ claim }) => claim.scope[axis] ?? '';
}

/** The days of which there is a figure of each node that any of them has. */
function rowsOf(reports: readonly Report[], axis: string): readonly Row[] {
  const nodes = new Set(reports.map(nodeOn(axis)));
  if (nodes.size < 2) return [];
  return [...groupBy(reports, ({ day }) => String(day)).values()].filter(
    (row) => row.length === nodes.size && new Set(row.map(nodeOn(axis))).size === nodes.size,
  );
}

function offIn(rows: readonly Row[]): readonly NoHundred[] {
  const sums = rows.map((row) => ({ row, sum: row.reduce((all, { value }) => all + value, 0), room: roomOf(row) }));
  const off = sums.filter(({ sum, room }) => Math.abs(sum - HUNDRED) > room);
  const days = sums.length - off.length;
  if (days < ENOUGH || days < MOSTLY * sums.length) return [];
  return off.map(({ row, sum }) => ({
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
