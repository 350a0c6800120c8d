/**
 * Windows of the kit inside a frame. To them the frame is the whole page: one as high as twenty centers would show
 * them far from where a visitor looks, and one as low as a button would leave no room.
 */
const booking = 'y12355-booking-dialog';
const panel = 'y12355-banner-window';
/** Height that a window needs, px. */
export const ROOM = 640;
/** From here on, px, a window stands free on both sides; below, it rises from the lower edge. */
const WIDE = 600;
const GAP = 8;

/** The window that an element of the kit has open; a panel in the page is none. */
export function windowOf(element: HTMLElement | undefined): HTMLElement | null {
  return element?.shadowRoot?.querySelector<HTMLElement>(`${booking}:not([inline]), ${panel}`) ?? null;
}

/** Puts a window where the visitor looks. Call it once, when the window opens. */
export function placeWindow(opened: HTMLElement, frameHeight: () => number): void {
  new IntersectionObserver(([entry], observer) => {
    observer.disconnect();
    const { top, height } = placeIn(frameHeight(), entry?.intersectionRect ?? { top: 0, height: 0 });
    const style = opened.shadowRoot?.querySelector('dialog')?.style;
    if (!style) return;
    if (opened.localName === booking || window.innerWidth >= WIDE) style.top = `${top + GAP}px`;
    style.bottom = `calc(100% - ${top + height}px)`;
    style.maxHeight = `${height - GAP}px`;
  }).observe(document.body);
}

/** The part of a frame that a window takes: what can be seen of the frame, or as much as a window needs. */
export function placeIn(
  frameHeight: number,
  seen: { top: number; height: number },
): { top: number; height: number } {
  const height = Math.min(Math.max(seen.height, ROOM), frameHeight);
  return { top: Math.max(0, Math.min(seen.top, frameHeight - height)), height };
}
