import type { QuantityReading, Reading } from './read/types.ts';

const HEDGE: Readonly<Record<QuantityReading['hedge'], string>> = {
  about: 'approx',
  nearly: 'almost',
  'more-than': 'more_than',
  'a-little-over': 'more_than',
  'at-least': 'at_least',
  'less-than': 'less_than',
  'at-most': 'at_most',
  'up-to': 'up_to',
  exact: 'exact',
  between: 'between',
  few: 'few',
  order: 'order',
};
const UNIT: Readonly<Record<QuantityReading['unit'], string | undefined>> = {
  count: undefined,
  '%': '%',
  point: 'percentage point',
  ratio: 'ratio',
  times: 'times',
};

/** A reading as a flat record, for programs that compare readings with others: one object per phrase. */
export function predictionOf(reading: Reading): Readonly<Record<string, unknown>> {
  if (reading.type === 'attribution')
    return { type: 'attribution', speaker: reading.speaker, cue: reading.cue, polarity: reading.polarity };
  if (reading.type === 'date') return { type: 'date', start: reading.start, end: reading.end, edtf: reading.edtf };
  const { start, end, core, value, low, high, lowClosed, highClosed, unit, relation } = reading;
  return {
    type: 'quantity',
    start,
    end,
    core_start: core.start,
    core_end: core.end,
    value,
    low,
    high,
    low_closed: low === null ? null : lowClosed,
    high_closed: high === null ? null : highClosed,
    hedge: HEDGE[reading.hedge],
    ...(UNIT[unit] === undefined ? {} : { unit: UNIT[unit] }),
    ...(relation === null ? {} : { relation }),
  };
}
