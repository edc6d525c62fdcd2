import type { TimelineLocale } from './types.ts';

export const en: TimelineLocale = {
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  year: (year) => (year > 0 ? String(year) : `${1 - year} BC`),
  persons: 'persons',
  logScale: 'logarithmic scale',
  events: 'Events and statements without a figure',
  noFigures: 'No claim with a figure',
  empty: 'No claim to show',
  claims: (n) => (n === 1 ? '1 claim' : `${n} claims`),
  outside: (n) => `${n} outside the dates shown`,
  above: (n) =>
    n === 0
      ? 'The scale breaks off here'
      : n === 1
        ? '1 figure far above, not to scale'
        : `${n} figures far above, not to scale`,
  states: {
    clash: 'contradiction',
    tension: 'in tension',
    unclear: 'cannot tell',
    changed: 'changed over time',
    compatible: 'compatible',
  },
  partOfWhole: 'part of the larger',
  legend: {
    figure: 'a figure',
    about: 'about',
    'more-than': 'more than',
    'at-least': 'at least',
    'up-to': 'up to',
    range: 'a range',
    vague: 'order of magnitude',
    'unit-date': 'some day in this time',
    'open-date': 'at this day or before / after',
    holds: 'holds, then ages',
    clash: 'cannot both be true',
    tension: 'only a hedge saves them',
    unclear: 'cannot tell',
    changed: 'changed over time',
    compatible: 'compatible',
  },
  said: 'said',
  disputes: (n) => (n === 0 ? 'no dispute' : n === 1 ? '1 dispute' : `${n} disputes`),
  echoes: (n) => `×${n}, one origin`,
  sources: 'Sources',
  kinds: {
    stock: 'at one time',
    cumulative: 'total so far',
    increment: 'added',
    flow: 'during a period',
    rate: 'rate',
    share: 'share',
    ratio: 'ratio',
    target: 'target',
    event: 'event',
  },
  units: {
    person: 'persons',
    country: 'countries',
    '%': 'per cent',
    'person/d': 'persons per day',
    case: 'cases',
    request: 'requests',
  },
};
