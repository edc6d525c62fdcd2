import { type Dossier, indexDossier } from '@claimline/core';
import { type CheckedDossier, markupText as text } from '@claimline/report';
import { checkOnPage, isForReaders, type Verdict } from '@claimline/validation';
import { claimPage } from './claim-page.ts';
import { fileNameOf } from './claim-review.ts';
import { type FeedItem, feedItems, feedXml } from './feed.ts';
import { onePage } from './one-page.ts';
import type { Publication } from './types.ts';

/** What the folder held from the last publication. */
export interface Earlier {
  readonly dossier?: Dossier;
  readonly items: readonly FeedItem[];
}

/** Verdicts shown on the page of one claim; the timeline has all. */
const MOST_VERDICTS = 50;
const ORDER = [
  'contradicts',
  'tension',
  'part-of-whole',
  'cannot-tell',
  'changed',
  'superseded',
  'refines',
  'corroborates',
  'consistent',
  'echoes',
];

/**
 * A static folder: the timeline, a page per claim that can be linked and shared, the data,
 * and, when its address is known, a site map and a feed of changes. Path → text.
 */
export function site(publication: Publication, earlier: Earlier = { items: [] }): ReadonlyMap<string, string> {
  const { dossier, base } = publication;
  const files = new Map<string, string>();
  const index = indexDossier(dossier);
  // Of what is published alone: a verdict on any other claim would tell of it.
  const now = checked(dossier);
  const standings = standingsOf(now.result.verdicts);
  for (const claim of dossier.claims)
    files.set(`claims/${fileNameOf(claim.id)}`, claimPage(publication, index, claim, standings.get(claim.id) ?? []));
  files.set('dossier.json', `${JSON.stringify(dossier)}\n`);
  const before = earlier.dossier && checked(earlier.dossier);
  const items = feedItems(publication, now, before, earlier.items);
  files.set('changes.json', `${JSON.stringify(items, null, 1)}\n`);
  if (base !== undefined) {
    files.set('feed.xml', feedXml(publication, base, items));
    files.set('sitemap.xml', siteMap(publication, base));
  }
  const link = (id: string): string => `claims/${fileNameOf(id)}`;
  // The entry comes last: a folder that is half written still shows the old one.
  files.set('index.html', onePage(publication, { link, ...(base === undefined ? {} : { feed: `${base}feed.xml` }) }));
  return files;
}

/** Without texts, which an earlier publication does not hold: two states are compared by what both show to readers. */
function checked(dossier: Dossier): CheckedDossier {
  const result = checkOnPage(dossier, []);
  return { dossier, result: { ...result, findings: result.findings.filter(isForReaders) } };
}

/** https://www.sitemaps.org/protocol.html */
function siteMap({ dossier }: Publication, base: string): string {
  const pages = [base, ...dossier.claims.map((claim) => new URL(`claims/${fileNameOf(claim.id)}`, base).href)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((page) => `<url><loc>${text(page)}</loc></url>`).join('\n')}
</urlset>
`;
}

/** Verdicts by claim, disputes first; what cannot be compared says nothing to a reader. */
function standingsOf(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly Verdict[]> {
  const found = new Map<string, Verdict[]>();
  const shown = verdicts.filter((one) => one.type !== 'incomparable');
  for (const one of [...shown].sort((x, y) => ORDER.indexOf(x.type) - ORDER.indexOf(y.type))) {
    for (const id of [one.a, one.b]) {
      const list = found.get(id) ?? [];
      if (list.length < MOST_VERDICTS) list.push(one);
      found.set(id, list);
    }
  }
  return found;
}
