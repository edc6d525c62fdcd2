import type { JSX } from 'preact';
import { pageLocales } from '../locale/index.ts';
import { type Address, filters } from '../state/address.ts';
import { voicesOf } from '../state/filter.ts';
import { sourceName } from '../state/model.ts';
import { plane } from './plane.tsx';
import { address, go, hidden, index, keysShown, language, locale } from './store.ts';

/** Quiet controls above the picture: view, search, zoom, scale, appearance, language. */
export function Toolbar(): JSX.Element {
  const words = locale.value;
  const { view, scale, search, filter, voice, theme } = address.value;
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
      {view === 'timeline' && (
        <div class="zoom">
          <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => plane.value?.zoomOut()}>
            −
          </button>
          <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => plane.value?.zoomIn()}>
            +
          </button>
          <button type="button" onClick={() => plane.value?.fit()}>
            {words.fit}
          </button>
          <button
            type="button"
            aria-label={words.previousDispute}
            title={words.previousDispute}
            onClick={() => plane.value?.nextDispute(-1)}
          >
            ‹
          </button>
          <button
            type="button"
            aria-label={words.nextDispute}
            title={words.nextDispute}
            onClick={() => plane.value?.nextDispute(1)}
          >
            ›
          </button>
          <select
            aria-label={words.scaleLabel}
            value={scale}
            onChange={(event) => go({ scale: event.currentTarget.value === 'log' ? 'log' : 'linear' }, true)}
          >
            <option value="linear">{words.linear}</option>
            <option value="log">{words.log}</option>
          </select>
        </div>
      )}
      <div class="settings">
        <select
          aria-label={words.language}
          value={language.value}
          onChange={(event) => go({ language: event.currentTarget.value }, true)}
        >
          {[...pageLocales].map(([tag, one]) => (
            <option key={tag} value={tag} lang={tag}>
              {one.name}
            </option>
          ))}
        </select>
        <select
          aria-label={words.theme}
          value={theme}
          onChange={(event) => go({ theme: event.currentTarget.value as Address['theme'] }, true)}
        >
          {(['auto', 'light', 'dark', 'contrast'] as const).map((one) => (
            <option key={one} value={one}>
              {words.themes[one]}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-label={words.keysTitle}
          title={words.keysTitle}
          onClick={() => {
            keysShown.value = true;
          }}
        >
          ?
        </button>
      </div>
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
