import { describe, expect, it } from 'vitest';
import { buildExample } from '../rules/examples/build-example.ts';
import { rules } from '../rules/index.ts';
import { check } from './engine.ts';
import { packResult, unpackResult } from './pack.ts';

const examples = rules.flatMap((rule) => rule.bad.map((one) => [rule.id, one.title, one] as const));

describe('a result on its way to another thread', () => {
  it.each(examples)('%s, %s: arrives as it left', (_, __, example) => {
    const dossier = buildExample(example.dossier);
    const result = check(dossier);
    const arrived = unpackResult(structuredClone(dossier), structuredClone(packResult(result)));
    const written = (one: unknown): unknown => JSON.parse(JSON.stringify(one));
    expect(written(arrived)).toEqual(written(result));
  });

  it('says what is wrong when it is opened beside another dossier', () => {
    const [, , example] = examples.find(([id]) => id === 'pair/contradiction') ?? [];
    if (example === undefined) throw new Error('the rule has no bad example');
    const dossier = buildExample(example.dossier);
    const { verdicts } = unpackResult({ ...dossier, claims: [] }, packResult(check(dossier)));
    expect(() => verdicts[0]?.reasons).toThrow(/not in the dossier/);
  });

  it('marks as seeming what its reasons call so, and nothing else', () => {
    for (const [, , example] of examples)
      for (const verdict of check(buildExample(example.dossier)).verdicts)
        expect(verdict.seeming === true).toBe(verdict.reasons.some(({ id }) => id === 'reason.would-contradict'));
  });
});
