/**
 * Writes the static pages of the shell: each page in each language, with the drawn mark and icons from
 * core and the colors from its token file, so that a page shows all of it before any script runs.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** `short` is seen in the switch, `name` is heard. */
const languages = [
  { lang: 'zh-CN', base: '/', short: '简', name: '简体中文' },
  { lang: 'zh-HK', base: '/hk/', short: '繁', name: '繁體中文' },
  { lang: 'en', base: '/en/', short: 'EN', name: 'EN, English' },
];

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

function pagesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

function tokensCss({ declarations, palettes, picture, fonts }) {
  const pictures = Object.entries(picture)
    .map(([name, value]) => `--_${name}:${value};`)
    .join('');
  const ring = (inner, middle) => `--_ring:0 0 0 2px ${inner},0 0 0 5px ${middle},0 0 0 8px var(--_lamp);`;
  const day = `--_roof:currentColor;--_sky:var(--_rain);--_sky-ink:#14332D;--_arcade:url(art/arcade.svg);--_arcade-open:url(art/arcade-open.svg);${ring('var(--_surface)', 'var(--_ink)')}`;
  const night = `--_roof:var(--_lamp);--_sky:var(--_sunk);--_sky-ink:var(--_ink);--_arcade:url(art/arcade-night.svg);--_arcade-open:url(art/arcade-open-night.svg);${ring('var(--_paper)', 'var(--_on-deep)')}`;
  return [
    `:root{${declarations(palettes.light)}${pictures}--_font:${fonts['zh-CN']};${day}}`,
    `@media (prefers-color-scheme:dark){:root{${declarations(palettes.dark)}${night}}}`,
    `@media (prefers-contrast:more){:root{${declarations(palettes.contrast)}--_roof:currentColor;--_sky:#000;--_sky-ink:#fff;${ring('#000', '#fff')}}}`,
    `:lang(zh-HK){--_font:${fonts['zh-HK']}}`,
    '',
  ].join('\n');
}

/**
 * @param {{ from: string, to: string, core: object }} options `core` is the built package, whose drawings
 * and tokens the pages carry
 */
export function writePages({ from, to, core }) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const { lang, base } of languages) {
    const words = JSON.parse(readFileSync(join(from, `app.strings.${lang}.json`), 'utf8'));
    for (const page of pagesIn(from)) {
      const path = page.replace(/index\.html$/, '').replace(/\/$/, '');
      const commands = {
        '@lang': () => lang,
        '@base': () => base,
        '@languages': () => languageSwitch(path, lang),
        '@mark': (height) => flatten(core.mark(Number(height))),
        '@icon': (name) => flatten(core.icon(name)),
      };
      const text = readFileSync(join(from, page), 'utf8').replace(
        /\{\{(@?[\w.]+)(?: ([\w]+))?\}\}/g,
        (whole, key, value) => {
          const word = commands[key]?.(value) ?? words[key];
          if (word === undefined)
            throw new Error(`${page}: ${whole} is neither a command nor a key of ${lang}`);
          return word;
        },
      );
      const file = join(to, base, page);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  for (const name of ['page.css', 'book.js', 'materials.js', 'art'])
    cpSync(join(from, name), join(to, name), { recursive: true });
  writeFileSync(join(to, 'tokens.css'), tokensCss(core));
}
