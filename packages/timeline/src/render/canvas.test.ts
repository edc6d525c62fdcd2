import { expect, test } from 'vitest';
import type { Scene, TextShape } from '../layout/scene.ts';
import { renderCanvas } from './canvas.ts';
import { lightTheme } from './theme.ts';

test('text stands at its side of the plane whichever way the page is read', () => {
  const drawn: string[] = [];
  const context = {
    textAlign: 'start',
    // What a canvas inherits from a page that is read from the right.
    direction: 'rtl',
    fillRect: () => undefined,
    setLineDash: () => undefined,
    fillText(text: string) {
      drawn.push(`${text} ${this.textAlign} ${this.direction}`);
    },
  };
  const at = (text: string, anchor: TextShape['anchor']): TextShape => ({
    shape: 'text',
    id: text,
    x: 0,
    y: 0,
    text,
    size: 12,
    face: 'sans',
    weight: 400,
    italic: false,
    color: 'ink',
    anchor,
    halo: false,
  });
  const primitives = [at('Kyiv', 'start'), at('1,000', 'end'), at('٣ كييف', 'start')];
  const scene = { width: 100, height: 100, primitives } as unknown as Scene;
  renderCanvas(scene, context as unknown as CanvasRenderingContext2D, lightTheme);
  expect(drawn).toEqual(['Kyiv left ltr', '1,000 right ltr', '٣ كييف left rtl']);
});
