import { type Dossier, indexDossier } from '@claimline/core';
import { timelineLocale } from '../locale/index.ts';

/** What stands below an exported picture: the dossier, how many claims and sources, and the days it is of. */
export function footerOf(dossier: Dossier, made: string, language = 'en'): readonly string[] {
  const index = indexDossier(dossier);
  const voices = new Set(dossier.claims.flatMap((claim) => claim.for ?? claim.by ?? []));
  const names = [...voices].flatMap((id) => index.source(id)?.name ?? []).sort();
  const shown = names.length > 12 ? [...names.slice(0, 12), '…'] : names;
  return [
    `${dossier.title} · ${timelineLocale(language).claims(dossier.claims.length)} · ${made}`,
    shown.join(', '),
  ].filter((line) => line !== '');
}
