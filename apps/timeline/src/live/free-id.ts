/** Letters of the words that an id is made of; enough to tell which claim it is. */
const LENGTH = 40;

/** An id for a claim from its words: Latin letters and digits with dashes between them, not `taken` yet. */
export function freeId(words: string, taken: (id: string) => boolean): string {
  const slug = words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LENGTH)
    // An id may end in no dash, wherever the words are cut.
    .replace(/-$/, '');
  // Words of another script leave nothing over.
  const base = slug === '' ? 'claim' : slug;
  let id = base;
  for (let n = 2; taken(id); n += 1) id = `${base}-${n}`;
  return id;
}
