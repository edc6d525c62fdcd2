import { type Claim, compareDates, type DossierIndex, formatDate } from '@claimline/core';
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { figureText, groupName, standingsOf, voiceName } from '../state/model.ts';
import { address, hidden, index, language, locale, result, select } from './store.ts';

type Column = 'voice' | 'words' | 'figure' | 'group' | 'asOf' | 'said' | 'dispute';
const order = signal<{ readonly column: Column; readonly down: boolean }>({ column: 'asOf', down: false });

interface Row {
  readonly claim: Claim;
  readonly voice: string;
  readonly words: string;
  readonly figure: string;
  readonly group: string;
  readonly disputes: number;
}

/** The accessible twin of the picture: every claim that the search leaves, as a row. */
export function ClaimTable(): JSX.Element | null {
  const words = locale.value;
  const known = index.value;
  if (known === null) return null;
  const rows = known.dossier.claims.filter((claim) => !hidden.value.has(claim.id)).map((claim) => rowOf(claim, known));
  const sorted = rows.sort(
    (a, b) => compareRows(a, b, order.value.column) * (order.value.down ? -1 : 1) || (a.claim.id < b.claim.id ? -1 : 1),
  );
  const columns: readonly (readonly [Column, string])[] = [
    ['voice', words.voice],
    ['words', words.words],
    ['figure', words.figure],
    ['group', words.group],
    ['asOf', words.asOf],
    ['said', words.said],
    ['dispute', words.dispute],
  ];
  if (rows.length === 0) return <p class="empty">{words.nothingFound}</p>;
  return (
    <section class="table" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {columns.map(([column, name]) => (
              <th
                key={column}
                scope="col"
                aria-sort={order.value.column === column ? (order.value.down ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" title={words.sortBy(name)} onClick={() => sortBy(column)}>
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.claim.id} aria-current={address.value.claim === row.claim.id ? 'true' : undefined}>
              <th scope="row">
                <button type="button" onClick={() => select(row.claim.id)}>
                  {row.voice}
                </button>
              </th>
              <td>
                <bdi lang={known.document(row.claim.quote?.in ?? '')?.language}>{row.words}</bdi>
                {row.claim.summary !== undefined && <span class="soft"> {row.claim.summary}</span>}
              </td>
              <td class="number">{row.figure}</td>
              <td>{row.group}</td>
              <td>{row.claim.asOf === undefined ? '' : formatDate(row.claim.asOf, language.value)}</td>
              <td>{row.claim.said === undefined ? '' : formatDate(row.claim.said, language.value)}</td>
              <td class="number">{row.disputes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sortBy(column: Column): void {
  order.value = { column, down: order.value.column === column && !order.value.down };
}

function rowOf(claim: Claim, known: DossierIndex): Row {
  const checked = result.value;
  const disputes =
    checked === null
      ? 0
      : standingsOf(claim, checked, known).filter(
          ({ verdict }) => verdict.type === 'contradicts' || verdict.type === 'tension',
        ).length;
  return {
    claim,
    voice: voiceName(known, claim, language.value),
    words: claim.quote === undefined ? '' : `“${claim.quote.phrase ?? claim.quote.exact}”`,
    figure: figureText(claim, language.value),
    group: groupName(known, claim, language.value),
    disputes,
  };
}

function compareRows(a: Row, b: Row, column: Column): number {
  if (column === 'figure') return Number(a.claim.value.stated[0] ?? -1) - Number(b.claim.value.stated[0] ?? -1);
  if (column === 'dispute') return a.disputes - b.disputes;
  if (column === 'asOf' || column === 'said') {
    const [x, y] = [a.claim[column], b.claim[column]];
    return x === undefined || y === undefined ? Number(x === undefined) - Number(y === undefined) : compareDates(x, y);
  }
  const [x, y] = [a[column], b[column]];
  return x.localeCompare(y, language.value);
}
