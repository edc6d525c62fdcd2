import { type CheckedDossier, findChanges, isUnchanged, outlineOf, markupText as text } from '@claimline/report';
import type { Publication } from './types.ts';
import { pageWords } from './words.ts';

/** One publication of the dossier that changed something, in words. */
export interface FeedItem {
  /** Day, `YYYY-MM-DD`; several publications of one day are one item each. */
  readonly date: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Items kept in the feed. */
const MOST_ITEMS = 50;
const MOST_LINES = 40;

/** The items of the feed after this publication: a new one on top when readers can see a change. */
export function feedItems(
  { locale, today }: Publication,
  after: CheckedDossier,
  before: CheckedDossier | undefined,
  items: readonly FeedItem[],
): readonly FeedItem[] {
  const words = pageWords(locale);
  if (before === undefined) return items.length > 0 ? items : [{ date: today, title: words.first, lines: [] }];
  const changes = findChanges(before, after);
  if (isUnchanged({ ...changes, findingsAdded: [], findingsRemoved: [] })) return items;
  const sections = outlineOf(changes, before, after, { locale, maxLines: MOST_LINES });
  const lines = sections.flatMap((section) => section.lines.map((line) => `${line.sign} ${line.text}`));
  return [
    { date: today, title: sections.map((one) => one.title).join(', '), lines: lines.slice(0, MOST_LINES) },
    ...items,
  ].slice(0, MOST_ITEMS);
}

/** RSS 2.0 of what changed between publications (https://www.rssboard.org/rss-specification). */
export function feedXml(publication: Publication, base: string, items: readonly FeedItem[]): string {
  const { dossier, locale } = publication;
  const words = pageWords(locale);
  const entries = items.map((item, i) => {
    const guid = `${base}#${item.date}-${items.length - i}`;
    const list = item.lines.map((line) => `<li>${text(line)}</li>`).join('');
    return `<item>
<title>${text(item.title)}</title>
<link>${text(base)}</link>
<guid isPermaLink="false">${text(guid)}</guid>
<pubDate>${new Date(`${item.date}T12:00:00Z`).toUTCString()}</pubDate>
<description>${text(list === '' ? text(item.title) : `<ul>${list}</ul>`)}</description>
</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${text(dossier.title)} – ${text(words.changes)}</title>
<link>${text(base)}</link>
<atom:link href="${text(`${base}feed.xml`)}" rel="self" type="application/rss+xml"/>
<description>${text(dossier.summary ?? dossier.title)}</description>
<language>${text(locale)}</language>
${entries.join('\n')}
</channel></rss>
`;
}
