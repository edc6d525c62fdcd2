import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules as ownRules, type Rule } from '@claimline/validation';
import { z } from 'zod';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';
import { keepStdout } from '../terminal/streams.ts';
import type { Config } from './config-text.ts';
import { hearLateFaults } from './late-faults.ts';

const words = z.record(z.string(), z.string());
const ruleSchema = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, { error: 'expected an id such as my-rules/my-rule' }),
  severity: z.enum(['info', 'warning', 'error']),
  docs: z.looseObject({ summary: z.string() }),
  messages: z.looseObject({ en: words }),
  check: z.custom<Rule['check']>((value) => typeof value === 'function', { error: 'expected a function' }),
});

/**
 * Every rule that a run may use: ours, and those of plugins. A plugin is code of somebody
 * else and runs with our rights, so it is loaded only when the person who runs the check
 * names it, or allows those that a config names.
 */
export async function loadRules(
  named: readonly string[],
  config: Config | undefined,
  allowed: boolean,
  context: Context,
): Promise<readonly Rule[]> {
  const fromConfig = config?.plugins ?? [];
  if (fromConfig.length > 0 && !allowed)
    throw new CannotRun(
      'plugins-not-allowed',
      `the config asks for plugins (${fromConfig.join(', ')}), which run as code on this machine.`,
      'Add --allow-plugins if you trust them.',
    );
  const folder = config === undefined ? context.cwd : dirname(config.file);
  if (named.length + fromConfig.length > 0) {
    keepStdout();
    hearLateFaults(context.output);
  }
  const loaded = [
    ...(await Promise.all(named.map((name) => load(name, context.cwd)))),
    ...(await Promise.all(fromConfig.map((name) => load(name, folder)))),
  ].flat();
  const ids = new Set(ownRules.map((rule) => rule.id));
  for (const rule of loaded) {
    if (ids.has(rule.id))
      throw new CannotRun('plugin-invalid', `two rules have the id ${rule.id}.`, 'Name the group after the plugin.');
    ids.add(rule.id);
  }
  return [...ownRules, ...loaded];
}

async function load(name: string, folder: string): Promise<readonly Rule[]> {
  const module: unknown = await import(addressOf(name, folder)).catch((error: unknown) => {
    throw new CannotRun(
      'plugin-unreadable',
      `the plugin ${name} cannot be loaded (${error instanceof Error ? error.message.split('\n')[0] : String(error)}).`,
    );
  });
  const list = z.looseObject({ rules: z.array(z.unknown()) }).safeParse(module);
  if (!list.success)
    throw new CannotRun('plugin-invalid', `the plugin ${name} exports no list “rules”.`, 'See docs/configuration.md.');
  return list.data.rules.map((one, i) => {
    const read = ruleSchema.safeParse(one);
    if (read.success) return complete(read.data);
    const [issue] = read.error.issues;
    throw new CannotRun(
      'plugin-invalid',
      `the plugin ${name}: rules[${i}].${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`,
      'See docs/configuration.md.',
    );
  });
}

/** What a rule of ours must have and a plugin may leave out. */
function complete(rule: z.infer<typeof ruleSchema>): Rule {
  const plain = { options: {}, bad: [], good: [] };
  const docs = { why: '', recommendation: '', source: '', ...rule.docs };
  const { en } = rule.messages;
  return {
    ...plain,
    ...rule,
    docs,
    messages: { ...rule.messages, en, sq: words.safeParse(rule.messages['sq']).data ?? en },
  };
}

/** A file beside the folder when the name is a path, else a package that is installed there. */
function addressOf(name: string, folder: string): string {
  if (name.startsWith('.') || isAbsolute(name)) return pathToFileURL(resolve(folder, name)).href;
  try {
    return pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href;
  } catch {
    throw new CannotRun('plugin-unreadable', `the plugin ${name} is not installed.`, `npm install ${name}`);
  }
}
