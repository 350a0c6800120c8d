/**
 * Writes the static pages of the shell: each page in each language, with the drawn mark and icons from
 * core and the colors from its token file, so that a page shows all of it before any script runs.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pageIcons } from './page-icons.mjs';
import { tokensCss } from './tokens-css.mjs';

/** `short` is seen in the switch, `name` is heard. */
const languages = [
  { lang: 'zh-CN', base: '/', short: '简', name: '简体中文' },
  { lang: 'zh-HK', base: '/hk/', short: '繁', name: '繁體中文' },
  { lang: 'en', base: '/en/', short: 'EN', name: 'EN, English' },
];

/** What brings a page's elements: one classic file, or modules where something is loaded on demand. */
const elementScripts = {
  classic: ['<script defer src="/sdk/v1/y12355.min.js" data-api="/"></script>'],
  modules: ['<script type="module" src="/sdk/v1/y12355.loader.js" data-api="/"></script>'],
};

function languageSwitch(path, current) {
  return languages
    .map(({ lang, base, short, name }) => {
      const here = lang === current ? ' aria-current="true"' : '';
      return `<a href="${base}${path}" lang="${lang}" hreflang="${lang}" aria-label="${name}"${here}>${short}</a>`;
    })
    .join('');
}

/** The text of a lit template whose values are templates, strings and numbers. */
export function flatten(value) {
  if (value === null || value === undefined || typeof value === 'symbol') return '';
  if (typeof value !== 'object') return String(value);
  return value.strings
    .map((text, at) => {
      const next = at < value.values.length ? flatten(value.values[at]) : '';
      return /=$/.test(text) && at < value.values.length ? `${text}"${next}"` : text + next;
    })
    .join('')
    .replace(/\s+/g, ' ');
}

/** Pages of a folder as they are written: one that is `each` of some names is written once for each. */
function pagesOf(from) {
  return pagesIn(from).flatMap((page) => {
    const { text, about } = readPage(join(from, page));
    const named = (name) => ({
      page: page.replace('[each]', name),
      text: text.replaceAll('[each]', name),
      about: JSON.parse(JSON.stringify(about).replaceAll('[each]', name)),
    });
    return about?.each ? about.each.map(named) : [{ page, text, about }];
  });
}

function pagesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((page) => !frames.includes(page));
}

/** Parts that every page is put into. */
const frames = ['layout.html', 'header.html'];

/** A page's first line says what it is; one that begins with a doctype stands by itself. */
function readPage(file) {
  const text = readFileSync(file, 'utf8');
  const head = /^<!-- (\{.*\}) -->\n/.exec(text);
  if (!head && !text.startsWith('<!doctype html>')) {
    throw new Error(`${file}: expected a first line <!-- {"title": key, "about": key} --> or a whole page`);
  }
  return { text: head ? text.slice(head[0].length) : text, about: head ? JSON.parse(head[1]) : undefined };
}

/** Short mark of a file's content, so that a page never meets a copy of another build. */
const mark = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/**
 * @param {{ from: string, scripts: string[], to: string, core: object }} options `scripts` are the shell's bundled
 * files; `core` is the built package, whose drawings and tokens the pages carry
 */
export function writePages({ from, scripts, to, core }) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of ['page.css', 'art']) cpSync(join(from, name), join(to, name), { recursive: true });
  for (const file of scripts) cpSync(file, join(to, basename(file)));
  writeFileSync(join(to, 'tokens.css'), tokensCss(core));
  const stamped = (path) => {
    const file = join(to, path);
    if (!existsSync(file)) throw new Error(`${path} is named by a page and was not written`);
    return `${path}?v=${mark(readFileSync(file))}`;
  };
  const pages = pagesOf(from);
  const [layout, header] = frames.map((name) => readFileSync(join(from, name), 'utf8'));
  for (const { lang, base } of languages) {
    const words = JSON.parse(readFileSync(join(from, `app.strings.${lang}.json`), 'utf8'));
    for (const { page, text, about } of pages) {
      const path = page.replace(/index\.html$/, '').replace(/\/$/, '');
      const say = (key) => {
        const word = words[key];
        if (word === undefined)
          throw new Error(`${page}: {{${key}}} is neither a command nor a key of ${lang}`);
        return word;
      };
      const fill = (part) =>
        part.replace(/\{\{(@?[\w.-]+)(?: ([\w./-]+))?\}\}/g, (whole, key, value) =>
          /^(month|date)$/.test(key)
            ? whole
            : key.startsWith('@')
              ? fill(commands[key](value))
              : fill(say(key)),
        );
      const commands = {
        '@lang': () => lang,
        '@base': () => base,
        '@languages': () => languageSwitch(path, lang),
        '@mark': (height) => flatten(core.mark(Number(height))),
        '@icon': (name) => pageIcons[name] ?? flatten(core.icon(name)),
        '@file': stamped,
        '@title': () => (path === '' ? say(about.title) : `${say(about.title)} · 12355`),
        '@about': () => say(about.about),
        '@header': () => (about.own ? '' : header),
        '@main': () => text,
        '@scripts': () =>
          [
            ...(elementScripts[about.element] ?? []),
            `<script defer src="${stamped('/shell.js')}"></script>`,
          ].join('\n    '),
      };
      const file = join(to, base, page);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, fill(about ? layout : text));
    }
    const manifest = webManifest(words, lang, base);
    writeFileSync(join(to, base, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

/** What a phone needs to put the shell among its apps. */
function webManifest(words, lang, base) {
  const icon = (size, purpose) => ({
    src: `/art/icon-${purpose === 'maskable' ? 'maskable-' : ''}${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const shortcut = (path) => ({ name: words[path], url: base + path });
  return {
    id: base,
    name: words['home.heading'],
    short_name: '12355',
    description: words['home.about'],
    lang,
    dir: 'ltr',
    start_url: base,
    scope: '/',
    display: 'standalone',
    background_color: '#F4F6F1',
    theme_color: '#0E2A25',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: ['find', 'book', 'quiz'].map(shortcut),
  };
}
