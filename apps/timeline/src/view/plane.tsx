import { createTimeline, lightTheme, type Timeline, themes, timelineLocale } from '@claimline/timeline';
import { type Signal, signal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hiddenMarks, shownAs } from '../state/hidden-marks.ts';
import { figureText, voiceName } from '../state/model.ts';
import { themeName } from './appearance.ts';
import { isBeside } from './beside.ts';
import { address, announced, choice, go, hidden, index, keysShown, language, locale, result, select } from './store.ts';

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
        const { claim: chosen } = address.value;
        // A repeat is shown by the mark of its origin: that mark is no other choice.
        const selected = state.selected === shownAs(timeline.marks.marks, chosen) ? chosen : state.selected;
        go(
          {
            ...choice(selected),
            from: whole ? null : state.from,
            to: whole ? null : state.to,
          },
          intent && selected !== chosen,
        );
      },
      onPair: (a, b) => go({ claim: a, against: b, side: 'claim' }, false),
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
    const { claim, from, to, scale, step } = address.value;
    const span = from === null || to === null ? timeline.marks.opening : { from, to };
    // A claim that was chosen elsewhere takes the focus of the picture; one that stays chosen leaves it to walk on.
    const { selected, focused: walked } = timeline.state;
    const mark = shownAs(timeline.marks.marks, claim);
    const isNew = claim !== null && mark !== selected;
    const focused = isNew ? mark : walked;
    timeline.set({ selected: mark, focused, scale, hidden: hiddenMarks(timeline.marks.marks, hidden.value), ...span });
    timeline.setLanguage(language.value, locale.value.plotLabel(timeline.marks.title, timeline.marks.marks.length));
    if (isNew && step === null) showDayOf(timeline, mark, span);
    // Where the panel stands under the picture, its reader is not carried away from it; a story stays at its words.
    if (isNew && isBeside() && step === null) timeline.bring(claim);
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

/** Moves the days on screen, as few as may be, to those of a claim that was chosen elsewhere. */
function showDayOf(
  timeline: Timeline,
  claim: string | null,
  span: { readonly from: number; readonly to: number },
): void {
  const day = timeline.marks.marks.find((one) => one.claim === claim)?.anchorDay;
  if (day === undefined || (day >= span.from && day <= span.to)) return;
  const by = day < span.from ? day - span.from : day - span.to;
  const margin = Math.sign(by) * (span.to - span.from) * 0.1;
  go({ from: span.from + by + margin, to: span.to + by + margin }, false);
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
