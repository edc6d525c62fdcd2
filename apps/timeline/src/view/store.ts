import { type Claim, type DossierIndex, indexDossier } from '@claimline/core';
import type { CheckResult, Finding } from '@claimline/validation';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { type PageLocale, pageLocale, pageLocales } from '../locale/index.ts';
import { type Address, readAddress, writeAddress } from '../state/address.ts';
import { hiddenBy } from '../state/filter.ts';
import { dossierOn, resultOn } from '../state/known.ts';
import type { Loaded } from '../state/load.ts';

/** The page's state: what was loaded, what was found, and where the reader is. */
export const loaded: Signal<Loaded | null> = signal(null);
/** The verdicts of the whole dossier. */
export const judged: Signal<CheckResult | null> = signal(null);
/** What the server has found that the page cannot; it comes once the picture is there. */
export const offPage: Signal<readonly Finding[]> = signal([]);
/** The picture is shown before its verdicts are there. */
export const judging: Signal<boolean> = signal(false);
export const address: Signal<Address> = signal(readAddress(location.hash));
/** Counts the states of the files that were shown; what holds on to one state is made anew with it. */
export const edition: Signal<number> = signal(0);
/** Parts of the page for working on the dossier, where a server allows that; a published page has none. */
export interface LiveParts {
  readonly banner: () => JSX.Element;
  readonly claim: (claim: Claim) => JSX.Element;
  readonly text: () => JSX.Element;
}
export const liveParts: Signal<LiveParts | null> = signal(null);
/** One short sentence for assistive technology. */
export const announced: Signal<string> = signal('');
export const keysShown: Signal<boolean> = signal(false);

/** The whole dossier, and the one that was known on the day that the reader looks from. */
export const whole: ReadonlySignal<DossierIndex | null> = computed(() =>
  loaded.value?.state === 'ready' ? indexDossier(loaded.value.dossier) : null,
);
/** The day alone, so that nothing is prepared anew when other parts of the address change. */
const knownDay: ReadonlySignal<number | null> = computed(() => address.value.known);
export const index: ReadonlySignal<DossierIndex | null> = computed(() =>
  whole.value === null || knownDay.value === null ? whole.value : indexDossier(dossierOn(whole.value, knownDay.value)),
);
export const result: ReadonlySignal<CheckResult | null> = computed(() =>
  judged.value === null || index.value === null ? null : resultOn(judged.value, index.value, knownDay.value),
);
export const language: ReadonlySignal<string> = computed(() => address.value.language ?? preferredLanguage());
export const locale: ReadonlySignal<PageLocale> = computed(() => pageLocale(language.value));

const wanted: ReadonlySignal<string> = computed(() => {
  const { search, filter, voice, claim, against } = address.value;
  return JSON.stringify(
    filter === 'pair'
      ? { search, filter, voice, claim, against }
      : { search, filter, voice, claim: null, against: null },
  );
});
/** Claims that the search and the filters hide. */
export const hidden: ReadonlySignal<ReadonlySet<string>> = computed(() =>
  index.value === null ? new Set<string>() : hiddenBy(index.value, result.value, JSON.parse(wanted.value)),
);

/** Changes the address; `step` makes a place to come back to. */
export function go(change: Partial<Address>, step: boolean): void {
  address.value = { ...address.value, ...change };
  const target = writeAddress(address.value) || location.pathname + location.search;
  if (step) history.pushState(null, '', target);
  else history.replaceState(null, '', target);
}

export function select(claim: string | null): void {
  if (address.value.claim !== claim) go({ ...choice(claim), side: 'claim' }, true);
}

/** A pair stays together while either of the two is chosen. */
export function choice(claim: string | null): Partial<Address> {
  const { claim: before, against } = address.value;
  if (claim === before) return {};
  return claim !== null && claim === against ? { claim, against: before } : { claim, side: 'claim', ...unpaired() };
}

/** Another choice of claim ends the look at one pair. */
function unpaired(): Partial<Address> {
  return { against: null, filter: address.value.filter === 'pair' ? 'all' : address.value.filter };
}

export function followHistory(): void {
  addEventListener('popstate', () => {
    address.value = readAddress(location.hash);
  });
  addEventListener('hashchange', () => {
    address.value = readAddress(location.hash);
  });
}

/** The language in which the page was published, where its publisher asked for one; else that of the browser. */
function preferredLanguage(): string {
  const own = document.documentElement.dataset['language'];
  if (own !== undefined && pageLocales.has(own)) return own;
  for (const tag of navigator.languages) {
    const base = tag.slice(0, 2).toLowerCase();
    if (pageLocales.has(base)) return base;
  }
  return 'en';
}
