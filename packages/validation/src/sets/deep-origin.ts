import type { Claim, DossierIndex } from '@claimline/core';
import { cellOf, claimsByCell, originVoice, publisherOf } from '../rules/facts.ts';

/**
 * Where a figure comes from, as far as the dossier knows: an agency has it from a paper, and beside it stands the very
 * figure of that paper, which has it from a ministry. Then all three are one witness.
 */
export function deepOrigin(index: DossierIndex, claim: Claim): string | undefined {
  const seen = new Set<string>();
  let origin = originVoice(index, claim);
  while (origin !== undefined && !seen.has(origin)) {
    seen.add(origin);
    origin = behind(index, claim, origin) ?? origin;
  }
  return origin;
}

function behind(index: DossierIndex, claim: Claim, outlet: string): string | undefined {
  // What an outlet says itself it may have counted itself.
  if (index.source(outlet)?.kind !== 'outlet' || claim.for === outlet || publisherOf(index, claim) === outlet)
    return undefined;
  const cell = claimsByCell(index).get(cellOf(claim)) ?? [];
  const told = known.get(cell) ?? toldIn(index, cell);
  known.set(cell, told);
  return told.get(figureOf(outlet, claim));
}

const known = new WeakMap<readonly Claim[], ReadonlyMap<string, string>>();

/** Of the figures of a cell that an outlet has from somebody else: from whom. */
function toldIn(index: DossierIndex, cell: readonly Claim[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  for (const claim of cell) {
    const [outlet, origin] = [publisherOf(index, claim), originVoice(index, claim)];
    if (outlet === undefined || origin === undefined || outlet === origin) continue;
    const figure = figureOf(outlet, claim);
    if (!told.has(figure)) told.set(figure, origin);
  }
  return told;
}

function figureOf(outlet: string, { value, asOf }: Claim): string {
  return JSON.stringify([outlet, value.stated, asOf?.edtf]);
}
