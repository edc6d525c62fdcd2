export { wordsOf } from './languages.ts';
export { quotedNumbers } from './quoted-numbers.ts';
export { readNumbers } from './read-numbers.ts';
export { tokenise } from './tokens.ts';
export type { HedgeForm, NumberMention, NumberWords } from './types.ts';
