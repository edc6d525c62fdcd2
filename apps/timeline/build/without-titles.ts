import { type Plugin, parseAst } from 'vite';

const TABLE = /[\\/]validation[\\/]src[\\/]compare[\\/]table\.ts$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Statement {
  readonly declaration?: {
    readonly declarations?: readonly { readonly init?: Node & { readonly elements?: readonly Row[] } }[];
  };
}
/** `row('7', 'contradicts', 'Same scope, …', judge)` */
interface Row extends Node {
  readonly arguments?: readonly Node[];
}

/** Leaves out what the rows of the decision table say of themselves: `explain` prints it, no page shows it. */
export function withoutTitles(): Plugin {
  return {
    name: 'claimline:without-titles',
    enforce: 'pre',
    transform(code, id) {
      if (!TABLE.test(id)) return null;
      // The parser types its tree without what TypeScript adds; these are the parts that are looked at.
      const { body } = parseAst(code, { lang: 'ts' }) as unknown as { readonly body: readonly Statement[] };
      const titles = body
        .flatMap(({ declaration }) => declaration?.declarations ?? [])
        .flatMap(({ init }) => (init?.type === 'ArrayExpression' ? (init.elements ?? []) : []))
        .flatMap((row) => row.arguments?.[2] ?? []);
      if (titles.length === 0) throw new Error(`${id}: no rows of a table were found`);
      return {
        code: [...titles]
          .reverse()
          .reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code),
        map: null,
      };
    },
  };
}
