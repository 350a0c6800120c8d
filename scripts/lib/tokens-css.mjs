/** The token file of core as the style sheet of pages that are no elements. */
export function tokensCss({ declarations, palettes, picture, fonts }) {
  const pictures = Object.entries(picture)
    .map(([name, value]) => `--_${name}:${value};`)
    .join('');
  const ring = (inner, middle) => `--_ring:0 0 0 2px ${inner},0 0 0 5px ${middle},0 0 0 8px var(--_lamp);`;
  const day = `--_roof:currentColor;--_sky:var(--_rain);--_sky-ink:#14332D;--_arcade:url(art/arcade.svg);--_arcade-open:url(art/arcade-open.svg);--_banyan:url(art/banyan.svg);${ring('var(--_surface)', 'var(--_ink)')}`;
  const night = `--_roof:var(--_lamp);--_sky:var(--_sunk);--_sky-ink:var(--_ink);--_arcade:url(art/arcade-night.svg);--_arcade-open:url(art/arcade-open-night.svg);--_banyan:url(art/banyan-night.svg);${ring('var(--_paper)', 'var(--_on-deep)')}`;
  return [
    `:root{${declarations(palettes.light)}${pictures}--_font:${fonts['zh-CN']};${day}}`,
    `@media (prefers-color-scheme:dark){:root{${declarations(palettes.dark)}${night}}}`,
    `@media (prefers-contrast:more){:root{${declarations(palettes.contrast)}--_roof:currentColor;--_sky:#000;--_sky-ink:#fff;${ring('#000', '#fff')}}}`,
    `:lang(zh-HK){--_font:${fonts['zh-HK']}}`,
    '',
  ].join('\n');
}
