import type { TextShape, Token } from './scene.ts';

/** Hues for the first voices; further ones are grey, told apart by label and focus. */
export function voiceToken(voice: number): Token {
  return (['voice0', 'voice1', 'voice2', 'voice3', 'voice4', 'voice5'] as const)[voice] ?? 'soft';
}

/** A line of sans text. */
export function text(
  id: string,
  x: number,
  y: number,
  words: string,
  size: number,
  weight: 400 | 600,
  color: Token,
  anchor: TextShape['anchor'],
): TextShape {
  return {
    shape: 'text',
    id,
    x,
    y,
    text: words,
    size,
    face: 'sans',
    weight,
    italic: false,
    color,
    anchor,
    halo: false,
  };
}
