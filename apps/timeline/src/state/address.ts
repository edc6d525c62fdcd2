/** What of the page's state lives in the address: versioned, by ids, readable. */
export interface Address {
  readonly claim: string | null;
  readonly view: 'timeline' | 'table';
  readonly from: number | null;
  readonly to: number | null;
  readonly scale: 'linear' | 'log';
  readonly search: string;
  readonly language: string | null;
  readonly theme: 'auto' | 'light' | 'dark' | 'contrast';
}

const blankAddress: Address = {
  claim: null,
  view: 'timeline',
  from: null,
  to: null,
  scale: 'linear',
  search: '',
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
  if (address.view !== 'timeline') parts.set('view', address.view);
  if (address.from !== null && address.to !== null) parts.set('days', `${round(address.from)}..${round(address.to)}`);
  if (address.scale !== 'linear') parts.set('scale', address.scale);
  if (address.search !== '') parts.set('q', address.search.slice(0, 200));
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
  const claim = parts.get('claim');
  const language = parts.get('lang');
  return {
    claim: claim === null || claim === '' ? null : claim.slice(0, 200),
    view: parts.get('view') === 'table' ? 'table' : 'timeline',
    from: ordered ? from : null,
    to: ordered ? to : null,
    scale: parts.get('scale') === 'log' ? 'log' : 'linear',
    search: (parts.get('q') ?? '').slice(0, 200),
    language: language !== null && /^[a-z]{2}$/.test(language) ? language : null,
    theme: themeOf(parts.get('theme')),
  };
}

function themeOf(theme: string | null): Address['theme'] {
  return theme === 'light' || theme === 'dark' || theme === 'contrast' ? theme : 'auto';
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
