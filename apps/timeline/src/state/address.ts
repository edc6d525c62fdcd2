import { type Day, dayFromIso, isoFromDay } from '@claimline/core';

export const filters = ['all', 'disputes', 'contradictions', 'pair'] as const;
export const sides = ['claim', 'disputes', 'moment'] as const;

/** What of the page's state lives in the address: versioned, by ids, readable. */
export interface Address {
  readonly claim: string | null;
  /** The claim that the selected one is held against; its verdict stands first. */
  readonly against: string | null;
  readonly view: 'timeline' | 'table';
  /** What stands beside the picture. */
  readonly side: (typeof sides)[number];
  readonly from: number | null;
  readonly to: number | null;
  readonly scale: 'linear' | 'log';
  readonly search: string;
  readonly filter: (typeof filters)[number];
  readonly voice: string | null;
  /** Only what was published by this day is shown. */
  readonly known: Day | null;
  /** The day of which the claims in force are listed. */
  readonly moment: Day | null;
  /** Step of the story, from 0; null: no story is being told. */
  readonly step: number | null;
  readonly language: string | null;
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
}

export const blankAddress: Address = {
  claim: null,
  against: null,
  view: 'timeline',
  side: 'claim',
  from: null,
  to: null,
  scale: 'linear',
  search: '',
  filter: 'all',
  voice: null,
  known: null,
  moment: null,
  step: null,
  language: null,
  theme: 'auto',
};

const VERSION = '1';
const LONGEST = 2000;

/** State → hash. Defaults are left out, so a plain page has a plain address. */
export function writeAddress(address: Address): string {
  const parts = new URLSearchParams();
  parts.set('v', VERSION);
  if (address.claim !== null) parts.set('claim', address.claim);
  if (address.against !== null) parts.set('against', address.against);
  if (address.view !== 'timeline') parts.set('view', address.view);
  if (address.side !== 'claim') parts.set('side', address.side);
  if (address.from !== null && address.to !== null) parts.set('days', `${round(address.from)}..${round(address.to)}`);
  if (address.scale !== 'linear') parts.set('scale', address.scale);
  if (address.search !== '') parts.set('q', address.search.slice(0, 200));
  if (address.filter !== 'all') parts.set('only', address.filter);
  if (address.voice !== null) parts.set('voice', address.voice);
  if (address.known !== null) parts.set('known', isoFromDay(address.known));
  if (address.moment !== null) parts.set('on', isoFromDay(address.moment));
  if (address.step !== null) parts.set('step', String(address.step + 1));
  if (address.language !== null) parts.set('lang', address.language);
  if (address.theme !== 'auto') parts.set('theme', address.theme);
  const text = parts.toString();
  return text === `v=${VERSION}` ? '' : `#${text}`;
}

/** Hash → state. Whatever cannot be read is left at its default; nothing in it can do more than that. */
export function readAddress(hash: string): Address {
  if (hash.length > LONGEST) return blankAddress;
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const days = /^(-?\d{1,9}(?:\.\d{1,2})?)\.\.(-?\d{1,9}(?:\.\d{1,2})?)$/.exec(parts.get('days') ?? '');
  const [from, to] = days ? [Number(days[1]), Number(days[2])] : [null, null];
  const ordered = from !== null && to !== null && to - from >= 1;
  const language = parts.get('lang');
  return {
    claim: idOf(parts.get('claim')),
    against: idOf(parts.get('against')),
    view: parts.get('view') === 'table' ? 'table' : 'timeline',
    side: sides.find((one) => one === parts.get('side')) ?? 'claim',
    from: ordered ? from : null,
    to: ordered ? to : null,
    scale: parts.get('scale') === 'log' ? 'log' : 'linear',
    search: (parts.get('q') ?? '').slice(0, 200),
    filter: filters.find((one) => one === parts.get('only')) ?? 'all',
    voice: idOf(parts.get('voice')),
    known: dayFromIso(parts.get('known') ?? ''),
    moment: dayFromIso(parts.get('on') ?? ''),
    step: stepOf(parts.get('step')),
    language: language !== null && /^[a-z]{2}$/.test(language) ? language : null,
    theme: themeOf(parts.get('theme')),
  };
}

function idOf(text: string | null): string | null {
  return text === null || text === '' ? null : text.slice(0, 200);
}

function stepOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) - 1 : null;
}

function themeOf(theme: string | null): Address['theme'] {
  return theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : 'auto';
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
