/** What decides how text looks on one stream. */
export interface StreamFacts {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}
export type ColorChoice = 'auto' | 'always' | 'never';
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Colour for one stream: `--color` beats NO_COLOR beats FORCE_COLOR beats being a
 * terminal; TERM=dumb never has colour by itself (no-color.org, force-color.org).
 */
export function wantsColor(choice: ColorChoice, environment: Environment, stream: StreamFacts): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY && environment['TERM'] !== 'dumb';
}

const DEFAULT_COLUMNS = 80;
const NARROWEST = 20;
const WIDEST = 400;
/** Lines longer than this are hard to read, so a wide terminal is not filled. */
const COMFORTABLE = 100;

/** Columns to lay text out in: the terminal's, within reason; 80 where there is none. */
export function textWidth(environment: Environment, stream: StreamFacts): number {
  const declared = Number.parseInt(environment['COLUMNS'] ?? '', 10);
  const columns = stream.isTTY ? (stream.columns ?? declared) : declared;
  if (!Number.isFinite(columns) || columns <= 0) return DEFAULT_COLUMNS;
  return Math.min(COMFORTABLE, Math.min(WIDEST, Math.max(NARROWEST, columns)));
}
