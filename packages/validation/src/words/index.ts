export { wordsOf } from './languages.ts';
export { quotedNumbers } from './quoted-numbers.ts';
export { tokenise } from './tokens.ts';
export type { NumberMention } from './types.ts';
