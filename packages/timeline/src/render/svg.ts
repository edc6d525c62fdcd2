import type { Primitive, Scene, Stroke, TextShape } from '../layout/scene.ts';
import { footerBelow } from './footer.ts';
import type { Theme } from './theme.ts';

export interface SvgOptions {
  readonly language?: string;
  /** Lines under the picture: sources, date of export. */
  readonly footer?: readonly string[];
}

/** The scene as an SVG document, byte for byte the same for the same scene; text stays text. */
export function renderSvg(scene: Scene, theme: Theme, options: SvgOptions = {}): string {
  const below = footerBelow(scene, options.footer ?? []);
  const height = scene.height + below.height;
  const parts = scene.primitives.map((shape) => shapeSvg(shape, theme));
  const notes = below.lines.map(
    ({ text, x, y }) =>
      `<text x="${x}" y="${round(y)}" font-size="12" fill="${theme.colors.soft}">${escapeXml(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(scene.width)} ${round(height)}" width="${round(scene.width)}" height="${round(height)}" role="img"${options.language === undefined ? '' : ` lang="${escapeXml(options.language)}"`} font-family="${escapeXml(theme.sans)}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    definitions(scene.primitives, theme),
    `<rect width="100%" height="100%" fill="${theme.colors.paper}"/>`,
    ...parts,
    ...notes,
    '</svg>',
    '',
  ].join('\n');
}

/** XML 1.0 text: markup escaped, characters that XML forbids replaced. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function shapeSvg(shape: Primitive, theme: Theme): string {
  const data = shape.claim === undefined ? '' : ` data-claim="${escapeXml(shape.claim)}"`;
  switch (shape.shape) {
    case 'line':
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}"${strokeSvg(shape.stroke, theme)}${data}/>`;
    case 'rect':
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}" fill="${shape.look === 'plain' ? theme.colors[shape.fill] : `url(#${shape.look}-${shape.fill})`}" opacity="${round(shape.opacity)}"${data}/>`;
    case 'circle':
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.radius)}" fill="${shape.fill === null ? 'none' : theme.colors[shape.fill]}"${shape.stroke === null ? '' : strokeSvg(shape.stroke, theme)}${data}/>`;
    case 'path':
      return `<path d="${pathData(shape.points, shape.closed)}" fill="${shape.fill === null ? 'none' : theme.colors[shape.fill]}"${shape.stroke === null ? '' : strokeSvg(shape.stroke, theme)}${data}/>`;
    case 'text':
      return textSvg(shape, theme, data);
  }
}

function textSvg(shape: TextShape, theme: Theme, data: string): string {
  const halo = shape.halo
    ? ` stroke="${theme.colors.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const face = shape.face === 'serif' ? ` font-family="${escapeXml(theme.serif)}"` : '';
  const language = shape.language === undefined ? '' : ` lang="${escapeXml(shape.language)}"`;
  return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}"${shape.weight === 600 ? ' font-weight="600"' : ''}${shape.italic ? ' font-style="italic"' : ''}${face} text-anchor="${shape.anchor}" fill="${theme.colors[shape.color]}"${halo}${language}${data}>${escapeXml(shape.text)}</text>`;
}

function strokeSvg(stroke: Stroke, theme: Theme): string {
  const dash = stroke.dash.length === 0 ? '' : ` stroke-dasharray="${stroke.dash.join(' ')}"`;
  const opacity = stroke.opacity === 1 ? '' : ` stroke-opacity="${round(stroke.opacity)}"`;
  return ` stroke="${theme.colors[stroke.color]}" stroke-width="${round(stroke.width)}"${dash}${opacity}`;
}

/** Gradients and hatches that the scene uses, once each. */
function definitions(shapes: readonly Primitive[], theme: Theme): string {
  const used = new Set(
    shapes.flatMap((shape) =>
      shape.shape === 'rect' && shape.look !== 'plain' ? [`${shape.look} ${shape.fill}`] : [],
    ),
  );
  const parts = [...used].sort().map((key) => {
    const [look = '', token = ''] = key.split(' ');
    const color = theme.colors[token as keyof Theme['colors']];
    if (look === 'hatched')
      return `<pattern id="${look}-${token}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="6" stroke="${color}" stroke-width="2"/></pattern>`;
    const [x1, y1, x2, y2] = {
      'fade-up': [0, 1, 0, 0],
      'fade-down': [0, 0, 0, 1],
      'fade-left': [1, 0, 0, 0],
      'fade-right': [0, 0, 1, 0],
    }[look] ?? [0, 0, 0, 1];
    return `<linearGradient id="${look}-${token}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0" stop-color="${color}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></linearGradient>`;
  });
  return parts.length === 0 ? '<defs/>' : `<defs>${parts.join('')}</defs>`;
}

function pathData(points: readonly number[], closed: boolean): string {
  let data = '';
  for (let i = 0; i + 1 < points.length; i += 2)
    data += `${i === 0 ? 'M' : 'L'}${round(points[i] ?? 0)} ${round(points[i + 1] ?? 0)}`;
  return closed ? `${data}Z` : data;
}

function round(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}
