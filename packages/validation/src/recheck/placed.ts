import { type DossierIndex, type Place, placeOf } from '@claimline/core';
import { locationsFor } from '../engine/context.ts';
import { copySize } from '../engine/fold-alike.ts';
import type { Report } from '../rules/types.ts';
import type { Finding } from '../types.ts';

/** What a finding is about, and the places that this had in the files. */
interface Anchor {
  readonly report: Report;
  readonly places: readonly (Place | undefined)[];
}

/** Findings of earlier runs, put where their claims stand now. */
export class Placed {
  private readonly anchors = new WeakMap<Finding, Anchor>();

  /** Remembers what the findings of a run are about. */
  listener(index: DossierIndex): (finding: Finding, report: Report) => void {
    return (finding, report) => this.anchors.set(finding, { report, places: placesOf(index, report) });
  }

  /** The finding itself where nothing has moved. */
  now(index: DossierIndex, finding: Finding): Finding {
    const anchor = this.anchors.get(finding);
    if (anchor === undefined) return finding;
    const { report } = anchor;
    if (areWhere(index, report, anchor.places)) return finding;
    const places = placesOf(index, report);
    const { rule, severity, message, claims, verdict, fix, covers } = finding;
    const moved: Finding = {
      rule,
      severity,
      message,
      claims,
      ...locationsFor(index, report),
      ...(verdict === undefined ? {} : { verdict }),
      // It is made when somebody reads it.
      get settle() {
        return report.settle ?? [];
      },
      ...(fix === undefined ? {} : { fix }),
      ...(covers === undefined ? {} : { covers }),
    };
    copySize(finding, moved);
    this.anchors.set(moved, { report, places });
    return moved;
  }
}

/** Do all stand where they stood? Asked of every finding after every edit, without a list for each. */
function areWhere(
  { dossier: { locations } }: DossierIndex,
  { at, claims }: Report,
  places: readonly (Place | undefined)[],
): boolean {
  const ahead = at === undefined ? 0 : 1;
  if (at !== undefined && placeOf(locations, at) !== places[0]) return false;
  for (let i = 0; i < claims.length; i += 1)
    if (placeOf(locations, claims[i] ?? '') !== places[i + ahead]) return false;
  return true;
}

function placesOf({ dossier: { locations } }: DossierIndex, { at, claims }: Report): readonly (Place | undefined)[] {
  const keys = at === undefined ? claims : [at, ...claims];
  return keys.map((key) => placeOf(locations, key));
}
