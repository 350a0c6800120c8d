/** Scripts that the host pages load beside the kit: another Lit, another version, those of another age. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERSION } from '@y12355/core';
import { root } from '../../lib/files.js';

export const OLDER = '0.0.9';

/** The built file, or the word which command makes it. */
export function built(path: string): Buffer {
  try {
    return readFileSync(join(root, 'dist', path));
  } catch {
    throw new Error(`dist/${path} is missing; npm run build makes it`);
  }
}

/** The single file as another version would be. */
export function older(): string {
  const text = built('y12355.min.js').toString();
  if (!text.includes(`"${VERSION}"`)) throw new Error(`dist/y12355.min.js does not name ${VERSION}`);
  return text.split(`"${VERSION}"`).join(`"${OLDER}"`);
}

async function bundle(contents: string, format: 'iife' | 'esm', globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(root, 'tests/hosts'), loader: 'ts' },
    bundle: true,
    write: false,
    format,
    ...(globalName ? { globalName } : {}),
    target: 'es2021',
    conditions: ['production', 'browser'],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** A page's own Lit, with an element that it draws under its own policy. */
export const otherLit = (): Promise<string> =>
  bundle(
    `import { LitElement, html } from 'lit';
    window.customElements?.define('other-lit', class extends LitElement {
      render() { return html\`<p class=\${'own'}>another Lit</p>\`; }
    });
    document.addEventListener('DOMContentLoaded', () => document.body.append(document.createElement('other-lit')));`,
    'iife',
  );

/** What runs inside of the pages, as an expression whose value holds its functions. */
export async function pageCode(): Promise<string> {
  const text = await bundle("export * from './page/index.ts';", 'iife', 'found');
  return `(() => { ${text}\nreturn found; })()`;
}

/** What libraries of another age leave on a page: names on every list and object, a module loader that waits. */
export const ancient = `
  Array.prototype.each = function (call) { for (var i = 0; i < this.length; i++) call(this[i], i); };
  Array.prototype.remove = function () {};
  Object.prototype.extend = function () { return this; };
  String.prototype.strip = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
  Element.prototype.hide = function () { this.style.display = 'none'; return this; };
  window.$ = function (id) { return document.getElementById(id); };
  window.define = function () {}; window.define.amd = {};
  window.Symbol.dispose = undefined; window.name = '12345'; window.status = ''; window.y12355 = undefined;
`;

/** Every text of the first two planes of GBK that a page of ours can hold. */
export function toGbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const sign = decoder.decode(Uint8Array.of(high, low));
      if (sign.length === 1) codes.set(sign, [high, low]);
    }
  }
  return Buffer.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x80 ? [code] : (codes.get(sign) ?? [0x3f]);
    }),
  );
}
