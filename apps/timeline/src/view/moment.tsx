import { type Claim, type Day, type DossierIndex, dayFromIso, isoFromDay } from '@claimline/core';
import { pairSymbols } from '@claimline/timeline';
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { dayOf } from '../state/disputes.ts';
import { figureText, groupName, voiceName } from '../state/model.ts';
import { claimsOn, type MomentGroup, type MomentRow } from '../state/moment.ts';
import { address, go, hidden, index, language, locale, result, select } from './store.ts';

const PAGE = 8;
const shown = signal(PAGE);

const contradicted: ReadonlySignal<ReadonlySet<string>> = computed(
  () =>
    new Set(
      (result.value?.verdicts ?? [])
        .filter(({ type, necessity }) => type === 'contradicts' && necessity === 'necessary')
        .flatMap(({ a, b }) => [a, b]),
    ),
);

/** Who says how many on one day: a dot and an interval per voice, grouped by what is counted. */
export function Moment(): JSX.Element | null {
  const known = index.value;
  const words = locale.value.moment;
  if (known === null) return null;
  const day = address.value.moment ?? standIn(known);
  const groups = claimsOn(known, day, hidden.value);
  return (
    <section class="panel moment" aria-labelledby="moment-title">
      <h2 id="moment-title">
        <label for="moment-day">{words.day}</label>
      </h2>
      <p class="days">
        <button type="button" aria-label="−1" onClick={() => go({ moment: day - 1 }, false)}>
          −
        </button>
        <input
          id="moment-day"
          type="date"
          value={isoFromDay(day)}
          onChange={(event) => {
            const wanted = dayFromIso(event.currentTarget.value);
            if (wanted !== null) go({ moment: wanted }, true);
          }}
        />
        <button type="button" aria-label="+1" onClick={() => go({ moment: day + 1 }, false)}>
          +
        </button>
      </p>
      {groups.length === 0 && <p class="hint">{words.none}</p>}
      {groups.slice(0, shown.value).map((group) => (
        <Group key={group.key} group={group} known={known} />
      ))}
      {groups.length > shown.value && (
        <button
          type="button"
          onClick={() => {
            shown.value += 50;
          }}
        >
          {words.more(groups.length - shown.value)}
        </button>
      )}
    </section>
  );
}

/** Without a day of its own: the day of the open claim, else of the plainest part of the dossier, its last claim. */
function standIn(known: DossierIndex): Day {
  const open = address.value.claim === null ? undefined : known.claim(address.value.claim);
  const days = (open ? [open] : known.dossier.claims).flatMap((claim) => dayOf(claim) ?? []);
  return days.length === 0 ? 0 : days.reduce((a, b) => Math.max(a, b));
}

function Group({ group, known }: { group: MomentGroup; known: DossierIndex }): JSX.Element | null {
  const [first] = group.rows;
  if (first === undefined) return null;
  const most = Math.max(...group.rows.map(({ claim }) => endsOf(claim).high));
  return (
    <>
      <h3>{groupName(known, first.claim, language.value)}</h3>
      <ul>
        {group.rows.map((row) => (
          <Row key={row.claim.id} row={row} most={most} known={known} />
        ))}
      </ul>
    </>
  );
}

function Row({ row, most, known }: { row: MomentRow; most: number; known: DossierIndex }): JSX.Element {
  const words = locale.value.moment;
  const { claim, age, echoes } = row;
  const { low, high, open } = endsOf(claim);
  const at = (value: number): number => (most > 0 ? 4 + (92 * value) / most : 4);
  const isDisputed = contradicted.value.has(claim.id);
  return (
    <li>
      <button
        type="button"
        aria-current={address.value.claim === claim.id ? 'true' : undefined}
        onClick={() => select(claim.id)}
      >
        <bdi>{voiceName(known, claim, language.value)}</bdi> <strong>{figureText(claim, language.value)}</strong>{' '}
        <span class="soft">
          {words.age(age)}
          {echoes.length > 0 && ` · ${words.echoes(echoes.length + 1)}`}
        </span>
        {isDisputed && (
          <span class="disputed">
            {' '}
            <span aria-hidden="true">{pairSymbols.clash}</span> {words.disputed}
          </span>
        )}
      </button>
      {/* Zero stands at the left: the length of the way is the size of the figure. */}
      <svg aria-hidden="true" class="row" viewBox="0 0 100 8" preserveAspectRatio="none">
        <line class="way" x1={at(0)} x2={at(most)} y1="4" y2="4" />
        <line class={open ? 'reach is-open' : 'reach'} x1={at(low)} x2={at(high)} y1="4" y2="4" />
        <line
          class="figure"
          x1={at(Number(claim.value.stated[0] ?? 0))}
          x2={at(Number(claim.value.stated[0] ?? 0))}
          y1="1"
          y2="7"
        />
      </svg>
    </li>
  );
}

/** Ends of what the words suggest; an end that is open is drawn to the figure itself and dashed. */
function endsOf({ value }: Claim): { readonly low: number; readonly high: number; readonly open: boolean } {
  const figure = Number(value.stated.at(-1) ?? 0);
  const { low, high } = value.soft;
  return { low: Number(low ?? 0), high: Number(high ?? figure), open: low === null || high === null };
}
