const UNITS: Readonly<Record<string, number>> = {
  mm: 1,
  cm: 10,
  in: 25.4,
  pt: 25.4 / 72,
  pc: 25.4 / 6,
};

/** Width that an SVG says in a unit of paper, in mm; none where it is in pixels, which have no size, or unsaid. */
export function svgMillimeters(svg: string): number | undefined {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const [, width, unit = ''] = /\swidth\s*=\s*["']\s*([\d.]+)\s*([a-z]*)\s*["']/.exec(root) ?? [];
  const factor = UNITS[unit];
  return width !== undefined && factor !== undefined ? Number(width) * factor : undefined;
}
