/** Draws the pictures that phones ask of a site: icons for the home screen and the one that goes with a shared link. */
import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const png = (svg, width) => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

/** Systems cut a maskable icon to a circle of four fifths: the ground goes to the edge, the fives move in. */
const maskable = (svg) =>
  svg
    .replace('rx="12"', '')
    .replace(/(<g[^>]*)>/, '$1 transform="translate(32 32) scale(0.78) translate(-32 -32)">');

/** The mark on rain above its sentence's ground line: what WeChat shows beside a link, shown at 300 px, drawn for twice as many. */
const share = ({ digits, roof }) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300">
<rect width="300" height="300" fill="#C4DCD6"/><rect y="206" width="300" height="94" fill="#0E2A25"/>
<path d="M0 206h300" stroke="#14332D" stroke-width="6"/>
<path d="M108 206v-30a42 42 0 0 1 84 0v30z" fill="#FFC85A" stroke="#14332D" stroke-width="5"/>
<path d="M150 136v70M138 176v.1M162 176v.1" stroke="#14332D" stroke-width="5" stroke-linecap="round"/>
<svg x="36" y="28" width="228" height="64.4" viewBox="0 0 354 100"><g fill="none" stroke="#14332D" stroke-width="14" stroke-linecap="round" stroke-linejoin="round">${digits.map(({ x, d }) => `<path transform="translate(${x})" d="${d}"/>`).join('')}<path d="${roof}"/></g></svg>
</svg>`;

/** @param {{ to: string, mark: object }} options `to` is the folder of the pages' pictures, `mark` the drawn number */
export function writePictures({ to, mark }) {
  const icon = readFileSync(join(to, 'icon.svg'), 'utf8');
  for (const size of [180, 192, 512]) writeFileSync(join(to, `icon-${size}.png`), png(icon, size));
  writeFileSync(join(to, 'icon-maskable-512.png'), png(maskable(icon), 512));
  writeFileSync(join(to, 'share.png'), png(share(mark), 600));
}
