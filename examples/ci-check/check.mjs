/**
 * For a pull request: what changed in a dossier, as Markdown, and status 1 when there are disputes
 * that were not there before. `node check.mjs BEFORE AFTER`, two folders.
 */
import process from 'node:process';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { changesFormatters, findChanges } from '@claimline/report';
import { check } from '@claimline/validation';

const [before, after] = await Promise.all(process.argv.slice(2, 4).map(read));
const changes = findChanges(before, after);
const worse = changes.flipped.filter(({ after: type }) => type === 'contradicts' || type === 'tension');

console.log(changesFormatters.markdown({ before, after, changes }, { maxFindings: 20 }));
if (worse.length + changes.disputesAdded.length > 0) process.exitCode = 1;

async function read(folder) {
  const { dossier, diagnostics } = await loadDossier(folder, nodePort);
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
  if (dossier === null || problem !== undefined) throw new Error(`${folder}: ${problem?.message ?? 'no dossier'}`);
  return { dossier, result: check(dossier) };
}
