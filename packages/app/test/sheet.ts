import { declarations, fonts, palettes, picture } from '@y12355/core';

/** The style sheet of the player with its colors, as the build puts them together. */
export async function loadSheet(): Promise<void> {
  const colors = document.createElement('style');
  const pictures = Object.entries(picture).map(([name, value]) => `--_${name}:${value};`);
  colors.textContent = `:root{${declarations(palettes.light)}${pictures.join('')}--_font:${fonts['zh-CN']}}`;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL('../src/kiosk/kiosk.css', import.meta.url).href;
  const loaded = new Promise((resolve) => (sheet.onload = resolve));
  document.head.append(colors, sheet);
  await loaded;
}
