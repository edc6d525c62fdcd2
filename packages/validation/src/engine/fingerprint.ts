import { type Dossier, indexDossier, type Message } from '@claimline/core';
import type { Finding } from '../types.ts';

/** What a claim says, as it is written. */
export type FigureOf = (claim: string) => string | undefined;

/** What the claims of a dossier say. */
export function valuesIn(dossier: Dossier): FigureOf {
  const { claim } = indexDossier(dossier);
  return (id) => claim(id)?.value.text;
}

/**
 * What a finding is about, whatever line it stands on and in whatever words: its rule, message and claims, those of
 * two sides side by side: `pair/contradiction|necessary|a|b`, `pair/contradiction|necessary|a+b|c+d`. With what the
 * claims say (`…|a=~3000|b=9000`) that of a figure that has been edited is another one.
 */
export function fingerprintOf(finding: Finding, figureOf?: FigureOf): string {
  const [first] = fingerprintsOf(finding, figureOf);
  return first ?? '';
}

/** That of each rule that found it: a figure at fault is known when all that was found of it is. */
export function fingerprintsOf(finding: Finding, figureOf?: FigureOf): readonly string[] {
  const { found = [finding] } = finding;
  return found.map((one) => printOf(one, figureOf));
}

function printOf(
  { rule, message, claims, sides }: Pick<Finding, 'rule' | 'message' | 'claims' | 'sides'>,
  figureOf: FigureOf | undefined,
): string {
  const named = (id: string): string => withValue(id, figureOf?.(id));
  const about = sides === undefined ? claims.map(named) : sides.map((ids) => ids.map(named).sort().join('+'));
  const settings = figureOf === undefined || claims.length > 0 ? [] : namedIn(message);
  return [rule, keyOf(sides === undefined ? message : firstOf(message)), ...settings, ...[...about].sort()].join('|');
}

/** The pairs of a fingerprint, as fingerprints; itself where it is of no sides. */
export function pairsOf(fingerprint: string): readonly string[] {
  const [rule = '', key = '', one = '', other = ''] = fingerprint.split('|');
  if (!fingerprint.includes('+')) return [fingerprint];
  return one.split('+').flatMap((a) => other.split('+').map((b) => [rule, key, ...[a, b].sort()].join('|')));
}

/** Values by which findings of no claim name what they are about. */
const NAMES = ['id', 'rule', 'option'];

function namedIn({ values }: Message): readonly string[] {
  return NAMES.flatMap((name) => {
    const value = values[name];
    return typeof value === 'string' ? [withValue(name, value)] : [];
  });
}

/** No value reads as an end of what stands between the signs of a fingerprint. */
function withValue(name: string, value: string | undefined): string {
  return value === undefined ? name : `${name}=${value.replace(/[%|+]/g, encodeURIComponent)}`;
}

function keyOf({ id }: Message): string {
  return id.split(':').at(-1) ?? '';
}

/** The sentence of the pair that is told of two sides. */
function firstOf(message: Message): Message {
  const first = message.values['first'];
  return typeof first === 'object' && first !== null && 'id' in first ? (first as Message) : message;
}
