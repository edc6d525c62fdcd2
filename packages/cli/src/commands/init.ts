import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { editDossierText } from '@claimline/dossier';
import { nodePort, writeAtomic } from '@claimline/dossier/node';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';
import { FIRST_DOSSIER } from './first-dossier.ts';

export interface InitOptions {
  readonly title?: string;
  /** A text to read instead of the example; `lang` and `date` are those of the text. */
  readonly fromArticle?: string;
  readonly lang?: string;
  readonly date?: string;
}

/** What a fresh repository holds: it is as good as empty. */
const OF_A_REPOSITORY = /^(?:\.|(?:readme|licen[cs]e|copying)(?:[.-]|$))/i;

/** Makes a folder with a first dossier in it; writes nothing where there is one already, or anything else. */
export async function init(target: string, options: InitOptions, context: Context): Promise<ExitCode> {
  const folder = resolve(context.cwd, target);
  const kind = await nodePort.kind(folder);
  if (kind !== 'folder' && kind !== 'missing')
    throw new CannotRun('init-target', `${target}: this is not a folder.`, 'Give the name of a folder to make.');
  const present = kind === 'missing' ? [] : await readdir(folder);
  const found = present.find((name) => /^dossier\.(?:ya?ml|json)$/.test(name));
  if (found !== undefined)
    throw new CannotRun(
      'init-exists',
      `${join(target, found)} is there already.`,
      'Nothing was changed. Choose another folder.',
    );
  // The text itself may lie where its dossier is to be.
  const article = options.fromArticle && resolve(context.cwd, options.fromArticle);
  const others = present.filter((name) => !OF_A_REPOSITORY.test(name) && join(folder, name) !== article);
  if (others.length > 0)
    throw new CannotRun(
      'init-not-empty',
      `${target}: this folder is not empty; it holds ${someOf(others)}.`,
      'Nothing was changed. Name a new folder, or one that holds at most a README, a licence and files that begin with a dot.',
    );
  if (options.fromArticle !== undefined) return await fromArticle(target, options.fromArticle, options, context);
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun('init-target', `${target}: the folder cannot be made (${error.code ?? error.message}).`);
  });
  const text =
    options.title === undefined
      ? FIRST_DOSSIER
      : editDossierText('dossier.yaml', FIRST_DOSSIER, [{ path: ['title'], value: options.title }]);
  if (typeof text !== 'string' && !text.ok) throw new CannotRun('init-title', text.problem.message);
  const path = join(folder, 'dossier.yaml');
  const written = await writeAtomic(path, typeof text === 'string' ? text : text.value);
  if (!written.ok) throw new CannotRun('init-target', `${join(target, 'dossier.yaml')}: ${written.problem.message}`);
  await context.output.result(
    `Wrote ${join(target, 'dossier.yaml')}: two real claims that do not contradict each other, to be replaced by yours.\n` +
      `  claimline check ${target}    what agrees, what clashes, and why\n` +
      `  claimline serve ${target}    the timeline in a browser\n`,
  );
  return EXIT.clean;
}

/** The first names of a list; the others are counted. */
function someOf(names: readonly string[]): string {
  const shown = [...names].sort().slice(0, 3);
  const more = names.length - shown.length;
  return shown.map((name) => `“${name.slice(0, 60)}”`).join(', ') + (more === 0 ? '' : ` and ${more} more`);
}

/** A dossier that begins with a text: stored beside it, with what the readers propose, for an editor to confirm. */
async function fromArticle(
  target: string,
  article: string,
  { title, lang, date }: InitOptions,
  context: Context,
): Promise<ExitCode> {
  const { extract } = await import('./extract.ts');
  const reading = { ...(lang === undefined ? {} : { lang }), ...(date === undefined ? {} : { date }) };
  const code = await extract(article, { ...reading, format: 'text', write: target }, context);
  if (title !== undefined && code === EXIT.clean)
    await retitle(join(resolve(context.cwd, target), 'dossier.yaml'), title);
  await context.output.result(
    `Wrote ${join(target, 'dossier.yaml')} from ${article}.\n` +
      `  claimline check ${target}    what the readers propose, until you confirm it\n` +
      `  claimline serve ${target}    confirm and correct it beside the text\n`,
  );
  return code;
}

async function retitle(path: string, title: string): Promise<void> {
  const text = editDossierText('dossier.yaml', await readFile(path, 'utf8'), [{ path: ['title'], value: title }]);
  if (!text.ok) throw new CannotRun('init-title', text.problem.message);
  const written = await writeAtomic(path, text.value);
  if (!written.ok) throw new CannotRun('init-title', written.problem.message);
}
