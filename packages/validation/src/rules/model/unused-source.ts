import { sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const unusedSource: Rule = {
  id: 'model/unused-source',
  severity: 'info',
  outline: ({ by, for: voice, origin, via }) => JSON.stringify([by, voice, origin, via]),
  docs: {
    summary: 'A source is declared, and nothing refers to it',
    why: 'Usually a leftover, sometimes a claim that was attributed to the wrong id.',
    recommendation: 'Remove it, or attribute the claim that it belongs to.',
    source: 'ESLint no-unused-vars',
  },
  options: {},
  messages: {
    en: { found: 'Nothing refers to the source {name} ({id}).' },
    sq: { found: 'Asgjë nuk i referohet burimit {name} ({id}).' },
  },
  bad: [
    {
      title: 'an office that nobody quotes',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
        sources: [{ id: 'office-x', kind: 'institution' }],
      },
      findings: [{ message: 'found', claims: [] }],
    },
  ],
  good: [
    {
      title: 'every source is quoted',
      dossier: {
        claims: [{ id: 'x-3000', for: 'office-x', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
        sources: [{ id: 'office-x', kind: 'institution' }],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const { claims, documents, sources, partial } = index.dossier;
    // Whoever is named in what could not be read is not unused, and that it could not be has been told.
    if (partial === true) return;
    const used = new Set<string | undefined>(documents.map((document) => document.publisher));
    const unnamed = new Set(sources.flatMap(({ id }) => (used.has(id) ? [] : [id])));
    const use = (id: string | undefined): void => {
      used.add(id);
      if (id !== undefined) unnamed.delete(id);
    };
    for (const claim of claims) {
      // A million claims need not be gone through once every source is named.
      if (unnamed.size === 0) return;
      use(claim.by);
      use(claim.for);
      use(claim.origin);
      for (const link of claim.via) use(link.source);
    }
    // A used source brings in the institution it speaks for, is part of, or shares a voice with.
    const waiting = [...used];
    for (let id = waiting.pop(); waiting.length > 0 || id !== undefined; id = waiting.pop()) {
      const source = id === undefined ? undefined : index.source(id);
      for (const next of [source?.for, source?.partOf, source?.voice]) {
        if (next === undefined || used.has(next)) continue;
        used.add(next);
        waiting.push(next);
      }
    }
    for (const source of sources) {
      if (used.has(source.id)) continue;
      report({
        message: 'found',
        values: { name: sayName(index, source.id), id: source.id },
        claims: [],
        at: `sources/${source.id}`,
      });
    }
  },
};
