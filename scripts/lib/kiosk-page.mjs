/**
 * Writes the page of screens and its style sheet. The number, one sentence, 110 and 120 and a code that dials stand
 * in it before any script runs; its own addresses are relative, so that it works from a stick too.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flatten } from './pages.mjs';

/** Colors of the light theme at all hours: the sheet itself knows the night. */
function colors({ declarations, palettes, picture, fonts }) {
  const pictures = Object.entries(picture)
    .map(([name, value]) => `--_${name}:${value};`)
    .join('');
  return `:root{${declarations(palettes.light)}${pictures}--_font:${fonts['zh-CN']}}\n:lang(zh-HK){--_font:${fonts['zh-HK']}}\n`;
}

/** The code for `tel:12355`: a page that knows no address can still be called from. */
function codeSvg({ size, path }) {
  const side = size + 8;
  return (
    `<svg role="img" aria-label="tel:12355" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#F4F6F1" d="M0 0h${side}v${side}H0z"/>` +
    `<path fill="none" stroke="#14332D" transform="translate(4 4.5)" d="${path}"/></svg>`
  );
}

/**
 * @param {{ from: string, scripts: string[], to: string, core: object, telCode: object, built: string }} options `from` is the
 * player's folder, `scripts` its bundles, `core` and `telCode` are built modules, `built` is the newest day in
 * the data, before which no clock can be right
 */
export function writeKiosk({ from, scripts, to, core, telCode, built }) {
  const words = JSON.parse(readFileSync(join(from, 'kiosk.strings.zh-CN.json'), 'utf8'));
  const parts = {
    built,
    sentence: words.two,
    danger: words.danger,
    mark: flatten(core.mark(100)),
    code: codeSvg(telCode.TEL_CODE),
  };
  const page = readFileSync(join(from, 'kiosk.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, key) => {
    if (!(key in parts)) throw new Error(`kiosk.html: ${whole} is none of ${Object.keys(parts).join(', ')}`);
    return parts[key];
  });
  writeFileSync(join(to, 'kiosk.html'), page);
  for (const script of scripts) cpSync(script, join(to, basename(script)));
  writeFileSync(join(to, 'kiosk.css'), colors(core) + readFileSync(join(from, 'kiosk.css'), 'utf8'));
}
