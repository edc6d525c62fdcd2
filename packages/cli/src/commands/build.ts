import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeAtomic } from '@claimline/dossier/node';
import { embedCode, onePage, type PageParts, type Publication, publicDossier, site } from '@claimline/publish';
import { formatDiagnostics } from '@claimline/report';
import { builtApp } from '../built-app.ts';
import { forPageOf } from '../check-dossier.ts';
import { readUsable } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { CommonOptions, Context } from '../program.ts';
import { keepInputs } from './keep-inputs.ts';
import { readEarlier, writeSite } from './site-folder.ts';

export interface BuildOptions extends CommonOptions {
  readonly output?: string;
  readonly dir?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly embed?: boolean;
  readonly withTexts?: boolean;
  readonly withProposed?: boolean;
  readonly today?: string;
  /** The language was asked for, so readers of any other get it too. */
  readonly opensInLocale?: boolean;
}

/** Publishes a dossier: one file, a folder, or the code that shows it in an article. */
export async function build(target: string, options: BuildOptions, context: Context): Promise<ExitCode> {
  if (options.output === undefined && options.dir === undefined && options.embed !== true)
    throw new CannotRun(
      'build-target',
      'nothing says where the page should go.',
      'Add -o page.html, --dir site or --embed.',
    );
  const base = options.url === undefined ? undefined : baseOf(options.url);
  const { dossier, read } = await readUsable(target, context);
  if (read.diagnostics.some((one) => one.severity === 'error')) {
    await context.output.talk(formatDiagnostics(read.diagnostics, read.files, { color: false, width: 80 }));
    throw new CannotRun('build-errors', `${target}: a dossier with errors is not published.`, 'Nothing was written.');
  }
  await keepInputs({ outputs: outputsOf(options), besides: [] }, target, read, context);
  const today = options.today ?? context.today;
  const publication: Publication = {
    dossier: publicDossier(dossier, { texts: options.withTexts === true, proposed: options.withProposed === true }),
    offPage: forPageOf(dossier, { now: today }),
    page: await pageParts(),
    hash: (text) => createHash('sha256').update(text, 'utf8').digest('base64'),
    locale: options.locale,
    opensInLocale: options.opensInLocale === true,
    today,
    ...(base === undefined ? {} : { base }),
    ...(options.publisher === undefined ? {} : { publisher: options.publisher }),
  };
  if (options.output !== undefined) await writePage(options.output, publication, context);
  if (options.dir !== undefined) await writeFolder(options.dir, publication, context);
  if (options.embed === true) await context.output.result(embedCode(embedAddress(base), dossier.title));
  return EXIT.clean;
}

/** The files that are written at a place that a person names; of a folder, those that a dossier could have as well. */
function outputsOf({ output, dir }: BuildOptions): readonly string[] {
  return [
    ...(output === undefined || output === '-' ? [] : [output]),
    ...(dir === undefined ? [] : [join(dir, 'dossier.json')]),
  ];
}

async function writePage(file: string, publication: Publication, context: Context): Promise<void> {
  const page = onePage(publication);
  if (file === '-') {
    await context.output.result(page);
    return;
  }
  const written = await writeAtomic(resolve(context.cwd, file), page, { throughLink: true });
  if (!written.ok) throw new CannotRun('build-unwritable', `${file}: ${written.problem.message}`, 'It is as it was.');
  await context.output.talk(
    `Wrote ${file}: ${described(publication)}, ${kilobytes(page)}. It opens from disk and asks for nothing.`,
  );
}

async function writeFolder(folder: string, publication: Publication, context: Context): Promise<void> {
  const path = resolve(context.cwd, folder);
  const earlier = await readEarlier(path, folder);
  const files = site(publication, earlier);
  const gone = await writeSite(path, folder, files, earlier.files);
  const parts = [described(publication), `${files.size} files`, ...(gone > 0 ? [`${gone} old ones removed`] : [])];
  await context.output.talk(`Wrote ${folder}: ${parts.join(', ')}.`);
  if (publication.base === undefined)
    await context.output.talk('Without --url there is no site map, no feed, and no address on the cards.');
}

function described({ dossier }: Publication): string {
  return `${dossier.claims.length} ${dossier.claims.length === 1 ? 'claim' : 'claims'}`;
}

function kilobytes(text: string): string {
  return `${Math.ceil(Buffer.byteLength(text) / 1000)} kB`;
}

function embedAddress(base: string | undefined): string {
  if (base !== undefined) return base;
  throw new CannotRun('build-embed', 'the code for an article needs the address of the page.', 'Add --url https://….');
}

/** The address of the published folder; relative links need its last slash. */
function baseOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw new CannotRun(
      'build-url',
      `--url ${text.slice(0, 60)}: this is not the address of a folder.`,
      'Write https://example.org/dossier/',
    );
  return /\/$|\.html?$/.test(url.pathname) ? url.href : `${url.href}/`;
}

async function pageParts(): Promise<PageParts> {
  const folder = join(builtApp(), 'published');
  const read = (name: string): Promise<string> =>
    readFile(join(folder, name), 'utf8').catch(() => {
      throw new CannotRun(
        'app-missing',
        'the page for publishing has not been built.',
        'In a checkout, npm start builds it.',
      );
    });
  return { script: await read('page.js'), style: await read('page.css') };
}
