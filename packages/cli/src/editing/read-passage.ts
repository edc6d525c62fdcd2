import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { proposeClaims } from '@claimline/extract';
import type { ActionAnswer } from '@claimline/server';
import { z } from 'zod';

const passageSchema = z.strictObject({ document: z.string().max(120), words: z.string().min(1).max(10_000) });

/** What a marked passage says, read by the readers of texts: its place, the figures in it, date and speaker. */
export async function readPassage(path: string, body: unknown, today: string): Promise<ActionAnswer> {
  const wanted = passageSchema.safeParse(body);
  if (!wanted.success) return refused(400, 'request', 'This is not a passage.');
  const { dossier } = await loadDossier(path, nodePort);
  const document = dossier?.documents.find((one) => one.id === wanted.data.document);
  if (dossier === null || document?.text === undefined)
    return refused(409, 'document', 'The text is not there any more.');
  const places = placesOf(document.text, wanted.data.words);
  const [place] = places;
  if (place === undefined) return refused(422, 'not-found', 'These words do not stand in the text.');
  if (places.length > 1)
    return refused(422, 'ambiguous', `These words stand in ${places.length} places. Mark some words more.`);
  const date = document.published?.edtf.slice(0, 10) ?? today;
  const language = document.language ?? dossier.language;
  const read = proposeClaims(document.text, { language, date });
  const inside = read.ok
    ? read.value.filter((one) => one.quote.start >= place.start && one.quote.end <= place.end)
    : [];
  return {
    status: 200,
    body: {
      quote: { in: document.id, exact: document.text.slice(place.start, place.end), ...place },
      proposals: inside.map((one) => ({
        value: one.value,
        date: one.date?.edtf ?? null,
        speaker: one.speaker?.text ?? null,
        counted: one.counted,
      })),
    },
  };
}

/** Where words stand in a text; line breaks and other space count as one space. */
function placesOf(text: string, words: string): readonly { readonly start: number; readonly end: number }[] {
  const pieces = words.trim().split(/\s+/u);
  const pattern = pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

function refused(status: number, code: string, message: string): ActionAnswer {
  return { status, body: { error: { code, message } } };
}
