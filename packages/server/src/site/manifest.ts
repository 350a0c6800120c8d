import { relativeTo } from './addresses.js';

interface WebManifest {
  id?: string;
  start_url: string;
  scope: string;
  icons: { src: string }[];
  shortcuts: { url: string }[];
}

/**
 * The manifest of an app whose addresses count from the manifest. `id` counts from the root of the host whatever it
 * says, where another site may have the same; without it the address of the start page is the app's name.
 *
 * @param place of the manifest, counted from the folder of the site
 */
export function siteManifest(text: string, place: string): string {
  const manifest = JSON.parse(text) as WebManifest;
  delete manifest.id;
  const here = (address: string) => relativeTo(place, address);
  const written = {
    ...manifest,
    start_url: here(manifest.start_url),
    scope: here('/').replace(/index\.html$/, '') || './',
    icons: manifest.icons.map((icon) => ({ ...icon, src: here(icon.src) })),
    shortcuts: manifest.shortcuts.map((shortcut) => ({ ...shortcut, url: here(shortcut.url) })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
