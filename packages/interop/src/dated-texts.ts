import { proposeClaims } from '@claimline/extract';
import type { DatedText, Entry, Imported, ImportOptions, RowOutcome, Unusable } from './types.ts';
import { slugOf } from './values.ts';

/** What proposals count until an editor names it. */
const UNNAMED = 'to-be-named';
const SHARE = 'share-to-be-named';
const EVENT = 'event';

/** A day for relative words of rows without a date; nothing is taken from it. */
const NO_DAY = '2000-01-01';

/**
 * Dated texts as a dossier: every number that the readers read is a claim, proposed for
 * an editor to confirm, quoted from the words of its row; a row without one is an event.
 * Nothing is left out in silence: each row says what became of it.
 */
export function fromDatedTexts(
  format: string,
  texts: readonly (DatedText | Unusable)[],
  options: ImportOptions,
): Imported {
  const slug = slugOf(options.name.replace(/\.[^.]*$/, ''));
  const path = `documents/${slug}.txt`;
  const sources = new Map<string, Entry>();
  const claims: Entry[] = [];
  const rows: RowOutcome[] = [];
  const content: string[] = [];
  let offset = 0;
  for (const one of texts) {
    if ('reason' in one) {
      rows.push({ row: one.row, label: one.label, state: 'rejected', reasons: [one.reason], claims: [] });
      continue;
    }
    const made = claimsOf(one, offset, slug, sources, options);
    claims.push(...made.claims);
    content.push(one.text);
    offset += one.text.length + 1;
    const reasons = [...one.dropped, ...made.reasons];
    rows.push({
      row: one.row,
      label: one.label,
      state: reasons.length === 0 ? 'imported' : 'warning',
      reasons,
      claims: made.claims.map(({ id }) => String(id)),
    });
  }
  const dossier: Entry = {
    claimline: 1,
    title: options.name.replace(/\.[^.]*$/, ''),
    language: options.language,
    ...(sources.size === 0 ? {} : { sources: Object.fromEntries(sources) }),
    documents: { [slug]: { title: options.name, language: options.language, text: path } },
    vocabularies: {
      measures: {
        [UNNAMED]: { label: 'to be named', unit: 'person' },
        [SHARE]: { label: 'share, to be named', kind: 'share', unit: '%' },
        [EVENT]: { label: 'event', kind: 'event', unit: 'event' },
      },
    },
    claims,
  };
  return { format, dossier, text: { path, content: `${content.join('\n')}\n` }, rows };
}

function claimsOf(
  one: DatedText,
  offset: number,
  document: string,
  sources: Map<string, Entry>,
  { language }: ImportOptions,
): { readonly claims: readonly Entry[]; readonly reasons: readonly string[] } {
  const day = /^-?\d{4}-\d{2}-\d{2}/.exec(one.date ?? '')?.[0] ?? NO_DAY;
  const read = proposeClaims(one.text, { language, date: day });
  const reasons: string[] = one.date === null ? ['it has no date that can be read'] : [];
  if (!read.ok) reasons.push(`its numbers were not read: ${read.problem.message}`);
  const via = one.source === undefined ? {} : { via: [sourceOf(one.source, sources)] };
  const note = [one.url, ...one.dropped].filter((part) => part !== undefined && part !== '').join('; ');
  const common = {
    state: 'proposed',
    ...via,
    ...(one.date === null ? {} : { 'as-of': one.date }),
  };
  const proposals = read.ok ? read.value : [];
  if (proposals.length === 0)
    return {
      claims: [
        {
          id: `row-${one.row}`,
          summary: one.label,
          ...common,
          measure: EVENT,
          value: '1',
          mode: 'alleged',
          ...(one.text === '' ? {} : { quote: quoteOf(document, one.text, offset, offset + one.text.length) }),
          ...(note === '' ? {} : { note }),
        },
      ],
      reasons,
    };
  return {
    claims: proposals.map((proposal, i) => {
      const isShare = proposal.unit === '%';
      const { start, end, exact } = proposal.quote;
      const notes = [
        proposal.counted === '' ? '' : `counted: ${proposal.counted}`,
        proposal.speaker === null ? '' : `speaker: ${proposal.speaker.text}`,
        note,
      ].filter((part) => part !== '');
      return {
        id: `row-${one.row}${proposals.length === 1 ? '' : `-${i + 1}`}`,
        summary: one.label,
        ...common,
        // The date in the words says more than that of the row, unless it was counted from a day that is not known.
        ...(proposal.date !== null && day !== NO_DAY ? { 'as-of': proposal.date.edtf } : {}),
        measure: isShare ? SHARE : UNNAMED,
        value: isShare ? `${proposal.value}%` : proposal.value,
        mode: proposal.speaker?.denies === true ? 'denied' : 'alleged',
        quote: quoteOf(document, exact, offset + start, offset + end),
        ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
      };
    }),
    reasons,
  };
}

function quoteOf(document: string, exact: string, start: number, end: number): Entry {
  return { in: document, exact, start, end };
}

function sourceOf(name: string, sources: Map<string, Entry>): string {
  const id = slugOf(name);
  if (!sources.has(id)) sources.set(id, { name, kind: 'outlet' });
  return id;
}
