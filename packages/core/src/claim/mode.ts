import type { Mode } from './types.ts';

/** What a mode does with the figure. */
export type Stance = 'affirms' | 'denies' | 'withholds';
/** What the figure is about: how things are, how they will be, or how they could be. */
export type Outlook = 'actual' | 'prospective';

const STANCE: Readonly<Record<Mode, Stance>> = {
  observed: 'affirms',
  estimated: 'affirms',
  alleged: 'affirms',
  planned: 'affirms',
  forecast: 'affirms',
  capability: 'affirms',
  'confirmed-by-name': 'affirms',
  denied: 'denies',
  'not-confirmed': 'withholds',
  'no-comment': 'withholds',
};
const PROSPECTIVE: ReadonlySet<Mode> = new Set<Mode>(['planned', 'forecast', 'capability']);

export function stanceOf(mode: Mode): Stance {
  return STANCE[mode];
}
export function outlookOf(mode: Mode): Outlook {
  return PROSPECTIVE.has(mode) ? 'prospective' : 'actual';
}

/** Every mode, in the order in which a reader meets them in the format reference. */
export const modes = Object.keys(STANCE) as readonly Mode[];
