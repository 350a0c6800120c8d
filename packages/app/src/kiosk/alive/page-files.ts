/** What the worker keeps on the device and a reload needs: all of it, or there is no player. */
export const PAGE_CACHE = 'y12355-kiosk-page';
export const PAGE_FILES = ['kiosk.html', 'kiosk.css', 'kiosk.min.js'] as const;

/** Files of playlists, by their hash: the player fills it after it has compared each, the worker answers from it. */
export const ASSET_CACHE = 'y12355-kiosk-assets';

/** Whether all of it is there; `base` is the address of the page. */
export async function pageIsKept(base: string): Promise<boolean> {
  try {
    const cache = await caches.open(PAGE_CACHE);
    const found = await Promise.all(PAGE_FILES.map((name) => cache.match(new URL(name, base).href)));
    return found.every(Boolean);
  } catch {
    return false;
  }
}
