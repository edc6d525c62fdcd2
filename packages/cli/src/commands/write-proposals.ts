import { join, resolve } from 'node:path';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import type { Proposal, SuggestedBy } from '@claimline/extract';
import { stringify } from 'yaml';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';
import { writeNew } from './write-new.ts';

interface Written {
  readonly target: string;
  readonly text: string;
  readonly name: string;
  readonly language: string;
  readonly date: string;
  readonly proposals: readonly Proposal[];
}

/** What proposals count until an editor names it. */
const UNNAMED = 'to-be-named';
/** What only an editor can add; the page of `claimline serve` offers it for the claims as soon as it stands here. */
const NEXT = `# Name who speaks under "sources", and what is counted: shipped words under "vocabularies", as in
#   use: [armed-conflict, russia-ukraine-war]
# or measures of your own. Then correct and confirm each claim, here or in claimline serve.
`;

/**
 * Writes proposals as claims marked `proposed`: into a dossier that has the text among
 * its documents, as a file of their own; else into a new dossier around the text.
 * Nothing that exists is changed or written over. Gives the path written.
 */
export async function writeProposals(written: Written, context: Context): Promise<string> {
  const folder = resolve(context.cwd, written.target);
  const kind = await nodePort.kind(folder);
  if (kind !== 'missing' && kind !== 'folder')
    throw new CannotRun('extract-target', `${written.target}: this is no folder.`, 'Name a folder for the dossier.');
  const isDossier = (await nodePort.kind(join(folder, 'dossier.yaml'))) === 'file';
  return isDossier ? await intoDossier(folder, written) : await aroundText(folder, written);
}

async function intoDossier(folder: string, written: Written): Promise<string> {
  const { dossier } = await loadDossier(folder, nodePort);
  const document = dossier?.documents.find((one) => one.text === written.text);
  const [measure] = dossier?.measures ?? [];
  if (dossier === null || document === undefined || measure === undefined)
    throw new CannotRun(
      'extract-document',
      `${written.target}: the dossier has no document with this text.`,
      'Add it under documents, with the path of the text, or name a new folder.',
    );
  const taken = new Set(dossier.claims.map((claim) => claim.id));
  const claims = written.proposals.map((one) =>
    claimOf(one, document.id, dossier.measures.some(({ id }) => id === UNNAMED) ? UNNAMED : measure.id, taken),
  );
  const path = `claims/proposed-${document.id}.yaml`;
  await writeNew(folder, path, stringify(claims, { lineWidth: 0 }));
  return path;
}

async function aroundText(folder: string, written: Written): Promise<string> {
  const slug =
    written.name
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'text';
  const title = headlineOf(written.text) ?? written.name;
  const dossier = {
    claimline: 1,
    title,
    language: written.language,
    vocabularies: {
      measures: {
        [UNNAMED]: { label: 'to be named', unit: 'person' },
        'share-to-be-named': { label: 'share, to be named', kind: 'share', unit: '%' },
      },
    },
    documents: {
      [slug]: {
        title,
        language: written.language,
        published: written.date,
        text: `documents/${slug}.txt`,
      },
    },
    claims: written.proposals.map((one) => claimOf(one, slug, UNNAMED, new Set())),
  };
  await writeNew(folder, `documents/${slug}.txt`, written.text);
  await writeNew(folder, 'dossier.yaml', NEXT + stringify(dossier, { lineWidth: 0 }));
  return 'dossier.yaml';
}

/** A short first line that stands alone and is no sentence. */
function headlineOf(text: string): string | undefined {
  const found = /^\s*(\S[^\n]{0,158}[^\s.:;,])[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/u.exec(text)?.[1];
  return found?.trim();
}

function claimOf(
  one: Proposal,
  document: string,
  measure: string,
  taken: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  let id = one.id;
  for (let n = 2; taken.has(id); n += 1) id = `${one.id}-${n}`;
  const isShare = one.unit === '%';
  return {
    id,
    state: 'proposed',
    measure: isShare && measure === UNNAMED ? 'share-to-be-named' : measure,
    value: isShare ? `${one.value}%` : one.value,
    ...(one.date === null ? {} : { 'as-of': one.date.edtf }),
    mode: one.speaker?.denies === true ? 'denied' : 'alleged',
    quote: { in: document, exact: one.quote.exact, start: one.quote.start, end: one.quote.end },
    note: [
      one.speaker === null ? 'speaker not named here' : `speaker: ${one.speaker.text}`,
      one.counted === '' ? '' : `counted: ${one.counted}`,
      ...one.because,
      ...(one.suggested === undefined ? [] : [hintOf(one.suggested)]),
    ]
      .filter((part) => part !== '')
      .join('; '),
  };
}

function hintOf({ by, speaker, counted }: SuggestedBy): string {
  const hints = [
    speaker === undefined ? '' : `speaker ${speaker.text}`,
    counted === undefined ? '' : `counted ${counted.text}`,
  ].filter((part) => part !== '');
  return `suggested by ${by}, to be checked${hints.length === 0 ? '' : `: ${hints.join(', ')}`}`;
}
