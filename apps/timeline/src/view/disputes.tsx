import { type Claim, type DossierIndex, formatDate, formatDay } from '@claimline/core';
import { pairSymbols } from '@claimline/timeline';
import { renderMessage } from '@claimline/validation';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { type Dispute, dayOf, disputesOf } from '../state/disputes.ts';
import { figureText, groupName, voiceName } from '../state/model.ts';
import { isBeside } from './beside.ts';
import { address, go, hidden, index, language, locale, result } from './store.ts';

const PAGE = 12;
/** Days shown on each side of a dispute that is jumped to. */
const MARGIN = 10;
const shown = signal(PAGE);

/** The clashes among the claims that are shown, plainest first. */
export const disputes: ReadonlySignal<readonly Dispute[]> = computed(() =>
  index.value === null || result.value === null
    ? []
    : disputesOf(index.value, result.value).filter(({ a, b }) => !hidden.value.has(a.id) && !hidden.value.has(b.id)),
);

/** From the headline straight to the plainest contradiction. */
export function FirstDispute(): JSX.Element | null {
  const [first] = disputes.value;
  if (first === undefined || first.verdict.type !== 'contradicts') return null;
  return (
    <button type="button" class="lead" onClick={() => jump(first)}>
      {locale.value.disputeList.start}
    </button>
  );
}

/** Every clash as a line that leads to it; those of one day when the reader picks one. */
export function DisputeList(): JSX.Element {
  const known = index.value;
  const words = locale.value.disputeList;
  const every = disputes.value;
  if (known === null || every.length === 0) return <p class="hint">{words.none}</p>;
  const day = address.value.moment;
  const all = day === null ? every : every.filter((dispute) => laterDay(dispute) === day);
  return (
    <section class="panel disputes" aria-labelledby="disputes-title">
      <h2 id="disputes-title">{words.count(all.length, every.length)}</h2>
      <DayChoice every={every} />
      <p class="hint">{words.order}</p>
      <ol>
        {all.slice(0, shown.value).map((dispute) => (
          <Line key={`${dispute.a.id} ${dispute.b.id}`} dispute={dispute} known={known} />
        ))}
      </ol>
      {all.length > shown.value && (
        <button
          type="button"
          onClick={() => {
            shown.value += 50;
          }}
        >
          {words.more(all.length - shown.value)}
        </button>
      )}
    </section>
  );
}

/** The days on which a figure was said that clashes with one that was already there. */
function DayChoice({ every }: { every: readonly Dispute[] }): JSX.Element {
  const words = locale.value.disputeList;
  const counts = new Map<number, number>();
  for (const dispute of every) {
    const day = laterDay(dispute);
    if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const chosen = address.value.moment;
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
  return (
    <select
      aria-label={words.day}
      value={chosen ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        go({ moment: value === '' ? null : Number(value) }, true);
      }}
    >
      <option value="">{words.anyDay}</option>
      {[...counts]
        .sort(([x], [y]) => x - y)
        .map(([day, count]) => (
          <option key={day} value={day}>
            {formatDay(day, language.value)} ({count})
          </option>
        ))}
    </select>
  );
}

function laterDay({ a, b }: Dispute): number | null {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === null || y === null ? null : Math.max(x, y);
}

function Line({ dispute, known }: { dispute: Dispute; known: DossierIndex }): JSX.Element {
  const words = locale.value.disputeList;
  const { a, b, verdict, apart, repeats } = dispute;
  const isOpen = address.value.claim === a.id && address.value.against === b.id;
  const distance = apart === null ? words.undated : apart === 0 ? words.sameDay : words.daysApart(apart);
  return (
    <li class={`verdict verdict-${verdict.type}`}>
      <button type="button" aria-current={isOpen ? 'true' : undefined} onClick={() => jump(dispute)}>
        <span class="symbol" aria-hidden="true">
          {verdict.type === 'contradicts' ? pairSymbols.clash : pairSymbols.tension}
        </span>
        <span>
          <Voice claim={a} known={known} /> {words.against} <Voice claim={b} known={known} />
        </span>
      </button>
      <p class="soft">
        {renderMessage({ id: `verdict.${verdict.type}`, values: {} }, language.value)}
        {verdict.necessity === 'possible' && ` (${locale.value.possible})`} · {groupName(known, a, language.value)} ·{' '}
        {dateOf(a)} · {distance}
        {repeats > 0 && ` · ${words.repeats(repeats)}`}
      </p>
    </li>
  );
}

function Voice({ claim, known }: { claim: Claim; known: DossierIndex }): JSX.Element {
  return (
    <>
      <bdi>{voiceName(known, claim, language.value)}</bdi> <strong>{figureText(claim, language.value)}</strong>
    </>
  );
}

function dateOf(claim: Claim): string {
  const date = claim.said ?? claim.published ?? claim.asOf;
  return date === undefined ? locale.value.unknown : formatDate(date, language.value);
}

/** Shows the days around a dispute, with one claim open and the other at the head of its verdicts. */
function jump({ a, b }: Dispute): void {
  const days = [dayOf(a), dayOf(b)].filter((day) => day !== null);
  const span = days.length === 0 ? {} : { from: Math.min(...days) - MARGIN, to: Math.max(...days) + MARGIN };
  go({ claim: a.id, against: b.id, side: 'claim', view: 'timeline', filter: 'pair', ...span }, true);
  // Where the list stands under the picture, its reader is led up to it.
  if (!isBeside()) requestAnimationFrame(() => document.querySelector('.plane')?.scrollIntoView({ block: 'start' }));
}
