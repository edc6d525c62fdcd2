/**
 * Reads a text and holds its figures against a dossier: `node bot.mjs DOSSIER TEXT LANGUAGE DATE`.
 * What it says is a proposal for an editor, never a verdict on who is right.
 */
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { parseQuantity } from '@claimline/core';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { proposeClaims } from '@claimline/extract';

const [folder = '.', file = '', language = 'en', date = ''] = process.argv.slice(2);
const { dossier } = await loadDossier(folder, nodePort);
if (dossier === null) throw new Error('There is no dossier that can be used.');
const read = proposeClaims(await readFile(file, 'utf8'), { language, date });
if (!read.ok) throw new Error(read.problem.message);

for (const { value, quote, speaker } of read.value) {
  const figure = parseQuantity(value);
  if (!figure.ok || figure.value.stated.length === 0) continue;
  const same = dossier.claims.filter((claim) => claim.value.stated.some((n) => figure.value.stated.includes(n)));
  const known = same.length === 0 ? 'not in the dossier' : `in the dossier: ${same.map(({ id }) => id).join(', ')}`;
  console.log(`“${quote.exact}” (${speaker?.text ?? 'nobody named'}): ${known}`);
}
