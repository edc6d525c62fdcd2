import type { Token } from '../layout/scene.ts';

/** Values of the colour tokens, and the faces of text. */
export interface Theme {
  readonly name: string;
  readonly colors: Readonly<Record<Token, string>>;
  readonly sans: string;
  readonly serif: string;
}

const sans = "'Source Sans 3 Variable', 'Source Sans 3', 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif";

/** Ink on paper. Hues of voices are told apart by people with colour blindness and hold 3:1 on the paper. */
export const lightTheme: Theme = {
  name: 'light',
  sans,
  serif,
  colors: {
    ink: '#1b1a17',
    soft: '#5c5850',
    faint: '#8a857b',
    hair: '#ddd8ce',
    paper: '#fbf9f4',
    signal: '#c3231c',
    amber: '#a06000',
    accent: '#1b1a17',
    voice0: '#1f5f8b',
    voice1: '#3d7a4e',
    voice2: '#7a4a8c',
    voice3: '#8a5a2b',
    voice4: '#0f7173',
    voice5: '#4a4f8f',
  },
};

export const darkTheme: Theme = {
  name: 'dark',
  sans,
  serif,
  colors: {
    ink: '#f1eee7',
    soft: '#b3ada1',
    faint: '#857f74',
    hair: '#37342f',
    paper: '#171613',
    signal: '#ff7a6e',
    amber: '#e5ac4a',
    accent: '#f1eee7',
    voice0: '#7fb8e0',
    voice1: '#86c796',
    voice2: '#c79bdb',
    voice3: '#d9a878',
    voice4: '#64c4c5',
    voice5: '#a5aaf0',
  },
};

export const contrastTheme: Theme = {
  ...lightTheme,
  name: 'contrast',
  colors: {
    ...lightTheme.colors,
    ink: '#000000',
    soft: '#2b2b2b',
    faint: '#4a4a4a',
    hair: '#8c8c8c',
    paper: '#ffffff',
    signal: '#a80000',
    amber: '#7a4700',
    accent: '#000000',
  },
};

export const themes: ReadonlyMap<string, Theme> = new Map(
  [lightTheme, darkTheme, contrastTheme].map((theme) => [theme.name, theme]),
);
