/** As much of Eleventy as is used; it has no types of its own. */
declare module '@11ty/eleventy' {
  export class Eleventy {
    constructor(input: string, output: string, options: Readonly<Record<string, unknown>>);
    write(): Promise<unknown>;
  }
  export const IdAttributePlugin: unknown;
}
