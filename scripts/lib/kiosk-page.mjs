/**
 * Writes the page of screens and its style sheet. The number, one sentence, 110 and 120 and a code that dials stand
 * in it before any script runs; its own addresses are relative, so that it works from a stick too.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { flatten } from './pages.mjs';
import { dayCss } from './tokens-css.mjs';

/**
 * @param {{ from: string, scripts: string[], to: string, core: object, code: string, built: string }} options `from` is the
 * player's folder, `scripts` its bundles, `core` the built package, `code` the code that dials, `built` the newest
 * day in the data, before which no clock can be right
 */
export function writeKiosk({ from, scripts, to, core, code, built }) {
  const words = JSON.parse(readFileSync(join(from, 'kiosk.strings.zh-CN.json'), 'utf8'));
  const parts = {
    built,
    sentence: words.two,
    danger: words.danger,
    mark: flatten(core.mark(100)),
    // A page that knows no address can still be called from.
    code,
  };
  const page = readFileSync(join(from, 'kiosk.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (whole, key) => {
    if (!(key in parts)) throw new Error(`kiosk.html: ${whole} is none of ${Object.keys(parts).join(', ')}`);
    return parts[key];
  });
  writeFileSync(join(to, 'kiosk.html'), page);
  for (const script of scripts) cpSync(script, join(to, basename(script)));
  writeFileSync(join(to, 'kiosk.css'), dayCss(core) + readFileSync(join(from, 'kiosk.css'), 'utf8'));
}
