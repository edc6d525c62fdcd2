export { gravestChange } from './changes.ts';
export { wordsOf } from './languages.ts';
export { numbersIn, quotedNumbers } from './quoted-numbers.ts';
export { reachedIn } from './reached.ts';
export { inUnit } from './scaled-units.ts';
export { type Token, tokenise } from './tokens.ts';
export type { NumberMention, NumbersOf, SpeakersOf } from './types.ts';
