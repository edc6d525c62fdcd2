import type { Claim, DossierIndex } from '@claimline/core';
import { describeClaim, markupText as text } from '@claimline/report';
import { renderMessage, type Verdict } from '@claimline/validation';
import { claimReview, fileNameOf } from './claim-review.ts';
import { embeddedJson } from './embedded-json.ts';
import { headMarkup, policyOf } from './head.ts';
import type { Publication } from './types.ts';
import { pageWords } from './words.ts';

const STYLE = `:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1b1a17;--soft:#5c5850;--hair:#ddd8ce;--signal:#c3231c}
@media (prefers-color-scheme:dark){:root{--paper:#171613;--ink:#f1eee7;--soft:#b3ada1;--hair:#37342f;--signal:#ff7a6e}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 Georgia,serif}main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}
a{color:inherit;text-underline-offset:.15em}h1{font-size:1.5rem;line-height:1.25;margin:.75rem 0}h2{font:600 1rem/1.4 system-ui,sans-serif;margin:2rem 0 .5rem;border-top:1px solid var(--hair);padding-top:.75rem}
blockquote{margin:1rem 0;padding-left:1rem;border-left:3px solid var(--hair);font-style:italic}nav,dl,.soft{font-family:system-ui,sans-serif;font-size:.9rem}nav{color:var(--soft)}.soft{color:var(--soft)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.35rem 1rem}dt{color:var(--soft)}dd{margin:0}ul{padding:0;list-style:none}li{margin:0 0 1rem}.contradicts strong,.tension strong{color:var(--signal)}.contradicts strong::before{content:"≠ "}.tension strong::before{content:"≉ "}
@media print{nav{display:none}a::after{content:" (" attr(href) ")";font-size:.8em}nav a::after,li a::after{content:""}}`;

/** The page of one claim, without scripts: who said what when, in which words, and how it stands to the others. */
export function claimPage(
  publication: Publication,
  index: DossierIndex,
  claim: Claim,
  verdicts: readonly Verdict[],
): string {
  const { dossier, locale, base, hash, publisher } = publication;
  const words = pageWords(locale);
  const shown = describeClaim(index, claim, locale);
  const disputes = verdicts.filter((one) => one.type === 'contradicts' || one.type === 'tension');
  const title = claim.summary ?? [shown.who, shown.value].filter((part) => part !== '').join(': ');
  const review = claimReview(publication, index, claim, disputes);
  // Data for machines: no policy applies to it, since it is never run.
  const data = review === undefined ? '' : `<script type="application/ld+json">${embeddedJson(review)}</script>\n`;
  const head = headMarkup({
    title: `${title} · ${dossier.title}`,
    description: describe(shown.quote?.gloss ?? shown.quote?.words, [shown.who, shown.value, ...shown.dates]),
    language: locale,
    type: 'article',
    policy: policyOf({ scripts: [], style: hash(STYLE) }),
    ...(base === undefined ? {} : { address: new URL(`claims/${fileNameOf(claim.id)}`, base).href }),
    ...(publisher === undefined ? {} : { siteName: publisher }),
    more: data,
  });
  return `<!doctype html>
<html lang="${text(locale)}">
<head>
${head}<style>${STYLE}</style>
</head>
<body><main>
<nav><a href="../index.html">${text(dossier.title)}</a> · <a href="../index.html#v=1&amp;claim=${encodeURIComponent(claim.id)}">${text(words.timeline)}</a></nav>
<h1>${text(title)}</h1>
${quoteMarkup(index, claim, shown.quote)}
<dl>
${fact(words.figure, shown.value)}${fact(words.who, shown.who)}${fact(words.counted, shown.subject)}${fact(words.dates, shown.dates.join(' · '))}</dl>
${verdicts.length === 0 ? '' : `<h2>${text(words.others)}</h2>\n<ul>\n${verdicts.map((one) => verdictMarkup(index, claim, one, locale)).join('\n')}\n</ul>`}
</main></body>
</html>
`;
}

function describe(quote: string | undefined, facts: readonly string[]): string {
  const line = facts.filter((part) => part !== '').join(' · ');
  return quote === undefined ? line : `“${quote}” ${line}`;
}

function fact(name: string, value: string): string {
  return value === '' ? '' : `<dt>${text(name)}</dt><dd>${text(value)}</dd>\n`;
}

function quoteMarkup(
  index: DossierIndex,
  claim: Claim,
  quote: { readonly words: string; readonly gloss?: string; readonly language?: string } | undefined,
): string {
  if (quote === undefined || claim.quote === undefined) return '';
  const document = index.document(claim.quote.in);
  const link = (address: string | undefined): string =>
    address === undefined
      ? ''
      : ` <a href="${text(address)}" rel="noopener noreferrer nofollow">${text(new URL(address).host)}</a>`;
  const from =
    document === undefined
      ? ''
      : `<p class="soft"><bdi>${text(document.title)}</bdi>${link(document.url)}${link(document.archive)}</p>`;
  return `<blockquote${quote.language === undefined ? '' : ` lang="${text(quote.language)}"`}><bdi>“${text(quote.words)}”</bdi></blockquote>
${quote.gloss === undefined ? '' : `<p>${text(quote.gloss)}</p>`}${from}`;
}

function verdictMarkup(index: DossierIndex, claim: Claim, verdict: Verdict, locale: string): string {
  const other = index.claim(verdict.a === claim.id ? verdict.b : verdict.a);
  if (other === undefined) return '';
  const shown = describeClaim(index, other, locale);
  const name = renderMessage({ id: `verdict.${verdict.type}`, values: {} }, locale);
  const reasons = verdict.reasons.map((one) => renderMessage(one, locale)).join(' ');
  return `<li class="${verdict.type}"><strong>${text(name)}</strong> · <a href="${text(fileNameOf(other.id))}">${text([shown.who, shown.value].filter((part) => part !== '').join(' '))}</a><br>${text(reasons)}</li>`;
}
