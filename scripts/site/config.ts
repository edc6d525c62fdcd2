import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { IdAttributePlugin } from '@11ty/eleventy';
import { addressOf, mapOf, targetOf } from './pages.ts';

/** What the site is made from, and what its links lead to besides pages: noted while they are written. */
export interface Site {
  readonly root: string;
  readonly along: Set<string>;
  readonly dossiers: Set<string>;
}

interface Page {
  readonly inputPath: string;
}
interface Token {
  readonly type: string;
  readonly info: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
type Render = (tokens: readonly Token[], at: number, options: unknown, env: unknown, self: unknown) => string;
/** As much of markdown-it as is used; Eleventy brings it. */
interface Markdown {
  set(options: Readonly<Record<string, boolean>>): void;
  readonly core: {
    readonly ruler: {
      push(
        name: string,
        rule: (state: { readonly tokens: readonly Token[]; readonly env: { readonly page: Page } }) => void,
      ): void;
    };
  };
  readonly renderer: { readonly rules: Record<string, Render | undefined> };
}
/** As much of Eleventy's configuration as is used; it has no types of its own. */
export interface Config {
  amendLibrary(name: 'md', amend: (md: Markdown) => void): void;
  addPlugin(plugin: unknown): void;
  addGlobalData(name: string, value: unknown): void;
  setUseGitIgnore(use: boolean): void;
  setTemplateFormats(formats: readonly string[]): void;
}

/** Eleventy's settings for the site: Markdown as it stands in the repository, one layout. */
export function configure(config: Config, site: Site): void {
  config.amendLibrary('md', (md) => {
    md.set({ html: false, linkify: false, typographer: false });
    rewriteLinks(md, site);
    liveExamples(md);
  });
  config.addPlugin(IdAttributePlugin);
  config.addGlobalData('layout', 'page.njk');
  config.addGlobalData('groups', mapOf(site.root));
  config.addGlobalData(
    'permalink',
    () =>
      ({ page }: { readonly page: Page }) =>
        addressOf(pathOf(page)),
  );
  config.addGlobalData('eleventyComputed', {
    title: ({ page }: { readonly page: Page }) => titleOf(readFileSync(page.inputPath, 'utf8')),
    address: ({ page }: { readonly page: Page }) => addressOf(pathOf(page)),
    up: ({ page }: { readonly page: Page }) => posix.relative(posix.dirname(addressOf(pathOf(page))), '.') || '.',
  });
}

function pathOf(page: Page): string {
  return posix.normalize(page.inputPath).replace(/^.*?\.cache\/site-pages\//, '');
}

function titleOf(markdown: string): string {
  return (/^# (.+)$/m.exec(markdown)?.[1] ?? 'Claimline').replaceAll(/[*`]/g, '');
}

function rewriteLinks(md: Markdown, { root, along, dossiers }: Site): void {
  md.core.ruler.push('links', ({ tokens, env }) => {
    const page = pathOf(env.page);
    for (const token of tokens.flatMap((one) => [one, ...(one.children ?? [])])) {
      const name = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined;
      const href = name === undefined ? null : token.attrGet(name);
      if (name === undefined || href === null || /^[a-z]+:/i.test(href)) continue;
      const target = targetOf(root, page, href);
      if (target.file !== undefined) along.add(target.file);
      if (target.dossier !== undefined) dossiers.add(target.dossier);
      token.attrSet(name, target.href);
    }
  });
}

/** A block that is marked `live` can be changed in the page, and is judged as it stands. */
function liveExamples(md: Markdown): void {
  const plain = md.renderer.rules['fence'];
  md.renderer.rules['fence'] = (tokens, at, options, env, self) => {
    // What scrolls sideways can be reached by keys.
    const html = (plain?.(tokens, at, options, env, self) ?? '').replace('<pre>', '<pre tabindex="0">');
    return /\slive(\s|$)/.test(tokens[at]?.info ?? '') ? `<div class="live">${html}</div>\n` : html;
  };
}
