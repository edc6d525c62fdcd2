import { markupText as text } from '@claimline/report';

/** Code for an article that shows the published timeline in a frame: named, lazy, shut in, without a script. */
export function embedCode(address: string, title: string, height = 720): string {
  return `<iframe src="${text(address)}" title="${text(title)}" width="100%" height="${height}" loading="lazy" sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer"></iframe>\n`;
}
