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
 * shown there. `checks: false`: also the checks and the sentences, for what rules find comes with the page, as sentences,
 * or is read from its verdicts.
 */
export function withoutExamples(options: { readonly checks?: boolean } = {}): Plugin {
  return {
    name: 'claimline:without-examples',
    enforce: 'pre',
    transform(code, id) {
      if (!RULE_FILE.test(id)) return null;
      const tree = parseAst(code, { lang: 'ts' }) as unknown as { readonly body: readonly unknown[] };
      const cuts = tree.body
        .flatMap((statement) => rulesOf(statement))
        .flatMap((rule) => {
          const withoutCheck = options.checks === false;
          return rule.properties.flatMap((property) =>
            withoutCheck && property.key?.name === 'messages'
              ? sentencesIn(property.value)
              : cutOf(property, withoutCheck),
          );
        });
      return { code: cuts.sort((a, b) => b.start - a.start).reduce(replaced, code), map: null };
    },
  };
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function cutOf(property: Property, withoutCheck: boolean): readonly Cut[] {
  const { start, end } = property;
  if (withoutCheck && property.key?.name === 'check') return [{ start, end, text: 'check: () => undefined' }];
  // How grave, and what a rule is set to that does not run, is nothing that readers are told.
  if (withoutCheck && property.key?.name === 'severity') return [without(property)];
  if (withoutCheck && property.key?.name === 'options') return [{ start, end, text: 'options: {}' }];
  if (property.key?.name === 'options') return descriptionsIn(property.value);
  return UNREAD.has(property.key?.name ?? '') ? [without(property)] : [];
}

function without({ start, end }: Property): Cut {
  return { start, end, text: '' };
}

/** Its sentences, language by language. */
function sentencesIn(messages: Node | undefined): readonly Cut[] {
  if (messages?.type !== 'ObjectExpression') return [];
  return (messages as ObjectNode).properties.flatMap(({ value }) =>
    value === undefined ? [] : [{ start: value.start, end: value.end, text: '{}' }],
  );
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
function replaced(code: string, { start, end, text }: Cut): string {
  const comma = text === '' ? (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0) : 0;
  return code.slice(0, start) + text + code.slice(end + comma);
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
