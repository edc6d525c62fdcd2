/** The words of the picture in one language; one file per language, a parity test. */
export interface TimelineLocale {
  readonly months: readonly string[];
  readonly year: (year: number) => string;
  readonly persons: string;
  readonly logScale: string;
  readonly events: string;
  readonly noFigures: string;
  readonly empty: string;
  readonly claims: (n: number) => string;
  readonly outside: (n: number) => string;
  /** Figures above the break of a scale. */
  readonly above: (n: number) => string;
  readonly states: Readonly<Record<'clash' | 'tension' | 'unclear' | 'changed' | 'compatible', string>>;
  readonly partOfWhole: string;
  readonly agree: string;
  readonly legend: Readonly<Record<string, string>>;
  readonly said: string;
  readonly disputes: (n: number) => string;
  readonly echoes: (n: number) => string;
  readonly sources: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
}
