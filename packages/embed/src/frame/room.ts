/** A window over the page cannot be higher than the frame; this much it needs, px. */
const WINDOW = 640;

/**
 * Height that a frame needs, px. Taken from the content, which does not depend on the frame's own height, so that
 * growing never asks for more.
 */
export function roomFor(body: HTMLElement, element: HTMLElement | undefined): number {
  const own = Math.ceil(body.getBoundingClientRect().height);
  const open = element?.shadowRoot?.querySelector('y12355-booking-dialog, y12355-banner-window');
  return open ? Math.max(own, WINDOW) : own;
}
