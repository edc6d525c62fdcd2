import { createTimeline, lightTheme, type Timeline, themes, timelineLocale } from '@claimline/timeline';
import { type Signal, signal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Address } from '../state/address.ts';
import { hiddenMarks } from '../state/hidden-marks.ts';
import { figureText, voiceName } from '../state/model.ts';
import { themeName } from './appearance.ts';
import {
  address,
  announced,
  go,
  hidden,
  index,
  keysShown,
  language,
  locale,
  result,
  select,
  unpaired,
} from './store.ts';

/** The picture that is on screen, for the controls around it. */
export const plane: Signal<Timeline | null> = signal(null);
/** Claims that carry a number in a narrow picture, in order. */
const numbered: Signal<readonly string[]> = signal([]);
const legend: Signal<readonly string[]> = signal([]);

/** The plane, its legend, and on narrow screens the list that belongs to its numbers. */
export function Plane(): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const words = locale.value;
  const prepared = index.value;
  useEffect(() => {
    const known = index.value;
    const checked = result.value;
    if (place.current === null || known === null || checked === null) return;
    const { claim, from, to, scale } = address.value;
    const timeline = createTimeline(place.current, {
      dossier: known.dossier,
      result: checked,
      state: {
        scale,
        selected: claim,
        focused: claim,
        hidden: hidden.value,
        ...(from === null || to === null ? {} : { from, to }),
      },
      theme: themes.get(themeName.value) ?? lightTheme,
      language: language.value,
      label: words.plotLabel(known.dossier.title, known.dossier.claims.length),
      onChange: (state, intent) => {
        const { opening } = timeline.marks;
        const whole = state.from === opening.from && state.to === opening.to;
        go(
          {
            ...choice(state.selected),
            from: whole ? null : state.from,
            to: whole ? null : state.to,
          },
          intent && state.selected !== address.value.claim,
        );
      },
      onAnnounce: (sentence) => {
        announced.value = sentence;
      },
    });
    plane.value = timeline;
    return () => {
      timeline.destroy();
      plane.value = null;
    };
    // Another day of knowledge is another picture.
  }, [prepared]);
  useEffect(() => {
    const element = place.current;
    const showKeys = (event: KeyboardEvent) => {
      if (event.key === '?') keysShown.value = true;
    };
    element?.addEventListener('keydown', showKeys);
    return () => element?.removeEventListener('keydown', showKeys);
  }, []);
  useSignalEffect(() => {
    const timeline = plane.value;
    if (timeline === null) return;
    const { claim, from, to, scale } = address.value;
    const span = from === null || to === null ? timeline.marks.opening : { from, to };
    // A claim that was chosen elsewhere takes the focus of the picture; one that stays chosen leaves it to walk on.
    const { selected, focused: walked } = timeline.state;
    const focused = claim !== null && claim !== selected ? claim : walked;
    timeline.set({ selected: claim, focused, scale, hidden: hiddenMarks(timeline.marks.marks, hidden.value), ...span });
    timeline.setLanguage(language.value, locale.value.plotLabel(timeline.marks.title, timeline.marks.marks.length));
    const theme = themes.get(themeName.value);
    if (theme) timeline.setTheme(theme);
    requestAnimationFrame(() => {
      numbered.value = timeline.scene.keys;
      legend.value = timeline.scene.legend;
    });
  });
  return (
    <>
      <div ref={place} class="plane" />
      <NumberedList />
      <Legend />
    </>
  );
}

/** A pair stays together while either of the two is chosen. */
function choice(claim: string | null): Partial<Address> {
  const { claim: before, against } = address.value;
  if (claim === before) return {};
  return claim !== null && claim === against ? { claim, against: before } : { claim, side: 'claim', ...unpaired() };
}

function NumberedList(): JSX.Element | null {
  const known = index.value;
  if (numbered.value.length === 0 || known === null) return null;
  return (
    <nav class="numbered" aria-label={locale.value.keysOfPicture}>
      <ol>
        {numbered.value.map((id) => {
          const claim = known.claim(id);
          return (
            claim && (
              <li key={id}>
                <button type="button" aria-pressed={address.value.claim === id} onClick={() => select(id)}>
                  <strong>{voiceName(known, claim, language.value)}</strong>{' '}
                  {claim.quote?.phrase && <q lang={known.document(claim.quote.in)?.language}>{claim.quote.phrase}</q>}{' '}
                  <span>{figureText(claim, language.value)}</span>
                </button>
              </li>
            )
          );
        })}
      </ol>
    </nav>
  );
}

function Legend(): JSX.Element | null {
  if (legend.value.length === 0) return null;
  const names = timelineLocale(language.value).legend;
  return (
    <details class="legend">
      <summary>{locale.value.legend}</summary>
      <ul>
        {legend.value.map((key) => (
          <li key={key}>
            <i class={`sample sample-${key}`} aria-hidden="true" /> {names[key]}
          </li>
        ))}
      </ul>
    </details>
  );
}
