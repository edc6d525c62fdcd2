import { type Plugin, parseAst } from 'vite';

/** Keys of a rule that only its page, its tests and a checker that knows the dossier from before read. */
const UNREAD: ReadonlySet<string> = new Set(['bad', 'good', 'docs', 'reach', 'outline', 'parts']);
const RULE_FILE = /[\\/]validation[\\/]src[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key?: { readonly name?: string };
  readonly value?: Node;
}
interface ObjectNode extends Node {
  readonly properties: readonly Property[];
}

/**
 * Leaves the examples and explanations of rules out of the page: a third of the engine's size, and never
 * shown there.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'claimline:without-examples',
    enforce: 'pre',
    transform(code, id) {
      if (!RULE_FILE.test(id)) return null;
      const tree = parseAst(code, { lang: 'ts' }) as unknown as { readonly body: readonly unknown[] };
      const cuts = tree.body
        .flatMap((statement) => rulesOf(statement))
        .flatMap((rule) => rule.properties.flatMap((property) => cutOf(property)));
      return { code: cuts.sort((a, b) => b.start - a.start).reduce(removed, code), map: null };
    },
  };
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

function cutOf(property: Property): readonly Cut[] {
  if (property.key?.name === 'options') return descriptionsIn(property.value);
  return UNREAD.has(property.key?.name ?? '') ? [without(property)] : [];
}

function without({ start, end }: Property): Cut {
  return { start, end };
}

/** What options are for is read on the rule's page alone. */
function descriptionsIn(options: Node | undefined): readonly Cut[] {
  if (options?.type !== 'ObjectExpression') return [];
  return (options as ObjectNode).properties.flatMap(({ value }) =>
    value?.type !== 'ObjectExpression'
      ? []
      : (value as ObjectNode).properties.flatMap((inner) =>
          inner.key?.name === 'description' ? [without(inner)] : [],
        ),
  );
}

/** A property that goes takes its comma along. */
function removed(code: string, { start, end }: Cut): string {
  const comma = /^\s*,/.exec(code.slice(end))?.[0].length ?? 0;
  return code.slice(0, start) + code.slice(end + comma);
}

/** `export const someRule: Rule = { … }` → its object. */
function rulesOf(statement: unknown): readonly ObjectNode[] {
  const { declaration } = statement as {
    declaration?: { declarations?: readonly { init?: Node; id?: { typeAnnotation?: unknown } }[] };
  };
  return (declaration?.declarations ?? []).flatMap(({ init, id }) =>
    init?.type === 'ObjectExpression' && id?.typeAnnotation ? [init as ObjectNode] : [],
  );
}
