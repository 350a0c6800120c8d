/** Host pages: everything that a school's or a city's page is known to do to what is put into it. */
import type { Act } from '../page/acts.js';

/** Scripts a page may load, each at its own address. */
export type Script = 'kit' | 'older' | 'module' | 'modules' | 'loader' | 'lit' | 'ancient';

export interface Host {
  /** The rule or habit, as it is printed. */
  name: string;
  doctype?: '';
  lang?: string;
  /** Rules of the page's own style sheet. */
  css?: string;
  csp?: string;
  scripts?: readonly Script[];
  /** Markup around the elements. */
  around?: readonly [before: string, after: string];
  /** What the page does after it was loaded. */
  act?: Act;
  encoding?: 'gbk';
  frame?: 'cross-origin' | 'sandboxed';
  /** The service is at another origin than the page. */
  elsewhere?: true;
  device?: 'desktop' | 'phone' | 'narrow' | 'without scripts';
  media?: {
    media?: 'print';
    colorScheme?: 'dark';
    reducedMotion?: 'reduce';
    forcedColors?: 'active';
    contrast?: 'more';
  };
  /** Lit's policy is refused: the elements leave their content, and the console holds this line. */
  refused?: string;
  /** The elements read as on a plain page, word by word and color by color. */
  same?: true;
  /** What no kit can keep here where it does not run; see the README's word on such pages. */
  excuse?: 'link' | 'size';
}

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:";
const typed = `${strict}; require-trusted-types-for 'script'`;

export const hosts: readonly Host[] = [
  { name: 'plain' },
  { name: 'loaded twice', scripts: ['kit', 'kit'], same: true },
  { name: 'an older version first', scripts: ['older', 'kit'] },
  { name: 'an older version second', scripts: ['kit', 'older'] },
  { name: 'one module', scripts: ['module'] },
  { name: 'a module for each element', scripts: ['modules'] },
  { name: 'the autoloader', scripts: ['loader'] },
  { name: "style-src 'self'", csp: strict, same: true },
  { name: 'Trusted Types, any policy', csp: typed, same: true },
  { name: 'Trusted Types, y12355-lit alone', csp: `${typed}; trusted-types y12355-lit`, same: true },
  {
    name: 'Trusted Types, y12355-lit alone, modules',
    csp: `${typed}; trusted-types y12355-lit`,
    scripts: ['modules'],
  },
  {
    name: 'Trusted Types, policy refused',
    csp: `${typed}; trusted-types 'none'`,
    refused: 'trusted-types y12355-lit',
  },
  {
    name: 'Trusted Types, another Lit and its policy alone',
    csp: `${typed}; trusted-types lit-html`,
    scripts: ['lit', 'kit'],
    refused: 'trusted-types lit-html y12355-lit',
  },
  {
    name: 'another Lit, both policies',
    csp: `${typed}; trusted-types lit-html y12355-lit`,
    scripts: ['lit', 'kit'],
    same: true,
  },
  { name: 'scripts off', device: 'without scripts' },
  { name: '* { all: unset }', css: '* { all: unset }', same: true },
  { name: '* { all: unset !important }', css: '* { all: unset !important }' },
  {
    name: 'a { display: none !important }',
    css: 'a, button { display: none !important } svg { opacity: 0 !important }',
    same: true,
    excuse: 'link',
  },
  { name: 'html { font-size: 62.5% }', css: 'html { font-size: 62.5% }', same: true, excuse: 'size' },
  {
    name: 'inside of a foreign shadow root',
    around: [
      '<div><template shadowrootmode="open"><div><template shadowrootmode="open">',
      '</template></div></template></div>',
    ],
  },
  {
    name: 'inside of a form',
    around: ['<form action="/away"><fieldset><label>', '</label></fieldset></form>'],
  },
  {
    name: 'inside of a disabled form',
    around: ['<form action="/away"><fieldset disabled>', '</fieldset></form>'],
  },
  {
    name: 'inside of a table',
    around: [
      '<table border="1" cellpadding="4" width="100%"><tr><td width="70%"><font size="2">',
      '</font></td><td></td></tr></table>',
    ],
  },
  { name: 'hidden, then shown', around: ['<div data-hidden hidden>', '</div>'], act: 'show' },
  { name: 'moved and removed 100 times', act: 'move' },
  { name: 'html[lang] turned', act: 'turn' },
  { name: 'written in zh-HK', lang: 'zh-HK' },
  { name: '200 % text', device: 'narrow', css: 'html { font-size: 200% }' },
  { name: '320 px', device: 'phone' },
  { name: 'print', media: { media: 'print' } },
  { name: 'print by a visitor in the dark', media: { media: 'print', colorScheme: 'dark' } },
  { name: 'a frame of another origin', frame: 'cross-origin' },
  { name: 'a sandboxed frame', frame: 'sandboxed' },
  {
    name: 'right to left, upper case, spread',
    css: 'html { direction: rtl } body { text-transform: uppercase; letter-spacing: 9px; word-spacing: 20px; text-indent: 40px; text-align: right; white-space: pre; font: italic 900 40px serif; line-height: 4; color: red; text-shadow: 2px 2px red; visibility: visible }',
    same: true,
  },
  { name: 'a dark page', css: 'html { background: #101010; color: #eee } a { color: #8cf }', same: true },
  { name: 'a dark page that says so', css: 'html { color-scheme: dark }' },
  {
    name: 'a white page and a visitor in the dark',
    css: 'html { background: #fff; color: #000 }',
    media: { colorScheme: 'dark' },
  },
  {
    name: 'z-index wars',
    css: `body { padding: 90px 0 } .war { position: fixed; z-index: 2147483647; background: #c00; color: #fff }
      .top { top: 0; left: 0; width: 100%; height: 70px } .ask { bottom: 0; left: 0; width: 100%; height: 80px }
      .chat { right: 20px; bottom: 100px; width: 64px; height: 64px } main > div { position: relative; z-index: 2147483646 }`,
    around: [
      '<div class="war top"><button>菜单</button></div><div class="war ask">本站使用一些设置 <button>知道了</button></div><button class="war chat">客服</button><div>',
      '</div>',
    ],
  },
  { name: 'prefers-reduced-motion', media: { reducedMotion: 'reduce' }, same: true },
  { name: 'forced colors', media: { forcedColors: 'active' } },
  { name: 'forced colors, dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'prefers-contrast: more', media: { contrast: 'more' } },
  { name: '[hidden] { display: block }', css: '[hidden] { display: block !important }', same: true },
  { name: 'quirks mode', doctype: '', same: true },
  {
    name: 'resets for img, svg, button, dialog',
    css: 'img, svg, video { display: block; max-width: 100%; height: auto; fill: none; opacity: 0 } button, input { all: unset; display: none } dialog { display: block; position: static } section, div { overflow: hidden } ::selection { color: transparent } ::slotted(*), ::part(number), ::part(action) { border-radius: 0 }',
    same: true,
  },
  {
    name: 'names of ours taken',
    css: ':root, * { --_ink: red; --_soft: red; --_act: red; --_call: red; --_px: 3px; --_surface: red } .number, .action, .root, .sr { display: none !important }',
    same: true,
  },
  {
    name: 'text of 40 px on lines of 0 that do not break',
    css: 'body { font-size: 40px; line-height: 0; white-space: nowrap } main > div { padding: 60px 0 }',
    same: true,
  },
  {
    name: 'a side column of 240 px, a flex row',
    css: 'main { width: 240px } main > div { display: flex; flex-wrap: nowrap; align-items: stretch } main > div > * { flex: 1 1 0; min-width: 0 }',
  },
  { name: 'scripts of another age', scripts: ['ancient', 'kit'], same: true },
  { name: 'a page in GBK, the kit without a charset', encoding: 'gbk', same: true },
  { name: 'a service of another origin', elsewhere: true },
];
