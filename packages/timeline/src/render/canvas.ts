import type { Primitive, RectShape, Scene, Stroke, TextShape } from '../layout/scene.ts';
import { isIn, type Slice } from './slice.ts';
import type { Theme } from './theme.ts';

/**
 * Draws the scene, or the part of it between two heights, on a canvas whose units are the
 * scene's pixels. The same scene gives the same picture as `renderSvg`.
 */
export function renderCanvas(
  scene: Scene,
  context: CanvasRenderingContext2D,
  theme: Theme,
  slice: Slice = { top: 0, bottom: scene.height },
): void {
  const isWhole = slice.top <= 0 && slice.bottom >= scene.height;
  context.fillStyle = theme.colors.paper;
  context.fillRect(0, slice.top, scene.width, slice.bottom - slice.top);
  for (const shape of scene.primitives) if (isWhole || isIn(shape, slice)) drawShape(shape, context, theme);
}

function drawShape(shape: Primitive, context: CanvasRenderingContext2D, theme: Theme): void {
  switch (shape.shape) {
    case 'line':
      useStroke(shape.stroke, context, theme);
      context.beginPath();
      context.moveTo(shape.x1, shape.y1);
      context.lineTo(shape.x2, shape.y2);
      context.stroke();
      break;
    case 'rect':
      drawRect(shape, context, theme);
      break;
    case 'circle':
      context.beginPath();
      context.arc(shape.x, shape.y, shape.radius, 0, Math.PI * 2);
      fillAndStroke(shape.fill, shape.stroke, context, theme);
      break;
    case 'path':
      context.beginPath();
      for (let i = 0; i + 1 < shape.points.length; i += 2) {
        const [x, y] = [shape.points[i] ?? 0, shape.points[i + 1] ?? 0];
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      if (shape.closed) context.closePath();
      fillAndStroke(shape.fill, shape.stroke, context, theme);
      break;
    case 'text':
      drawText(shape, context, theme);
      break;
  }
  context.globalAlpha = 1;
}

function fillAndStroke(
  fill: keyof Theme['colors'] | null,
  stroke: Stroke | null,
  context: CanvasRenderingContext2D,
  theme: Theme,
): void {
  if (fill !== null) {
    context.fillStyle = theme.colors[fill];
    context.fill();
  }
  if (stroke !== null) {
    useStroke(stroke, context, theme);
    context.stroke();
  }
}

function useStroke(stroke: Stroke, context: CanvasRenderingContext2D, theme: Theme): void {
  context.strokeStyle = theme.colors[stroke.color];
  context.lineWidth = stroke.width;
  context.setLineDash([...stroke.dash]);
  context.globalAlpha = stroke.opacity;
}

function drawRect(shape: RectShape, context: CanvasRenderingContext2D, theme: Theme): void {
  const color = theme.colors[shape.fill];
  context.globalAlpha = shape.opacity;
  if (shape.look === 'hatched') {
    hatch(shape, color, context);
    return;
  }
  context.fillStyle = shape.look === 'plain' ? color : gradient(shape, color, context);
  context.fillRect(shape.x, shape.y, shape.width, shape.height);
}

function gradient(shape: RectShape, color: string, context: CanvasRenderingContext2D): CanvasGradient {
  const { x, y, width, height } = shape;
  const [x1, y1, x2, y2] =
    shape.look === 'fade-up'
      ? [x, y + height, x, y]
      : shape.look === 'fade-down'
        ? [x, y, x, y + height]
        : shape.look === 'fade-left'
          ? [x + width, y, x, y]
          : [x, y, x + width, y];
  const fade = context.createLinearGradient(x1, y1, x2, y2);
  fade.addColorStop(0, color);
  fade.addColorStop(1, `${color}00`);
  return fade;
}

function hatch(shape: RectShape, color: string, context: CanvasRenderingContext2D): void {
  context.save();
  context.beginPath();
  context.rect(shape.x, shape.y, shape.width, shape.height);
  context.clip();
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.setLineDash([]);
  context.beginPath();
  for (let offset = -shape.height; offset < shape.width; offset += 8.5) {
    context.moveTo(shape.x + offset, shape.y + shape.height);
    context.lineTo(shape.x + offset + shape.height, shape.y);
  }
  context.stroke();
  context.restore();
}

/** Text whose first letter is of a script that runs from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function drawText(shape: TextShape, context: CanvasRenderingContext2D, theme: Theme): void {
  context.font = `${shape.italic ? 'italic ' : ''}${shape.weight} ${shape.size}px ${shape.face === 'serif' ? theme.serif : theme.sans}`;
  // Sides of the picture, not of the page: a page that is read from the right does not mirror its plane.
  context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor === 'start' ? 'left' : 'right';
  context.direction = RIGHT_TO_LEFT.test(shape.text) ? 'rtl' : 'ltr';
  context.textBaseline = 'alphabetic';
  if (shape.halo) {
    context.strokeStyle = theme.colors.paper;
    context.lineWidth = 4;
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeText(shape.text, shape.x, shape.y);
  }
  context.fillStyle = theme.colors[shape.color];
  context.fillText(shape.text, shape.x, shape.y);
}
