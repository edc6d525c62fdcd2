import { type Claim, type DossierIndex, type FuzzyDate, isoFromDay, type Source } from '@claimline/core';
import { describeClaim } from '@claimline/report';
import { renderMessage, type Verdict } from '@claimline/validation';
import type { Publication } from './types.ts';
import { pageWords } from './words.ts';

/**
 * A claim as schema.org/ClaimReview, the vocabulary that search engines read. Claimline does
 * not rate truth, so the rating is words (`alternateName`) and never a number: how the figure
 * stands to the other figures of the dossier.
 */
export function claimReview(
  publication: Publication,
  index: DossierIndex,
  claim: Claim,
  disputes: readonly Verdict[],
): Readonly<Record<string, unknown>> | undefined {
  const { locale, base, publisher, today } = publication;
  if (base === undefined) return undefined;
  const shown = describeClaim(index, claim, locale);
  const document = claim.quote === undefined ? undefined : index.document(claim.quote.in);
  const speaker = index.source(claim.by ?? claim.for ?? claim.origin ?? claim.via.at(-1)?.source ?? '');
  const words = pageWords(locale);
  const said = dayOf(claim.said) ?? dayOf(claim.published);
  const why = disputes[0]?.reasons.map((one) => renderMessage(one, locale)).join(' ');
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: new URL(`claims/${fileNameOf(claim.id)}`, base).href,
    datePublished: today,
    inLanguage: locale,
    author: { '@type': 'Organization', name: publisher ?? new URL(base).host, url: base },
    claimReviewed:
      claim.summary ?? shown.quote?.gloss ?? shown.quote?.words ?? `${shown.value} ${shown.subject}`.trim(),
    reviewRating: {
      '@type': 'Rating',
      alternateName: disputes.length === 0 ? words.undisputed : words.disputed(disputes.length),
      ...(why === undefined ? {} : { ratingExplanation: why }),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(speaker === undefined
        ? {}
        : {
            author: {
              '@type': schemaType(speaker),
              name: speaker.name,
              ...(speaker.role === undefined ? {} : { jobTitle: speaker.role }),
            },
          }),
      ...(said === undefined ? {} : { datePublished: said }),
      ...(shown.quote === undefined ? {} : { text: shown.quote.words }),
      ...(document === undefined
        ? {}
        : {
            appearance: {
              '@type': 'CreativeWork',
              name: document.title,
              ...(document.url === undefined ? {} : { url: document.url }),
              ...(document.language === undefined ? {} : { inLanguage: document.language }),
            },
          }),
    },
  };
}

function schemaType(source: Source): 'Person' | 'Organization' {
  return source.kind === 'person' || source.kind === 'class' ? 'Person' : 'Organization';
}

/** The day of a date that is one day; a month or a guess is not a date for a machine. */
function dayOf(date: FuzzyDate | undefined): string | undefined {
  if (date === undefined || date.earliest === null || date.earliest !== date.latest) return undefined;
  return isoFromDay(date.earliest);
}

/** Names that some systems keep for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** File name of a claim's page. */
export function fileNameOf(id: string): string {
  return `${RESERVED.test(id) ? `${id}_` : id}.html`;
}
