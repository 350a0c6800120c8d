import { mark, motif, type MotifName, palette, QUIET } from '@y12355/posters/screen';

/** Pictures as text: pages without a script have nothing that could draw them. */

/** The drawn number, in the color of the text around it. */
export function markSvg(): string {
  const digits = mark.digits.map(({ x, d }) => `<path transform="translate(${x})" d="${d}"/>`).join('');
  return (
    `<svg viewBox="0 0 ${mark.width} ${mark.height}" preserveAspectRatio="xMinYMid meet" aria-hidden="true" ` +
    `fill="none" stroke="${palette.ink}" stroke-width="${mark.strokeWidth}" stroke-linecap="round" ` +
    `stroke-linejoin="round">${digits}<path d="${mark.roof}"/></svg>`
  );
}

/** A code with its quiet zone, ink on paper. */
export function codeSvg({ side, path }: { side: number; path: string }, label: string): string {
  return (
    `<svg role="img" aria-label="${label}" viewBox="0 0 ${side} ${side}" ` +
    `preserveAspectRatio="xMinYMid meet" shape-rendering="crispEdges">` +
    `<path fill="${palette.paper}" d="M0 0h${side}v${side}H0z"/>` +
    `<path fill="none" stroke="${palette.ink}" transform="translate(${QUIET} ${QUIET + 0.5})" d="${path}"/></svg>`
  );
}

/** One drawing by day, whole, as a file beside the page. */
export function drawingSvg(name: MotifName): string {
  const { pieces, width, height } = motif(name, { tone: 'day' });
  const paths = pieces.map(
    ({ d, fill, stroke, strokeWidth, opacity }) =>
      `<path d="${d}" fill="${fill ? palette[fill] : 'none'}"` +
      (stroke ? ` stroke="${palette[stroke]}" stroke-linecap="round" stroke-linejoin="round"` : '') +
      (strokeWidth === undefined ? '' : ` stroke-width="${strokeWidth}"`) +
      (opacity === undefined ? '/>' : ` opacity="${opacity}"/>`),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" ` +
    `height="${height}">${paths.join('')}</svg>\n`
  );
}
