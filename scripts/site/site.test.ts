// The documentation as a site: complete, with every link leading somewhere, and nothing loaded from elsewhere.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from './build.ts';

const root = resolve(import.meta.dirname, '../..');
let site = '';
const pages = new Map<string, Document>();

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'claimline-site-'));
  await buildSite(site);
  for (const path of filesUnder(site))
    if (path.endsWith('.html') && !path.endsWith('/timeline.html'))
      pages.set(path, parseHTML(readFileSync(join(site, path), 'utf8')).document);
}, 120_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** Attribute values of all elements that have it. */
function all(document: Document, selector: string, name: string): readonly string[] {
  return [...document.querySelectorAll(selector)].map((one) => one.getAttribute(name) ?? '');
}

describe('the site', () => {
  it('has a page for every Markdown file of the docs, every package, and the root', () => {
    const sources = [
      ...filesUnder(join(root, 'docs')).map((path) => `docs/${path}`),
      ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
      'README.md',
      'CHANGELOG.md',
    ].filter((path) => path.endsWith('.md'));
    const wanted = sources.map((path) => path.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html'));
    expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
  });

  it('leads from every page to each page of the docs but the rules, which their overview lists', () => {
    const home = pages.get('index.html');
    const linked = new Set(
      home === undefined ? [] : all(home, 'nav a', 'href').map((href) => href.replace(/^\.\//, '')),
    );
    const missing = [...pages.keys()].filter(
      (path) => path.startsWith('docs/') && !/^docs\/(?:index|rules\/(?!index))/.test(path) && !linked.has(path),
    );
    expect(missing).toEqual([]);
  });

  it('has no link, anchor, picture or script that leads nowhere', () => {
    const broken: string[] = [];
    for (const [path, document] of pages) {
      const links = [...all(document, 'a[href]', 'href'), ...all(document, 'img', 'src')];
      links.push(...all(document, 'link', 'href'), ...all(document, 'script', 'src'));
      for (const href of links) {
        if (/^(?:https:\/\/|data:)/.test(href)) continue;
        const [target = '', anchor = ''] = href.split('#');
        const place = target === '' ? path : relative(site, resolve(site, dirname(path), decodeURI(target)));
        const there = pages.get(place);
        const isThere = existsSync(join(site, place));
        const hasAnchor = anchor === '' || there === undefined || there.getElementById(decodeURI(anchor)) !== null;
        if (!isThere || !hasAnchor) broken.push(`${path}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('loads nothing from elsewhere and runs no inline code', () => {
    for (const [path, document] of pages) {
      const loaded = [
        ...all(document, 'img', 'src'),
        ...all(document, 'link', 'href'),
        ...all(document, 'script', 'src'),
      ];
      expect(
        loaded.filter((href) => /^(?:[a-z]+:)?\/\//i.test(href)),
        path,
      ).toEqual([]);
      expect(document.querySelectorAll('script:not([src]), [style], [onclick]').length, path).toBe(0);
      expect(document.querySelector('title')?.textContent, path).toMatch(/\w/);
      expect(document.querySelectorAll('h1').length, path).toBe(1);
    }
  });

  it('carries the timelines of the seeds and the examples that can be changed', () => {
    expect(existsSync(join(site, 'seeds/kursk-2024-10/timeline.html'))).toBe(true);
    expect(pages.get('docs/try.html')?.querySelectorAll('.live pre').length).toBe(3);
    expect(all(pages.get('docs/try.html') ?? document, 'script', 'src')).toEqual(['../live.js']);
  });
});
