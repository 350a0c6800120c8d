import type { CodeOp, ImageOp, Op, PathOp, Scene, TextOp, Turned } from './scene.js';

export interface SvgOptions {
  /** Font files for this sheet by weight, TrueType; without them the device's own font is taken. */
  fonts?: Partial<Record<400 | 700, Uint8Array>>;
  /** Draw into the bleed as well; without it the sheet is cut to its trim size. */
  bleed?: boolean;
}

/** Of the sheet's font; what is behind it stands in where a file was saved without one. */
export const FAMILY = 'Noto Sans SC';
export const STACK = `'${FAMILY}','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif`;

/** Letters with a meaning in markup; a text never holds markup. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);

/** Hundredths of a millimeter: finer than any printer. */
const n = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A sheet as SVG that stands alone: text is text, the code one path. */
export function toSvg(scene: Scene, { fonts = {}, bleed = false }: SvgOptions = {}): string {
  const { page, title, lang, ops, pixels } = scene;
  const more = bleed ? page.bleed : 0;
  const [width, height] = [page.width + 2 * more, page.height + 2 * more];
  const size = pixels
    ? `width="${pixels.width}" height="${pixels.height}"`
    : `width="${n(width)}mm" height="${n(height)}mm"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${n(-more)} ${n(-more)} ${n(width)} ${n(height)}" ` +
    `lang="${lang}" role="img"><title>${escaped(title)}</title>${faces(fonts)}${ops.map(element).join('')}</svg>\n`
  );
}

function faces(fonts: NonNullable<SvgOptions['fonts']>): string {
  const rules = Object.entries(fonts).map(
    ([weight, bytes]) =>
      `@font-face{font-family:"${FAMILY}";font-weight:${weight};src:url(data:font/ttf;base64,${base64(bytes)})}`,
  );
  // Every glyph has its place: what a shaper would move must not move.
  const still = 'text{font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}';
  return `<style>${rules.join('')}${still}</style>`;
}

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

function element(op: Op): string {
  switch (op.op) {
    case 'path':
      return path(op);
    case 'text':
      return text(op);
    case 'code':
      return code(op);
    case 'image':
      return image(op);
  }
}

const rotation = ({ by, x, y }: Turned): string => `rotate(${by} ${n(x)} ${n(y)})`;

function path({ d, fill, stroke, strokeWidth, cap = 'round', dash, opacity, at, turned }: PathOp): string {
  const moved = [
    turned && rotation(turned),
    at && `translate(${n(at.x)} ${n(at.y)}) scale(${Math.round(at.scale * 1e6) / 1e6})`,
  ].filter(Boolean);
  const drawn = [
    `d="${d}"`,
    `fill="${fill ?? 'none'}"`,
    stroke && `stroke="${stroke}" stroke-width="${n(strokeWidth ?? 1)}"`,
    stroke && cap === 'round' && 'stroke-linecap="round" stroke-linejoin="round"',
    dash && `stroke-dasharray="${dash.map(n).join(' ')}"`,
    opacity !== undefined && `opacity="${n(opacity)}"`,
    moved.length > 0 && `transform="${moved.join(' ')}"`,
  ];
  return `<path ${drawn.filter(Boolean).join(' ')}/>`;
}

/** Readers disagree on whether a character beyond the first plane has one place or two: it gets an element of its own. */
function text(op: TextOp): string {
  const { glyphs, xs, ys, size, weight, ink, turned } = op;
  const runs: { from: number; to: number }[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const last = runs.at(-1);
    const alone = glyph.length > 1;
    if (last && !alone && (glyphs[index - 1] as string).length === 1) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  const elements = runs.map(({ from, to }) => {
    const x = xs.slice(from, to).map(n).join(' ');
    const y = ys.length === 1 ? n(ys[0] as number) : ys.slice(from, to).map(n).join(' ');
    return `<tspan x="${x}" y="${y}">${escaped(glyphs.slice(from, to).join(''))}</tspan>`;
  });
  return (
    `<text font-family="${STACK}" font-size="${n(size)}" font-weight="${weight}" fill="${ink}" ` +
    `${turned ? `transform="${rotation(turned)}" ` : ''}xml:space="preserve">${elements.join('')}</text>`
  );
}

/** Rows of dark modules as one path on whole modules: no seam between them. */
export function codePath({ count, dark }: Pick<CodeOp, 'count' | 'dark'>): string {
  let d = '';
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (!dark[row * count + column]) continue;
      let length = 1;
      while (column + length < count && dark[row * count + column + length]) length += 1;
      d += `M${column} ${row}h${length}v1h-${length}z`;
      column += length;
    }
  }
  return d;
}

function code(op: CodeOp): string {
  const scale = Math.round(op.module * 1e6) / 1e6;
  return (
    `<path d="${codePath(op)}" fill="${op.ink}" shape-rendering="crispEdges" ` +
    `transform="translate(${n(op.x)} ${n(op.y)}) scale(${scale})"><title>${escaped(op.text)}</title></path>`
  );
}

function image({ href, x, y, width, height }: ImageOp): string {
  return `<image href="${escaped(href)}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"/>`;
}
