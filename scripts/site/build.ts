/**
 * The documentation as a site: every page of `docs` and every README, the gallery, the timelines of the seeds, and
 * examples that can be changed in the page. `npm run docs [-- FOLDER]` runs it (`scripts/docs.mjs`).
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Eleventy } from '@11ty/eleventy';
import { build } from 'vite';
import { type Config, configure, type Site } from './config.ts';
import { stage } from './pages.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** Builds into a folder, which is emptied; gives its path. */
export async function buildSite(folder: string = join(root, '.cache', 'site')): Promise<string> {
  const pages = join(root, '.cache', 'site-pages');
  const site: Site = { root, along: new Set(), dossiers: new Set() };
  for (const old of [pages, folder]) rmSync(old, { recursive: true, force: true });
  stage(root, pages);
  mkdirSync(join(pages, '_includes'));
  cpSync(join(import.meta.dirname, 'page.njk'), join(pages, '_includes', 'page.njk'));
  const eleventy = new Eleventy(pages, folder, {
    quietMode: true,
    configPath: false,
    config: (config: Config) => {
      configure(config, site);
      config.setUseGitIgnore(false);
      config.setTemplateFormats(['md']);
      return { markdownTemplateEngine: false };
    },
  });
  await eleventy.write();
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['@claimline/source', 'browser', 'module', 'import', 'default'] },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'live.ts'), formats: ['es'], fileName: () => 'live.js' },
    },
  });
  cpSync(join(import.meta.dirname, 'site.css'), join(folder, 'site.css'));
  for (const file of site.along) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  for (const dossier of site.dossiers) publish(dossier, join(folder, dossier));
  return folder;
}

/** The timeline of a seed in one file, as anybody would publish it. */
function publish(dossier: string, folder: string): void {
  const command = join(root, 'packages', 'cli', 'dist', 'main.js');
  mkdirSync(folder, { recursive: true });
  const parameters = [command, 'build', join(root, dossier), '-o', join(folder, 'timeline.html')];
  const done = spawnSync(process.execPath, parameters, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${dossier} could not be published:\n${done.stdout}${done.stderr}`);
}

if (import.meta.filename === process.argv[1]) {
  const folder = await buildSite(process.argv[2]);
  console.log(`The site is in ${folder}. Any server of files shows it.`);
}
