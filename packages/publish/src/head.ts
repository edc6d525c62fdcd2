import { markupText as text } from '@claimline/report';

/** What the head of a page says about it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Content security policy, see `policyOf`. */
  readonly policy: string;
  /** Address of the page itself, for links to it and its card. */
  readonly address?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly feed?: string;
  readonly type: 'website' | 'article';
  /** Further markup, already safe. */
  readonly more?: string;
}

/** The head of a published page with its Open Graph card (https://ogp.me); nothing in it loads anything. */
export function headMarkup(head: Head): string {
  const meta = (property: string, content: string | undefined): string =>
    content === undefined ? '' : `<meta property="${property}" content="${text(content)}">\n`;
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(head.policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Claimline">
<title>${text(head.title)}</title>
<meta name="description" content="${text(head.description)}">
${meta('og:type', head.type)}${meta('og:title', head.title)}${meta('og:description', head.description)}${meta('og:url', head.address)}${meta('og:site_name', head.siteName)}${meta('og:image', head.image)}${meta('og:locale', head.language === 'sq' ? 'sq_AL' : 'en_GB')}<meta name="twitter:card" content="${head.image === undefined ? 'summary' : 'summary_large_image'}">
${head.address === undefined ? '' : `<link rel="canonical" href="${text(head.address)}">\n`}${head.feed === undefined ? '' : `<link rel="alternate" type="application/rss+xml" href="${text(head.feed)}" title="${text(head.title)}">\n`}${head.more ?? ''}`;
}

/** Only what stands in the file itself, by its hash; no request of any kind. */
export function policyOf(parts: { readonly scripts: readonly string[]; readonly style: string }): string {
  const scripts = parts.scripts.map((hash) => `'sha256-${hash}'`).join(' ');
  return [
    "default-src 'none'",
    ...(scripts === '' ? [] : [`script-src ${scripts}`, 'worker-src blob:', "require-trusted-types-for 'script'"]),
    `style-src 'sha256-${parts.style}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
