import { css, unsafeCSS } from 'lit';
import { declarations, fonts, palettes, picture } from './tokens.js';

const pictures = Object.entries(picture)
  .map(([name, value]) => `--_${name}: ${value};`)
  .join('');
const light = unsafeCSS(declarations(palettes.light) + pictures);
const dark = unsafeCSS(declarations(palettes.dark));
const contrast = unsafeCSS(declarations(palettes.contrast));

/**
 * Ground of every element. Tokens stand on the inner root as private properties, where no rule of the host
 * page reaches them; sizes are `calc(n * var(--_px))`, so that large text grows everything together.
 */
export const themeStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    ${light}
    --_px: 1px;
    --_radius: var(--y12355-radius, 10px);
    --_ring: 0 0 0 2px var(--_surface), 0 0 0 5px var(--_ink), 0 0 0 8px var(--_lamp);
    all: initial;
    /* What hides or disarms a part of the page hides and disarms this with it. */
    visibility: inherit;
    pointer-events: inherit;
    /* The one text property that 'all' leaves alone. */
    direction: ltr;
    color-scheme: light;
    display: block;
    position: relative;
    box-sizing: border-box;
    color: var(--_ink);
    font: 400 calc(16 * var(--_px)) / 1.7 var(--y12355-font, ${unsafeCSS(fonts['zh-CN'])});
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    line-break: strict;
    overflow-wrap: break-word;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
  }
  .root:lang(zh-HK) {
    font-family: var(--y12355-font, ${unsafeCSS(fonts['zh-HK'])});
  }
  .root.large {
    --_px: 1.25px;
  }
  .root.dark {
    ${dark}
    color-scheme: dark;
    --_ring: 0 0 0 2px var(--_paper), 0 0 0 5px var(--_on-deep), 0 0 0 8px var(--_lamp);
  }
  @media (prefers-color-scheme: dark) {
    .root.auto {
      ${dark}
      color-scheme: dark;
      --_ring: 0 0 0 2px var(--_paper), 0 0 0 5px var(--_on-deep), 0 0 0 8px var(--_lamp);
    }
  }
  .root.contrast {
    ${contrast}
    color-scheme: dark;
    --_ring: 0 0 0 2px #000, 0 0 0 5px #fff, 0 0 0 8px #ffde59;
  }
  @media (prefers-contrast: more) {
    .root.auto {
      ${contrast}
      color-scheme: dark;
      --_ring: 0 0 0 2px #000, 0 0 0 5px #fff, 0 0 0 8px #ffde59;
    }
  }
  @media print {
    .root.auto,
    .root.dark,
    .root.contrast {
      ${light}
      color-scheme: light;
    }
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  @media (prefers-reduced-motion: reduce) {
    .root *,
    .root *::before,
    .root *::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`;
