import type { Token } from '../../text/tokens.ts';
import type { Days } from '../calendar.ts';

/** A date in tokens [from, to). `relative`: counted from the anchor. */
export interface Dated extends Days {
  readonly from: number;
  readonly to: number;
  readonly edtf: string;
  readonly relative: boolean;
  readonly rule: string;
}

/** A day of a month, in digits. */
export function dateNumber(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly to: number } | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits' || !/^\d{1,2}$/.test(token.text)) return undefined;
  const value = Number(token.text);
  return value >= 1 && value <= 31 ? { value, to: at + 1 } : undefined;
}

export function isDash(token: Token | undefined): boolean {
  return token?.kind === 'mark' && /^[-\u2010-\u2015]$/.test(token.text);
}

export function startOf(edtf: string): string {
  return edtf.split('/')[0] ?? edtf;
}

export function endOf(edtf: string): string {
  return edtf.split('/').at(-1) ?? edtf;
}
