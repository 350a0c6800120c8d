/** Colors by day, colors of pictures and the fonts: what a sheet of any page begins with. `more` goes into `:root`. */
export function dayCss({ declarations, palettes, picture, fonts }, more = '') {
  const pictures = Object.entries(picture)
    .map(([name, value]) => `--_${name}:${value};`)
    .join('');
  const root = `:root{${declarations(palettes.light)}${pictures}--_font:${fonts['zh-CN']};${more}}`;
  return `${root}\n:lang(zh-HK){--_font:${fonts['zh-HK']}}\n`;
}

/** The token file of core as the style sheet of pages that are no elements. */
export function tokensCss(core) {
  const { declarations, palettes } = core;
  const ring = (inner, middle) => `--_ring:0 0 0 2px ${inner},0 0 0 5px ${middle},0 0 0 8px var(--_lamp);`;
  const day = `--_roof:currentColor;--_sky:var(--_rain);--_sky-ink:#14332D;--_arcade:url(art/arcade.svg);--_arcade-open:url(art/arcade-open.svg);--_banyan:url(art/banyan.svg);${ring('var(--_surface)', 'var(--_ink)')}`;
  const night = `--_roof:var(--_lamp);--_sky:var(--_sunk);--_sky-ink:var(--_ink);--_arcade:url(art/arcade-night.svg);--_arcade-open:url(art/arcade-open-night.svg);--_banyan:url(art/banyan-night.svg);${ring('var(--_paper)', 'var(--_on-deep)')}`;
  return [
    dayCss(core, day).trimEnd(),
    `@media (prefers-color-scheme:dark){:root{${declarations(palettes.dark)}${night}}}`,
    `@media (prefers-contrast:more){:root{${declarations(palettes.contrast)}--_roof:currentColor;--_sky:#000;--_sky-ink:#fff;${ring('#000', '#fff')}}}`,
    '',
  ].join('\n');
}
