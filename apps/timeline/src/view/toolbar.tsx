import type { JSX } from 'preact';
import { type Address, filters } from '../state/address.ts';
import { voicesOf } from '../state/filter.ts';
import { sourceName } from '../state/model.ts';
import { address, go, hidden, index, language, locale } from './store.ts';

/** Quiet controls above the picture: which view, and which claims. */
export function Toolbar(): JSX.Element {
  const words = locale.value;
  const { view, search, filter, voice } = address.value;
  const all = index.value?.dossier.claims.length ?? 0;
  const shown = all - hidden.value.size;
  return (
    <div class="toolbar">
      <fieldset class="switch">
        <legend>{words.viewLabel}</legend>
        {(['timeline', 'table'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={view === one} onClick={() => go({ view: one }, true)}>
            {words[one]}
          </button>
        ))}
      </fieldset>
      <search class="find">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onInput={(event) => go({ search: event.currentTarget.value }, false)}
        />
        <select
          aria-label={words.filterLabel}
          value={filter}
          onChange={(event) => go({ filter: event.currentTarget.value as Address['filter'] }, true)}
        >
          {filters
            .filter((one) => one !== 'pair' || filter === 'pair')
            .map((one) => (
              <option key={one} value={one}>
                {words.filters[one]}
              </option>
            ))}
        </select>
        <Voices />
        <output>{words.showing(shown, all)}</output>
        {(search !== '' || filter !== 'all' || voice !== null) && (
          <button type="button" onClick={() => go({ search: '', filter: 'all', voice: null }, true)}>
            {words.clear}
          </button>
        )}
      </search>
    </div>
  );
}

function Voices(): JSX.Element | null {
  const words = locale.value;
  const known = index.value;
  const voices = known === null ? [] : voicesOf(known);
  if (known === null || voices.length < 2) return null;
  return (
    <select
      class="voices"
      aria-label={words.voice}
      value={address.value.voice ?? ''}
      onChange={(event) => go({ voice: event.currentTarget.value || null }, true)}
    >
      <option value="">{words.everyVoice}</option>
      {voices.map(({ id, claims }) => (
        <option key={id} value={id}>
          {sourceName(known, id, language.value)} ({claims})
        </option>
      ))}
    </select>
  );
}
