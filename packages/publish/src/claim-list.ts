import { type DossierIndex, indexDossier } from '@claimline/core';
import { describeClaim, markupText as text } from '@claimline/report';
import type { Publication } from './types.ts';
import { pageWords } from './words.ts';

/** All claims as a table: what readers without scripts, search engines and archives see. */
export function claimList(publication: Publication, link: (id: string) => string | undefined): string {
  const { dossier, locale } = publication;
  const words = pageWords(locale);
  const index = indexDossier(dossier);
  const rows = dossier.claims.map((claim) => rowOf(index, claim.id, locale, link(claim.id)));
  return `<header class="head"><h1 lang="${text(dossier.language)}">${text(dossier.title)}</h1>${dossier.summary === undefined ? '' : `<p class="finding">${text(dossier.summary)}</p>`}</header>
<table class="claims"><caption>${text(words.claims)}</caption>
<thead><tr><th scope="col">${text(words.who)}</th><th scope="col">${text(words.figure)}</th><th scope="col">${text(words.counted)}</th><th scope="col">${text(words.dates)}</th><th scope="col">${text(words.words)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}

function rowOf(index: DossierIndex, id: string, locale: string, link: string | undefined): string {
  const claim = index.claim(id);
  if (claim === undefined) return '';
  const shown = describeClaim(index, claim, locale);
  const who = link === undefined ? text(shown.who) : `<a href="${text(link)}">${text(shown.who)}</a>`;
  const quote =
    shown.quote === undefined
      ? ''
      : `<q${shown.quote.language === undefined ? '' : ` lang="${text(shown.quote.language)}"`}>${text(shown.quote.words)}</q>${shown.quote.gloss === undefined ? '' : ` ${text(shown.quote.gloss)}`}`;
  return `<tr id="${text(id)}"><td>${who}</td><td>${text(shown.value)}</td><td>${text(shown.subject)}</td><td>${shown.dates.map(text).join('<br>')}</td><td>${quote}</td></tr>`;
}
