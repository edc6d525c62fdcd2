/** The part of the untyped `edtf` package that `syntax.ts` relies on. */
declare module 'edtf' {
  /** Parses one EDTF string to a plain tree; throws an Error, with `offset` where it knows one. */
  export function parse(text: string, constraints?: { level?: number }): unknown;
}
