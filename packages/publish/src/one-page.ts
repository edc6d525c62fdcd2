import { markupText as text } from '@claimline/report';
import { claimList } from './claim-list.ts';
import { embeddedJson } from './embedded-json.ts';
import { headMarkup, policyOf } from './head.ts';
import { publicFindings } from './public-findings.ts';
import type { Publication } from './types.ts';

/**
 * The whole publication as one file: page, style and data. It asks for nothing, from the
 * disk or from anywhere; scripts and style stand in its policy by their hash. Without
 * scripts it is a table of the claims.
 */
export function onePage(
  publication: Publication,
  options: { readonly link?: (id: string) => string | undefined; readonly feed?: string; readonly image?: string } = {},
): string {
  const { dossier, offPage, page, hash, locale, base, publisher } = publication;
  const script = withoutEnd(page.script);
  const style = page.style;
  const ids = new Set(dossier.claims.map((claim) => claim.id));
  const data = embeddedJson({ dossier, offPage: publicFindings(offPage, ids) });
  const head = headMarkup({
    title: dossier.title,
    description: dossier.summary ?? dossier.title,
    language: locale,
    type: 'website',
    policy: policyOf({ scripts: [hash(script)], style: hash(style) }),
    ...(base === undefined ? {} : { address: base }),
    ...(publisher === undefined ? {} : { siteName: publisher }),
    ...(options.feed === undefined ? {} : { feed: options.feed }),
    ...(options.image === undefined ? {} : { image: options.image }),
  });
  return `<!doctype html>
<html lang="${text(locale)}"${publication.opensInLocale === true ? ` data-language="${text(locale)}"` : ''}>
<head>
${head}<style>${style}</style>
</head>
<body>
<div id="app">
${claimList(publication, options.link ?? (() => undefined))}
</div>
<script type="application/json" id="claimline-data">${data}</script>
<script type="module" id="claimline-script">${script}</script>
</body>
</html>
`;
}

/** Code with nothing in it that would end its element; these marks stand only inside strings and patterns. */
function withoutEnd(script: string): string {
  return script.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
}
